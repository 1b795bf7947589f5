"""One happening told by several articles is one event; measured on the labelled happenings."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph.model import Party
from graph.model.vocabulary import ActorKind
from ingest.reading.places import default_gazetteer
from ingest.resolution.actor import actors
from ingest.resolution.happenings import Happening, likeness, same_happenings
from ingest.resolution.known import Known
from ingest.resolution.nearness import Spot
from ingest.resolution.party import Setting, Signature, signature
from ingest.resolution.prior import catalogued
from ingest.resolution.windows import RECENT

FOLDER = Path(__file__).parent.parent / "articles" / "happenings"
FORCES = {"army", "soldiers", "troops", "forces", "military", "government soldiers", "junta", "government"}


PLAIN = {"armed men", "bandits", "children", "gunmen", "insurgents", "jihadists", "militants", "police", "policemen"}
PLAIN |= {"pupils", "regional peacekeepers", "schoolchildren", "volunteers"}


def b_cubed(found: Mapping[str, str], true: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 averaged over items; a value is the group that an item is in."""
    precision = recall = 0.0
    for item in true:
        together = {each for each in true if found[each] == found[item]}
        belong = {each for each in true if true[each] == true[item]}
        precision += len(together & belong) / len(together)
        recall += len(together & belong) / len(belong)
    precision, recall = precision / len(true), recall / len(true)
    return precision, recall, 2 * precision * recall / (precision + recall)


def parties(row: Mapping[str, Any], country: str, known: Known) -> list[Signature]:
    """The labelled participants as a reader hands them on: plain nouns unnamed, but forces are those of the country."""
    setting = Setting(row["id"], country, int(row["published"][:4]))
    found = []
    for name in row["event"]["participants"]:
        low = name.lower()
        if low in FORCES:
            kind: ActorKind = "Government" if low in ("government", "junta") else "StateForce"
            party = Party(id=low, name=low, names=(low,), kind=kind, country=country)
        else:
            party = Party(id=None if low in PLAIN else low, name=name, names=(name,))
        found.append(signature(party, setting, known))
    return [each for each in found if each.named]


def load(known: Known) -> tuple[list[Happening], dict[str, str], dict[str, Any]]:
    key = json.loads((FOLDER / "key.json").read_text(encoding="utf-8"))
    rows = [json.loads(line) for line in (FOLDER / "happenings.jsonl").read_text(encoding="utf-8").splitlines()]
    told = {row["id"]: parties(row, key[row["happening"]]["country"], known) for row in rows}
    everybody = {each.id: each for signatures in told.values() for each in signatures}
    actor_of = {party: actor.id for actor in actors(everybody.values(), known) for party in actor.parties}
    found = [
        _mention(row, key[row["happening"]]["country"], [actor_of[each.id] for each in told[row["id"]]]) for row in rows
    ]
    return found, {row["id"]: row["happening"] for row in rows}, key


def _mention(row: Mapping[str, Any], country: str, actor_ids: list[str]) -> Happening:
    event, published = row["event"], date.fromisoformat(row["published"])
    day = date.fromisoformat(event["date"]) if event.get("date") else None
    place = default_gazetteer().find(event["place"], [country])
    spot = Spot(f"named-{event['place']}", event["place"])
    if place is not None and place.id:
        spot = Spot(place.id, place.name, place.lat, place.lon, place.wide)
    return Happening(
        id=row["id"],
        type=event["type"],
        earliest=day or published - RECENT,
        latest=day or published,
        published=published,
        country=country,
        spot=spot,
        actors=frozenset(actor_ids),
    )


@pytest.fixture(scope="module")
def labelled() -> tuple[list[Happening], dict[str, str], dict[str, Any]]:
    return load(catalogued())


def test_labelled_happenings_are_recognised(labelled: tuple[list[Happening], dict[str, str], dict[str, Any]]) -> None:
    mentions, true, _ = labelled
    found = {mention: group[0].id for mention, group in same_happenings(mentions).items()}
    precision, recall, f1 = b_cubed(found, true)
    print(f"happenings: B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    assert f1 >= 0.90


def test_hard_pairs_stay_two(labelled: tuple[list[Happening], dict[str, str], dict[str, Any]]) -> None:
    mentions, true, key = labelled
    found = {mention: group[0].id for mention, group in same_happenings(mentions).items()}
    for mention, event in found.items():
        for other, another in found.items():
            if key[true[mention]].get("hard_with") == true[other]:
                assert event != another, (mention, other)


KIDAL = Spot("g1", "Kidal", 18.44, 1.41)


def told(
    number: int, day: date, *, until: date | None = None, actors: str = "fla army", spot: Spot | None = KIDAL
) -> Happening:
    return Happening(
        f"m{number}", "battle", day, until or day, date(2025, 6, 20), "ML", spot, frozenset(actors.split())
    )


def test_two_clashes_in_one_town_in_one_week_are_two() -> None:
    found = same_happenings([told(1, date(2025, 6, 10)), told(2, date(2025, 6, 13))])
    assert found["m1"] != found["m2"]


def test_last_week_is_the_one_clash_of_that_week() -> None:
    week = told(3, date(2025, 6, 9), until=date(2025, 6, 15))
    found = same_happenings([told(1, date(2025, 6, 10)), told(2, date(2025, 6, 20)), week])
    assert found["m3"] == found["m1"]


def test_last_week_with_two_clashes_is_neither() -> None:
    week = told(3, date(2025, 6, 9), until=date(2025, 6, 15))
    found = same_happenings([told(1, date(2025, 6, 10)), told(2, date(2025, 6, 13)), week])
    assert found["m3"] == (week,)


def test_other_towns_and_other_kinds_are_other_happenings() -> None:
    gao = Spot("g2", "Gao", 16.27, -0.04)
    day = date(2025, 6, 10)
    assert likeness(told(1, day), told(2, day, spot=gao)) < 0
    assert likeness(told(1, day), told(2, day, actors="jnim rival")) < 0
    assert likeness(told(1, day), told(2, day + timedelta(days=1), actors="")) > 0


def undated(number: int, published: date, *, actors: str = "fla army", spot: Spot | None = KIDAL) -> Happening:
    return Happening(
        f"u{number}", "battle", published - RECENT, published, published, "ML", spot, frozenset(actors.split()), True
    )


def events_of(*mentions: Happening) -> dict[str, str]:
    return {mention: group[0].id for mention, group in same_happenings(mentions).items()}


def test_accounts_without_a_day_that_are_printed_on_different_days_are_of_one_battle() -> None:
    found = events_of(undated(1, date(2025, 6, 12)), undated(2, date(2025, 6, 14)), undated(3, date(2025, 6, 16)))
    assert found == {"u1": "u1", "u2": "u1", "u3": "u1"}


def test_accounts_without_a_day_join_the_battle_that_what_they_follow_joined() -> None:
    day = told(1, date(2025, 6, 10))
    found = events_of(day, undated(1, date(2025, 6, 13)), undated(2, date(2025, 6, 16)))
    assert found == {"m1": "m1", "u1": "m1", "u2": "m1"}


def test_accounts_without_a_day_stay_apart_when_nothing_but_the_place_or_little_but_the_actor_is_shared() -> None:
    first, gao = undated(1, date(2025, 6, 12)), Spot("g2", "Gao", 16.27, -0.04)
    assert events_of(first, undated(2, date(2025, 6, 14), actors="jnim"))["u2"] == "u2"
    assert events_of(first, undated(2, date(2025, 6, 14), spot=gao))["u2"] == "u2"
    assert events_of(first, undated(2, date(2025, 6, 14), spot=None))["u2"] == "u2"
    assert events_of(first, undated(2, date(2025, 6, 20)))["u2"] == "u2"


def test_news_without_days_never_runs_on_into_one_event_without_end() -> None:
    found = events_of(*(undated(number, date(2025, 6, 1) + timedelta(days=3 * number)) for number in range(10)))
    assert max(list(found.values()).count(event) for event in found.values()) <= 3


def test_labelled_happenings_are_recognised_when_half_of_the_articles_tell_no_day(
    labelled: tuple[list[Happening], dict[str, str], dict[str, Any]],
) -> None:
    mentions, true, _ = labelled
    told_later = [
        replace(each, earliest=each.published - RECENT, latest=each.published, undated=True)
        if each.published and int(each.id[-1]) % 2 == 0
        else each
        for each in mentions
    ]
    precision, recall, f1 = b_cubed(events_of(*told_later), true)
    print(f"happenings, half undated: B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    assert precision >= 0.95
    assert f1 >= 0.85


def test_a_reprint_tells_of_the_happening_of_its_original() -> None:
    original = replace(told(1, date(2025, 6, 10), actors="jnim", spot=None), quote="It said it had ambushed a column.")
    reprint = replace(original, id="m2", published=date(2025, 6, 21))
    assert events_of(original, reprint)["m2"] == "m1"
    assert events_of(original, replace(reprint, quote="It said it had fired rockets."))["m2"] == "m2"
