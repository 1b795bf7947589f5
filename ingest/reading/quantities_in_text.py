"""Which noun of a sentence each number counts."""

from __future__ import annotations

from ingest.reading.mentions import Mentions
from ingest.reading.numbers import Quantity, find_quantities
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_COLLECTIVE = word_set("losses.collective")
_PEOPLE = ("civil", "force", "police", "armed", "role", "source")


class QuantitiesInText:
    """`of` a token: how many it counts; `stands_for`: the counted noun behind a number or its qualifier."""

    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self._quantity: dict[int, Quantity] = {}
        self._stands_for: dict[int, int] = {}
        for first, past in p.sentences:
            self._learn(first, past)

    def __contains__(self, k: int) -> bool:
        return k in self._quantity

    def __getitem__(self, k: int) -> Quantity:
        return self._quantity[k]

    def stands_for(self, k: int) -> int:
        """The token that a quantity at token k counts; k itself where it counts nothing else."""
        return self._stands_for.get(k, k)

    def _learn(self, first: int, past: int) -> None:
        """Tie each quantity of a sentence to the token whose phrase it counts."""
        p = self.p
        base = p.start[first]
        for start, end, quantity in find_quantities(p.between(first, past - 1)):
            inside = [t for t in range(first, past) if p.start[t] < base + end and p.end[t] > base + start]
            if not inside:
                continue
            top = next(
                (
                    t
                    for t in reversed(inside)
                    if p.head[t] not in inside
                    and p.dep[t] not in ("advmod", "det", "prep", "case", "quantmod", "amod", "mark")
                ),
                inside[-1],
            )
            counted = self._counted(top, inside)
            self._stands_for[top] = counted
            if counted not in self._quantity:
                self._quantity[counted] = quantity

    def _counted(self, top: int, inside: list[int]) -> int:
        """The noun that a quantity counts, or the quantity's own head when it stands alone."""
        p = self.p
        if (
            p.dep[top] in ("nummod", "amod", "compound", "quantmod", "det", "nmod", "advmod")
            and p.head[top] > top
            and p.pos[p.head[top]] in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
        ):
            above = p.head[top]
            if p.pos[above] == "NUM" and p.dep[above] == "nummod" and above in inside:
                return p.head[above]
            return above
        for k in p.kids[top]:  # "dozens of soldiers", "two of the men"
            if p.dep[k] == "prep" and p.low[k] == "of" and top in inside:
                for o in p.children(k, "pobj"):
                    return o
        return top

    def number_of(self, k: int) -> Quantity | None:
        """How many the phrase at token k is, an article counting as one: "a soldier"."""
        p = self.p
        if k in self._quantity:
            return self._quantity[k]
        if p.pos[k] in ("NUM",):
            return self._quantity.get(k)
        if (
            p.tag[k] == "NN"
            and p.pos[k] == "NOUN"
            and self.mentions.noun_class(k) in _PEOPLE
            and p.lemma[k] not in _COLLECTIVE
        ):
            det = next((p.low[d] for d in p.kids[k] if p.dep[d] == "det"), "")
            if det in ("a", "an", "another"):
                return Quantity(1, 1, False, det)
        return None
