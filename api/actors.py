"""Actors: who they are, where they come from, whom they deal with, what they took part in."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.answer import Answer
from api.connection import Graph
from api.parameters import ActorId, AsOf, Cursor, Followed, KnownAt, Limit, Quotes
from graph import queries
from graph.model.vocabulary import EventType, Predicate
from graph.queries import Actor, ActorEvent, ActorNote, Direction, Lineage, Page, Relationship

router = APIRouter(prefix="/actors", tags=["actors"], route_class=Answer)


@router.get("", summary="Find actors by any name")
def find(
    graph: Graph,
    q: Annotated[
        str | None,
        Query(
            title="Name", description="A name, an acronym or the beginning of one; small slips are forgiven.",
            min_length=1, max_length=200, examples=["FLA"],
        ),
    ] = None,
    cursor: Cursor = None,
    limit: Limit = 20,
) -> Page[ActorNote]:  # fmt: skip
    """Actors that bear such a name, best first; without `q` all actors in the order of their ids."""
    if q is None:
        return queries.list_actors(graph, mark=cursor, limit=limit)
    return queries.find_actors(graph, q, mark=cursor, limit=limit)


@router.get("/{actor_id}", summary="One actor")
def one(graph: Graph, actor_id: ActorId) -> Actor:
    """The actor under all its names."""
    return queries.actor(graph, actor_id)


@router.get("/{actor_id}/lineage", summary="Who it came from and what came of it")
def lineage(
    graph: Graph,
    actor_id: ActorId,
    direction: Annotated[
        Direction, Query(title="Direction", description="Back to the forebears, forth to the offspring, or both.")
    ] = "both",
    depth: Annotated[int, Query(title="Depth", description="How many steps each way.", ge=1, le=10)] = 5,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    follow: Followed = None,
    quotes: Quotes = 3,
) -> Lineage:
    """Mergers, splits, successions, renamings and absorptions through any path, each with its evidence."""
    return queries.lineage(
        graph, actor_id, direction=direction, depth=depth, as_of=as_of, known_at=known_at, follow=follow, quotes=quotes
    )


@router.get("/{actor_id}/relationships", summary="Whom it deals with")
def relationships(
    graph: Graph,
    actor_id: ActorId,
    predicate: Annotated[
        list[Predicate] | None, Query(title="Predicate", description="Only these; may be given several times.")
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    follow: Followed = None,
    quotes: Quotes = 1,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[Relationship]:
    """Everything between the actor and others, or places, by predicate and name, each with its evidence."""
    return queries.relationships(
        graph,
        actor_id,
        predicates=predicate,
        as_of=as_of,
        known_at=known_at,
        follow=follow,
        quotes=quotes,
        mark=cursor,
        limit=limit,
    )


@router.get("/{actor_id}/events", summary="What it took part in")
def events(
    graph: Graph,
    actor_id: ActorId,
    type: Annotated[  # noqa: A002  (the ontology's own word, and so the parameter's)
        list[EventType] | None, Query(title="Type", description="Only these; may be given several times.")
    ] = None,
    since: Annotated[
        date | None, Query(title="Since", description="Only what may have happened from this day on.")
    ] = None,
    until: Annotated[
        date | None, Query(title="Until", description="Only what may have happened up to this day.")
    ] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[ActorEvent]:
    """Events with the role the actor is said to have had in each, latest first."""
    return queries.events(graph, actor_id, types=type, since=since, until=until, mark=cursor, limit=limit)
