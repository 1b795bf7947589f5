"""Whatever the way to it, the same evidence under the same decisions is the same graph.

Random sequences of ingest, retraction, decisions and undoing are compared with the graph that is derived at one go.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import Conflict, InvalidQuestion
from graph.store import Store, decisions
from ingest.rebuild import rebuild
from ingest.retraction import retract
from ingest.review import decide, undo
from tests.graph_dump import clear, dump
from tests.ingest.test_pipeline import put, tellings
from tests.telling import Telling


@dataclass
class Life:
    """A graph in use: what is in it, and a clock that never stands still."""

    store: Store
    told: list[Telling]
    stored: set[str] = field(default_factory=set)
    ticks: Iterator[int] = field(default_factory=count)

    def clock(self) -> datetime:
        return datetime(2025, 7, 1, tzinfo=UTC) + timedelta(seconds=next(self.ticks))

    def ingest(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.told), min_size=1, max_size=3, unique_by=lambda each: each.id))
        put(self.store, chosen)
        self.stored |= {each.id for each in chosen}

    def retract(self, data: st.DataObject) -> None:
        if self.stored:
            gone = data.draw(st.sampled_from(sorted(self.stored)))
            retract(self.store, [gone])
            self.stored.discard(gone)

    def merge(self, data: st.DataObject) -> None:
        self._decide_on_two(data, "merge")

    def keep_apart(self, data: st.DataObject) -> None:
        self._decide_on_two(data, "keep apart")

    def _decide_on_two(self, data: st.DataObject, kind: str) -> None:
        actors = self._ids("(n:Actor)")
        if len(actors) > 1:
            pair = data.draw(st.lists(st.sampled_from(actors), min_size=2, max_size=2, unique=True))
            self._attempt(kind, actors=pair)

    def split(self, data: st.DataObject) -> None:
        actors = self._ids("(n:Actor) WHERE COUNT { (n)<-[:REFERS_TO]-() } > 1")
        if actors:
            actor = data.draw(st.sampled_from(actors))
            parties = self.store.read("read/parties_of_actors", ids=[actor])[0]["parties"]
            self._attempt("split", actors=[actor], parties=[data.draw(st.sampled_from(parties))])

    def rename(self, data: st.DataObject) -> None:
        if actors := self._ids("(n:Actor)"):
            self._attempt("rename", actors=[data.draw(st.sampled_from(actors))], name="Called Otherwise")

    def reject(self, data: st.DataObject) -> None:
        if claims := self._ids("(n:Claim)"):
            kind = data.draw(st.sampled_from(["reject claim", "confirm claim"]))
            self._attempt(kind, claim=data.draw(st.sampled_from(claims)))

    def undo(self, data: st.DataObject) -> None:
        taken = self.store.reading(decisions.active)
        if taken:
            undo(self.store, data.draw(st.sampled_from([each.id for each in taken])), "analyst", clock=self.clock)

    def _attempt(self, kind: str, **told: object) -> None:
        try:
            decide(self.store, kind, "analyst", clock=self.clock, **told)  # type: ignore[arg-type]
        except (Conflict, InvalidQuestion):
            return

    def _ids(self, pattern: str) -> list[str]:
        with self.store.session("READ", quiet=True) as session:
            return session.run(f"MATCH {pattern} RETURN n.id AS id ORDER BY id").value("id")  # type: ignore[arg-type]


STEPS = ["ingest", "ingest", "retract", "merge", "keep_apart", "split", "rename", "reject", "undo"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=tellings(), steps=st.lists(st.sampled_from(STEPS), min_size=2, max_size=8), data=st.data())
def test_a_graph_kept_up_to_date_is_the_graph_derived_at_one_go(
    store: Store, told: list[Telling], steps: list[str], data: st.DataObject
) -> None:
    clear(store)
    life = Life(store, told)
    life.ingest(data)
    for step in steps:
        getattr(life, step)(data)
    kept = dump(store)
    rebuild(store, batch=data.draw(st.sampled_from([1, 200])))
    assert dump(store) == kept


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=tellings(), data=st.data())
def test_ingest_and_retraction_leave_nothing_behind(store: Store, told: list[Telling], data: st.DataObject) -> None:
    clear(store)
    stay = told[: len(told) // 2]
    put(store, stay)
    before = dump(store)
    rest = [each.id for each in told[len(told) // 2 :]]
    put(store, told[len(told) // 2 :])
    for gone in data.draw(st.permutations(rest)):
        retract(store, [gone])
    assert dump(store) == before


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=tellings(), steps=st.lists(st.sampled_from(STEPS[3:]), max_size=5), data=st.data())
def test_decisions_all_undone_leave_the_graph_as_it_was(
    store: Store, told: list[Telling], steps: list[str], data: st.DataObject
) -> None:
    clear(store)
    put(store, told)
    before = _without_decisions(dump(store))
    life = Life(store, told)
    for step in steps:
        getattr(life, step)(data)
    taken = [each.id for each in store.reading(decisions.active)]
    for decision in data.draw(st.permutations(taken)):
        undo(store, decision, "analyst", clock=life.clock)
    assert _without_decisions(dump(store)) == before


def _without_decisions(dumped: tuple[list[tuple[list[str], object]], list[object]]) -> object:
    nodes, ties = dumped
    return [node for node in nodes if node[0] != ["Decision"]], ties
