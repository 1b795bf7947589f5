"""Making reports when they are due, exactly once, however many workers there are and whichever of them dies."""

from reports.runs.desk import Desk, Pace
from reports.runs.history import Run, content, history, one
from reports.runs.sweep import ordered, scheduled

__all__ = ["Desk", "Pace", "Run", "content", "history", "one", "ordered", "scheduled"]
