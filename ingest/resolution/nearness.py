"""How near two places are as the places of one happening."""

import re
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

_EARTH_KM = 6371.0
_TOWN_KM = 25.0
_REGION_KM = 80.0
_FAR_KM = 300.0
_WIDE = re.compile(
    r"\b(region|province|state|district|county|governorate|department|prefecture|north|south|east|west|northern|"
    r"southern|eastern|western|central|border)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Spot:
    """A place; `wide` for a region or a country, where a happening may be anywhere in it."""

    id: str
    name: str
    lat: float | None = None
    lon: float | None = None
    wide: bool = False

    @property
    def is_wide(self) -> bool:
        """True for a region or a country."""
        return self.wide or bool(_WIDE.search(self.name))

    @property
    def is_country(self) -> bool:
        """True for a country as a whole."""
        return self.id.startswith("country:")


def nearness(one: Spot | None, other: Spot | None) -> float:
    """2.5 for one town, less for a region that may hold it, 0 when nothing is known, -1 when apart."""
    if one is None or other is None:
        return 0.0
    if one.id == other.id or one.name.casefold() == other.name.casefold():
        return 1.5 if one.is_wide and other.is_wide else 2.5
    apart = distance(one, other)
    if one.is_wide and other.is_wide and not (one.is_country or other.is_country):
        return 0.75 if _one_in_other(one, other) or (apart is not None and apart <= _REGION_KM) else -1.0
    if one.is_wide or other.is_wide:
        return _in_region(apart, country=one.is_country or other.is_country)
    return 2.0 if apart is not None and apart <= _TOWN_KM else -1.0


def _one_in_other(one: Spot, other: Spot) -> bool:
    """True for "Darfur" and "North Darfur"."""
    left, right = set(one.name.casefold().split()), set(other.name.casefold().split())
    return left <= right or right <= left


def _in_region(apart: float | None, *, country: bool) -> float:
    """A region stands at its largest town, so what is near that town is likelier meant than what is far."""
    if country:
        return 0.75
    if apart is None:
        return 0.25
    if apart <= _REGION_KM:
        return 1.25
    return 0.75 if apart <= _FAR_KM else -1.0


def distance(one: Spot, other: Spot) -> float | None:
    """Kilometres along the great circle, None where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (one.lat, one.lon, other.lat, other.lon))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
