"""Relationships as they stood at a moment: what the claims told by then amount to, by the rules of the graph itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from graph.knowledge.relation import ended, ending, presumed, relationship
from graph.model.vocabulary import Predicate
from reports.known import Known, Relation, Source


@dataclass(frozen=True)
class Bond:
    """One relationship at one moment, with the claims for and against it told by then."""

    key: str
    since: date | None
    until: date | None
    precision: Any
    first_reported: date | None
    sources: int
    confidence: float
    disputed: bool
    support: tuple[Source, ...]
    against: tuple[Source, ...]

    @property
    def subject(self) -> str:
        return self.key.split("|")[0]

    @property
    def predicate(self) -> Predicate:
        return cast(Predicate, self.key.split("|")[1])

    @property
    def object(self) -> str:
        return self.key.split("|")[2]

    def holds(self, day: date) -> bool:
        """False once it has ended by that day."""
        return self.until is None or self.until > day


def claims_by_key(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    """Claims under the relationship that they speak to."""
    found: defaultdict[str, list[Relation]] = defaultdict(list)
    for each in relations:
        found[each.key].append(each)
    return dict(found)


def bonds(known: Known, day: date, later: Mapping[str, Bond] | None = None) -> dict[str, Bond]:
    """The relationships that anybody had asserted by the end of `day`, by key in order.

    `later` are those of a later day: one that nothing was told about since is what it was.
    """
    every = claims_by_key(known.relations)
    told = {key: kept for key, claims in every.items() if (kept := [c for c in claims if c.source.published <= day])}
    found: dict[str, Bond | None] = {}
    before = {each for key in told for each in ended(key) if presumed(each)}
    for key in sorted({*told, *before}):
        claims = told.get(key, [])
        same = later is not None and len(claims) == len(every.get(key, ())) and ending(key) not in every
        found[key] = later.get(key) if later is not None and same else _bond(key, claims, told)
    return {key: bond for key, bond in found.items() if bond is not None}


def _bond(key: str, claims: list[Relation], told: Mapping[str, list[Relation]]) -> Bond | None:
    endings = told.get(ending(key) or "", [])
    amount = relationship((each.telling for each in claims), (each.telling for each in endings), presume=presumed(key))
    if amount is None:
        return None
    kept = [each.source for each in claims or endings if each.telling.ruling != "reject"]
    return Bond(
        key=key,
        support=tuple(each for each in kept if each.stance in ("asserts", "confirms")),
        against=tuple(each for each in kept if each.stance == "denies"),
        **{name: amount[name] for name in _OWN},
    )


_OWN = ("since", "until", "precision", "first_reported", "sources", "confidence", "disputed")
