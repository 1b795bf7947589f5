"""What all tests share: the real Neo4j, started once by the code that users run."""

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from api.settings import Settings
from graph.local import LocalServer, start
from graph.store import Store


@pytest.fixture(scope="session")
def neo4j_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ACTORGRAPH_HOME would name for the session's server."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def neo4j_server(neo4j_home: Path) -> Iterator[LocalServer]:
    """A server on a data folder of its own, on free ports. The jars come from the user's cache."""
    with start(neo4j_home, bolt_port=0, http_port=0, jars=Settings().jars) as server:
        yield server


@pytest.fixture(scope="session")
def driver(neo4j_server: LocalServer) -> Iterator[neo4j.Driver]:
    """The official driver, connected to the session's server."""
    auth = (neo4j_server.username, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.bolt_uri, auth=auth) as driver:
        yield driver


@pytest.fixture(scope="session")
def store(neo4j_server: LocalServer) -> Iterator[Store]:
    """A migrated store for which every remark of Neo4j on a statement is an error. Tests that write clear it first."""
    with Store(neo4j_server.bolt_uri, neo4j_server.username, neo4j_server.password, strict=True) as store:
        store.migrate()
        yield store
