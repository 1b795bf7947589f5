"""A lineage map with coordinates, in pixels from the top left: what is left to do is to draw it."""

from dataclasses import dataclass
from datetime import date

from graph.layout.scale import TimeScale


@dataclass(frozen=True)
class Size:
    """Measures of a map in pixels. `letter` is the average width of a letter, `wrap` letters make a line."""

    width: float = 1120.0
    row: float = 56.0
    top: float = 34.0
    margin: float = 18.0
    letter: float = 7.7
    line: float = 15.0
    wrap: int = 28
    lines: int = 2
    bend: float = 30.0


@dataclass(frozen=True)
class Label:
    """The name of a lane: a box that no other label touches."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Lane:
    """An actor's line from `x0` to `x1`. `born` and `ends` say whether something begins and ends it."""

    id: str
    x0: float
    x1: float
    y: float
    born: bool
    ends: bool
    since: date
    until: date | None
    label: Label


@dataclass(frozen=True)
class Bend:
    """A step, drawn from (`x0`, `y0`) on the older lane to (`x1`, `y1`) on the newer."""

    key: str
    older: str
    newer: str
    day: date
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Turn:
    """Where steps of one day lead to one actor: a mark on its lane."""

    actor: str
    day: date
    x: float
    y: float
    steps: tuple[str, ...]


@dataclass(frozen=True)
class LineageMap:
    """Everything with its place; `crossings` says how often a bend runs across a lane."""

    width: float
    height: float
    scale: TimeScale
    lanes: tuple[Lane, ...]
    bends: tuple[Bend, ...]
    turns: tuple[Turn, ...]
    crossings: int
