"""How sure a statement is, from who tells it: reader, stance, stake, grade and independent sources combined.

Each telling has a weight; of the tellings of one source only the weightiest counts, since a source that repeats itself
adds nothing. Independent sources combine as independent chances of being right, and each source that denies takes
away a part of what is left. So more independent support never lowers the confidence, and a denial never raises it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import prod
from pathlib import Path
from typing import Any, Literal

from graph.model.vocabulary import Stance

Stake = Literal["none", "unnamed", "party", "own_success", "own_loss"]
"""The claimant's interest: none (or the article's own voice), not told who, a party to it, its own success or loss."""

Ruling = Literal["confirm", "reject"]


@dataclass(frozen=True)
class Telling:
    """One claim as evidence for or against a statement. `source` is the independent origin of its article;
    `reliability` (A-F) and `credibility` (1-6) are grades of the Admiralty scale, F and 6 where nobody graded."""

    source: str
    stance: Stance = "asserts"
    confidence: float = 1.0
    stake: Stake = "none"
    reliability: str = "F"
    credibility: str = "6"
    ruling: Ruling | None = None


@cache
def weights() -> dict[str, Any]:
    """The table in weights.json."""
    return dict(json.loads((Path(__file__).parent / "weights.json").read_text(encoding="utf-8")))


def weight(telling: Telling) -> float:
    """What one telling is worth, 0..1; a person's confirmation is worth 1, a rejected claim nothing."""
    if telling.ruling is not None:
        return 1.0 if telling.ruling == "confirm" else 0.0
    table = weights()
    factors = (
        telling.confidence,
        table["stance"][telling.stance],
        table["stake"][telling.stake],
        table["reliability"][telling.reliability],
        table["credibility"][telling.credibility],
    )
    return float(min(prod(factors), table["ceiling"]))


def confidence(tellings: Iterable[Telling]) -> float:
    """Confidence 0..1 in a statement told (and perhaps denied) so; 0 when nobody tells it."""
    support: dict[str, float] = {}
    denial: dict[str, float] = {}
    for telling in tellings:
        side = denial if telling.stance == "denies" else support
        side[telling.source] = max(side.get(telling.source, 0.0), weight(telling))
    believed = 1.0 - prod(1.0 - value for value in sorted(support.values()))
    return believed * prod(1.0 - value for value in sorted(denial.values()))
