"""Who is there: actors by id and by any name."""

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import NotFound
from graph.model.vocabulary import ActorKind
from graph.queries.page import Page, cursor, place_of
from graph.queries.words import fulltext
from graph.store import Row, Store

_FARTHEST = 1000
"""How many matches `read/find_actors` looks at."""


class ActorNote(BaseModel):
    """An actor in a list."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "id": "azawad-liberation-front",
                    "name": "Azawad Liberation Front",
                    "kind": "ArmedGroup",
                    "country": "ML",
                    "articles": 4,
                }
            ]
        },
    )

    id: str
    name: str = Field(description="The preferred name.")
    kind: ActorKind | None = None
    country: str | None = Field(default=None, description="Home country, ISO 3166-1 alpha-2.")
    articles: int | None = Field(default=None, description="How many articles mention the actor.")


class Actor(ActorNote):
    """An actor under all its names."""

    names: tuple[str, ...] = Field(description="All names that articles use, acronyms included.")
    wikidata: str | None = Field(default=None, description="Wikidata item, such as Q1234.")


def actor(store: Store, actor_id: str) -> Actor:
    """The actor kept under that id; raises NotFound."""
    rows = store.read("read/actor", id=actor_id)
    if not rows:
        raise unknown_actor(actor_id)
    return Actor(**rows[0]["actor"])


def find_actors(store: Store, text: str, *, mark: str | None = None, limit: int = 20) -> Page[ActorNote]:
    """Actors that bear a name like `text`, best first: whole words, beginnings and small slips all find them.

    Raises InvalidQuestion when `text` has no letters or `mark` is no cursor of such a list.
    """
    skip = int(place_of("find", mark) or 0)
    rows = store.read(
        "read/find_actors", query=fulltext(text), exactly=text.strip().lower(), skip=skip, limit=limit + 1
    )
    more = len(rows) > limit and skip + limit < _FARTHEST
    return Page(items=_notes(rows[:limit]), next=cursor("find", skip + limit) if more else None)


def list_actors(store: Store, *, mark: str | None = None, limit: int = 20) -> Page[ActorNote]:
    """All actors in the order of their ids."""
    rows = store.read("read/list_actors", after=str(place_of("actors", mark) or ""), limit=limit + 1)
    notes = _notes(rows[:limit])
    return Page(items=notes, next=cursor("actors", notes[-1].id) if len(rows) > limit else None)


def unknown_actor(actor_id: str) -> NotFound:
    return NotFound(f"No actor is kept under {actor_id[:80]!r}.", "Look for it by name.")


def _notes(rows: list[Row]) -> tuple[ActorNote, ...]:
    return tuple(ActorNote(**row["actor"]) for row in rows)
