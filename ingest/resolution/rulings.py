"""What people decided about identity, as constraints on resolution."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from graph.knowledge.decision import Decision
from graph.model.vocabulary import ActorKind

T = TypeVar("T")
Ruled = tuple[int, T]
"""What was ruled, and after how many other decisions: of two rulings on one actor the later counts."""


@dataclass(frozen=True)
class Rulings:
    """Parties are named by the id of their `:Party`, which no later ingest changes.

    `together` and `apart` hold pairs of parties; `names` and `kinds` say how the actor of a party is to be called.
    """

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    names: Mapping[str, Ruled[str]] = field(default_factory=dict)
    kinds: Mapping[str, Ruled[ActorKind]] = field(default_factory=dict)
    circles: tuple[frozenset[str], ...] = ()

    def partners(self) -> dict[str, set[str]]:
        """For each party those that some ruling mentions it together with: they are resolved together."""
        found: dict[str, set[str]] = {}
        for circle in (*self.circles, *map(frozenset, self.together), *map(frozenset, self.apart)):
            for party in circle:
                found.setdefault(party, set()).update(circle)
        return found


NO_RULINGS = Rulings()


def rulings_of(decisions: Iterable[Decision], present: Collection[str] | None = None) -> Rulings:
    """The decisions in force, in the order in which they were taken, as constraints; of two names the later counts.

    `present` are the parties that the graph still holds: an actor is represented by the first of its parties that is.
    """
    together: set[tuple[str, str]] = set()
    apart: set[tuple[str, str]] = set()
    names: dict[str, Ruled[str]] = {}
    kinds: dict[str, Ruled[ActorKind]] = {}
    circles: list[frozenset[str]] = []
    for number, decision in enumerate(decisions):
        groups = [[party for party in group if present is None or party in present] for group in decision.groups]
        if decision.kind == "merge":
            heads = [group[0] for group in groups if group]
            together |= {(heads[0], head) for head in heads[1:]}
        elif decision.kind in ("keep apart", "split"):
            apart |= {(a, b) for one, other in combinations(groups, 2) for a in one for b in other}
        circles.append(frozenset(party for group in groups for party in group))
        named = groups[:1] if decision.kind == "split" else groups
        for party in (party for group in named for party in group):
            if decision.name is not None:
                names[party] = (number, decision.name)
            if decision.sort is not None:
                kinds[party] = (number, decision.sort)
    return Rulings(frozenset(together), frozenset(apart), names, kinds, tuple(circles))
