"""What all claims about one relation amount to: the properties of the projected relationship."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.knowledge.confidence import Telling, confidence
from graph.knowledge.interval import end, holds_after, start
from graph.model import UNKNOWN, Interval

ENDED_BY = {"OPERATES_IN": "WITHDREW_FROM", "CONTROLS": "WITHDREW_FROM"}
"""Relations to a place that another one ends."""
_PRESUMED = frozenset({"OPERATES_IN"})
"""Whoever withdrew from a place had been there, whether or not anybody had said so before."""


@dataclass(frozen=True)
class RelationTelling(Telling):
    """A relation claim: when it says that the relation held, and when it was reported."""

    id: str = ""
    when: Interval = UNKNOWN
    published: date | None = None


End = tuple[date, RelationTelling]
Dated = list[End]
"""Days told, each with the telling that reported it first."""


def ending(key: str) -> str | None:
    """The relationship ("subject|PREDICATE|object") whose claims tell of this one's end."""
    subject, predicate, thing = key.split("|")
    by = ENDED_BY.get(predicate)
    return f"{subject}|{by}|{thing}" if by else None


def ended(key: str) -> tuple[str, ...]:
    """The relationships that this one's claims tell the end of."""
    subject, predicate, thing = key.split("|")
    return tuple(f"{subject}|{other}|{thing}" for other, by in ENDED_BY.items() if by == predicate)


def presumed(key: str) -> bool:
    """True for a relationship that the claims of its end are evidence enough of."""
    return key.split("|")[1] in _PRESUMED


def relationship(
    tellings: Iterable[RelationTelling], endings: Iterable[RelationTelling] = (), *, presume: bool = False
) -> dict[str, Any] | None:
    """Properties of the relationship, None when nobody asserts it: what is only denied or unverified stays a claim.

    `endings` are claims of its end told under another predicate (a withdrawal ends being there). An end counts until
    somebody says that the relation held later; ends that contradict each other are all kept in `ends`.
    With `presume`, a dated end is evidence enough that it was so until then.
    """
    told, support = _weighed(tellings)
    ended_by, ending_told = _weighed(endings)
    began = _dated([(start(each.when), each) for each in support])
    ends = _dated(
        [*((end(each.when), each) for each in support), *((_ending(each.when), each) for each in ending_told)]
    )
    until = _until(ends, support)
    if not support and presume and ends:
        told, support = [*told, *ended_by], ending_told
    if not support:
        return None
    return {
        **_times(began, ends, until, support),
        "claims": len(told),
        "sources": len({each.source for each in support}),
        "confidence": round(confidence(told), 4),
        "disputed": any(each.stance == "denies" for each in told) or _disagree([day for day, _ in ends]),
        "stances": [f"{stance} {count}" for stance, count in sorted(Counter(each.stance for each in told).items())],
    }


def _weighed(tellings: Iterable[RelationTelling]) -> tuple[list[RelationTelling], list[RelationTelling]]:
    """What nobody rejected, and of it what supports, both in order."""
    told = sorted((each for each in tellings if each.ruling != "reject"), key=lambda each: each.id)
    return told, [each for each in told if each.stance in ("asserts", "confirms")]


def _times(began: Dated, ends: Dated, until: End | None, support: list[RelationTelling]) -> dict[str, Any]:
    reported = sorted(each.published for each in support if each.published)
    return {
        "since": began[0][0] if began else None,
        "until": until[0] if until else None,
        "ended_by": until[1].id if until else None,
        "precision": _precision(began[0][1] if began else (until[1] if until else None)),
        "ongoing": until is None and any(each.when.ongoing for each in support),
        "first_reported": reported[0] if reported else None,
        "last_reported": reported[-1] if reported else None,
        "starts": [day for day, _ in began],
        "starts_reported": [each.published or day for day, each in began],
        "ends": [day for day, _ in ends],
        "ends_reported": [each.published or day for day, each in ends],
    }


def _ending(when: Interval) -> date | None:
    """The day by which somebody who withdrew was gone."""
    return when.to or when.from_


def _dated(told: Sequence[tuple[date | None, RelationTelling]]) -> Dated:
    """The distinct days told, in order, each with the telling that reported it first."""
    first: dict[date, RelationTelling] = {}
    for day, telling in told:
        if day is not None and (day not in first or _reported(telling) < _reported(first[day])):
            first[day] = telling
    return sorted(first.items(), key=lambda item: item[0])


def _reported(telling: RelationTelling) -> tuple[date, str]:
    return telling.published or date.max, telling.id


def _until(ends: Dated, support: list[RelationTelling]) -> End | None:
    """The latest end told, unless somebody says that the relation held after it."""
    if not ends or any(holds_after(each.when, ends[-1][0]) for each in support):
        return None
    return ends[-1]


def _precision(telling: RelationTelling | None) -> str | None:
    return telling.when.precision if telling else None


def _disagree(ends: list[date]) -> bool:
    """Two ends further apart than a month are two accounts, not two roundings."""
    return len(ends) > 1 and (ends[-1] - ends[0]).days > 31
