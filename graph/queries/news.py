"""What a start page shows: what was reported last, and on which events the accounts differ most."""

from collections.abc import Collection
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from graph.model.vocabulary import LINEAGE, STRUCTURE, MeasureKind, Predicate
from graph.queries.bonds import Bond, properties
from graph.queries.events import EventNote, note
from graph.queries.evidence import PartyNote
from graph.store import Store

_ARTICLES, _EVENTS = 200, 500
"""How many of the latest articles and events are looked at."""


class Change(Bond):
    """A relationship that an article of the latest days speaks of."""

    subject: PartyNote
    object: PartyNote
    reported: date = Field(description="Day of the latest article that says so.")


class Spread(BaseModel):
    """How far accounts of one kind of loss lie apart."""

    model_config = ConfigDict(frozen=True)

    measure: MeasureKind
    of: str = Field(description="Whose loss it is.")
    accounts: int = Field(description="How many claimants, or articles in their own voice, give a number.")
    lowest: int
    highest: int


class DisputedEvent(EventNote):
    """An event with the figure that is told most differently."""

    figure: Spread


def latest_changes(
    store: Store, *, predicates: Collection[Predicate] = LINEAGE | STRUCTURE, limit: int = 8
) -> tuple[Change, ...]:
    """Relationships that the latest articles speak of, latest first."""
    rows = store.read("read/latest_changes", predicates=sorted(predicates), articles=_ARTICLES, limit=limit)
    named = ("predicate", "subject", "object", "reported")
    return tuple(Change(**properties(row["properties"]) | {name: row[name] for name in named}) for row in rows)


def disputed_events(store: Store, *, limit: int = 5) -> tuple[DisputedEvent, ...]:
    """Events on which accounts differ most: first by the number of accounts, then by how far apart they are."""
    rows = store.read("read/disputed_events", events=_EVENTS, limit=limit)
    return tuple(DisputedEvent(**note(row["event"]), figure=row["figure"]) for row in rows)
