"""`actorgraph db`: the local Neo4j, started to stay, stopped, looked at."""

import typer

_HELP = "The local Neo4j: start it to stay, stop it, see how it is."


def register(app: typer.Typer) -> None:
    """Add `db` and its sub-commands to `app`."""
    db = typer.Typer(help=_HELP, no_args_is_help=True)
    db.command()(start)
    db.command()(stop)
    db.command()(status)
    db.command()(path)
    app.add_typer(db, name="db")


def start() -> None:
    """Start the local Neo4j and leave it running until `db stop`; one that runs already is left as it is."""
    from api.settings import settings_from_environment
    from cli.connection import local_server

    server = local_server(settings_from_environment(), detached=True)
    typer.echo(f"Neo4j runs (process {server.pid}).")
    _tell(server.bolt_uri, server.browser_url)


def stop() -> None:
    """Stop the local Neo4j, whoever started it."""
    from api.settings import settings_from_environment
    from graph.local import stop as stop_server

    stopped = stop_server(settings_from_environment().home)
    typer.echo("Neo4j is stopped." if stopped else "No Neo4j runs here.")


def status() -> None:
    """Tell whether the local Neo4j runs and where; ends with code 3 when it does not."""
    from api.settings import settings_from_environment
    from graph.local import status as server_status

    running = server_status(settings_from_environment().home)
    if running is None:
        typer.echo("No Neo4j runs here. Start one with `actorgraph db start`.")
        raise typer.Exit(3)  # what `systemctl status` and init scripts answer for a service that is not running
    typer.echo(f"Neo4j runs (process {running.pid}){'' if running.answers else ', but does not answer'}.")
    _tell(running.bolt_uri, running.browser_url)


def path() -> None:
    """Print the folder that holds the local graph."""
    from api.settings import settings_from_environment
    from graph.local import data_folder

    typer.echo(data_folder(settings_from_environment().home))


def _tell(bolt_uri: str, browser_url: str) -> None:
    from api.settings import settings_from_environment
    from graph.local import password_file

    typer.echo(f"Bolt      {bolt_uri}")
    typer.echo(f"Browser   {browser_url}")
    typer.echo(f"Password  in {password_file(settings_from_environment().home)} (user neo4j)")
