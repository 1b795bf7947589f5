"""Dates told from the day of publication: "Friday", "yesterday", "last week", "three days ago", "for a decade".

The conventions are the newsroom's: "Friday" is the last Friday up to and including the day of publication, "last
Friday" one before that day. Without a day of publication none of these says anything.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps

from graph.model import Interval
from ingest.reading import spans
from ingest.reading.calendar_words import COUNT, PART, UNIT, WEEKDAY, WEEKDAYS, group, partly
from ingest.reading.numbers import Quantity, parse_quantity
from ingest.reading.spans import DAY
from ingest.reading.written_dates import Rule

_NAMED_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": 1, "last night": 1, "the day before yesterday": 2, "tomorrow": -1,
}  # fmt: skip
_A_FEW = 3  # units meant by "recent weeks" and "the past few weeks"
_SOME_AGO = (7, 2)  # units: "several weeks ago" lies between seven and two weeks back


def _from_publication(rule: Callable[[re.Match[str], date], Interval | None]) -> Rule:
    @wraps(rule)
    def with_day(match: re.Match[str], published: date | None) -> Interval | None:
        return None if published is None else rule(match, published)

    return with_day


def _weekday(match: re.Match[str], published: date) -> Interval | None:
    number, relative = WEEKDAYS[match["weekday"]], group(match, "relative")
    if match["week"]:
        return spans.day(published - (published.weekday() + 7 - number) * DAY)
    back = (published.weekday() - number) % 7
    if relative in ("next", "coming"):
        return spans.day(published + (7 - back) * DAY)
    return spans.day(published - (back or (7 if relative in ("last", "past", "previous") else 0)) * DAY)


def _named_day(match: re.Match[str], published: date) -> Interval | None:
    words = " ".join(match[0].lower().split())
    if words == "overnight":
        return spans.span(published - DAY, published, "day")
    return spans.day(published - _NAMED_DAYS[words] * DAY)


def _weekend(match: re.Match[str], published: date) -> Interval | None:
    """The last Saturday and Sunday that have begun; "last weekend" said on one of them is the one before."""
    saturday = published - ((published.weekday() - 5) % 7) * DAY
    if group(match, "relative") == "last" and published.weekday() >= 5:
        saturday -= 7 * DAY
    return spans.span(saturday, saturday + DAY, "day")


def _unit(match: re.Match[str], published: date) -> Interval | None:
    """The calendar week, month or year; "earlier this week" ends on the day of publication."""
    unit, relative = group(match, "unit"), group(match, "relative")
    steps = {"this": 0, "the current": 0, "next": -1}.get(relative, 1)
    whole = spans.around(spans.before(published, steps, unit), unit)
    if match["earlier"] and whole.from_ and whole.to:
        return Interval(from_=whole.from_, to=min(whole.to, published), precision=whole.precision)
    return partly(whole, match)


def _ago(match: re.Match[str], published: date) -> Interval | None:
    """The calendar unit that lies so far back."""
    quantity, unit = _quantity(match["count"]), group(match, "unit")
    if quantity is None or not quantity.min:
        return None
    if quantity.max is None and quantity.approximate:
        far, near = (spans.before(published, units, unit) for units in _SOME_AGO)
        return spans.span(far, near, spans.precision_of(unit))
    return spans.around(spans.before(published, _units(quantity), unit), unit)


def _recent(match: re.Match[str], published: date) -> Interval | None:
    """So many units up to publication."""
    unit, words = group(match, "unit"), group(match, "count")
    quantity = _quantity(words) if words else None
    if words and quantity is None:
        return None
    plain = 1 if not match["recent"] and not match["plural"] else _A_FEW
    return spans.span(
        spans.before(published, _units(quantity) if quantity else plain, unit), published, spans.precision_of(unit)
    )


def _lasting(match: re.Match[str], published: date) -> Interval | None:
    """From so far back, and lasting still."""
    unit, words = group(match, "unit"), group(match, "count")
    quantity = _quantity(words or "one")
    if quantity is None or not quantity.min or not (match["past"] or (words and unit in ("year", "decade"))):
        return None
    begins = spans.before(published, _units(quantity), unit)
    return Interval(from_=begins, precision=spans.precision_of(unit), ongoing=True)


def _quantity(words: str) -> Quantity | None:
    """The number of units; "a" may stand behind a qualifier here ("more than a decade")."""
    return parse_quantity(re.sub(r"\ban?$", "one", words))


def _units(quantity: Quantity) -> int:
    """How many units are meant where one number is needed ("more than two" is two)."""
    if quantity.max is not None:
        return quantity.max
    least = quantity.min or 1
    return least if quantity.approximate else least - quantity.literal.lower().startswith(("more", "over"))


_RELATIVE = {
    "weekday": (
        rf"(?:(?P<relative>last|this|next|past|previous|coming)\s+)?{WEEKDAY}"
        r"(?:\s+(?:morning|afternoon|evening|night))?(?P<week>\s+(?:of\s+)?last\s+week)?",
        _weekday,
    ),
    "named_day": (
        r"(?:the\s+day\s+before\s+yesterday|this\s+(?:morning|afternoon|evening)|last\s+night"
        r"|today|tonight|yesterday|tomorrow|overnight)\b",
        _named_day,
    ),
    "weekend": (r"(?P<relative>last|this|past|the)\s+(?:past\s+|last\s+)?weekend\b", _weekend),
    "ago": (rf"{COUNT}\s+{UNIT}s?\s+ago\b", _ago),
    "lasting": (rf"for\s+(?P<past>the\s+(?:last|past)\s+)?(?:{COUNT}\s+)?{UNIT}s?\b(?!-)", _lasting),
    "recent": (
        rf"(?:(?:in|over|during|within)\s+)?(?:(?P<recent>recent)\s+|the\s+(?:last|past)\s+(?:{COUNT}\s+)?)"
        rf"{UNIT}(?P<plural>s?)\b",
        _recent,
    ),
    "unit": (
        rf"(?:(?P<earlier>earlier)\s+|{PART})?(?P<relative>this|last|next|previous|the\s+previous|past|the\s+current)"
        r"\s+(?P<unit>week|month|year|decade)\b",
        _unit,
    ),
}
RELATIVE: dict[str, tuple[str, Rule]] = {
    name: (pattern, _from_publication(rule)) for name, (pattern, rule) in _RELATIVE.items()
}
