"""A run while one worker holds it: every word about it is refused once somebody else does."""

from dataclasses import dataclass
from typing import Any

from graph.store import Row, Store
from reports.content import Report
from reports.runs.desk import Pace
from reports.runs.history import Run, pack, run_of, unpack


class LeaseLost(Exception):
    """Another worker has taken the run, as this one was too slow."""


@dataclass(frozen=True)
class Held:
    """The run `id`, with whom it has reached and the report that an earlier attempt made."""

    store: Store
    worker: str
    pace: Pace
    id: str
    attempts: int
    reached: frozenset[str]
    report: Report | None

    def keep(self, report: Report) -> Report:
        """Keep the report in the graph before anything else is done with it."""
        packed, digest = pack(report)
        told = {"title": report.title, "since": report.since, "until": report.until}
        self._write("runs/keep", lease=_milliseconds(self.pace), content=packed, digest=digest, **told)
        return report

    def go_on(self, reached: str | None = None) -> None:
        """Hold it a while longer, noting who has got the report."""
        self._write("runs/hold", lease=_milliseconds(self.pace), reached=reached)

    def settle(self, state: str, error: str | None = None, wait: int = 0) -> Run:
        """Let go of it in that state; `wait` milliseconds until it may be taken again."""
        return run_of(self._write("runs/settle", state=state, error=error, wait=wait)["run"])

    def failed(self, error: str, *, made: bool) -> Run:
        """Try again later; after the last attempt, what was made stays and is called undelivered."""
        if self.attempts < self.pace.most_attempts:
            return self.settle("waiting", error, int(self.pace.wait(self.attempts).total_seconds() * 1000))
        return self.settle("undelivered" if made else "failed", error)

    def _write(self, name: str, **params: Any) -> Row:
        rows = self.store.write(name, id=self.id, worker=self.worker, **params)
        if not rows:
            raise LeaseLost(self.id)
        return rows[0]


def hold(store: Store, worker: str, pace: Pace, run: str) -> Held | None:
    """Take a run; None when it is settled or somebody else holds it."""
    rows = store.write("runs/take", id=run, worker=worker, lease=_milliseconds(pace))
    if not rows:
        return None
    taken = rows[0]
    report = unpack(taken["content"]) if taken["content"] else None
    return Held(store, worker, pace, run, taken["attempts"], frozenset(taken["delivered"]), report)


def _milliseconds(pace: Pace) -> int:
    return int(pace.lease.total_seconds() * 1000)
