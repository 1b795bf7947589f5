"""`actorgraph ingest`: articles into the graph."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ingest.pipeline import Report

_MOST_REASONS = 40  # set-aside documents named in the closing table; the others are only counted


def register(app: typer.Typer) -> None:
    """Add `ingest` to `app`."""
    app.command()(ingest)


def ingest(
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER|URL|-...", help="What to bring in; - is standard input.")
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication of articles that do not name theirs.")
    ] = None,
    batch: Annotated[int, typer.Option(min=1, help="Documents in one transaction.")] = 50,
    reader: Annotated[
        str | None, typer.Option(metavar="rules|llm|both", help="Who reads. [default: ACTORGRAPH_READER]")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read again what another version of the reader read; its claims go.")
    ] = False,
) -> None:
    """Read articles and keep what they say in the graph; an article that is there already is skipped."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from cli.progress import counting
    from ingest import pipeline
    from ingest.article.published import day_of
    from ingest.reading.places import keep_index_in
    from ingest.reading.readers import make_reader
    from ingest.sources import documents, drafts

    settings = settings_from_environment()
    keep_index_in(settings.cache / "places")
    chosen = make_reader(reader or settings.reader, settings.language_model)
    day = day_of(published)
    found = chain.from_iterable(drafts(documents(source), published=day) for source in sources)
    with graph_store(settings) as store, counting(_expected(sources)) as progress:
        named = ((each.name, each.content) for each in found)
        version = chosen.version if again else None
        report = pipeline.ingest(store, named, chosen.read, batch=batch, version=version, progress=progress)
    _close(report)


def _expected(sources: list[str]) -> int | None:
    """How many documents will come, where files and folders alone tell."""
    from ingest.sources.files import one_a_file

    counts = [one_a_file(Path(source)) for source in sources]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _close(report: "Report") -> None:
    """The closing table; ends with code 65 when not one document could be used."""
    from rich.console import Console
    from rich.table import Table

    table = Table("Documents", "")
    for status in ("read", "duplicate", "set aside"):
        table.add_row(status, str(report.count(status)))
    Console().print(table)
    if report.set_aside:
        reasons = Table("Set aside", "Why")
        for outcome in report.set_aside[:_MOST_REASONS]:
            reasons.add_row(outcome.document, outcome.reason)
        if len(report.set_aside) > _MOST_REASONS:
            reasons.add_row("…", f"and {len(report.set_aside) - _MOST_REASONS} more")
        Console().print(reasons)
    if report.outcomes and len(report.set_aside) == len(report.outcomes):
        raise typer.Exit(65)  # EX_DATAERR
