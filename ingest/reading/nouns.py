"""What a noun says of the parties it means: class, kind, branch of a state's forces, and the words of its phrase."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ingest.reading.parse import Parse
from ingest.reading.tables import mapping, word_set

_TIMES = word_set("names.times")
_LOOSE = word_set("mentions.loose")
OF_A_SOURCE = ("of", "for", "at", "in", "from", "with", "to")
"""Words behind a noun for somebody by which one source is told from others."""
_BEHIND = re.compile(rf" (?:{'|'.join(OF_A_SOURCE)}) ")
_LONGEST = 9
"""Tokens of a phrase with what tells its noun from others."""


class Nouns:
    """The nouns for actors (tables/actor_nouns.tsv) as they stand in one text."""

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.classes = mapping("actor_nouns", "lemma", "class")
        self.kinds = mapping("actor_nouns", "lemma", "kind")

    def noun_class(self, i: int) -> str:
        low = self.p.low[i]
        found = self.classes.get(self.p.lemma[i]) or self.classes.get(low)
        if found == "role" and self.p.pos[i] == "ADJ" and low in ("major", "general", "private"):
            return ""
        if low == "front" and self.p.low[i - 1 : i] == ["in"] and self.p.low[i + 1 : i + 2] == ["of"]:
            return ""
        if not found and low.endswith("men"):
            found = self.classes.get(f"{low[:-2]}an")  # "servicemen", which the tagger takes for a singular
        return found or (self.classes.get(low[:-1], "") if self.p.pos[i] == "PROPN" and low.endswith("s") else "")

    def branch(self, i: int) -> str:
        p = self.p
        lemma, before = p.lemma[i], p.low[i - 1] if i else ""
        if self.classes.get(lemma) == "police":
            return "police"
        if lemma == "force" and before in ("air", "security", "police", "special"):
            return {"air": "air force", "security": "security forces", "police": "police", "special": "army"}[before]
        return {"navy": "navy", "airforce": "air force"}.get(lemma, "army")

    def phrase(self, i: int) -> str:
        """The words of the phrase without articles, numbers and what follows the head."""
        p = self.p
        first = i
        while (
            first - 1 >= 0
            and p.sentence[first - 1] == p.sentence[i]
            and (self.under(first - 1, i) or "led" in p.low[first - 1 : first + 2])  # "Saudi-led coalition aircraft"
            and not (
                p.head[first - 1] == i and p.dep[first - 1] in ("cc", "conj", "appos", "relcl", "prep", "nsubj", "mark")
            )
            and p.word[first - 1] not in (",", ";", ":", "“", '"', "(", "‘", "of")
        ):
            first -= 1
        counted = [k for k in range(first, i) if p.pos[k] == "NUM" and not (k + 1 < i and p.word[k + 1] == "-")]
        first = counted[-1] + 1 if counted else first
        while first < i and (
            p.low[first] in _LOOSE
            or (p.low[first] in _TIMES and p.pos[first] == "PROPN")
            or p.pos[first] in ("NUM", "DET", "PRON")
            or p.word[first] in ("“", '"', "‘", "’s", "-")
            or p.dep[first] in ("quantmod", "nummod")
        ):
            first += 1
        return p.between(first, i)

    def in_full(self, i: int, small_words: Collection[str]) -> str:
        """The phrase with what stands behind it by these words: "director of the hospital in Gao"."""
        p, last = self.p, i
        for k in p.children(i, "prep"):
            end = p.subtree(k)[1]
            plain = all(p.pos[t] not in ("VERB", "AUX", "PUNCT") for t in range(k, end + 1))
            if k == last + 1 and p.low[k] in small_words and plain and end - i <= _LONGEST:
                last = end
        return self.phrase(i) + (p.text[p.end[i] : p.end[last]] if last > i else "")

    def forms(self, i: int, text: str) -> Iterator[str]:
        """ "local director of the hospital in Gao": `text`, of token i, by fewer and fewer words down to the noun."""
        phrase, noun = self.phrase(i), self.p.word[i]
        whole = self.in_full(i, ("of",)) if text == phrase else text
        behind = whole.removeprefix(phrase) if whole.startswith(phrase) else ""
        yield whole
        for cut in reversed([at.start() for at in _BEHIND.finditer(behind)]):
            yield phrase + behind[:cut]
        yield from (text, phrase, noun + behind, noun)

    def under(self, k: int, i: int) -> bool:
        p = self.p
        for _ in range(6):
            if p.head[k] == i:
                return True
            if p.head[k] == k:
                return False
            k = p.head[k]
        return False
