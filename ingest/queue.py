"""What a person should look at: actors that may be one, relations that are disputed or hardly supported."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.store import Row, Store, Transaction, decisions
from ingest.resolution.proposals import Bearer, Proposal, proposals

_ACTORS = 3000
"""Actors looked at for proposals: the most mentioned ones."""


class DoubtfulActor(BaseModel):
    """One of two actors that may be one."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None = None
    country: str | None = None


class Doubt(BaseModel):
    """One item of the queue: two `actors` that may be one, or a `relation` (its ends, its figures)."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["merge", "disputed relation", "weak relation"]
    why: str
    actors: tuple[DoubtfulActor, ...] = ()
    relation: str | None = Field(default=None, description="subject|PREDICATE|object")
    subject: str | None = None
    predicate: str | None = None
    object: str | None = None
    confidence: float | None = None
    claims: tuple[dict[str, Any], ...] = Field(default=(), description="The claims for and against it.")


def queue(store: Store, *, limit: int = 50, below: float = 0.4) -> list[Doubt]:
    """Proposed merges first, then disputed relations, then those whose confidence is `below`."""

    def work(tx: Transaction) -> list[Doubt]:
        merges = [_merge(each) for each in _proposals(tx)[:limit]]
        relations = [_relation(row) for row in tx.run("read/doubtful_relations", below=below, limit=limit)]
        return [*merges, *relations][:limit]

    return store.reading(work)


def _proposals(tx: Transaction) -> list[Proposal]:
    actors = [Bearer(**{**row["actor"], "names": tuple(row["actor"]["names"])}) for row in _mentioned(tx)]
    return proposals(actors, set(_settled(tx)))


def _mentioned(tx: Transaction) -> list[Row]:
    return tx.run("read/actors_by_mentions", limit=_ACTORS)


def _settled(tx: Transaction) -> Iterator[frozenset[str]]:
    """Pairs of actors that somebody decided to keep apart."""
    for decision in decisions.active(tx):
        if decision.kind in ("keep apart", "split"):
            found = {row["actor"] for row in tx.run("read/parties", ids=sorted(decision.parties)) if row["actor"]}
            yield from (frozenset((a, b)) for a in found for b in found if a < b)


def _merge(proposal: Proposal) -> Doubt:
    pair = tuple(
        DoubtfulActor(id=each.id, name=each.name, names=each.names, kind=each.kind, country=each.country)
        for each in (proposal.one, proposal.other)
    )
    return Doubt(kind="merge", why=proposal.why, actors=pair, confidence=proposal.likeness)


def _relation(row: Row) -> Doubt:
    subject, predicate, target = row["relation"].split("|")
    disputed = bool(row["disputed"])
    return Doubt(
        kind="disputed relation" if disputed else "weak relation",
        why="some deny it, or its end is told differently" if disputed else "hardly supported",
        relation=row["relation"],
        subject=subject,
        predicate=predicate,
        object=target,
        confidence=row["confidence"],
        claims=tuple(row["claims"]),
    )
