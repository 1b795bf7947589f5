"""Builds what resolution knows beforehand out of lists of actors and countries."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from ingest import catalogue
from ingest.resolution.keys import name_keys
from ingest.resolution.known import Known, KnownActor, Nation
from ingest.resolution.names import fold


def know(actors: Iterable[KnownActor] = (), nations: Iterable[Nation] = ()) -> Known:
    """Look-ups over `actors` and `nations`; the order in which they are given does not matter."""
    countries = {nation.code: nation for nation in sorted(nations, key=lambda nation: nation.code)}
    words: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for code, nation in countries.items():
        for word in sorted({fold(each) for each in (*nation.words, nation.adjective, nation.name)}):
            words[word] += (code,)
    seats = {fold(seat): code for code, nation in countries.items() for seat in nation.capitals}
    lands = Known(nations=countries, by_word=dict(words), by_seat=seats)
    listed = {actor.id: actor for actor in sorted(actors, key=lambda actor: actor.id)}
    keys_of = {each.id: _keys(each, lands) for each in listed.values()}
    by_key: defaultdict[str, list[KnownActor]] = defaultdict(list)
    for actor in listed.values():
        for key in sorted(keys_of[actor.id]):
            by_key[key].append(actor)
    bearers = {key: tuple(found) for key, found in by_key.items()}
    return Known(countries, dict(words), seats, listed, bearers, keys_of)


def _keys(actor: KnownActor, lands: Known) -> frozenset[str]:
    names = (actor.name, *actor.names)
    return frozenset(key for name in names for key in name_keys(name, actor.kind, lands))


@cache
def catalogued() -> Known:
    """The catalogue of this installation."""
    return know(
        [
            KnownActor(
                id=each.id,
                name=each.name,
                names=tuple(alias.text for alias in each.aliases),
                kind=each.kind,
                countries=(each.country,) if each.country else (),
                wikidata=each.wikidata,
                since=each.founded,
                until=each.ended,
            )
            for each in catalogue.actors()
        ],
        [
            Nation(
                code=each.code,
                name=each.name,
                adjective=(each.demonyms or (each.name,))[0],
                words=(*each.names, *each.demonyms),
                capitals=each.seats,
                neighbours=frozenset(each.neighbours),
            )
            for each in catalogue.countries()
        ],
    )
