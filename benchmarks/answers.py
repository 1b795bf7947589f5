"""What an article says, in the one shape in which gold and readings are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.naming import Names, names
from graph.model import Interval, MeasureClaim, Party, Place, Reading, RelationClaim


@dataclass(frozen=True, slots=True)
class Relation:
    """`when` is the ISO prefix ("2024", "2024-11", "2024-11-30") that both ends of the interval share."""

    subject: Names
    predicate: str
    object: Names
    claimant: Names | None
    stance: str
    when: str | None

    @property
    def told(self) -> str:
        """One line for a list of errors."""
        return _line(_shown(self.subject), self.predicate, _shown(self.object), _by(self.claimant, self.stance))


@dataclass(frozen=True, slots=True)
class Measure:
    measure: str
    of: Names | None
    min: int | None
    max: int | None
    claimant: Names | None
    stance: str
    when: None = None

    @property
    def told(self) -> str:
        low, high = ("" if end is None else str(end) for end in (self.min, self.max))
        return _line(self.measure, _shown(self.of), f"{low}..{high}", _by(self.claimant, self.stance))


@dataclass(frozen=True, slots=True)
class Happening:
    """`types`: in gold, any of them is right."""

    types: frozenset[str]
    when: str | None
    place: Names | None
    participants: tuple[Names, ...]
    claimant: None = None

    @property
    def told(self) -> str:
        parts = " + ".join(map(_shown, self.participants))
        return _line("/".join(sorted(self.types)), self.when or "", _shown(self.place), parts)


Item = Relation | Measure | Happening


@dataclass(frozen=True, slots=True)
class Answers:
    relations: tuple[Relation, ...] = ()
    measures: tuple[Measure, ...] = ()
    events: tuple[Happening, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        return (*self.relations, *self.measures, *self.events)


def of_gold(gold: Mapping[str, Any] | None) -> Answers:
    """The answers as a labelled file writes them (see tests/articles)."""
    given = gold or {}
    return Answers(
        tuple(_gold_relation(each) for each in given.get("relations") or ()),
        tuple(_gold_measure(each) for each in given.get("measures") or ()),
        tuple(_gold_event(each) for each in given.get("events") or ()),
    )


def of_reading(reading: Reading) -> Answers:
    return Answers(
        tuple(_relation(each) for each in reading.relations),
        tuple(_measure(each) for each in reading.measures),
        tuple(
            Happening(
                frozenset({each.type}),
                day_prefix(each.when.from_, each.when.to),
                _party(each.place),
                tuple(names((part.actor.name, *part.actor.names)) for part in each.participants),
            )
            for each in reading.events
        ),
    )


def day_prefix(first: date | None, last: date | None) -> str | None:
    """The longest of year, month and day that two ends of an interval have in common; None without a first day."""
    if first is None:
        return None
    begins, ends = first.isoformat(), (last or first).isoformat()
    return next((begins[:length] for length in (10, 7, 4) if begins[:length] == ends[:length]), None)


def _relation(claim: RelationClaim) -> Relation:
    return Relation(
        names((claim.subject.name, *claim.subject.names)),
        claim.predicate,
        names((claim.object.name, *claim.object.names)),
        _party(claim.claimant),
        _stance(claim.stance),
        _when(claim.when),
    )


def _measure(claim: MeasureClaim) -> Measure:
    return Measure(claim.measure, _party(claim.of), claim.min, claim.max, _party(claim.claimant), _stance(claim.stance))


def _gold_relation(item: Mapping[str, Any]) -> Relation:
    return Relation(
        names(item["subject"]),
        item["predicate"],
        names(item["object"]),
        _forms(item.get("claimant")),
        _stance(item.get("stance")),
        _gold_when(item.get("when")),
    )


def _gold_measure(item: Mapping[str, Any]) -> Measure:
    return Measure(
        item["measure"],
        _forms(item.get("of")),
        item.get("min"),
        item.get("max"),
        _forms(item.get("claimant")),
        _stance(item.get("stance")),
    )


def _gold_event(item: Mapping[str, Any]) -> Happening:
    types = [item["type"]] if isinstance(item["type"], str) else item["type"]
    parts = tuple(names(each) for each in item.get("participants") or ())
    return Happening(frozenset(types), _gold_when(item.get("when")), _forms(item.get("place")), parts)


def _gold_when(when: Mapping[str, str | None] | str | None) -> str | None:
    if when is None or isinstance(when, str):
        return when
    first, last = when.get("from"), when.get("to")
    return day_prefix(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def _when(interval: Interval) -> str | None:
    return day_prefix(interval.from_, interval.to)


def _party(party: Party | Place | None) -> Names | None:
    return names((party.name, *party.names)) if party else None


def _forms(forms: Sequence[str] | None) -> Names | None:
    return names(forms) if forms else None


def _stance(stance: str | None) -> str:
    """To confirm is to assert once more."""
    return "asserts" if stance in (None, "confirms") else str(stance)


def _line(*words: str) -> str:
    return " ".join(filter(None, words))


def _shown(forms: Names | None) -> str:
    return f"[{max(forms, key=lambda form: (len(form), form))}]" if forms else ""


def _by(claimant: Names | None, stance: str) -> str:
    return _line(f"says {_shown(claimant)}" if claimant else "", "" if stance == "asserts" else stance)
