"""What a reader makes of one article: the contract between reading, resolution, store and `actorgraph extract`.

Offsets (`start`, `end`) are characters in `Article.text`; `text[start:end] == quote` always holds.
"""

from pydantic import BaseModel, ConfigDict

from graph.model.interval import UNKNOWN, Interval
from graph.model.vocabulary import ActorKind, EventType, MeasureKind, Predicate, Role, Stance


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Party(_Frozen):
    """Whoever takes part in a claim. `id` is None for an unnamed party ("civilians", "gunmen")."""

    id: str | None
    name: str
    names: tuple[str, ...]
    kind: ActorKind | None = None
    country: str | None = None


class Claimant(Party):
    """Who says it; `speaker` is the person who spoke for them, `channel` how ("statement", "AFP")."""

    speaker: str | None = None
    channel: str | None = None


class Place(_Frozen):
    """A place with its ISO country code and WGS84 degrees, where the gazetteer knows them."""

    id: str | None
    name: str
    names: tuple[str, ...]
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    wide: bool = False
    """A region or a country rather than a town: what happened "there" may have happened anywhere in it."""


class Mention(_Frozen):
    """One occurrence of a name or description in the text."""

    text: str
    start: int
    end: int


class ActorReading(Party):
    """An actor of this article with all places where it is mentioned."""

    mentions: tuple[Mention, ...] = ()


class _Evidence(_Frozen):
    quote: str
    start: int
    end: int
    confidence: float
    reader: str | None = None
    """Which reader said it, in a reading that several made; None: the reading's own."""


class RelationClaim(_Evidence):
    """`object` is a Place for the predicates in `vocabulary.TO_PLACE`, else a Party."""

    subject: Party
    predicate: Predicate
    object: Party | Place
    claimant: Claimant | None = None
    stance: Stance = "asserts"
    when: Interval = UNKNOWN


class Participant(_Frozen):
    """`claimant` says who holds the actor responsible: the actor itself, somebody else, or (None) the article."""

    actor: Party
    role: Role
    side: str | None = None
    claimant: Claimant | None = None
    stance: Stance = "asserts"


class EventReading(_Evidence):
    """One happening as this article tells it; `id` ("e1") is unique within the reading."""

    id: str
    type: EventType
    when: Interval = UNKNOWN
    place: Place | None = None
    participants: tuple[Participant, ...] = ()


class MeasureClaim(_Evidence):
    """A number that somebody gives: `min` or `max` None means open on that side."""

    event: str | None
    measure: MeasureKind
    of: Party | None = None
    by: Party | None = None
    min: int | None = None
    max: int | None = None
    approximate: bool = False
    literal: str
    claimant: Claimant | None = None
    stance: Stance = "asserts"


class Reading(_Frozen):
    """Everything one reader found in one article."""

    article: str
    reader: str
    """Name and version of the reader, such as "rules/1"."""
    sentences: int = 0
    actors: tuple[ActorReading, ...] = ()
    relations: tuple[RelationClaim, ...] = ()
    events: tuple[EventReading, ...] = ()
    measures: tuple[MeasureClaim, ...] = ()
