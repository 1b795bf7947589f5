"""A report from a definition and what was known: no database, no clock, no chance."""

from datetime import date
from typing import TYPE_CHECKING

from reports.content.document import Report
from reports.content.frame import Frame
from reports.content.kinds import KINDS
from reports.content.wording import counted
from reports.known import Known

if TYPE_CHECKING:
    from reports.definitions import Definition

_TITLES = {
    "relationships": "What changed between actors",
    "lineage": "Who came of whom",
    "dyads": "Clashes and claimed losses",
    "actor": "Dossier",
    "sources": "Who says what, and who else says so",
    "quality": "What the graph rests on",
}
_OF_GRAPH = ("sources", "quality")


def compose(definition: "Definition", known: Known, since: date) -> Report:
    """The report over articles published from `since` to `known.until`, against all that was known before."""
    frame = Frame(known, since, definition.thresholds.confidence, definition.thresholds.closeness)
    told = KINDS[definition.kind](frame)
    watched = () if definition.watch.everybody else known.called(known.actors)
    return Report(
        definition=definition.name,
        kind=definition.kind,
        title=definition.title or _title(definition.kind, watched),
        since=since,
        until=known.until,
        watched=watched,
        missing=known.missing,
        summary=tuple(told.summary),
        sections=tuple(told.sections),
        evidence=frame.citations.all(),
        notes=tuple(_notes(frame, definition)),
    )


def _title(kind: str, watched: tuple[str, ...]) -> str:
    return f"{_TITLES[kind]}: {watched[0]}" if kind == "actor" and len(watched) == 1 else _TITLES[kind]


def _notes(frame: Frame, definition: "Definition") -> list[str]:
    known = frame.known
    articles = [each for each in known.articles if frame.fresh(each.source.published)]
    reprints = sum(each.reprint for each in articles)
    notes = [
        f"Compares what articles published by {known.until} say with what those before {frame.since} said. "
        f"{counted(len(articles), 'article')} appeared in the period"
        + (f", {counted(reprints, 'reprint')} among them, which never count as a second source." if reprints else "."),
        "Every statement rests on the numbered evidence at the end. A statement that only parties make is told as "
        "theirs; figures that contradict each other stand side by side and are never averaged.",
    ]
    if definition.kind not in _OF_GRAPH:
        notes.append(
            f"A change of confidence counts from {definition.thresholds.confidence:g} on. "
            "Who an actor is follows the present state of the graph."
        )
    if known.undated:
        notes.append(f"{counted(known.undated, 'article')} without a date of publication could not be considered.")
    return notes
