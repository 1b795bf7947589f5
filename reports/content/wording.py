"""Statements in words: the ontology's terms as English, and nobody's claim told as a fact."""

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from graph.model.vocabulary import Precision
from reports.known import Source

_DIGITS: dict[Precision | None, int] = {"year": 4, "month": 7, "season": 7}


@cache
def verbs() -> dict[str, str]:
    """Predicates as words between subject and object."""
    return dict(json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8")))


@cache
def closeness() -> dict[str, float]:
    """How close (above 0) or hostile (below) a relation makes two actors, -1..1."""
    return dict(json.loads((Path(__file__).parent / "closeness.json").read_text(encoding="utf-8")))


def told_day(day: date | None, precision: Precision | None = None) -> str:
    """A day as exactly as it is known: 2024, 2024-11 or 2024-11-30."""
    return day.isoformat()[: _DIGITS.get(precision, 10)] if day else ""


def counted(number: int, one: str, many: str | None = None) -> str:
    """ "1 article", "3 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Iterable[str], most: int = 4) -> str:
    """ "A, B and C", or "A, B and 7 others"."""
    every = list(dict.fromkeys(names))
    shown, left = (every, 0) if len(every) <= most else (every[: most - 1], len(every) - most + 1)
    parts = [*shown, *([counted(left, "other")] if left else [])]
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""


def according_to(sources: Iterable[Source]) -> str:
    """ "according to A and B" when no article says it in its own voice, else nothing."""
    every = list(sources)
    if any(each.claimant is None for each in every):
        return ""
    return f"according to {listed(sorted({each.claimant for each in every if each.claimant}))}" if every else ""
