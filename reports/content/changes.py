"""What changed between two moments: new, changed, ended and disputed relationships, and what was only denied."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.model.vocabulary import SYMMETRIC
from reports.content.bonds import Bond, claims_by_key
from reports.content.citations import MOST, Citations
from reports.content.document import Mark, Section, Statement
from reports.content.wording import according_to, counted, listed, told_day, verbs
from reports.known import Known, Source


@dataclass(frozen=True)
class Change:
    """A relationship before and after the period; `before` None: nobody had reported it."""

    mark: Mark
    before: Bond | None
    after: Bond


def changes(before: Mapping[str, Bond], after: Mapping[str, Bond], threshold: float) -> list[Change]:
    """Changes by key; a change of confidence counts from `threshold` on, as do a new source, date or dispute."""
    found = [(before.get(key), bond) for key, bond in after.items()]
    marked = [(_mark(was, bond, threshold), was, bond) for was, bond in found]
    return [Change(mark, was, bond) for mark, was, bond in marked if mark is not None]


def _mark(was: Bond | None, bond: Bond, threshold: float) -> Mark | None:
    if bond.disputed and (was is None or not was.disputed):
        return "disputed"
    if was is None:
        return "new"
    if bond.until is not None and was.until is None:
        return "ended"
    moved = abs(bond.confidence - was.confidence) >= threshold
    if moved or bond.sources > was.sources or bond.since != was.since or bond.until != was.until:
        return "changed"
    return None


def denials(known: Known, after: Mapping[str, Bond], since: date) -> list[tuple[str, list[Source]]]:
    """Relations that nobody asserts but somebody denied, or could not verify, within the period."""
    told = claims_by_key(known.relations)
    found = []
    for key, claims in sorted(told.items()):
        fresh = [each.source for each in claims if each.source.published >= since and each.source.ruling != "reject"]
        if key not in after and fresh:
            found.append((key, fresh))
    return found


def statements(found: Iterable[Change], known: Known, citations: Citations) -> tuple[Statement, ...]:
    """Changes as sentences, in their order; what one article says of several in one breath is one sentence."""
    groups: dict[Hashable, list[Change]] = {}
    for change in found:
        groups.setdefault(_breath(change), []).append(change)
    return tuple(statement(group, known, citations) for group in groups.values())


def _breath(change: Change) -> Hashable:
    """Equal for changes that differ in their object alone: same subject, time, certainty and words."""
    bond = change.after
    if bond.predicate in SYMMETRIC:
        return bond.key
    words = frozenset((each.article, each.quote, each.claimant) for each in (*bond.support, *bond.against))
    was = change.before and round(change.before.confidence, 2)
    return change.mark, bond.subject, bond.predicate, bond.since, bond.until, round(bond.confidence, 2), was, words


def statement(group: Sequence[Change], known: Known, citations: Citations) -> Statement:
    """Changes of one breath in one sentence; nobody's claim is told as a fact."""
    bond, by = group[0].after, according_to(group[0].after.support)
    sentence = sentence_of(bond.key, known)
    if len(group) > 1:
        others = listed((known.name(each.after.object) for each in group), most=12)
        sentence = f"{known.name(bond.subject)} {verbs()[bond.predicate]} {others}"
    text = f"{by[0].upper()}{by[1:]}, {sentence}" if by else sentence
    details = [_dates(bond), counted(bond.sources, "independent source"), _confidence(group[0]), _against(bond)]
    cited = _cited(group[0], citations)
    detail = " · ".join(filter(None, details))
    return Statement(mark=group[0].mark, text=f"{text}.", detail=detail, evidence=cited, quoted=citations.latest(cited))


def _cited(change: Change, citations: Citations) -> tuple[int, ...]:
    """What is new about it comes first, then what was known before."""
    bond, was = change.after, change.before
    every = [*bond.support, *bond.against]
    known = {source.claim for source in (*was.support, *was.against)} if was else set()
    fresh = citations.cite([each for each in every if each.claim not in known])
    before = citations.cite([each for each in every if each.claim in known], MOST - len(fresh))
    return tuple(sorted({*fresh, *before}))


def sentence_of(key: str, known: Known) -> str:
    """ "A split from B" for a relationship's key."""
    subject, predicate, thing = key.split("|")
    if predicate in SYMMETRIC and known.name(thing) < known.name(subject):
        subject, thing = thing, subject
    return f"{known.name(subject)} {verbs()[predicate]} {known.name(thing)}"


def denial(key: str, sources: Iterable[Source], known: Known, citations: Citations) -> Statement:
    """What somebody denies and nobody asserts."""
    every = list(sources)
    denied = [each for each in every if each.stance == "denies"]
    who = listed(each.claimant or each.publisher or "an article" for each in denied or every)
    verb = "denies" if denied else "leaves unverified"
    return Statement(
        mark="denied", text=f"{who} {verb} that {sentence_of(key, known)}.", evidence=citations.cite(every)
    )


def _dates(bond: Bond) -> str:
    since, until = told_day(bond.since, bond.precision), told_day(bond.until, bond.precision)
    if since and until:
        return f"from {since} to {until}" if since != until else since
    return f"since {since}" if since else (f"until {until}" if until else "no date told")


def _confidence(change: Change) -> str:
    now = f"confidence {change.after.confidence:.2f}"
    if change.before is None or abs(change.before.confidence - change.after.confidence) < 0.005:
        return now
    return f"{now} (was {change.before.confidence:.2f})"


def _against(bond: Bond) -> str:
    who = listed(each.claimant or each.publisher or "an article" for each in bond.against)
    return f"denied by {who}" if who else ""


def foremost(sections: Iterable[Section], most: int = 3) -> list[str]:
    """The first statements of the sections as one line for the head of a report, none where nothing is stated."""
    told = [block.text.rstrip(".") for each in sections for block in each.blocks if isinstance(block, Statement)]
    told = [re.sub(r"^According to", "according to", each) for each in told]
    return [f"Foremost: {'; '.join(told[:most])}."] if told else []
