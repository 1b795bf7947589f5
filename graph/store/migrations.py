"""Bringing the schema up to date: numbered files in `cypher/schema/`, each recorded in the graph once applied.

Every migration can be applied again without harm (`IF NOT EXISTS`), since Neo4j does not take a schema change and
its record in one transaction. Processes that start at once take turns; a turn that its owner did not end runs out.
"""

import random
import re
import time
import uuid

import neo4j
from neo4j.exceptions import TransientError

from graph.errors import SchemaMismatch, StoreUnavailable
from graph.store.connection import Row, Store
from graph.store.statements import Statement, statement, statements

_NUMBERED = re.compile(r"schema/(\d{4})_\w+")
_PATIENCE_S = 300.0
"""How long to wait for others that migrate, and to try again what they hinder."""


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
    if not _run(store, "schema/lock_constraint"):
        _run(store, "schema/constrain_locks")
    owner = uuid.uuid4().hex
    _take_turn(store, owner)
    try:
        todo = pending(store)
        for number in todo:
            _take_turn(store, owner)
            _run(store, known()[number].name)
            _run(store, "schema/await_indexes")
            _run(store, "schema/record_migration", number=number, title=known()[number].title)
        return todo
    finally:
        _run(store, "schema/end_turn", owner=owner)


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


def _take_turn(store: Store, owner: str) -> None:
    """Wait for the turn to migrate, or prolong one's own."""
    until = time.monotonic() + _PATIENCE_S
    while not _run(store, "schema/take_turn", owner=owner):
        if time.monotonic() > until:
            raise StoreUnavailable(f"Somebody else has been migrating {store.uri} for {_PATIENCE_S:.0f} s.")
        time.sleep(random.uniform(0.1, 0.5))


def _run(store: Store, name: str, **params: int | str) -> list[Row]:
    """One transaction for each part: Neo4j takes no schema change together with data. Rows of the last part."""
    rows: list[Row] = []
    for part in statement(name).parts:
        rows = _insist(store, part, params)
    return rows


def _insist(store: Store, part: str, params: dict[str, int | str]) -> list[Row]:
    """Try again what others hinder: schema changes take turns by deadlock."""
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            with store.session(neo4j.WRITE_ACCESS, quiet=True) as session:
                return session.execute_write(lambda tx: tx.run(part, params).data())
        except StoreUnavailable as error:
            if not isinstance(error.__cause__, TransientError) or time.monotonic() > until:
                raise
            time.sleep(random.uniform(0.1, 0.5))
