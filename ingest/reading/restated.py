"""Figures given again without a noun: "the mission counted 26", "activists spoke of 100", "revised the figure to 14".

What is counted is what was counted last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ingest.reading.clauses import is_passive, subjects_of, verb_lemma
from ingest.reading.loss import Loss
from ingest.reading.parse import Parse
from ingest.reading.quantities_in_text import QuantitiesInText
from ingest.reading.tables import word_set

_COUNTING = word_set("restated.counting")
_SPEAKING = ("speak", "talk", "know", "hear", "tell")
_PUTTING = word_set("tolls.putting") | word_set("restated.revising")
_BEHIND = frozenset(["and", "but", "while", "in", "on", "at", "since", "after", "more", "by", "including"])
_FIGURES = frozenset(["it", "figure", "number", "total", "toll", "count", "tally", "estimate", "them"])


class Restated:
    def __init__(self, p: Parse, quantities: QuantitiesInText) -> None:
        self.p, self.quantities = p, quantities

    def of(self, told: list[Loss], done: set[int]) -> Iterator[Loss]:
        """Bare numbers that somebody gives for the figure before them; tokens in `done` have been counted already."""
        p = self.p
        by_token = sorted((loss for loss in told if "destroyed" not in loss.measure), key=lambda loss: loss.at)
        for v in range(by_token[0].at + 1, len(p)) if by_token else ():
            number = self._number(v) if p.pos[v] in ("VERB", "AUX") else None
            if number is None or number in done:
                continue
            last = by_token[bisect_left(by_token, v, key=lambda loss: loss.at) - 1]
            if p.sentence[v] - p.sentence[last.at] <= 1:
                done.add(number)
                yield Loss(number, v, last.measure, self.quantities[number], last.of, None)

    def _number(self, v: int) -> int | None:
        """The bare number that the verb at token v gives."""
        p, lemma = self.p, verb_lemma(self.p, v)
        if lemma == "be":
            figure = any(p.lemma[o] in ("figure", "number", "toll", "total", "tally") for o in subjects_of(p, v))
            return self._bare(p.children(v, "attr")) if figure else None
        if is_passive(p, v) and lemma not in _PUTTING:
            return None
        objects = p.children(v, "dobj")
        if lemma in _COUNTING:
            return self._bare(objects[:1])
        if lemma in _SPEAKING:
            return self._bare(p.behind(v, "of"))
        figures = subjects_of(p, v) if is_passive(p, v) else objects
        if lemma in _PUTTING and any(p.lemma[o] in _FIGURES for o in figures):
            return self._bare([o for s in (v, *figures) for o in p.behind(s, "at", "to", "as")])
        return None

    def _bare(self, tokens: list[int]) -> int | None:
        for t in tokens:
            k = self.quantities.stands_for(t)
            behind = self.p.low[t + 1] if t + 1 < len(self.p) else "."
            alone = self.p.pos[t] == "NUM" and k == t and (behind in _BEHIND or not behind.isalnum())
            if alone and t in self.quantities:
                return t
        return None
