"""What a statement of a relation is made of, and which kinds of actors it may join."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Place
from graph.model.vocabulary import LINEAGE, TO_PERSON
from ingest.reading.referents import Referent
from ingest.reading.said import Said

BODIES = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Organization"})
ARMED = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition", "Government"})


def kinds_of_ends(predicate: str, *, first: bool) -> frozenset[str]:
    """The kinds of actors that the first (the subject) or the other of a relation may be."""
    if predicate in TO_PERSON and not first:
        return frozenset({"Person"})
    if predicate == "DRAWN_FROM" and not first:
        return frozenset({"Community"})
    if predicate in LINEAGE:
        return BODIES - {"Government"}
    if predicate == "FIGHTS" or (predicate in ("AFFILIATED_WITH", "CONTROLS", "WITHDREW_FROM") and first):
        return BODIES | {"Community"}  # "the Serbs took Brcko", "Dinka and Nuer clashed"
    if predicate == "SUPPORTS":
        return BODIES | {"Person"} | ({"Community"} if first else set())
    if predicate == "SUBORDINATE_TO" and not first:
        return BODIES | {"Person"}
    return BODIES


@dataclass(frozen=True, slots=True)
class Stated:
    """One relation at token `at`, before anybody is asked who says so."""

    at: int
    subject: Referent
    predicate: str
    object: Referent | Place
    confidence: float
    since: int | None = None
    """The token whose clause dates it, where that is another than the one that tells it."""
    begun: int | None = None
    """A token of the sentence before, where two sentences tell it together."""
    said: Said | None = None
    """Who says it, where that stands elsewhere than above the token."""
