"""What the template of the drawing is filled with: every shape with its class, its place and its words. Pure."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from api.pages.lineage_map.family import Family, ends
from api.pages.wording import predicate, steps
from graph.knowledge.wording import written
from graph.layout import Bend, Lane, LineageMap, Turn, lay_out
from graph.model.vocabulary import Predicate
from graph.queries import LineageEdge
from graph.queries.bonds import Bond

_SHAPES: dict[Predicate, str] = {
    "FORMED_FROM": "join", "MERGED_INTO": "join", "SPLIT_FROM": "split", "SUCCEEDS": "succession",
    "RENAMED_FROM": "rename",
}  # fmt: skip
_BULGE, _APART = 16.0, 7.0


@dataclass(frozen=True)
class Told:
    """A turn or a tie in words, with the relationships whose claims are its evidence."""

    id: str
    title: str
    when: str
    day: date
    bonds: tuple[tuple[str, Bond], ...]
    disputed: bool
    shape: str


@dataclass(frozen=True)
class Stroke:
    """A path to draw, `thick` by confidence; `told` is the id of what explains it."""

    d: str
    style: str
    thick: float
    told: str
    title: str
    day: date


@dataclass(frozen=True)
class Sheet:
    """The whole drawing."""

    family: Family
    map: LineageMap
    turns: tuple[tuple[Turn, Told], ...]
    bends: tuple[Stroke, ...]
    ties: tuple[tuple[Stroke, Told], ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """Every turn, oldest first, then every tie."""
        return (*(each for _, each in self.turns), *(each for _, each in self.ties))


def sheet(family: Family) -> Sheet:
    """Lay the family out and put it into words."""
    drawn = lay_out(family.lives, family.steps, family.horizon)
    turns = tuple((turn, _turn(number, turn, family)) for number, turn in enumerate(drawn.turns, 1))
    explains = {key: told.id for turn, told in turns for key in turn.steps}
    return Sheet(
        family=family,
        map=drawn,
        turns=turns,
        bends=tuple(_bend(bend, family, explains[bend.key]) for bend in drawn.bends),
        ties=tuple(_ties(family, drawn)),
    )


def _turn(number: int, turn: Turn, family: Family) -> Told:
    edges = [family.edges[key] for key in turn.steps]
    full = {key: actor.name for key, actor in family.actors.items()}
    told = [_told(family.edges[key], family.short) for key in turn.steps]
    exact = next((edge for edge in edges if edge.since == turn.day), None)
    when = written(turn.day, exact.precision) if exact else f"reported {written(turn.day)}, day not told"
    bonds = tuple((steps([_told(edge, full) for edge in group]), group[0]) for group in _alike(edges))
    disputed = any(edge.disputed for edge in edges)
    return Told(f"turn-{number}", steps(told), when, turn.day, bonds, disputed, _SHAPES[edges[0].predicate])


def _alike(edges: Sequence[LineageEdge]) -> list[list[LineageEdge]]:
    """Steps that rest on the same words, and equally well, are told together."""
    groups: dict[Hashable, list[LineageEdge]] = {}
    for edge in edges:
        words = tuple((each.article.id, each.start, each.end, each.stance) for each in edge.evidence)
        key = (words, edge.claims, edge.sources, round(edge.confidence, 2), edge.disputed)
        groups.setdefault(key, []).append(edge)
    return list(groups.values())


def _told(edge: LineageEdge, names: Mapping[str, str]) -> tuple[Predicate, str, str]:
    older, newer = ends(edge)
    return edge.predicate, names[older], names[newer]


def _bend(bend: Bend, family: Family, told: str) -> Stroke:
    edge = family.edges[bend.key]
    middle = (bend.x0 + bend.x1) / 2
    points = [(bend.x0, bend.y0), (middle, bend.y0), (middle, bend.y1), (bend.x1, bend.y1)]
    start, *others = (f"{x:.1f} {y:.1f}" for x, y in points)
    d = f"M{start}C{' '.join(others)}"
    title = steps([_told(edge, family.short)])
    kind = family.actors[bend.older].kind or "unknown"
    style = f"bend kind-{kind} {_SHAPES[edge.predicate]}{' disputed' if edge.disputed else ''}"
    return Stroke(d, style, _thick(edge), told, title, bend.day)


def _ties(family: Family, drawn: LineageMap) -> Iterator[tuple[Stroke, Told]]:
    lanes = {lane.id: lane for lane in drawn.lanes}
    taken: list[float] = []
    for number, tie in enumerate(family.ties, 1):
        day = tie.since or tie.first_reported or family.horizon
        one, other = lanes[tie.subject], lanes[tie.object]
        if day is None or (x := _meeting(drawn.scale.x(day), one, other)) is None or one.y == other.y:
            continue
        x = _free(x, taken)
        words = f"{family.short[tie.subject]} {predicate(tie.predicate)} {family.short[tie.object]}"
        d = f"M{x:.1f} {one.y:.1f}Q{x + _BULGE:.1f} {(one.y + other.y) / 2:.1f} {x:.1f} {other.y:.1f}"
        style = f"tie {tie.predicate}{' disputed' if tie.disputed else ''}"
        when = written(tie.since, tie.precision) if tie.since else f"reported {written(day)}"
        told = Told(f"tie-{number}", words, when, day, ((words, tie),), tie.disputed, "tie")
        yield Stroke(d, style, 1.0, told.id, words, day), told


def _meeting(x: float, one: Lane, other: Lane) -> float | None:
    """Where a link between two lanes is drawn: at its day, or as near to it as both lanes run."""
    start, end = max(one.x0, other.x0), min(one.x1, other.x1)
    return min(max(x, start + _APART), end - _APART) if end - start > 2 * _APART else None


def _free(x: float, taken: list[float]) -> float:
    while any(abs(x - other) < _APART for other in taken):
        x -= _APART
    taken.append(x)
    return x


def _thick(bond: Bond) -> float:
    """Pixels: 1.5 for a claim nobody can be sure of, 5 for one that nobody doubts."""
    return round(1.5 + 3.5 * bond.confidence, 1)
