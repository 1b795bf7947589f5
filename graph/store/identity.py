"""Writing which actor each party refers to."""

from collections.abc import Mapping, Sequence

from graph.store.connection import Row, Transaction


def refer(tx: Transaction, before: Mapping[str, str | None], actors: Sequence[Row]) -> set[str]:
    """Set actors (rows with `id`, `kind`, `parties`, `properties`) and references to them; parties that changed.

    `before` holds the actor of every party of `actors` as it stands in the graph.
    """
    tx.run("project/actors", rows=[{key: row[key] for key in ("id", "kind", "properties")} for row in actors])
    after = {party: row["id"] for row in actors for party in row["parties"]}
    moved = sorted(party for party, actor in after.items() if before[party] != actor)
    tx.run("project/references", rows=[{"party": party, "actor": after[party]} for party in moved])
    left = {actor for party in moved if (actor := before[party]) is not None}
    tx.run("project/drop_empty_actors", ids=sorted(left - set(after.values())))
    tx.run("project/count_articles", ids=sorted(left | {after[party] for party in moved}))
    return set(moved)
