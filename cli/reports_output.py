"""What `actorgraph reports` writes: a report to a file or the terminal, tables of definitions and runs."""

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from graph.errors import InputError, NotFound
from reports.content import Report
from reports.content.document import Kind
from reports.definitions import Definition, next_due, read_file
from reports.definitions.definition import Format
from reports.formats import render
from reports.runs import Run


def chosen(file: Path, name: str, *, period: str | None, actors: Sequence[str]) -> Definition:
    """The definition of that name in the file, or the plain one of that kind, with what was asked for changed."""
    defined = {each.name: each for each in read_file(file).reports} if file.exists() else {}
    if name not in defined and name not in get_args(Kind):
        raise NotFound(f"{file} defines no report named {name!r}.", f"There are {', '.join(defined) or 'none'}.")
    told = defined[name].model_dump() if name in defined else {"name": name, "kind": name}
    changed = {"period": period} if period else {}
    watch = {"watch": {"actors": list(actors)}} if actors else {}
    try:
        return Definition.model_validate(told | changed | watch)
    except ValueError as error:
        raise InputError(f"The report {name} cannot be made so: {error}") from error


def written(report: Report, form: Format | None, output: Path | None) -> None:
    """Write it; without a file, what is no text goes only where standard output is no terminal."""
    ending = output.suffix.removeprefix(".") if output else ""
    chosen_form: Format = form or (ending if ending in get_args(Format) else "md")  # type: ignore[assignment]
    content = render(report, chosen_form)
    if output is not None:
        output.write_bytes(content)
        typer.echo(f"{output}: {len(content):,} bytes", err=True)
    elif chosen_form in ("pdf", "docx") and sys.stdout.isatty():
        raise InputError(f"A report in {chosen_form} is no text.", "Name a file with --output.")
    else:
        sys.stdout.buffer.write(content)


def tell(runs: Iterable[Run]) -> None:
    """One line for each run that was made."""
    every = list(runs)
    for run in every:
        typer.echo(f"{run.id}: {run.state}{f' ({run.error})' if run.error else ''}")
    if not every:
        typer.echo("Nothing is due.")


def definitions_table(definitions: Iterable[Definition], now: datetime) -> None:
    """Every definition with its next due time."""
    shown = Table(box=None, header_style="dim")
    for column in ("Report", "Kind", "Period", "Schedule", "Next", "Formats"):
        shown.add_column(column)
    for each in definitions:
        due = next_due(each, now)
        when = due.astimezone(ZoneInfo(each.timezone)).strftime("%a %Y-%m-%d %H:%M %Z") if due else "–"
        schedule = each.schedule or (each.when.text if each.when else "on demand")
        shown.add_row(*map(escape, (each.name, each.kind, each.period, schedule, when, ", ".join(each.formats))))
    Console().print(shown)


def history_table(runs: Iterable[Run]) -> None:
    """Runs with their outcome and duration."""
    shown = Table(box=None, header_style="dim")
    for column in ("Run", "State", "Attempts", "Took", "Reached", "Error"):
        shown.add_column(column, overflow="fold")
    for run in runs:
        took = f"{run.took.total_seconds():.1f} s" if run.took is not None else "–"
        shown.add_row(
            *map(escape, (run.id, run.state, str(run.attempts), took, "\n".join(run.delivered), run.error or ""))
        )
    Console().print(shown)
