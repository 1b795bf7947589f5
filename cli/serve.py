"""`actorgraph serve`: the API, with the local Neo4j under it unless the settings name another."""

import json
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `serve` to `app`."""
    app.command()(serve)


def serve(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one line of JSON with the addresses once everything answers.")
    ] = False,
) -> None:
    """Serve the API until Ctrl-C or SIGTERM; starts the local Neo4j unless NEO4J_URI names a server."""
    from api.app import create_app
    from api.settings import settings_from_environment
    from cli.connection import Reached, reached
    from cli.reports import reports_made
    from cli.service import listen, serving, until_stopped

    def tell(url: str, there: Reached) -> None:
        addresses = {"api": url, "browser": there.browser_url, "bolt": there.settings.neo4j_uri}
        if as_json:
            print(json.dumps(addresses), flush=True)
            return
        for name, where in (addresses | {"api": f"{url}/docs"}).items():
            if where:
                print(f"{name:8} {where}", flush=True)
        print("Stop with Ctrl-C.", flush=True)

    settings = settings_from_environment()
    with (
        listen(settings.host, settings.port) as listener,
        reached(settings) as there,
        serving(create_app(there.settings), listener) as service,
        reports_made(there.settings),
    ):
        tell(service.url, there)
        until_stopped(service)
