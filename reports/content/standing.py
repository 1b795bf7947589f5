"""Who moved closer to whom, who stands between, and which circles merged or split, with how it was before."""

from collections.abc import Iterable
from datetime import timedelta

from reports.content.document import Cell, Mark, Section, Statement, Table
from reports.content.frame import Frame
from reports.content.network import SAMPLED_FROM, Measures, Shift, brokers, measures, merged, network, shifts, split
from reports.content.wording import counted, listed

_MOST = 15


def standing(frame: Frame) -> list[Section]:
    """Two sections: closeness of pairs, and centrality with circles and brokers."""
    earlier = network(frame.before.values(), frame.since - timedelta(days=1))
    later = network(frame.after.values(), frame.known.until)
    moved = shifts(earlier, later, frame.after.values(), frame.closeness)
    before, after = measures(earlier), measures(later)
    closer = Section(
        title="Who moved closer to whom",
        lead=_HOW if moved else "",
        blocks=(_closeness(frame, moved),) if moved else (),
        empty="No two actors moved closer or apart by what was reported.",
    )
    circles = _circles(frame, before, after) + _new_brokers(
        frame, brokers(earlier, before), brokers(later, after), after
    )
    table = _central(frame, before, after)
    lead = (
        f"Betweenness is estimated from a fixed sample, as there are {counted(len(later), 'actor')}."
        if len(later) > SAMPLED_FROM
        else ""
    )
    central = Section(
        title="Who is central",
        lead=lead,
        blocks=(*circles, *([table] if table.rows else [])),
        empty="No network of actors is known.",
    )
    return [closer, central]


_HOW = (
    "Closeness adds up the relations between two actors, each weighted by its sort (from −1 for fighting to +1 for "
    "being part of) and by its confidence."
)


def _closeness(frame: Frame, moved: list[Shift]) -> Table:
    rows = []
    for shift in moved[:_MOST]:
        fresh = [source for key in shift.keys for source in frame.after[key].support if frame.fresh(source.published)]
        rows.append(
            (
                Cell(text=" – ".join(sorted(frame.known.name(key) for key in shift.pair))),
                Cell(text=_signed(shift.before), numeric=True),
                Cell(text=_signed(shift.after), numeric=True),
                Cell(text="closer" if shift.change > 0 else "apart", evidence=frame.citations.cite(fresh, 2)),
            )
        )
    note = f"{counted(len(moved) - _MOST, 'more pair')} moved less." if len(moved) > _MOST else ""
    return Table(
        title="Closeness before and after", columns=("Pair", "Before", "After", "Moved"), rows=tuple(rows), note=note
    )


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−") if round(value, 2) else "0"


def _central(frame: Frame, before: Measures, after: Measures) -> Table:
    found = [key for key in after.ties if after.betweenness[key] > 0 or after.ties[key] > 1]
    ranked = sorted(found, key=lambda key: (-after.betweenness[key], -after.ties[key], key))[:_MOST]
    rows = tuple(
        (
            Cell(text=frame.known.name(key)),
            Cell(text=_changed(before.ties.get(key, 0), after.ties[key]), numeric=True),
            Cell(text=f"{after.betweenness[key]:.3f}", numeric=True),
            Cell(text=_signed3(after.betweenness[key] - before.betweenness.get(key, 0.0)), numeric=True),
        )
        for key in ranked
    )
    return Table(title="The most central actors", columns=("Actor", "Ties", "Betweenness", "Change"), rows=rows)


def _changed(before: int, after: int) -> str:
    return f"{after}" if before == after else f"{after} (was {before})"


def _signed3(value: float) -> str:
    return f"{value:+.3f}".replace("-", "−") if round(value, 3) else "0"


def _circles(frame: Frame, before: Measures, after: Measures) -> tuple[Statement, ...]:
    found = [("new", now, olds, "grew together out of") for now, olds in merged(before, after)]
    found += [("ended", old, news, "fell apart into") for old, news in split(before, after)]
    marks: dict[str, Mark] = {"new": "new", "ended": "ended"}
    return tuple(
        Statement(
            mark=marks[mark],
            text=f"The circle of {_members(frame, whole)} {verb} {_circles_of(frame, parts)}.",
            detail="computed from friendly relations; no article says so",
        )
        for mark, whole, parts, verb in found
    )


def _circles_of(frame: Frame, parts: Iterable[frozenset[str]]) -> str:
    return f"those of {'; '.join(_members(frame, part) for part in parts)}"


def _members(frame: Frame, circle: frozenset[str]) -> str:
    return listed(frame.known.called(circle))


def _new_brokers(frame: Frame, before: list[str], after: list[str], found: Measures) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            mark="new",
            text=f"{frame.known.name(key)} now stands between actors that have no tie of their own.",
            detail=f"betweenness {found.betweenness[key]:.3f}, computed from all relations; no article says so",
        )
        for key in after
        if key not in before and before
    )
