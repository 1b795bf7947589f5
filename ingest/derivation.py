"""Deriving actors, events and relationships anew, only where something bears on them.

Everything that changes evidence or decisions ends here: ingest, retraction, review, rebuild. What is derived is a
function of the evidence and the decisions in force, so every way to the same evidence leads to the same graph.
"""

from collections.abc import Set
from dataclasses import dataclass

from graph.store import Transaction, decisions
from graph.store.events import refresh_participations
from graph.store.identity import count_articles
from graph.store.projection import assign_claims, refresh_relationships
from ingest.resolution.known import Known
from ingest.resolution.resolve import resolve_parties
from ingest.resolution.resolve_events import resolve_events
from ingest.resolution.rulings import Rulings, rulings_of


@dataclass(frozen=True)
class Fresh:
    """What is new or may have changed, by id: articles `told`, `parties` to resolve, parties `mentioned` by other
    articles than before, `mentions` of happenings, `claims`, `articles` whose origin changed, and `relations` (keys)
    that lost a claim."""

    told: Set[str] = frozenset()
    parties: Set[str] = frozenset()
    mentioned: Set[str] = frozenset()
    mentions: Set[str] = frozenset()
    claims: Set[str] = frozenset()
    articles: Set[str] = frozenset()
    relations: Set[str] = frozenset()
    events: Set[str] = frozenset()


def derive(tx: Transaction, fresh: Fresh, known: Known) -> None:
    """Bring what is derived up to date with `fresh`."""
    _rule_on_claims(tx, fresh.claims)
    moved = resolve_parties(tx, fresh.parties, known, identity_rulings(tx))
    claims, mentions = _resting_on(tx, moved.parties, fresh.articles)
    refresh_relationships(tx, assign_claims(tx, fresh.claims | claims) | fresh.relations)
    refresh_participations(tx, resolve_events(tx, fresh.mentions | mentions) | fresh.events)
    count_articles(tx, fresh.told, moved, fresh.mentioned)


def identity_rulings(tx: Transaction) -> Rulings:
    """The decisions in force as constraints on resolution."""
    taken = decisions.active(tx)
    named = sorted({party for decision in taken for party in decision.parties})
    return rulings_of(taken, {row["id"] for row in tx.run("read/parties", ids=named)})


def _rule_on_claims(tx: Transaction, claims: Set[str]) -> None:
    """Set on `claims` what people ruled on them; the latest decision in force counts."""
    ruled = {each.claim: each.kind.removesuffix(" claim") for each in decisions.active(tx) if each.claim in claims}
    tx.run("project/rulings", rows=[{"claim": claim, "ruling": ruling} for claim, ruling in ruled.items()])


def _resting_on(tx: Transaction, parties: Set[str], articles: Set[str]) -> tuple[set[str], set[str]]:
    """Relation claims and mentions of happenings that speak of `parties` or stand in `articles`."""
    resting = tx.run("read/claims_of_articles", ids=sorted(articles))
    claims = {row["id"] for row in tx.run("read/claims_of_parties", parties=sorted(parties))}
    mentions = {row["id"] for row in tx.run("read/event_mentions_of_parties", parties=sorted(parties))}
    claims |= {claim for row in resting for claim in row["relations"]}
    return claims, mentions | {mention for row in resting for mention in row["mentions"]}
