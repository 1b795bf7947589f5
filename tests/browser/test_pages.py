"""The other pages in a real browser: start page, search, network, an event, an article, saved questions."""

import re
from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.samples import FLA

Open = Callable[..., Visit]
Picture = Callable[..., bytes]


def test_the_start_page_shows_what_is_new_what_is_disputed_and_how_to_ask(
    visit: Open, samples: str, picture: Picture
) -> None:
    page = visit().page
    page.goto(samples)
    assert page.locator("#changes ~ ul li").count() >= 3
    assert page.locator("#disputed ~ ul li").count() >= 1
    for words in ("API reference", "Neo4j Browser", "Saved questions"):
        expect(page.get_by_role("link", name=words)).to_be_visible()
    picture(page, "start-page")


def test_the_search_box_suggests_and_finds(visit: Open, samples: str) -> None:
    page = visit().page
    page.goto(samples)
    box = page.get_by_label("Find an actor")
    box.press_sequentially("FLA", delay=30)
    page.locator("#found option").first.wait_for(state="attached")
    assert "Azawad Liberation Front" in page.locator("#found option").evaluate_all("all => all.map(each => each.value)")
    box.press("Enter")
    page.get_by_role("link", name="Azawad Liberation Front", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Azawad Liberation Front")


def test_a_name_that_nobody_bears_is_said_so(visit: Open, samples: str) -> None:
    page = visit().page
    for name in ("Zzyzx", "?!", "<b>x</b>"):
        page.goto(f"{samples}/?q={name}")
        expect(page.locator("h1")).to_have_text(f"Nobody is called “{name}”")


def test_a_disputed_event_shows_all_accounts_side_by_side(visit: Open, samples: str, picture: Picture) -> None:
    page = visit().page
    page.goto(samples)
    page.locator("#disputed ~ ul a").first.click()
    accounts = page.locator("table").first.locator("tbody tr")
    page.locator("q").first.wait_for()  # a click does not wait for the page it leads to
    assert accounts.count() >= 1
    assert page.locator("q").count() >= 2
    picture(page, "event")
    page.locator("q ~ .note a").first.click()
    expect(page.locator("mark#quote")).to_be_visible()


def network(visit: Open, samples: str, **how: object) -> Page:
    page = visit(**how).page
    page.goto(f"{samples}/actors/{FLA}/network.html")
    expect(page.locator("#counted")).to_contain_text("relationships")
    return page


def shown(page: Page) -> tuple[int, int]:
    told = re.findall(r"\d+", page.locator("#counted").inner_text())
    return int(told[0]), int(told[1])


def test_the_network_is_drawn_and_filtered(visit: Open, samples: str, picture: Picture) -> None:
    page = network(visit, samples)
    nodes, lines = shown(page)
    assert nodes >= 3
    assert lines >= 2
    picture(page, "network")
    page.locator("#predicates input").first.uncheck()
    assert shown(page)[1] < lines
    page.locator("#predicates input").first.check()
    page.locator("#confidence").evaluate(
        "each => { each.value = 0.95; each.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    assert shown(page)[1] < lines
    page.locator("#confidence").evaluate(
        "each => { each.value = 0; each.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    page.locator("#depth").select_option("1")
    expect(page.locator("#counted")).not_to_contain_text(f"{nodes} actors")


def test_a_click_on_a_line_opens_its_evidence(visit: Open, samples: str) -> None:
    page = network(visit, samples)
    page.evaluate("actorNetwork.edges().first().emit('tap')")
    expect(page.locator("dialog#evidence blockquote").first).to_be_visible()


def test_the_network_can_be_read_as_a_table(visit: Open, samples: str) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(f"{samples}/actors/{FLA}/network.html")
    assert page.locator("tbody tr").count() >= 2
    page.locator("tbody td:nth-child(3) a").first.click()
    page.locator("blockquote").first.wait_for()  # a click does not wait for the page it leads to
    assert page.locator("blockquote").count() >= 1


def test_two_thousand_actors_are_drawn_and_moved_without_stutter(visit: Open, samples: str) -> None:
    """Seconds that the page's own thread works, which a busy machine does not lengthen; docs have figures."""
    page = visit().page
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        told = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
        return float(told["TaskDuration"])

    page.route("**/network.json*", lambda route: route.fulfill(json=crowd(2000)))
    page.goto(f"{samples}/actors/{FLA}/network.html")
    expect(page.locator("#counted")).to_contain_text("2000 actors", timeout=30_000)
    drawn = worked()
    frames = page.evaluate(
        "async () => { const times = []; let last = performance.now();"
        " for (let n = 0; n < 40; n++) { actorNetwork.panBy({x: 3, y: 2}); await new Promise(requestAnimationFrame);"
        " times.push(performance.now() - last); last = performance.now(); } return times.sort((a, b) => a - b) }"
    )
    moved = (worked() - drawn) / 40
    print(f"work: {drawn:.2f} s to draw, {moved * 1000:.0f} ms a frame; by the clock {frames[20]:.0f} ms a frame")
    assert drawn < 4
    assert moved < 0.05


def test_a_large_neighbourhood_stands_on_rings_in_sectors(visit: Open, samples: str) -> None:
    """Nobody lies on anybody, whoever is farther stands farther out, and a branch stays beside the one it hangs on."""
    page = visit().page
    page.goto(f"{samples}/questions.html")
    kin = {"nodes": [{"id": each} for each in "abcdefgh"], "ties": []}
    kin["ties"] = [{"subject": one, "object": other} for one, other in ("ab", "ac", "bd", "be", "fc", "gc")]
    at = page.evaluate(
        "async (kin) => { const { rings } = await import('/assets/rings.js');"
        " return Object.fromEntries(rings({ actor: 'a', ...kin }, 44)) }",
        kin,
    )
    far = {each: (at[each]["x"] ** 2 + at[each]["y"] ** 2) ** 0.5 for each in at}
    assert set(at) == set("abcdefgh")  # h, which no line reaches, too
    assert far["a"] == 0
    assert 0 < far["b"] == pytest.approx(far["c"]) == pytest.approx(far["h"])
    assert far["d"] == pytest.approx(far["f"])
    assert far["d"] > far["b"] + 100
    assert all(apart(at[one], at[other]) >= 44 for one, other in combinations(at, 2))
    assert apart(at["d"], at["b"]) < apart(at["d"], at["c"])


def apart(one: dict[str, float], other: dict[str, float]) -> float:
    return float(((one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2) ** 0.5)


def test_without_scripts_or_the_library_the_nearest_are_a_still_picture(visit: Open, samples: str) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(f"{samples}/actors/{FLA}/network.html")
    expect(page.get_by_role("img", name="Network of Azawad Liberation Front")).to_be_visible()
    seen = visit()
    seen.page.route("**/assets/cytoscape.js", lambda route: route.fulfill(status=200, body=""))
    seen.page.goto(f"{samples}/actors/{FLA}/network.html")
    still = seen.page.locator("#canvas img.still")
    expect(still).to_be_visible()
    assert still.evaluate("each => each.decode().then(() => each.naturalWidth)") > 100
    expect(seen.page.locator("#counted")).to_contain_text("still picture")


def crowd(number: int) -> dict[str, object]:
    nodes = [
        {"id": f"a{n}", "name": f"Actor {n}", "kind": "ArmedGroup", "distance": min(n, 1 + n // 300)}
        for n in range(number)
    ]
    words = {"predicate": "FIGHTS", "confidence": 0.5}
    ties = [
        words | {"subject": f"a{n}", "object": f"a{n * 31 % number}", "disputed": n % 9 == 0} for n in range(number)
    ]
    return {"actor": "a0", "nodes": nodes, "ties": ties, "truncated": False}


def test_saved_questions_open_in_neo4j_browser(visit: Open, samples: str) -> None:
    page = visit().page
    page.goto(f"{samples}/questions.html")
    links = page.locator("ul.list > li > a")
    assert links.count() >= 25
    answer = page.request.get(f"{samples}{links.first.get_attribute('href')}", max_redirects=0)
    assert answer.status == 307
    assert "/browser/?dbms=bolt://neo4j@127.0.0.1:" in answer.headers["location"]
    assert "cmd=edit&arg=%2F%2F%20" in answer.headers["location"]
