"""What the store sends: noted while it works, so that the bare driver can be given the very same."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j

from graph.store import Row, Transaction, statement
from graph.store.statements import Access

Batch = list[tuple[str, dict[str, Any]]]
"""The statements of one transaction, with their parameters."""
Sent = list[Batch]


@contextmanager
def noting(access: Access) -> Iterator[Sent]:
    """The statements with that access that are sent while the block lasts."""
    sent: Sent = []
    seen: list[Transaction] = []
    run = Transaction.run

    def noted(transaction: Transaction, name: str, **params: Any) -> list[Row]:
        if not seen or seen[-1] is not transaction:
            seen.append(transaction)
            sent.append([])
        if statement(name).access == access:
            sent[-1].append((statement(name).text, params))
        return run(transaction, name, **params)

    Transaction.run = noted  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        Transaction.run = run  # type: ignore[method-assign]


def fetch(tx: neo4j.ManagedTransaction, batch: Batch) -> int:
    """Send the statements one after the other and fetch their rows; how many there were."""
    return sum(len(list(tx.run(text, params))) for text, params in batch)
