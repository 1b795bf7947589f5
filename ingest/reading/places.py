"""Where: a place name of an article as a place of the gazetteer, decided by the countries the article is about.

A wrong place is worse than none: a name that only exists far from the article's countries is taken for a place there
only when it is a country, a region, a seat of government or a very large city. What is not found is left to the reader,
who keeps it by name.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

import platformdirs

from graph.model import Place
from ingest.catalogue import countries
from ingest.reading.gazetteer import GazetteerIndex, open_index
from ingest.reading.geonames import Candidate
from ingest.reading.place_keys import place_key
from ingest.reading.tables import mapping

_KINDS = mapping("place_designators", "word", "kind")
_DESIGNATOR = "|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True))
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:the\s+)?(?:far\s+)?({_DESIGNATOR})(?:\s+(?:part\s+)?of)?\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
_AFTER = re.compile(rf"(?:['’]s)?\s+({_DESIGNATOR})$", re.IGNORECASE)
_METROPOLIS = 1_000_000  # inhabitants of a city that is meant wherever the article is from
_chosen: list[Path] = []
_TOWN = 1_000  # inhabitants of a town that is taken when nothing is known of the article's countries


class Gazetteer:
    """Places by name. Results are kept: an article names the same few again and again."""

    def __init__(self, index: GazetteerIndex) -> None:
        self._index = index
        self._found = lru_cache(maxsize=20_000)(self._look_up)

    def find(self, name: str, countries: Sequence[str] = ()) -> Place | None:
        """The place that `name` means in an article about `countries` (ISO 3166-1 alpha-2); None if there is none.

        `name` may carry what kind of place it is ("Kidal region", "the town of Gao", "northern Mali"). The result is
        named as in the text; `names` add the bare name and the gazetteer's own.
        """
        return self._found(" ".join(name.split()), tuple(sorted(set(countries))))

    def _look_up(self, name: str, countries: tuple[str, ...]) -> Place | None:
        full = _ARTICLE.sub("", name)
        if chosen := _choose(self._candidates(full, countries), (), countries):
            bare, _ = _undressed(full)
            shared = bare if chosen in self._index.named(place_key(bare)) else full
            return _place(chosen, (full, shared), whole=True)
        bare, kinds = _undressed(full)
        if bare != full and (chosen := _choose(self._candidates(bare, countries), kinds, countries)):
            return _place(chosen, (full, bare), whole="part" not in kinds or chosen.kind != "country")
        return None

    def _candidates(self, name: str, countries: tuple[str, ...]) -> list[Candidate]:
        key = place_key(name)
        found = self._index.named(key)
        if any(each.country in countries for each in found) or len(key) < 4:
            return found
        return found + [each for each in self._index.sounding(key) if each.country in countries]


def _undressed(name: str) -> tuple[str, tuple[str, ...]]:
    """The name without the words for its kind, and those kinds from the outside in."""
    kinds: list[str] = []
    while match := _BEFORE.match(name):
        kinds.append(_KINDS[match[1].lower()])
        name = name[match.end() :]
    while match := _AFTER.search(name):
        kinds.append(_KINDS[match[1].lower()])
        name = name[: match.start()]
    return name, tuple(kinds)


def _choose(candidates: list[Candidate], wanted: tuple[str, ...], countries: tuple[str, ...]) -> Candidate | None:
    allowed = [each for each in candidates if _believable(each, candidates, countries)]
    return max(allowed, key=lambda each: _rank(each, wanted, countries), default=None)


def _believable(place: Candidate, candidates: list[Candidate], home: tuple[str, ...]) -> bool:
    if place.kind in ("country", "area", "admin1") or place.country in home:
        return True
    if home:
        return place.kind == "city" and (place.population >= _METROPOLIS or place_key(place.name) in _seats())
    return place.population >= _TOWN or len(candidates) == 1


def _rank(place: Candidate, wanted: tuple[str, ...], countries: tuple[str, ...]) -> tuple[int, int, int, int]:
    """Countries by their bare name come first, then places of the article's countries, the wanted kind, and size.

    A region and its town often share a name: the town is meant, unless it is said to be a region or is a hamlet.
    """
    as_region = "admin" in wanted
    fits = {
        "country": 0 if as_region or "city" in wanted else 4,
        "area": 0 if "city" in wanted else 3,
        "admin1": 3 if as_region else 1,
        "admin2": 2 if as_region else 0,
        "city": 0 if as_region else (2 if place.population >= _TOWN or "city" in wanted else 0),
    }
    at_home = place.country in countries or (place.kind in ("country", "area") and not (as_region or "city" in wanted))
    return int(at_home), int(place.country in countries and place.kind != "country"), fits[place.kind], place.population


def _place(found: Candidate, spoken: tuple[str, str], *, whole: bool) -> Place:
    """A part of a country ("northern Mali") has no id: it is not the country."""
    return Place(
        id=found.id if whole else None,
        name=spoken[0],
        names=tuple(dict.fromkeys((*spoken, found.name))),
        country=found.country,
        lat=found.lat,
        lon=found.lon,
        wide=not whole or found.kind in ("country", "area", "admin1"),
    )


@cache
def _seats() -> frozenset[str]:
    return frozenset(place_key(seat) for country in countries() for seat in country.seats)


@cache
def gazetteer(cache_folder: Path) -> Gazetteer:
    """The gazetteer with its index in `cache_folder`; making the index takes some seconds, once."""
    return Gazetteer(open_index(cache_folder))


def default_gazetteer() -> Gazetteer:
    """The gazetteer with its index in the user's cache folder, or where `keep_index_in` said."""
    return gazetteer(_chosen[-1] if _chosen else Path(platformdirs.user_cache_dir("actorgraph")) / "places")


def keep_index_in(folder: Path) -> None:
    """Have `default_gazetteer` keep its index in `folder`: for entry points, which know the settings."""
    _chosen.append(folder)
