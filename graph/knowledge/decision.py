"""What people decide about the graph. Decisions are kept for good: an undone one stays, marked as such."""

import hashlib
import json
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.model.vocabulary import ActorKind

DecisionKind = Literal["merge", "keep apart", "split", "rename", "reject claim", "confirm claim", "set kind"]

ABOUT_CLAIMS: frozenset[DecisionKind] = frozenset({"reject claim", "confirm claim"})


class Decision(BaseModel):
    """One decision. Actors are named by the parties that they were made of, since those never change their id:
    `groups` holds one list of parties for each actor that the decision speaks of (for a split: those to part, and the
    rest). `claim` is the claim ruled on, `name` and `sort` the new name or kind.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: DecisionKind
    author: str
    made_at: datetime
    reason: str = ""
    groups: tuple[tuple[str, ...], ...] = ()
    actors: tuple[str, ...] = Field(default=(), description="Ids of the actors as they were when it was decided.")
    claim: str | None = None
    name: str | None = None
    sort: ActorKind | None = None
    undone_at: datetime | None = None
    undone_by: str | None = None

    @property
    def active(self) -> bool:
        """False once somebody undid it."""
        return self.undone_at is None

    @property
    def parties(self) -> frozenset[str]:
        """Every party that the decision speaks of."""
        return frozenset(party for group in self.groups for party in group)

    def arguments(self) -> str:
        """What it is about as JSON, the way it is stored."""
        told = self.model_dump(include={"groups", "actors", "claim", "name", "sort"}, exclude_none=True, mode="json")
        return json.dumps(told, sort_keys=True)


def decision_id(kind: DecisionKind, author: str, made_at: datetime, arguments: dict[str, Any]) -> str:
    """An id made of the content, so that a decision sent twice is one."""
    content = json.dumps([kind, author, made_at.isoformat(), arguments], sort_keys=True, default=str)
    return hashlib.sha256(content.encode()).hexdigest()[:16]
