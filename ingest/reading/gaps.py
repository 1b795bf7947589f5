"""Figures whose verb stands with the figure before them: "the rebels lost 37 men and the army 11", "two on the other".

What is left out is what the sentence has just told: the same loss, by the same word.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.losers import Losers
from ingest.reading.loss import Loss
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.quantities_in_text import QuantitiesInText
from ingest.reading.referents import Referent
from ingest.reading.tables import word_set
from ingest.reading.whose_side import WhoseSide

_SUFFERING = word_set("losses.suffering")
_JOINING = frozenset(["and", ",", ";", ":", "(", "while", "but"])
_PREPOSITIONS = frozenset(["among", "amongst", "in", "on", "from"])
_BESIDE = ("alongside", "plus", "besides")
_LOST = ("force", "police", "armed", "group", "member", "government", "community", "civil")


class Gaps:
    def __init__(
        self, p: Parse, mentions: Mentions, losers: Losers, quantities: QuantitiesInText, sides: WhoseSide
    ) -> None:
        self.p, self.mentions, self.losers, self.quantities, self.sides = p, mentions, losers, quantities, sides

    def of(self, told: list[Loss], done: set[int]) -> Iterator[Loss]:
        """The figures without a verb that follow those told; tokens in `done` have been counted already."""
        p = self.p
        for loss in told:
            _, past = p.sentences[p.sentence[loss.at]]
            t = loss.at + 1
            while t < past:
                begins = self.quantities.covers(t) and not self.quantities.covers(t - 1)
                if not begins or {t, self.quantities.counted_by_number(t)} & done:
                    t += 1
                    continue
                last = t
                while last + 1 < past and self.quantities.covers(last + 1):
                    last += 1
                counted = self.quantities.counted_by_number(t)
                of = self._behind(t, last, past) or self._before(t, last, loss) or self._trailing(t, counted, loss)
                if of is not None and counted in self.quantities:
                    done |= {counted, t}
                    yield Loss(counted, loss.verb, loss.measure, self.quantities[counted], of, None)
                t = last + 1

    def _behind(self, t: int, last: int, past: int) -> Referent | None:
        """ "and two on the government side", "one among the gendarmes"."""
        p = self.p
        j = last + 1 + (p.low[last + 1 : last + 2] in (["more"], ["others"], ["dead"]))
        if p.low[t - 1] not in _JOINING or j >= past or p.low[j] not in _PREPOSITIONS:
            return None
        if p.low[j] == "from":  # "14 from the factions and seven from the council"
            parties = [r for o in p.children(j, "pobj") for r in self.mentions.single(o)]
            return next((r for r in parties if r.named or r.cls in _LOST), None)
        return self.sides.at(j)

    def _trailing(self, t: int, counted: int, loss: Loss) -> Referent | None:
        """ "left 162 troops dead and, by the army's count, 847 militants.": the same loss goes on to the end."""
        p = self.p
        if counted <= t or "destroyed" in loss.measure or not self.losers.lost(counted):
            return None
        beside = (
            p.low[t - 2 : t] in (["along", "with"], ["together", "with"], ["well", "as"]) or p.low[t - 1] in _BESIDE
        )
        if beside:
            return self.losers.whose(counted, None)
        joined = p.low[t - 1] == "and"
        if p.word[t - 1] == ",":
            k = t - 2
            while k > loss.at and p.word[k] != ",":
                k -= 1
            joined = (
                p.low[k - 1] == "and" and p.pos[k + 1] == "ADP" and not any(p.pos[x] == "VERB" for x in range(k, t))
            )
        if {"among", "including", "them"} & set(p.low[loss.at + 1 : t]):
            return None  # what goes on is the list of an aside
        end = counted + 1
        if p.low[end : end + 1] == ["of"]:
            end = p.subtree(counted)[1] + 1
        closed = p.word[end : end + 1] in ([], ["."], [";"])
        governed = p.dep[counted] == "dobj" and p.head[counted] != loss.verb and p.head[counted] > loss.at
        busy = any(
            p.pos[x] in ("VERB", "AUX") for x in range(loss.at + 1, t) if x != loss.verb and p.head[x] != loss.verb
        )
        return self.losers.whose(counted, None) if joined and closed and not governed and not busy else None

    def _before(self, t: int, last: int, loss: Loss) -> Referent | None:
        """ "and the army 11": the party that stands where the one before stood."""
        p = self.p
        if p.lemma[loss.verb] not in _SUFFERING or p.pos[t - 1] not in ("NOUN", "PROPN"):
            return None
        if (
            "".join(p.pos[last + 1 : last + 2]) in ("NOUN", "ADJ", "PROPN", "VERB", "NUM")
            or p.sentence[t - 1] != p.sentence[loss.at]
        ):
            return None
        start = t - 1
        while (
            start > loss.at and p.pos[start] in ("NOUN", "PROPN", "ADJ", "DET", "PART", "PRON") and start - 1 != loss.at
        ):
            start -= 1
        if p.low[start] not in _JOINING:
            return None
        parties = [r for r in self.mentions.single(t - 1) if r.named or r.cls in _LOST]
        return parties[0] if parties and (loss.of is None or parties[0].key != loss.of.key) else None
