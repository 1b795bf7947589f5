"""Pages over HTTP: what they answer, what they let a browser do, and that nothing told can become code in them."""

from xml.etree import ElementTree

import httpx
import pytest

from api.pages.lineage_map import family, sheet, svg
from graph.queries import Lineage, LineageActor
from tests.graph.queries.story import FLA

ID = "azawad-liberation-front"
EVIL = '<script>alert("x")</script>&'


@pytest.mark.parametrize(
    "path",
    ["/", "/?q=FLA", f"/actors/{ID}/lineage.html", f"/actors/{ID}/network.html", "/questions.html",
     f"/relationships.html?relation={ID}|FORMED_FROM|high-council-for-the-unity-of-azawad"],
)  # fmt: skip
def test_pages_may_load_nothing_from_elsewhere(told: httpx.Client, path: str) -> None:
    answer = told.get(path)
    assert answer.status_code == 200, answer.text
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy
    assert 'src="http' not in answer.text


@pytest.mark.parametrize(
    "path",
    ["/actors/atlantis/lineage.html", "/actors/atlantis/network.html", "/actors/atlantis/network.json",
     "/events/atlantis.html", "/articles/atlantis.html", "/relationships.html?relation=a|b|c"],
)  # fmt: skip
def test_what_is_not_kept_is_a_problem(told: httpx.Client, path: str) -> None:
    answer = told.get(path)
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/not-found")


def test_the_map_names_every_relative_and_leads_to_every_turn(told: httpx.Client) -> None:
    text = told.get(f"/actors/{ID}/lineage.html").text
    for name in ("Coordination of Azawad Movements", "CSP-PSD", "CSP-DPA", FLA["name"]):
        assert name in text
    assert "FLA formed from HCUA and MNLA" in text
    assert "CSP-PSD took the name CSP-DPA" in text
    for number in (1, 2, 3, 4):
        assert f'href="#turn-{number}"' in text
        assert f'id="turn-{number}"' in text


def test_the_map_as_of_a_day_and_as_known_on_a_day(told: httpx.Client) -> None:
    assert "CSP-DPA" not in told.get(f"/actors/{ID}/lineage.html?as_of=2024-11-30").text
    early = told.get(f"/actors/{ID}/lineage.html?known_at=2024-12-31").text
    assert "FLA formed from" in early
    assert "CSP-DPA" not in early


def test_a_disputed_succession_is_drawn_and_said_to_be_so(told: httpx.Client) -> None:
    text = told.get("/actors/africa-corps/lineage.html").text
    assert "bend kind-PrivateMilitary succession disputed" in text
    assert '<strong class="disputed">disputed</strong>' in text
    assert "Malian army denies" in text


def test_the_drawing_is_well_formed_and_stands_alone(told: httpx.Client) -> None:
    answer = told.get(f"/actors/{ID}/lineage.html?format=svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    root = ElementTree.fromstring(answer.text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "lineage.html#turn-1" in answer.text


def test_the_image_is_a_png_with_more_than_paper_on_it(told: httpx.Client) -> None:
    answer = told.get(f"/actors/{ID}/lineage.html?format=png")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = (int.from_bytes(answer.content[at : at + 4], "big") for at in (16, 20))
    assert (width, height) > (2000, 400)
    assert len(answer.content) > 20_000


def test_names_never_become_code() -> None:
    one = LineageActor(id=EVIL, name=EVIL, kind=None, generation=0)
    drawn = svg(sheet(family(Lineage(actor=EVIL, nodes=(one,), edges=(), truncated=False), {})))
    assert "<script" not in drawn
    ElementTree.fromstring(drawn)


def test_what_is_searched_for_never_becomes_code(told: httpx.Client) -> None:
    assert EVIL not in told.get("/", params={"q": EVIL}).text


def test_an_article_page_marks_the_quote_that_its_address_names(told: httpx.Client) -> None:
    edge = told.get(f"/v1/actors/{ID}/lineage").json()["edges"][0]["evidence"][0]
    where = {"start": edge["start"], "end": edge["end"]}
    text = told.get(f"/articles/{edge['article']['id']}.html", params=where).text
    assert f'<mark id="quote">{edge["quote"]}</mark>' in text
    assert told.get(f"/articles/{edge['article']['id']}.html", params={"start": 10**6}).status_code == 200


def test_a_network_holds_both_ends_of_every_tie(told: httpx.Client) -> None:
    found = told.get(f"/actors/{ID}/network.json?depth=2").json()
    nodes = {node["id"]: node["distance"] for node in found["nodes"]}
    assert nodes[ID] == 0
    assert nodes["malian-army"] == 1
    assert nodes["wagner-group"] == 2
    assert all({tie["subject"], tie["object"]} <= set(nodes) for tie in found["ties"])
    assert not found["truncated"]
    near = told.get(f"/actors/{ID}/network.json?depth=1&as_of=2024-11-30").json()
    assert len(near["nodes"]) < len(nodes)
