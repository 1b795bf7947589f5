"""Relations between two mentions near each other, as the model reads them, and what it makes of those that rules read.

What is told as no fact it was taught to leave alone; who says it, and since when it holds, is asked as for every other
relation, at the word that joins the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import cast

import numpy as np

from graph.model import Place
from graph.model.vocabulary import SYMMETRIC, TO_PLACE, Predicate
from ingest.reading.factuality import has_to
from ingest.reading.happening import by_force
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES, Stated, kinds_of_ends
from ingest.reading.tables import rows, word_set, words
from ingest.reading.taught.encoder import Floats
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.spotted import Spotted
from ingest.reading.taught.windows import Pair

_Ends = tuple[str, Predicate, str]
_HELD = frozenset(["base", "camp", "headquarters", "stronghold", "bastion", "sanctuary", "hideout", "garrison"])
"""Whoever has one at a place is there, also while fighting elsewhere."""
_BY_FORCE = frozenset({"FIGHTS", "CONTROLS", "WITHDREW_FROM", "OPERATES_IN"})
_DOINGS = _BY_FORCE | {"SUPPORTS", "ALLIED_WITH", "AFFILIATED_WITH"}
"""What somebody is said to do; who leads or belongs to whom is often only said in passing."""
_LEAST_UNNAMED = 0.9
"""From where on relations of parties without a name are told."""
_PARTS = word_set("said_of.parts")
_LESSER = frozenset(["deputy", "vice", "ex", "deposed", "ousted"])
_HARDLY = 0.002
"""Answers below this probability are all the same."""


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


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model thinks of one outcome at one pair of mentions."""

    likely: float
    pair: Pair
    subject: Referent
    object: Referent | Place


class TaughtRelations:
    """What the model reads in one article, asked once."""

    def __init__(self, p: Parse, windows: Sequence[Encoded]) -> None:
        self._p = p
        self._answers: dict[_Ends, list[Answer]] = {}
        self._shown: set[frozenset[str]] = set()
        here = [s for w in windows for s in w.window.here if s.party]
        self._party_at = {s.head: s.party.key for s in here if s.party}
        self._forces = dict(self._forces_of(here))
        for encoded in windows:
            asked = encoded.window.pairs
            self._shown |= {frozenset((a, b)) for pair in asked for a in _keys(pair.a) for b in _keys(pair.b)}
            if asked:
                self._add(asked, encoded.related())

    def _forces_of(self, here: Sequence[Spotted]) -> Iterator[tuple[tuple[int, str], Referent]]:
        """ "The ministry said its forces had ...": the forces, by the sentence and whose they are."""
        p, parties = self._p, {s.head: s.party for s in here}
        for s in here:
            force = parties.get(p.head[s.head]) if p.dep[s.head] == "poss" and p.pos[s.head] == "PRON" else None
            if s.party and force and force.kind == "StateForce" and s.party.kind in ("Government", "State"):
                yield (p.sentence[s.head], s.party.key), force

    def _add(self, asked: Sequence[Pair], likely: Floats) -> None:
        for n, k in zip(*np.nonzero(likely >= _HARDLY), strict=True):
            ends = _ends(asked[n], outcomes()[k])
            if ends is not None:
                if outcomes()[k].predicate in _BY_FORCE:
                    ends = self._in_force(asked[n], *ends)
                key = _key_of(ends[0], outcomes()[k].predicate, ends[1])
                self._answers.setdefault(key, []).append(Answer(float(likely[n, k]), asked[n], *ends))

    def _in_force(self, pair: Pair, subject: Referent, other: Referent | Place) -> tuple[Referent, Referent | Place]:
        """A state fights by its forces, where they are named."""
        number = self._p.sentence[pair.b.head]
        if isinstance(other, Referent):
            other = self._forces.get((number, other.key), other)
        return self._forces.get((number, subject.key), subject), other

    def told(self, is_so: Callable[[int], bool]) -> Iterator[Stated]:
        """Every relation that is likely enough, at each pair of mentions that tells it well.

        Of what several pairs tell a little, all together may tell enough. `is_so` says of a word whether it tells a
        fact: what a verb between the two only plans or denies counts for nothing.
        """
        of_names = {outcome.predicate: outcome.least for outcome in outcomes()}
        for (_, predicate, _), answers in self._answers.items():
            least = of_names[predicate] if all(map(_is_named, answers)) else max(of_names[predicate], _LEAST_UNNAMED)
            if _together(answers) < least:
                continue
            factual = [one for one in answers if all(is_so(verb) for verb in self._verbs(one.pair))]
            together = _together(factual)
            if together < least:
                continue
            surest = max(one.likely for one in factual)
            for one in factual:
                if one.likely < surest / 2 or not _may_be(one.subject, predicate, one.object):
                    continue
                if self._belongs_to_a_third(one.pair):
                    continue
                if predicate == "LED_BY" and self._is_a_deputy(one.pair):
                    continue
                if predicate == "OPERATES_IN" and self._in_a_fight(one.pair):
                    continue  # who clashed there once need not be there else
                at, begun = self._told_at(one.pair, predicate), one.pair.a.head if one.pair.across else None
                yield Stated(at, one.subject, predicate, one.object, together * one.likely / surest, begun=begun)

    def likely(self, stated: Stated) -> float | None:
        """How likely the model finds what a rule reads; None where it was not shown both ends near each other.

        Nothing is said of bodies known by a description alone ("predominantly Tuareg groups"): few were taught.
        """
        if any(isinstance(end, Referent) and _is_only_described(end) for end in (stated.subject, stated.object)):
            return None
        if frozenset((stated.subject.key, _key(stated.object))) not in self._shown:
            return None
        answers = self._answers.get(_key_of(stated.subject, stated.predicate, stated.object), ())
        return max((answer.likely for answer in answers), default=0.0)

    def _in_a_fight(self, pair: Pair) -> bool:
        """ "Clashed with X near Y"; not "fought X from bases in Y", nor "strong in Y, they attacked X"."""
        p = self._p
        place = pair.a.head if pair.a.place else pair.b.head
        above = [place, *p.ancestors(place)]
        way = above[1 : above.index(pair.joint) + 1] if pair.joint in above else [pair.joint]
        verb = p.verb_above(pair.joint)
        if p.pos[pair.joint] != "VERB" and verb is not None:
            way.append(verb)  # "clashed with men of X near Y" may hang Y on the men
        for t in way:  # whatever is nearest to the place tells what was done there
            if by_force(p.lemma[t]):
                return True
            if p.lemma[t] in _HELD or (p.pos[t] in ("VERB", "AUX") and t != pair.joint):
                return False
        return False

    def _belongs_to_a_third(self, pair: Pair) -> bool:
        """ "Mali's army retook it from separatists": what the army does is not told of Mali."""
        p, ends = self._p, (pair.a.head, pair.b.head)
        parties = {self._party_at.get(i) for i in ends}
        for s in (pair.a, pair.b):
            i, above = s.head, p.head[s.head]
            whose = p.dep[i] in ("poss", "compound", "nmod", "amod") and above not in ends
            if whose and self._party_at.get(above, self._party_at.get(i)) not in parties:
                return True
            body = p.head[above]  # "the army of Mali", "a splinter of the Front"
            apart = p.lemma[body] in _PARTS or (s.party is not None and s.party.kind == "Government")
            of = p.dep[i] == "pobj" and p.low[above] == "of" and apart and body not in ends
            if of and self._party_at.get(body) not in (None, *parties):
                return True
        return False

    def _is_a_deputy(self, pair: Pair) -> bool:
        """ "X, the force's deputy commander", "the army's deputy chief, X"."""
        between = range(pair.a.last + 1, pair.b.first + (0 if pair.b.kind == "Person" else 4))
        return any(self._p.low[t] in _LESSER for t in between if t < len(self._p))

    def _verbs(self, pair: Pair) -> Iterator[int]:
        """The verbs that stand over one of the two, up to the word that joins them, but for purposes."""
        p = self._p
        for s in (pair.b,) if pair.across else (pair.a, pair.b):
            above = [s.head, *p.ancestors(s.head)]
            verbs = (t for t in above[1 : above.index(pair.joint)] if p.pos[t] in ("VERB", "AUX"))
            yield from (t for t in verbs if not self._is_purpose(t))

    def _is_purpose(self, t: int) -> bool:
        """ "Crossed the river to attack X", "was named to replace X"; not "has sworn to crush X"."""
        p = self._p
        if not has_to(p, t):
            return False
        return p.dep[t] in ("advcl", "acl") or p.child(p.head[t], "auxpass") is not None

    def _told_at(self, pair: Pair, predicate: Predicate) -> int:
        """The word that joins the two; below it, where it is one of them or reports ("accuses X of backing Y")."""
        p = self._p
        reported = self._reported(pair) if predicate in _DOINGS else None
        if reported is not None:
            return reported
        if pair.joint not in (pair.a.head, pair.b.head) and p.lemma[pair.joint] not in words("report_verbs"):
            return pair.joint
        for s in (pair.b,) if pair.across else (pair.b, pair.a):
            below = [s.head, *p.ancestors(s.head)]
            told = [t for t in below[1 : below.index(pair.joint)] if p.pos[t] in ("VERB", "AUX", "ADJ", "NOUN")]
            if told:
                return told[-1]
        return pair.joint

    def _reported(self, pair: Pair) -> int | None:
        """What is reported between the joint and one of the two: "broke with X, accusing it of arming Y"."""
        p = self._p
        for s in (pair.b,) if pair.across else (pair.b, pair.a):
            above = [s.head, *p.ancestors(s.head)]
            way = above[1 : above.index(pair.joint)]
            for n, t in enumerate(way):
                if p.pos[t] == "VERB" and p.lemma[t] in words("report_verbs"):
                    return next((k for k in reversed(way[:n]) if p.pos[k] in ("VERB", "AUX", "ADJ", "NOUN")), t)
        return None


def _together(answers: Iterable[Answer]) -> float:
    """That one at least of several is so, were each told by itself."""
    return 1 - prod(1 - one.likely for one in answers)


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


def _is_named(one: Answer) -> bool:
    """Whether both ends have a name or are a state's: of "separatists" alone a relation tells little."""
    return all(end.named for end in (one.subject, one.object) if isinstance(end, Referent))


def _is_only_described(end: Referent) -> bool:
    return end.entity is not None and not end.entity.spans and end.entity.country is None


def _key_of(subject: Referent, predicate: str, other: Referent | Place) -> _Ends:
    """One key for a relation, whichever end of a symmetric one comes first."""
    ends = (subject.key, _key(other))
    first, last = sorted(ends) if predicate in SYMMETRIC else ends
    return first, cast(Predicate, predicate), last


def _key(end: Referent | Place) -> str:
    return end.key if isinstance(end, Referent) else end.name


def _keys(s: Spotted) -> set[str]:
    """As whom or what a mention may be an end."""
    return {_key(end) for end in (s.party, s.place) if end is not None}
