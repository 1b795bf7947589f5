"""Reading from and writing to Neo4j: every statement comes from a file under `cypher/`."""

from graph.store.connection import Row, Store, Transaction
from graph.store.statements import Statement, statement, statements

__all__ = ["Row", "Statement", "Store", "Transaction", "statement", "statements"]
