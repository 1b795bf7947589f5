"""The lines that open an article kept as plain text: its title, who published it when, its address."""

import re
from dataclasses import replace

from ingest.article.fields import Fields

_LONGEST = 160  # characters of a title or of a line about the article
_SENTENCE_END = re.compile(r"[.:;,]['\"”’)]*$")
_ADDRESS = re.compile(r"https?://\S+")
_DAY = r"\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+\.? \d{4}|[A-Z][a-z]+\.? \d{1,2}, \d{4}"
_PUBLISHER_AND_DAY = re.compile(
    rf"(?:(?P<publisher>[^.\n]{{2,80}}?)(?:,| [-–—|]) )?(?:published:? )?(?P<day>{_DAY})", re.IGNORECASE
)
_BYLINE = re.compile(r"by (?P<author>[A-ZÀ-Þ][^.\n]{2,80})", re.IGNORECASE)


def without_heading(paragraphs: list[str], known: Fields) -> tuple[list[str], Fields]:
    """The paragraphs below the heading, and what the heading adds to what is known."""
    rest = list(paragraphs)
    title = None
    if len(rest) > 1 and _is_title(rest[0]) and not _told(rest[0]):
        title = rest.pop(0)
    told: dict[str, str] = {}
    while len(rest) > 1 and (line := _told(rest[0])):
        told |= line
        rest.pop(0)
    if title and not told and known.title and title != known.title:
        return paragraphs, known
    told = {
        name: value for name, value in ({"title": title or ""} | told).items() if value and not getattr(known, name)
    }
    return rest, replace(known, **told)


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST and line[0] not in "“\"'‘" and not _SENTENCE_END.search(line)


def _told(line: str) -> dict[str, str]:
    """What a line about the article says; nothing for a line of the text."""
    if _ADDRESS.fullmatch(line):
        return {"url": line}
    if len(line) > _LONGEST:
        return {}
    if match := _PUBLISHER_AND_DAY.fullmatch(line):
        return {"published": match["day"], "publisher": match["publisher"] or ""}
    if match := _BYLINE.fullmatch(line):
        return {"author": match["author"]}
    return {}
