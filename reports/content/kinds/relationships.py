"""What changed between actors: new, changed, ended and disputed relations, who moved closer to whom, new brokers."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from reports.content.changes import Change, denial, denials, foremost, statements
from reports.content.document import Block, Mark, Section
from reports.content.frame import Frame, Told
from reports.content.portrait import portrait
from reports.content.standing import standing
from reports.content.wording import counted
from reports.known import Source

_HEADINGS: tuple[tuple[Mark, str, str], ...] = (
    ("new", "New relations", "Nothing new was reported."),
    ("changed", "Changed relations", "No relation changed."),
    ("ended", "Ended relations", "No relation was reported to have ended."),
    ("disputed", "Disputed relations", "No relation came into dispute."),
)
MOST = 200
"""Statements of one section; what is beyond is counted."""


def relationships(frame: Frame) -> Told:
    """Sections in the order in which a desk reads: what is new first, the network and its measures last."""
    by_mark = Counter(change.mark for change in frame.changes)
    denied = denials(frame.known, frame.after, frame.since)
    sections = [_section(frame, mark, title, empty) for mark, title, empty in _HEADINGS]
    news = foremost(sections)
    sections.append(_denied(frame, denied))
    sections += standing(frame)
    sections.append(Section(title="The network", blocks=tuple(_pictures(frame)), empty=_NO_NETWORK))
    return Told([*news, *_summary(frame, by_mark, len(denied))], sections)


_NO_NETWORK = "No relations among actors are known, so there is no network to draw."


def _summary(frame: Frame, by_mark: Counter[Mark], denied: int) -> list[str]:
    if not by_mark and not denied:
        return ["Nothing to report: no relation of the actors watched was new, changed, ended or came into dispute."]
    parts = [counted(by_mark[mark], f"{mark} relation") for mark, _, _ in _HEADINGS if by_mark[mark]]
    parts += [f"{counted(denied, 'relation')} only denied or unverified"] if denied else []
    unchanged = len(frame.after) - sum(by_mark.values())
    return [f"{', '.join(parts)}.", f"{counted(unchanged, 'relation')} known before stand as they were."]


def _section(frame: Frame, mark: Mark, title: str, empty: str) -> Section:
    found = sorted((each for each in frame.changes if each.mark == mark), key=_weight)
    blocks = statements(found[:MOST], frame.known, frame.citations)
    left = max(len(found) - MOST, 0)
    lead = f"{counted(left, 'more relation')} of this sort are left out here; the graph holds them." if left else ""
    return Section(title=title, lead=lead, blocks=blocks, empty=empty)


def _weight(change: Change) -> tuple[int, float, str]:
    return -change.after.sources, -change.after.confidence, change.after.key


def _denied(frame: Frame, found: list[tuple[str, list[Source]]]) -> Section:
    blocks = tuple(denial(key, sources, frame.known, frame.citations) for key, sources in found)
    return Section(title="Denied or unverified, asserted by nobody", blocks=blocks, empty="No such claims.")


def _pictures(frame: Frame) -> Iterator[Block]:
    picture = portrait(frame, frame.since - timedelta(days=1))
    if picture is not None:
        yield picture
