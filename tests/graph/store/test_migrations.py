"""The schema is brought up to date once, whoever starts and however many at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.errors import SchemaMismatch
from graph.local import LocalServer
from graph.store import Store
from graph.store.migrations import known


@pytest.fixture
def bare(neo4j_server: LocalServer, store: Store) -> Iterator[Store]:
    """The server without a schema; it is migrated again afterwards."""
    with store.session("WRITE", quiet=True) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        for row in session.run("SHOW CONSTRAINTS YIELD name").data():
            session.run(f"DROP CONSTRAINT `{row['name']}`").consume()
        for row in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").data():
            session.run(f"DROP INDEX `{row['name']}`").consume()
    yield store
    with store.session("WRITE", quiet=True) as session:
        session.run("MATCH (m:Migration) WHERE m.number > 1000 DELETE m").consume()
    store.migrate()


def test_applied_once_and_recorded(bare: Store) -> None:
    assert bare.migrate() == list(known())
    assert bare.migrate() == []
    assert [row["number"] for row in bare.read("read/migrations")] == list(known())


def test_several_processes_may_start_at_once(bare: Store, neo4j_server: LocalServer) -> None:
    def start(_: int) -> list[int]:
        with Store(neo4j_server.bolt_uri, neo4j_server.username, neo4j_server.password) as store:
            return store.migrate()

    with ThreadPoolExecutor(4) as pool:
        applied = list(pool.map(start, range(4)))
    assert sorted(number for numbers in applied for number in numbers) == list(known())


def test_an_interrupted_migration_is_taken_up_again(bare: Store) -> None:
    bare.migrate()
    with bare.session("WRITE", quiet=True) as session:
        session.run("MATCH (m:Migration {number: 2}) DELETE m").consume()
    assert bare.migrate() == [2]


def test_a_graph_of_a_newer_version_is_left_alone(bare: Store) -> None:
    bare.migrate()
    bare.write("schema/record_migration", number=9999, title="from the future")
    with pytest.raises(SchemaMismatch, match="newer"):
        bare.migrate()
