"""Which event each mention of a happening tells of, decided anew only where new mentions bear on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from graph.knowledge.wording import told_time
from graph.model import Interval
from graph.store import Row, Transaction
from ingest.resolution.happenings import Group, Happening, followed, same_happenings
from ingest.resolution.nearness import Spot
from ingest.resolution.windows import RECENT, WIDEST

_AFTER = 2 * RECENT
"""How long after a mention others are told that it may bear on."""
_BEFORE = max(WIDEST, 3 * RECENT)
"""How long before a day a wider time that covers it may begin, or what such a mention follows be told."""


@dataclass(frozen=True)
class Bearing:
    """Mentions that bear on each other: all that may tell of another event than before are among `open`."""

    mentions: tuple[Happening, ...]
    rows: dict[str, Row]
    open: frozenset[str]


def resolve_events(tx: Transaction, mentions: Iterable[str]) -> set[str]:
    """Let `mentions`, and those they bear on, tell of the events they are; ids of the events that this touches."""
    wanted = set(mentions)
    bearing = _bearing(tx, wanted)
    groups = {id_: group for id_, group in same_happenings(bearing.mentions).items() if id_ in bearing.open}
    return _tell(tx, bearing.rows, groups, wanted)


def bearing_on(tx: Transaction, mentions: Iterable[str]) -> set[str]:
    """Ids of the mentions that may tell of the same happenings as `mentions`, these among them."""
    return set(_bearing(tx, mentions).open)


def _bearing(tx: Transaction, mentions: Iterable[str]) -> Bearing:
    """What `mentions` bear on, and what that must be compared with.

    A mention of a day bears on those of wider times around it. One without any time bears on those that may follow it
    or what it follows, told within twice RECENT after it; what these follow is found within as many days before.
    """
    rows = _rows(tx, mentions)
    asked = {(row["country"], row["earliest"]) for row in rows.values() if row["earliest"]}
    spans = [(country, day - _BEFORE, day + _AFTER) for country, day in asked]
    near = _rows(tx, _ids(tx, "event_mentions_of_times", times=_spans(spans)), rows)
    rows |= near
    open_ = {key for key, row in rows.items() if key not in near or _may_change(row, asked)}
    loose = {key: _happening(row) for key, row in rows.items() if row["earliest"] != row["latest"]}
    leads = followed(each for each in loose.values() if each.undated)
    wide = {key for key in open_ if key in loose} | {leads[key] for key in open_ if key in leads}
    days = {(row["country"], row["earliest"]) for row in rows.values() if row["earliest"] and row["id"] not in loose}
    days |= {(rows[key]["country"], day) for key in wide for day in _days(rows[key])}
    found = _ids(tx, "event_mentions_of_days", days=[{"country": c, "day": d} for c, d in sorted(days)])
    same_day = _rows(tx, found, rows)
    told = (*loose.values(), *(_happening(row) for key, row in (rows | same_day).items() if key not in loose))
    return Bearing(told, rows | same_day, frozenset(open_ | set(same_day)))


def _may_change(row: Row, asked: set[tuple[str, date]]) -> bool:
    """Whether a mention of a wider time may tell of another event since something was told of one of the days."""
    after = _AFTER if row["precision"] is None else timedelta(0)
    return any(country == row["country"] and row["earliest"] - after <= day <= row["latest"] for country, day in asked)


def _rows(tx: Transaction, ids: Iterable[str], known: Iterable[str] = ()) -> dict[str, Row]:
    return {row["id"]: row for row in tx.run("read/event_mentions", ids=sorted(set(ids) - set(known)))}


def _ids(tx: Transaction, name: str, **params: Any) -> list[str]:
    return [row["id"] for row in tx.run(f"read/{name}", **params)]


def _spans(times: Iterable[tuple[str, Any, Any]]) -> list[Row]:
    return [{"country": country, "from": begin, "to": end} for country, begin, end in sorted(set(times))]


def _days(row: Row) -> list[Any]:
    if row["earliest"] is None:
        return []
    return [row["earliest"] + timedelta(days=n) for n in range((row["latest"] - row["earliest"]).days + 1)]


def _happening(row: Row) -> Happening:
    spot = Spot(row["place"], row["place_name"], row["lat"], row["lon"], bool(row["wide"])) if row["place"] else None
    return Happening(
        id=row["id"],
        type=row["type"],
        earliest=row["earliest"],
        latest=row["latest"],
        published=row["published"],
        undated=row["precision"] is None and row["earliest"] is not None,
        country=row["country"],
        spot=spot,
        actors=frozenset(row["actors"]),
    )


def _tell(tx: Transaction, rows: dict[str, Row], assigned: dict[str, Group], wanted: set[str]) -> set[str]:
    groups = {group[0].id: group for group in assigned.values()}
    events = {mention: group[0].id for mention, group in assigned.items()}
    moved = [mention for mention, event in sorted(events.items()) if rows[mention]["event"] != event]
    changed = {events[mention] for mention in moved} | {events[each] for each in wanted if each in events}
    left = {event for mention in moved if (event := rows[mention]["event"]) is not None}
    tx.run("project/events", rows=[_event(groups[event], rows) for event in sorted(changed)])
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
