"""What a lineage map is drawn from: lives that become lanes, and the steps that tie them together."""

from dataclasses import dataclass
from datetime import date

from graph.model.vocabulary import Predicate

ENDING: frozenset[Predicate] = frozenset({"FORMED_FROM", "MERGED_INTO", "SUCCEEDS", "RENAMED_FROM"})
"""Steps after which the older actor is no more; a split leaves its parent alive."""

OUTLIVED: frozenset[Predicate] = frozenset({"FORMED_FROM", "MERGED_INTO"})
"""Of those, steps that an actor survives when it is seen acting afterwards: members of a coalition fight on."""


@dataclass(frozen=True)
class Life:
    """An actor. `first` and `last` are the earliest and latest day on which it was seen acting, where known."""

    id: str
    name: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Step:
    """One lineage relationship, from the older to the newer actor, on `day`."""

    key: str
    older: str
    newer: str
    predicate: Predicate
    day: date

    @property
    def begins(self) -> bool:
        """Whether the newer actor comes into being by this step; one that absorbs another was there before."""
        return self.predicate != "MERGED_INTO"

    @property
    def ends(self) -> bool:
        """Whether the older actor is gone after it, as far as this step alone tells."""
        return self.predicate in ENDING
