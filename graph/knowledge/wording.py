"""Properties in plain words, for people who look at a node or a line in Neo4j Browser; the pages write days alike."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from graph.knowledge.interval import is_span
from graph.model import Interval
from graph.model.vocabulary import Precision

_SEASONS = {1: "early", 4: "spring", 7: "summer", 10: "late"}
_LONGEST_QUOTE = 110  # with a day before it, less than the 150 characters that Browser shows of a value


def written(day: date, precision: Precision | None = "day") -> str:
    """A day as exactly as it is known: "30 November 2024", "May 2024", "late 2024", "2011"."""
    match precision:
        case "year":
            return f"{day.year}"
        case "season":
            return f"{_SEASONS.get(day.month, f'{day:%B}')} {day.year}"
        case "month":
            return f"{day:%B} {day.year}"
        case "week":
            return f"the week of {day.day} {day:%B} {day.year}"
        case _:
            return f"{day.day} {day:%B} {day.year}"


def told_time(when: Interval) -> str:
    """A time as it was told: "August 2021", "2015 to 2019", "since 3 May 2020", "until 2012"; else empty."""
    if when.from_ is None:
        return f"until {written(when.to, when.precision)}" if when.to else ""
    if when.to is not None and is_span(when):
        return f"{written(when.from_, when.precision)} to {written(when.to, when.precision)}"
    return ("since " if when.ongoing else "") + written(when.from_, when.precision)


def shortened(quote: str, most: int = _LONGEST_QUOTE) -> str:
    """A quote cut after the last whole word that fits."""
    line = " ".join(quote.split())
    return line if len(line) <= most else line[:most].rpartition(" ")[0].rstrip(",;:") + " …"


def strength(kept: Mapping[str, Any]) -> str:
    """How sure something is: "76%", or "disputed 48%"; captions begin with it, as Browser cuts them at the end."""
    return ("disputed " if kept["disputed"] else "") + f"{kept['confidence']:.0%}"


def summary(kept: Mapping[str, Any]) -> str:
    """A relationship's properties in one line: "since August 2021; 2 claims, 1 source; 51%"."""
    return "; ".join([_period(kept), f"{_counted(kept['claims'], 'claim')}, {_counted(kept['sources'], 'source')}",
                      strength(kept)])  # fmt: skip


def _period(kept: Mapping[str, Any]) -> str:
    since, until, precision = kept["since"], kept["until"], kept["precision"]
    if since and until:
        return f"{written(since, precision)} to {written(until)}"
    if since:
        return f"since {written(since, precision)}"
    if until:
        return f"until {written(until, precision)}"
    reported = kept["first_reported"]
    return f"reported {written(reported)}" if reported else "no day told"


def _counted(number: int, one: str) -> str:
    return f"{number} {one}" + ("" if number == 1 else "s")
