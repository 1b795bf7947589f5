"""The network of an actor: its neighbourhood to look at, to filter and to question."""

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from api.connection import Graph
from api.pages.rendering import page
from api.pages.shipped import script
from api.pages.wording import predicate
from api.parameters import ActorId, AsOf, KnownAt
from graph import queries
from graph.queries.network import Network, network, tie
from reports import pictures

router = APIRouter(include_in_schema=False)

Depth = Annotated[int, Query(ge=1, le=4, description="How many steps away.")]
_LISTED = 200
_DRAWN = 40
"""Actors in the still picture: as many as have room for their names."""


@router.get("/actors/{actor_id}/network.html")
def network_page(graph: Graph, actor_id: ActorId, depth: Depth = 2, as_of: AsOf = None) -> HTMLResponse:
    """The page: a drawing for the eye, and the actor's own relationships as a table."""
    listed = queries.relationships(graph, actor_id, as_of=as_of, quotes=1, limit=_LISTED)
    found = queries.actor(graph, actor_id)
    return page("network.html", actor=found, listed=listed, depth=depth, as_of=as_of)


@router.get("/actors/{actor_id}/network.json")
def network_data(
    graph: Graph, actor_id: ActorId, depth: Depth = 2, as_of: AsOf = None, known_at: KnownAt = None
) -> Network:
    """What the page draws."""
    return network(graph, actor_id, depth=depth, as_of=as_of, known_at=known_at)


@router.get("/actors/{actor_id}/network.svg")
def network_picture(
    graph: Graph, actor_id: ActorId, depth: Depth = 1, as_of: AsOf = None, known_at: KnownAt = None
) -> Response:
    """The nearest actors as a still picture, for whoever has no scripts or no drawing library."""
    found = network(graph, actor_id, depth=depth, as_of=as_of, known_at=known_at, most=_DRAWN)
    names = {node.id: node.name for node in found.nodes}
    degrees = Counter(end for each in found.ties for end in (each.subject, each.object))
    most = max(degrees.values(), default=1)
    kinds = {node.id: None if node.kind == "Place" else node.kind for node in found.nodes}
    nodes = [pictures.Node(key, names[key], kinds[key], degrees[key] / most) for key in names]
    ties = [
        pictures.Tie(
            each.subject, each.object, "disputed" if each.disputed else "standing",
            predicate(each.predicate) if actor_id in (each.subject, each.object) else "",
        )
        for each in found.ties
    ]  # fmt: skip
    return Response(pictures.network(nodes, ties, f"Network of {names[actor_id]}"), media_type="image/svg+xml")


@router.get("/relationships.html")
def relationship(graph: Graph, relation: Annotated[str, Query(max_length=700)]) -> HTMLResponse:
    """One relationship with all its evidence."""
    found, names = tie(graph, relation)
    return page("relationship.html", tie=found, names=names)


@router.get("/assets/cytoscape.js")
def drawing_library(request: Request) -> Response:
    """Cytoscape.js as its makers publish it, out of the locked jar that carries it."""
    text = script(request.app.state.jars, "cytoscape.min.js")
    return Response(text, media_type="text/javascript", headers={"Cache-Control": "max-age=86400"})
