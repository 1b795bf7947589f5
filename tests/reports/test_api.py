"""Reports over real HTTP: defined, previewed, made, read; and never farther than the file allows."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from cli.service import listen, serving
from graph.local import LocalServer
from graph.store import Store

_FILE = """\
reports:
  - name: weekly
    kind: relationships
    period: 7 months
    schedule: "0 6 * * MON"
    timezone: Europe/Paris
    recipients: {folder: out}
"""


@pytest.fixture(scope="module")
def client(told: Store, neo4j_server: LocalServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of the running service over the frozen story."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "reports.yaml").write_text(_FILE)
    settings = Settings(
        neo4j_uri=neo4j_server.bolt_uri, neo4j_username=neo4j_server.username, neo4j_password=neo4j_server.password,
        reports=folder / "reports.yaml",
    )  # fmt: skip
    with (
        listen("127.0.0.1", 0) as listener,
        serving(create_app(settings), listener) as service,
        httpx.Client(base_url=service.url, timeout=60) as client,
    ):
        yield client


def test_definitions_of_the_file_are_listed_with_their_next_time(client: httpx.Client) -> None:
    [weekly] = client.get("/v1/reports").json()
    assert weekly["definition"]["name"] == "weekly"
    assert weekly["next_due"]


def test_a_preview_comes_in_every_format(client: httpx.Client) -> None:
    for form, begin in {"json": b"{", "html": b"<!doctype html>", "md": b"# ", "pdf": b"%PDF", "docx": b"PK"}.items():
        answer = client.get("/v1/reports/weekly/preview", params={"on": "2025-07-01", "format": form})
        assert answer.status_code == 200
        assert answer.content.startswith(begin), form


def test_a_report_made_now_is_there_as_page_as_json_and_in_the_feed(client: httpx.Client) -> None:
    made = client.post("/v1/reports/weekly/runs")
    assert made.status_code == 201
    run = made.json()
    assert run["state"] == "done"
    assert client.get("/reports").text.count(run["id"].split("@")[0]) >= 1
    assert "What changed between actors" in client.get(f"/reports/{run['id']}").text
    assert client.get(f"/v1/report-runs/{run['id']}/report").json()["kind"] == "relationships"
    assert run["id"] in [each["id"] for each in client.get("/v1/report-runs", params={"report": "weekly"}).json()]
    feed = Xml.fromstring(client.get("/reports/feed.atom").content)
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) >= 1


def test_a_definition_may_be_made_replaced_and_forgotten(client: httpx.Client) -> None:
    body = {"name": "mine", "kind": "sources", "recipients": {"folder": "out"}}
    assert client.put("/v1/reports/mine", json=body).status_code == 201
    assert client.get("/v1/reports/mine").json()["kind"] == "sources"
    assert client.put("/v1/reports/mine", json=body | {"kind": "quality"}).json()["kind"] == "quality"
    assert client.delete("/v1/reports/mine").status_code == 204
    assert client.get("/v1/reports/mine").status_code == 404
    assert client.delete("/v1/reports/mine").status_code == 404


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("mine", {"recipients": {"folder": "/etc"}}, 422),
        ("mine", {"recipients": {"webhooks": [{"url": "http://127.0.0.1:1/"}]}}, 422),
        ("mine", {"recipients": {"mail": ["stranger@example.org"]}}, 422),
        ("mine", {"watch": {"query": "write/lock"}}, 422),
        ("mine", {"schedule": "every monday"}, 422),
        ("weekly", {}, 409),
        ("other", {}, 422),
    ],
    ids=[
        "a folder",
        "a webhook",
        "an address",
        "a statement that writes",
        "no cron line",
        "of the file",
        "another name",
    ],
)
def test_what_reaches_too_far_or_means_nothing_is_refused(
    client: httpx.Client, name: str, body: dict[str, object], status: int
) -> None:
    answer = client.put(
        f"/v1/reports/{name}", json={"name": name if name != "other" else "mine", "kind": "quality"} | body
    )
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_a_run_that_is_none_is_not_found(client: httpx.Client) -> None:
    assert client.get("/v1/report-runs/none").status_code == 404
    assert client.get("/reports/none").status_code == 404


def test_the_page_of_a_report_loads_nothing_and_runs_nothing(client: httpx.Client, tmp_path: Path) -> None:
    page = client.get("/v1/reports/weekly/preview", params={"on": "2025-07-01", "format": "html"}).text
    assert "<script" not in page
    assert "src=" not in page
    assert "@import" not in page
