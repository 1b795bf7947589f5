"""Whose wing, branch or splinter somebody is, as the order of words tells it: "X, the military wing of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import subjects_of
from ingest.reading.mentions import Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES, Stated
from ingest.reading.tables import lexicon, word_set
from ingest.reading.world import normal

_LOYALTY = frozenset(["allegiance", "loyalty", "fealty", "bayah", "baya"])
_PLEDGED = frozenset(["pledged", "swore", "sworn", "declared", "vowed", "pledging", "swearing"])
_TIES = frozenset(["ties", "links", "connections"])
_KIN = frozenset({"PART_OF", "SPLIT_FROM", "AFFILIATED_WITH", "SUCCEEDS"})
_BANNERS = frozenset(["umbrella", "banner", "flag"])
_UNDER = _BANNERS | {"command", "control", "authority", "supervision", "orders"}
_MEMBERS = frozenset(["group", "armed", "member", "force"])
_KIN_NOUNS = word_set("neighbours.kin")
_FORMER = word_set("neighbours.former")


class Kinship:
    def __init__(self, p: Parse, mentions: Mentions, beside: Neighbours) -> None:
        self.p, self.mentions, self.beside = p, mentions, beside

    def of(self, i: int) -> Iterator[Stated]:
        """What the noun at token i tells of the names beside it."""
        p = self.p
        if p.low[i] in _TIES:
            yield from self._tied(i)
            return
        if p.low[i] in _LOYALTY:
            yield from self._pledged(i)
            return
        if p.low[i] == "one" and p.low[i + 1 : i + 2] == ["of"]:
            yield from self._one_of(i)
            return
        if p.low[i] == "under" and self.mentions.noun_class(i - 1) in ("group", "force"):
            yield from self._placed_under(i)
            return
        predicate = self._predicate(i)
        if predicate is None or i in self.mentions.entities.name_at or p.tag[i] not in ("NN", "JJ", "NNS"):
            return
        if _FORMER & set(p.low[max(self.beside.before_phrase(i) - 1, 0) : i]):
            return
        parent, past = self._parent(i)
        if parent is None or parent.kind == "Government":
            return
        before = self.beside.described_by(i) if p.tag[i] != "NNS" else None
        behind = self._named_behind(past) if p.lemma[i] != "member" or p.tag[i] == "NN" else None
        child = before or behind or self._said_to_be(i)
        if child is None and predicate == "SPLIT_FROM" and p.low[i + 1 : i + 2] == ["of"]:
            child = self._unnamed(i, past)
        if child is None or child.key == parent.key or parent.kind == "Person":
            return
        if p.lemma[i] in ("predecessor", "forerunner", "precursor"):
            child, parent = parent, child
        yield Stated(i, child, predicate, parent, 0.75)

    def _said_to_be(self, i: int) -> Referent | None:
        """ "X, which is part of Y", "X and other members of Y"."""
        p = self.p
        if p.low[i - 2 : i] == ["and", "other"] or (p.low[i - 3 : i - 1] == ["and", "other"] and p.pos[i - 1] == "ADJ"):
            return self.beside.ending_at(i - 3 if p.low[i - 1] == "other" else i - 4)
        k = self.beside.before_phrase(i)
        if p.tag[i] == "NNS" or k < 2 or p.low[k] not in ("is", "was", "became", "remains", "being"):
            return None
        return self.beside.body_before(k + 1 if p.low[k] in ("is", "was", "being") else k)

    def _unnamed(self, i: int, past: int) -> Referent | None:
        """ "a splinter of the X": a group that the article knows by this description alone."""
        p, m = self.p, self.mentions
        if p.lemma[i] == "faction" or p.dep[i] in ("attr", "appos", "oprd") or p.low[p.head[i]] == "as":
            return None
        if p.lemma[p.head[i]] in ("consider", "call", "deem"):
            return None
        if p.low[self.beside.before_phrase(i) + 1] not in ("a", "an", "the"):
            return None
        whole = p.between(i, past - 1)
        entity = m.entities.described_as(normal(whole), whole, "ArmedGroup", None)
        entity.also(m.phrase(i))
        return m.meant(entity, i)

    def _tied(self, i: int) -> Iterator[Stated]:
        """ "X, an armed group with close ties to Y"."""
        p = self.p
        k = i - 1
        while k > 1 and p.pos[k] in ("ADJ", "NOUN", "ADV", "CCONJ") and p.low[k] != "with":
            k -= 1
        if p.low[k] != "with" or p.low[i + 1 : i + 2] not in (["to"], ["with"]):
            return
        child, parent = self.beside.body_before(k), self.beside.body_after(i + 2)
        if child is not None and parent is not None and child.key != parent.key:
            yield Stated(i, child, "AFFILIATED_WITH", parent, 0.75)

    def _pledged(self, i: int) -> Iterator[Stated]:
        """ "X swore allegiance to Y"."""
        p = self.p
        if p.low[i - 1] not in _PLEDGED or p.low[i + 1 : i + 2] != ["to"]:
            return
        child, parent = self.beside.body_before(i - 1), self.beside.body_after(i + 2)
        if child is None and p.low[i - 2] == "and":  # "renounced Z and swore loyalty to Y"
            verb = p.head[i] if p.dep[i] == "conj" else p.head[p.head[i]]
            bodies = [r for t in subjects_of(p, verb) for r in self.mentions.single(t) if r.named and r.kind in BODIES]
            child = bodies[0] if bodies else None
        if child is not None and parent is not None and child.key != parent.key and parent.kind != "Government":
            yield Stated(i, child, "AFFILIATED_WITH", parent, 0.75)

    def _placed_under(self, i: int) -> Iterator[Stated]:
        """ "X, a force under the interior ministry"."""
        k = i + 1 + (self.p.low[i + 1 : i + 2] == ["the"])
        under = "".join(self.p.low[k : k + 1]) in _UNDER and self.p.low[k + 1 : k + 2] == ["of"]
        child, above = self.beside.described_by(i - 1), self.beside.body_after(k + 2 if under else i + 1)
        if under and child is not None and above is not None and self.p.low[k] in _BANNERS:
            yield from [Stated(i, child, "PART_OF", above, 0.7)] if child.key != above.key else []
        elif child is not None and above is not None and child.key != above.key and above.kind != "Person":
            yield Stated(i, child, "SUBORDINATE_TO", above, 0.7)

    def _one_of(self, i: int) -> Iterator[Stated]:
        """ "X, one of five groups in the Y"."""
        p = self.p
        child = self.beside.described_by(i)
        if child is not None and p.low[i + 2 : i + 3] in (["its"], ["their"]):
            noun = next((k for k in range(i + 3, min(i + 7, len(p))) if p.tag[k] == "NNS"), i)
            whole = next(
                (r for r in self.mentions.single(i + 2) if r.named and r.kind in BODIES - {"Government"}), None
            )
            if whole is not None and whole.key != child.key and self.mentions.noun_class(noun) in _MEMBERS:
                yield Stated(i, child, "PART_OF", whole, 0.75)  # "X, one of its member groups"
            return
        for k in range(i + 2, min(i + 7, len(p) - 1)) if child is not None else ():
            if p.low[k] in ("in", "of", "within") and self.mentions.noun_class(k - 1) in ("group", "armed", "member"):
                whole = self.beside.body_after(k + 1)
                if child is not None and whole is not None and child.key != whole.key and whole.kind != "Government":
                    yield Stated(i, child, "PART_OF", whole, 0.75)
                return

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
        owned = p.low[owner + 1 : owner + 2] in (["'s"], ["’s"], ["'"], ["’"]) or p.lemma[i] in _KIN_NOUNS
        if owner in names and owned and p.word[owner + 1] != "-":  # not "an X-affiliated group"
            return self.beside.ending_at(owner), i + 1
        if owner >= 1 and p.low[owner] == "whose":
            return self.beside.body_before(owner), i + 1
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
