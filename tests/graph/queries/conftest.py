"""A graph that every test of this folder may ask, and none may write to."""

import pytest

from graph.store import Store
from tests.graph.queries.story import tell
from tests.graph_dump import clear


@pytest.fixture(scope="module")
def graph(store: Store) -> Store:
    """The story, told; whatever Neo4j remarks on a statement fails the test."""
    clear(store)
    tell(store)
    return store
