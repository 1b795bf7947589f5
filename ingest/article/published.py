"""The day of publication in the many ways in which it is handed in."""

import re
from datetime import date, datetime

from graph.errors import UnreadableDocument

_EARLIEST = date(1800, 1, 1)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?|(\d{4})(\d{2})(\d{2})")


def day_of(given: object) -> date | None:
    """The day, None for nothing given. Raises UnreadableDocument for what is no date."""
    if given is None or given == "":
        return None
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    found = _parsed(given.strip()) if isinstance(given, str) else None
    if found is None or found < _EARLIEST:
        raise UnreadableDocument(f"The date {given!r} is none.", "Write it as 2025-06-14.")
    return found


def _parsed(text: str) -> date | None:
    if match := _ISO.fullmatch(text):
        try:
            return date(*(int(part) for part in match.groups() if part))
        except ValueError:
            return None
    from ingest.reading.dates import parse_when  # only for the rare date that is written out

    interval = parse_when(text, None)
    return interval.from_ if interval and interval.precision == "day" and interval.from_ == interval.to else None
