"""Time as pixels: even where there is room, stretched where much happens, always from left to right."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_HALVINGS = 40
_TICK_ROOM = 46.0


@dataclass(frozen=True)
class Gap:
    """The points `left` and `right`, by their index, lie at least `width` pixels apart."""

    left: int
    right: int
    width: float


@dataclass(frozen=True)
class Tick:
    """A mark of the axis at `x`: the first day of a year or month."""

    x: float
    text: str


@dataclass(frozen=True)
class TimeScale:
    """Days of the points, never falling, and where each lies."""

    days: tuple[date, ...]
    xs: tuple[float, ...]

    def x(self, day: date) -> float:
        """Where a day lies: at its last point, or between the points around it by its share of the days."""
        after = bisect_right(self.days, day)
        if after == 0:
            return self.xs[0]
        if after == len(self.days) or self.days[after - 1] == day:
            return self.xs[after - 1]
        left, right = self.days[after - 1], self.days[after]
        share = (day - left).days / (right - left).days
        return self.xs[after - 1] + share * (self.xs[after] - self.xs[after - 1])

    def ticks(self) -> tuple[Tick, ...]:
        """Years where they have room, else every other one; months on a map of less than three years."""
        monthly = (self.days[-1] - self.days[0]).days < 1000
        firsts = list(_firsts(self.days[0], self.days[-1], monthly=monthly))
        kept: list[Tick] = []
        for day in firsts:
            x = self.x(day)
            if not kept or x - kept[-1].x >= _TICK_ROOM:
                kept.append(Tick(x, f"{day:%b %Y}" if monthly and day.month > 1 else f"{day:%Y}"))
        return tuple(kept)


def stretched(days: Sequence[date], gaps: Iterable[Gap], width: float) -> TimeScale:
    """Points placed as evenly in time as `gaps` allow, the last one at `width` or, where they need more, beyond."""
    wanted = sorted(gaps, key=lambda gap: gap.right)
    most = width / max((days[-1] - days[0]).days, 1)
    low, high = 0.0, most
    if _placed(days, wanted, most)[-1] > width:
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if _placed(days, wanted, middle)[-1] > width else (middle, high)
    else:
        low = most
    return TimeScale(tuple(days), tuple(_placed(days, wanted, low)))


def _placed(days: Sequence[date], gaps: Sequence[Gap], per_day: float) -> list[float]:
    xs = [0.0]
    waiting = iter(gaps)
    gap = next(waiting, None)
    for at in range(1, len(days)):
        x = xs[-1] + per_day * (days[at] - days[at - 1]).days
        while gap is not None and gap.right <= at:
            x = max(x, xs[gap.left] + gap.width) if gap.right == at else x
            gap = next(waiting, None)
        xs.append(x)
    return xs


def _firsts(start: date, end: date, *, monthly: bool) -> Iterable[date]:
    day = start.replace(day=1) if monthly else start.replace(month=1, day=1)
    while day <= end:
        if day >= start:
            yield day
        day = (day + timedelta(days=31)).replace(day=1) if monthly else day.replace(year=day.year + 1)
