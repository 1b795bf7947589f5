"""What the reader knows before it reads: countries, the catalogue of known actors, the gazetteer.

The catalogue can be left out (`World(catalogue=False)`), which is how its worth is measured.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from graph.model import Place
from ingest.catalogue import CatalogueActor, Country, actors, countries
from ingest.reading.places import Gazetteer, default_gazetteer
from ingest.reading.tables import word_set

_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_ARTICLE = re.compile(r"^(?:the|a|an) ")


@lru_cache(maxsize=50_000)
def normal(name: str) -> str:
    """The form in which names are compared: no case, accents, article, possessive or punctuation."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = _DOTTED.sub(lambda m: m.group().replace(".", ""), plain)
    plain = plain.replace("'s ", " ").removesuffix("'s").replace("'", "").replace("’", "")
    return _ARTICLE.sub("", _NOT_LETTERS.sub(" ", plain).strip())


def _first_wins(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Of two countries with one name the first of the table counts: "Congo" alone is Kinshasa in nearly all news."""
    found: dict[str, str] = {}
    for name, code in pairs:
        found.setdefault(name, code)
    return found


class World:
    """Look-ups by name; everything is loaded once and read only."""

    def __init__(self, *, catalogue: bool = True) -> None:
        self._catalogue = catalogue

    @cached_property
    def country_codes(self) -> dict[str, str]:
        """Normal form of a country's names -> ISO code."""
        return _first_wins((normal(n), c.code) for c in countries() for n in (c.name, *c.names))

    @cached_property
    def demonyms(self) -> dict[str, str]:
        """Normal form of an adjective or national ("malian", "malians") -> ISO code."""
        return _first_wins((normal(n), c.code) for c in countries() for n in c.demonyms)

    @cached_property
    def state_words(self) -> frozenset[str]:
        """First words of everything that names a state, lower case."""
        every = (*self.country_codes, *self.demonyms, *self.seats)
        return frozenset(key.split(" ")[0] for key in every if key)

    @cached_property
    def peoples(self) -> frozenset[str]:
        """Normal forms of words for a nation, people or religion: the language's own, the catalogue's and demonyms."""
        return frozenset({*self.communities, *self.demonyms})

    @cached_property
    def communities(self) -> frozenset[str]:
        """Normal forms of single words for an ethnic or religious community ("tuareg", "shiites")."""
        names = {
            key for key, found in self.known.items() if any(a.kind == "Community" for a in found) and " " not in key
        }
        return frozenset(names | {normal(word) for word in word_set("world.peoples")})

    @cached_property
    def seats(self) -> dict[str, str]:
        """Normal form of a capital or seat of government ("moscow", "kremlin") -> ISO code."""
        return {normal(n): c.code for c in countries() for n in c.seats}

    @cached_property
    def by_code(self) -> dict[str, Country]:
        return {c.code: c for c in countries()}

    @cached_property
    def known(self) -> dict[str, list[CatalogueActor]]:
        """Normal form of a name or alias -> the catalogue's actors of that name."""
        found: dict[str, list[CatalogueActor]] = {}
        if self._catalogue:
            for actor in actors():
                for name in {normal(n) for n in (actor.name, *(a.text for a in actor.aliases))} - {""}:
                    found.setdefault(name, []).append(actor)
        return found

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        """Normal forms that are names only when written in capitals: "WHO", "IS"."""
        return frozenset(
            normal(a.text) for actor in actors() for a in actor.aliases if a.text.isupper() and len(a.text) < 6
        )

    @cached_property
    def known_first_words(self) -> dict[str, int]:
        """First word of a known name -> most words of a name that begins so."""
        longest: dict[str, int] = {}
        for name in self.known:
            parts = name.split()
            if parts:
                longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
        return longest

    def actor(self, name: str, favoured: tuple[str, ...] = ()) -> CatalogueActor | None:
        """The catalogue's actor of this name; of several, the one from a favoured country, or none."""
        key = normal(name)
        found = self.known.get(key, [])
        if found and key in self._acronyms and not name.isupper():
            found = [a for a in found if normal(a.name) == key]
        if len(found) > 1:
            found = [a for a in found if a.country and a.country in favoured] or [a for a in found if not favoured]
        return found[0] if len(found) == 1 else None

    def state(self, word: str) -> str | None:
        """ISO code when the word is a country, a nationality or a seat of government."""
        key = normal(word)
        return self.country_codes.get(key) or self.demonyms.get(key) or self.seats.get(key)

    def place(self, name: str, favoured: tuple[str, ...] = ()) -> Place | None:
        return self._gazetteer.find(name, favoured)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return default_gazetteer()


@cache
def world(*, catalogue: bool = True) -> World:
    return World(catalogue=catalogue)
