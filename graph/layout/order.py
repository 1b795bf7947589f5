"""Which row comes above which: as few lines as possible run across others, and relatives lie close together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.layout.spans import Span

_PASSES = 12


@dataclass(frozen=True)
class Link:
    """A bend between two rows (by number) at a point."""

    upper: int
    lower: int
    point: int


@dataclass(frozen=True)
class Web:
    """Rows as the spans on them, and the links between rows."""

    rows: tuple[tuple[Span, ...], ...]
    links: tuple[Link, ...]

    def met(self, row: int, point: int) -> bool:
        return any(span.covers(point) for span in self.rows[row])


def web(rows: Sequence[Sequence[str]], spans: Mapping[str, Span], bends: Iterable[tuple[str, str, int]]) -> Web:
    """`bends` are (older, newer, point); those within one row are no links."""
    row_of = {lane: number for number, row in enumerate(rows) for lane in row}
    links = {Link(row_of[older], row_of[newer], at) for older, newer, at in bends if row_of[older] != row_of[newer]}
    ordered = sorted(links, key=lambda link: (link.point, link.upper, link.lower))
    return Web(tuple(tuple(spans[lane] for lane in row) for row in rows), tuple(ordered))


def crossings(order: Sequence[int], web: Web) -> int:
    """How often a link meets a lane on its way from one row to another, rows lying in that order from the top."""
    place = {row: number for number, row in enumerate(order)}
    return sum(
        web.met(row, link.point)
        for link in web.links
        for row in order[min(place[link.upper], place[link.lower]) + 1 : max(place[link.upper], place[link.lower])]
    )


def ordered(web: Web) -> list[int]:
    """Rows from the top. No two neighbours could change places and leave fewer crossings."""
    by_time = sorted(range(len(web.rows)), key=lambda row: (min(span.first for span in web.rows[row]), row))
    found = [_Sorting(web, start).settled() for start in (by_time, _by_kinship(web))]
    return min(found, key=lambda order: (crossings(order, web), _length(order, web)))


def _by_kinship(web: Web) -> list[int]:
    """Every row next to the first relative that was placed before it."""
    near: dict[int, list[int]] = defaultdict(list)
    for link in web.links:
        near[link.upper].append(link.lower)
        near[link.lower].append(link.upper)
    order: list[int] = []
    seen: set[int] = set()
    for start in range(len(web.rows)):
        waiting = [start]
        while waiting:
            row = waiting.pop()
            if row not in seen:
                seen.add(row)
                order.append(row)
                waiting += reversed(near[row])
    return order


def _length(order: Sequence[int], web: Web) -> int:
    place = {row: number for number, row in enumerate(order)}
    return sum(abs(place[link.upper] - place[link.lower]) for link in web.links)


class _Sorting:
    """An order on its way: rows change places with neighbours, and what that costs is known without counting anew."""

    def __init__(self, web: Web, order: Iterable[int]) -> None:
        self.order = list(order)
        self.place = {row: number for number, row in enumerate(self.order)}
        self.links: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for link in web.links:
            self.links[link.upper].append((link.lower, link.point))
            self.links[link.lower].append((link.upper, link.point))
        points = {link.point for link in web.links}
        self.met = [{point for point in points if web.met(row, point)} for row in range(len(web.rows))]

    def settled(self) -> list[int]:
        for _ in range(_PASSES):
            if not sum(self._sift(row) for row in list(self.order)):
                break
        while sum(self._exchange(at) for at in range(len(self.order) - 1)):
            pass
        return self.order

    def _gain(self, at: int) -> tuple[int, int]:
        """What exchanging the rows at `at` and below adds in crossings and in length."""
        upper, lower = self.order[at], self.order[at + 1]
        more = length = 0
        for row, other, side in ((upper, lower, 1), (lower, upper, -1)):
            for end, point in self.links[row]:
                if end != other:
                    toward = side if self.place[end] < at else -side
                    more += toward * (point in self.met[other])
                    length += toward
        return more, length

    def _swap(self, at: int) -> None:
        upper, lower = self.order[at : at + 2]
        self.order[at : at + 2] = [lower, upper]
        self.place[upper], self.place[lower] = at + 1, at

    def _exchange(self, at: int) -> bool:
        better = self._gain(at) < (0, 0)
        if better:
            self._swap(at)
        return better

    def _sift(self, row: int) -> bool:
        """Move the row to where it costs least; whether it moved."""
        start = self.place[row]
        costs: dict[int, tuple[int, int]] = {start: (0, 0)}
        for way in (1, -1):
            cost = (0, 0)
            while 0 <= (target := self.place[row] + way) < len(self.order):
                at = min(self.place[row], target)
                gain = self._gain(at)
                self._swap(at)
                cost = (cost[0] + gain[0], cost[1] + gain[1])
                costs[target] = cost
            self._bring(row, start)
        best = min(costs, key=lambda at: (costs[at], abs(at - start)))
        self._bring(row, best)
        return best != start

    def _bring(self, row: int, target: int) -> None:
        while self.place[row] != target:
            self._swap(self.place[row] if self.place[row] < target else self.place[row] - 1)
