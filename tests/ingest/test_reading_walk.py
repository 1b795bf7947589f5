"""The walk through one example in docs/reading.md is what the reader does."""

from datetime import date
from pathlib import Path

from tests.reads import events, figure, names, read, relation, triples, voice

WALK = (
    "The Lion Brigade, an offshoot of the River Army, attacked a base of the River Army near Mopti on Monday. "
    "The group killed at least 12 soldiers, its spokesman Omar Haddane said."
)


def test_the_page_walks_through_this_text() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
    assert WALK in " ".join(page.replace("\n>", "").split())


def test_mention_and_frame() -> None:
    assert names(WALK) == {"Lion Brigade": "ArmedGroup", "River Army": "ArmedGroup", "Omar Haddane": "Person"}
    assert triples(WALK) == {
        ("Lion Brigade", "SPLIT_FROM", "River Army"),
        ("Lion Brigade", "FIGHTS", "River Army"),
        ("Lion Brigade", "SPOKEN_FOR_BY", "Omar Haddane"),
    }


def test_attribution_and_number() -> None:
    assert relation(WALK, "FIGHTS").claimant is None
    killed = figure(WALK, "killed")
    assert (killed.min, killed.max) == (12, None)
    assert killed.claimant is not None
    assert (voice(killed.claimant), killed.claimant.speaker) == ("Lion Brigade", "Omar Haddane")


def test_time_place_and_coreference() -> None:
    (event,) = read(WALK).events
    assert (event.when.from_, event.when.to) == (date(2024, 5, 13), date(2024, 5, 13))
    assert event.place is not None
    assert event.place.name == "Mopti"
    assert events(WALK) == [
        ("attack", {"Lion Brigade": "attacker", "River Army": "defender", "soldiers": "victim"}),
    ]
    killed = figure(WALK, "killed")
    assert killed.by is not None
    assert (killed.by.name, killed.event) == ("Lion Brigade", event.id)
