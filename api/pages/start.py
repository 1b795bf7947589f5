"""The start page: find an actor, see what is new and what is disputed, learn how to ask."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.connection import Graph
from api.pages.questions import questions
from api.pages.rendering import page
from graph import queries
from graph.errors import InvalidQuestion
from graph.queries import ActorNote
from graph.queries.news import disputed_events, latest_changes
from graph.store import Store

router = APIRouter(include_in_schema=False)


@router.get("/")
def start(request: Request, graph: Graph, q: Annotated[str | None, Query(max_length=200)] = None) -> HTMLResponse:
    """The start page; with `q` it lists the actors of such a name."""
    return page(
        "start.html",
        asked=q,
        found=_found(graph, q),
        changes=latest_changes(graph),
        disputed=disputed_events(graph),
        questions=len(questions()),
        base=str(request.base_url),
    )


def _found(graph: Store, q: str | None) -> tuple[ActorNote, ...]:
    """Nothing is found under a name without letters."""
    try:
        return queries.find_actors(graph, q, limit=20).items if q else ()
    except InvalidQuestion:
        return ()
