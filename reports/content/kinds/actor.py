"""A dossier: who an actor is, where it comes from, whom it deals with and whom it fights, what it lost or claimed."""

import re
from collections.abc import Iterable
from datetime import timedelta

from graph.model.vocabulary import LINEAGE, STRUCTURE, TO_PERSON, TO_PLACE
from reports.content import accounts
from reports.content.bonds import Bond
from reports.content.changes import Change, statements
from reports.content.document import Block, Cell, Section, Table
from reports.content.encounters import encounters
from reports.content.frame import Frame, Told
from reports.content.portrait import portrait
from reports.content.wording import counted, listed
from reports.known import Figure, Part, Relation

_GROUPS: tuple[tuple[str, frozenset[str], str], ...] = (
    ("Where it comes from and what came of it", frozenset(LINEAGE), "No lineage is known."),
    ("People", frozenset(TO_PERSON) | {"DRAWN_FROM"}, "No leader, founder or spokesman is known."),
    (
        "Whom it belongs to or backs",
        frozenset(STRUCTURE) | {"SUPPORTS", "ALLIED_WITH"},
        "No parent, ally or backer is known.",
    ),
    ("Whom it fights", frozenset({"FIGHTS"}), "No adversary is known."),
    ("Where it is", frozenset(TO_PLACE), "No place is known."),
)
_MOST_CLASHES = 25


def actor(frame: Frame) -> Told:
    """The dossier as known at the end of the period; what the period brought is marked as new, changed or ended."""
    sections = [Section(title="Who it is", blocks=(_identity(frame),), empty="")] if frame.known.actors else []
    drawn = portrait(frame, frame.since - timedelta(days=1))
    if drawn:
        sections.append(Section(title="Its relations at a glance", blocks=(drawn,)))
    sections += [_group(frame, *group) for group in _GROUPS]
    sections += [_clashes(frame), _losses(frame)]
    return Told(_summary(frame), sections)


def _summary(frame: Frame) -> list[str]:
    if not frame.known.actors:
        return ["Nothing to report: the graph knows nobody by that name yet."]
    claims: list[Relation | Figure | Part] = [*frame.known.relations, *frame.known.figures, *frame.known.parts]
    articles = {each.source.article for each in claims}
    known = f"{counted(len(frame.after), 'relation')} known from {counted(len(articles), 'article')}."
    fresh = len(frame.changes)
    news = (
        f"The period brought {counted(fresh, 'new or changed relation')}."
        if fresh
        else "The period brought nothing new."
    )
    return [known, news]


def _identity(frame: Frame) -> Table:
    rows = []
    for key in frame.known.actors:
        named = frame.known.named(key)
        others = sorted({name for name in named.names if name != named.name})
        row = (named.name, _spelled(named.kind), named.country or "not told", "; ".join(others) or "none")
        rows.append(tuple(Cell(text=words) for words in row))
    return Table(title="Names and kind", columns=("Name", "Kind", "Home", "Other names in articles"), rows=tuple(rows))


def _spelled(kind: str | None) -> str:
    """ "private military" for PrivateMilitary."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower() if kind else "not told"


def _group(frame: Frame, title: str, predicates: Iterable[str], empty: str) -> Section:
    marks = {change.after.key: change for change in frame.changes}
    found = [bond for bond in frame.after.values() if bond.predicate in predicates]
    ordered = sorted(found, key=lambda bond: (bond.key not in marks, -bond.sources, -bond.confidence, bond.key))
    told = [marks.get(bond.key) or _standing(frame, bond) for bond in ordered]
    blocks = statements(told, frame.known, frame.citations)
    return Section(title=title, blocks=blocks, empty=empty)


def _standing(frame: Frame, bond: Bond) -> Change:
    if bond.disputed:
        return Change("disputed", frame.before.get(bond.key), bond)
    return Change("standing" if bond.holds(frame.known.until) else "ended", frame.before.get(bond.key), bond)


def _clashes(frame: Frame) -> Section:
    mine = {frame.known.name(key) for key in frame.known.actors}
    fought = [each for each in encounters(frame.known.parts) if mine & set(each.pair)]
    latest = sorted(fought, key=lambda each: str(each.day or ""), reverse=True)
    rows = tuple(
        (
            Cell(text=str(each.day or "not told")),
            Cell(text=each.type.replace("_", " ")),
            Cell(text=listed(name for name in each.pair if name not in mine) or " – ".join(each.pair)),
            Cell(text=each.place or "not told", evidence=frame.citations.cite(each.sources, 2)),
        )
        for each in latest[:_MOST_CLASHES]
    )
    columns = ("Day", "What", "Against", "Where")
    left = len(fought) - len(rows)
    note = f"{counted(left, 'earlier one')} left out." if left > 0 else ""
    blocks: tuple[Block, ...] = (
        (Table(title="Clashes, latest first", columns=columns, rows=rows, note=note),) if rows else ()
    )
    return Section(title="Clashes", blocks=blocks, empty="No clash is known.")


def _losses(frame: Frame) -> Section:
    """All its own losses and those it claims to have inflicted, whenever told."""
    mine = set(frame.known.actors)
    concerned = (each for each in frame.known.figures if each.loser_id in mine or each.source.claimant_id in mine)
    first = min((each.source.published for each in frame.known.figures), default=frame.since)
    drawn = accounts.picture(accounts.losses(concerned, first), frame.citations)
    return Section(
        title="Losses it claims or is said to have had", blocks=(drawn,) if drawn else (), empty="Nobody gave a figure."
    )
