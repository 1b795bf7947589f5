"""Parts of a figure: "39 people, 30 of them rebels and nine soldiers", "nine people, including three police officers".

Read by the order of words, for the parser hangs such asides anywhere. A part is lost in the same way and by the same
word as the figure before it; what is said to be "among the dead" has no need of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.counted_lists import CountedLists
from ingest.reading.losers import Losers
from ingest.reading.loss import Loss
from ingest.reading.parse import Parse
from ingest.reading.quantities_in_text import QuantitiesInText
from ingest.reading.tables import mapping, word_set

_BE = word_set("parts.being")
_MOSTLY = word_set("parts.adverbs")
_SIDES = ("force", "police", "armed", "group", "member", "government", "role")
_COUNTED_AS = mapping("casualty_nouns", "word", "measure")


class Parts:
    def __init__(self, p: Parse, quantities: QuantitiesInText, lists: CountedLists, losers: Losers) -> None:
        self.p, self.quantities, self.lists, self.losers = p, quantities, lists, losers

    def of(self, told: list[Loss], done: set[int]) -> Iterator[Loss]:
        """The parts of the figures `told`; tokens in `done` have been counted already."""
        by_token = sorted(told, key=lambda loss: loss.at)
        for first, past in self.p.sentences:
            for at, anchor, verb, members in self._asides(first, past):
                whole = self._whole(by_token, at)
                measure = anchor or (whole.measure if whole else None)
                if measure is None or "destroyed" in measure:
                    continue
                if anchor is None and not (self._of_people(whole) and any(map(self._a_party, members))):
                    continue
                for k in members:
                    quantity = self.quantities.number_of(k)
                    if k in done or quantity is None or quantity.max is None or not self.losers.people(k):
                        continue
                    if whole is not None and anchor is None and not _within(quantity.min, whole):
                        continue
                    done.add(k)
                    by = whole.by if whole is not None and whole.measure == measure else None
                    of = self.losers.whose(k, by)
                    if of is not None and by is not None and whole is not None and of.key == by.key:
                        of = whole.of
                    yield Loss(k, whole.verb if whole and verb is None else verb or k, measure, quantity, of, by)

    def _of_people(self, whole: Loss | None) -> bool:
        """Whether nobody said whose loss the whole is: parts of an army's loss are the same loss again."""
        return whole is not None and (whole.of is None or (not whole.of.named and whole.of.cls == "civil"))

    def _a_party(self, k: int) -> bool:
        """Whether the phrase at token k tells a side: children among the dead are of no other side."""
        cls = self.losers.mentions.noun_class(k)
        return cls in _SIDES or k in self.losers.mentions.entities.at

    def _whole(self, told: list[Loss], at: int) -> Loss | None:
        """The figure before token `at` of which something is a part: of the sentence, else of the one before it."""
        before = [loss for loss in told if loss.at < at]
        if not before:
            return None
        apart = self.p.sentence[at] - self.p.sentence[before[-1].at]
        return before[-1] if apart <= 1 else None

    def _asides(self, first: int, past: int) -> Iterator[tuple[int, str | None, int | None, list[int]]]:
        """(token, measure if the words tell it, token of a verb of its own, tokens counted) for each aside."""
        p = self.p
        for t in range(first, past):
            if p.low[t] in ("them", "whom", "those") and p.low[t - 1] == "of":
                yield from self._of_them(t, past)
            elif p.low[t] == "including" or (p.low[t] in ("them", "whom") and p.low[t - 1] == "among"):
                j = t + 1
                verb = j if j < past and p.low[j] in _BE else None
                members = self.lists.after(self._over(j, past))
                yield t, None, verb, [k for k in members if k in self.quantities]
            elif p.low[t] == "of" and p.low[t + 1 : t + 2] == ["the"] and (found := self._of_the(t, past)):
                yield found, None, None, [found]
            elif p.low[t] in _COUNTED_AS and (named := self._among_dead(t, past)):
                yield t, _COUNTED_AS[p.low[t]] or None, *named

    def _of_them(self, t: int, past: int) -> Iterator[tuple[int, str | None, int | None, list[int]]]:
        """ "30 of them rebels and nine soldiers", "nine of them were children", "of whom 11 were women"."""
        p = self.p
        quantity = self.quantities.before_of(t)
        if quantity is not None and self._excepted(t - 2):
            return
        if quantity is not None:
            j = self._over(t + 1, past)
            verb = t + 1 if t + 1 < past and p.low[t + 1] in _BE else None
            last = self.lists.end(j, past)
            if last is None or p.pos[last] not in ("NOUN", "PROPN") or self._goes_on(last + 1, past):
                return
            rest = self.lists.after(last + 2) if p.low[last + 1 : last + 2] in (["and"], [","]) else []
            self.quantities.give(last, quantity)
            yield t, None, verb, [last, *(k for k in rest if k in self.quantities)]
        elif t + 1 < past and self.quantities.covers(t + 1) and (t + 1) in self.quantities:
            last = self.lists.end(t + 3, past) if p.low[t + 2 : t + 3] and p.low[t + 2] in _BE else None
            if last is not None and p.pos[last] in ("NOUN", "PROPN") and not self._goes_on(last + 1, past):
                self.quantities.give(last, self.quantities[t + 1])
                yield t, None, None, [last]

    def _of_the(self, t: int, past: int) -> int | None:
        """ "Of the 43 killed, 29 were pilgrims": the pilgrims."""
        p = self.p
        if not self.quantities.covers(t + 2) or self.quantities.covers(t - 1):
            return None
        comma = next((j for j in range(t + 3, min(t + 16, past)) if p.word[j] == ","), past)
        j = comma + 1
        while j < past and self.quantities.covers(j):
            j += 1
        if j == comma + 1 or j >= past or p.low[j] not in _BE:
            return None
        last = self.lists.end(j + 1, past)
        if last is None or p.pos[last] not in ("NOUN", "PROPN"):
            return None
        self.quantities.hand_over(comma + 1, last)
        return last

    def _of_the_dead(self, t: int, past: int) -> tuple[int, list[int]] | None:
        """ "seven of the dead were villagers", "seven of the dead belonged to X and four to Y"."""
        p = self.p
        if p.low[t - 2 : t] not in (["of", "the"], ["of", "those"]) or not self.quantities.covers(t - 3):
            return None
        if p.lemma[t + 1] == "belong" and p.low[t + 2] == "to":
            return self._belonged(t, past)
        if p.low[t + 1] not in _BE:
            return None
        if p.low[t + 2] == "from":
            return self._belonged(t, past)
        last = self.lists.end(t + 2, past)
        if last is None or p.pos[last] not in ("NOUN", "PROPN"):
            return None
        self.quantities.hand_over(t - 3, last)
        return t + 1, [last]

    def _belonged(self, t: int, past: int) -> tuple[int, list[int]] | None:
        p = self.p
        whose = next((o for o in p.children(t + 2, "pobj") if o < past), None)
        if whose is None:
            return None
        self.quantities.hand_over(t - 3, whose)
        counted = [whose]
        for k in range(whose + 1, past - 1):
            if self.quantities.covers(k) and p.low[k + 1] == p.low[t + 2] and (others := p.children(k + 1, "pobj")):
                self.quantities.hand_over(k, others[0])
                counted.append(others[0])
        return t + 1, counted

    def _among_dead(self, t: int, past: int) -> tuple[int, list[int]] | None:
        """ "among the dead were four policemen", "the dead included two nurses", "two nurses were among the dead"."""
        p = self.p
        if t > 2 and t + 2 < past and (found := self._of_the_dead(t, past)) is not None:
            return found
        opens = t - 1 if p.low[t - 1] in ("the", "those") else t
        j = t + 1
        if p.pos[t - 1] == "NOUN" and t - 1 in self.quantities:
            while opens > 0 and (opens == t or p.pos[opens] in ("NOUN", "ADJ") or self.quantities.covers(opens)):
                opens -= 1  # "were among 42 people killed"
            opens += 1
        among = opens > 0 and p.low[opens - 1] == "among"
        if among and j < past and p.low[j] in _BE:
            return j, self.lists.after(j + 1)
        if among and opens - 2 >= 0 and p.low[opens - 2] in _BE:
            return opens - 2, self.lists.before(opens - 2)
        if opens < t and j < past and (p.lemma[j] == "include" or (p.low[j] in _BE and p.low[t] != "wounded")):
            return j, self.lists.after(j + 1)
        return None

    def _excepted(self, i: int) -> bool:
        """ "all but two of them": the number counts the others."""
        p = self.p
        while self.quantities.covers(i):
            i -= 1
        return p.low[i] in ("but", "except", "only", "save") and p.low[i - 1] in ("all", "but", "everyone")

    def _over(self, j: int, past: int) -> int:
        p = self.p
        while j < past and (p.low[j] in _BE or p.low[j] in _MOSTLY or p.word[j] == ","):
            j += 1
        return j

    def _goes_on(self, j: int, past: int) -> bool:
        """ "two of them soldiers killed on Friday": the noun has a number or a state of its own."""
        return j < past and self.p.pos[j] == "AUX"


def _within(part: int | None, whole: Loss) -> bool:
    top = whole.quantity.max if whole.quantity.max is not None else None
    return part is None or top is None or part <= top
