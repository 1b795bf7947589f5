"""Days, weeks, months, seasons and years as intervals: the calendar under the words of `dates`."""

from calendar import monthrange
from datetime import date, timedelta

from graph.model import Interval
from graph.model.vocabulary import Precision

DAY = timedelta(days=1)


def span(first: date, last: date, precision: Precision) -> Interval:
    return Interval(from_=first, to=last, precision=precision)


def day(when: date) -> Interval:
    return span(when, when, "day")


def week(when: date) -> Interval:
    """Monday to Sunday around a day."""
    monday = when - when.weekday() * DAY
    return span(monday, monday + 6 * DAY, "week")


def month(year: int, number: int) -> Interval:
    return span(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def year(number: int) -> Interval:
    return span(date(number, 1, 1), date(number, 12, 31), "year")


def season(year: int, first: int, last: int) -> Interval:
    """The months first .. last; a season over New Year ends in `year`."""
    begins = date(year - 1 if first > last else year, first, 1)
    return span(begins, date(year, last, monthrange(year, last)[1]), "season")


def decade(first_year: int) -> Interval:
    return span(date(first_year, 1, 1), date(first_year + 9, 12, 31), "year")


def months_before(when: date, count: int) -> date:
    """The same day `count` months earlier, or the last day of a month that is too short."""
    years, index = divmod(when.year * 12 + when.month - 1 - count, 12)
    return date(years, index + 1, min(when.day, monthrange(years, index + 1)[1]))


def before(when: date, count: int, unit: str) -> date:
    """`count` days, weeks, months, years or decades earlier."""
    if unit in ("day", "week"):
        return when - count * (7 if unit == "week" else 1) * DAY
    return months_before(when, count * {"month": 1, "year": 12, "decade": 120}[unit])


def around(when: date, unit: str) -> Interval:
    """The calendar day, week, month or year that a day lies in; a decade is told to the year."""
    if unit == "day":
        return day(when)
    if unit == "week":
        return week(when)
    return month(when.year, when.month) if unit == "month" else year(when.year)


def precision_of(unit: str) -> Precision:
    precisions: dict[str, Precision] = {"day": "day", "week": "week", "month": "month"}
    return precisions.get(unit, "year")


def part(whole: Interval, which: str) -> Interval:
    """The "early", "mid" or "late" part of a week, month, year or decade.

    A year: January to March, May to August, October to December (precision season). A month: its first ten days, the
    next ten, the rest (precision week). A week: Monday to Wednesday, Wednesday to Friday, Thursday to Sunday. A
    decade: its years 0-3, 4-6, 7-9.
    """
    first, last = whole.from_, whole.to
    if not first or not last:
        return whole
    if whole.precision == "week":
        low, high = {"early": (0, 2), "mid": (2, 4), "late": (3, 6)}[which]
        return span(first + low * DAY, first + high * DAY, "week")
    if whole.precision == "month":
        ten = {"early": (first, first + 9 * DAY), "mid": (first + 10 * DAY, first + 19 * DAY)}
        return span(*ten.get(which, (first + 20 * DAY, last)), "week")
    if last.year > first.year:
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[which]
        return span(date(first.year + low, 1, 1), date(first.year + high, 12, 31), "year")
    low, high = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[which]
    return season(first.year, low, high)
