"""Resolution against the graph: loads what is connected to new parties, decides purely, writes what changed."""

from collections.abc import Iterable

from graph.store import Row, Transaction
from graph.store.identity import Moved, refer
from ingest.resolution.actor import Actor, actors
from ingest.resolution.known import Known
from ingest.resolution.party import Signature
from ingest.resolution.rulings import NO_RULINGS, Rulings


def resolve_parties(tx: Transaction, parties: Iterable[str], known: Known, rulings: Rulings = NO_RULINGS) -> Moved:
    """Let `parties`, and all that share names with them, refer to the actors they are; what that moved."""
    found = _connected(tx, parties, known, rulings)
    before = {row["id"]: row["actor"] for row in found.values()}
    after = actors((_signature(row) for row in found.values()), known, rulings)
    return refer(tx, before, [_row(actor) for actor in after])


def _connected(tx: Transaction, parties: Iterable[str], known: Known, rulings: Rulings) -> dict[str, Row]:
    """Everything that `actors` must see at once: what keys, the catalogue or rulings join, transitively."""
    found: dict[str, Row] = {}
    searched: set[str] = set()
    partners = rulings.partners()
    wanted = set(parties)
    while wanted:
        rows = {key: found[key] for key in wanted if key in found}
        unseen = tx.run("read/parties", ids=sorted(wanted - found.keys()))
        rows |= {row["id"]: row for row in unseen if row["named"]}
        keys = {other for row in rows.values() for key in row["keys"] for other in known.related(key)} - searched
        searched |= keys
        rows |= {row["id"]: row for row in tx.run("read/parties_by_key", keys=sorted(keys))}
        fresh = {key: row for key, row in rows.items() if key not in found}
        found |= fresh
        wanted = {other for key in fresh for other in partners.get(key, ())} - set(found)
        wanted |= {key for key, row in fresh.items() if not set(row["keys"]) <= searched}
    return found


def _signature(row: Row) -> Signature:
    return Signature(
        id=row["id"],
        keys=tuple(row["keys"]),
        kind=row["kind"],
        country=row["country"],
        context=row["context"],
        named=row["named"],
        names=tuple(row["names"]),
    )


def _row(actor: Actor) -> Row:
    properties = {
        "name": actor.name,
        "names": list(actor.names),
        "kind": actor.kind,
        "country": actor.country,
        "wikidata": actor.wikidata,
    }
    return {"id": actor.id, "kind": actor.kind, "parties": list(actor.parties), "properties": properties}
