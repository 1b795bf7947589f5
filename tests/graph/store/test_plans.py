"""No statement walks through the whole graph: every plan starts from an index, from an empty graph on."""

import warnings
from typing import Any

import pytest

from graph.store import Store, statement, statements
from tests.graph_dump import clear

SCANS = {
    "AllNodesScan",
    "DirectedAllRelationshipsScan",
    "DirectedRelationshipTypeScan",
    "NodeByLabelScan",
    "UndirectedAllRelationshipsScan",
    "UnionNodeByLabelsScan",
}
KEEPING = sorted(name for name, each in statements().items() if each.area in ("write", "project"))
LOOKED_UP = sorted(name for name, each in statements().items() if each.area == "read")


@pytest.fixture(scope="module")
def empty(store: Store) -> Store:
    clear(store)
    return store


@pytest.mark.parametrize("name", [*KEEPING, *LOOKED_UP])
def test_it_starts_from_an_index(empty: Store, name: str) -> None:
    with warnings.catch_warnings(action="error"), empty.session("WRITE") as session:
        plan = session.run(f"EXPLAIN {statement(name).text}", statement(name).example).consume().plan
    assert plan is not None
    assert SCANS.isdisjoint(_operators(plan))


def _operators(plan: dict[str, Any]) -> set[str]:
    below = (operator for child in plan.get("children", []) for operator in _operators(child))
    return {plan["operatorType"].partition("@")[0], *below}
