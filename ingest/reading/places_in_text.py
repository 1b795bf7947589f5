"""Places as the text names them: "Kidal", "the Kidal region", "the town of X", "near X airport", "the country"."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.model import Place
from ingest.reading.described_places import DescribedPlaces
from ingest.reading.entities import Entities, Entity
from ingest.reading.parse import Parse
from ingest.reading.tables import mapping, word_set, words
from ingest.reading.world import World, normal

_TOWNS = word_set("places_in_text.towns")
_AREAS = word_set("places_in_text.areas")
_SIDES = word_set("places_in_text.sides")
_PARTS = frozenset(word for word, kind in mapping("place_designators", "word", "kind").items() if kind == "part")
_NEARBY = frozenset({"in", "at", "near", "on", "around"})
_PORTIONS = frozenset(["much", "most", "half", "part", "third", "quarter", "percent", "swathe", "swath", "all", "rest"])
_DIRECTIONS = word_set("described_places.directions")


class PlacesInText:
    def __init__(self, p: Parse, w: World, entities: Entities) -> None:
        self.p, self.w, self.entities = p, w, entities
        self._found: dict[str, Place] = {}
        self.described = DescribedPlaces(p, w, entities)

    def at(self, i: int, *, loosely: bool = False) -> list[Place]:
        """The places meant by the phrase at token i and what is coordinated with it.

        `loosely` also those that they only lie in.
        """
        return [place for k in self.p.conjuncts(i) for place in self._one(k, loosely=loosely)]

    def _one(self, i: int, *, loosely: bool = False) -> list[Place]:
        p = self.p
        entity = self.entities.at.get(i)
        if (
            entity is not None
            and entity.kind == "Place"
            and normal(p.word[i]) in self.w.demonyms
            and normal(p.word[i]) not in self.w.country_codes
        ):
            return []  # "Palestinians" are people
        if entity is not None:
            return [self.place(entity, self._with_noun(i))] if entity.kind == "Place" else []
        if p.lemma[i] == "country" and any(p.low[k] == "the" for k in p.kids[i]) and self.entities.countries:
            country = self.w.by_code[self.entities.countries[0]]
            return [self._make(country.name, (country.name,))]
        if p.low[i] in ("which", "that") and p.dep[p.head[i]] == "relcl" and p.head[p.head[i]] < i:
            return self._one(p.head[p.head[i]])  # "a mining hub that they seized"
        if p.lemma[i] == "capital" and (capital := self._capital(i)):
            return [capital]
        if p.low[i] in ("it", "them") and p.dep[i] == "dobj":
            return self._it(i)
        if p.lemma[i] in _PORTIONS:
            return self._behind_of(i, self.at)
        if p.lemma[i] not in words("place_nouns"):
            return self._by_apposition(i)
        return (
            self._named_after(i)
            or self._named_before(i)
            or self._standing(i, _NEARBY if loosely or p.lemma[i] in _SIDES else _NEARBY - {"in"})
            or self._by_apposition(i)
            or self._mentioned_before(i)
        )

    def _named_after(self, i: int) -> list[Place]:
        """ "the town of X", "the north of X"."""
        found = self._behind_of(i, self._called)
        if self.p.low[i] in _DIRECTIONS:
            return [self._make(f"{self.p.low[i]}ern {place.name}", (place.name,)) for place in found]
        return found

    def _behind_of(self, i: int, places: Callable[[int], list[Place]]) -> list[Place]:
        return [found for o in self.p.behind(i, "of") for found in places(o)]

    def _country_near(self, i: int) -> str | None:
        """Of which country "the north" is the north: that of the town named last, else the article's."""
        town = self.described.town_near(i)
        code = town.place.country if town is not None and town.place else None
        return code if code in self.w.by_code else next(iter(self.entities.countries), None)

    def _named_before(self, i: int) -> list[Place]:
        """ "Kidal region", "the Mitiga airport"; "a Tigrayan town" has no name."""
        p = self.p
        for k in p.kids[i]:
            inner = self.entities.at.get(k)
            if inner is None or p.dep[k] not in ("compound", "nmod", "poss", "appos", "amod"):
                continue
            if inner.kind != "Place":
                if found := self._area(k, i):
                    return found
            elif not (inner.state and p.lemma[i] in _TOWNS):
                whole = p.dep[k] in ("compound", "nmod") and k < i
                return [self.place(inner, p.between(self.entities.name_at[k].first, i) if whole else None)]
        return []

    def _standing(self, i: int, prepositions: frozenset[str]) -> list[Place]:
        """ "a base at X", and loosely "a hospital in X"."""
        for o in self.p.behind(i, *prepositions):
            if found := self.at(o):
                return found
        return []

    def _area(self, k: int, i: int) -> list[Place]:
        """ "Kayin state", "Walikale territory": a name before a noun for an area is a place, whatever else bears it."""
        p = self.p
        if p.dep[k] not in ("compound", "nmod") or k + 1 != i or p.lemma[i] not in _AREAS:
            return []
        name = self.entities.name_at[k]
        text = p.between(name.first, i)
        entity = self.entities.at[k]
        if entity.known and entity.kind != "Community":
            return []
        return [self._make(text, (text, name.text))]

    def _called(self, o: int) -> list[Place]:
        """ "the villages of X and Y": names behind "of" are places, even those that the tagger takes for others."""
        found = []
        for k in self.p.conjuncts(o):
            entity = self.entities.at.get(k)
            if entity is not None and entity.kind in (None, "Other", "Organization", "Person") and not entity.known:
                found.append(self._make(entity.name, tuple(entity.names)))
            else:
                found += self._one(k)
        return found

    def _capital(self, i: int) -> Place | None:
        """ "Somalia's capital", "the capital": the seat of the country's government."""
        p = self.p
        beside = [k for k in p.kids[i] if p.dep[k] != "det" and p.word[k] not in (",", "“", '"')]
        codes: list[str | None] = [
            e.state
            if (e := self.entities.at.get(k))
            else self.w.demonyms.get(normal(p.between(p.subtree(k)[0], k)))  # "Central African"
            for k in beside
            if p.dep[k] in ("poss", "amod", "compound") and k < i
        ]
        if not beside and any(p.low[k] == "the" for k in p.kids[i]):
            codes = [self._country_of_the_seat() or next(iter(self.entities.countries), None)]
        country = next((self.w.by_code[code] for code in codes if code in self.w.by_code), None)
        return self._make(country.seats[0], country.seats[:1]) if country and country.seats else None

    def _it(self, i: int) -> list[Place]:
        """ "stormed the town and held it", "X took the town. Y recaptured it": what was taken before."""
        p, above = self.p, self.p.head[i]
        if p.dep[above] in ("conj", "advcl"):
            return [x for o in p.children(p.head[above], "dobj") for x in self.at(o)]
        before = p.sentence[i] - 1
        if before < 0:
            return []
        taken = [k for k in range(*p.sentences[before]) if p.dep[k] in ("dobj", "nsubjpass") and p.pos[k] != "PRON"]
        return self.at(taken[-1]) if taken else []

    def _country_of_the_seat(self) -> str | None:
        """The country of the one capital that the article names, in its dateline or elsewhere as a place."""
        dateline = normal(re.split(r"[-–—(,:]", self.p.text[:40], maxsplit=1)[0].strip())
        if dateline in self.w.seats:
            return self.w.seats[dateline]
        named = {
            e.state
            for name in self.entities.names
            for e in [self.entities.at[name.head]]
            if e.state and normal(e.name) in self.w.seats and e.kind == "Place" and self._is_where(name.head)
        }
        return next(iter(named)) if len(named) == 1 else None

    def _is_where(self, head: int) -> bool:
        return self.p.dep[head] == "pobj" and self.p.low[self.p.head[head]] in _NEARBY

    def _mentioned_before(self, i: int) -> list[Place]:
        """ "the town", "the two cities": the places that were named last, when that was shortly before."""
        one = self.described.one(i)
        return [self.place(e, None) for e in ([one] if one is not None else self.described.several(i))]

    def unnamed(self, i: int) -> list[Place]:
        """ "the main square", "a district in the southwest": a place of its own, under the words of the text."""
        found = []
        if self.p.lemma[i] in _PORTIONS:
            return self._behind_of(i, self.unnamed)
        for k in self.p.conjuncts(i):
            if self.p.low[k] in _DIRECTIONS and (code := self._country_near(k)):
                whole = self.w.by_code[code].name
                found.append(self._make(f"{self.p.low[k]}ern {whole}", (self.p.low[k],)))
                continue
            words = self.described.words(k)
            if words is not None:
                inside = self._standing(k, _NEARBY)
                if not inside and self.p.lemma[k] in _TOWNS:
                    continue  # "lost 30 towns", "took the town" of which nothing was told
                town = self.described.town_near(k)
                where = inside[0].name if inside else town.name if town else None
                country = inside[0].country if inside else town.place.country if town and town.place else None
                if where is None and words == words.lower():
                    continue  # "took the bridge", which might be anywhere
                whole = f"{words} in {where}" if where else words
                shorter = [" ".join(words.split()[n:]) for n in range(len(words.split()))]
                found.append(Place(id=None, name=whole, names=tuple(dict.fromkeys([whole, *shorter])), country=country))
        return found

    def _by_apposition(self, i: int) -> list[Place]:
        """ "several towns, among them X": the name stands in apposition."""
        p = self.p
        above = self.entities.at.get(p.head[i])
        if p.dep[i] == "appos" and above is not None and above.kind == "Place":
            return [self.place(above, None)]  # "X, a mining hub that they seized"
        return [
            self.place(self.entities.at[k], None)
            for a in p.kids[i]
            if p.dep[a] == "appos"
            for k in p.conjuncts(a)
            if k in self.entities.at and self.entities.at[k].kind == "Place"
        ]

    def _with_noun(self, i: int) -> str | None:
        """The name with what says which part or kind of place it is: "northern Mali", "Kidal region"."""
        p = self.p
        name = self.entities.name_at[i]
        after = name.last + 1
        if name.first and p.low[name.first - 1] in _PARTS and p.sentence[name.first - 1] == p.sentence[i]:
            return p.between(name.first - 1, name.last)
        if (
            after < len(p)
            and p.lemma[after] in ("region", "province", "state", "district", "governorate", "county")
            and p.head[i] == after
        ):
            return p.between(name.first, after)
        return None

    def place(self, entity: Entity, text: str | None) -> Place:
        """The place of an entity, under the words `text` where the text names it more fully."""
        return self._make(text or entity.name, tuple(dict.fromkeys([*([text] if text else []), *entity.names])))

    def _make(self, name: str, names: tuple[str, ...]) -> Place:
        key = normal(name)
        if key not in self._found:
            known = self.w.place(name, self.entities.countries)
            if known is None and len(names) > 1:
                known = self.w.place(names[-1], self.entities.countries)
            if known is None:
                self._found[key] = Place(id=None, name=name, names=names)
            else:
                self._found[key] = known.model_copy(
                    update={"name": name, "names": tuple(dict.fromkeys([*names, *known.names]))}
                )
        return self._found[key]
