"""A relationship as the projection keeps it, with what the claims behind it amount to."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.model.vocabulary import Precision, Predicate
from graph.queries.evidence import Evidence, claims
from graph.store import Transaction


class Bond(BaseModel):
    """What stands between two actors, or an actor and a place, and how well it is supported."""

    model_config = ConfigDict(frozen=True)

    predicate: Predicate
    since: date | None = Field(default=None, description="First day on which it was so; null: nobody told.")
    until: date | None = Field(default=None, description="Last day on which it was so; null: it lasts, or nobody told.")
    ended_by: Evidence | None = Field(default=None, description="The claim that told its end; null: it has none.")
    precision: Precision | None = Field(default=None, description="How exactly those days are known.")
    ongoing: bool = Field(default=False, description="An article speaks of it as lasting.")
    first_reported: date | None = Field(default=None, description="Day of the earliest article that says so.")
    last_reported: date | None = Field(default=None, description="Day of the latest article that says so.")
    claims: int = Field(description="How many claims speak to it.")
    sources: int = Field(description="How many independent publishers; a wire story reprinted counts once.")
    confidence: float = Field(description="What the claims amount to together, 0 to 1.")
    disputed: bool = Field(description="True when somebody denies it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="The surest of the claims.")


def properties(kept: Mapping[str, Any], ends: Mapping[str, Evidence] = MappingProxyType({})) -> dict[str, Any]:
    """The properties of a projected relationship as fields of a Bond; what was never set takes the field's default.

    `ends` are claims by id, those that ended it among them.
    """
    told = {name: value for name, value in kept.items() if name in Bond.model_fields and value is not None}
    return told | {"ended_by": ends.get(kept.get("ended_by") or "")}


def endings(transaction: Transaction, kept: Iterable[Mapping[str, Any]]) -> dict[str, Evidence]:
    """The claims that ended relationships of such properties, by id."""
    return claims(transaction, (each["ended_by"] for each in kept if each.get("ended_by")))
