"""Dates that name their month, season, year or decade: "5 March 2021", "late January", "summer 2012", "the 1990s".

Each pattern has a rule that takes the match and the day of publication and returns the interval, or None where the
words alone do not say. A date without a year is the last one that has begun by the day of publication.
"""

import re
from collections.abc import Callable
from datetime import date

from graph.model import Interval
from ingest.reading import spans
from ingest.reading.calendar_words import (
    MONTH,
    MONTHS,
    PART,
    SEASON,
    SEASONS,
    WEEKDAYS,
    YEAR,
    any_of,
    group,
    partly,
)
from ingest.reading.spans import DAY

Rule = Callable[[re.Match[str], date | None], Interval | None]

_WEEKDAY = rf"(?:{any_of(WEEKDAYS)},?\s+(?:the\s+)?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = r"(?:\s?[-–]\s?|\s+(?:to|and|or)\s+)(?P<last_day>\d{1,2})(?:st|nd|rd|th)?"
_RELATIVE_YEAR = r"(?P<which>last|this)\s+year"
_SHORT_YEAR = r"(?P<short_year>\d\d)(?!\w|,\d|\s+[a-z]+s\b)"
_BEFORE_MONTH = ("in", "since", "until", "till", "by", "of", "from", "during", "through", "between", "to", "and")
_MONTH_FOLLOWS = "|".join(rf"(?<=\b{word}\s)" for word in (*_BEFORE_MONTH, "before", "after", "late", "early"))
_PLAIN_MONTH = r"(?=(?-i:April|June|July|August|September|October|November|December|January|February)\b)"


def _year_of(match: re.Match[str], published: date | None, begins: Callable[[int], date]) -> int | None:
    """The year that is written, else the last one in which `begins(year)` is not after publication (one day's grace,
    for the other side of the date line)."""
    if written := group(match, "year"):
        return int(written)
    if short := group(match, "short_year"):
        latest = published.year + 1 if published else 2049
        return latest - (latest - int(short)) % 100
    if published is None:
        return None
    if which := group(match, "which"):
        return published.year - (which == "last")
    return published.year if begins(published.year) <= published + DAY else published.year - 1


def _on_day(match: re.Match[str], published: date | None) -> Interval | None:
    month, first = MONTHS[match["month"]], int(match["day"])
    last = int(group(match, "last_day") or first)
    year = _year_of(match, published, lambda each: date(each, month, min(first, 28)))
    return spans.span(date(year, month, first), date(year, month, last), "day") if year else None


def _iso(match: re.Match[str], _: date | None) -> Interval | None:
    return spans.day(date(int(match["year"]), int(match["number"]), int(match["day"])))


def _figures(match: re.Match[str], _: date | None) -> Interval | None:
    """Day, month and year in figures, only where the one cannot be taken for the other."""
    low, high = sorted((int(match["a"]), int(match["b"])))
    return spans.day(date(int(match["year"]), low, high)) if high > 12 or low == high else None


def _in_month(match: re.Match[str], published: date | None) -> Interval | None:
    month, relative = MONTHS[match["month"]], group(match, "relative")
    year = _year_of(match, published, lambda each: date(each, month, 1))
    if year is None:
        return None
    current = published is not None and (year, month) == (published.year, published.month)
    year += (relative == "next") - (relative == "last" and current)
    return partly(spans.month(year, month), match)


def _in_season(match: re.Match[str], published: date | None) -> Interval | None:
    first, last = SEASONS[group(match, "season")]
    year = _year_of(match, published, lambda each: date(each - (first > last), first, 1))
    if year is None:
        return None
    found = spans.season(year, first, last)
    current = published is not None and found.to is not None and found.to >= published
    return spans.season(year - 1, first, last) if group(match, "relative") == "last" and current else found


def _in_year(match: re.Match[str], _: date | None) -> Interval | None:
    return partly(spans.year(int(match["year"])), match)


def _in_decade(match: re.Match[str], _: date | None) -> Interval | None:
    return partly(spans.decade(int(match["decade"])), match)


def _share_of_year(match: re.Match[str], _: date | None) -> Interval | None:
    months = 6 if group(match, "share") == "half" else 3
    order = min(("first", "second", "third", "fourth", "last").index(group(match, "order")), 12 // months - 1)
    return spans.season(int(match["year"]), order * months + 1, order * months + months)


_RELATIVE = r"(?P<relative>last|this|next|past)\s+"
WRITTEN: dict[str, tuple[str, Rule]] = {
    "iso": (r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)", _iso),
    "figures": (r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)", _figures),
    "day_month": (
        rf"{_WEEKDAY}{_DAY}(?:{_LAST_DAY})?\s+(?:of\s+)?{MONTH}(?:,?\s+(?:of\s+)?(?:{YEAR}|{_RELATIVE_YEAR}|{_SHORT_YEAR}))?",
        _on_day,
    ),
    "month_day": (
        rf"{_WEEKDAY}{MONTH}\s*(?:the\s+)?{_DAY}(?!\d)(?:{_LAST_DAY}(?![\d%]))?(?:,?\s+(?:of\s+)?(?:{YEAR}|{_RELATIVE_YEAR}))?",
        _on_day,
    ),
    "month_year": (
        rf"(?:{PART})?{MONTH},?\s+(?:of\s+)?(?:{YEAR}|{_RELATIVE_YEAR}|(?P<short_year>\d\d)(?=\s*$))",
        _in_month,
    ),
    "month": (
        rf"(?:{_RELATIVE}|{PART}|{_MONTH_FOLLOWS}|{_PLAIN_MONTH}){MONTH}(?!\s*\d)(?!\s+(?-i:[A-Z]))",
        _in_month,
    ),
    "share": (
        r"(?P<order>first|second|third|fourth|last)\s+(?P<share>half|quarter)\s+of\s+(?P<year>(?:19|20)\d\d)\b",
        _share_of_year,
    ),
    "season_year": (rf"{SEASON}\s+(?:of\s+)?(?:{YEAR}|{_RELATIVE_YEAR})", _in_season),
    "season": (rf"{_RELATIVE}{SEASON}", _in_season),
    "decade": (rf"(?:the\s+)?(?:{PART})?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", _in_decade),
    "year": (rf"(?:{PART})?{YEAR}", _in_year),
}
