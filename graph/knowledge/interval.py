"""Reading an interval that somebody told: when a thing happened, since when it is so, until when it was."""

from datetime import date

from graph.model import Interval
from graph.model.vocabulary import Precision

_UNIT: dict[Precision, int] = {"day": 1, "week": 7, "month": 31, "season": 92, "year": 366}
"""Longest length in days of what a precision names: anything longer is a span from one time to another."""


def is_span(when: Interval) -> bool:
    """True for "from 2015 to 2019", false for "in late 2024": an inexact time is no lasting."""
    if when.from_ is None or when.to is None:
        return False
    return (when.to - when.from_).days + 1 > _UNIT[when.precision or "day"]


def start(when: Interval) -> date | None:
    """The earliest day on which it may have begun; None where no beginning is told."""
    return when.from_


def end(when: Interval) -> date | None:
    """The last day of what has ended, None when no end is told: an open end, an unknown one, or a single time."""
    if when.ongoing or when.to is None:
        return None
    return when.to if when.from_ is None or is_span(when) else None


def holds_after(when: Interval, day: date) -> bool:
    """True when the telling says that the thing was so on a day later than `day`."""
    return when.from_ is not None and when.from_ > day
