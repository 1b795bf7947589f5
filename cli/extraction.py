"""What `actorgraph extract` prints for one document: the shape that docs/extraction.md names."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Protocol

from graph.errors import ActorgraphError
from graph.model import Article, Reading
from ingest.reading.readers import Attempting
from ingest.sources import Draft

Extraction = dict[str, Any]
_TOGETHER = 32  # documents parsed in one batch


class Reader(Protocol):
    """Reads articles, one by one or many in their order."""

    def read(self, article: Article) -> Reading: ...

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]: ...


def extractions(drafts: Iterable[Draft], reader: Reader, *, with_text: bool = False) -> Iterator[Extraction]:
    """One extraction a draft, in their order; what goes wrong with one is told in its place."""
    waiting = iter(drafts)
    while batch := list(islice(waiting, _TOGETHER)):
        articles = [each.content for each in batch if isinstance(each.content, Article)]
        readings = iter(_read(articles, reader))
        for each in batch:
            result = next(readings) if isinstance(each.content, Article) else each.content
            yield _extraction(each, result, with_text)


def _read(articles: list[Article], reader: Reader) -> list[Reading | Exception]:
    """All together, since that is faster; one by one only when something in the batch could not be read."""
    if isinstance(reader, Attempting):
        return list(reader.attempts(articles))  # asks a paid model once, whatever goes wrong with one article
    try:
        return list(reader.read_many(articles))
    except Exception:
        return [_read_alone(article, reader) for article in articles]


def _read_alone(article: Article, reader: Reader) -> Reading | Exception:
    try:
        return reader.read(article)
    except Exception as error:
        return error


def _extraction(draft: Draft, result: Reading | Exception, with_text: bool) -> Extraction:
    if not isinstance(draft.content, Article) or not isinstance(result, Reading):
        return failure(draft, result)
    article = draft.content
    told = article.model_dump(mode="json", include={"title", "published", "publisher", "language", "url", "agency"})
    text = {"text": article.text} if with_text else {}
    return {
        "id": draft.id or article.id,
        "article": {"id": article.id, **told, "sentences": result.sentences, **text},
        **result.model_dump(mode="json", by_alias=True, exclude={"article", "sentences"}),
    }


def failure(draft: Draft, error: object) -> Extraction:
    """The line of a document that could not be read."""
    told = str(error) if isinstance(error, ActorgraphError) else f"The reader failed: {type(error).__name__}: {error}"
    return {"id": draft.id or draft.name, "error": told}
