"""Raw documents as articles, or as the reasons why they are none: what the pipeline and `extract` take in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.errors import ActorgraphError
from graph.model import Article
from ingest.article import ENGLISH, Fields, article_of_html, article_of_record, article_of_text
from ingest.sources.document import Document, Unusable


@dataclass(frozen=True, slots=True)
class Draft:
    """A document by its name and the id it came with, and its article or what went wrong."""

    name: str
    id: str | None
    content: Article | ActorgraphError


def drafts(
    found: Iterable[Document | Unusable], *, published: date | None = None, languages: tuple[str, ...] = ENGLISH
) -> Iterator[Draft]:
    """Every document in its order; a bad one never stops the others. `published` is the day of those that name none."""
    for each in found:
        yield draft(each, published=published, languages=languages)


def draft(
    document: Document | Unusable, *, published: date | None = None, languages: tuple[str, ...] = ENGLISH
) -> Draft:
    if isinstance(document, Unusable):
        return Draft(document.name, document.id, document.error)
    try:
        article = _article(document, languages)
    except ActorgraphError as error:
        return Draft(document.name, document.id, error)
    if published and article.published is None:
        article = article.model_copy(update={"published": published})
    return Draft(document.name, document.id, article)


def _article(document: Document, languages: tuple[str, ...]) -> Article:
    known = Fields(document.text, url=document.url)
    if document.form == "record":
        return article_of_record(document.record, languages=languages)
    if document.form == "html":
        return article_of_html(document.text, known=known, languages=languages)
    return article_of_text(document.text, known=known, languages=languages)
