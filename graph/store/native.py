"""What the driver hands back, as plain Python values."""

from typing import Any

from neo4j.graph import Entity
from neo4j.time import Date, DateTime


def native(value: Any) -> Any:
    """Dates and times as those of the standard library, nodes and relationships as dicts of their properties."""
    if isinstance(value, Date | DateTime):
        return value.to_native()
    if isinstance(value, list):
        return [native(item) for item in value]
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    if isinstance(value, Entity):
        return {key: native(item) for key, item in value.items()}
    return value
