"""A network of relationships: what is new is drawn strong, what stands is drawn faint, what ended is dashed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from reports.pictures.svg import FAINT, INK, PALETTE, Point, drawing, element, label, legend, line, text, wrapped

_KINDS = {
    "ArmedGroup": PALETTE[1], "StateForce": PALETTE[0], "PrivateMilitary": PALETTE[3], "Government": PALETTE[5],
    "Coalition": PALETTE[4], "Community": PALETTE[2], "Person": PALETTE[6], "Organization": PALETTE[7],
}  # fmt: skip
_SPELLED = {
    "ArmedGroup": "armed group", "StateForce": "state force", "PrivateMilitary": "private military",
    "Government": "government", "Coalition": "coalition", "Community": "community", "Person": "person",
    "Organization": "organisation",
}  # fmt: skip
_STROKES = {
    "new": (PALETTE[2], 2.6, ""), "changed": (PALETTE[0], 2.2, ""), "ended": (INK, 1.6, "5 4"),
    "disputed": (PALETTE[1], 2.2, "2 3"), "standing": ("#c3ccd4", 1.2, ""),
}  # fmt: skip
_WIDTH, _HEIGHT, _EDGE = 860.0, 640.0, 80.0


@dataclass(frozen=True)
class Node:
    """An actor; `size` 0..1 is how central it is."""

    id: str
    name: str
    kind: str | None
    size: float


@dataclass(frozen=True)
class Tie:
    """A relationship, with its word where it is worth one."""

    a: str
    b: str
    mark: str
    word: str = ""


def network(nodes: Sequence[Node], ties: Sequence[Tie], title: str) -> str:
    """The drawing; the same nodes and ties always come to lie at the same places."""
    at = _places(nodes, ties)
    drawn = sorted(ties, key=lambda tie: (tie.mark != "standing", tie.a, tie.b))
    parts = [_line(at[tie.a], at[tie.b], tie.mark) for tie in drawn]
    parts += [_word(at[tie.a], at[tie.b], tie) for tie in drawn if tie.word]
    for node in nodes:
        parts += _node(node, at[node.id])
    kinds = sorted({node.kind for node in nodes if node.kind})
    named, height = legend([(_SPELLED[kind], _KINDS[kind]) for kind in kinds], (24, _HEIGHT + 26), _WIDTH - 48)
    parts += named + _strokes(sorted({tie.mark for tie in ties}), _HEIGHT + 26 + height)
    return drawing(_WIDTH, _HEIGHT + height + 44, parts, title)


def _places(nodes: Sequence[Node], ties: Sequence[Tie]) -> dict[str, Point]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in nodes)
    graph.add_edges_from((tie.a, tie.b) for tie in ties)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    # Parts that nothing ties together would drift apart without end: all others are tied to the largest.
    hub = max(sorted(parts[0]), key=lambda key: graph.degree(key)) if parts else None
    for part in parts[1:]:
        graph.add_edge(hub, min(part))
    # More than 500 nodes would need SciPy; a drawing has 40.
    found = nx.spring_layout(graph, k=2.4 / math.sqrt(max(len(graph), 1)), iterations=200, seed=4)
    return _spread({key: (float(x), float(y)) for key, (x, y) in found.items()})


def _spread(found: dict[str, Point]) -> dict[str, Point]:
    """The layout stretched over the page, neighbours pushed apart until their names have room."""
    xs, ys = [x for x, _ in found.values()], [y for _, y in found.values()]
    wide, high = (max(xs) - min(xs)) or 1.0, (max(ys) - min(ys)) or 1.0
    at = {
        key: [
            _EDGE + (x - min(xs)) / wide * (_WIDTH - 2 * _EDGE),
            _EDGE / 2 + (y - min(ys)) / high * (_HEIGHT - 1.4 * _EDGE),
        ]
        for key, (x, y) in found.items()
    }
    keys = list(at)
    for _ in range(120):
        for index, one in enumerate(keys):
            for other in keys[index + 1 :]:
                _push(at[one], at[other])
    return {key: (x, y) for key, (x, y) in at.items()}


def _push(a: list[float], b: list[float]) -> None:
    """Two nodes 104 wide and 46 high may not overlap: move both half of what they do, along the easier axis."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    over_x, over_y = 104 - abs(dx), 46 - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return
    axis, over, sign = (1, over_y, 1 if dy >= 0 else -1) if over_y < over_x else (0, over_x, 1 if dx >= 0 else -1)
    limits = (_EDGE * 0.7, (_WIDTH, _HEIGHT)[axis] - _EDGE * 0.7)
    a[axis] = min(max(a[axis] - sign * over / 4, limits[0]), limits[1])
    b[axis] = min(max(b[axis] + sign * over / 4, limits[0]), limits[1])


def _node(node: Node, at: Point) -> list[str]:
    radius = 6 + 8 * node.size
    circle = element(
        "circle", cx=at[0], cy=at[1], r=radius, fill=_KINDS.get(node.kind or "", FAINT), stroke="#fff", stroke_width=1.5
    )
    lines = wrapped(node.name, 17)
    names = [label((at[0], at[1] + radius + 11 + 11 * row), words, size=12) for row, words in enumerate(lines)]
    return [circle, *names]


def _line(a: Point, b: Point, mark: str) -> str:
    stroke, width, dash = _STROKES[mark]
    return line(a, b, stroke=stroke, width=width, dash=dash)


def _word(a: Point, b: Point, tie: Tie) -> str:
    return label(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 3), tie.word, size=9, fill=_STROKES[tie.mark][0])


def _strokes(marks: Sequence[str], y: float) -> list[str]:
    parts, x = [], 24.0
    for mark in marks:
        parts += [_line((x, y - 4), (x + 26, y - 4), mark), text((x + 32, y), mark, size=11)]
        x += 52 + 6.4 * len(mark)
    return parts
