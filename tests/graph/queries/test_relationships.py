"""What stands between an actor and others."""

from datetime import date

import pytest

from graph.errors import InvalidQuestion, NotFound
from graph.queries import relationships
from graph.store import Store

FLA, ARMY, WAGNER = "azawad-liberation-front", "malian-army", "wagner-group"


def seen(graph: Store, actor: str, **how: object) -> set[tuple[str, str, str]]:
    page = relationships(graph, actor, **how)  # type: ignore[arg-type]
    return {(each.direction, each.predicate, each.other.name) for each in page.items}


def test_actors_and_places_are_both_there_and_events_are_not(graph: Store) -> None:
    assert seen(graph, FLA) == {
        ("in", "MERGED_INTO", "CSP-DPA"),
        ("out", "FIGHTS", "Malian army"),
        ("out", "FORMED_FROM", "High Council for the Unity of Azawad"),
        ("out", "FORMED_FROM", "National Movement for the Liberation of Azawad"),
        ("out", "OPERATES_IN", "Kidal"),
    }


def test_a_relationship_to_a_place_says_that_it_is_one(graph: Store) -> None:
    (kidal,) = relationships(graph, FLA, predicates=["OPERATES_IN"]).items
    assert (kidal.other.kind, kidal.other.country) == ("Place", "ML")
    assert kidal.evidence[0].quote == "Its men are active around Kidal."


def test_predicates_choose(graph: Store) -> None:
    assert seen(graph, ARMY, predicates=["SUPPORTS", "FIGHTS"]) == {
        ("in", "FIGHTS", "Azawad Liberation Front"),
        ("in", "SUPPORTS", "Wagner Group"),
    }


@pytest.mark.parametrize(
    ("day", "supported"),
    [("2021-11-30", False), ("2021-12-01", True), ("2024-01-01", True), ("2025-06-06", True), ("2025-06-07", False)],
)
def test_as_of_keeps_what_was_so_on_that_day(graph: Store, day: str, supported: bool) -> None:
    found = seen(graph, WAGNER, as_of=date.fromisoformat(day), predicates=["SUPPORTS"])
    assert (found == {("out", "SUPPORTS", "Malian army")}) is supported


def test_what_began_and_goes_on_is_so_ever_after(graph: Store) -> None:
    assert ("out", "FIGHTS", "Malian army") in seen(graph, FLA, as_of=date(2030, 1, 1))
    assert ("out", "FIGHTS", "Malian army") not in seen(graph, FLA, as_of=date(2023, 7, 31))


def test_known_at_keeps_what_had_been_reported(graph: Store) -> None:
    assert seen(graph, WAGNER, known_at=date(2025, 6, 6)) == set()
    assert ("out", "SUPPORTS", "Malian army") in seen(graph, WAGNER, known_at=date(2025, 6, 7))


def test_pages_hold_every_relationship_once(graph: Store) -> None:
    whole = relationships(graph, FLA).items
    first = relationships(graph, FLA, limit=2)
    second = relationships(graph, FLA, limit=2, mark=first.next)
    third = relationships(graph, FLA, limit=2, mark=second.next)
    assert (*first.items, *second.items, *third.items) == whole
    assert third.next is None


def test_a_cursor_of_another_list_is_refused(graph: Store) -> None:
    mark = relationships(graph, FLA, limit=1).next
    assert mark
    with pytest.raises(InvalidQuestion):
        relationships(graph, FLA, mark=mark[:-3])


def test_an_unknown_actor_is_no_actor_without_relationships(graph: Store) -> None:
    with pytest.raises(NotFound):
        relationships(graph, "atlantis")
