"""What a statement of a relation is made of, and which kinds of actors it may join."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Place
from ingest.reading.referents import Referent
from ingest.reading.said import Said

BODIES = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Organization"})
ARMED = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition", "Government"})


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
    said: Said | None = None
    """Who says it, where that stands elsewhere than above the token."""
