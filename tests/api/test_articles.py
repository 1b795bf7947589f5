"""Articles over HTTP, read by the reader that the settings name."""

import json

import httpx
import pytest

from api.app import create_app
from api.problems import MEDIA_TYPE
from api.settings import Settings
from cli.service import listen, serving
from graph.store import Store
from tests.fake_model import Reply, fake_model
from tests.graph_dump import clear, dump

TAKEOVER = {
    "id": "wire-17",
    "title": "Corps takes over from Wagner in Mali",
    "published": "2025-06-07",
    "publisher": "Desert Wire",
    "text": "Africa Corps has replaced the Wagner Group in Mali.\n\nThe Malian army said on Friday that it had killed "
    "12 rebels of the Azawad Liberation Front (FLA) in an attack near Kidal.",
}
SPLIT = {"id": "wire-18", "text": "The Movement for Oneness and Jihad in West Africa (MUJAO) broke away from Al-Qaeda."}


@pytest.fixture(autouse=True)
def empty(store: Store) -> None:
    clear(store)


def add(client: httpx.Client, documents: object) -> list[dict[str, str]]:
    answer = client.post("/v1/articles", json=documents)
    assert answer.status_code == 200, answer.text
    assert answer.json()["next"] is None
    return answer.json()["items"]  # type: ignore[no-any-return]


def test_an_article_handed_in_is_there_with_what_it_says(client: httpx.Client) -> None:
    (receipt,) = add(client, TAKEOVER)
    assert (receipt["id"], receipt["status"], receipt["reason"]) == ("wire-17", "stored", None)
    article = client.get(f"/v1/articles/{receipt['article']}").json()
    assert article["text"] == TAKEOVER["text"]
    assert (article["publisher"], article["published"]) == ("Desert Wire", "2025-06-07")
    corps = client.get("/v1/actors", params={"q": "Africa Corps"}).json()["items"][0]["id"]
    (edge,) = client.get(f"/v1/actors/{corps}/lineage").json()["edges"]
    assert edge["predicate"] == "SUCCEEDS"
    assert edge["evidence"][0]["quote"] == "Africa Corps has replaced the Wagner Group in Mali."


def test_the_same_article_again_changes_nothing(client: httpx.Client, store: Store) -> None:
    (first,) = add(client, TAKEOVER)
    before = dump(store)
    (again,) = add(client, TAKEOVER | {"id": "another id"})
    assert (again["status"], again["article"]) == ("duplicate", first["article"])
    assert dump(store) == before


def test_one_bad_document_never_stops_the_others(client: httpx.Client) -> None:
    receipts = add(
        client,
        [
            TAKEOVER,
            {"id": "empty", "text": "  "},
            {"id": "no text", "title": "Only a title"},
            {"id": "bad date", "text": SPLIT["text"], "published": "2025-02-30"},
            {"id": "number", "text": 17},
            "just a string",
            None,
            {
                "id": "french",
                "text": "Les soldats ont tué douze rebelles hier soir près de la ville de Kidal au Mali. " * 4,
            },
            TAKEOVER,
            SPLIT,
        ],
    )
    assert [receipt["status"] for receipt in receipts] == ["stored", *["set aside"] * 7, "duplicate", "stored"]
    assert all(receipt["reason"] for receipt in receipts[1:8])
    assert [receipt["id"] for receipt in receipts[1:5]] == ["empty", "no text", "bad date", "number"]
    assert "2025-02-30" in receipts[3]["reason"]


def test_no_documents_are_no_receipts(client: httpx.Client) -> None:
    assert add(client, []) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "unreadable-document"),
        (b"   ", "unreadable-document"),
        (b"{", "unreadable-document"),
        (b'[{"text": "unfinished"}', "unreadable-document"),
        (b"\x00\x01\x02\xff\xfe" * 100, "unreadable-document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "unreadable-document"),
        (b"%PDF-1.7 " + bytes(range(256)), "unreadable-document"),
        (b"17", "unreadable-document"),
        (b"null", "unreadable-document"),
        (b"[" * 100_000, "unreadable-document"),
        (b"{}", "not-an-article"),
        (b'{"text": ""}', "not-an-article"),
        (b'{"text": "!!! 17"}', "not-an-article"),
        (b'{"text": "It was so.", "published": "never"}', "unreadable-document"),
        ('{"text": "Повстанцы атаковали колонну армии Мали у города Кидаль."}'.encode(), "unsupported-language"),
    ],
)  # fmt: skip
def test_a_document_that_comes_alone_and_is_none_is_a_problem(client: httpx.Client, body: bytes, kind: str) -> None:
    answer = client.post("/v1/articles", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (422, MEDIA_TYPE)
    assert answer.json()["type"] == f"/problems/{kind}", answer.text
    assert answer.json()["detail"]


def test_another_encoding_than_utf8_is_named_as_such(client: httpx.Client) -> None:
    body = json.dumps({"text": "Général Assimi Goïta said so on Monday."}, ensure_ascii=False).encode("cp1252")
    answer = client.post("/v1/articles", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "not UTF-8 (byte 11)" in answer.json()["detail"]


def test_a_body_of_fifty_megabytes_is_too_large(client: httpx.Client, store: Store) -> None:
    before = dump(store)
    text = "The army fought the rebels near Kidal. " * 1_300_000
    answer = client.post("/v1/articles", json={"text": text})
    assert (answer.status_code, answer.headers["content-type"]) == (413, MEDIA_TYPE)
    assert "10 MB" in answer.json()["detail"]
    assert dump(store) == before


def test_a_large_body_that_does_not_say_so_is_too_large_as_well(client: httpx.Client) -> None:
    pieces = (b"x" * 1_000_000 for _ in range(11))
    assert client.post("/v1/articles", content=pieces).status_code == 413


def test_the_reader_of_the_settings_reads(settings: Settings, store: Store) -> None:
    fight = SPLIT | {"text": "Fighters of the Green Hill Front attacked the Red Valley Army near Kidal on Friday."}
    with fake_model(Reply("{}")) as model:
        chosen = settings.model_copy(update={"reader": "llm", "llm_url": model.url, "llm_model": "told"})
        with (
            listen("127.0.0.1", 0) as listener,
            serving(create_app(chosen), listener) as service,
            httpx.Client(base_url=service.url, timeout=60) as client,
        ):
            (receipt,) = add(client, fight)
    assert receipt["status"] == "stored"
    assert len(model.requests) == 1
    assert store.read("read/stored_articles", ids=[receipt["article"]])[0]["reader"].startswith("llm")


def test_a_language_model_that_nobody_named_is_a_problem_that_says_so(settings: Settings) -> None:
    with (
        listen("127.0.0.1", 0) as listener,
        serving(create_app(settings.model_copy(update={"reader": "llm"})), listener) as service,
        httpx.Client(base_url=service.url, timeout=60) as client,
    ):
        answer = client.post("/v1/articles", json=SPLIT)
    assert answer.status_code >= 400
    assert "ACTORGRAPH_LLM" in answer.text
