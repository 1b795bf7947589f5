"""Actors that may be one: likeness of names proposes here, and only a person merges."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import token_sort_ratio

from ingest.resolution.names import fold, is_acronym, words

_LIKE = 86.0
"""Ratio (0..100) of two names' letters, words sorted, from which on they are proposed."""
_COMMON = 40
"""A word that more actors bear than this brings no pair together."""
_APART = ("Person", "Community")


@dataclass(frozen=True)
class Bearer:
    """An actor as the proposals see it."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None = None
    country: str | None = None
    articles: int = 0


@dataclass(frozen=True)
class Proposal:
    """Two actors whose names are alike; `likeness` 0..1, `why` in words."""

    one: Bearer
    other: Bearer
    likeness: float
    why: str


def proposals(actors: Iterable[Bearer], settled: Collection[frozenset[str]] = ()) -> list[Proposal]:
    """Pairs worth a look, the likest first; pairs of actor ids in `settled` are left out."""
    listed = sorted(actors, key=lambda actor: actor.id)
    found = []
    for one, other in sorted(_pairs(listed), key=lambda pair: (pair[0].id, pair[1].id)):
        if frozenset((one.id, other.id)) not in settled and _could_be(one, other):
            found += [each for each in [_acronym(one, other) or _acronym(other, one) or _alike(one, other)] if each]
    return sorted(found, key=lambda each: (-each.likeness, -each.one.articles - each.other.articles, each.one.id))


def _pairs(actors: list[Bearer]) -> set[tuple[Bearer, Bearer]]:
    """Pairs that share a word that few others bear, or of which one's acronym spells the other's initials."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for number, actor in enumerate(actors):
        for mark in _marks(actor):
            bearers[mark].add(number)
    sharing = (numbers for numbers in bearers.values() if len(numbers) <= _COMMON)
    return {(actors[a], actors[b]) for numbers in sharing for a, b in combinations(sorted(numbers), 2)}


def _marks(actor: Bearer) -> Iterator[str]:
    for name in actor.names:
        if is_acronym(name):
            yield fold(name).replace(" ", "")
        else:
            said = words(name)
            yield from (word[:5] for word in said if len(word) > 3)
            if len(said) > 1:
                yield "".join(word[0] for word in said)


def _could_be(one: Bearer, other: Bearer) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    return one.kind == other.kind or one.kind is None or other.kind is None or not {one.kind, other.kind} & {*_APART}


def _acronym(one: Bearer, other: Bearer) -> Proposal | None:
    initials = {"".join(word[0] for word in words(name)): name for name in other.names if len(words(name)) > 2}
    for name in one.names:
        if is_acronym(name) and (long := initials.get(fold(name).replace(" ", ""))) and name not in other.names:
            return Proposal(one, other, 0.8, f"“{name}” are the initials of “{long}”")
    return None


def _alike(one: Bearer, other: Bearer) -> Proposal | None:
    best = max(
        ((token_sort_ratio(fold(a), fold(b)), a, b) for a in one.names for b in other.names if _spelt_out(a, b)),
        default=(0.0, "", ""),
    )
    if best[0] < _LIKE:
        return None
    return Proposal(one, other, round(best[0] / 100, 3), f"“{best[1]}” and “{best[2]}” are written alike")


def _spelt_out(one: str, other: str) -> bool:
    return not is_acronym(one) and not is_acronym(other) and min(len(one), len(other)) > 5
