"""Articles: hand some in, look at one."""

from typing import Any

from fastapi import APIRouter

from api.answer import Answer
from api.connection import Graph
from api.intake import Body, Reading, Receipt
from api.parameters import ArticleId
from graph import queries
from graph.queries import Page, StoredArticle

router = APIRouter(prefix="/articles", tags=["articles"], route_class=Answer)

_ARTICLE: dict[str, Any] = {
    "type": "object",
    "title": "Article",
    "required": ["text"],
    "properties": {
        "id": {"type": "string", "description": "An id of your own; it comes back in the receipt."},
        "text": {"type": "string", "description": "The text; paragraphs are parted by empty lines."},
        "title": {"type": "string"},
        "published": {"type": "string", "description": "Day of publication, such as 2025-06-14."},
        "publisher": {"type": "string"},
        "url": {"type": "string"},
        "language": {"type": "string", "description": "ISO 639-1 code; recognised when it is not given."},
    },
}
_EXAMPLE = {
    "id": "wire-17",
    "title": "Corps takes over from Wagner in Mali",
    "published": "2025-06-07",
    "publisher": "Desert Wire",
    "text": "Africa Corps has replaced Wagner in Mali, the Malian army said on Friday.",
}
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "One article, or a list of them.",
        "content": {
            "application/json": {
                "schema": {"oneOf": [_ARTICLE, {"type": "array", "items": _ARTICLE}]},
                "example": _EXAMPLE,
            }
        },
    }
}


@router.post("", summary="Hand in articles", openapi_extra=_BODY)
def add(graph: Graph, reading: Reading, content: Body) -> Page[Receipt]:
    """Reads the articles with the reader that the service is set to and keeps what they say, one receipt for each.

    What cannot be used is set aside with its reason and the rest is stored; a document that comes alone and cannot be
    used is answered with a problem. The same article twice changes nothing.
    """
    return Page(items=reading.take_in(graph, content))


@router.get("/{article_id}", summary="One article")
def one(graph: Graph, article_id: ArticleId) -> StoredArticle:
    """The article as it was kept, with whom it speaks of and what it tells."""
    return queries.article(graph, article_id)
