"""Who is watched: the actors that a watch list amounts to, as the graph knows them."""

from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from graph.queries.lineage import walk
from graph.queries.words import fulltext
from graph.store import Statement, Transaction, statement


class Watch(BaseModel):
    """Actors by id or any of their names, countries, lineages and a query; empty watches everybody."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    actors: tuple[str, ...] = Field(default=(), description="Actors by id or by any name they bear.")
    countries: tuple[str, ...] = Field(default=(), description="Home countries of actors, ISO 3166-1 alpha-2.")
    lineage: tuple[str, ...] = Field(default=(), description="Actors with all their forebears and offspring.")
    query: str | None = Field(
        default=None,
        description="A statement under cypher/ that gives a column `id` of actors, such as `read/list_actors`.",
    )

    @property
    def everybody(self) -> bool:
        return not (self.actors or self.countries or self.lineage or self.query)


_DEPTH = 10


def watched(tx: Transaction, watch: Watch, until: date) -> tuple[list[str], list[str]]:
    """Ids of the actors watched, in order, and the entries of the list that nobody is known by (yet)."""
    if watch.everybody:
        return [row["id"] for row in tx.run("report/all_actors")], []
    found: set[str] = set()
    missing: list[str] = []
    for entry in watch.actors:
        _take(resolved(tx, entry), entry, found, missing)
    for entry in watch.lineage:
        root = resolved(tx, entry)
        _take(root, entry, found, missing)
        found |= _lineage(tx, root, until) if root else set()
    found |= {row["id"] for row in tx.run("report/actors_of_countries", countries=list(watch.countries))}
    found |= _asked(tx, watch.query) if watch.query else set()
    return sorted(found), missing


def resolved(tx: Transaction, entry: str) -> str | None:
    """Id of the actor that `entry` is the id or exactly a name of; of several the one written about most."""
    if tx.run("read/actor_note", id=entry):
        return entry
    rows = tx.run("read/find_actors", query=fulltext(entry), exactly=entry.strip().lower(), skip=0, limit=1)
    if not rows:
        return None
    names = tx.run("read/actor", id=rows[0]["actor"]["id"])[0]["actor"]
    exact = entry.strip().casefold() in {name.casefold() for name in (names["name"], *names["names"])}
    return str(names["id"]) if exact else None


def _take(actor: str | None, entry: str, found: set[str], missing: list[str]) -> None:
    if actor is None:
        missing.append(entry)
    else:
        found.add(actor)


def _lineage(tx: Transaction, root: str, until: date) -> set[str]:
    """Everybody that `root` came from or that came of it, by what had been told until then."""
    days = {"as_of": None, "known_at": until}
    found: set[str] = set()
    for name in ("read/lineage_back", "read/lineage_forth"):
        found |= set(walk(root, _DEPTH, lambda ids, name=name: tx.run(name, ids=list(ids), **days)).distance)  # type: ignore[misc]
    return found


def _asked(tx: Transaction, name: str) -> set[str]:
    """Ids that a statement gives for its example values, in a column `id` or as `actor`."""
    asked: Statement = statement(name)
    found: Iterable[str | None] = (
        row.get("id") or (row.get("actor") or {}).get("id") for row in tx.run(name, **asked.example)
    )
    return {each for each in found if each}
