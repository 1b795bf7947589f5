"""What the article makes of a clause: who says it, through which channel, and whether it is said to be so."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.vocabulary import Stance
from ingest.reading.referents import Referent


@dataclass(frozen=True, slots=True)
class Said:
    """`claimant` None is the article's own voice. `factual` False: not stated as so by anybody."""

    claimant: Referent | None = None
    speaker: str | None = None
    channel: str | None = None
    stance: Stance = "asserts"
    factual: bool = True
    by: int | None = None
    """Token of the verb that reports."""
