"""Claims as a report cites them."""

from dataclasses import dataclass
from datetime import date

from graph.knowledge.relation import RelationTelling
from graph.model.vocabulary import EventType, MeasureKind, Precision, Role, Stance


@dataclass(frozen=True)
class Source:
    """Where a claim is written and who says it; `claimant` None is the article's own voice."""

    claim: str
    quote: str
    stance: Stance
    article: str
    title: str | None
    publisher: str | None
    published: date
    url: str | None
    origin: str
    """Agency or publisher it comes from: reprints have the origin of what they reprint."""
    claimant: str | None = None
    claimant_id: str | None = None
    speaker: str | None = None
    ruling: str | None = None


@dataclass(frozen=True)
class Relation:
    """A claim that a relation held; `key` is "subject|PREDICATE|object" of actor and place ids."""

    key: str
    telling: RelationTelling
    source: Source


@dataclass(frozen=True)
class Figure:
    """A number that somebody gives for a loss; `min` or `max` None is open on that side."""

    measure: MeasureKind
    literal: str
    min: int | None
    max: int | None
    approximate: bool
    loser: str | None
    loser_id: str | None
    event: str | None
    type: EventType | None
    day: date | None
    place: str | None
    source: Source


@dataclass(frozen=True)
class Part:
    """A claim that an actor took part in an event. `actor_id` is the bare name of a party without an actor."""

    event: str
    type: EventType
    day: date | None
    precision: Precision | None
    place: str | None
    actor_id: str
    actor: str
    role: Role
    side: str | None
    source: Source
