"""A lineage map along an axis of time: lives are lanes that join, part and change name; what is new is drawn strong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from graph.layout import Bend, Lane, Life, LineageMap, Size, Step, lay_out
from reports.pictures.svg import FAINT, INK, PALETTE, drawing, element, line, text

_SIZE = Size(width=760.0, row=60.0, wrap=18, lines=3, bend=24.0)
_LANE = "#9fb0bd"


@dataclass(frozen=True)
class Turning:
    """How a step is to be shown: new in the period, disputed, its word and its day as exactly as it is known."""

    words: str
    new: bool = False
    disputed: bool = False


def lineage(lives: Sequence[Life], steps: Sequence[Step], shown: Mapping[str, Turning], title: str) -> str:
    """The drawing; `shown` has an entry for every step's key."""
    placed = lay_out(lives, steps, size=_SIZE)
    fresh = {step.newer for step in steps if shown[step.key].new}
    parts = [*_axis(placed)]
    parts += [_lane(each, each.id in fresh) for each in placed.lanes]
    parts += [_bend(each, shown[each.key]) for each in placed.bends]
    parts += [element("circle", cx=turn.x, cy=turn.y, r=4.5, fill=INK) for turn in placed.turns]
    parts += [each for lane in placed.lanes for each in _name(lane, lane.id in fresh)]
    return drawing(placed.width, placed.height + 26, parts, title)


def _axis(placed: LineageMap) -> list[str]:
    parts = []
    for tick in placed.scale.ticks():
        parts.append(line((tick.x, 22), (tick.x, placed.height), stroke="#e6ebef"))
        parts.append(text((tick.x, placed.height + 16), tick.text, size=11, anchor="middle", fill=FAINT))
    return parts


def _lane(lane: Lane, new: bool) -> str:
    return line((lane.x0, lane.y), (lane.x1, lane.y), stroke=PALETTE[2] if new else _LANE, width=4 if new else 3)


def _name(lane: Lane, new: bool) -> list[str]:
    return [
        text(
            (lane.label.x, lane.label.y + _SIZE.line * (row + 0.8)),
            words,
            size=12,
            fill=INK,
            weight="bold" if new else "normal",
        )
        for row, words in enumerate(lane.label.lines)
    ]


def _bend(bend: Bend, shown: Turning) -> str:
    middle = (bend.x0 + bend.x1) / 2
    points = (bend.x0, bend.y0, middle, bend.y0, middle, bend.y1, bend.x1, bend.y1)
    colour = PALETTE[1] if shown.disputed else (PALETTE[2] if shown.new else _LANE)
    return element(
        "path",
        element("title", escape(shown.words)),
        d="M{:.1f} {:.1f} C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}".format(*points),
        fill="none",
        stroke=colour,
        stroke_width=3.4 if shown.new else 2.4,
        stroke_dasharray="5 4" if shown.disputed else "none",
    )
