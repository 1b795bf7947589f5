"""Writing which actor each party refers to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.store.connection import Row, Transaction


@dataclass(frozen=True)
class Moved:
    """Parties that refer to another actor than before, or to one for the first time, and the actors they `left`."""

    parties: frozenset[str]
    left: frozenset[str]


def refer(tx: Transaction, before: Mapping[str, str | None], actors: Sequence[Row]) -> Moved:
    """Set actors (rows with `id`, `kind`, `parties`, `properties`) and references to them; what that moved.

    `before` holds the actor of every party of `actors` as it stands in the graph.
    """
    tx.run("project/actors", rows=[{key: row[key] for key in ("id", "kind", "properties")} for row in actors])
    after = {party: row["id"] for row in actors for party in row["parties"]}
    moved = sorted(party for party, actor in after.items() if before[party] != actor)
    tx.run("project/references", rows=[{"party": party, "actor": after[party]} for party in moved])
    left = {actor for party in moved if (actor := before[party]) is not None}
    tx.run("project/drop_empty_actors", ids=sorted(left - set(after.values())))
    return Moved(frozenset(moved), frozenset(left))


def count_articles(tx: Transaction, articles: Iterable[str], moved: Moved, mentioned: Iterable[str]) -> None:
    """Count anew the articles that mention an actor, after `articles` came, parties moved, or others `mentioned` them.

    An article counts once, however many parties of it are the actor.
    """
    tx.run("project/repeated_mentions", articles=sorted(articles), parties=sorted(moved.parties))
    tx.run("project/count_articles", ids=sorted(moved.left), parties=sorted(moved.parties | set(mentioned)))
