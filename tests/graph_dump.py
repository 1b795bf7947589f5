"""The whole graph as plain values, without Neo4j's internal ids: two graphs are equal when their dumps are."""

from typing import Any

from graph.store import Store
from graph.store.native import native

_NODES = """
MATCH (n) WHERE NOT n:Migration AND NOT n:Lock
RETURN labels(n) AS labels, properties(n) AS properties
"""
_RELATIONSHIPS = """
MATCH (a)-[r]->(b)
RETURN coalesce(a.id, a.key) AS start, type(r) AS type, properties(r) AS properties, coalesce(b.id, b.key) AS end
"""


def dump(store: Store) -> tuple[list[Any], list[Any]]:
    """Nodes and relationships, each list sorted."""
    with store.session("READ", quiet=True) as session:
        nodes = [(sorted(row["labels"]), _plain(row["properties"])) for row in session.run(_NODES)]
        ties = [
            (row["start"], row["type"], row["end"], _plain(row["properties"])) for row in session.run(_RELATIONSHIPS)
        ]
    return sorted(nodes, key=repr), sorted(ties, key=repr)


def clear(store: Store) -> None:
    """Empty the graph but for the record of its migrations."""
    with store.session("WRITE", quiet=True) as session:
        session.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").consume()


def _plain(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: native(properties[key]) for key in sorted(properties)}
