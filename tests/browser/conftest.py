"""A real browser over the real service over the real database. Nothing but addresses of this machine is let through."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from api.app import create_app
from api.settings import Settings
from cli.service import listen, serving
from graph.local import LocalServer
from graph.store import Store
from tests.samples import ingest_samples

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
HERE = {"127.0.0.1", "localhost"}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def service(neo4j_server: LocalServer) -> Iterator[str]:
    """Address of the running service."""
    settings = Settings(
        neo4j_uri=neo4j_server.bolt_uri, neo4j_username=neo4j_server.username, neo4j_password=neo4j_server.password
    )
    with listen("127.0.0.1", 0) as listener, serving(create_app(settings), listener) as running:
        yield running.url


@pytest.fixture(scope="module")
def samples(store: Store, service: str) -> str:
    """Address of the service over a graph of the samples."""
    ingest_samples(store)
    return service


class Visit:
    """A browser window; `outside` lists what it wanted from other hosts, `errors` what went wrong in it."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.outside: list[str] = []
        self.errors: list[str] = []
        context.route("**/*", self._let_through)
        self.page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)

    def _let_through(self, route: Route) -> None:
        host = urlsplit(route.request.url).hostname
        if host in HERE:
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens windows; when the test ends, none of them may have met an error or asked another host for anything."""
    opened: list[Visit] = []

    def open_window(**how: object) -> Visit:
        how = {"viewport": {"width": 1280, "height": 900}} | how
        opened.append(Visit(chromium.new_context(**how)))  # type: ignore[arg-type]
        return opened[-1]

    yield open_window
    for each in opened:
        each.context.close()
        assert each.errors == []
        assert each.outside == []


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """Takes a picture of a page; with ACTORGRAPH_PICTURES=1 it becomes the one that the docs show."""

    def take(page: Page, name: str, *, selector: str | None = None, full_page: bool = False) -> bytes:
        taken = page.locator(selector).screenshot() if selector else page.screenshot(full_page=full_page)
        assert taken.startswith(b"\x89PNG")
        if os.environ.get("ACTORGRAPH_PICTURES"):
            PICTURES.mkdir(exist_ok=True)
            (PICTURES / f"{name}.png").write_bytes(taken)
        return taken

    return take
