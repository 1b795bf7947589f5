"""Every statement that answers a question, with the example values in its file, on the samples as they are read."""

import re
import warnings
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store, statement, statements
from ingest.pipeline import ingest
from ingest.reading import reader
from ingest.sources import documents, drafts
from tests.graph_dump import clear

ROOT = Path(__file__).parents[2]
PACKAGES = ("api", "cli", "graph", "ingest", "reports")
SOURCES = "\n".join(file.read_text(encoding="utf-8") for name in PACKAGES for file in (ROOT / name).rglob("*.py"))
ANSWERS = sorted(
    name
    for name in re.findall(
        r'"(read/\w+)"', "\n".join(file.read_text() for file in (ROOT / "graph" / "queries").glob("*.py"))
    )
)
SCANS = {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "DirectedAllRelationshipsScan"}


@pytest.fixture(scope="module")
def samples(store: Store) -> Store:
    """A graph of the samples."""
    clear(store)
    named = [(each.name, each.content) for each in drafts(documents(str(ROOT / "samples")))]
    assert ingest(store, named, reader().read).set_aside == ()
    store.write("schema/await_indexes")
    return store


def example(store: Store, name: str) -> dict[str, Any]:
    """The values in the file; ids of events and claims are made of what was read, so present ones stand in."""
    given = statement(name).example
    if "event" in given or name == "read/event":
        found = store.read("read/events_of_actor", **statement("read/events_of_actor").example)
        told = [each["event"]["id"] for each in found if store.read("read/figure_claims", event=each["event"]["id"])]
        given = given | {"event" if "event" in given else "id": told[0]}
    if name == "read/claims_by_id":
        behind = store.read("read/relation_evidence", **statement("read/relation_evidence").example)
        given = {"ids": [row["claim"]["id"] for row in behind]}
    return given


@pytest.mark.parametrize("name", sorted(set(ANSWERS)))
def test_it_finds_something(samples: Store, name: str) -> None:
    assert samples.read(name, **example(samples, name))


@pytest.mark.parametrize("name", sorted(set(ANSWERS)))
def test_it_starts_from_an_index(samples: Store, name: str) -> None:
    with warnings.catch_warnings(action="error"), samples.session("READ") as session:
        plan = session.run(f"EXPLAIN {statement(name).text}", example(samples, name)).consume().plan
    assert plan is not None
    assert SCANS.isdisjoint(operators(plan))


def operators(plan: dict[str, Any]) -> set[str]:
    """The kinds of steps in a plan, without the name of the database behind the @."""
    return {plan["operatorType"].partition("@")[0]}.union(*(operators(each) for each in plan.get("children", [])))


@pytest.mark.parametrize("name", [each for each in statements() if each.startswith(("read/", "write/", "project/"))])
def test_it_is_used(name: str) -> None:
    area, stem = name.split("/")
    assert f'"{name}"' in SOURCES or (f'"{area}/' in SOURCES and f'"{stem}"' in SOURCES)
