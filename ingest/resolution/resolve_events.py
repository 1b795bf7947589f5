"""Which event each mention of a happening tells of, decided anew only where new mentions bear on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from graph.knowledge.wording import told_time
from graph.model import Interval
from graph.store import Row, Transaction
from ingest.resolution.happenings import Group, Happening, same_happenings
from ingest.resolution.nearness import Spot
from ingest.resolution.windows import WIDEST


@dataclass(frozen=True)
class Told:
    """The mentions that bear on each other: those of single days, and those of wider times."""

    days: tuple[Happening, ...]
    times: tuple[Happening, ...]
    rows: dict[str, Row]


def resolve_events(tx: Transaction, mentions: Iterable[str]) -> set[str]:
    """Let `mentions`, and those they bear on, tell of the events they are; ids of the events that this touches."""
    wanted = set(mentions)
    told = _bearing(tx, wanted)
    return _tell(tx, told, same_happenings([*told.days, *told.times]), wanted)


def bearing_on(tx: Transaction, mentions: Iterable[str]) -> set[str]:
    """Ids of the mentions that may tell of the same happenings as `mentions`, these among them."""
    return set(_bearing(tx, mentions).rows)


def _bearing(tx: Transaction, mentions: Iterable[str]) -> Told:
    rows = _rows(tx, mentions)
    days = _blocks(row for row in rows.values() if row["earliest"] == row["latest"])
    times = [(row["country"], row["earliest"] - WIDEST, row["earliest"]) for row in rows.values() if row["earliest"]]
    rows |= _rows(tx, _ids(tx, "event_mentions_of_times", times=_spans(times)), rows)
    wide = [row for row in rows.values() if row["earliest"] != row["latest"]]
    days |= {(row["country"], day) for row in wide for day in _days(row)}
    rows |= _rows(
        tx, _ids(tx, "event_mentions_of_days", days=[{"country": c, "day": d} for c, d in sorted(days)]), rows
    )
    found = [_happening(row) for row in rows.values()]
    return Told(
        tuple(each for each in found if each.day),
        tuple(each for each in found if not each.day),
        rows,
    )


def _rows(tx: Transaction, ids: Iterable[str], known: Iterable[str] = ()) -> dict[str, Row]:
    return {row["id"]: row for row in tx.run("read/event_mentions", ids=sorted(set(ids) - set(known)))}


def _ids(tx: Transaction, name: str, **params: Any) -> list[str]:
    return [row["id"] for row in tx.run(f"read/{name}", **params)]


def _blocks(rows: Iterable[Row]) -> set[tuple[str, Any]]:
    return {(row["country"], row["earliest"]) for row in rows if row["earliest"]}


def _spans(times: Iterable[tuple[str, Any, Any]]) -> list[Row]:
    return [{"country": country, "from": begin, "to": end} for country, begin, end in sorted(set(times))]


def _days(row: Row) -> list[Any]:
    return [row["earliest"] + timedelta(days=n) for n in range((row["latest"] - row["earliest"]).days + 1)]


def _happening(row: Row) -> Happening:
    spot = Spot(row["place"], row["place_name"], row["lat"], row["lon"], bool(row["wide"])) if row["place"] else None
    return Happening(
        id=row["id"],
        type=row["type"],
        earliest=row["earliest"],
        latest=row["latest"],
        published=row["published"],
        country=row["country"],
        spot=spot,
        actors=frozenset(row["actors"]),
    )


def _tell(tx: Transaction, told: Told, assigned: dict[str, Group], wanted: set[str]) -> set[str]:
    groups = {group[0].id: group for group in assigned.values()}
    events = {mention: group[0].id for mention, group in assigned.items()}
    moved = [mention for mention, event in sorted(events.items()) if told.rows[mention]["event"] != event]
    changed = {events[mention] for mention in moved} | {events[each] for each in wanted if each in events}
    left = {event for mention in moved if (event := told.rows[mention]["event"]) is not None}
    tx.run("project/events", rows=[_event(groups[event], told.rows) for event in sorted(changed)])
    tx.run("project/tellings", rows=[{"mention": mention, "event": events[mention]} for mention in moved])
    tx.run("project/drop_empty_events", ids=sorted(left - changed))
    return changed | left


def _event(group: Group, rows: dict[str, Row]) -> Row:
    """The event as the mentions that fix its day make it: the place told most closely, the type told most often."""
    types = [member.type for member in group]
    kind = min(set(types), key=lambda each: (-types.count(each), each))
    spots = [member.spot for member in group if member.spot]
    spot = min(spots, key=lambda each: (each.is_wide, -spots.count(each), each.id)) if spots else None
    first = group[0]
    title = kind.replace("_", " ").capitalize() + (f" at {spot.name}" if spot else "")
    time = {"from": first.earliest, "to": first.latest, "precision": rows[first.id]["precision"]}
    day = told_time(Interval.model_validate(time))
    properties = {
        "type": kind,
        **time,
        "place_name": spot.name if spot else None,
        "country": None if first.country == "XX" else first.country,
        "title": f"{title}, {day}" if day else title,
    }
    return {"id": first.id, "place": spot.id if spot else None, "properties": properties}
