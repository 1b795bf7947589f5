"""`actorgraph demo`: the samples into a real graph, a lineage and a dispute out of it, and where to look further."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer

if TYPE_CHECKING:
    import socket

    import httpx
    from rich.console import Console

    from api.settings import Settings
    from cli.connection import Reached
    from graph.queries import Event

SAMPLES = Path(__file__).parent.parent / "samples"
_SHOWN = ("FLA", "Africa Corps")
_WARRING = ("Malian army", "Wagner", "CSP-DPA", *_SHOWN)
_GONE, _SPELT_TWICE = "Wagner", "El Hadj Ag Gamou"


def register(app: typer.Typer) -> None:
    """Add `demo` to `app`."""
    app.command()(demo)


def demo(
    leave: Annotated[bool, typer.Option("--exit", help="End when everything is shown, instead of staying up.")] = False,
) -> None:
    """Read the sample articles into the local Neo4j and show what the graph knows, asked over HTTP."""
    import httpx
    from rich.console import Console

    from api.app import create_app
    from api.settings import settings_from_environment
    from cli.connection import reached
    from cli.service import serving, until_stopped

    out = Console()
    # Invented articles have no place on somebody's server: the demo keeps to the local one.
    settings = settings_from_environment().model_copy(update={"neo4j_uri": ""})
    with (
        _listener(settings) as listener,
        reached(settings) as there,
        serving(create_app(there.settings), listener) as service,
        httpx.Client(base_url=service.url, timeout=60) as api,
    ):
        out.print(_read_samples(there.settings))
        show(api, out)
        _point(out, service.url, there)
        if not leave:
            out.print("\nEverything stays up until Ctrl-C.")
            until_stopped(service)


def show(api: "httpx.Client", out: "Console") -> None:
    """Print lineages, a presence that ended, the most disputed clash, and a merge taken back, from the API."""
    from cli.accounts_table import table
    from cli.demo_review import show_ended, show_merge
    from cli.lineage_tree import tree
    from graph.queries import Lineage

    for name in _SHOWN:
        for actor in _found(api, name):
            out.print(tree(Lineage.model_validate(_got(api, f"/v1/actors/{actor}/lineage", depth=10))), "")
    for actor in _found(api, _GONE):
        show_ended(api, out, actor, _GONE)
    told = max(_clashes(api), key=_voices, default=None)
    if told:
        out.print(table(told))
    show_merge(api, out, _SPELT_TWICE)


def _read_samples(settings: "Settings") -> str:
    """Bring the samples into the graph; one line on what became of them."""
    from cli.connection import graph_store
    from cli.progress import counting
    from ingest import pipeline
    from ingest.reading import reader
    from ingest.reading.places import keep_index_in
    from ingest.sources import documents, drafts

    keep_index_in(settings.cache / "places")
    named = [(each.name, each.content) for each in drafts(documents(str(SAMPLES)))]
    with graph_store(settings) as store, counting(len(named)) as progress:
        report = pipeline.ingest(store, named, reader().read, progress=progress)
    told = f"{len(named)} articles: {report.count('read')} read, {report.count('duplicate')} there already"
    return "\n".join([f"{told}.\n", *(f"{each.document}: {each.reason}" for each in report.set_aside)])


def _clashes(api: "httpx.Client") -> Iterator["Event"]:
    """The events that the warring parties took part in, each once, with all that is claimed about them."""
    from graph.queries import Event

    actors = [actor for name in _WARRING for actor in _found(api, name)]
    listed = [_got(api, f"/v1/actors/{actor}/events", limit=200)["items"] for actor in dict.fromkeys(actors)]
    for event in dict.fromkeys(each["id"] for items in listed for each in items):
        yield Event.model_validate(_got(api, f"/v1/events/{event}"))


def _voices(event: "Event") -> tuple[int, int]:
    """How many contradict each other, then how many speak at all."""
    disputed = [len({each.claimant for each in figure.claims}) for figure in event.figures if figure.disputed]
    return max(disputed, default=0), sum(len(figure.claims) for figure in event.figures)


def _found(api: "httpx.Client", name: str) -> list[str]:
    """Id of the best match for a name, in a list; empty when nobody bears it."""
    return [actor["id"] for actor in _got(api, "/v1/actors", q=name, limit=1)["items"]]


def _got(api: "httpx.Client", path: str, **params: str | int) -> "dict[str, list[dict[str, str]]]":
    answer = api.get(path, params=params)
    answer.raise_for_status()
    return answer.json()  # type: ignore[no-any-return]  # whoever asks has it checked by a model


def _point(out: "Console", url: str, there: "Reached") -> None:
    """Say where to look further, and what to type there."""
    from graph.local import password_file
    from graph.store import statement

    typed = statement("explore/lineage_of_the_fla").text.strip()
    filled = f"{there.browser_url}?dbms={quote('bolt://neo4j@' + there.settings.neo4j_uri.partition('//')[2], safe='')}"
    for name, where in {
        "API": f"{url}/docs",
        "for instance": f"{url}/v1/actors/azawad-liberation-front/lineage",
        "Neo4j Browser": there.browser_url,
        "user, password": f"neo4j, in {password_file(there.settings.home)}",
        "type there": f"\n{typed}",
        "or open": f"{filled}&cmd=edit&arg={quote(typed, safe='')}",
    }.items():
        out.print(f"[bold]{name}[/]  {where}", soft_wrap=True, highlight=False)


@contextmanager
def _listener(settings: "Settings") -> Iterator["socket.socket"]:
    """The API's own port, or any other when that is taken: a demo needs no particular one."""
    from cli.service import listen
    from graph.errors import InputError

    try:
        found = listen(settings.host, settings.port)
    except InputError:
        found = listen(settings.host, 0)
    with found:
        yield found
