"""Everything that stands between one actor and others."""

from collections.abc import Collection
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.model.vocabulary import ActorKind, Predicate
from graph.queries.actors import unknown_actor
from graph.queries.bonds import Bond, endings, properties
from graph.queries.evidence import behind
from graph.queries.page import Page, cursor, place_of
from graph.queries.renamings import Follow, names_of
from graph.store import Row, Store, Transaction
from graph.store.projection import as_known


class Other(BaseModel):
    """Whom or where a relationship leads to."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    kind: ActorKind | Literal["Place"] | None = None
    country: str | None = None


class Relationship(Bond):
    """One relationship, seen from the actor asked for."""

    direction: Literal["out", "in"] = Field(description="`out`: the actor asked for is the subject; `in`: the object.")
    other: Other = Field(description="The actor or place at the other end.")


def relationships(
    store: Store,
    actor_id: str,
    *,
    predicates: Collection[Predicate] | None = None,
    as_of: date | None = None,
    known_at: date | None = None,
    follow: Follow | None = None,
    quotes: int = 1,
    mark: str | None = None,
    limit: int = 50,
) -> Page[Relationship]:
    """Relationships of an actor by predicate and name, each with its `quotes` surest claims.

    `as_of` keeps what was so on that day or may have been, as its ends are not known; `known_at` what had been
    reported by then, and as it was reported then. With `follow="rename"` those under its other names are among them.
    Raises NotFound for an unknown actor, InvalidQuestion for a foreign cursor.
    """
    after = place_of("relationships", mark)

    def work(transaction: Transaction) -> Page[Relationship]:
        if not transaction.run("read/actor_note", id=actor_id):
            raise unknown_actor(actor_id)
        ids = list(names_of(transaction, [actor_id], as_of)[actor_id]) if follow == "rename" else [actor_id]
        rows = transaction.run(
            "read/relationships", ids=ids, predicates=list(predicates or []), as_of=as_of, known_at=known_at,
            after=str(after or ""), limit=limit + 1,
        )  # fmt: skip
        shown = rows[:limit]
        keys = [row["relation"] for row in shown]
        then: dict[str, Row] = as_known(transaction, keys, known_at) if known_at else {}
        kept = {row["relation"]: then.get(row["relation"]) or row["properties"] for row in shown}
        ends = endings(transaction, kept.values())
        claims = behind(transaction, keys, known_at=known_at, limit=quotes)
        return Page(
            items=tuple(
                Relationship(
                    direction=row["direction"],
                    other=Other(**row["other"]),
                    **properties(kept[row["relation"]], ends)
                    | {"predicate": row["predicate"], "evidence": claims.get(row["relation"], ())},
                )
                for row in shown
            ),
            next=cursor("relationships", shown[-1]["place"]) if len(rows) > limit else None,
        )

    return store.reading(work)
