"""Writing evidence: articles, parties, places, mentions of happenings, claims. Nothing here is ever edited later."""

from collections.abc import Iterable, Mapping, Sequence

from graph.store.connection import Row, Transaction

_CLAIMS = ("relation_claims", "measure_claims", "participation_claims")


def lock(tx: Transaction) -> None:
    """Wait until no other transaction resolves or derives; held to the end of this one."""
    tx.run("write/lock", lock="resolution")


def stored(tx: Transaction, articles: Iterable[str]) -> dict[str, str]:
    """Which of `articles` are in the graph, each with the reader that read it."""
    return {row["id"]: row["reader"] for row in tx.run("read/stored_articles", ids=sorted(articles))}


def keep_parties(tx: Transaction, parties: Iterable[Row]) -> list[str]:
    """Ids of the parties that are new or are now known under more names."""
    rows = _merged(parties)
    before = {row["id"]: set(row["names"]) for row in tx.run("read/parties", ids=sorted(rows))}
    changed = [row for key, row in rows.items() if not set(row["names"]) <= before.get(key, set()) or key not in before]
    for row in changed:
        row["names"] = sorted({*row["names"], *before.get(row["id"], ())})
        row["name"] = row["names"][0]
    tx.run("write/parties", rows=changed)
    return [row["id"] for row in changed]


def keep_places(tx: Transaction, places: Iterable[Row]) -> None:
    """Keep places, each under the shortest of its names."""
    rows = _merged(places)
    before = {row["id"]: row["names"] for row in tx.run("read/place_names", ids=sorted(rows))}
    changed = [row for key, row in rows.items() if not set(row["names"]) <= set(before.get(key, ()))]
    for row in changed:
        row["names"] = sorted({*row["names"], *before.get(row["id"], ())})
        row["name"] = _shortest(row["names"])
    tx.run("write/places", rows=changed)


def _merged(rows: Iterable[Row]) -> dict[str, Row]:
    """One row for each id, with the names of all rows of that id."""
    found: dict[str, Row] = {}
    for row in rows:
        known = found.setdefault(row["id"], {**row, "names": []})
        known["names"] = sorted({*known["names"], *row["names"]})
    return dict(sorted(found.items()))


def keep_articles(tx: Transaction, articles: Sequence[Row], mentions: Sequence[Row], located: Sequence[Row]) -> None:
    """Keep articles, what their near copies are found by, and which parties and places they name."""
    tx.run("write/articles", rows=articles)
    tx.run("write/fingerprints", rows=articles)
    tx.run("write/mentions", rows=mentions)
    tx.run("write/locations", rows=located)


def keep_claims(tx: Transaction, events: Sequence[Row], claims: Mapping[str, Sequence[Row]]) -> None:
    """Keep mentions of happenings, then the claims by sort (`relation_claims`, ...), which may be about them."""
    tx.run("write/event_mentions", rows=events)
    for sort in _CLAIMS:
        tx.run(f"write/{sort}", rows=claims[sort])


def drop(tx: Transaction, articles: Sequence[str]) -> None:
    """Remove articles with all claims stated and all happenings told in them, and what nothing else speaks of."""
    parties = [row["id"] for row in tx.run("read/parties_of_articles", ids=articles)]
    places = [row["id"] for row in tx.run("read/places_of_articles", ids=articles)]
    tx.run("write/drop_claims", ids=articles)
    tx.run("write/drop_articles", ids=articles)
    tx.run("write/drop_unmentioned_parties", ids=parties)
    tx.run("write/drop_unnamed_places", ids=places)
    _rename_parties(tx, parties)
    _rename_places(tx, places)


def _rename_parties(tx: Transaction, parties: Sequence[str]) -> None:
    """Let parties have those names only that articles still use."""
    rows = tx.run("read/party_names", ids=parties)
    tx.run("write/party_names", rows=[{"id": row["id"], "names": _united(row["names"])} for row in rows])


def _rename_places(tx: Transaction, places: Sequence[str]) -> None:
    rows = [{"id": row["id"], "names": _united(row["names"])} for row in tx.run("read/names_of_places", ids=places)]
    tx.run("write/place_names", rows=[{**row, "name": _shortest(row["names"])} for row in rows])


def _united(names: Iterable[Sequence[str]]) -> list[str]:
    return sorted({name for each in names for name in each})


def _shortest(names: Iterable[str]) -> str:
    return min(names, key=lambda name: (len(name), name))
