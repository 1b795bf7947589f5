"""What was made: runs with their outcome, and the reports they made, which no failed delivery loses."""

import gzip
import hashlib
from datetime import date, datetime, timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import NotFound
from graph.store import Store
from reports.content import Report

State = Literal["waiting", "running", "done", "undelivered", "failed", "skipped"]


class Run(BaseModel):
    """One run of a report."""

    model_config = ConfigDict(frozen=True)

    id: str
    definition: str
    due: datetime | None = Field(default=None, description="When it was due; null for an alert.")
    cause: str | None = Field(default=None, description="What set off an alert; null for a report by schedule.")
    state: State = Field(description="`undelivered`: made and kept, but somebody could not be reached.")
    attempts: int = 0
    started: datetime | None = None
    finished: datetime | None = None
    error: str | None = None
    delivered: tuple[str, ...] = Field(default=(), description="Whom it has reached.")
    title: str | None = None
    since: date | None = None
    until: date | None = None
    digest: str | None = Field(
        default=None, description="SHA-256 of the report as JSON; null as long as none was made."
    )
    worker: str | None = None

    @property
    def took(self) -> timedelta | None:
        """How long the last attempt took."""
        ended = self.finished and self.started and self.finished >= self.started
        return self.finished - self.started if ended and self.finished and self.started else None


def history(store: Store, definition: str | None = None, limit: int = 20) -> tuple[Run, ...]:
    """Runs, the latest first."""
    return tuple(run_of(row["run"]) for row in store.read("report/runs", definition=definition, limit=limit))


def one(store: Store, run_id: str) -> Run:
    """The run of that id; raises NotFound."""
    return run_of(_row(store, run_id)["run"])


def content(store: Store, run_id: str) -> Report:
    """The report that a run made, as it was made; raises NotFound when there is none (yet)."""
    packed = _row(store, run_id)["content"]
    if not packed:
        raise NotFound(f"The run {run_id[:80]!r} has made no report yet.")
    return unpack(packed)


def pack(report: Report) -> tuple[bytes, str]:
    """The report as the graph keeps it, and its digest."""
    told = report.model_dump_json().encode()
    return gzip.compress(told, mtime=0), hashlib.sha256(told).hexdigest()


def unpack(packed: bytes) -> Report:
    return Report.model_validate_json(gzip.decompress(bytes(packed)))


def _row(store: Store, run_id: str) -> dict[str, Any]:
    rows = store.read("report/run", id=run_id)
    if not rows:
        raise NotFound(f"No run of a report is kept under {run_id[:80]!r}.", "See `actorgraph reports history`.")
    return rows[0]


def run_of(kept: dict[str, Any]) -> Run:
    """The run that a node's properties tell of."""
    return Run(**{key: value for key, value in kept.items() if value is not None})
