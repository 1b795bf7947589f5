"""What the patterns of dates are made of: months, days of the week, seasons, and the parts of a period."""

import re

from graph.model import Interval
from ingest.reading import spans
from ingest.reading.tables import rows

MONTHS = {row["word"]: int(row["number"]) for row in rows("date_words") if row["kind"] == "month"}
WEEKDAYS = {row["word"]: int(row["number"]) for row in rows("date_words") if row["kind"] == "weekday"}
SEASONS = {row["word"]: (int(row["number"]), int(row["last"])) for row in rows("date_words") if row["kind"] == "season"}
UNITS = ("day", "week", "month", "year", "decade")


def any_of(names: dict[str, int]) -> str:
    """The names as regex alternatives, the longest first; capitals count ("may" is no month)."""
    return "(?-i:" + "|".join(sorted(names, key=len, reverse=True)) + ")"


MONTH = rf"(?P<month>{any_of(MONTHS)}\b)(?:\.(?=,?\s*\d))?"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})\b"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})\b"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[,.]\d|-[a-z])"
UNIT = rf"(?P<unit>{'|'.join(UNITS)})"
PART = (
    r"(?P<part>early|late|mid|the\s+middle|the\s+beginning|the\s+start|the\s+end|the\s+close)"
    r"(?:-|\s+(?:in\s+|of\s+(?:the\s+)?(?:year\s+)?)?)"
)
COUNT = (
    r"(?P<count>(?:(?:more\s+than|over|nearly|almost|about|around|at\s+least|some|roughly)\s+)?"
    r"(?:a\s+few|several|a\s+couple\s+of|half\s+a\s+dozen|a\s+dozen|an?|[\w-]+))"
)
_PARTS = {"beginning": "early", "start": "early", "end": "late", "close": "late", "middle": "mid"}


_OF_TIME = frozenset([*MONTHS, *WEEKDAYS, *SEASONS, *UNITS, *(f"{unit}s" for unit in UNITS)])
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\ds?")


def is_of_time(word: str) -> bool:
    """Whether a word as it stands is part of a date: a month, a weekday, a year, "years"."""
    return word in _OF_TIME or _A_YEAR.fullmatch(word) is not None


def group(match: re.Match[str], name: str) -> str:
    """The words of a named group in lower case, empty where the pattern has none or it took no part."""
    return " ".join((match.groupdict().get(name) or "").lower().split())


def partly(whole: Interval, match: re.Match[str]) -> Interval:
    """`whole`, or the part of it ("early", "the end of") that the match names."""
    word = group(match, "part").removeprefix("the ")
    return spans.part(whole, _PARTS.get(word, word)) if word else whole
