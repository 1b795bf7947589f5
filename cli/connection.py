"""The way from the settings to a graph: the server they name, or else the local one, joined or started."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.settings import Settings

if TYPE_CHECKING:
    from graph.local import LocalServer
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class Reached:
    """Settings that name a server in any case, and where to look at it with Neo4j Browser, if that is known."""

    settings: Settings
    browser_url: str | None = None


@contextmanager
def reached(settings: Settings) -> Iterator[Reached]:
    """The server in NEO4J_URI; without one, the local server, which is started for as long as the block lasts.

    A local server that runs already is joined and goes on afterwards.
    """
    if settings.neo4j_uri:
        yield Reached(settings)
        return
    with local_server(settings) as server:
        address = {
            "neo4j_uri": server.bolt_uri,
            "neo4j_username": server.username,
            "neo4j_password": server.password,
            "neo4j_database": "",
        }
        yield Reached(settings.model_copy(update=address), server.browser_url)


@contextmanager
def graph_store(settings: Settings) -> Iterator["Store"]:
    """A store that answers and whose schema is up to date."""
    with reached(settings) as there, store_at(there.settings) as store:
        store.verify()
        store.migrate()
        yield store


def store_at(settings: Settings) -> "Store":
    """A store at the server that the settings name; it connects when it is first used."""
    from graph.knowledge.grades import NO_GRADES, load
    from graph.store import Store

    return Store(
        settings.neo4j_uri,
        settings.neo4j_username,
        settings.neo4j_password,
        settings.neo4j_database or None,
        grades=load(settings.grades) if settings.grades else NO_GRADES,
    )


def local_server(settings: Settings, *, detached: bool = False) -> "LocalServer":
    """The local server, started or joined, with a bar on standard error while its files are fetched."""
    from cli.fetching import bar
    from graph.local import start

    with bar() as progress:
        return start(
            settings.home,
            bolt_port=settings.bolt_port,
            http_port=settings.browser_port,
            jars=settings.jars,
            detached=detached,
            progress=progress,
        )
