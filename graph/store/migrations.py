"""Bringing the schema up to date: numbered files in `cypher/schema/`, each recorded in the graph once applied.

Every migration can be applied again without harm (`IF NOT EXISTS`), since Neo4j does not take a schema change and
its record in one transaction. Processes that start at once wait for each other on a locked node.
"""

import re

import neo4j

from graph.errors import SchemaMismatch
from graph.store.connection import Store
from graph.store.statements import Statement, statement, statements

_NUMBERED = re.compile(r"schema/(\d{4})_\w+")


def known() -> dict[int, Statement]:
    """The migrations of this installation by number; numbers run from 1 without a gap."""
    found = {int(match[1]): each for name, each in statements().items() if (match := _NUMBERED.fullmatch(name))}
    if sorted(found) != list(range(1, len(found) + 1)):
        raise ValueError(f"the migrations are numbered {sorted(found)}")
    return dict(sorted(found.items()))


def migrate(store: Store) -> list[int]:
    """Numbers of the migrations applied now, [] when there was nothing to do.

    Raises SchemaMismatch when the graph holds a migration that this program does not know.
    """
    if not pending(store):
        return []
    _run(store, "schema/constrain_locks")
    with store.session(neo4j.WRITE_ACCESS, quiet=True) as session, session.begin_transaction() as lock:
        lock.run(statement("schema/lock_migrations").text).consume()
        todo = pending(store)
        for number in todo:
            _run(store, known()[number].name)
            _run(store, "schema/record_migration", number=number, title=known()[number].title)
        lock.rollback()
    return todo


def pending(store: Store) -> list[int]:
    """Numbers of the migrations that the graph still lacks."""
    with store.session(neo4j.READ_ACCESS, quiet=True) as session:
        applied = set(session.run(statement("read/migrations").text).value("number"))
    unknown = sorted(applied - set(known()))
    if unknown:
        raise SchemaMismatch(
            f"The graph was written by a newer version (its migration {unknown[-1]} is not known here).",
            "Update actorgraph.",
        )
    return [number for number in known() if number not in applied]


def _run(store: Store, name: str, **params: int | str) -> None:
    """One transaction for each part: Neo4j takes no schema change together with data."""
    for part in [*statement(name).parts, *statement("schema/await_indexes").parts]:
        with store.session(neo4j.WRITE_ACCESS, quiet=True) as session:
            session.execute_write(_send, part, params)


def _send(tx: neo4j.ManagedTransaction, part: str, params: dict[str, int | str]) -> None:
    tx.run(part, params).consume()
