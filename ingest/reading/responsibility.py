"""Who is held responsible: "X claimed the attack", "an attack claimed by X", "police blamed X", "X is suspected".

A claim of responsibility makes the claimant an attacker by its own word, blame makes the blamed one an attacker by the
word of whoever blames. Both attach to the event that the sentence names, else to the nearest one told before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.reading.attribution import Attribution, Said
from ingest.reading.clauses import verb_lemma
from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES
from ingest.reading.tables import lexicon, word_set

_CLAIM = frozenset(["claim", "admit", "acknowledge", "accept", "assume", "take"])
_DEEDS = word_set("responsibility.deeds")
_BLAME = frozenset(["blame", "accuse", "suspect", "attribute", "ascribe", "pin"])


@dataclass(frozen=True, slots=True)
class Responsible:
    """`referent` is held responsible, at token `at`, for the event of token `event` (None: the one told before)."""

    at: int
    referent: Referent
    said: Said
    event: int | None


class Responsibility:
    def __init__(self, p: Parse, mentions: Mentions, attribution: Attribution) -> None:
        self.p, self.mentions, self.attribution = p, mentions, attribution

    def of(self, frame: Frame) -> Iterator[Responsible]:
        """Everyone whom the clause of a frame holds responsible."""
        if frame.form != "v":
            return
        lemma = verb_lemma(self.p, frame.at)
        if lemma in _CLAIM:
            yield from self._claimed(frame)
        elif lemma in _BLAME:
            yield from self._blamed(frame, lemma)
        elif lemma in ("be", "stand"):
            yield from self._behind(frame)

    def _claimed(self, frame: Frame) -> Iterator[Responsible]:
        p = self.p
        objects = frame.first("patient")
        event = self._event([*objects, *frame.roles.get("for", [])])
        speaks_of_it = any(p.lemma[o] in ("responsibility", "credit", "paternity") for o in objects)
        if p.dep[frame.at] in ("acl", "relcl") and event is None:
            event = self._event([p.head[frame.at]])
        it = frame.passive and any(p.low[s] in ("it", "this", "which", "both") for s in frame.roles.get("subject", []))
        if (
            event is None
            and not (it and verb_lemma(p, frame.at) == "claim")
            and not speaks_of_it
            and not (frame.passive and p.dep[frame.at] in ("acl", "advcl", "conj", "relcl"))
        ):
            return
        if verb_lemma(p, frame.at) != "claim" and not speaks_of_it:
            return
        if speaks_of_it:
            event = (
                self._event([k for o in objects for prep in p.children(o, "prep") for k in p.children(prep, "pobj")])
                or event
            )
        said = self.attribution.of(frame.at)
        if not said.factual:
            return
        for token in frame.first("agent"):
            for r in self._groups(token):
                yield Responsible(frame.at, r, replace(said, claimant=r, stance="asserts", by=frame.at), event)

    def _blamed(self, frame: Frame, lemma: str) -> Iterator[Responsible]:
        said = self.attribution.of(frame.at)
        if not said.factual:
            return
        accusers = [] if frame.passive else frame.first("agent")
        claimant = next((found[0] for t in accusers if (found := self.attribution.claimant(t)) and found[0]), None)
        if lemma in ("attribute", "ascribe", "pin"):
            held, event = frame.first("to|on"), self._event(frame.first("patient"))
        elif frame.roles.get("on"):
            held, event = frame.roles["on"], self._event(frame.first("patient"))
        else:
            held, event = (
                frame.first("patient"),
                self._event([*frame.roles.get("for", []), *frame.roles.get("of", []), *frame.roles.get("in", [])]),
            )
        if lemma == "accuse" and event is None:
            return
        for token in held:
            for r in self._groups(token):
                yield Responsible(
                    frame.at,
                    r,
                    replace(
                        said,
                        claimant=claimant or said.claimant,
                        stance="unverified" if lemma == "suspect" else said.stance,
                        by=frame.at,
                    ),
                    event,
                )

    def _behind(self, frame: Frame) -> Iterator[Responsible]:
        """ "X is behind the attack", "X was responsible for the killing"."""
        p = self.p
        tokens = [
            o
            for k in p.kids[frame.at]
            for prep in (k, *p.kids[k])
            if p.low[prep] == "behind" or (p.low[prep] == "for" and p.lemma[p.head[prep]] == "responsible")
            for o in p.children(prep, "pobj")
        ]
        said = self.attribution.of(frame.at)
        if tokens and said.factual and self._event(tokens) is not None:
            for token in frame.roles.get("subject", []):
                for r in self._groups(token):
                    yield Responsible(frame.at, r, said, self._event(tokens))

    def _groups(self, token: int) -> list[Referent]:
        spoken_for = self.mentions.body_behind(token) if self.mentions.noun_class(token) == "role" else None
        parties = [spoken_for] if spoken_for else self.mentions.parties(token)
        return [
            r
            for r in parties
            if ((r.named and r.kind in BODIES) or r.cls in ("armed", "group")) and not self._nobody(r.token)
        ]

    def _nobody(self, i: int) -> bool:
        """ "no group", "neither side", "no one": nobody is meant."""
        return any(self.p.low[k] in ("no", "neither", "none", "any") for k in (i, *self.p.kids[i]))

    def _event(self, tokens: list[int]) -> int | None:
        for t in tokens:
            if (self.p.lemma[t], "n") in lexicon("event_frames") or self.p.lemma[t] in _DEEDS:
                return t
        return None
