"""The lineage map of an actor: as a page, and as a drawing to take along."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.connection import Graph
from api.pages.lineage_map import family, png, sheet, svg
from api.pages.lineage_map.sheet import Sheet
from api.pages.rendering import page
from api.parameters import ActorId, AsOf, KnownAt
from graph import queries
from graph.queries.kin import ties, traces
from graph.store import Store

router = APIRouter(include_in_schema=False)

Format = Annotated[Literal["html", "svg", "png"], Query(description="A page, or the drawing alone.")]
_DEPTH = 10
_QUOTES = 5


@router.get("/actors/{actor_id}/lineage.html")
def lineage_map(
    graph: Graph,
    actor_id: ActorId,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    format: Format = "html",  # noqa: A002
) -> Response:
    """Who the actor came from and what came of it, from left to right in time, with the evidence for every turn."""
    drawn = _sheet(graph, actor_id, as_of, known_at)
    if format == "svg":
        return Response(svg(drawn, links="lineage.html"), media_type="image/svg+xml")
    if format == "png":
        return Response(png(drawn), media_type="image/png")
    names = queries.actor(graph, actor_id)
    drawing = svg(drawn, alone=False)
    return page("lineage.html", sheet=drawn, actor=names, drawing=drawing, as_of=as_of, known_at=known_at)


def _sheet(graph: Store, actor_id: str, as_of: AsOf, known_at: KnownAt) -> Sheet:
    found = queries.lineage(graph, actor_id, depth=_DEPTH, as_of=as_of, known_at=known_at, quotes=_QUOTES)
    ids = [node.id for node in found.nodes]
    return sheet(family(found, traces(graph, ids), ties(graph, ids, as_of=as_of, known_at=known_at)))
