"""The store against the same rows written by the bare driver with UNWIND."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import neo4j

from benchmarks.ratio import Ratio, in_turns
from graph.local import LocalServer
from graph.model import Article, Reading
from graph.store import Row, Store, Transaction, statement
from ingest.pipeline import ingest

_AIM = 0.7
_ROUNDS = 5

Written = dict[int, list[tuple[str, dict[str, Any]]]]
"""By transaction, the statements that write, with their rows."""


def measure(server: LocalServer, driver: neo4j.Driver, read: Sequence[tuple[Article, Reading]]) -> Ratio:
    """Articles a second of both, each starting from an empty graph in every turn (emptying it is not timed).

    Ours resolves, keeps and projects; the bare driver sends the rows that came out of it, in transactions of the same
    size and by the same statements, and asks nothing.
    """
    with Store(server.bolt_uri, server.username, server.password) as store:
        store.migrate()
        empty(driver)
        with _noting() as written:
            _ours(store, read)
        mine, other = in_turns(
            lambda: _ours(store, read), lambda: _bare(driver, written), _ROUNDS, prepare=lambda: empty(driver)
        )
    rows = sum(len(rows) for batch in written.values() for _, params in batch for rows in params.values())
    return Ratio(
        name="store / bare driver with UNWIND, articles a second",
        aim=f">= {_AIM}",
        met=other / mine >= _AIM,
        factor=other / mine,
        ours=f"{len(read) / mine:,.0f} articles/s",
        bare=f"{len(read) / other:,.0f} articles/s",
        notes=(f"{len(read)} articles, {rows:,} rows in {len(written)} transactions, {_ROUNDS} turns each",),
    )


def empty(driver: neo4j.Driver) -> None:
    """Remove everything but the record of the migrations."""
    with driver.session() as session:
        session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()


def _ours(store: Store, read: Sequence[tuple[Article, Reading]]) -> None:
    readings = {article.id: reading for article, reading in read}
    ingest(store, ((article.id, article) for article, _ in read), lambda article: readings[article.id])


def _bare(driver: neo4j.Driver, written: Written) -> None:
    for batch in written.values():
        with driver.session() as session:
            session.execute_write(_send, batch)


def _send(tx: neo4j.ManagedTransaction, batch: list[tuple[str, dict[str, Any]]]) -> None:
    for text, params in batch:
        tx.run(text, params).consume()


@contextmanager
def _noting() -> Iterator[Written]:
    """What every transaction of the store writes while the block lasts."""
    written: Written = {}
    run = Transaction.run

    def noting(transaction: Transaction, name: str, **params: Any) -> list[Row]:
        if statement(name).access == "write" and all(isinstance(value, list) for value in params.values()):
            written.setdefault(id(transaction), []).append((statement(name).text, params))
            kept.append(transaction)
        return run(transaction, name, **params)

    kept: list[Transaction] = []  # their ids must not come again
    Transaction.run = noting  # type: ignore[method-assign]
    try:
        yield written
    finally:
        Transaction.run = run  # type: ignore[method-assign]
