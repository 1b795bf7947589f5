"""The neighbourhood of an actor: who is how far away, and everything that ties them together."""

from collections.abc import Collection
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import NotFound
from graph.queries.actors import unknown_actor
from graph.queries.bonds import endings, properties
from graph.queries.evidence import Evidence, behind
from graph.queries.kin import Tie
from graph.queries.lineage import walk
from graph.queries.relationships import Other
from graph.store import Row, Store, Transaction

MOST_NODES, MOST_TIES = 2000, 6000
"""A neighbourhood stops growing here and says so in `truncated`; the surest relationships are kept."""


class Neighbour(Other):
    """An actor or place of a neighbourhood."""

    distance: int = Field(description="Steps from the actor asked for by the shortest way.")


class Network(BaseModel):
    """The neighbourhood of `actor`; every end of a tie is among the nodes."""

    model_config = ConfigDict(frozen=True)

    actor: str
    nodes: tuple[Neighbour, ...]
    ties: tuple[Tie, ...]
    truncated: bool


def network(
    store: Store, actor_id: str, *, depth: int = 2, as_of: date | None = None, known_at: date | None = None,
    most: int = MOST_NODES,
) -> Network:  # fmt: skip
    """What lies within `depth` steps of an actor. Raises NotFound when there is no such actor."""
    question = {"as_of": as_of, "known_at": known_at, "limit": MOST_TIES}

    def work(transaction: Transaction) -> Network:
        root = transaction.run("read/actor_note", id=actor_id)
        if not root:
            raise unknown_actor(actor_id)

        notes = {actor_id: root[0]["actor"]}

        def step(ids: Collection[str]) -> list[Row]:
            rows = transaction.run("read/ties_around", ids=list(ids), **question)
            notes.update({row["to"]: row["other"] for row in rows})
            return rows

        trail = walk(actor_id, depth, step, most)
        inner = [row for row in trail.edges.values() if {row["subject"], row["object"]} <= trail.distance.keys()]
        ends = endings(transaction, (row["properties"] for row in inner))
        return Network(
            actor=actor_id,
            nodes=tuple(_neighbour(notes[key], distance) for key, distance in trail.distance.items()),
            ties=tuple(_tie(row, ends) for row in inner),
            truncated=trail.truncated or len(trail.edges) >= MOST_TIES,
        )

    return store.reading(work)


def tie(store: Store, relation: str, *, quotes: int = 50) -> tuple[Tie, dict[str, str]]:
    """The relationship named "subject|PREDICATE|object" with its evidence, and the names of its ends by id.

    Raises NotFound when there is none.
    """

    def work(transaction: Transaction) -> tuple[Tie, dict[str, str]]:
        rows = transaction.run("read/tie", relation=relation)
        if not rows:
            raise NotFound(f"No relationship is kept under {relation[:120]!r}.", "Look at an actor's network.")
        found = behind(transaction, [relation], known_at=None, limit=quotes)
        row = rows[0]
        names = {row["subject"]: row["subject_name"], row["object"]: row["object_name"]}
        told = row | {"evidence": found.get(relation, ())}
        return _tie(told, endings(transaction, [row["properties"]])), names

    return store.reading(work)


def _neighbour(note: Row, distance: int) -> Neighbour:
    return Neighbour(**{name: note.get(name) for name in Other.model_fields}, distance=distance)


def _tie(row: Row, ends: dict[str, Evidence]) -> Tie:
    named = {name: row[name] for name in ("subject", "predicate", "object")}
    return Tie(**properties(row["properties"], ends) | named | {"evidence": row.get("evidence", ())})
