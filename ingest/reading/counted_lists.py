"""Counted phrases that stand in a row, by the order of words: "two soldiers, a policeman and 12 of the rebels".

The parser often loses such lists ("fourteen of its soldiers, seventeen policemen and two civil servants were killed");
their order does not lie.
"""

from __future__ import annotations

from ingest.reading.parse import Parse
from ingest.reading.quantities_in_text import QuantitiesInText
from ingest.reading.tables import word_set, words

_INSIDE = ("NUM", "DET", "ADJ", "NOUN", "PROPN", "PART", "PRON")
_SAYING = word_set("attribution.saying")
_PASSED_OVER = word_set("losses.before_state")
_OPENS_PART = word_set("losses.opens_part")


class CountedLists:
    def __init__(self, p: Parse, quantities: QuantitiesInText) -> None:
        self.p, self.quantities = p, quantities

    def before(self, i: int) -> list[int]:
        """The counted tokens of the list that ends right before token i, auxiliaries and asides passed over."""
        p = self.p
        first, _ = p.sentences[p.sentence[min(i, len(p) - 1)]]  # a text may end with the list
        j = i - 1
        while j >= first and (p.low[j] in _PASSED_OVER or p.dep[j] in ("aux", "auxpass")):
            j -= 1
        j = self._over_aside(j, first)
        found: list[int] = []
        joined = False
        while j >= first:
            start = self._start(j, first)
            counted = self._counted(start, j) if start is not None else None
            if start is None or counted is None or self._object_of_another(counted, i) or self._speaks(counted):
                break
            found.insert(0, counted)
            j = start - 1
            if j > first and p.low[j] == "and":
                joined = True
                j -= 1 + (p.word[j - 1] == ",")
            elif j > first and p.word[j] == "," and joined:
                j -= 1
            else:
                break
        return found

    def after(self, i: int) -> list[int]:
        """The counted tokens of the list that begins at token i; what follows a comma belongs where an "and" closes."""
        p = self.p
        _, past = p.sentences[p.sentence[i]] if i < len(p) else (0, 0)
        found: list[int] = []
        sure = 1
        while i < past:
            last = self.end(i, past)
            counted = self._counted(i, last) if last is not None else None
            if last is None or counted is None or self._speaks(counted):
                break
            found.append(counted)
            i = last + 1
            comma = i < past and p.word[i] == ","
            i += comma
            if i < past and p.low[i] == "and":
                i += 1
                sure = len(found) + 1
            elif not comma:
                break
        return found[:sure]

    def _speaks(self, k: int) -> bool:
        """ "killing the commander, two officers and a nurse said": they say so."""
        k = self.p.head[k] if self.p.dep[k] == "appos" else k
        return self.p.dep[k] == "nsubj" and self.p.lemma[self.p.head[k]] in _SAYING

    def end(self, i: int, past: int) -> int | None:
        """The last noun of the phrase that begins at token i."""
        p, last = self.p, None
        while i < past and self._continues(i):
            if p.pos[i] in ("NOUN", "PROPN", "NUM"):
                last = i
            i += 1
        return last

    def _start(self, j: int, first: int) -> int | None:
        p = self.p
        if p.pos[j] not in ("NOUN", "PROPN", "NUM") and p.lemma[j] not in ("other", "another"):
            return None
        start = j
        while start > first and self._continues(start - 1):
            start -= 1
        return start

    def _continues(self, i: int) -> bool:
        """Whether the token may stand inside a noun phrase."""
        p = self.p
        if self.quantities.covers(i) or p.word[i] == "-":
            return True
        if p.low[i] == "of":
            return self.quantities.covers(i - 1)
        if p.tag[i] in ("VBN", "VBG"):
            return i + 1 < len(p) and p.pos[i + 1] in ("NOUN", "PROPN") and p.dep[i] == "amod"
        return p.pos[i] in _INSIDE and p.tag[i] not in ("WDT", "WP", "TO", "EX", "PRP")

    def _counted(self, start: int, last: int) -> int | None:
        """What the phrase counts; None where it counts nothing."""
        for t in range(start, last + 1):
            if self.quantities.covers(t):
                counted = self.quantities.counted_by_number(t)
                return counted if start <= counted <= last else last
        return last if self.quantities.among_counted(last) is not None else None

    def _over_aside(self, j: int, first: int) -> int:
        """ "five people, two of them children, were killed": from the second comma to before the first."""
        p = self.p
        if j <= first or p.word[j] != ",":
            return j
        opening = next((t for t in range(j - 1, first, -1) if p.word[t] == ","), None)
        if opening is None:
            return first - 1
        inside = p.low[opening + 1 : j]
        if inside and (inside[0] in _OPENS_PART or "them" in inside[:5] or "whom" in inside[:5]):
            return opening - 1
        return first - 1

    def _object_of_another(self, k: int, i: int) -> bool:
        p = self.p
        governor = p.head[k]
        said = p.lemma[governor] in ("leave", "find") or p.lemma[governor] in words("report_verbs")
        return p.dep[k] == "dobj" and governor < k and governor != i and not said
