"""The lineage map: lives become lanes that join, part and change name along an axis of time. A pure function."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from textwrap import wrap

from graph.layout.lanes import Bend, Label, Lane, LineageMap, Size, Turn
from graph.layout.life import Life, Step
from graph.layout.order import crossings, ordered, web
from graph.layout.scale import Gap, TimeScale, stretched
from graph.layout.spans import Point, Span, rows, spans

_BESIDE = 10.0
"""Pixels between the beginning of a lane and its name, and after the name."""


@dataclass(frozen=True)
class _Plan:
    """What is known before the names get their places."""

    points: tuple[Point, ...]
    spans: dict[str, Span]
    scale: TimeScale
    row_of: dict[str, int]
    size: Size

    def x(self, point: int) -> float:
        return self.size.margin + self.scale.xs[min(point, len(self.scale.xs) - 1)]

    def y(self, lane: str) -> float:
        return self.size.top + (self.row_of[lane] + 1) * self.size.row - self.size.line


def lay_out(
    lives: Sequence[Life], steps: Sequence[Step], horizon: date | None = None, size: Size | None = None
) -> LineageMap:
    """The map of `lives`, each id once and every step between two of them. `horizon` is the last day that is told of.

    A life that no step touches needs a `first` or a `horizon`. Raises ValueError for a map of nothing.
    """
    if not lives:
        raise ValueError("there is no life to draw")
    size = size or Size()
    dated = _dated(lives, steps, horizon)
    points, spanned = spans(dated, steps)
    index = {(point.day, point.newer): number for number, point in enumerate(points) if point.newer}
    chains = rows(dated, steps, spanned)
    net = web(chains, spanned, ((step.older, step.newer, index[step.day, step.newer]) for step in steps))
    order = ordered(net)
    row_of = {lane: place for place, row in enumerate(order) for lane in chains[row]}
    names = {life.id: _lines(life.name, size) for life in lives}
    last = max([points[-1].day, *([horizon] if horizon else []), *(life.last for life in dated if life.last)])
    gaps = _gaps(points, spanned, names, last, size)
    scale = stretched([*(point.day for point in points), last], gaps, size.width - 2 * size.margin)
    plan = _Plan(points, spanned, scale, row_of, size)
    return LineageMap(
        width=scale.xs[-1] + 2 * size.margin,
        height=size.top + len(chains) * size.row + size.line,
        scale=TimeScale(scale.days, tuple(size.margin + x for x in scale.xs)),
        lanes=tuple(
            sorted((_lane(plan, life.id, names[life.id]) for life in lives), key=lambda lane: (lane.y, lane.x0))
        ),
        bends=tuple(_bend(plan, step, index[step.day, step.newer]) for step in steps),
        turns=tuple(_turns(plan, steps, index)),
        crossings=crossings(order, net),
    )


def _dated(lives: Sequence[Life], steps: Sequence[Step], horizon: date | None) -> list[Life]:
    """Lives of which nothing is told are there on the horizon."""
    touched = {end for step in steps for end in (step.older, step.newer)}
    fallback = horizon or max((step.day for step in steps), default=date(2000, 1, 1))
    return [
        life if life.id in touched or life.first else Life(life.id, life.name, fallback, life.last) for life in lives
    ]


def _gaps(
    points: Sequence[Point], spanned: Mapping[str, Span], names: Mapping[str, tuple[str, ...]], last: date, size: Size
) -> Iterator[Gap]:
    """Turns lie apart by the width of a bend, and a lane is as long as its name, which others do not join it under."""
    for at in range(1, len(points)):
        if points[at].newer is not None:
            yield Gap(at - 1, at, size.bend)
    days = [*(point.day for point in points), last]
    for lane, span in spanned.items():
        left, right = _quiet(lane, span, points, days)
        yield Gap(left, right, _width(names[lane], size) + 2 * _BESIDE + size.bend)


def _quiet(lane: str, span: Span, points: Sequence[Point], days: Sequence[date]) -> tuple[int, int]:
    """The longest time in the life of a lane during which nobody joins it, as two points."""
    end = min(span.last, len(points))
    joined = [at for at in range(span.first + 1, end) if points[at].newer == lane]
    stops = [span.first, *joined, end]
    return max(pairwise(stops), key=lambda pair: (days[pair[1]] - days[pair[0]], -pair[0]))


def _lane(plan: _Plan, lane: str, lines: tuple[str, ...]) -> Lane:
    span, size = plan.spans[lane], plan.size
    x0, x1, y = plan.x(span.first), plan.x(span.last), plan.y(lane)
    follows = span.ends and plan.row_of.get(plan.points[span.last].newer or "") == plan.row_of[lane]
    height = len(lines) * size.line
    quiet, _ = _quiet(lane, span, plan.points, plan.scale.days)
    return Lane(
        id=lane,
        x0=x0,
        x1=x1 - size.bend if span.ends and not follows else x1,
        y=y,
        born=span.born,
        ends=span.ends,
        since=plan.points[span.first].day,
        until=plan.points[span.last].day if span.ends else None,
        label=Label(plan.x(quiet) + _BESIDE, y - height - 6, _width(lines, size), height, lines),
    )


def _bend(plan: _Plan, step: Step, at: int) -> Bend:
    x = plan.x(at)
    same = plan.row_of[step.older] == plan.row_of[step.newer]
    start = x - (0 if same else plan.size.bend)
    return Bend(step.key, step.older, step.newer, step.day, start, plan.y(step.older), x, plan.y(step.newer))


def _turns(plan: _Plan, steps: Iterable[Step], index: Mapping[tuple[date, str], int]) -> Iterator[Turn]:
    together: dict[tuple[date, str], list[str]] = defaultdict(list)
    for step in steps:
        together[step.day, step.newer].append(step.key)
    for (day, newer), keys in sorted(together.items()):
        yield Turn(newer, day, plan.x(index[day, newer]), plan.y(newer), tuple(keys))


def _lines(name: str, size: Size) -> tuple[str, ...]:
    """A name in at most `size.lines` lines of `size.wrap` letters; what does not fit ends in an ellipsis."""
    return tuple(wrap(name, size.wrap, max_lines=size.lines, placeholder=" …")) or ("?",)


def _width(lines: Sequence[str], size: Size) -> float:
    return max(map(len, lines)) * size.letter
