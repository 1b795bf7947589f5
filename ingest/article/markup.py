"""The article in a web page, with what its JSON-LD and OpenGraph data say of it (by trafilatura)."""

import json
import re
from collections.abc import Iterator, Mapping

from lxml import html as lxml_html
from trafilatura import bare_extraction

from graph.errors import NotAnArticle
from ingest.article.fields import Fields

_LD = re.compile(r"<script[^>]+application/ld\+json[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_LANG = re.compile(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2,3})", re.IGNORECASE)
_ARTICLE_TYPE = re.compile(r"\w*Article|BlogPosting|Report")
_FEWEST_LETTERS = 80  # of an article; less is a menu or an error page


def from_html(page: str, url: str | None = None) -> Fields:
    """Raises NotAnArticle when the page holds none."""
    found = bare_extraction(
        page, url=url, with_metadata=True, include_comments=False, include_tables=False, favor_precision=True
    )
    text = _told(found, "text") or ""
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        raise NotAnArticle("The page holds no article.")
    stated = _stated(page)
    return Fields(
        text=text,
        title=_string(stated.get("headline")) or _told(found, "title"),
        published=stated.get("datePublished") or _meta(page, "article:published_time") or _told(found, "date"),
        publisher=_name(stated.get("publisher")) or _meta(page, "og:site_name") or _told(found, "sitename"),
        language=_string(stated.get("inLanguage")) or _language(page),
        url=_canonical(page) or _told(found, "url") or url,
        author=_name(stated.get("author")) or _told(found, "author"),
    )


def _told(found: object, field: str) -> str | None:
    """A field of what trafilatura found, which is None for a page without text."""
    return _string(getattr(found, field, None))


def _stated(page: str) -> Mapping[str, object]:
    """The JSON-LD object that describes the article, or an empty one."""
    for block in _LD.findall(page):
        try:
            described = json.loads(block)
        except ValueError:
            continue
        for item in _items(described):
            kinds = item.get("@type")
            if any(_ARTICLE_TYPE.fullmatch(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return item
    return {}


def _items(described: object) -> Iterator[Mapping[str, object]]:
    if isinstance(described, list):
        for each in described:
            yield from _items(each)
    elif isinstance(described, dict):
        yield described
        yield from _items(described.get("@graph"))


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _string(value.get("name")) if isinstance(value, Mapping) else _string(value)


def _language(page: str) -> str | None:
    match = _LANG.search(page[:5_000])
    return match[1].lower() if match else None


def _meta(page: str, name: str) -> str | None:
    return _xpath(page, f"//meta[@property='{name}' or @name='{name}']/@content")


def _canonical(page: str) -> str | None:
    return _xpath(page, "//link[@rel='canonical']/@href") or _meta(page, "og:url")


def _xpath(page: str, path: str) -> str | None:
    tree = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    found = tree.xpath(path)
    return _string(str(found[0])) if isinstance(found, list) and found else None
