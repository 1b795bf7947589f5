"""Days, relationships and names in plain English, the same on every page."""

import re
from collections.abc import Hashable, Iterable, Sequence
from datetime import timedelta
from itertools import groupby

from graph.model.vocabulary import Precision, Predicate
from graph.queries import Evidence
from graph.queries.accounts import FigureClaim

_ACRONYM = re.compile(r"[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*")
_LONGEST_ACRONYM = 9
_STEPS: dict[Predicate, str] = {
    "FORMED_FROM": "{newer} formed from {older}",
    "SPLIT_FROM": "{newer} split from {older}",
    "SUCCEEDS": "{newer} succeeded {older}",
    "RENAMED_FROM": "{older} took the name {newer}",
    "MERGED_INTO": "{older} merged into {newer}",
}
_LASTING: dict[Precision, int] = {"day": 1, "week": 7, "month": 31, "season": 92, "year": 366}


def lasting(precision: Precision | None) -> timedelta:
    """How long the time is that a day of such precision stands for."""
    return timedelta(days=_LASTING[precision or "day"])


def steps(told: Iterable[tuple[Predicate, str, str]]) -> str:
    """Steps of one day as one sentence: (predicate, older, newer) by name; "D formed from A, B and C"."""
    parts = []
    for (predicate, newer), group in groupby(sorted(told, key=lambda each: (each[0], each[2])), lambda x: (x[0], x[2])):
        parts.append(_STEPS[predicate].format(newer=newer, older=listed([older for _, older, _ in group])))
    return "; ".join(parts)


def listed(names: Sequence[str]) -> str:
    """ "A, B and C"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def predicate(word: str) -> str:
    """A word of the ontology as one of English: "AFFILIATED_WITH" is "affiliated with"."""
    return word.lower().replace("_", " ")


def acronym(name: str, names: Iterable[str]) -> str | None:
    """The acronym among the names that fits `name` best: one that begins as it does, then the shortest."""
    found = [each for each in names if len(each) <= _LONGEST_ACRONYM and _ACRONYM.fullmatch(each)]
    return min(found, key=lambda each: (each[0] != name[:1].upper(), len(each), each), default=None)


def alike(claims: Iterable[Evidence]) -> list[list[Evidence]]:
    """Claims that say the same in the same words, together: a wire story and its reprints."""
    found: dict[Hashable, list[Evidence]] = {}
    for each in claims:
        number = (each.min, each.max) if isinstance(each, FigureClaim) else None
        found.setdefault((each.claimant and each.claimant.name, each.stance, each.quote, number), []).append(each)
    return list(found.values())
