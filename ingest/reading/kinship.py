"""Whose wing, branch or splinter somebody is, as the order of words tells it: "X, the military wing of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.mentions import Mentions, Referent
from ingest.reading.neighbours import Neighbours
from ingest.reading.parse import Parse
from ingest.reading.stated import Stated
from ingest.reading.tables import lexicon, word_set

_KIN = frozenset({"PART_OF", "SPLIT_FROM", "AFFILIATED_WITH", "SUCCEEDS"})
_FORMER = word_set("neighbours.former")


class Kinship:
    def __init__(self, p: Parse, mentions: Mentions, beside: Neighbours) -> None:
        self.p, self.mentions, self.beside = p, mentions, beside

    def of(self, i: int) -> Iterator[Stated]:
        """What the noun at token i tells of the names beside it."""
        p = self.p
        predicate = self._predicate(i)
        if predicate is None or i in self.mentions.entities.name_at or p.tag[i] not in ("NN", "JJ"):
            return
        if _FORMER & set(p.low[max(self.beside.before_phrase(i), 0) : i]):
            return
        parent, past = self._parent(i)
        if parent is None or parent.kind == "Government":
            return
        child = self.beside.described_by(i) or self._named_behind(past)
        if child is None or child.key == parent.key:
            return
        if p.lemma[i] == "predecessor":
            child, parent = parent, child
        yield Stated(i, child, predicate, parent, 0.75)

    def _predicate(self, i: int) -> str | None:
        p, table = self.p, lexicon("relation_frames")
        for trigger in (f"{p.lemma[i - 1]} {p.lemma[i]}", p.lemma[i]):
            for row in table.get((trigger, "n"), ()):
                if row["predicate"] in _KIN and row["object"] != "within":
                    return row["predicate"]
        return None

    def _parent(self, i: int) -> tuple[Referent | None, int]:
        """Whose it is, and the token behind all that has been read."""
        p, names = self.p, self.mentions.entities.name_at
        if p.low[i + 1 : i + 2] in (["of"], ["from"], ["to"]):
            for k in range(i + 2, min(i + 8, len(p))):
                if k in names:
                    past = names[k].last + 1
                    if p.word[past : past + 1] == ["("]:
                        past += 3
                    return self.beside.body_after(i + 2), past
            return None, i + 1
        owner = self.beside.owner(i)
        if owner in names:
            return self.beside.ending_at(owner), i + 1
        if owner >= 0 and p.low[owner] in ("its", "their"):
            return next((r for r in self.mentions.single(owner) if r.named), None), i + 1
        return None, i + 1

    def _named_behind(self, k: int) -> Referent | None:
        """ "the armed wing of Y, the X, said", "its wing, the X"."""
        p, names = self.p, self.mentions.entities.name_at
        if p.word[k : k + 1] != [","]:
            return None
        k += 1
        k += p.low[k : k + 1] == ["the"]
        if k not in names or names[k].first != k:
            return None
        past = names[k].last + 1
        if p.word[past : past + 1] == ["("]:
            past += 3
        if p.low[past : past + 1] in (["and"], ["or"]) or (p.word[past : past + 1] == [","] and self._goes_on(past)):
            return None
        return self.beside.ending_at(k)

    def _goes_on(self, comma: int) -> bool:
        """Whether a list goes on behind the comma: "Y, A, B and C"."""
        k = comma + 1 + (self.p.low[comma + 1 : comma + 2] == ["the"])
        return k in self.mentions.entities.name_at
