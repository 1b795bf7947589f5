"""A frozen graph that reports are made from."""

import pytest

from graph.store import Store
from tests.graph.queries.story import tell
from tests.graph_dump import clear


@pytest.fixture(scope="module")
def told(store: Store) -> Store:
    """The story of Mali's north, told by hand; what Neo4j remarks on a statement fails the test."""
    clear(store)
    tell(store)
    return store
