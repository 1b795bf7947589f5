"""Who holds a place or is at home there, told by the order of words: "Y, a stronghold of X", "X, a militia in Y"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Place
from ingest.reading.mentions import Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED, Stated
from ingest.reading.tables import word_set
from ingest.reading.where_held import given_up

_HELD = word_set("holdings.held")
_HOMES = word_set("holdings.homes")
_OVER = word_set("neighbours.former") | frozenset(["last", "onetime", "erstwhile", "traditional", "remaining", "final"])
_STATE = frozenset(["government", "army", "rebel", "opposition", "militia", "guerrilla", "insurgent", "separatist"])
_COUNTED = frozenset(["men", "fighters", "members", "soldiers", "combatants", "gunmen", "militants", "guerrillas"])
_PARTS = frozenset(["branch", "wing", "arm", "affiliate", "franchise", "chapter", "offshoot", "party"])
_IN = frozenset(["in", "across", "around", "near"])


class Holdings:
    def __init__(self, p: Parse, mentions: Mentions, places: PlacesInText) -> None:
        self.p, self.mentions, self.places = p, mentions, places
        self.beside = Neighbours(p, mentions)

    def of(self, i: int) -> Iterator[Stated]:
        """Whatever the noun at token i tells with its neighbours."""
        p = self.p
        if p.pos[i] not in ("NOUN", "PROPN") or i in self.mentions.entities.name_at:
            return
        predicate = "CONTROLS" if p.lemma[i] in _HELD else "OPERATES_IN" if p.lemma[i] in _HOMES else None
        if predicate is not None:
            yield from self._stronghold(i, predicate)
        elif p.tag[i] == "NN" and self.mentions.noun_class(i) == "group" and p.lemma[i] not in _PARTS:
            yield from self._at_home(i)

    def _stronghold(self, i: int, predicate: str) -> Iterator[Stated]:
        """ "Y, a stronghold of X", "the X stronghold of Y", "X's stronghold, Y"."""
        p = self.p
        if predicate == "OPERATES_IN" and given_up(p, i):
            return
        if _OVER & set(p.low[max(self.beside.before_phrase(i), i - 5, 0) : i]):
            return
        holders = self._holders(i)
        if not holders:
            return
        where = self._called(i) or self._before(i)
        for holder in holders:
            for place in where:
                yield Stated(i, holder, predicate, place, 0.7)

    def _holders(self, i: int) -> list[Referent]:
        p, m = self.p, self.mentions
        found: list[Referent] = []
        if p.low[i + 1 : i + 2] == ["of"]:
            body = self.beside.body_after(i + 2)
            found = [body] if body is not None else []
        if not found:
            owner = self.beside.owner(i)
            if owner in m.entities.name_at:
                found = m.single(m.entities.name_at[owner].head)
            elif owner >= 0 and (p.low[owner] in ("its", "their") or p.lemma[owner] in _STATE):
                found = m.single(owner)
        return [r for r in found if r.named and r.kind in ARMED - {"Government"}]

    def _called(self, i: int) -> list[Place]:
        """ "the X stronghold of Y", "the X stronghold Y", "X's stronghold, Y,"."""
        p, names = self.p, self.mentions.entities.name_at
        at = i + 1
        if p.low[at : at + 1] in (["of"], ["at"], ["in"], [","]):
            at += 1
        if at in names and names[at].first == at and p.sentence[at] == p.sentence[i]:
            return self.places.at(names[at].head)
        return []

    def _before(self, i: int) -> list[Place]:
        """ "Y, a stronghold of X", "Y is a stronghold of X"."""
        p, names = self.p, self.mentions.entities.name_at
        k = self.beside.before_phrase(i)
        if k < 1 or p.sentence[k] != p.sentence[i] or not (p.word[k] == "," or p.low[k] in ("is", "was", "remains")):
            return []
        k -= 1
        if k in names:
            return self.places.at(names[k].head)
        return self.places.at(k) if p.pos[k] == "NOUN" else []

    def _at_home(self, i: int) -> Iterator[Stated]:
        """ "X, an armed group in Y", "a militia of some 400 men in Y, X,": token i is the noun."""
        p, names = self.p, self.mentions.entities.name_at
        at = i + 1
        if p.low[at : at + 1] == ["of"]:
            men = next((k for k in range(at + 1, min(at + 6, len(p))) if p.low[k] in _COUNTED), None)
            at = men + 1 if men is not None else at
        if p.low[at : at + 1] not in ([word] for word in _IN):
            return
        prep = at
        at += 1
        while at < len(p) and at not in names and (p.pos[at] in ("DET", "ADJ", "NOUN") or p.tag[at] == "VBG"):
            at += 1
        if at not in names or p.sentence[at] != p.sentence[i]:
            return
        where = self.places.at(names[at].head)
        body = self.beside.described_by(i) or self._named_behind(names[at].last + 1, prep)
        if body is not None and body.kind in ARMED:
            for place in where:
                yield Stated(i, body, "OPERATES_IN", place, 0.7)

    def _named_behind(self, at: int, prep: int) -> Referent | None:
        """ "a militia in Y, the X, laid down": the name behind the comma."""
        p, names = self.p, self.mentions.entities.name_at
        if p.word[at : at + 1] != [","] or p.sentence[at] != p.sentence[prep]:
            return None
        at += 1 + (p.low[at + 1 : at + 2] == ["the"])
        if at not in names or p.word[names[at].last + 1 : names[at].last + 2] != [","]:
            return None
        return next((r for r in self.mentions.single(names[at].head) if r.named), None)
