"""Which runs have fallen due: pure but for the few lines that write them down."""

from datetime import UTC, datetime, timedelta

from graph.store import Row, Store
from reports.definitions import Definition, due_between

GRACE = timedelta(hours=1)
"""A run that nobody was there for so long after its time was missed."""


def plan(store: Store, definition: Definition, now: datetime) -> None:
    """Write down the runs of a definition that fell due since it was last looked at; any worker may then take them.

    A definition is watched from the first time that anybody sees it: what would have been due before is not made up.
    """
    if definition.schedule is None:
        return
    watched = store.write("runs/watch", report=definition.name, now=now)[0]["watched_from"]
    dues = due_between(definition, watched, now)
    if dues:
        store.write("runs/plan", report=definition.name, until=dues[-1], rows=rows(definition, dues, now))


def rows(definition: Definition, dues: list[datetime], now: datetime) -> list[Row]:
    """Runs for due times: missed ones are made up each, the latest of them alone, or not at all, as defined."""
    return [
        {
            "id": run_id(definition.name, due),
            "due": due,
            "state": "waiting" if _made(definition, due, dues, now) else "skipped",
        }
        for due in dues
    ]


def _made(definition: Definition, due: datetime, dues: list[datetime], now: datetime) -> bool:
    if definition.missed == "latest":
        return due == dues[-1]
    return definition.missed == "each" or now - due <= GRACE


def run_id(name: str, due: datetime) -> str:
    """ "weekly@2025-07-07T06:00:00Z"."""
    return f"{name}@{due.astimezone(UTC).isoformat().replace('+00:00', 'Z')}"
