"""The lineage map in a real browser: seen, clicked, slid, tabbed through, printed, on a phone, without scripts."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from api.pages.lineage_map import family, sheet, svg
from graph.model import Interval
from graph.queries import ArticleNote, Evidence, Lineage, LineageActor, LineageEdge
from tests.browser.conftest import Visit
from tests.samples import FLA, JNIM

Open = Callable[..., Visit]


def opened(visit: Open, samples: str, actor: str = FLA, **how: object) -> Page:
    page = visit(**how).page
    page.goto(f"{samples}/actors/{actor}/lineage.html")
    return page


def test_the_samples_map_shows_who_the_front_was_formed_from(
    visit: Open, samples: str, picture: Callable[..., bytes]
) -> None:
    page = opened(visit, samples)
    expect(page.locator("h1")).to_have_text("Azawad Liberation Front")
    lanes = page.locator("svg.map .names a title").all_text_contents()
    assert any("National Movement for the Liberation of Azawad" in each for each in lanes), lanes
    assert page.locator("svg.map .turn").count() >= 1
    picture(page, "lineage-map", selector=".scroller")
    picture(page, "lineage-page")


def test_a_click_on_a_mark_opens_its_evidence(visit: Open, samples: str, picture: Callable[..., bytes]) -> None:
    page = opened(visit, samples)
    mark = page.locator("svg.map .turn").last
    mark.click()
    dialog = page.locator("dialog#evidence")
    expect(dialog).to_be_visible()
    assert dialog.locator("blockquote").first.inner_text()
    source = dialog.locator(".source a").first
    assert "/articles/" in (source.get_attribute("href") or "")
    picture(page, "lineage-evidence")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_evidence_leads_to_the_words_in_the_article(visit: Open, samples: str) -> None:
    page = opened(visit, samples)
    told = page.locator(".told blockquote").first.inner_text()
    page.locator(".told .source a").first.click()
    expect(page.locator("mark#quote")).to_have_text(told)


def test_marks_are_reached_and_opened_by_the_keyboard_alone(visit: Open, samples: str) -> None:
    page = opened(visit, samples)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('turn')"):
            break
    assert "Evidence" in (page.evaluate("document.activeElement.getAttribute('aria-label')") or "")
    page.keyboard.press("Enter")
    expect(page.locator("dialog#evidence")).to_be_visible()


def test_the_slider_shows_the_map_as_of_a_day(visit: Open, samples: str, picture: Callable[..., bytes]) -> None:
    page = opened(visit, samples, JNIM)
    veil = page.locator("#map-veil")
    assert float(veil.get_attribute("width") or 0) == 0
    page.locator("#as-of").fill("2014-06-30")
    assert float(veil.get_attribute("width") or 0) > 50
    expect(page.locator("#as-of-said")).to_contain_text("30 June 2014")
    assert 0 < page.locator(".told.later").count() < page.locator(".told").count()
    picture(page, "lineage-as-of", selector=".figure")
    page.locator("#as-of-slider").focus()
    page.keyboard.press("End")
    expect(page.locator("#as-of-said")).to_contain_text("all that is told")


def test_without_scripts_marks_lead_to_the_evidence_below_and_a_day_can_be_chosen(visit: Open, samples: str) -> None:
    page = opened(visit, samples, JNIM, java_script_enabled=False)
    page.locator("svg.map .turn").first.click()
    assert page.url.endswith("#turn-1")
    page.locator("#as-of").fill("2011-12-31")
    page.locator(".asof button").click()
    assert "as_of=2011-12-31" in page.url
    assert page.locator("#as-of").input_value() == "2011-12-31"
    dated = page.locator(".told:has(.when:not(:text('reported')))").evaluate_all("all => all.map(e => e.dataset.day)")
    assert [day for day in dated if day > "2011-12-31"] == []


def test_it_is_readable_on_a_phone(visit: Open, samples: str, picture: Callable[..., bytes]) -> None:
    page = opened(visit, samples, JNIM, viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".scroller").evaluate("each => each.scrollWidth > each.clientWidth")
    height = page.locator("svg.map .name").first.evaluate("each => each.getBoundingClientRect().height")
    assert height >= 11
    picture(page, "lineage-phone")


def test_it_fits_the_page_when_printed(visit: Open, samples: str) -> None:
    page = opened(visit, samples, JNIM, viewport={"width": 1000, "height": 700})
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert page.locator("svg.map").evaluate("each => each.getBoundingClientRect().width") <= 1000
    assert len(page.pdf(landscape=True)) > 5000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_desktop(visit: Open, samples: str, scheme: str, picture: Callable[..., bytes]) -> None:
    page = opened(visit, samples, JNIM, color_scheme=scheme)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    letters = page.locator("svg.map .name:not(.halo)").first.evaluate("each => getComputedStyle(each).fill")
    assert (brightness(ground) > brightness(letters)) == (scheme == "light")
    picture(page, f"lineage-{scheme}", selector=".scroller")


def brightness(colour: str) -> float:
    return sum(float(each) for each in colour.removeprefix("rgb(").removesuffix(")").split(",")[:3])


def test_the_drawing_can_be_taken_along(visit: Open, samples: str) -> None:
    page = visit().page
    page.goto(f"{samples}/actors/{FLA}/lineage.html?format=svg")
    assert page.locator("svg.map .turn").count() >= 1
    assert page.locator("svg.map title").first.text_content() == "Lineage of Azawad Liberation Front"


DAY = date(2012, 1, 1)
NAMES = [
    "National Movement for the Liberation of the Northern Provinces", "Coordination", "Front of Might and Wisdom",
    "WWWWWWWWWWWWWWWW MMMMMMMMMMM WWWWWWWWWWWWWW", "Группа поддержки", "جماعة نصرة الإسلام والمسلمين",
]  # fmt: skip


def lineage_of(number: int) -> Lineage:
    """A made-up family of `number` actors: splits, mergers, renamings and absorptions, one a month."""
    actors = [
        LineageActor(id=f"a{n}", name=f"{NAMES[n % len(NAMES)]} {n}", kind="ArmedGroup", generation=n)
        for n in range(number)
    ]
    words = ["SPLIT_FROM", "FORMED_FROM", "RENAMED_FROM", "SUCCEEDS", "MERGED_INTO"]
    edges = [
        edge(f"a{n}", words[n % 5], f"a{(n * 40503 >> 4) % n}", DAY + timedelta(days=31 * n)) for n in range(1, number)
    ]
    return Lineage(actor="a0", nodes=tuple(actors), edges=tuple(edges), truncated=False)


def edge(subject: str, predicate: str, target: str, day: date) -> LineageEdge:
    if predicate == "MERGED_INTO":
        subject, target = target, subject
    claim = Evidence(
        claim="c",
        quote="q",
        start=0,
        end=1,
        stance="asserts",
        confidence=0.9,
        when=Interval(),
        article=ArticleNote(id="a"),
    )
    return LineageEdge(
        subject=subject, predicate=predicate, object=target, since=day, precision="day", first_reported=day,
        last_reported=day, claims=1, sources=1, confidence=0.9, disputed=False, evidence=(claim,),
    )  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize("number", [3, 80])
def test_no_name_touches_another_as_the_browser_draws_them(
    visit: Open, number: int, picture: Callable[..., bytes]
) -> None:
    page = visit(viewport={"width": 1600, "height": 1000}).page
    page.set_content(svg(sheet(family(lineage_of(number), {}))))
    boxes = page.evaluate(
        "[...document.querySelectorAll('svg.map .names a')].map(each => {"
        " const all = [...each.querySelectorAll('text.name:not(.halo)')].map(line => line.getBoundingClientRect());"
        " return [Math.min(...all.map(b => b.left)), Math.min(...all.map(b => b.top)),"
        "         Math.max(...all.map(b => b.right)), Math.max(...all.map(b => b.bottom))] })"
    )
    assert len(boxes) == number
    assert [pair for pair in combinations(boxes, 2) if touch(*pair)] == []
    width = page.locator("svg.map").evaluate("each => each.getBoundingClientRect().right")
    assert [box for box in boxes if box[2] > width] == []


def touch(one: list[float], other: list[float]) -> bool:
    left, top, right, bottom = one
    return left < other[2] and other[0] < right and top < other[3] - 1 and other[1] < bottom - 1
