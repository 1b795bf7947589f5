"""Relations between two mentions of one sentence, as the model reads them, and what it makes of those that rules read.

What is told as no fact it was taught to leave alone; who says it, and since when it holds, is asked as for every other
relation, at the word that joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from graph.model import Place
from graph.model.vocabulary import SYMMETRIC, TO_PERSON, TO_PLACE, Predicate
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import Stated
from ingest.reading.tables import rows, words
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.sentences import Pair

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

    def __init__(self, p: Parse, sentences: Sequence[Encoded]) -> None:
        self._p = p
        self._answers = [
            (pair, likely.tolist())
            for encoded in sentences
            if encoded.sentence.pairs
            for pair, likely in zip(encoded.sentence.pairs, encoded.related(), strict=True)
        ]
        self._likely: dict[tuple[int, str, str, str], float] = {}
        for pair, likely in self._answers:
            for outcome, probability in zip(outcomes(), likely, strict=True):
                if (ends := _ends(pair, outcome)) is None:
                    continue
                subject, other = ends[0].key, _key(ends[1])
                both_ways = (
                    [(subject, other), (other, subject)] if outcome.predicate in SYMMETRIC else [(subject, other)]
                )
                for one, another in both_ways:
                    key = (p.sentence[pair.a.head], outcome.predicate, one, another)
                    self._likely[key] = max(probability, self._likely.get(key, 0.0))

    def told(self) -> Iterator[Stated]:
        """Every relation that is likely enough, at every pair of mentions that tells it."""
        for pair, likely in self._answers:
            for outcome, probability in zip(outcomes(), likely, strict=True):
                ends = _ends(pair, outcome) if probability >= outcome.least else None
                if ends is not None and _may_be(outcome.predicate, ends[1]):
                    yield Stated(self._told_at(pair), ends[0], outcome.predicate, ends[1], probability)

    def _told_at(self, pair: Pair) -> int:
        """The word that joins the two; below it, where it is one of them or reports ("accuses X of backing Y")."""
        p = self._p
        if pair.joint not in (pair.a.head, pair.b.head) and p.lemma[pair.joint] not in words("report_verbs"):
            return pair.joint
        for s in (pair.b, pair.a):
            below = [s.head, *p.ancestors(s.head)]
            told = [t for t in below[1 : below.index(pair.joint)] if p.pos[t] in ("VERB", "AUX", "ADJ", "NOUN")]
            if told:
                return told[-1]
        return pair.joint

    def doubted(self, stated: Stated) -> bool:
        """Whether both ends stand in the sentence that is said to tell it, and it hardly does."""
        key = (self._p.sentence[stated.at], stated.predicate, stated.subject.key, _key(stated.object))
        return self._likely.get(key, 1.0) < _DOUBTED


def _ends(pair: Pair, outcome: Outcome) -> tuple[Referent, Referent | Place] | None:
    """Subject and object; None where the two mentions cannot be these."""
    subject, other = (pair.b, pair.a) if outcome.turned else (pair.a, pair.b)
    object_ = other.place if outcome.predicate in TO_PLACE else other.party
    return None if subject.party is None or object_ is None else (subject.party, object_)


def _may_be(predicate: Predicate, other: Referent | Place) -> bool:
    """Whoever leads or speaks for a body is a person; bodies found others, too."""
    person = isinstance(other, Referent) and other.kind == "Person"
    return predicate not in TO_PERSON or predicate == "FOUNDED_BY" or person


def _key(end: Referent | Place) -> str:
    return end.key if isinstance(end, Referent) else end.name
