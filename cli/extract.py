"""`actorgraph extract`: what an article says, read without any database."""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


class Format(StrEnum):
    """How readings are printed."""

    json = "json"
    jsonl = "jsonl"
    table = "table"


def register(app: typer.Typer) -> None:
    """Add `extract` to `app`."""
    app.command()(extract)


def extract(
    source: Annotated[str, typer.Argument(metavar="FILE|FOLDER|URL|-", help="What to read; - is standard input.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication of articles that do not name theirs.")
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="json, or one line of JSON a document, or tables. [default: by the source]"),
    ] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Add the text that offsets refer to.")] = False,
    catalogue: Annotated[
        bool, typer.Option("--catalogue/--no-catalogue", help="Use what is known of actors beforehand.")
    ] = True,
    reader: Annotated[
        str | None, typer.Option(metavar="rules|llm|both", help="Who reads. [default: ACTORGRAPH_READER]")
    ] = None,
) -> None:
    """Read articles and print who is in them, what they say of each other, and who says so."""
    from api.settings import settings_from_environment
    from cli.extraction import extractions
    from ingest.article.published import day_of
    from ingest.reading.places import keep_index_in
    from ingest.reading.readers import make_reader
    from ingest.sources import documents, drafts

    settings = settings_from_environment()
    keep_index_in(settings.cache / "places")
    day = day_of(published)
    found = drafts(documents(source), published=day)
    extracted = extractions(
        found, make_reader(reader or settings.reader, settings.language_model, catalogue=catalogue), with_text=with_text
    )
    _print(extracted, form or _usual(source))


def _usual(source: str) -> Format:
    """One document gives one indented object; what may hold many gives a line for each."""
    many = source == "-" or Path(source).suffix.lower() in (".jsonl", ".ndjson") or Path(source).is_dir()
    return Format.jsonl if many else Format.json


def _print(extracted: Iterable[dict[str, Any]], form: Format) -> None:
    if form is Format.jsonl:
        for each in extracted:
            print(json.dumps(each, ensure_ascii=False), flush=True)
    elif form is Format.json:
        _print_json(iter(extracted))
    else:
        from cli.tables import show

        for each in extracted:
            show(each)


def _print_json(extracted: Iterator[dict[str, Any]]) -> None:
    """An object for one document, a list for several."""
    first, second = next(extracted, None), next(extracted, None)
    alone = second is None
    whole = first if alone else [first, second, *extracted]
    print(json.dumps(whole if first is not None else [], ensure_ascii=False, indent=1))
    if alone and first and "error" in first:
        raise typer.Exit(65)  # EX_DATAERR: the one document that was asked for could not be used
