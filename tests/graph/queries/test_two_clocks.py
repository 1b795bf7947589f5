"""When it was so, and when it was known: the same graph asked as of a day, and as known on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from graph.queries import lineage, relationships
from graph.store import Store
from ingest.retraction import retract
from tests.graph_dump import clear
from tests.ingest.test_pipeline import put
from tests.telling import CORPS, KIDAL, MALI, WAGNER, Telling, during, on, party

CAME, LEFT = date(2021, 12, 1), date(2025, 6, 6)
TOLD_CAME, TOLD_LEFT = date(2022, 1, 15), date(2025, 6, 8)
OLD, NEW, CHILD = (
    party("Hill Front", country="TD"),
    party("Hill Army", country="TD"),
    party("Valley Front", country="TD"),
)


@pytest.fixture(scope="module")
def clocks(store: Store) -> Iterator[Store]:
    """Wagner came to Mali and left; a group was renamed, and another split from it under its old name."""
    clear(store)
    put(
        store,
        [
            Telling("a1", published=TOLD_CAME).relation(WAGNER, "OPERATES_IN", MALI, when=during(CAME, ongoing=True)),
            Telling("a2", published=TOLD_LEFT).relation(WAGNER, "WITHDREW_FROM", MALI, when=on(LEFT)),
            Telling("a3", published=TOLD_LEFT).relation(CORPS, "OPERATES_IN", MALI, when=during(LEFT, ongoing=True)),
            Telling("a4", published=date(2020, 5, 1)).relation(NEW, "RENAMED_FROM", OLD, when=on(date(2020, 4, 1))),
            Telling("a5", published=date(2019, 5, 1)).relation(CHILD, "SPLIT_FROM", OLD, when=on(date(2019, 4, 1))),
        ],
    )
    yield store
    clear(store)


def in_mali(store: Store, actor: str, **when: Any) -> Any:
    found = relationships(store, actor, predicates=["OPERATES_IN"], **when).items
    return found[0] if found else None


def test_as_of_a_day(clocks: Store) -> None:
    assert in_mali(clocks, "wagner-group", as_of=date(2024, 1, 1)) is not None
    assert in_mali(clocks, "wagner-group", as_of=date(2025, 7, 1)) is None
    assert in_mali(clocks, "africa-corps", as_of=date(2024, 1, 1)) is None
    assert in_mali(clocks, "africa-corps", as_of=date(2025, 7, 1)) is not None


def test_what_ended_stays_with_its_end(clocks: Store) -> None:
    assert in_mali(clocks, "wagner-group").until == LEFT


def test_as_known_before_the_end_was_told(clocks: Store) -> None:
    then = in_mali(clocks, "wagner-group", known_at=date(2025, 1, 1))
    assert (then.since, then.until, then.ongoing) == (CAME, None, True)
    assert in_mali(clocks, "wagner-group", known_at=date(2025, 1, 1), as_of=date(2025, 7, 1)) is not None
    assert in_mali(clocks, "wagner-group", known_at=date(2021, 12, 31)) is None


def test_a_renamed_actor_can_be_followed_as_one(clocks: Store) -> None:
    apart = lineage(clocks, "hill-army")
    assert {edge.predicate for edge in apart.edges} == {"RENAMED_FROM"}
    for asked in ("hill-army", "hill-front"):
        one = lineage(clocks, asked, follow="rename")
        assert one.actor == "hill-army"
        assert {(node.id, node.generation, node.formerly) for node in one.nodes} == {
            ("hill-army", 0, ("hill-front",)),
            ("valley-front", 1, ()),
        }
        assert [(edge.subject, edge.predicate, edge.object) for edge in one.edges] == [
            ("valley-front", "SPLIT_FROM", "hill-army")
        ]
    assert [each.other.id for each in relationships(clocks, "hill-army", follow="rename").items] == ["valley-front"]


def test_a_renaming_that_had_not_happened_is_not_followed(clocks: Store) -> None:
    then = lineage(clocks, "hill-front", follow="rename", as_of=date(2019, 12, 31))
    assert then.actor == "hill-front"
    assert {node.id for node in then.nodes} == {"hill-front", "valley-front"}


def test_an_end_comes_with_the_claim_that_told_it(clocks: Store) -> None:
    gone = in_mali(clocks, "wagner-group")
    assert gone.ended_by.article.id == "a2"
    assert gone.ended_by.when.to == LEFT
    assert in_mali(clocks, "wagner-group", known_at=date(2025, 1, 1)).ended_by is None


def test_a_departure_alone_tells_that_one_had_been_there(clocks: Store) -> None:
    left = date(2023, 10, 31)
    put(clocks, [Telling("a6", published=date(2023, 11, 2)).relation(CHILD, "WITHDREW_FROM", KIDAL, when=on(left))])
    there = in_mali(clocks, "valley-front")
    assert (there.other.name, there.since, there.until, there.claims) == ("Kidal", None, left, 1)
    assert [each.article.id for each in there.evidence] == ["a6"]
    assert in_mali(clocks, "valley-front", as_of=date(2023, 1, 1)) is not None
    assert in_mali(clocks, "valley-front", as_of=date(2024, 1, 1)) is None
    retract(clocks, ["a6"])
    assert in_mali(clocks, "valley-front") is None
