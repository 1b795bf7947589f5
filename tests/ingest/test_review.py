"""People correct the graph; every correction is kept, followed and can be taken back."""

from datetime import UTC, datetime
from typing import Any

import pytest

from graph.errors import Conflict, InvalidQuestion, NotFound
from graph.store import Store, decisions
from ingest.queue import queue
from ingest.rebuild import rebuild
from ingest.resolution.proposals import Bearer, proposals
from ingest.retraction import retract
from ingest.review import decide, undo
from tests.graph_dump import clear, dump
from tests.ingest.test_pipeline import put
from tests.telling import ARMY, FLA, Telling, party

HILLS = party("Group of the Nine Hills", country="TD")
MEN = party("Hill Men of Zarma", country="TD")


def clock() -> datetime:
    return datetime(2025, 7, 1, 12, tzinfo=UTC)


@pytest.fixture
def told(store: Store) -> Store:
    """Two groups, each fighting the army in an article of its own."""
    clear(store)
    put(store, [Telling("a1").relation(HILLS, "FIGHTS", ARMY), Telling("a2").relation(MEN, "FIGHTS", ARMY)])
    return store


def actors(store: Store) -> dict[str, Any]:
    return {values["id"]: values for labels, values in dump(store)[0] if "Actor" in labels}


def fights(store: Store) -> list[tuple[str, int]]:
    return [(start, values["claims"]) for start, kind, _, values in dump(store)[1] if kind == "FIGHTS"]


def test_a_merge_is_one_actor_with_the_claims_of_both(told: Store) -> None:
    made = decide(
        told, "merge", "analyst", actors=["group-of-the-nine-hills", "hill-men-of-zarma"], reason="one", clock=clock
    )
    assert set(actors(told)) == {"group-of-the-nine-hills", "malian-armed-forces"}
    assert fights(told) == [("group-of-the-nine-hills", 2)]
    assert (made.author, made.reason, made.made_at) == ("analyst", "one", clock())


def test_a_decision_follows_later_articles_and_a_rebuild(told: Store) -> None:
    decide(told, "merge", "analyst", actors=["group-of-the-nine-hills", "hill-men-of-zarma"])
    put(told, [Telling("a3").relation(MEN, "FIGHTS", ARMY)])
    assert fights(told) == [("group-of-the-nine-hills", 3)]
    rebuild(told)
    assert fights(told) == [("group-of-the-nine-hills", 3)]


def test_a_decision_outlives_the_articles_it_was_taken_on(told: Store) -> None:
    decide(told, "merge", "analyst", actors=["group-of-the-nine-hills", "hill-men-of-zarma"])
    retract(told, ["a1", "a2"])
    assert actors(told) == {}
    put(told, [Telling("a1").relation(HILLS, "FIGHTS", ARMY), Telling("a2").relation(MEN, "FIGHTS", ARMY)])
    assert fights(told) == [("group-of-the-nine-hills", 2)]


def test_undoing_leaves_the_graph_as_it_was(told: Store) -> None:
    before = actors(told)
    merged = decide(told, "merge", "analyst", actors=["group-of-the-nine-hills", "hill-men-of-zarma"])
    renamed = decide(told, "rename", "analyst", actors=["group-of-the-nine-hills"], name="The Hills")
    assert actors(told)["the-hills"]["name"] == "The Hills"
    undo(told, merged.id, "another")
    undo(told, renamed.id, "another")
    assert actors(told) == before
    with pytest.raises(Conflict, match="undone by another"):
        undo(told, merged.id, "third")


def test_what_contradicts_a_decision_is_refused(told: Store) -> None:
    pair = ["group-of-the-nine-hills", "hill-men-of-zarma"]
    decide(told, "keep apart", "analyst", actors=pair)
    with pytest.raises(Conflict, match="Undo decision"):
        decide(told, "merge", "another", actors=pair)


def test_a_rejected_claim_supports_nothing(told: Store) -> None:
    claim = next(values["id"] for labels, values in dump(told)[0] if "RelationClaim" in labels)
    rejected = decide(told, "reject claim", "analyst", claim=claim)
    assert len(fights(told)) == 1
    with pytest.raises(Conflict):
        decide(told, "confirm claim", "analyst", claim=claim)
    undo(told, rejected.id, "analyst")
    assert len(fights(told)) == 2


def test_set_kind(told: Store) -> None:
    decide(told, "set kind", "analyst", actors=["hill-men-of-zarma"], sort="Community")
    assert actors(told)["hill-men-of-zarma"]["kind"] == "Community"


def test_arguments_that_do_not_fit(told: Store) -> None:
    with pytest.raises(NotFound):
        decide(told, "rename", "analyst", actors=["nobody"], name="x")
    with pytest.raises(NotFound):
        decide(told, "reject claim", "analyst", claim="none")
    with pytest.raises(InvalidQuestion):
        decide(told, "merge", "analyst", actors=["hill-men-of-zarma"])
    with pytest.raises(InvalidQuestion):
        decide(told, "rename", "analyst", actors=["hill-men-of-zarma"])
    assert told.reading(decisions.active) == []


def test_alike_names_are_proposed_and_never_merged(store: Store) -> None:
    clear(store)
    one, other = party("Gonda Valley Front", country="TD"), party("Gondar Valley Front", country="TD")
    put(store, [Telling("a1").relation(one, "FIGHTS", FLA), Telling("a2").relation(other, "FIGHTS", FLA)])
    doubt = queue(store)[0]
    assert (doubt.kind, [actor.id for actor in doubt.actors]) == (
        "merge",
        ["gonda-valley-front", "gondar-valley-front"],
    )
    decide(store, "keep apart", "analyst", actors=[actor.id for actor in doubt.actors])
    assert [each for each in queue(store) if each.kind == "merge"] == []


def test_initials_are_proposed() -> None:
    found = proposals([Bearer("a", "GNH", ("GNH",)), Bearer("b", "Group of Nine Hills", ("Group of Nine Hills",))])
    assert [each.why for each in found] == ["“GNH” are the initials of “Group of Nine Hills”"]


def test_persons_and_bodies_of_other_countries_are_not_proposed() -> None:
    one = Bearer("a", "Gonda Valley Front", ("Gonda Valley Front",), "ArmedGroup", "TD")
    assert proposals([one, Bearer("b", "Gonda Valley Fronts", ("Gonda Valley Fronts",), "Person")]) == []
    assert proposals([one, Bearer("b", "Gonda Valley Fronts", ("Gonda Valley Fronts",), "ArmedGroup", "NE")]) == []


def test_disputed_relations_come_with_their_claims(store: Store) -> None:
    clear(store)
    put(
        store,
        [
            Telling("a1").relation(FLA, "FIGHTS", ARMY),
            Telling("a2", publisher="Herald").relation(FLA, "FIGHTS", ARMY, stance="denies"),
        ],
    )
    doubt = next(each for each in queue(store) if each.kind == "disputed relation")
    assert doubt.relation == "azawad-liberation-front|FIGHTS|malian-armed-forces"
    assert sorted(claim["stance"] for claim in doubt.claims) == ["asserts", "denies"]
