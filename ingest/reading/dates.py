"""When: the dates of a sentence as intervals, read against the day of publication.

`written_dates` and `relative_dates` hold the single dates and their rules; here they are found in running text, joined
to ranges ("from 2012 to 2015") and opened by what stands before them ("since 2012", "until Friday").
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal

from graph.model import Interval
from ingest.reading import spans
from ingest.reading.calendar_words import MONTHS, SEASONS, UNITS, WEEKDAYS
from ingest.reading.relative_dates import RELATIVE
from ingest.reading.written_dates import WRITTEN, Rule

Kind = Literal["at", "range", "since", "until", "before", "after", "lasting"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """Characters `start` .. `end` of the text tell `interval`. `kind` says how: at that time, from one date to another,
    since it (the interval is ongoing), until or before it (only `to` is known), after it (only `from`), or lasting."""

    start: int
    end: int
    interval: Interval
    kind: Kind


_RULES: dict[str, tuple[re.Pattern[str], Rule]] = {
    name: (re.compile(pattern, re.IGNORECASE), rule) for name, (pattern, rule) in (WRITTEN | RELATIVE).items()
}
_ANY = re.compile(
    r"(?<![\w./-])(?:"
    + "|".join(
        f"(?P<{name}>{re.sub(r'[(][?]P<[a-z_]+>', '(?:', pattern)})"
        for name, (pattern, _) in (WRITTEN | RELATIVE).items()
    )
    + ")",
    re.IGNORECASE,
)
_TRIGGERS = frozenset(
    [word.lower() for word in (*MONTHS, *WEEKDAYS, *SEASONS)]
    + [unit + ending for unit in UNITS for ending in ("", "s")]
    + ["weekend", "today", "tonight", "yesterday", "tomorrow", "overnight", "night", "morning", "afternoon", "evening"]
)
_TOKEN = re.compile(r"\d{4}|[a-z]+")
_YEAR_LIKE = re.compile(r"\d{4}")
_NOT_A_YEAR = re.compile(
    r"(?:\b(?:some|about|around|nearly|almost|than|least|over|up\s+to)|[$€£#]|\b(?:Resolution|Boeing|Highway|Route|No\.|Law))\s*$"
)
_PEOPLE = re.compile(r"\s+(?:people|men|women|children|civilians|soldiers|troops|refugees|fighters|families|others)\b")
_YEAR_FOLLOWS = re.compile(r"(?:\b(?:in|since|until|the|of|by|from|during|early|late)|['’]s)\s+$", re.IGNORECASE)
_OPENING = re.compile(
    r"\b(?P<word>since|from|until|till|up\s+to|by|before|prior\s+to|after|through|between)\s+"
    r"(?:at\s+least\s+)?(?:the\s+)?(?:(?:about|around|roughly|as\s+early\s+as)\s+)?$",
    re.IGNORECASE,
)
_OPENING_REACH = 32  # characters; the longest opening is shorter
_JOIN = re.compile(r"\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+)?")
_SECOND_YEAR = re.compile(r"\s?[-–/]((?:\d\d)?\d\d)(?![\d\w]|-\d)")
_LEAD = re.compile(
    r"(?:on|in|at|during|over|the|of|dawn|dusk|night|noon|late|early|earlier|morning|[\s,])*", re.IGNORECASE
)


def parse_when(phrase: str, published: date | None) -> Interval | None:
    """The interval of the first date in a phrase ("on Friday", "late last year"); None if it holds none or if only the
    day of publication, which is not known, would tell."""
    mentions = _mentions(phrase, published)
    return mentions[0].interval if mentions else _by_dateparser(phrase.strip(), published)


def find_dates(text: str, published: date | None) -> list[DateMention]:
    """The dates of a sentence in order; relative ones are left out when `published` is None."""
    tokens = _TOKEN.findall(text.lower())
    if _TRIGGERS.isdisjoint(tokens) and not any(token[0].isdigit() for token in tokens):
        return []
    return list(_mentions(text, published))


@lru_cache(maxsize=4096)
def _mentions(text: str, published: date | None) -> tuple[DateMention, ...]:
    return tuple(_opened(text, mention) for mention in _joined(text, list(_single(text, published))))


def _single(text: str, published: date | None) -> Iterator[DateMention]:
    for match in _ANY.finditer(text):
        name = match.lastgroup or ""
        pattern, rule = _RULES[name]
        own = pattern.match(text, match.start())
        if own is None or (name == "year" and not _is_year(text, own)):
            continue
        if (interval := _applied(rule, own, published)) is not None:
            yield DateMention(own.start(), own.end(), interval, "lasting" if name == "lasting" else "at")


def _applied(rule: Rule, match: re.Match[str], published: date | None) -> Interval | None:
    """What the rule says, None for a day that is in no calendar ("31 June")."""
    try:
        return rule(match, published)
    except (ValueError, OverflowError):
        return None


def _is_year(text: str, match: re.Match[str]) -> bool:
    """False for a count or a number that only looks like a year ("2000 people", "Resolution 2020")."""
    before = text[max(0, match.start() - _OPENING_REACH) : match.start()]
    counted = _PEOPLE.match(text, match.end()) and not _YEAR_FOLLOWS.search(before)
    return not counted and not _NOT_A_YEAR.search(before)


def _joined(text: str, mentions: list[DateMention]) -> Iterator[DateMention]:
    """Two dates with "to" between them are one range; "and" joins only after "between"."""
    queue = mentions[::-1]
    while queue:
        first = queue.pop()
        if queue and (ranged := _range(text, first, queue[-1])):
            queue.pop()
            yield ranged
        else:
            yield _with_second_year(text, first)


def _range(text: str, first: DateMention, second: DateMention) -> DateMention | None:
    join = _JOIN.fullmatch(text, first.end, second.start)
    opening = _OPENING.search(text[max(0, first.start - _OPENING_REACH) : first.start])
    word = opening["word"].lower() if opening else ""
    if not join or (join[0].strip() == "and") != (word == "between") or word == "since":
        return None
    begins, ends = first.interval.from_, second.interval.to
    if begins and ends and begins > ends:
        begins = spans.months_before(begins, 12 * (begins.year - ends.year + (begins.month > ends.month)))
    if not begins or not ends or begins > ends:
        return None
    start = first.start - len(opening[0]) if opening and word in ("from", "between") else first.start
    return DateMention(start, second.end, spans.span(begins, ends, first.interval.precision or "day"), "range")


def _with_second_year(text: str, mention: DateMention) -> DateMention:
    """ "2012-15": the second year in two figures."""
    short = _SECOND_YEAR.match(text, mention.end)
    begins = mention.interval.from_
    if not short or not begins or not _YEAR_LIKE.fullmatch(text, mention.start, mention.end):
        return mention
    last = int(f"{begins.year}"[: 4 - len(short[1])] + short[1])
    if last <= begins.year:
        return mention
    return DateMention(mention.start, short.end(), spans.span(begins, date(last, 12, 31), "year"), "range")


def _opened(text: str, mention: DateMention) -> DateMention:
    """The mention under the word that stands before it."""
    opening = _OPENING.search(text[max(0, mention.start - _OPENING_REACH) : mention.start])
    if mention.kind != "at" or opening is None:
        return mention
    word, told = " ".join(opening["word"].lower().split()), mention.interval
    start = mention.start - len(opening[0])
    if word in ("since", "from"):
        since = Interval(from_=told.from_, precision=told.precision, ongoing=word == "since")
        return DateMention(start, mention.end, since, "since")
    if word in ("until", "till", "up to", "by", "through"):
        return DateMention(start, mention.end, Interval(to=told.to, precision=told.precision), "until")
    if word == "after":
        return DateMention(start, mention.end, Interval(from_=told.from_, precision=told.precision), "after")
    if word in ("before", "prior to") and told.from_:
        return DateMention(start, mention.end, Interval(to=told.from_ - spans.DAY, precision=told.precision), "before")
    return mention


@lru_cache(maxsize=1024)
def _by_dateparser(phrase: str, published: date | None) -> Interval | None:
    """Whole dates in a form that no rule above knows. Slow, and loaded only when it is needed."""
    if not re.search(r"\d", phrase) or re.search(r"\d[/.]\d", phrase) or len(phrase) > 40:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # dateparser's own, about strptime without a year
        import dateparser

        base = datetime.combine(published, time()) if published else None
        settings = {"PREFER_DATES_FROM": "past", "STRICT_PARSING": True} | ({"RELATIVE_BASE": base} if base else {})
        found = dateparser.parse(phrase, languages=["en"], settings=settings)
    return spans.day(found.date()) if found else None
