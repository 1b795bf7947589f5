"""Neo4j Browser itself: the way there, the style sheet, the guide and its queries, a saved question as a drawing."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import httpx
import neo4j
import pytest
from playwright.sync_api import Browser, Page, expect

from api.pages.questions import question
from graph.local import LocalServer
from tests.browser.conftest import Visit

Picture = Callable[..., bytes]
PATIENCE = 60_000
"""Milliseconds: Browser is a large program."""


@pytest.fixture(scope="module")
def connected(chromium: Browser, samples: str, neo4j_server: LocalServer) -> Iterator[Page]:
    """Browser as our link opens it, with the password typed in. What it asks of outside hosts itself is refused."""
    window = Visit(chromium.new_context(viewport={"width": 1500, "height": 1000}))
    page = window.page
    page.goto(f"{samples}/browser", wait_until="domcontentloaded")
    secret = page.locator("input[type=password]")
    secret.wait_for(timeout=PATIENCE)
    secret.fill(neo4j_server.password)
    page.locator("[data-testid=connect]").click()
    expect(page.locator("[data-testid=frameCommand]").first).to_contain_text(":", timeout=PATIENCE)
    expect(page.get_by_text("neo4j$").first).to_be_visible(timeout=PATIENCE)  # only now it has the server's settings
    yield page
    window.context.close()


def run(page: Page, command: str) -> None:
    """Type a command into the editor and run it."""
    page.locator(".monaco-editor").first.click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(command)
    page.keyboard.press("Control+Enter")


def test_the_style_sheet_is_a_paste(connected: Page, samples: str) -> None:
    run(connected, f":style {samples}/browser/style.grass")
    expect(connected.get_by_text("node.ArmedGroup").first).to_be_visible(timeout=PATIENCE)
    assert connected.get_by_text("Could not parse").count() == 0
    assert "#c2570c" in (connected.locator("pre, code").filter(has_text="node.ArmedGroup").first.text_content() or "")


def test_a_saved_question_draws_in_the_colours_of_the_kinds(connected: Page, samples: str, picture: Picture) -> None:
    run(connected, f":style {samples}/browser/style.grass")
    run(connected, question("neighbourhood").text)
    circles = connected.locator("svg .node circle.b-outline")
    circles.first.wait_for(timeout=PATIENCE)
    connected.wait_for_timeout(3000)  # the drawing comes to rest
    fills = set(circles.evaluate_all("all => all.map(each => each.getAttribute('fill'))"))
    assert "#c2570c" in fills, fills
    captions = " ".join(connected.locator("svg .node text").all_text_contents())
    assert "Azawad" in captions
    picture(connected, "browser-graph")


def test_the_guide_is_played(connected: Page, samples: str, picture: Picture) -> None:
    run(connected, ":clear")
    run(connected, f":play {samples}/browser/guide.html")
    expect(connected.get_by_text("What lies before you").first).to_be_visible(timeout=PATIENCE)
    expect(connected.get_by_text("1 / 10").first).to_be_visible()
    connected.wait_for_timeout(2000)  # the frame has come into view
    picture(connected, "browser-guide")
    connected.locator("[data-testid=nextSlide]").first.click()
    expect(connected.get_by_text("One actor and all around it").first).to_be_visible()
    connected.locator("pre.runnable").locator("visible=true").first.click()
    expect(connected.locator(".monaco-editor").first).to_contain_text("Everything around an actor")


def test_every_query_of_the_guide_finds_something(samples: str, driver: neo4j.Driver) -> None:
    text = httpx.get(f"{samples}/browser/guide.html").text
    assert text.count("<slide ") == 10
    queries = [unescape(each) for each in re.findall(r'<pre class="[^"]*runnable">(.*?)</pre>', text, re.DOTALL)]
    assert len(queries) > 15
    for query in queries:
        if not query.startswith(":"):
            records, _, _ = driver.execute_query(query, routing_=neo4j.RoutingControl.READ)
            assert records, query


def test_browser_may_fetch_the_guide_and_the_style_sheet(samples: str) -> None:
    for name in ("guide.html", "style.grass"):
        asked = httpx.options(f"{samples}/browser/{name}", headers={"Origin": "http://127.0.0.1:7474"})
        got = httpx.get(f"{samples}/browser/{name}")
        assert asked.headers["access-control-allow-origin"] == got.headers["access-control-allow-origin"] == "*"
        assert asked.headers["access-control-allow-headers"] == "*"
