"""Places without a name: which ones "the port city" and "the two towns" mean, and what to call "the main square"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ingest.reading.entities import Entities, Entity
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set
from ingest.reading.world import World, normal

_STANDS_FOR = word_set("places_in_text.stands_for")
_TAKEN = word_set("happenings.taken") | word_set("described_places.taken")
_WIDE = word_set("described_places.wide")
_LANDSCAPE = word_set("described_places.landscape")
_SINGLE = _STANDS_FOR | {"capital"}
_OTHER = word_set("described_places.other")
_DEFINITE = frozenset(["the", "that", "this", "these", "those", "both"])
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_REACH = 2  # sentences that a description looks back
_FAR = 8  # ... and one of the whole area that the article is about


class DescribedPlaces:
    def __init__(self, p: Parse, w: World, entities: Entities) -> None:
        self.p, self.w, self.entities = p, w, entities
        self._heads = [name.head for name in entities.names]

    def one(self, i: int) -> Entity | None:
        """ "the town", "the besieged port city": the fitting place that was named last, shortly before."""
        p = self.p
        if p.lemma[i] not in _SINGLE or p.tag[i] == "NNS" or not self._is_definite(i):
            return None
        fitting = [e for _, e in self._before(i, wide=p.lemma[i] in _WIDE)]
        return fitting[0] if fitting else None

    def several(self, i: int) -> list[Entity]:
        """ "the two cities", "both towns": the places that were named together last."""
        p = self.p
        if p.lemma[i] not in _STANDS_FOR or p.tag[i] != "NNS" or not self._is_definite(i, counted=True):
            return []
        count = next((_COUNTS[p.low[k]] for k in p.kids[i] if k < i and p.low[k] in _COUNTS), 0)
        for head, _ in self._before(i, wide=p.lemma[i] in _WIDE):
            beside = [self.entities.at[k] for k in p.conjuncts(self._first(head)) if k in self.entities.at]
            places = list({e.key: e for e in beside if e.kind == "Place"}.values())
            if len(places) == count if count else len(places) > 1:
                return places
        return []

    def words(self, i: int) -> str | None:
        """ "main square" for "the main square": what a place without a name may be called; None for a vague one."""
        p = self.p
        if p.lemma[i] not in _TAKEN or p.pos[i] not in ("NOUN", "PROPN") or self._is_vague(i):
            return None
        first = p.subtree(i)[0]
        while first < i and (
            p.dep[first] in ("det", "poss", "case", "predet", "nummod", "quantmod", "prep", "punct")
            or p.low[first] in _OTHER
            or p.low[first + 1] in ("'s", "’s")
        ):
            first += 1
        return p.between(first, i)

    def _is_vague(self, i: int) -> bool:
        """ "the first town to fall", "a village": which one is not told, or told elsewhere by its name."""
        p = self.p
        before = [k for k in p.kids[i] if k < i]
        if p.lemma[i] in _STANDS_FOR and not any(p.low[k] in _DEFINITE or p.dep[k] == "poss" for k in before):
            return not (p.tag[i] == "NNS" and any(p.dep[k] == "nummod" for k in before))
        if any(p.dep[k] == "poss" for k in before):
            return False  # "their last compound"
        return not before or any(p.low[k] in _OTHER or p.tag[k] in ("JJS", "RBS") for k in before)

    def town_near(self, i: int) -> Entity | None:
        """The town in which a place without a name lies: the one named last."""
        return next((e for _, e in self._before(i, wide=False) if e.state is None), None)

    def _is_landscape(self, head: int) -> bool:
        """ "the Ifoghas mountains" are no town, whatever the gazetteer knows of them."""
        last = self.entities.name_at[head].last
        return bool({self.p.lemma[last], *self.p.lemma[last + 1 : last + 2]} & _LANDSCAPE)

    def _first(self, k: int) -> int:
        while self.p.dep[k] == "conj" and self.p.head[k] in self.entities.at:
            k = self.p.head[k]
        return k

    def _is_definite(self, i: int, *, counted: bool = False) -> bool:
        """Whether the phrase says that the place is known: "the western town", but no "next village"."""
        p = self.p
        before = [k for k in p.kids[i] if k < i and p.dep[k] != "punct"]
        if not any(p.low[k] in _DEFINITE for k in before):
            return False
        return all(
            p.low[k] in _DEFINITE
            or (counted and p.low[k] in _COUNTS)
            or (
                p.dep[k] in ("amod", "compound", "nmod", "advmod")
                and (p.word[k].islower() or self._is_adjective(k))
                and p.tag[k] not in ("JJS", "RBS", "CD")
                and p.low[k] not in _OTHER
            )
            for k in before
        )

    def _is_adjective(self, k: int) -> bool:
        """ "the Abkhaz capital", "the Iraqi city": whose it is, and no name of its own."""
        entity = self.entities.at.get(k)
        if entity is not None and entity.kind == "Community":
            return True
        return entity is None and (self.p.tag[k] == "JJ" or normal(self.p.word[k]) in self.w.peoples)

    def _before(self, i: int, *, wide: bool) -> Iterator[tuple[int, Entity]]:
        """Heads and entities of the places named shortly before, last first; areas and towns where such are meant."""
        p = self.p
        for name in reversed(self.entities.names[: bisect_left(self._heads, i)]):
            entity = self.entities.at[name.head]
            if p.sentence[i] - p.sentence[name.head] > (_FAR if wide else _REACH):
                break
            if entity.kind != "Place" or not self._is_spot(name.head, entity, wide=wide):
                continue
            if (entity.place is not None and entity.place.wide) == wide:
                yield name.head, entity

    def _is_spot(self, head: int, entity: Entity, *, wide: bool) -> bool:
        """A capital may stand for its government; it does not where it is where something happens."""
        if not wide and self._is_landscape(head):
            return False
        if entity.state is None:
            return True
        if wide or normal(entity.name) not in self.w.seats:
            return False
        p = self.p
        return p.dep[head] == "pobj" and p.low[p.head[head]] in ("in", "near", "on", "at", "outside", "around", "of")
