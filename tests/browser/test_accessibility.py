"""axe-core finds nothing serious on any page, light or dark, wide or narrow."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit
from tests.samples import FLA, JNIM

PAGES = [
    "/", "/?q=Wagner", "/?q=zzyzx", f"/actors/{FLA}/lineage.html", f"/actors/{JNIM}/lineage.html",
    f"/actors/{FLA}/network.html", "/questions.html", "/reports",
]  # fmt: skip
GRAVE = {"serious", "critical"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(visit: Callable[..., Visit], samples: str, path: str, scheme: str) -> None:
    page = visit(color_scheme=scheme, bypass_csp=True).page
    page.goto(f"{samples}{path}")
    page.wait_for_load_state("networkidle")
    assert grave(Axe().run(page)) == []


@pytest.mark.parametrize("kind", ["event", "article", "relationship", "evidence"])
def test_axe_finds_nothing_serious_behind_links(visit: Callable[..., Visit], samples: str, kind: str) -> None:
    page = visit(bypass_csp=True).page
    if kind == "event":
        page.goto(samples)
        page.locator("#disputed ~ ul a").first.click()
    elif kind == "relationship":
        page.goto(f"{samples}/actors/{FLA}/network.html")
        page.locator("tbody td:nth-child(3) a").first.click()
    else:
        page.goto(f"{samples}/actors/{JNIM}/lineage.html")
        page.locator(".told .source a").first.click() if kind == "article" else page.locator(
            "svg.map .turn"
        ).first.click()
    page.wait_for_load_state("networkidle")
    assert grave(Axe().run(page)) == []


def grave(results: object) -> list[str]:
    found = results.response["violations"]  # type: ignore[attr-defined]
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary']}"
        for each in found
        if each["impact"] in GRAVE
        for node in each["nodes"]
    ]
