"""Actors over HTTP."""

import httpx
import pytest

FLA, CORPS = "azawad-liberation-front", "africa-corps"


def test_a_search_gives_a_page_of_actors(told: httpx.Client) -> None:
    body = told.get("/v1/actors", params={"q": "FLA"}).json()
    assert body["next"] is None
    assert body["items"] == [
        {"id": FLA, "name": "Azawad Liberation Front", "kind": "ArmedGroup", "country": "ML", "articles": 2}
    ]


def test_without_a_name_all_actors_come_page_by_page(told: httpx.Client) -> None:
    seen: list[str] = []
    cursor = None
    while True:
        page = told.get("/v1/actors", params={"limit": 4} | ({"cursor": cursor} if cursor else {})).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == sorted(set(seen))
    assert {FLA, CORPS} <= set(seen)


def test_an_actor_comes_with_its_names(told: httpx.Client) -> None:
    assert "FLA" in told.get(f"/v1/actors/{FLA}").json()["names"]


def test_a_lineage_has_nodes_and_edges_with_evidence(told: httpx.Client) -> None:
    body = told.get(f"/v1/actors/{CORPS}/lineage").json()
    assert [(node["id"], node["generation"]) for node in body["nodes"]] == [("wagner-group", -1), (CORPS, 0)]
    (edge,) = body["edges"]
    assert (edge["subject"], edge["predicate"], edge["object"]) == (CORPS, "SUCCEEDS", "wagner-group")
    assert (edge["since"], edge["disputed"]) == ("2025-06-06", True)
    evidence = next(each for each in edge["evidence"] if each["stance"] == "asserts")
    assert evidence["quote"].startswith("The Wagner Group said on 6 June")
    assert evidence["claimant"] == {"id": "wagner-group", "name": "Wagner", "speaker": None, "channel": "statement"}
    assert evidence["when"] == {"from": "2025-06-06", "to": "2025-06-06", "precision": "day", "ongoing": False}
    assert evidence["article"] == {
        "id": "corps-takes-over",
        "title": "Corps takes over from Wagner",
        "publisher": "Desert Wire",
        "published": "2025-06-07",
        "url": "https://example.org/corps-takes-over",
        "origin": "corps-takes-over",
    }


@pytest.mark.parametrize(
    ("question", "actors"),
    [
        ({"direction": "ancestors", "depth": 1}, 4),
        ({"direction": "ancestors", "depth": 10}, 6),
        ({"direction": "descendants"}, 1),
        ({"as_of": "2024-11-30"}, 3),
        ({"known_at": "2024-12-31"}, 3),
    ],
)
def test_a_lineage_can_be_asked_for_in_part(told: httpx.Client, question: dict[str, str], actors: int) -> None:
    assert len(told.get(f"/v1/actors/{FLA}/lineage", params=question).json()["nodes"]) == actors


def test_relationships_can_be_chosen_by_predicate(told: httpx.Client) -> None:
    question = [("predicate", "FIGHTS"), ("predicate", "OPERATES_IN")]
    body = told.get(f"/v1/actors/{FLA}/relationships", params=question).json()
    assert [(each["predicate"], each["other"]["name"]) for each in body["items"]] == [
        ("FIGHTS", "Malian army"),
        ("OPERATES_IN", "Kidal"),
    ]
    assert body["items"][0]["evidence"][0]["article"]["publisher"] == "Sahel Courier"


def test_events_lead_to_the_accounts_of_all_sides(told: httpx.Client) -> None:
    listed = told.get("/v1/actors/malian-army/events", params={"type": "battle"}).json()["items"]
    event = told.get(f"/v1/events/{listed[0]['id']}").json()
    wagner = next(figure for figure in event["figures"] if figure["of"]["id"] == "wagner-group")
    assert wagner["disputed"]
    assert [(claim["claimant"]["name"], claim["literal"]) for claim in wagner["claims"]] == [
        ("CSP-DPA", "84"),
        ("JNIM", "50"),
        ("a Telegram channel", "at least 20"),
    ]


def test_evidence_leads_to_the_article(told: httpx.Client) -> None:
    edge = told.get(f"/v1/actors/{CORPS}/lineage").json()["edges"][0]["evidence"][0]
    article = told.get(f"/v1/articles/{edge['article']['id']}").json()
    assert article["text"][edge["start"] : edge["end"]] == edge["quote"]
