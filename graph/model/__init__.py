"""The domain model: plain frozen data, no I/O, nothing known of Neo4j."""

from graph.model.article import Article
from graph.model.interval import UNKNOWN, Interval
from graph.model.reading import (
    ActorReading,
    Claimant,
    EventReading,
    MeasureClaim,
    Mention,
    Participant,
    Party,
    Place,
    Reading,
    RelationClaim,
)

__all__ = [
    "UNKNOWN", "ActorReading", "Article", "Claimant", "EventReading", "Interval", "MeasureClaim", "Mention",
    "Participant", "Party", "Place", "Reading", "RelationClaim",
]  # fmt: skip
