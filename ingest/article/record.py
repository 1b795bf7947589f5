"""Articles in JSON: this program's own field names and those of schema.org's NewsArticle."""

from collections.abc import Mapping

from graph.errors import NotAnArticle, UnreadableDocument
from ingest.article.fields import Fields

_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "articleBody", "body", "content"),
    "title": ("title", "headline", "name"),
    "published": ("published", "datePublished", "date", "publication_date"),
    "publisher": ("publisher", "source", "site_name"),
    "language": ("language", "inLanguage", "lang"),
    "url": ("url", "link", "mainEntityOfPage"),
    "author": ("author", "byline"),
}


def from_record(record: Mapping[str, object]) -> Fields:
    """Raises NotAnArticle without a text, UnreadableDocument for a field that should be text and is not."""
    text = _text(record, "text")
    if not text or not text.strip():
        raise NotAnArticle("The document has no text.", "Its text belongs into the field `text`.")
    return Fields(
        text=text,
        title=_text(record, "title"),
        published=_first(record, "published"),
        publisher=_text(record, "publisher"),
        language=_text(record, "language"),
        url=_text(record, "url"),
        author=_text(record, "author"),
    )


def _first(record: Mapping[str, object], field: str) -> object:
    return next((record[name] for name in _NAMES[field] if record.get(name)), None)


def _text(record: Mapping[str, object], field: str) -> str | None:
    """The field as text; of an object such as `{"@type": "Organization", "name": …}` its name or id."""
    value = _first(record, field)
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("@id")
    if isinstance(value, list) and field != "text":
        value = value[0] if value and isinstance(value[0], str) else None
    if value is not None and not isinstance(value, str):
        raise UnreadableDocument(f"The field `{field}` is {type(value).__name__} where text was expected.")
    return value
