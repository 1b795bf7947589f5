"""Conflicting accounts side by side: never averaged, with what all agree on and where they part."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graph.model.vocabulary import MeasureKind, Role
from graph.queries.evidence import Evidence, PartyNote

E = TypeVar("E", bound=Evidence)


class FigureClaim(Evidence):
    """A number as somebody gives it."""

    measure: MeasureKind
    of: PartyNote | None = Field(default=None, description="Whose loss it is.")
    by: PartyNote | None = Field(default=None, description="Who brought it about.")
    min: int | None = Field(default=None, description="At least so many; null: open below.")
    max: int | None = Field(default=None, description="At most so many; null: open above.")
    approximate: bool = Field(default=False, description="The text says “about”.")
    literal: str = Field(description="The words that give the number.")


class PartClaim(Evidence):
    """That somebody took part in an event, and in which role."""

    actor: PartyNote
    role: Role
    side: str | None = Field(default=None, description="Participants of one side share a letter within an article.")


class Figure(BaseModel):
    """All that is said about one kind of loss of one party in one event."""

    model_config = ConfigDict(frozen=True)

    measure: MeasureKind
    of: PartyNote | None = Field(default=None, description="Whose loss it is.")
    lowest: int | None = Field(default=None, description="The least that anybody gives.")
    highest: int | None = Field(default=None, description="The most that anybody gives; null when left open.")
    agreed: int | None = Field(default=None, description="What every account that gives a number concedes at least.")
    disputed: bool = Field(description="True when two accounts cannot both be right, or somebody denies one.")
    claims: tuple[FigureClaim, ...] = Field(description="Claimant by claimant; the article's own voice first.")


class Part(BaseModel):
    """All that is said about one party's role in one event."""

    model_config = ConfigDict(frozen=True)

    actor: PartyNote
    role: Role
    disputed: bool = Field(description="True when somebody says so and somebody denies it.")
    claims: tuple[PartClaim, ...]


def figures(claims: Iterable[FigureClaim]) -> tuple[Figure, ...]:
    """Claims about one event, grouped by what is counted and whose it is, the most told first."""
    groups = _grouped(claims, lambda claim: (claim.measure, _same(claim.of)))
    return tuple(_figure(group) for group in groups)


def parts(claims: Iterable[PartClaim]) -> tuple[Part, ...]:
    """Claims about one event, grouped by participant and role, the most told first."""
    groups = _grouped(claims, lambda claim: (claim.role, _same(claim.actor)))
    return tuple(
        Part(actor=group[0].actor, role=group[0].role, disputed=_contradicted(group), claims=group) for group in groups
    )


def _figure(group: tuple[FigureClaim, ...]) -> Figure:
    told = [claim for claim in group if claim.stance != "denies"]
    least = [claim.min for claim in told if claim.min is not None]
    most = [claim.max for claim in told if claim.max is not None]
    open_above = any(claim.max is None for claim in told)
    return Figure(
        measure=group[0].measure,
        of=group[0].of,
        lowest=min(least, default=None),
        highest=None if open_above else max(most, default=None),
        agreed=min(least, default=None) if len(least) == len(told) else None,
        disputed=_contradicted(group) or max(least, default=0) > min(most, default=max(least, default=0)),
        claims=group,
    )


def _contradicted(claims: Iterable[Evidence]) -> bool:
    denied = {claim.stance == "denies" for claim in claims}
    return len(denied) == 2


def _same(party: PartyNote | None) -> str | None:
    return (party.id or party.name.casefold()) if party else None


def _grouped(claims: Iterable[E], key: Callable[[E], Hashable]) -> list[tuple[E, ...]]:
    groups: dict[Hashable, list[E]] = defaultdict(list)
    for claim in claims:
        groups[key(claim)].append(claim)
    ordered = [tuple(sorted(group, key=_by_claimant)) for group in groups.values()]
    return sorted(ordered, key=lambda group: -len(group))


def _by_claimant(claim: Evidence) -> tuple[str, str, str]:
    return claim.claimant.name if claim.claimant else "", str(claim.article.published or ""), claim.claim
