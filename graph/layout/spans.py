"""From when to when each lane runs, in the order of time alone: before any coordinate there is a sequence of points."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.layout.life import OUTLIVED, Life, Step

FOREVER = 1 << 30
"""Index of the end of a lane that does not end."""


@dataclass(frozen=True)
class Point:
    """A place on the axis: a turn, where steps of one day lead to one actor, or (`newer` None) where a lane starts."""

    day: date
    newer: str | None
    lane: str | None = None


@dataclass(frozen=True)
class Span:
    """A lane between two points, by their index. Without a beginning (`born` false) nobody tells how it came to be."""

    first: int
    last: int
    born: bool

    @property
    def ends(self) -> bool:
        return self.last != FOREVER

    def covers(self, point: int) -> bool:
        """Whether something that crosses the map at that point meets the lane on its way, ends not counted."""
        return self.first < point < self.last


def spans(lives: Iterable[Life], steps: Sequence[Step]) -> tuple[tuple[Point, ...], dict[str, Span]]:
    """All points in the order of time, and the span of every life among them."""
    kept = list(lives)
    births = {life.id: _birth(life, steps) for life in kept}
    opened = [Point(_opening(life, steps), None, life.id) for life in kept if births[life.id] is None]
    turns = {Point(step.day, step.newer) for step in steps}
    points = tuple(sorted([*opened, *turns], key=lambda at: (at.day, at.newer or "", at.lane or "")))
    index = {point: number for number, point in enumerate(points)}
    return points, {life.id: _span(life, steps, births[life.id], index) for life in kept}


def _span(life: Life, steps: Sequence[Step], birth: Step | None, index: Mapping[Point, int]) -> Span:
    opened = Point(_opening(life, steps), None, life.id)
    start = Point(birth.day, birth.newer) if birth else opened
    touched = [step for step in steps if life.id in (step.older, step.newer)]
    latest = max(touched, key=lambda step: (step.day, index[Point(step.day, step.newer)]), default=None)
    ended = latest is not None and latest.older == life.id and latest.ends and not _outlived(life, latest)
    last = index[Point(latest.day, latest.newer)] if latest and ended else FOREVER
    return Span(index[start], last, born=birth is not None)


def _birth(life: Life, steps: Iterable[Step]) -> Step | None:
    """The step by which the actor came into being, unless something is known of it before."""
    made = [step for step in steps if step.newer == life.id and step.begins]
    first = min(made, key=lambda step: step.day, default=None)
    others = [step for step in steps if life.id in (step.older, step.newer) and step not in made]
    if first and any((step.day, step.newer) <= (first.day, first.newer) for step in others):
        return None
    return first


def _opening(life: Life, steps: Iterable[Step]) -> date:
    """The earliest day that is told of an actor whose beginning is not."""
    days = [step.day for step in steps if life.id in (step.older, step.newer)]
    return min([*days, *([life.first] if life.first else [])], default=date.min)


def _outlived(life: Life, step: Step) -> bool:
    return step.predicate in OUTLIVED and life.last is not None and life.last > step.day


def rows(lives: Iterable[Life], steps: Sequence[Step], spans: Mapping[str, Span]) -> list[list[str]]:
    """Lanes that share a row: an actor and what it was renamed to follow each other on one line."""
    onward: dict[str, str] = {}
    taken: set[str] = set()
    for step in sorted(steps, key=lambda each: (each.day, each.newer, each.older)):
        follows = spans[step.older].last == spans[step.newer].first and spans[step.newer].born
        if step.predicate == "RENAMED_FROM" and follows and step.older not in onward and step.newer not in taken:
            onward[step.older] = step.newer
            taken.add(step.newer)
    chains: dict[str, list[str]] = defaultdict(list)
    for life in lives:
        if life.id not in taken:
            at: str | None = life.id
            while at is not None:
                chains[life.id].append(at)
                at = onward.get(at)
    return list(chains.values())
