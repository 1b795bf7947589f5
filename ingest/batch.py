"""One batch of read articles into the graph, in one transaction: kept, resolved, projected, or nothing at all."""

from collections.abc import Sequence

from graph.store import Row, Store, Transaction
from graph.store.evidence import keep_articles, keep_claims, keep_parties, keep_places, lock, stored
from ingest.derivation import Fresh, derive
from ingest.resolution.evidence import Evidence
from ingest.resolution.known import Known
from ingest.resolution.origins import resolve_origins
from ingest.resolution.party import Signature
from ingest.retraction import remove


def store_batch(store: Store, batch: Sequence[Evidence], known: Known) -> list[str]:
    """Ids of the articles that were new, or read by another reader than before; the others are left as they are."""
    return store.writing(lambda tx: _store(tx, batch, known))


def _store(tx: Transaction, batch: Sequence[Evidence], known: Known) -> list[str]:
    lock(tx)
    present = stored(tx, {each.article["id"] for each in batch})
    fresh = {each.article["id"]: each for each in batch if each.reader != present.get(each.article["id"])}
    if outdated := set(fresh) & set(present):
        remove(tx, outdated, known)
    if fresh:
        _keep(tx, list(fresh.values()), known)
    return sorted(fresh)


def _keep(tx: Transaction, batch: list[Evidence], known: Known) -> None:
    parties = keep_parties(tx, (_row(party) for each in batch for party in each.parties))
    keep_places(tx, (place for each in batch for place in each.places))
    keep_articles(
        tx,
        [each.article for each in batch],
        [row for each in batch for row in each.mentions],
        [row for each in batch for row in each.located],
    )
    reprinted = resolve_origins(tx, [each.article["id"] for each in batch])
    keep_claims(
        tx,
        [row for each in batch for row in each.events],
        {
            "relation_claims": [row for each in batch for row in each.relations],
            "measure_claims": [row for each in batch for row in each.measures],
            "participation_claims": [row for each in batch for row in each.participations],
        },
    )
    fresh = Fresh(
        told={each.article["id"] for each in batch},
        parties=set(parties),
        mentioned={party.id for each in batch for party in each.parties},
        mentions={row["id"] for each in batch for row in each.events},
        claims={row["id"] for each in batch for row in (*each.relations, *each.measures, *each.participations)},
        articles=reprinted,
    )
    derive(tx, fresh, known)


def _row(party: Signature) -> Row:
    return {
        "id": party.id,
        "keys": list(party.keys),
        "kind": party.kind,
        "country": party.country,
        "context": party.context,
        "named": party.named,
        "names": list(party.names),
    }
