"""When a report is due and which days it covers. Pure: the clock is handed in.

A cron line is read on the wall clock of its time zone. A time that the clock skips in spring is due when the clock has
jumped; a time that comes twice in autumn is due once, the first time.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from cronsim import CronSim

from reports.definitions.definition import Definition


def due_between(definition: Definition, after: datetime, until: datetime, most: int = 1000) -> list[datetime]:
    """Due times later than `after` up to `until` in UTC, oldest first; the latest `most` when there are more."""
    return list(takewhile(lambda due: due <= until, _due(definition, after)))[-most:]


def next_due(definition: Definition, after: datetime) -> datetime | None:
    """The first due time later than `after` in UTC; None without a schedule or when none is left."""
    return next(islice(_due(definition, after), 1), None)


def _due(definition: Definition, after: datetime) -> Iterator[datetime]:
    if definition.schedule is None:
        return
    start = after.astimezone(ZoneInfo(definition.timezone))
    for due in CronSim(definition.schedule, start):
        moment = due.astimezone(UTC)
        if moment > after:
            yield moment


def period(definition: Definition, due: datetime) -> tuple[date, date]:
    """First and last day that the report due then covers: complete days, up to the day before in its time zone."""
    day = due.astimezone(ZoneInfo(definition.timezone)).date()
    return back(day, definition.period), day - timedelta(days=1)


def back(day: date, length: str) -> date:
    """The day that is `length` ("1 month") before `day`; the last of a month where that has no such day."""
    number, unit = int(length.split()[0]), length.split()[1].rstrip("s")
    if unit in ("day", "week"):
        return day - timedelta(days=number * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - timedelta(days=1)).day))
