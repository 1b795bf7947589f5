"""A reading as tables for a person at a terminal."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.table import Table


def show(extraction: dict[str, Any], console: Console | None = None) -> None:
    """Print one extraction: its actors, relations, events and figures, or why there is none."""
    out = console or Console()
    if "error" in extraction:
        out.print(f"[bold]{extraction['id']}[/bold]: {extraction['error']}\n")
        return
    article = extraction["article"]
    heading = [article["title"] or extraction["id"], article["publisher"], article["published"]]
    out.print(f"[bold]{', '.join(filter(None, heading))}[/bold]")
    actors = [(each["name"], each["kind"], each["country"], len(each["mentions"])) for each in extraction["actors"]]
    _table(out, ("Actor", "Kind", "Country", "Mentions"), actors)
    _table(out, ("Who", "Relation", "Whom", "Since", "Says"), map(_relation, extraction["relations"]))
    _table(out, ("Event", "When", "Where", "Who"), map(_event, extraction["events"]))
    _table(out, ("Figure", "How many", "Of", "By", "Says"), map(_measure, extraction["measures"]))


def _relation(claim: dict[str, Any]) -> tuple[object, ...]:
    return claim["subject"]["name"], claim["predicate"], claim["object"]["name"], claim["when"]["from"], _says(claim)


def _event(event: dict[str, Any]) -> tuple[object, ...]:
    who = ", ".join(f"{each['actor']['name']} ({each['role']})" for each in event["participants"])
    return f"{event['id']} {event['type']}", _when(event["when"]), (event["place"] or {}).get("name"), who


def _measure(claim: dict[str, Any]) -> tuple[object, ...]:
    of, by = ((claim[party] or {}).get("name") for party in ("of", "by"))
    return f"{claim['event'] or ''} {claim['measure']}", claim["literal"], of, by, _says(claim)


def _says(claim: dict[str, Any]) -> str:
    claimant = (claim["claimant"] or {}).get("name") or "the article"
    return claimant if claim["stance"] == "asserts" else f"{claimant} {claim['stance']}"


def _when(interval: dict[str, Any]) -> str:
    begins, ends = interval["from"] or "", interval["to"] or ""
    return begins if begins == ends else f"{begins} .. {ends}"


def _table(out: Console, columns: tuple[str, ...], found: Iterable[tuple[object, ...]]) -> None:
    table = Table(*columns)
    for cells in found:
        table.add_row(*("" if cell is None else str(cell) for cell in cells))
    if table.row_count:
        out.print(table)
