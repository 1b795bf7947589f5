"""`actorgraph reports`: look at a report, make those that are due, keep making them, see what was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from api.settings import Settings
    from reports.runs import Desk

_HELP = "Scheduled reports: look at one, make those that are due, see what was made."
Form = Literal["html", "pdf", "md", "json", "docx"]
File = Annotated[Path | None, typer.Option("--file", "-f", help="File of definitions; else ACTORGRAPH_REPORTS.")]


def register(app: typer.Typer) -> None:
    """Add `reports` and its sub-commands to `app`."""
    reports = typer.Typer(help=_HELP, no_args_is_help=True)
    for command in (preview, run, listed, history, check, schema):
        reports.command("list" if command is listed else None)(command)
    app.add_typer(reports, name="reports")


def preview(
    name: Annotated[
        str, typer.Argument(help="Name of a report, or a kind such as `relationships` for one of its own.")
    ],
    file: File = None,
    on: Annotated[
        str | None, typer.Option(help="Day on which it would be due, such as 2025-07-01; else today.")
    ] = None,
    period: Annotated[str | None, typer.Option(help="Another period, such as `6 months`.")] = None,
    actor: Annotated[
        list[str] | None, typer.Option(help="Watch this actor instead; may be given several times.")
    ] = None,
    form: Annotated[
        Form | None, typer.Option("--format", help="Else by the ending of --output, else Markdown.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; else standard output.")] = None,
) -> None:
    """Show a report as it would be made on a day; nothing is sent and nothing is recorded."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from cli.reports_output import chosen, written
    from reports.make import make

    settings = settings_from_environment()
    definition = chosen(file or settings.reports, name, period=period, actors=actor or [])
    with graph_store(settings) as store:
        report = make(store, definition, _day(on))
    written(report, form, output)


def run(
    name: Annotated[str | None, typer.Argument(help="Only this report, now, whether it is due or not.")] = None,
    file: File = None,
    stay: Annotated[bool, typer.Option("--stay", help="Go on making what falls due until stopped.")] = False,
) -> None:
    """Make and send every report that is due, once; with --stay go on doing so."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from cli.reports_output import tell
    from reports.runs import ordered, scheduled
    from reports.runs.service import until_stopped

    settings = settings_from_environment()
    with graph_store(settings) as store:
        desk = _desk(settings, file)
        if name is not None:
            tell([ordered(store, desk, name, datetime.now(UTC))])
        elif stay:
            until_stopped(store, desk)
        else:
            tell(scheduled(store, desk, datetime.now(UTC)))


def listed(file: File = None) -> None:
    """Every report that is defined, with when it is due next."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from cli.reports_output import definitions_table

    settings = settings_from_environment()
    with graph_store(settings) as store:
        desk = _desk(settings, file)
        definitions_table(desk.definitions(store), datetime.now(UTC))


def history(
    name: Annotated[str | None, typer.Argument(help="Only runs of this report.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, the latest first.")] = 20,
) -> None:
    """What was made, when, how long it took and what became of it."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from cli.reports_output import history_table
    from reports.runs import history as runs

    with graph_store(settings_from_environment()) as store:
        history_table(runs(store, name, limit))


def check(file: File = None) -> None:
    """Check the file of definitions; every fault is told with its line."""
    from api.settings import settings_from_environment
    from reports.definitions import read_file

    path = file or settings_from_environment().reports
    found = read_file(path)
    typer.echo(f"{path}: {len(found.reports)} reports, no faults.")


def schema(
    of: Annotated[
        Literal["report", "definitions"], typer.Argument(help="The JSON format, or the file of definitions.")
    ],
) -> None:
    """Print the JSON Schema of a report in JSON or of the file of definitions."""
    import json

    from reports.content import Report
    from reports.definitions import DefinitionsFile

    model = Report if of == "report" else DefinitionsFile
    typer.echo(json.dumps(model.model_json_schema(), indent=1))


def _day(on: str | None) -> datetime:
    day = date.fromisoformat(on) if on else datetime.now(UTC).date()
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@contextmanager
def reports_made(settings: "Settings") -> Iterator[None]:
    """Reports are made as they fall due for as long as the block lasts, whenever the database answers."""
    from api.reports import desk_of
    from cli.connection import store_at
    from reports.runs.service import scheduling

    with store_at(settings) as store, scheduling(store, desk_of(settings)):
        yield


def _desk(settings: "Settings", file: Path | None) -> "Desk":
    from api.reports import desk_of

    return desk_of(settings.model_copy(update={"reports": file}) if file else settings)
