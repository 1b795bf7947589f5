"""Neo4j Browser itself: the way there, style sheet, guide, favourites, a drawing, its side panel; whom it asks."""

import base64
import re
from collections.abc import Callable, Iterator
from html import unescape

import httpx
import neo4j
import pytest
from playwright.sync_api import Browser, Page, expect

from api.pages.questions import question, questions
from graph.local import LocalServer
from tests.browser.conftest import Visit

Picture = Callable[..., bytes]
PATIENCE = 60_000
"""Milliseconds: Browser is a large program."""


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Visit]:
    """The window that all these tests use."""
    opened = Visit(chromium.new_context(viewport={"width": 1500, "height": 1000}))
    yield opened
    opened.context.close()


@pytest.fixture(scope="module")
def connected(window: Visit, samples: str, neo4j_server: LocalServer) -> Page:
    """Browser as our link opens it, with the password typed in."""
    page = window.page
    page.goto(f"{samples}/browser", wait_until="domcontentloaded")
    secret = page.locator("input[type=password]")
    secret.wait_for(timeout=PATIENCE)
    secret.fill(neo4j_server.password)
    page.locator("[data-testid=connect]").click()
    expect(page.locator("[data-testid=frameCommand]").first).to_contain_text(":", timeout=PATIENCE)
    expect(page.get_by_text("neo4j$").first).to_be_visible(timeout=PATIENCE)  # only now it has the server's settings
    return page


_DROP = """([name, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], name));
  const how = {dataTransfer: data, bubbles: true, cancelable: true};
  for (const kind of ["dragenter", "dragover", "drop"])
    document.querySelector(".filedrop").dispatchEvent(new DragEvent(kind, how));
}"""


def drop(page: Page, name: str, content: bytes) -> None:
    """Drop a file onto the window."""
    page.evaluate(_DROP, [name, base64.b64encode(content).decode()])


def ask(page: Page, query: str) -> None:
    """Run a query in a window without other answers, and wait for its drawing to come to rest."""
    run(page, ":clear")
    expect(page.locator("[data-testid=frameCommand]")).to_have_count(0, timeout=PATIENCE)
    run(page, query)
    page.locator("svg .node circle.b-outline").first.wait_for(timeout=PATIENCE)
    page.wait_for_timeout(3000)


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
    ask(connected, question("neighbourhood").text)
    circles = connected.locator("svg .node circle.b-outline")
    fills = set(circles.evaluate_all("all => all.map(each => each.getAttribute('fill'))"))
    assert "#c2570c" in fills, fills
    captions = " ".join(connected.locator("svg .node text").all_text_contents())
    assert "Azawad" in captions
    lines = " ".join(connected.locator("svg .relationship text").all_text_contents())
    assert re.search(r"\d+% [A-Z]", lines), lines
    picture(connected, "browser-graph")


def test_a_disputed_line_says_so(connected: Page, samples: str) -> None:
    run(connected, f":style {samples}/browser/style.grass")
    ask(connected, question("disputed_relationships").text)
    captions = connected.locator("svg .relationship text").all_text_contents()
    assert captions
    assert all(each.startswith("disputed") for each in captions), captions


def panel(page: Page, mark: str) -> dict[str, str]:
    """What the side panel lists after a click on the first `mark` of the drawing."""
    page.locator(mark).first.click(force=True)
    table = page.locator("[data-testid=viz-details-pane-properties-table]").first
    table.wait_for(timeout=PATIENCE)
    cells = table.locator("tr").evaluate_all("all => all.map(row => [...row.cells].map(cell => cell.innerText.trim()))")
    return {row[0]: row[1] for row in cells}


def test_the_side_panel_tells_days_and_support_in_words(connected: Page) -> None:
    ask(connected, "MATCH path = (:Actor)-[tie:SPLIT_FROM]->(:Actor) WHERE tie.since IS NOT NULL RETURN path LIMIT 1")
    told = panel(connected, "svg .relationship path.b-outline")
    assert re.fullmatch(r"since [\w ]*\d{4}; \d+ claims?, \d+ sources?; .*\d+%", told["about"]), told
    assert "[]" not in told.values()
    dated = "MATCH (claim:RelationClaim) WHERE claim.from IS NOT NULL"
    ask(connected, f"{dated} RETURN claim ORDER BY size(claim.quote) DESC LIMIT 1")
    told = panel(connected, "svg .node")
    assert re.match(r"[\w ]*\d{4}: ", told["about"])
    assert told["about"].endswith(" …")
    assert len(told["about"]) < 150


def test_the_questions_are_dropped_into_the_favourites(connected: Page, samples: str, picture: Picture) -> None:
    drop(connected, "questions.zip", httpx.get(f"{samples}/browser/questions.zip").content)
    connected.locator("[data-testid=navigationFavorites]").click()
    connected.get_by_text("actorgraph", exact=True).click()
    for each in questions():
        expect(connected.get_by_text(each.title, exact=True).first).to_be_visible()
    picture(connected, "browser-favourites")
    connected.get_by_text(question("brokers").title, exact=True).first.click()
    expect(connected.locator(".monaco-editor").first).to_contain_text("Brokers")
    connected.locator("[data-testid=navigationFavorites]").click()


def test_the_style_sheet_can_be_dropped_too(connected: Page, samples: str) -> None:
    run(connected, ":style reset")
    run(connected, ":clear")
    drop(connected, "style.grass", httpx.get(f"{samples}/browser/style.grass").content)
    expect(connected.get_by_text("node.ArmedGroup").first).to_be_visible(timeout=PATIENCE)


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


def test_browser_asks_no_host_but_this_machine(window: Visit, connected: Page) -> None:
    """The server's Content-Security-Policy sees to it; without it there would be fonts, counters and a help desk."""
    connected.wait_for_timeout(2000)
    assert window.outside == []
    refused = [said for said in window.errors if "Content Security Policy" in said]  # Chromium has two wordings for it
    assert any("fonts.googleapis.com" in said for said in refused)
    assert [said for said in window.errors if said not in refused] == []
