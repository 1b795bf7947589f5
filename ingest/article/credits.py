"""What a newsroom writes around a text: the dateline before it, the agency's credit, the lines of the feed after it."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.article.tables import rows

_AGENCIES = {name: row["agency"] for row in rows("agencies") for name in row["names"].split("|")}
_AGENCY = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_CAPITALISED = r"[A-ZÀ-Þ][\w.'’-]*"
_PLACE = (
    rf"{_CAPITALISED}(?:[ ,/]+(?:{_CAPITALISED}|de|del|la|le|el|al|of|the|and)){{0,5}}(?: \([A-Z][\w ]{{2,30}}\))??"
)
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{2,4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
_SOURCE = r"\((?P<source>[^()\n]{2,80})\)"
_DASH = r"(?P<dash>--+|[—–]|-(?= ))"
DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE}),? )??(?P<day>{_DAY})?,? ?(?:{_SOURCE})? ?{_DASH} ?(?=[\[\"“‘'(A-ZÀ-Þ0-9])"
    rf"|(?P<town>{_PLACE}),? (?:{_DAY} ?)?\((?P<credit>[^()\n]{{2,40}})\) "
)
_MARK = re.compile(
    r"\[(?:text|report|excerpts?|continued|passage omitted|(?:\w+ )?words? indistinct|(?:\w+ )?indistinct"
    r"|(?:sentence )?as (?:received|heard)|no dateline as received|(?:begin|end) recording|unidentified \w+)\]\s?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^(?:\[[^\]\n]{2,120}\]\s*)+(?=[\"“A-ZÀ-Þ])")  # who speaks, what kind of report, after a dateline
_BYLINE = re.compile(rf"(?:by|from|source|via|credit|[—–-]+)?:?\s*\(?(?P<agency>{_AGENCY})\)?\.?", re.IGNORECASE)
_COPYRIGHT = re.compile(rf"(?:©|\(c\)|copyright)\D{{0,12}}(?:\d{{4}})?\W*(?P<agency>{_AGENCY})\b", re.IGNORECASE)
_REPORTED_BY = re.compile(rf"^\(?(?:{_AGENCY})\b.{{0,40}}contributed to this", re.IGNORECASE)
_LONGEST_PLACE = 4  # words of a dateline that is a place and nothing else ("KIDAL, Mali — ...")
_LONGEST_LINE = 400  # characters; a longer paragraph is text, whatever it begins with


@dataclass(frozen=True, slots=True)
class Credits:
    """The paragraphs of the article itself, and what the lines around them told."""

    paragraphs: tuple[str, ...]
    agency: str | None = None
    day: str | None = None
    """The date of the dateline in its own words ("20 Aug 88")."""


def without_credits(paragraphs: list[str]) -> Credits:
    """Take datelines, credits and feed lines away, and keep what they say of agency and day."""
    agency = next(filter(None, map(_credited, paragraphs)), None)
    kept = [each for each in paragraphs if not _matches(each, "any") and not _is_byline(each)]
    while kept and _matches(kept[-1], "end"):
        agency = agency or _in_words(kept[-1])
        kept.pop()
    day = None
    while kept and (dateline := _dateline(kept[0])):
        agency = _in_words(dateline["source"] or dateline["credit"] or "") or agency
        day = day or dateline["day"]
        kept[0] = _MARK.sub("", _NOTE.sub("", kept[0][dateline.end() :], count=1))
    return Credits(tuple(filter(None, (_MARK.sub("", each).strip() for each in kept))), agency, day)


def _dateline(paragraph: str) -> re.Match[str] | None:
    """The dateline that opens a paragraph: place, day or source before a dash, or an agency in brackets."""
    match = DATELINE.match(paragraph)
    if match is None:
        return None
    if match["credit"]:
        return match if _in_words(match["credit"]) else None
    told = match["day"] or match["source"]
    alone = match["place"] and match["dash"] != "-" and len(match["place"].split()) <= _LONGEST_PLACE
    return match if told or alone else None


def _credited(paragraph: str) -> str | None:
    """The agency of a line that is a credit and nothing else."""
    match = _BYLINE.fullmatch(paragraph) or (len(paragraph) <= _LONGEST_LINE and _COPYRIGHT.search(paragraph)) or None
    return _agency(match["agency"]) if match else None


def _is_byline(paragraph: str) -> bool:
    return bool(_BYLINE.fullmatch(paragraph) or _REPORTED_BY.match(paragraph))


def _in_words(words: str) -> str | None:
    match = re.search(rf"\b(?:{_AGENCY})\b", words)
    return _agency(match[0]) if match else None


def _agency(name: str) -> str:
    return _AGENCIES.get(name) or next(value for key, value in _AGENCIES.items() if key.lower() == name.lower())


def _matches(paragraph: str, where: str) -> bool:
    return len(paragraph) <= _LONGEST_LINE and any(pattern.fullmatch(paragraph) for pattern in _patterns(where))


@cache
def _patterns(where: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in rows("closing_lines") if row["where"] == where)
