"""One report of each kind over the frozen story; APPROVE_GOLDEN=1 writes down what the tests then hold to."""

from datetime import date
from pathlib import Path

from graph.store import Store
from reports.content import Report
from reports.definitions import Definition
from reports.make import covering

FOLDER = Path(__file__).parent / "golden"

DEFINITIONS: dict[str, tuple[dict[str, object], date, date]] = {
    "relationships": ({}, date(2024, 12, 1), date(2025, 6, 30)),
    "lineage": ({"watch": {"lineage": ["FLA"]}}, date(2025, 1, 1), date(2025, 1, 31)),
    "dyads": ({}, date(2024, 7, 1), date(2024, 12, 31)),
    "actor": ({"watch": {"actors": ["Wagner"]}}, date(2025, 6, 1), date(2025, 6, 30)),
    "sources": ({}, date(2013, 1, 1), date(2025, 6, 30)),
    "quality": ({}, date(2024, 7, 1), date(2024, 12, 31)),
}


def report(store: Store, kind: str) -> Report:
    """The golden report of a kind, as the graph gives it now."""
    more, since, until = DEFINITIONS[kind]
    return covering(store, Definition.model_validate({"name": kind, "kind": kind, **more}), since, until)
