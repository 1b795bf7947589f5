"""Two readings of one article as one. Pure.

A claim that both make is worded as the first reader has it, with the confidence that one of the two is right; any
other claim stays as it is. Each carries the reader, or both, that made it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from graph.model import ActorReading, EventReading, Interval, MeasureClaim, Party, Place, Reading, RelationClaim
from graph.model.vocabulary import SYMMETRIC
from ingest.reading.world import normal

_Claim = TypeVar("_Claim", RelationClaim, EventReading, MeasureClaim)


def agreed(first: Reading, second: Reading) -> Reading:
    """Both readings, each claim once."""
    both = f"{first.reader} + {second.reader}"
    events, numbers = _renumbered(second.events, len(first.events))
    pairs = dict(_pairs(first.events, events, _same_event))
    names = {old: first.events[pairs[at]].id if at in pairs else new for at, (old, new) in enumerate(numbers)}
    measures = [each.model_copy(update={"event": names.get(each.event or "")}) for each in second.measures]
    marks = first.reader, second.reader, both
    return Reading(
        article=first.article,
        reader=both,
        sentences=first.sentences or second.sentences,
        actors=tuple(_actors(first.actors, second.actors)),
        relations=tuple(_united(first.relations, second.relations, _same_relation, marks)),
        events=tuple(_united(first.events, events, _same_event, marks)),
        measures=tuple(_united(first.measures, measures, _same_measure, marks)),
    )


def _renumbered(events: Sequence[EventReading], taken: int) -> tuple[list[EventReading], list[tuple[str, str]]]:
    numbers = [(event.id, f"e{taken + at}") for at, event in enumerate(events, 1)]
    return [event.model_copy(update={"id": new}) for event, (_, new) in zip(events, numbers, strict=True)], numbers


def _pairs(
    first: Sequence[_Claim], second: Sequence[_Claim], same: Callable[[_Claim, _Claim], bool]
) -> Iterator[tuple[int, int]]:
    """(index in second, index in first) of what both say, each used once."""
    free = dict(enumerate(first))
    for at, claim in enumerate(second):
        if (twin := next((number for number, each in free.items() if same(each, claim)), None)) is not None:
            del free[twin]
            yield at, twin


def _united(
    first: Sequence[_Claim],
    second: Sequence[_Claim],
    same: Callable[[_Claim, _Claim], bool],
    marks: tuple[str, str, str],
) -> Iterator[_Claim]:
    pairs = dict(_pairs(first, second, same))
    twins = {number: second[at] for at, number in pairs.items()}
    for number, claim in enumerate(first):
        if twin := twins.get(number):
            sure = 1 - (1 - claim.confidence) * (1 - twin.confidence)
            yield claim.model_copy(update={"confidence": round(sure, 3), "reader": marks[2]})
        else:
            yield claim.model_copy(update={"reader": marks[0]})
    yield from (claim.model_copy(update={"reader": marks[1]}) for at, claim in enumerate(second) if at not in pairs)


def _same_relation(one: RelationClaim, other: RelationClaim) -> bool:
    if (one.predicate, one.stance) != (other.predicate, other.stance) or not _same_claimant(one, other):
        return False
    if _same(one.subject, other.subject) and _same(one.object, other.object):
        return True
    return one.predicate in SYMMETRIC and _same(one.subject, other.object) and _same(one.object, other.subject)


def _same_measure(one: MeasureClaim, other: MeasureClaim) -> bool:
    said = (one.measure, one.min, one.max, one.stance) == (other.measure, other.min, other.max, other.stance)
    return said and _same_or_neither(one.of, other.of) and _same_claimant(one, other)


def _same_event(one: EventReading, other: EventReading) -> bool:
    if one.type != other.type or not _meet(one.when, other.when):
        return False
    shared = any(_same(a.actor, b.actor) for a in one.participants for b in other.participants)
    return shared or bool(one.place and other.place and _same(one.place, other.place))


def _same_claimant(one: RelationClaim | MeasureClaim, other: RelationClaim | MeasureClaim) -> bool:
    return _same_or_neither(one.claimant, other.claimant)


def _same_or_neither(one: Party | None, other: Party | None) -> bool:
    return _same(one, other) if one and other else one is other


def _same(one: Party | Place, other: Party | Place) -> bool:
    if one.id and one.id == other.id:
        return True
    return not _names(one).isdisjoint(_names(other))


def _names(party: Party | Place) -> set[str]:
    return {normal(name) for name in (party.name, *party.names)} - {""}


def _meet(one: Interval, other: Interval) -> bool:
    """True unless one ends before the other begins; what is not known contradicts nothing."""
    return not any(a.to and b.from_ and a.to < b.from_ for a, b in ((one, other), (other, one)))


def _actors(first: Iterable[ActorReading], second: Iterable[ActorReading]) -> Iterator[ActorReading]:
    """The first reader's actors with the names and mentions that the second adds, then the second's own."""
    rest = list(second)
    for actor in first:
        twins = [each for each in rest if _same(actor, each)]
        rest = [each for each in rest if each not in twins]
        names = tuple(dict.fromkeys([*actor.names, *(name for twin in twins for name in twin.names)]))
        mentions = {m.start: m for each in (*twins, actor) for m in each.mentions}
        yield actor.model_copy(update={"names": names, "mentions": tuple(mentions[at] for at in sorted(mentions))})
    yield from rest
