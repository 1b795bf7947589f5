"""Which documents could not be read, and why: the one trace that they leave in the graph."""

import hashlib
from collections.abc import Collection, Mapping

from graph.store.connection import Store, Transaction


def note_set_aside(store: Store, reasons: Mapping[str, str], read: Collection[str]) -> None:
    """Note the reason why each document was set aside, and forget those that have been `read` after all."""
    rows = [{"id": _id(name, why), "document": name, "reason": why} for name, why in sorted(reasons.items())]

    def work(tx: Transaction) -> None:
        if read:
            tx.run("write/taken_up", documents=sorted(read))
        if rows:
            tx.run("write/set_aside", rows=rows)

    if rows or read:
        store.writing(work)


def _id(document: str, reason: str) -> str:
    return hashlib.sha256(f"{document}\x1f{reason}".encode()).hexdigest()[:24]
