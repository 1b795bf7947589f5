"""Relations between two mentions near each other, as the model reads them, and what it makes of those that rules read.

What is told as no fact it was taught to leave alone; who says it, and since when it holds, is asked as for every other
relation, at the word that joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

import numpy as np

from graph.model import Place
from graph.model.vocabulary import SYMMETRIC, TO_PLACE, Predicate
from ingest.reading.happening import by_force
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES, Stated, kinds_of_ends
from ingest.reading.tables import rows, words
from ingest.reading.taught.encoder import Floats
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.windows import Pair

_DOUBTED = 0.004
"""Below this probability a relation that a rule reads between two mentions is not believed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A relation in one direction: `turned`, from the second mention to the first; told from probability `least` on."""

    predicate: Predicate
    turned: bool
    least: float


@cache
def outcomes() -> tuple[Outcome, ...]:
    """In the order of the model's last layer."""
    return tuple(
        Outcome(cast(Predicate, row["predicate"]), row["subject"] == "second", float(row["least"]))
        for row in rows("taught_relations")
    )


class TaughtRelations:
    """What the model reads in one article, asked once."""

    def __init__(self, p: Parse, windows: Sequence[Encoded]) -> None:
        self._p = p
        self._answers = [
            (pair, likely)
            for encoded in windows
            if encoded.window.pairs
            for pair, likely in zip(encoded.window.pairs, encoded.related(), strict=True)
        ]
        self._within: dict[int, list[tuple[Pair, Floats]]] = {}
        for pair, likely in self._answers:
            if not pair.across:
                self._within.setdefault(p.sentence[pair.a.head], []).append((pair, likely))

    def told(self) -> Iterator[Stated]:
        """Every relation that is likely enough, at every pair of mentions that tells it."""
        least = np.array([outcome.least for outcome in outcomes()])
        for pair, likely in self._answers:
            for n in np.flatnonzero(likely >= least):
                outcome = outcomes()[n]
                ends = _ends(pair, outcome)
                if ends is None or not _may_be(ends[0], outcome.predicate, ends[1]):
                    continue
                if outcome.predicate == "OPERATES_IN" and self._in_a_fight(pair):
                    continue  # who clashed there once need not be there else
                begun = pair.a.head if pair.across else None
                yield Stated(self._told_at(pair), ends[0], outcome.predicate, ends[1], float(likely[n]), begun=begun)

    def _in_a_fight(self, pair: Pair) -> bool:
        p = self._p
        return any(by_force(p.lemma[t]) for t in (pair.joint, *p.ancestors(pair.joint)))

    def _told_at(self, pair: Pair) -> int:
        """The word that joins the two; below it, where it is one of them or reports ("accuses X of backing Y")."""
        p = self._p
        if pair.joint not in (pair.a.head, pair.b.head) and p.lemma[pair.joint] not in words("report_verbs"):
            return pair.joint
        for s in (pair.b,) if pair.across else (pair.b, pair.a):
            below = [s.head, *p.ancestors(s.head)]
            told = [t for t in below[1 : below.index(pair.joint)] if p.pos[t] in ("VERB", "AUX", "ADJ", "NOUN")]
            if told:
                return told[-1]
        return pair.joint

    def doubted(self, stated: Stated) -> bool:
        """Whether both ends stand in the sentence that is said to tell it, and it hardly does.

        Nothing is said of bodies known by a description alone ("predominantly Tuareg groups"): few were taught.
        """
        if any(isinstance(end, Referent) and _is_only_described(end) for end in (stated.subject, stated.object)):
            return False
        wanted = (stated.subject.key, _key(stated.object))
        either = {wanted, wanted[::-1]} if stated.predicate in SYMMETRIC else {wanted}
        likely = [
            answers[n]
            for pair, answers in self._within.get(self._p.sentence[stated.at], ())
            for n, outcome in enumerate(outcomes())
            if outcome.predicate == stated.predicate
            if (ends := _ends(pair, outcome)) is not None and (ends[0].key, _key(ends[1])) in either
        ]
        return max(likely, default=1.0) < _DOUBTED


def _ends(pair: Pair, outcome: Outcome) -> tuple[Referent, Referent | Place] | None:
    """Subject and object; None where the two mentions cannot be these."""
    subject, other = (pair.b, pair.a) if outcome.turned else (pair.a, pair.b)
    object_ = other.place if outcome.predicate in TO_PLACE else other.party
    return None if subject.party is None or object_ is None else (subject.party, object_)


def _may_be(subject: Referent, predicate: Predicate, other: Referent | Place) -> bool:
    """Whether the two are of kinds that a relation may join."""
    if isinstance(other, Place):
        return subject.kind in kinds_of_ends(predicate, first=True)
    if predicate == "SUCCEEDS" and "Person" in (subject.kind, other.kind):
        return subject.kind == other.kind
    kinds = BODIES | {"Person"} if predicate == "FOUNDED_BY" else kinds_of_ends(predicate, first=False)
    return subject.kind in kinds_of_ends(predicate, first=True) and other.kind in kinds


def _is_only_described(end: Referent) -> bool:
    return end.entity is not None and not end.entity.spans and end.entity.country is None


def _key(end: Referent | Place) -> str:
    return end.key if isinstance(end, Referent) else end.name
