"""A figure as the text gives it: how many of whom or what were lost, and by whose hand."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.reading.numbers import Quantity
from ingest.reading.referents import Referent


@dataclass(frozen=True, slots=True)
class Loss:
    """One figure at token `at`; `verb` is the token whose clause tells it."""

    at: int
    verb: int
    measure: str
    quantity: Quantity
    of: Referent | None
    by: Referent | None
