"""Alerts: after each ingest, what a definition's condition finds is reported once for each cause."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.store import Row, Store
from reports.content.accounts import claimant, spelled
from reports.content.bonds import Bond, bonds
from reports.content.changes import sentence_of
from reports.definitions import Definition
from reports.definitions.condition import ParsedCondition
from reports.known import Figure, Known, read_known
from reports.known.watched import Watch


@dataclass(frozen=True)
class Cause:
    """Something that meets a condition: `key` stays the same however often it is told again."""

    key: str
    title: str
    day: date


def plan_alerts(store: Store, definitions: Iterable[Definition]) -> None:
    """Write down a run for each cause that is new since the last look; what was there at the first look is no news."""
    alerts = [each for each in definitions if each.when is not None]
    ingested = store.read("report/ingested", lock="resolution") if alerts else []
    batches = ingested[0]["batches"] if ingested else 0
    for definition in alerts:
        seen = store.write("runs/watch", report=definition.name, now=_EPOCH)[0]["seen"]
        if seen is None or seen < batches:
            rows = [_row(definition, cause, first=seen is None) for cause in _causes(store, definition)]
            store.write("runs/plan_causes", report=definition.name, seen=batches, rows=rows)


_EPOCH = "1970-01-01T00:00:00Z"


def _row(definition: Definition, cause: Cause, *, first: bool) -> Row:
    digest = hashlib.sha256(cause.key.encode()).hexdigest()[:16]
    state = "skipped" if first else "waiting"
    return {
        "id": f"{definition.name}@{digest}",
        "cause": cause.key,
        "title": cause.title,
        "until": cause.day,
        "state": state,
    }


def _causes(store: Store, definition: Definition) -> list[Cause]:
    assert definition.when is not None
    return causes(definition.when, read_known(store, watch_of(definition), date.max))


def watch_of(definition: Definition) -> Watch:
    """Whom an alert is about: whom its condition names, or else whom the definition watches."""
    condition = definition.when
    if condition is None or condition.actor is None:
        return definition.watch
    return Watch(lineage=(condition.actor,)) if condition.scope == "lineage" else Watch(actors=(condition.actor,))


def causes(condition: ParsedCondition, known: Known) -> list[Cause]:
    """Everything that meets the condition in what is known, by key."""
    found = _bond_causes(condition, known) if condition.change else _loss_causes(condition, known)
    return sorted(found, key=lambda cause: cause.key)


def _bond_causes(condition: ParsedCondition, known: Known) -> Iterator[Cause]:
    for key, bond in bonds(known, known.until).items():
        if condition.predicate in (None, bond.predicate) and _meets(condition, bond):
            latest = max(source.published for source in (*bond.support, *bond.against))
            marked = "" if condition.change == "new" else f"{condition.change}: "
            yield Cause(f"{condition.change} {key}", f"{marked}{sentence_of(key, known)}", latest)


def _meets(condition: ParsedCondition, bond: Bond) -> bool:
    return {"new": True, "ended": bond.until is not None, "disputed": bond.disputed}[condition.change or "new"]


def _loss_causes(condition: ParsedCondition, known: Known) -> Iterator[Cause]:
    """One cause for each loss and claimant: the same figure told again is no news, a higher one is."""
    seen: dict[str, Cause] = {}
    for figure in known.figures:
        if figure.source.stance != "denies" and figure.source.ruling != "reject" and _counts(condition, known, figure):
            number = figure.min if figure.min is not None else figure.max
            where = figure.event or figure.source.origin
            key = f"{where}|{figure.measure}|{figure.loser_id}|{claimant(figure)}|{number}"
            what = f"{claimant(figure)} claims {spelled(figure)} {figure.measure.replace('_', ' ')}"
            whose = f" ({figure.loser})" if figure.loser else ""
            seen.setdefault(key, Cause(key, f"{what}{whose}", figure.source.published))
    yield from seen.values()


def _counts(condition: ParsedCondition, known: Known, figure: Figure) -> bool:
    number = figure.min if figure.min is not None else figure.max
    concerned = condition.actor is None or figure.loser_id in known.actors
    measured = condition.measure in (None, figure.measure)
    return concerned and measured and number is not None and number >= (condition.least or 0)
