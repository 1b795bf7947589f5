"""Who attacks: a group of nobody known, whoever is unknown, whom a pronoun means; and what is no attack at all."""

import pytest

from tests.reads import events, read


def attackers(text: str) -> dict[str, str | None]:
    """Name and kind of everybody who attacks."""
    parts = [part for event in read(text).events for part in event.participants if part.role == "attacker"]
    return {part.actor.name: part.actor.kind for part in parts}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A group of terrorists attacked a post of the River Army near Mopti.", {"terrorists": "Person"}),
        (
            "Unidentified individuals attacked a post of the River Army near Mopti.",
            {"Unidentified individuals": "Person"},
        ),
        ("The gunmen used dynamite in their attack on Mopti, police said.", {"gunmen": "Person"}),
        ("Gunmen of the Maoist Shining Path attacked Mopti on Monday.", {"Shining Path": "ArmedGroup"}),
    ],
)
def test_who_attacks(text: str, found: dict[str, str | None]) -> None:
    assert attackers(text) == found


def test_those_who_come_to_look_did_not_do_it() -> None:
    text = (
        "Unidentified individuals planted a bomb in Mopti on Monday. "
        "Malian soldiers soon raided houses in Mopti to arrest those responsible."
    )
    first, *_ = events(text)
    assert first == ("explosion", {"Unidentified individuals": "attacker"})


@pytest.mark.parametrize(
    "text",
    [
        "The strike in Mopti is supported by the Lion Brigade. The strikers blocked a road on Monday.",
        "Prisoners of the Lion Brigade in Mopti began a hunger strike on Monday.",
        "The Lion Brigade called a general strike in Mopti on Monday.",
    ],
)
def test_a_strike_of_workers_is_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize("name", ["Second Army Division", "Armed Forces", "Third Infantry Brigade"])
def test_armies_and_their_divisions_are_of_a_state(name: str) -> None:
    kinds = {actor.name: actor.kind for actor in read(f"Units of the {name} killed a rebel near Mopti.").actors}
    assert set(kinds.values()) == {"StateForce"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Friday gunmen shot three teachers in Mopti.", ("attack", "gunmen", "2024-05-10")),
        ("Friday's ambush of a patrol by the Lion Brigade shocked Mopti.", ("attack", "Lion Brigade", "2024-05-10")),
        (
            "Shells fell on Mopti on Monday despite the 2002 ceasefire between the Lion Brigade and the River Army.",
            ("agreement", "Lion Brigade", "2002-01-01"),
        ),
    ],
)
def test_the_day_of_an_event(text: str, found: tuple[str, str, str]) -> None:
    told = {(e.type, part.actor.name, str(e.when.from_)) for e in read(text).events for part in e.participants}
    assert found in told


@pytest.mark.parametrize(
    "text",
    [
        "Omar Haddane is loyal to the ousted president Karim Sadou.",
        "Omar Haddane was said to have escaped wounded from Mopti.",
        "The Lion Brigade, which fought alongside the River Army, has its own flag.",
    ],
)
def test_what_only_describes_is_no_event(text: str) -> None:
    assert events(text) == []
