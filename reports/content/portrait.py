"""The picture of a network: whatever changed, and the strongest of what stands, up to what can be read."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from reports.content.bonds import Bond
from reports.content.document import Cell, Mark, Picture, Table
from reports.content.frame import Frame
from reports.content.wording import closeness, verbs
from reports.pictures import Node, Tie, network

MOST_ACTORS, MOST_ROWS = 34, 60
_ORDER = {"new": 0, "disputed": 1, "ended": 2, "changed": 3, "standing": 4}
_SHORT = {
    "SUCCEEDS": "succeeds", "FORMED_FROM": "from", "SPLIT_FROM": "split from", "MERGED_INTO": "merged into",
    "RENAMED_FROM": "renamed", "PART_OF": "part of", "SUBORDINATE_TO": "under", "AFFILIATED_WITH": "affiliated",
    "SUPPORTS": "supports", "ALLIED_WITH": "allied", "FIGHTS": "fights",
}  # fmt: skip


def portrait(frame: Frame, before: date) -> Picture | None:
    """The network with the relations that changed drawn strong; None when no two actors are tied."""
    marks = {change.after.key: change.mark for change in frame.changes}
    tied = [bond for bond in frame.after.values() if bond.predicate in closeness()]
    shown = [bond for bond in tied if bond.holds(before) or bond.key in marks]
    chosen = _chosen(sorted(shown, key=lambda bond: _rank(bond, marks)))
    if not chosen:
        return None
    degree = Counter(end for bond in chosen for end in (bond.subject, bond.object))
    most = max(degree.values())
    named = frame.known.named
    nodes = [Node(key, _name(frame, key), named(key).kind, degree[key] / most) for key in sorted(degree)]
    title = f"Relations as known on {frame.known.until}"
    left = len(shown) - len(chosen)
    return Picture(
        title=title,
        description=f"{len(nodes)} actors and {len(chosen)} relations; {len(marks)} changed since {before}."
        + (f" {left} relations of lesser weight are left out." if left else ""),
        svg=network(nodes, [_tie(bond, marks.get(bond.key, "standing")) for bond in chosen], title),
        table=_table(frame, chosen, marks),
    )


def _rank(bond: Bond, marks: Mapping[str, Mark]) -> tuple[int, int, float, str]:
    return _ORDER[marks.get(bond.key, "standing")], -bond.sources, -bond.confidence, bond.key


def _chosen(ranked: list[Bond]) -> list[Bond]:
    """As many as have room, in the order of their rank."""
    actors: set[str] = set()
    found: list[Bond] = []
    for bond in ranked:
        ends = {bond.subject, bond.object}
        if len(actors | ends) <= MOST_ACTORS and len(found) < MOST_ROWS:
            actors |= ends
            found.append(bond)
    return found


def _name(frame: Frame, key: str) -> str:
    named = frame.known.named(key)
    return named.name if len(named.name) <= 34 else named.short


def _tie(bond: Bond, mark: str) -> Tie:
    return Tie(bond.subject, bond.object, mark, _SHORT[bond.predicate] if mark != "standing" else "")


def _table(frame: Frame, chosen: list[Bond], marks: Mapping[str, Mark]) -> Table:
    rows = tuple(
        (
            Cell(text=frame.known.name(bond.subject)),
            Cell(text=verbs()[bond.predicate]),
            Cell(text=frame.known.name(bond.object)),
            Cell(text=marks.get(bond.key, "standing"), evidence=frame.citations.cite(bond.support, 1)),
        )
        for bond in chosen
    )
    return Table(title="The relations drawn", columns=("Who", "Relation", "Whom", "State"), rows=rows)
