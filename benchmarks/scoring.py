"""How well readings agree with gold: precision, recall and F1 by kind of answer, and shares among what was found.

relation   subject, predicate and object; ALLIED_WITH and FIGHTS in either order
measure    kind, whose loss (where gold tells), least and most
event      type, compatible date, at least half of the participants; the place decides where gold names nobody

The stance has to be gold's own. What gold merely accepts is neither right nor wrong, nor is saying a right thing twice.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.answers import Answers, Happening, Item, Measure, Relation
from benchmarks.naming import Names
from graph.model.vocabulary import LINEAGE, STRUCTURE, SYMMETRIC

FAMILIES: dict[str, frozenset[str]] = {
    "lineage": frozenset(LINEAGE),
    "structure": frozenset(STRUCTURE),
    "conflict": frozenset({"SUPPORTS", "ALLIED_WITH", "FIGHTS"}),
    "people": frozenset({"LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY"}),
    "place": frozenset({"DRAWN_FROM", "OPERATES_IN", "CONTROLS", "WITHDREW_FROM"}),
}
KINDS = ("relations", *FAMILIES, "measures", "events")
SHARES = ("claimant named", "claimant none", "when")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind of answer; the rates are 0 where there is nothing to divide by."""

    right: int = 0
    missing: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        return _rate(self.right, self.right + self.false)

    @property
    def recall(self) -> float:
        return _rate(self.right, self.right + self.missing)

    @property
    def f1(self) -> float:
        return _rate(2 * self.right, 2 * self.right + self.missing + self.false)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those found also have this right."""

    right: int = 0
    of: int = 0

    @property
    def rate(self) -> float:
        return _rate(self.right, self.of)


@dataclass(slots=True)
class Tally:
    """Counts over any number of articles. `missing` and `false` keep (article, answer) for a look at the errors."""

    right: Counter[str] = field(default_factory=Counter)
    shares: Counter[tuple[str, bool]] = field(default_factory=Counter)
    missing: list[tuple[str, Item]] = field(default_factory=list)
    false: list[tuple[str, Item]] = field(default_factory=list)

    def add(self, article: str, gold: Answers, accepted: Answers, told: Answers) -> None:
        """Count one article."""
        for wanted, allowed, given in (
            (gold.relations, accepted.relations, told.relations),
            (gold.measures, accepted.measures, told.measures),
            (gold.events, accepted.events, told.events),
        ):
            pairs = dict(matched(wanted, given))
            for at, found in pairs.items():
                self.right.update(kinds_of(wanted[at]))
                self.shares.update(_agreements(wanted[at], given[found]))
            self.missing += [(article, item) for at, item in enumerate(wanted) if at not in pairs]
            spare = [each for number, each in enumerate(given) if number not in pairs.values()]
            self.false += [(article, each) for each in spare if not any(same(g, each) for g in (*wanted, *allowed))]

    def score(self, kind: str) -> Score:
        missing, false = (sum(kind in kinds_of(item) for _, item in items) for items in (self.missing, self.false))
        return Score(self.right[kind], missing, false)

    def share(self, name: str) -> Share:
        return Share(self.shares[name, True], self.shares[name, True] + self.shares[name, False])


def matched(gold: Sequence[Item], told: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """(index in gold, index in told) of what agrees, each used once; of several, the one with the right claimant."""
    free = dict(enumerate(told))
    for at, wanted in enumerate(gold):
        fitting = [number for number, item in free.items() if same(wanted, item)]
        if fitting:
            best = max(fitting, key=lambda number: (_same_claimant(wanted, free[number]), -number))
            del free[best]
            yield at, best


def same(gold: Any, told: Any) -> bool:
    """True when an answer says what gold says; both are of one kind."""
    if isinstance(gold, Relation):
        return _same_relation(gold, told)
    return _same_measure(gold, told) if isinstance(gold, Measure) else _same_event(gold, told)


def kinds_of(item: Item) -> tuple[str, ...]:
    """The rows of the table in which an answer counts."""
    if isinstance(item, Relation):
        return ("relations", *(family for family, predicates in FAMILIES.items() if item.predicate in predicates))
    return ("measures",) if isinstance(item, Measure) else ("events",)


def _same_relation(gold: Relation, told: Relation) -> bool:
    if gold.predicate != told.predicate or gold.stance != told.stance:
        return False
    if gold.subject & told.subject and gold.object & told.object:
        return True
    return bool(gold.predicate in SYMMETRIC and gold.subject & told.object and gold.object & told.subject)


def _same_measure(gold: Measure, told: Measure) -> bool:
    value = (gold.measure, gold.min, gold.max, gold.stance) == (told.measure, told.min, told.max, told.stance)
    return value and (gold.of is None or _common(gold.of, told.of))


def _same_event(gold: Happening, told: Happening) -> bool:
    if not told.types <= gold.types or not _compatible(gold.when, told.when):
        return False
    if not gold.participants:
        return gold.place is None or _common(gold.place, told.place)
    found = sum(any(wanted & each for each in told.participants) for wanted in gold.participants)
    return 2 * found >= len(gold.participants)


def _compatible(gold: str | None, told: str | None) -> bool:
    """A date that is not told contradicts none, nor does a vaguer one."""
    return not gold or not told or gold.startswith(told) or told.startswith(gold)


def _agreements(gold: Item, told: Item) -> Iterable[tuple[str, bool]]:
    if isinstance(gold, Happening):
        return
    yield "claimant named" if gold.claimant else "claimant none", _same_claimant(gold, told)
    if gold.when:
        yield "when", gold.when == told.when


def _same_claimant(gold: Item, told: Item) -> bool:
    return _common(gold.claimant, told.claimant) if gold.claimant else not told.claimant


def _common(one: Names | None, other: Names | None) -> bool:
    return bool(one and other and one & other)


def _rate(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
