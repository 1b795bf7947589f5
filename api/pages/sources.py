"""Where a quote comes from and what else is said: an article, and an event with all accounts side by side."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.connection import Graph
from api.pages.rendering import page
from api.parameters import ArticleId, EventId
from graph import queries

router = APIRouter(include_in_schema=False)

Offset = Annotated[int, Query(ge=0, description="Character of the text.")]


@router.get("/articles/{article_id}.html")
def article(graph: Graph, article_id: ArticleId, start: Offset = 0, end: Offset = 0) -> HTMLResponse:
    """The article as it was kept; the characters from `start` to `end` are marked."""
    kept = queries.article(graph, article_id)
    end = max(start, end)
    return page(
        "article.html", article=kept, before=kept.text[:start], quote=kept.text[start:end], after=kept.text[end:]
    )


@router.get("/events/{event_id}.html")
def event(graph: Graph, event_id: EventId) -> HTMLResponse:
    """One event: who took part, and the losses as every claimant gives them."""
    return page("event.html", event=queries.event(graph, event_id))
