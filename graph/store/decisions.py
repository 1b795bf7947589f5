"""Keeping decisions and reading them back."""

import json
from datetime import datetime
from typing import Any

from graph.errors import NotFound
from graph.knowledge.decision import Decision
from graph.store.connection import Row, Transaction


def keep(tx: Transaction, decision: Decision) -> None:
    """Write a new decision."""
    properties = {
        "kind": decision.kind,
        "author": decision.author,
        "made_at": decision.made_at,
        "reason": decision.reason,
        "arguments": decision.arguments(),
    }
    tx.run("write/decision", id=decision.id, properties=properties)


def active(tx: Transaction) -> list[Decision]:
    """Decisions in force, in the order in which they were taken."""
    return [_decision(row) for row in tx.run("read/active_decisions")]


def decision(tx: Transaction, decision_id: str) -> Decision:
    """The decision of that id; raises NotFound."""
    rows = tx.run("read/decision", id=decision_id)
    if not rows:
        raise NotFound(f"There is no decision {decision_id}.")
    return _decision(rows[0])


def listed(tx: Transaction, *, limit: int = 100) -> list[Decision]:
    """Decisions, undone ones among them, the latest first."""
    return [_decision(row) for row in tx.run("read/decisions", limit=limit)]


def mark_undone(tx: Transaction, decision_id: str, author: str, at: datetime) -> None:
    """Take a decision out of force."""
    tx.run("write/undo_decision", id=decision_id, author=author, at=at)


def _decision(row: Row) -> Decision:
    told: dict[str, Any] = {**row["decision"], **json.loads(row["decision"]["arguments"])}
    del told["arguments"]
    return Decision.model_validate(told)
