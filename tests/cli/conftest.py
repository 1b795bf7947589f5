"""What tests of the command line share."""

import pytest

from graph.local import LocalServer
from graph.store import Store
from tests.graph_dump import clear


@pytest.fixture
def graph(neo4j_server: LocalServer, store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty graph that the command line is told of by its settings."""
    clear(store)
    monkeypatch.setenv("NEO4J_URI", neo4j_server.bolt_uri)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    return store
