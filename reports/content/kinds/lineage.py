"""Who came of whom: mergers, splits, renamings, successions of the period, and the map of the whole lineage."""

from graph.layout import Life, Step
from graph.model.vocabulary import LINEAGE
from reports.content.bonds import Bond
from reports.content.changes import denial, denials, foremost, statements
from reports.content.document import Cell, Picture, Section, Statement, Table
from reports.content.frame import Frame, Told
from reports.content.wording import counted, told_day, verbs
from reports.pictures import Turning
from reports.pictures import lineage as lineage_map

_SORTS = (
    ("Splits", {"SPLIT_FROM"}, "No split was reported."),
    ("Mergers", {"FORMED_FROM", "MERGED_INTO"}, "No merger was reported."),
    ("Renamings and successions", {"RENAMED_FROM", "SUCCEEDS"}, "No renaming and no succession was reported."),
)
_MOST_STEPS = 60


def lineage(frame: Frame) -> Told:
    """The map, then one section for each sort of step, and what is denied."""
    found = [change for change in frame.changes if change.after.predicate in LINEAGE]
    steps = sorted((bond for bond in frame.after.values() if bond.predicate in LINEAGE), key=_age)
    picture = _map(frame, steps)
    sections = [Section(title="The lineage", blocks=(picture,) if picture else (), empty="No lineage is known.")]
    for title, predicates, empty in _SORTS:
        those = [each for each in found if each.after.predicate in predicates]
        sections.append(Section(title=title, blocks=statements(those, frame.known, frame.citations), empty=empty))
    denied = _denied(frame)
    if denied:
        sections.append(Section(title="Denied or unverified", blocks=denied))
    return Told([*foremost(sections), *_summary(len(found), len(steps))], sections)


def _summary(found: int, steps: int) -> list[str]:
    known = f"{counted(steps, 'step')} of lineage {'is' if steps == 1 else 'are'} known among the actors watched."
    if not found:
        return ["Nothing to report: no merger, split, renaming or succession was reported or changed.", known]
    return [f"{counted(found, 'step')} of lineage {'is' if found == 1 else 'are'} new or changed.", known]


def _denied(frame: Frame) -> tuple[Statement, ...]:
    found = denials(frame.known, frame.after, frame.since)
    return tuple(
        denial(key, sources, frame.known, frame.citations) for key, sources in found if key.split("|")[1] in LINEAGE
    )


def _age(bond: Bond) -> tuple[str, str]:
    return str(bond.since or bond.first_reported or ""), bond.key


def _map(frame: Frame, bonds: list[Bond]) -> Picture | None:
    """The map of the latest steps that have room, and all those drawn as a table."""
    shown = bonds[-_MOST_STEPS:]
    if not shown:
        return None
    new = {change.after.key for change in frame.changes if change.mark == "new"}
    steps = [_step(bond) for bond in shown]
    ends = sorted({end for step in steps for end in (step.older, step.newer)})
    turnings = {bond.key: Turning(_words(frame, bond), bond.key in new, bond.disputed) for bond in shown}
    title = f"Lineage as known on {frame.known.until}"
    left = len(bonds) - len(shown)
    return Picture(
        title=title,
        description=f"{counted(len(ends), 'actor')} along time; {counted(len(shown), 'step')}, "
        f"{sum(bond.key in new for bond in shown)} of them new since {frame.since}. "
        "Where no day is told, a step stands at the day on which it was first reported."
        + (f" {counted(left, 'older step')} are left out." if left else ""),
        svg=lineage_map([Life(end, frame.known.name(end)) for end in ends], steps, turnings, title),
        table=_table(frame, shown),
    )


def _step(bond: Bond) -> Step:
    older, newer = bond.object, bond.subject
    if bond.predicate == "MERGED_INTO":
        older, newer = newer, older
    day = bond.since or bond.first_reported
    assert day is not None  # whatever is known here was published on some day
    return Step(bond.key, older, newer, bond.predicate, day)


def _words(frame: Frame, bond: Bond) -> str:
    step = f"{frame.known.name(bond.subject)} {verbs()[bond.predicate]} {frame.known.name(bond.object)}"
    return f"{step}, {told_day(bond.since, bond.precision)}".rstrip(", ")


def _table(frame: Frame, bonds: list[Bond]) -> Table:
    rows = tuple(
        (
            Cell(text=told_day(bond.since, bond.precision) or "no date told"),
            Cell(text=f"{frame.known.name(bond.subject)} {verbs()[bond.predicate]} {frame.known.name(bond.object)}"),
            Cell(text=str(bond.sources), numeric=True, evidence=frame.citations.cite(bond.support, 2)),
        )
        for bond in bonds
    )
    return Table(title="Steps of the lineage", columns=("When", "Step", "Sources"), rows=rows)
