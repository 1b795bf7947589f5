"""Whatever is wrong with the database is said in the project's own errors."""

import neo4j
import pytest

from graph.errors import StoreDenied, StoreError, StoreUnavailable
from graph.local import LocalServer
from graph.local.ports import free_port
from graph.store import Store
from tests.graph_dump import clear


def test_nothing_answers() -> None:
    with Store(f"bolt://127.0.0.1:{free_port(0)}", "neo4j", "secret", patience=0.5) as absent:
        with pytest.raises(StoreUnavailable, match="actorgraph db start"):
            absent.verify()
        with pytest.raises(StoreUnavailable):
            absent.read("read/migrations")


def test_a_wrong_password_is_named_as_such(neo4j_server: LocalServer) -> None:
    with Store(neo4j_server.bolt_uri, "neo4j", "wrong") as denied, pytest.raises(StoreDenied, match="password"):
        denied.verify()


def test_an_address_that_is_none() -> None:
    with pytest.raises(StoreError, match="no address"):
        Store("http://127.0.0.1", "neo4j", "secret")


def test_a_statement_that_fails_is_a_store_error(store: Store) -> None:
    with pytest.raises(StoreError, match="could not do"):
        store.write("write/lock", lock={"not": "a name"})


def test_read_access_is_for_statements_that_read(store: Store) -> None:
    with pytest.raises(ValueError, match="writes"):
        store.read("write/lock", lock="x")
    with pytest.raises(StoreError), store.session(neo4j.READ_ACCESS) as session:
        session.execute_read(lambda tx: tx.run("CREATE (:Lock {name: 'x'})").consume())


def test_a_transaction_takes_effect_whole_or_not_at_all(store: Store) -> None:
    clear(store)

    class Stop(Exception):
        pass

    def half(tx: object) -> None:
        store_tx = tx
        store_tx.run("write/articles", rows=[{"id": "half", "properties": {}}])  # type: ignore[attr-defined]
        raise Stop

    with pytest.raises(Stop):
        store.writing(half)
    assert store.read("read/stored_articles", ids=["half"]) == []


def test_the_store_reads_what_it_wrote(store: Store) -> None:
    clear(store)
    store.write("write/articles", rows=[{"id": "a1", "properties": {"reader": "hand/1"}}])
    assert store.read("read/stored_articles", ids=["a1"]) == [{"id": "a1", "reader": "hand/1"}]
