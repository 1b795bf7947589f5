"""What the samples show by themselves: a clash told by several papers, a presence that ended, a merge undone."""

from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from graph.queries import event, events, relationships
from graph.queries.relationships import Relationship
from graph.store import Store
from ingest.queue import queue
from ingest.review import decide, undo
from tests.graph_dump import clear, dump
from tests.samples import JNIM, ingest_samples

ARMY, WAGNER = "malian-armed-forces", "wagner-group"


@pytest.fixture(scope="module")
def samples(store: Store) -> Iterator[Store]:
    ingest_samples(store)
    yield store
    clear(store)


def test_accounts_of_one_battle_in_several_papers_are_one_disputed_event(samples: Store) -> None:
    at_the_border = [each for each in events(samples, ARMY, limit=100).items if each.place == "Tinzaouaten"]
    told = [event(samples, each.id) for each in at_the_border]
    battle = max(told, key=lambda each: each.articles or 0)
    killed = [figure for figure in battle.figures if figure.measure == "killed"]
    claims = [claim for figure in killed for claim in figure.claims]
    assert len({claim.article.id for claim in claims}) == 3
    assert {claim.claimant.id for claim in claims if claim.claimant} >= {ARMY, JNIM}
    assert any(figure.disputed for figure in killed)


def test_a_presence_that_ended_stays_with_its_end_and_the_claim_that_told_it(samples: Store) -> None:
    (there,) = _in_mali(relationships(samples, WAGNER, predicates=["OPERATES_IN"]).items)
    assert (there.since, there.until) == (date(2021, 12, 1), date(2025, 6, 6))
    assert there.ended_by is not None
    assert "left Mali on 6 June" in there.ended_by.quote
    assert _in_mali(relationships(samples, WAGNER, predicates=["OPERATES_IN"], as_of=date(2025, 7, 1)).items) == []
    (then,) = _in_mali(relationships(samples, WAGNER, predicates=["OPERATES_IN"], known_at=date(2025, 6, 10)).items)
    assert then.until is None


def _in_mali(found: Sequence[Relationship]) -> list[Relationship]:
    """Wagner is told to be in Libya too, and is there still."""
    return [each for each in found if each.other.name == "Mali"]


def test_one_man_spelt_two_ways_is_proposed_merged_and_parted_again(samples: Store) -> None:
    before = dump(samples)
    doubt = next(each for each in queue(samples) if {"El Hadj Ag Gamou"} & {n for a in each.actors for n in a.names})
    assert doubt.kind == "merge"
    decision = decide(samples, "merge", "analyst", actors=[each.id for each in doubt.actors], reason=doubt.why)
    rows = samples.read("read/parties_of_actors", ids=[each.id for each in doubt.actors])
    assert [len(row["parties"]) for row in rows] == [2]
    undo(samples, decision.id, "analyst")
    nodes, ties = dump(samples)
    assert ([node for node in nodes if "Decision" not in node[0]], ties) == before
