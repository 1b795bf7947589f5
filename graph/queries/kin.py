"""What a lineage map shows beside the lineage: when each actor was seen acting, and what stands between relatives."""

from collections.abc import Collection
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from graph.queries.bonds import Bond, endings, properties
from graph.queries.evidence import behind
from graph.store import Store, Transaction


class Trace(BaseModel):
    """An actor's names, and the days of the earliest and the latest event that it took part in."""

    model_config = ConfigDict(frozen=True)

    id: str
    names: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


class Tie(Bond):
    """A relationship between two actors, lineage apart."""

    subject: str = Field(description="Id of an actor.")
    object: str = Field(description="Id of an actor.")


def traces(store: Store, ids: Collection[str]) -> dict[str, Trace]:
    """The trace of every actor among `ids` that is kept, by id."""
    return {row["id"]: Trace(**row) for row in store.read("read/lives", ids=list(ids))}


def ties(
    store: Store, ids: Collection[str], *, as_of: date | None = None, known_at: date | None = None, quotes: int = 2
) -> tuple[Tie, ...]:
    """All relationships among `ids` that had begun by `as_of` and were reported by `known_at`."""

    def work(transaction: Transaction) -> tuple[Tie, ...]:
        rows = transaction.run("read/relations_among", ids=list(ids), as_of=as_of, known_at=known_at)
        claims = behind(transaction, [row["relation"] for row in rows], known_at=known_at, limit=quotes)
        ends = endings(transaction, (row["properties"] for row in rows))
        return tuple(
            Tie(
                **properties(row["properties"], ends)
                | {name: row[name] for name in ("subject", "predicate", "object")}
                | {"evidence": claims.get(row["relation"], ())}
            )
            for row in rows
        )

    return store.reading(work)
