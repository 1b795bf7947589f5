"""Feeds (RSS and Atom): one document an entry, from the text that the feed itself carries."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

import feedparser

from graph.errors import NotAnArticle
from ingest.sources.document import Document, Unusable

_FEED = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<(?:p|br|div|a|img|b|i|em|strong)\b", re.IGNORECASE)
_BREAK = re.compile(r"</(?:p|div|li|h\d|blockquote)>|<br\s*/?>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]+>")


def is_feed(text: str) -> bool:
    return bool(_FEED.match(text[:2_000]))


def from_feed(name: str, text: str) -> Iterator[Document | Unusable]:
    """Entries with neither content nor summary are set aside: their article is behind their link."""
    feed = feedparser.parse(text)
    publisher = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, 1):
        title = f"{name}, entry {number}"
        body = _plain(_body(entry))
        if not body:
            link = entry.get("link") or "its link"
            yield Unusable(title, NotAnArticle("The entry carries no text.", f"Ingest {link} itself."))
            continue
        record = {
            "title": entry.get("title"),
            "text": body,
            "published": _day(entry),
            "publisher": publisher,
            "url": entry.get("link"),
            "author": entry.get("author"),
        }
        yield Document(title, "record", record={key: value for key, value in record.items() if value})


def _body(entry: Mapping[str, object]) -> str:
    """The whole text where the feed has it, else the summary."""
    contents = entry.get("content")
    values = [str(each.get("value") or "") for each in contents] if isinstance(contents, list) else []
    return max([*values, str(entry.get("summary") or "")], key=len)


def _plain(body: str) -> str:
    if not _TAG.search(body):
        return body.strip()
    return _MARKUP.sub("", _BREAK.sub("\n\n", body)).strip()


def _day(entry: Mapping[str, object]) -> str | None:
    """The day as the feed's own clock (UTC) has it."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return date(*parsed[:3]).isoformat() if isinstance(parsed, tuple) else None
