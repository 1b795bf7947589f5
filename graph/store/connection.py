"""The one connection to Neo4j: sends named statements, retries what is worth retrying, speaks the house's errors."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j import GraphDatabase, ManagedTransaction, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph.errors import StoreDenied, StoreError, StoreUnavailable
from graph.knowledge.grades import NO_GRADES, Grades
from graph.store.native import native
from graph.store.statements import statement

Row = dict[str, Any]
T = TypeVar("T")

_ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://\S+")
_START = "Start one with `actorgraph db start`, or name a running server in NEO4J_URI."


class Transaction:
    """Statements that take effect together or not at all."""

    def __init__(self, transaction: ManagedTransaction, grades: Grades = NO_GRADES) -> None:
        self._transaction = transaction
        self.grades = grades

    def run(self, name: str, **params: Any) -> list[Row]:
        """Rows of the statement `name` as plain Python values (dates as `datetime.date`, nodes as dicts)."""
        asked = statement(name)
        if asked.list_driven and not params[asked.list_driven]:
            return []
        result = self._transaction.run(asked.text, params)
        return [dict(zip(record.keys(), map(native, record.values()), strict=True)) for record in result]


class Store:
    """A graph in Neo4j. Opening it connects to nothing; the first statement does.

    `grades` are those of publishers and claimants, which confidence and answers go by. `patience` is how many seconds
    a transaction is tried again while the server is busy or changing its leader. With `strict`, whatever Neo4j remarks
    on a statement is raised as a Python warning (the tests run so).
    """

    def __init__(
        self,
        uri: str,
        username: str,
        password: str,
        database: str | None = None,
        *,
        grades: Grades = NO_GRADES,
        patience: float = 5.0,
        strict: bool = False,
    ) -> None:
        self.uri = uri
        self.grades = grades
        self._database = database
        if not _ADDRESS.match(uri):
            raise StoreError(f"{uri} is no address of a Neo4j server.", "It begins with bolt:// or neo4j://.")
        severity = NotificationMinimumSeverity.INFORMATION if strict else NotificationMinimumSeverity.OFF
        with self._named_errors():
            self._driver = GraphDatabase.driver(
                uri,
                auth=(username, password),
                connection_timeout=5.0,
                max_transaction_retry_time=patience,
                notifications_min_severity=severity,
                warn_notification_severity=severity,
            )
        self._bookmarks = GraphDatabase.bookmark_manager()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._driver.close()

    def verify(self) -> None:
        """Return when the server answers and lets us in; else raise StoreUnavailable or StoreDenied at once."""
        with self._named_errors():
            self._driver.verify_connectivity()

    def migrate(self) -> list[int]:
        """Bring the schema up to date; numbers of the migrations that were applied now."""
        from graph.store.migrations import migrate

        return migrate(self)

    def read(self, name: str, **params: Any) -> list[Row]:
        """Rows of a statement under `cypher/read/`, from any member of a cluster that has caught up with our writes."""
        if statement(name).access != "read":
            raise ValueError(f"{name} writes")
        return self.reading(lambda transaction: transaction.run(name, **params))

    def write(self, name: str, **params: Any) -> list[Row]:
        """Rows of a statement that writes, in a transaction of its own."""
        return self.writing(lambda transaction: transaction.run(name, **params))

    def reading(self, work: Callable[[Transaction], T]) -> T:
        """`work` in one read transaction; it may be called again when the first attempt fails."""
        with self.session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda transaction: work(Transaction(transaction, self.grades)))

    def writing(self, work: Callable[[Transaction], T]) -> T:
        """`work` in one write transaction; it may be called again when the first attempt fails."""
        with self.session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(lambda transaction: work(Transaction(transaction, self.grades)))

    @contextmanager
    def session(self, access: str, *, quiet: bool = False) -> Iterator[neo4j.Session]:
        """A driver session whose errors are ours; sessions of one Store see each other's writes.

        `quiet` keeps Neo4j from remarking that a thing is there already or not there yet.
        """
        with (
            self._named_errors(),
            self._driver.session(
                database=self._database,
                default_access_mode=access,
                bookmark_manager=self._bookmarks,
                notifications_min_severity=NotificationMinimumSeverity.OFF if quiet else None,
            ) as session,
        ):
            yield session

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except (AuthError, Forbidden) as error:
            raise StoreDenied(f"{self.uri} refuses the user name or the password.", "Check NEO4J_PASSWORD.") from error
        except (ServiceUnavailable, SessionExpired, TransientError) as error:
            raise StoreUnavailable(f"No Neo4j answers at {self.uri}.", _START) from error
        except ConfigurationError as error:
            raise StoreError(f"{self.uri} is no address of a Neo4j server.", str(error)) from error
        except (Neo4jError, DriverError) as error:
            raise StoreError(f"Neo4j could not do what was asked: {error}") from error
