"""The statements of reports start from an index, raise no remark and are all used."""

import warnings
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store, statement, statements

NAMES = [name for name, each in statements().items() if each.area in ("report", "runs")]
SCANS = {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "DirectedAllRelationshipsScan"}
SOURCES = "\n".join(file.read_text(encoding="utf-8") for file in (Path(__file__).parents[2] / "reports").rglob("*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_it_starts_from_an_index_and_raises_no_remark(told: Store, name: str) -> None:
    with warnings.catch_warnings(action="error"), told.session("WRITE") as session:
        plan = session.run(f"EXPLAIN {statement(name).text}", statement(name).example).consume().plan
    assert plan is not None
    assert SCANS.isdisjoint(_operators(plan))


def _operators(plan: dict[str, Any]) -> set[str]:
    return {plan["operatorType"].partition("@")[0]}.union(*(_operators(each) for each in plan.get("children", ())))


@pytest.mark.parametrize("name", NAMES)
def test_it_is_used(name: str) -> None:
    assert f'"{name}"' in SOURCES
