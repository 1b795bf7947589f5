"""For Neo4j Browser: the way there, a guide, a style sheet and saved questions. Browser may fetch them from here."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from api.connection import Graph
from api.pages.questions import archive, questions, slides, style
from api.pages.rendering import page, render
from graph.errors import NotFound
from graph.queries.browser import browser_url

router = APIRouter(include_in_schema=False)

SHARED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "GET",
    "Access-Control-Allow-Private-Network": "true",
    "Cache-Control": "no-cache",
}
"""Any page may read the guide and the style sheet: Browser has another origin, and neither holds a secret."""


@router.get("/browser")
def browser(graph: Graph, query: Annotated[str, Query(max_length=8000)] = "") -> RedirectResponse:
    """On to Neo4j Browser, with `query` in its editor."""
    address = browser_url(graph, query)
    if address is None:
        raise NotFound("This graph's server serves no Neo4j Browser.", "Open one of your own and connect it.")
    return RedirectResponse(address, status_code=307)


@router.get("/browser/guide.html")
def guide(request: Request) -> HTMLResponse:
    """The guide that `:play` shows."""
    return HTMLResponse(render("guide.html", questions=slides(), base=str(request.base_url)), headers=SHARED)


@router.get("/browser/style.grass")
def style_sheet() -> PlainTextResponse:
    """The style sheet that `:style` loads."""
    return PlainTextResponse(style(), headers=SHARED)


@router.options("/browser/guide.html")
@router.options("/browser/style.grass")
def may_be_read() -> Response:
    """Browser asks before it fetches."""
    return Response(status_code=204, headers=SHARED)


@router.get("/browser/questions.zip")
def question_archive() -> Response:
    """All saved questions, to drop onto Browser's window."""
    return Response(archive(), media_type="application/zip")


@router.get("/questions.html")
def question_list(request: Request) -> HTMLResponse:
    """The saved questions, each a click away from Browser."""
    return page("questions.html", questions=questions(), base=str(request.base_url))
