"""For whom a person stands: the one body that the article says he leads or speaks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.model import Party, RelationClaim

_STANDS_FOR = frozenset({"LED_BY", "SPOKEN_FOR_BY"})


def bodies_of_persons(relations: Iterable[RelationClaim]) -> dict[str, Party]:
    """Person's id -> body; who leads one and speaks for another stands for neither."""
    bodies: dict[str, dict[str, Party]] = defaultdict(dict)
    for claim in relations:
        person = claim.object.id if isinstance(claim.object, Party) else None
        if person and claim.predicate in _STANDS_FOR and claim.stance == "asserts":
            bodies[person][claim.subject.name] = claim.subject
    return {person: next(iter(found.values())) for person, found in bodies.items() if len(found) == 1}
