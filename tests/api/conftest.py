"""The application over the real database and real HTTP, as a client sees it."""

from collections.abc import Iterator

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from cli.service import listen, serving
from graph.local import LocalServer
from graph.store import Store
from tests.graph.queries.story import tell
from tests.graph_dump import clear


@pytest.fixture(scope="session")
def settings(neo4j_server: LocalServer) -> Settings:
    """Settings that name the session's server."""
    return Settings(
        neo4j_uri=neo4j_server.bolt_uri, neo4j_username=neo4j_server.username, neo4j_password=neo4j_server.password
    )


@pytest.fixture(scope="module")
def client(settings: Settings) -> Iterator[httpx.Client]:
    """A client of the running service."""
    with (
        listen("127.0.0.1", 0) as listener,
        serving(create_app(settings), listener) as service,
        httpx.Client(base_url=service.url, timeout=60) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def told(store: Store, client: httpx.Client) -> httpx.Client:
    """The client of a graph that holds the story."""
    clear(store)
    tell(store)
    return client
