"""Who came from whom."""

from collections.abc import Collection
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import NotFound
from graph.queries import Lineage, lineage
from graph.queries.lineage import walk
from graph.store import Row, Store

FLA, CORPS, WAGNER = "azawad-liberation-front", "africa-corps", "wagner-group"
MNLA = "national-movement-for-the-liberation-of-azawad"
CMA = "coordination-of-azawad-movements"


def generations(found: Lineage) -> dict[str, int]:
    return {node.id: node.generation for node in found.nodes}


def steps(found: Lineage) -> set[tuple[str, str, str]]:
    return {(edge.subject, edge.predicate, edge.object) for edge in found.edges}


def test_forebears_come_through_merger_absorption_renaming_and_succession(graph: Store) -> None:
    found = lineage(graph, FLA, direction="ancestors")
    assert generations(found) == {
        FLA: 0,
        MNLA: -1,
        "high-council-for-the-unity-of-azawad": -1,
        "csp-dpa": -1,
        "csp-psd": -2,
        CMA: -3,
    }
    assert ("csp-dpa", "MERGED_INTO", FLA) in steps(found)
    assert ("csp-dpa", "RENAMED_FROM", "csp-psd") in steps(found)


def test_offspring_are_the_other_way_round(graph: Store) -> None:
    assert generations(lineage(graph, CMA, direction="descendants")) == {CMA: 0, "csp-psd": 1, "csp-dpa": 2, FLA: 3}
    assert generations(lineage(graph, CMA, direction="ancestors")) == {CMA: 0}


def test_both_ways_meet_in_the_actor_asked_for(graph: Store) -> None:
    mujao = "movement-for-oneness-and-jihad"
    found = generations(lineage(graph, mujao))
    assert found == {mujao: 0, "al-qaeda-in-the-islamic-maghreb": -1, "al-mourabitoun": 1}


@pytest.mark.parametrize(("depth", "farthest"), [(1, -1), (2, -2), (10, -3)])
def test_depth_bounds_the_steps(graph: Store, depth: int, farthest: int) -> None:
    assert min(generations(lineage(graph, FLA, depth=depth)).values()) == farthest


def test_every_edge_says_where_it_is_written_and_who_says_so(graph: Store) -> None:
    found = lineage(graph, FLA)
    assert all(edge.evidence for edge in found.edges)
    absorbed = next(edge for edge in found.edges if edge.predicate == "MERGED_INTO").evidence[0]
    assert absorbed.quote == "The FLA said in a statement that the CSP-DPA had been absorbed by it."
    assert absorbed.article.publisher == "Kidal Monitor"
    assert absorbed.claimant is not None
    assert (absorbed.claimant.id, absorbed.claimant.channel) == (FLA, "statement")


def test_independent_reports_add_up(graph: Store) -> None:
    edge = next(edge for edge in lineage(graph, FLA).edges if edge.object == MNLA)
    assert (edge.claims, edge.sources, edge.since, edge.disputed) == (2, 2, date(2024, 11, 30), False)
    assert {each.article.publisher for each in edge.evidence} == {"Sahel Courier", "Kidal Monitor"}


def test_a_denial_stands_beside_the_assertion(graph: Store) -> None:
    (edge,) = lineage(graph, CORPS).edges
    assert edge.disputed
    assert {(each.stance, each.claimant.id) for each in edge.evidence if each.claimant} == {
        ("asserts", WAGNER),
        ("denies", "malian-army"),
    }


def test_quotes_can_be_fewer(graph: Store) -> None:
    (edge,) = lineage(graph, CORPS, quotes=0).edges
    assert edge.evidence == ()
    assert edge.claims == 2


def test_as_of_leaves_out_what_had_not_happened(graph: Store) -> None:
    assert generations(lineage(graph, CORPS, as_of=date(2024, 12, 31))) == {CORPS: 0}
    assert generations(lineage(graph, CORPS, as_of=date(2025, 6, 6))) == {CORPS: 0, WAGNER: -1}


def test_known_at_leaves_out_what_nobody_had_reported(graph: Store) -> None:
    found = lineage(graph, FLA, known_at=date(2024, 12, 31))
    assert generations(found) == {FLA: 0, MNLA: -1, "high-council-for-the-unity-of-azawad": -1}
    assert {each.article.publisher for edge in found.edges for each in edge.evidence} == {"Sahel Courier"}


def test_an_unknown_actor_has_no_lineage(graph: Store) -> None:
    with pytest.raises(NotFound, match="'atlantis'"):
        lineage(graph, "atlantis")


Edges = list[tuple[str, str]]
edges = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=30)


def stepper(pairs: Edges, asked: list[str]) -> object:
    def step(ids: Collection[str]) -> list[Row]:
        asked.extend(ids)
        return [{"from": a, "to": b, "relation": f"{a}|SUCCEEDS|{b}"} for a, b in pairs if a in ids]

    return step


@given(edges)
def test_circles_end_and_nobody_is_asked_twice(pairs: Edges) -> None:
    asked: list[str] = []
    trail = walk("a", 10, stepper(pairs, asked))  # type: ignore[arg-type]
    assert len(asked) == len(set(asked))
    assert all(row["from"] in trail.distance and row["to"] in trail.distance for row in trail.edges.values())


@given(edges)
def test_the_shortest_way_counts(pairs: Edges) -> None:
    trail = walk("a", 10, stepper(pairs, []))  # type: ignore[arg-type]
    assert all(trail.distance[b] <= trail.distance[a] + 1 for a, b in pairs if a in trail.distance)


def test_a_walk_says_when_it_stopped_for_its_size() -> None:
    pairs = [("a", letter) for letter in "bcdefgh"]
    assert not walk("a", 1, stepper(pairs, []), most=8).truncated  # type: ignore[arg-type]
    cut = walk("a", 1, stepper(pairs, []), most=4)  # type: ignore[arg-type]
    assert cut.truncated
    assert len(cut.distance) == 4
    assert len(cut.edges) == 3
