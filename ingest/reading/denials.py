"""Who denies what others say: "accused X of arming Y, a charge that X rejects", "X said it had no hand in the raid".

What is denied was told before, by somebody else. A denial that tells itself what is denied ("X denies arming Y") is
read like any other clause; here are those that only point at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import Place, RelationClaim
from graph.model.vocabulary import SYMMETRIC, TO_PLACE
from ingest.reading.attribution import Attribution, Said
from ingest.reading.clauses import ACCUSATIONS, WH, is_passive, subjects_of, verb_lemma
from ingest.reading.factuality import negated, stances, unreal
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.reported_clauses import ACCUSING
from ingest.reading.stated import Stated
from ingest.reading.tables import word_set

_CALLING = word_set("denials.calling")
_CHARGES = word_set("denials.charges")
_ACCUSATION, _ACCOUNT, _DEED = "accusation", "account", "deed"
_PARTS = word_set("denials.parts")
_UNTRUE = word_set("denials.untrue")
_LOST = word_set("denials.lost")
_POINTING = frozenset(["it", "this", "that", "which", "so"])
_DENIABLE = frozenset({"SUPPORTS", "ALLIED_WITH", "FIGHTS", "AFFILIATED_WITH", "PART_OF", "SUBORDINATE_TO"}) | TO_PLACE
_STATES = frozenset({"State", "Government", "StateForce"})
FARTHEST = 2
"""Sentences between what is said and who denies it."""
_QUOTES = frozenset("\"“”‘’'")


@dataclass(frozen=True, slots=True)
class Told:
    """A relation with who says it, and the claim made of both."""

    stated: Stated
    said: Said
    claim: RelationClaim

    def with_confidence(self, confidence: float) -> Told:
        return replace(self, claim=self.claim.model_copy(update={"confidence": confidence}))


@dataclass(frozen=True, slots=True)
class Denied:
    """`told` is denied at token `at`, as `said` tells."""

    told: Told
    said: Said
    at: int


@dataclass(frozen=True, slots=True)
class _Denial:
    """At token `at`. `of` says what it points at: an "accusation", an "account" of any kind, or what the denier did.

    `here`: told in the same sentence.
    """

    at: int
    said: Said
    of: str
    here: bool


class Denials:
    def __init__(self, p: Parse, attribution: Attribution) -> None:
        self.p, self.attribution = p, attribution
        self._denying = frozenset(verb for verb, stance in stances().items() if stance == "denies")

    def of(self, told: Sequence[Told]) -> Iterator[Denied]:
        """What of `told` somebody denies."""
        told = [one for one in told if one.said.stance != "denies" and one.stated.predicate in _DENIABLE]
        if not told:
            return
        for denial in self._denials():
            for one in self._meant(denial, told):
                yield Denied(one, denial.said, denial.at)
        yield from self._still_held(told)

    def _denials(self) -> Iterator[_Denial]:
        p = self.p
        for v in range(len(p)):
            lemma = verb_lemma(p, v)
            if p.pos[v] == "VERB" and lemma in self._denying and not negated(p, v) and not unreal(p, v):
                of = self._pointed_at(v)
            elif p.pos[v] == "VERB" and lemma in _CALLING and not negated(p, v):
                of = self._called_untrue(v)
            else:
                yield from self._said_so(v)
                continue
            said = self._by(v) if of else None
            if said is not None and of is not None:
                which = any(p.low[o] == "which" for o in p.children(v, "dobj"))
                yield _Denial(v, said, of, here=which or self._apposed(v) is not None)

    def _by(self, v: int) -> Said | None:
        """Who denies."""
        p = self.p
        if is_passive(p, v):
            who = [o for k in p.kids[v] if p.low[k] == "by" for o in p.children(k, "pobj")]
        else:
            who = [s for s in subjects_of(p, v) if p.low[s] not in WH or p.pos[s] != "PRON"]
        said = self.attribution.claimants.named(Said(stance="denies", by=v), who, v)
        return said if said.claimant is not None else None

    def _pointed_at(self, v: int) -> str | None:
        """What a verb of denying points at; None where it says itself what is denied, or speaks of other things."""
        p = self.p
        objects = p.children(v, "nsubjpass") if is_passive(p, v) else p.children(v, "dobj")
        charge = self._apposed(v)
        if charge is not None and all(p.low[o] in WH for o in objects):
            return _kind_of(p.lemma[charge])
        for o in objects:
            if p.low[o] in _POINTING or p.lemma[o] in _PARTS:
                return _DEED
            if any(p.dep[k] in ("acl", "relcl", "ccomp") or p.low[k] in ("of", "that") for k in p.kids[o] if k > o):
                return None
            if p.lemma[o] in _CHARGES:
                return _kind_of(p.lemma[o])
        return _DEED if any(self._of_part(k) for k in p.children(v, "xcomp", "ccomp")) else None

    def _apposed(self, v: int) -> int | None:
        """The charge of "a charge that X denies", "a charge X denies", also where the parser hangs it on X."""
        p = self.p
        if p.dep[v] in ("relcl", "acl") and p.lemma[p.head[v]] in _CHARGES:
            return p.head[v]
        for k in range(v - 1, max(v - 8, 1), -1):
            if p.lemma[k] in _CHARGES and p.low[k - 1] in ("a", "an") and p.word[k - 2] == ",":
                return k
            if p.pos[k] not in ("ADV", "AUX", "PROPN", "NOUN", "DET", "PRON", "SCONJ", "ADJ", "PART"):
                return None
        return None

    def _of_part(self, v: int) -> bool:
        """ "having taken part", "being involved", "that it had a hand in it"."""
        p = self.p
        names_it = p.lemma[v] in ("involve", "participate") or any(p.lemma[k] in _PARTS for k in p.children(v, "dobj"))
        return names_it and not negated(p, v)

    def _called_untrue(self, v: int) -> str | None:
        """ "called the accusation absurd", "called that account untrue", "an allegation that X called a lie"."""
        p = self.p
        _, past = p.sentences[p.sentence[v]]
        charge = self._apposed(v)
        if charge is not None:
            of = _kind_of(p.lemma[charge])
            return of if of == _ACCUSATION or self._untrue(v + 1, past) else None
        for k in range(v + 1, min(v + 6, past)):
            if p.lemma[k] in _CHARGES and p.pos[k] == "NOUN":
                of = _kind_of(p.lemma[k])
                return of if of == _ACCUSATION or self._untrue(k + 1, past) else None
            if p.low[k] in _POINTING and k == v + 1 and p.dep[k] != "det":
                return _ACCUSATION if self._untrue(k + 1, past) else None
            if p.pos[k] not in ("DET", "ADJ", "PRON", "PROPN", "PART", "NOUN"):
                return None
        return None

    def _untrue(self, begin: int, past: int) -> bool:
        p = self.p
        return any(p.lemma[k] in _UNTRUE or p.word[k] in _QUOTES for k in range(begin, min(begin + 6, past)))

    def _said_so(self, i: int) -> Iterator[_Denial]:
        """Where no verb of denying stands: "said it had no hand in it", "said the charge was false"."""
        said, of = self._no_part(i), _DEED
        if said is None:
            said, of = self._not_so(i), _ACCUSATION
        if said is not None:
            yield _Denial(i, said, of, here=False)

    def _not_so(self, i: int) -> Said | None:
        """ "said that the accusation was false", "said this was a lie": who says so."""
        p = self.p
        if p.lemma[i] not in _UNTRUE or p.dep[i] not in ("acomp", "attr") or p.lemma[p.head[i]] != "be":
            return None
        be = p.head[i]
        about = [k for k in p.children(be, "nsubj") if p.lemma[k] in _CHARGES or p.low[k] in _POINTING]
        said = self.attribution.of(be) if about and not negated(p, be) else None
        return None if said is None or said.claimant is None else replace(said, stance="denies", factual=True)

    def _no_part(self, i: int) -> Said | None:
        """ "said it had no hand in it", "had nothing to do with it", "was not involved": who says so."""
        p = self.p
        if p.lemma[i] in _PARTS and p.pos[i] == "NOUN":
            none = any(p.low[k] == "no" for k in p.kids[i])
            verb = p.head[i]
            if not none or p.pos[verb] not in ("VERB", "AUX"):
                return None
        elif p.low[i] == "nothing" and p.low[i + 1 : i + 4] == ["to", "do", "with"]:
            verb = p.head[i]
        elif p.lemma[i] in ("involve", "involved") and p.tag[i] in ("VBN", "JJ"):
            verb = i if p.pos[i] == "VERB" else p.head[i]
            if not negated(p, verb):
                return None
        else:
            return None
        said = self.attribution.of(verb)
        return None if said.claimant is None else replace(said, stance="denies", factual=True)

    def _meant(self, denial: _Denial, told: Sequence[Told]) -> list[Told]:
        """What was told last of him who denies; an accusation may be denied on behalf of whom it is about."""
        p, here = self.p, self.p.sentence[denial.at]
        before = [one for one in told if self._may_be_denied(denial, one)]
        accusing = self._accusation_before(denial.at)
        if accusing is not None:
            before = [one for one in before if one.stated.at > accusing or one.said.by == accusing]
        for number in sorted({p.sentence[one.stated.at] for one in before}, reverse=True):
            there = [one for one in before if p.sentence[one.stated.at] == number]
            own = [one for one in there if _is_about(one.stated, denial.said.claimant)]
            if own:
                return own
            if denial.of == _ACCUSATION and here - number <= 1:
                there = [one for one in there if accusing is not None and one.said.by == accusing]
            if denial.of != _DEED and here - number <= 1 and there:
                return there
        return []

    def _may_be_denied(self, denial: _Denial, one: Told) -> bool:
        p, said = self.p, one.said
        far = p.sentence[denial.at] - p.sentence[one.stated.at]
        if one.stated.at > denial.at or far > (0 if denial.here else FARTHEST):
            return False
        if said.claimant is None:
            return said.stance == "unverified"
        return not _same_side(said.claimant, denial.said.claimant)

    def _accusation_before(self, at: int) -> int | None:
        """The last verb of accusing before a denial."""
        p = self.p
        first = p.sentences[max(p.sentence[at] - FARTHEST, 0)][0]
        verbs = (v for v in range(at - 1, first - 1, -1) if p.pos[v] == "VERB" and verb_lemma(p, v) in ACCUSING)
        return next(verbs, None)

    def _still_held(self, told: Sequence[Told]) -> Iterator[Denied]:
        """ "X denied that the town had fallen": nobody who is said to hold it does."""
        p = self.p
        for v in range(len(p)):
            if p.pos[v] != "VERB" or verb_lemma(p, v) not in _LOST:
                continue
            said = self.attribution.of(v)
            if said.stance != "denies" or said.claimant is None or not said.factual:
                continue
            lost = p.children(v, "nsubjpass") if is_passive(p, v) else p.children(v, "nsubj")
            for one in told:
                place = one.stated.object
                if one.stated.predicate != "CONTROLS" or not isinstance(place, Place) or one.said.claimant is None:
                    continue
                if any(_same_side(who, said.claimant) for who in (one.said.claimant, one.stated.subject)):
                    continue
                near = 0 <= p.sentence[v] - p.sentence[one.stated.at] <= FARTHEST
                if any(_is_named(place, p.word[k]) or (p.low[k] == "it" and near) for k in lost):
                    yield Denied(one, said, v)


def _kind_of(noun: str) -> str:
    return _ACCUSATION if noun in ACCUSATIONS else _ACCOUNT


def _is_named(place: Place, word: str) -> bool:
    """By its own name; not "the headquarters in X" by X."""
    return any(word in name.split() and name[:1].isupper() for name in (place.name, *place.names))


def _is_about(stated: Stated, denier: Referent | None) -> bool:
    """Whether `stated` tells something of him who denies it."""
    ends = [stated.subject]
    if stated.predicate in SYMMETRIC and isinstance(stated.object, Referent):
        ends.append(stated.object)
    return denier is not None and any(_same_side(end, denier) for end in ends)


def _same_side(one: Referent, other: Referent | None) -> bool:
    """Whether two are one party, or bodies of one state."""
    if other is None:
        return False
    if one.key == other.key:
        return True
    return one.country is not None and one.country == other.country and {one.kind, other.kind} <= _STATES
