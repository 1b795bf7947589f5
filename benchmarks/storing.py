"""The store against the same rows written by the bare driver with UNWIND."""

from collections.abc import Sequence

import neo4j

from benchmarks.noting import Sent, fetch, noting
from benchmarks.ratio import Ratio, in_turns
from graph.local import LocalServer
from graph.model import Article, Reading
from graph.store import Store
from ingest.pipeline import ingest

_AIM = 0.7
_ROUNDS = 3


def measure(server: LocalServer, driver: neo4j.Driver, read: Sequence[tuple[Article, Reading]]) -> Ratio:
    """Articles a second of both, each starting from an empty graph in every turn (emptying it is not timed).

    Ours resolves, keeps and projects; the bare driver sends the rows that came out of it, in transactions of the same
    size and by the same statements, and asks nothing.
    """
    with Store(server.bolt_uri, server.username, server.password) as store:
        store.migrate()
        empty(driver)
        with noting("write") as written:
            _ours(store, read)
        batches = [batch for batch in written if batch]
        mine, other = in_turns(
            lambda: _ours(store, read), lambda: _bare(driver, batches), _ROUNDS, prepare=lambda: empty(driver)
        )
    rows = sum(
        len(rows) for batch in batches for _, params in batch for rows in params.values() if isinstance(rows, list)
    )
    return Ratio(
        name="store / bare driver with UNWIND, articles a second",
        aim=f">= {_AIM}",
        met=other / mine >= _AIM,
        factor=other / mine,
        ours=f"{len(read) / mine:,.0f} articles/s",
        bare=f"{len(read) / other:,.0f} articles/s",
        notes=(f"{len(read)} articles, {rows:,} rows in {len(batches)} transactions, {_ROUNDS} turns each",),
    )


def empty(driver: neo4j.Driver) -> None:
    """Remove everything but the record of the migrations."""
    with driver.session() as session:
        session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()


def _ours(store: Store, read: Sequence[tuple[Article, Reading]]) -> None:
    readings = {article.id: reading for article, reading in read}
    ingest(store, ((article.id, article) for article, _ in read), lambda article: readings[article.id])


def _bare(driver: neo4j.Driver, written: Sent) -> None:
    for batch in written:
        with driver.session() as session:
            session.execute_write(fetch, batch)
