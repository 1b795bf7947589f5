"""Taking articles out of the graph again: what rested on them alone goes, the rest keeps its other evidence."""

from collections.abc import Iterable, Sequence

from graph.errors import NotFound
from graph.store import Row, Store, Transaction, decisions
from graph.store.evidence import drop, lock
from ingest.derivation import Fresh, derive
from ingest.resolution.known import Known
from ingest.resolution.origins import rejoin
from ingest.resolution.prior import catalogued
from ingest.resolution.resolve_events import bearing_on


def retract(store: Store, articles: Sequence[str], *, known: Known | None = None) -> list[str]:
    """Remove `articles`; their ids. Raises NotFound, and removes nothing, when one of them is not there."""
    prior = known or catalogued()

    def work(tx: Transaction) -> list[str]:
        lock(tx)
        remove(tx, articles, prior)
        return sorted(articles)

    return store.writing(work)


def remove(tx: Transaction, articles: Iterable[str], known: Known) -> None:
    """Remove `articles` within a transaction that holds the lock."""
    ids = sorted(set(articles))
    prints = tx.run("read/footprint", ids=ids)
    missing = sorted(set(ids) - {row["id"] for row in prints})
    if missing:
        raise NotFound(f"There is no article {missing[0]}.")
    parties = _all(prints, "parties")
    linked = _linked(tx, parties, known)
    neighbours = bearing_on(tx, _all(prints, "mentions")) - _all(prints, "mentions")
    drop(tx, ids)
    reprinted = rejoin(tx, {row["origin"] for row in prints})
    tx.run("project/drop_empty_actors", ids=sorted(_all(prints, "actors")))
    tx.run("project/drop_empty_events", ids=sorted(_all(prints, "events")))
    fresh = Fresh(
        parties=linked,
        mentioned=linked,
        mentions=neighbours,
        articles=reprinted,
        relations=_all(prints, "relations"),
        events=_all(prints, "events"),
    )
    derive(tx, fresh, known)


def _all(prints: Iterable[Row], what: str) -> set[str]:
    return {each for row in prints for each in row[what]}


def _linked(tx: Transaction, parties: set[str], known: Known) -> set[str]:
    """The parties, those that share names with them, and those that decisions mention with them."""
    keys = {
        other
        for row in tx.run("read/parties", ids=sorted(parties))
        if row["named"]
        for key in row["keys"]
        for other in known.related(key)
    }
    sharing = {row["id"] for row in tx.run("read/parties_by_key", keys=sorted(keys))}
    decided = [each.parties for each in decisions.active(tx) if each.parties & parties]
    return parties | sharing | {party for each in decided for party in each}
