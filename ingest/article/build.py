"""From raw fields to an Article: cleaned, dated, its language known, its id made of its content."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from graph.errors import NotAnArticle
from graph.model import Article
from ingest.article.capitals import quietened
from ingest.article.characters import repaired
from ingest.article.credits import Credits, without_credits
from ingest.article.fields import Fields
from ingest.article.heading import without_heading
from ingest.article.identity import article_id
from ingest.article.language import language_of, require
from ingest.article.markup import from_html
from ingest.article.paragraphs import paragraphs
from ingest.article.published import day_of
from ingest.article.record import from_record

ENGLISH = ("en",)
LONGEST = 2_000_000
"""Characters of a text that is still read: some 330,000 words, a long book."""


def article_of_text(text: str, *, known: Fields | None = None, languages: tuple[str, ...] = ENGLISH) -> Article:
    """An article kept as plain text, with title, publisher, date and address where it opens with them.

    Raises NotAnArticle, UnreadableDocument (its date is none) or UnsupportedLanguage.
    """
    given = known or Fields(text)
    parts, fields = without_heading(paragraphs(repaired(text)), given)
    return _article(parts, fields, languages)


def article_of_html(page: str, *, known: Fields | None = None, languages: tuple[str, ...] = ENGLISH) -> Article:
    """The article in a web page; raises as `article_of_text` does."""
    found = from_html(page, known.url if known else None)
    return _article(paragraphs(repaired(found.text)), _completed(found, known), languages)


def article_of_record(record: Mapping[str, object], *, languages: tuple[str, ...] = ENGLISH) -> Article:
    """An article in JSON (`text`, `title`, `published`, `publisher`, `url`, or schema.org's names for them)."""
    fields = from_record(record)
    return _article(paragraphs(repaired(fields.text)), fields, languages)


def _completed(found: Fields, known: Fields | None) -> Fields:
    """`found`, with what was known beforehand and the page does not say."""
    if known is None:
        return found
    names = ("title", "published", "publisher", "language", "url", "author")
    return replace(found, **{name: getattr(found, name) or getattr(known, name) for name in names})


def _article(parts: list[str], fields: Fields, languages: tuple[str, ...]) -> Article:
    title = " ".join(repaired(fields.title).split()) if fields.title else None
    told = without_credits(_without_title(parts, title))
    text = quietened("\n\n".join(told.paragraphs))
    if len(text) > LONGEST:
        raise NotAnArticle(f"The text has {len(text):,} characters, more than any article.", "Split it into articles.")
    if not any(map(str.isalpha, text)):
        raise NotAnArticle("The document holds no text that could be read.")
    language = language_of(text) or (fields.language or "")[:2].lower() or None
    require(language, languages)
    return Article(
        id=article_id(title, text),
        text=text,
        title=title,
        publisher=fields.publisher,
        published=_published(fields, told),
        language=language,
        url=fields.url,
        agency=told.agency or _author_agency(fields),
    )


def _without_title(parts: list[str], title: str | None) -> list[str]:
    """The title is no part of the text, though pages repeat it there."""
    return parts[1:] if title and len(parts) > 1 and parts[0].casefold() == title.casefold() else parts


def _published(fields: Fields, told: Credits) -> date | None:
    return day_of(fields.published) or (day_of(told.day) if told.day and told.day[-2:].isdigit() else None)


def _author_agency(fields: Fields) -> str | None:
    return without_credits([f"By {fields.author}"]).agency if fields.author else None
