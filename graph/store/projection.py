"""Refreshing what is derived from claims, only where something changed: relationships and who took part in what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from graph.knowledge.confidence import Stake
from graph.knowledge.grades import Grades
from graph.knowledge.relation import RelationTelling, ended, ending, presumed, relationship
from graph.knowledge.wording import strength, summary
from graph.model import Interval
from graph.model.vocabulary import SYMMETRIC, TO_PLACE
from graph.store.connection import Row, Transaction

_OWN: dict[str, Stake] = {"CONTROLS": "own_success", "WITHDREW_FROM": "own_loss"}
"""What a claimant says of itself: to hold a place is its success, to have left one its loss."""


def relation_key(row: Row) -> str | None:
    """`subject|PREDICATE|object` of a claim whose ends are known actors; None for one that supports no relationship."""
    subject, predicate, thing = row["subject"], row["predicate"], row["object"] or row["place"]
    if subject is None or thing is None or subject == thing:
        return None
    if predicate in SYMMETRIC and thing < subject:
        subject, thing = thing, subject
    return f"{subject}|{predicate}|{thing}"


def assign_claims(tx: Transaction, claims: Iterable[str]) -> set[str]:
    """Note on `claims` which relationship they support now; keys of all relationships that this touches."""
    rows = tx.run("read/relation_ends", ids=sorted(claims))
    changed = [(row, key) for row in rows if (key := relation_key(row)) != row["relation"]]
    tx.run("project/relation_keys", rows=[{"id": row["id"], "relation": key} for row, key in changed])
    return {key for row in rows for key in (row["relation"], relation_key(row)) if key}


def refresh_relationships(tx: Transaction, keys: Iterable[str]) -> None:
    """Set the relationships under `keys` to what their claims amount to; those without support are dropped."""
    wanted = sorted(set(keys) | {before for key in keys for before in ended(key)})
    amounts = _amounts(wanted, _tellings(tx, _with_endings(wanted)))
    kept = [{**_ends(key), "properties": _worded(properties)} for key, properties in amounts.items()]
    tx.run("project/drop_relationships", rows=[_ends(key) for key in wanted])
    tx.run("project/relationships", rows=[row for row in kept if row["predicate"] not in TO_PLACE])
    tx.run("project/place_relationships", rows=[row for row in kept if row["predicate"] in TO_PLACE])


def as_known(tx: Transaction, keys: Iterable[str], known_at: date) -> dict[str, Row]:
    """What the claims published by `known_at` amounted to then: properties of the relationships that stood by then."""
    wanted = sorted(set(keys))
    told = _tellings(tx, _with_endings(wanted))
    by_then = {
        key: [each for each in claims if each.published and each.published <= known_at] for key, claims in told.items()
    }
    return _amounts(wanted, by_then)


def _with_endings(keys: list[str]) -> list[str]:
    return sorted({*keys, *(end for key in keys if (end := ending(key)))})


def _amounts(keys: list[str], told: Mapping[str, list[RelationTelling]]) -> dict[str, Row]:
    """Properties of the relationships among `keys` that stand."""
    found = {
        key: relationship(told.get(key, ()), told.get(ending(key) or "", ()), presume=presumed(key)) for key in keys
    }
    return {key: properties for key, properties in found.items() if properties is not None}


def _worded(properties: Row) -> Row:
    """With the same in words, and without lists that are empty: people read this in Neo4j Browser."""
    told = {name: value for name, value in properties.items() if value != []}
    return {**told, "about": summary(properties), "strength": strength(properties)}


def _ends(key: str) -> dict[str, Any]:
    subject, predicate, thing = key.split("|")
    return {"subject": subject, "predicate": predicate, "object": thing}


def _tellings(tx: Transaction, keys: list[str]) -> defaultdict[str, list[RelationTelling]]:
    found: defaultdict[str, list[RelationTelling]] = defaultdict(list)
    for row in tx.run("read/relation_claims", relations=keys):
        found[row["relation"]].append(telling(row, tx.grades))
    return found


def telling(row: Row, grades: Grades) -> RelationTelling:
    """One row of `read/relation_claims`, or of a statement that gives the same columns and more, as evidence."""
    grade = grades.of(row["publisher"], row["claimant"])
    return RelationTelling(
        reliability=grade.reliability,
        credibility=grade.credibility,
        id=row["id"],
        source=row["source"],
        stance=row["stance"],
        confidence=row["confidence"],
        stake=_stake(row),
        ruling=row["ruling"],
        published=row["published"],
        when=Interval.model_validate({key: row[key] for key in ("from", "to", "precision", "ongoing")}),
    )


def _stake(row: Row) -> Stake:
    """What the claimant has in it: a party to the relation has, most of all in what it holds or has lost."""
    if row["claimant"] is None:
        return "none"
    if not row["claimant_named"]:
        return "unnamed"
    subject, predicate, thing = row["relation"].split("|")
    if row["claimant"] not in (subject, thing):
        return "none"
    return _OWN.get(predicate, "party") if row["claimant"] == subject else "party"
