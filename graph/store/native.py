"""What the driver hands back, as plain Python values."""

from typing import Any

from neo4j.graph import Entity
from neo4j.time import Date, DateTime

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""What most values are; asked first, since every value of every row passes here."""


def native(value: Any) -> Any:
    """Dates and times as those of the standard library, nodes and relationships as dicts of their properties."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Date | DateTime):
        return value.to_native()
    if isinstance(value, list):
        return [native(item) for item in value]
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    if isinstance(value, Entity):
        return {key: native(item) for key, item in value.items()}
    return value
