"""A database that is not there, goes away, comes back, or refuses us."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.problems import MEDIA_TYPE
from api.settings import Settings
from cli.service import listen, serving
from graph.local import LocalServer, start


@contextmanager
def running(settings: Settings) -> Iterator[httpx.Client]:
    with (
        listen("127.0.0.1", 0) as listener,
        serving(create_app(settings), listener) as service,
        httpx.Client(base_url=service.url, timeout=60) as client,
    ):
        yield client


def named(server: LocalServer, **other: str) -> Settings:
    address = {"neo4j_uri": server.bolt_uri, "neo4j_username": server.username, "neo4j_password": server.password}
    return Settings(**(address | other))  # type: ignore[arg-type]


def port(url: str) -> int:
    return httpx.URL(url).port or 0


def answered(client: httpx.Client, path: str, status: int, patience: float = 30) -> bool:
    deadline = time.monotonic() + patience
    while client.get(path).status_code != status:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True


@pytest.mark.parametrize(
    "path", ["/ready", "/v1/actors?q=FLA", "/v1/actors/x/lineage", "/v1/events/x", "/v1/articles/x"]
)
def test_without_a_database_the_service_lives_and_says_when_to_ask_again(path: str) -> None:
    with listen("127.0.0.1", 0) as closed:
        nowhere = closed.getsockname()[1]
    with running(Settings(neo4j_uri=f"bolt://127.0.0.1:{nowhere}", neo4j_password="x")) as client:
        assert client.get("/health").json() == {"status": "alive"}
        answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (503, MEDIA_TYPE)
    assert int(answer.headers["retry-after"]) > 0
    assert answer.json()["type"] == "/problems/store-unavailable"
    assert "No Neo4j answers at bolt://127.0.0.1" in answer.json()["detail"]


def test_it_finds_the_database_that_comes_late_goes_away_and_comes_back(tmp_path: Path) -> None:
    jars = Settings().jars
    first = start(tmp_path, bolt_port=0, http_port=0, jars=jars)
    ports = {"bolt_port": port(first.bolt_uri), "http_port": port(first.browser_url)}
    first.close()
    with running(named(first)) as client:
        assert client.get("/ready").status_code == 503
        with start(tmp_path, jars=jars, **ports) as again:  # type: ignore[arg-type]
            assert again.bolt_uri == first.bolt_uri
            assert answered(client, "/ready", 200)
            assert client.get("/v1/actors").json() == {"items": [], "next": None}
        asked = time.monotonic()
        assert client.get("/v1/actors").status_code == 503
        assert time.monotonic() - asked < 10
        with start(tmp_path, jars=jars, **ports):  # type: ignore[arg-type]
            assert answered(client, "/v1/actors", 200)


@pytest.mark.parametrize("path", ["/ready", "/v1/actors"])
def test_a_refused_password_is_named_as_such(neo4j_server: LocalServer, path: str) -> None:
    # Not the user `neo4j`: three wrong passwords lock a user out for some seconds, and other tests need that one.
    with running(named(neo4j_server, neo4j_username="nobody", neo4j_password="wrong")) as client:
        answers = [client.get(path) for _ in range(5)]
    assert {answer.status_code for answer in answers} == {503}
    problem = answers[0].json()
    assert problem["type"] == "/problems/store-denied"
    assert "user name or the password" in problem["detail"]
    assert "NEO4J_PASSWORD" in problem["detail"]
    assert "wrong" not in answers[0].text
