"""What happened: the events of an actor, and one event with the accounts of all sides."""

from collections.abc import Collection
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import NotFound
from graph.knowledge.grades import Grades
from graph.model import Interval
from graph.model.vocabulary import EventType, Role
from graph.queries.accounts import Figure, FigureClaim, Part, PartClaim, figures, parts
from graph.queries.actors import unknown_actor
from graph.queries.evidence import ArticleNote, PartyNote, evidence, interval
from graph.queries.page import Page, cursor, place_of
from graph.store import Row, Store, Transaction


class PlaceNote(BaseModel):
    """A place; degrees are WGS84."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


class EventNote(BaseModel):
    """An event in a list."""

    model_config = ConfigDict(frozen=True)

    id: str
    type: EventType
    title: str | None = None
    when: Interval
    place: str | None = Field(default=None, description="Name of the place.")
    articles: int | None = Field(default=None, description="How many articles tell of it.")


class TakenRole(BaseModel):
    """A role that an actor is said to have had, and how well that is supported."""

    model_config = ConfigDict(frozen=True)

    role: Role
    side: str | None = None
    claims: int
    sources: int
    disputed: bool


class ActorEvent(EventNote):
    """An event that an actor is said to have taken part in."""

    roles: tuple[TakenRole, ...] = Field(description="What the actor was in it, by the accounts of all.")


class Event(EventNote):
    """An event with everything that is claimed about it, side by side."""

    where: PlaceNote | None = None
    parts: tuple[Part, ...] = Field(description="Who took part, and who says or denies so.")
    figures: tuple[Figure, ...] = Field(description="Losses, each with the numbers that all sides give.")
    told_in: tuple[ArticleNote, ...] = Field(description="The articles that tell of it, oldest first.")


def event(store: Store, event_id: str) -> Event:
    """The event kept under that id with the claims of all sides; raises NotFound."""

    def work(transaction: Transaction) -> Event:
        rows = transaction.run("read/event", id=event_id)
        if not rows:
            raise NotFound(f"No event is kept under {event_id[:80]!r}.", "Look at the events of an actor.")
        row = rows[0]
        figure_rows = transaction.run("read/figure_claims", event=event_id)
        part_rows = transaction.run("read/part_claims", event=event_id)
        return Event(
            **note(row["event"]),
            where=PlaceNote(**row["place"]) if row["place"] else None,
            parts=parts(_part_claim(row, transaction.grades) for row in part_rows),
            figures=figures(_figure_claim(row, transaction.grades) for row in figure_rows),
            told_in=tuple(ArticleNote(**article) for article in row["articles"]),
        )

    return store.reading(work)


def events(
    store: Store,
    actor_id: str,
    *,
    types: Collection[EventType] | None = None,
    since: date | None = None,
    until: date | None = None,
    mark: str | None = None,
    limit: int = 50,
) -> Page[ActorEvent]:
    """Events that an actor took part in, latest first, undated ones last.

    `since` and `until` keep what may have happened between those days, both included. Raises NotFound, InvalidQuestion.
    """
    before = place_of("events", mark)

    def work(transaction: Transaction) -> Page[ActorEvent]:
        if not transaction.run("read/actor_note", id=actor_id):
            raise unknown_actor(actor_id)
        rows = transaction.run(
            "read/events_of_actor", id=actor_id, types=list(types or []), since=since, until=until, before=before,
            limit=limit + 1,
        )  # fmt: skip
        shown = rows[:limit]
        return Page(
            items=tuple(ActorEvent(**note(row["event"]), roles=row["roles"]) for row in shown),
            next=cursor("events", shown[-1]["place"]) if len(rows) > limit else None,
        )

    return store.reading(work)


def note(kept: dict[str, Any]) -> dict[str, Any]:
    """Properties of an `:Event` as fields of an EventNote."""
    return {
        "id": kept["id"],
        "type": kept["type"],
        "title": kept.get("title"),
        "when": interval(kept),
        "place": kept.get("place_name"),
        "articles": kept.get("articles"),
    }


def _figure_claim(row: Row, grades: Grades) -> FigureClaim:
    claim = row["claim"]
    own = {name: claim[name] for name in ("measure", "min", "max", "approximate", "literal") if name in claim}
    return FigureClaim(**dict(evidence(row, grades)), **own, of=_party(row["of"]), by=_party(row["by"]))


def _part_claim(row: Row, grades: Grades) -> PartClaim:
    claim = row["claim"]
    return PartClaim(
        **dict(evidence(row, grades)), actor=PartyNote(**row["subject"]), role=claim["role"], side=claim.get("side")
    )


def _party(note: dict[str, Any] | None) -> PartyNote | None:
    return PartyNote(**note) if note else None
