"""Who came from whom: the lineage of an actor, step by step, with the evidence for every step."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.queries.actors import ActorNote, unknown_actor
from graph.queries.bonds import Bond, endings, properties
from graph.queries.evidence import behind
from graph.queries.renamings import Follow, Renamings, Step
from graph.store import Row, Store, Transaction
from graph.store.projection import as_known

Direction = Literal["ancestors", "descendants", "both"]
_STEP = {"ancestors": ("read/lineage_back", -1), "descendants": ("read/lineage_forth", 1)}

MOST_ACTORS = 2000
"""A lineage stops growing here and says so in `truncated`."""


class LineageActor(ActorNote):
    """An actor of a lineage; the actor asked for is generation 0, forebears count down, offspring up."""

    generation: int = Field(description="Steps from the actor asked for by the shortest way; below 0: forebears.")
    formerly: tuple[str, ...] = Field(
        default=(), description="Ids under the names it had before, when renamings are followed."
    )


class LineageEdge(Bond):
    """One step of a lineage. The newer actor is the subject, but for MERGED_INTO, where it is the object."""

    subject: str = Field(description="Id of an actor among the nodes.")
    object: str = Field(description="Id of an actor among the nodes.")


class Lineage(BaseModel):
    """The actors that the one asked for came from, or that came of it, and what ties them together."""

    model_config = ConfigDict(frozen=True)

    actor: str = Field(description="Id of the actor asked for.")
    nodes: tuple[LineageActor, ...] = Field(description="In the order of generations.")
    edges: tuple[LineageEdge, ...]
    truncated: bool = Field(description=f"True when there are more than {MOST_ACTORS} actors, which are left out.")


@dataclass
class Trail:
    """What a walk has found: how far each actor is, and the relationships it came over, each once."""

    distance: dict[str, int]
    edges: dict[str, Row] = field(default_factory=dict)
    truncated: bool = False


def walk(start: str, depth: int, step: Callable[[Collection[str]], Iterable[Row]], most: int = MOST_ACTORS) -> Trail:
    """Follow `step` from `start` breadth first, so that circles end and the shortest way counts.

    `step` takes the ids of one generation and gives rows with `from`, `to` (ids) and `relation` (the edge's name).
    An edge is kept when both its ends are; nothing beyond `most` actors is.
    """
    trail = Trail({start: 0})
    frontier = [start]
    for generation in range(1, depth + 1):
        rows = list(step(frontier))
        reached = [to for to in dict.fromkeys(row["to"] for row in rows) if to not in trail.distance]
        room = most - len(trail.distance)
        trail.truncated = trail.truncated or len(reached) > room
        frontier = reached[:room]
        trail.distance.update(dict.fromkeys(frontier, generation))
        trail.edges.update({row["relation"]: row for row in rows if row["to"] in trail.distance})
        if not frontier:
            break
    return trail


def lineage(
    store: Store,
    actor_id: str,
    *,
    direction: Direction = "both",
    depth: int = 5,
    as_of: date | None = None,
    known_at: date | None = None,
    follow: Follow | None = None,
    quotes: int = 3,
) -> Lineage:
    """The lineage of an actor up to `depth` steps each way, with up to `quotes` claims for every edge.

    `as_of` leaves out what had not happened by that day, `known_at` what no article had reported by then.
    With `follow="rename"` an actor that was renamed is one actor, under its latest name.
    Raises NotFound when there is no such actor.
    """
    days = {"as_of": as_of, "known_at": known_at}

    def work(transaction: Transaction) -> Lineage:
        if not transaction.run("read/actor_note", id=actor_id):
            raise unknown_actor(actor_id)
        renamings = Renamings(transaction, as_of)
        start = actor_id
        if follow == "rename":
            renamings.meet([actor_id])
            start = renamings.latest[actor_id]
        steps = {way: _step(transaction, way, days) for way in _STEP if direction in (way, "both")}
        trails = {
            way: walk(start, depth, renamings.following(step) if follow == "rename" else step)
            for way, step in steps.items()
        }
        root = transaction.run("read/actor_note", id=start)
        edges = {name: row for trail in trails.values() for name, row in trail.edges.items()}
        claims = behind(transaction, edges, known_at=known_at, limit=quotes)
        then = as_known(transaction, edges, known_at) if known_at else {}
        kept: dict[str, Row] = {name: then.get(name) or row["properties"] for name, row in edges.items()}
        ends = endings(transaction, kept.values())
        return Lineage(
            actor=start,
            nodes=_nodes(root[0]["actor"], trails, edges.values(), renamings.formerly),
            edges=tuple(
                _edge(row, properties(kept[name], ends) | {"evidence": claims.get(name, ())})
                for name, row in edges.items()
            ),
            truncated=any(trail.truncated for trail in trails.values()),
        )

    return store.reading(work)


def _step(transaction: Transaction, way: str, days: dict[str, date | None]) -> Step:
    statement, _ = _STEP[way]
    return lambda ids: transaction.run(statement, ids=list(ids), **days)


def _edge(row: Row, told: dict[str, Any]) -> LineageEdge:
    subject, predicate, target = row["relation"].split("|")
    subject, target = row.get("ends", (subject, target))
    return LineageEdge(**told | {"subject": subject, "predicate": predicate, "object": target})


def _nodes(
    root: dict[str, Any], trails: dict[str, Trail], rows: Iterable[Row], formerly: dict[str, tuple[str, ...]]
) -> tuple[LineageActor, ...]:
    notes = {row["to"]: row["actor"] for row in rows} | {root["id"]: root}
    generations = {
        actor_id: distance * _STEP[way][1]
        for way, trail in reversed(trails.items())
        for actor_id, distance in trail.distance.items()
    }
    nodes = [
        LineageActor(**notes[key], generation=generation, formerly=formerly.get(key, ()))
        for key, generation in generations.items()
    ]
    return tuple(sorted(nodes, key=lambda node: (node.generation, node.name)))
