"""`actorgraph retract` and `actorgraph rebuild`: taking evidence back, deriving everything anew."""

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `retract` and `rebuild` to `app`."""
    app.command()(retract)
    app.command()(rebuild)


def retract(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Ids of articles.")],
) -> None:
    """Take articles out of the graph; what rests on other articles, too, stays."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from ingest.retraction import retract as take_out

    with graph_store(settings_from_environment()) as store:
        gone = take_out(store, articles)
    typer.echo(f"{len(gone)} {'article' if len(gone) == 1 else 'articles'} retracted.")


def rebuild() -> None:
    """Derive actors, events and relationships anew from claims and decisions: to the same graph."""
    from api.settings import settings_from_environment
    from cli.connection import graph_store
    from ingest.rebuild import rebuild as derive_anew

    with graph_store(settings_from_environment()) as store:
        count = derive_anew(store, progress=lambda done: typer.echo(f"{done} articles", err=True))
    typer.echo(f"Rebuilt from {count} {'article' if count == 1 else 'articles'}.")
