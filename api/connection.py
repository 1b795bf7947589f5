"""The API's hold on the graph: it survives a database that is not there yet, or away for a while."""

import logging
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool

from graph.errors import StoreError
from graph.store import Store

_log = logging.getLogger(__name__)


class Connection:
    """A store whose schema is brought up to date before its first use, whenever the database first answers."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.migrated = False
        self._lock = Lock()

    def open(self) -> None:
        """Make ready where that is possible by now; what is not is tried again by the next request."""
        try:
            self.ready()
        except StoreError as error:
            _log.warning("%s", error)

    def ready(self) -> Store:
        """The store; raises StoreError while the database is away, refuses us or is too new."""
        with self._lock:
            if not self.migrated:
                self.store.verify()
                self.store.migrate()
                self.migrated = True
        return self.store

    def check(self) -> None:
        """Return when the database answers now; else raise StoreError."""
        self.ready().verify()

    def close(self) -> None:
        self.store.close()


async def connection(request: Request) -> Connection:
    """The connection that the application opened when it started."""
    kept = request.app.state.connection
    assert isinstance(kept, Connection)
    return kept


async def graph_store(kept: Annotated[Connection, Depends(connection)]) -> Store:
    """The store, ready to be asked; a thread is only spent on it while the database is not."""
    return kept.store if kept.migrated else await run_in_threadpool(kept.ready)


Kept = Annotated[Connection, Depends(connection)]
Graph = Annotated[Store, Depends(graph_store)]
