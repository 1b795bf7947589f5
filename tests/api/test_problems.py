"""What a client is told when something is wrong."""

from collections.abc import Iterator

import httpx
import pytest

from api.app import create_app
from api.problems import KINDS, MEDIA_TYPE, Kind
from api.settings import Settings
from cli.service import listen, serving
from graph.errors import ActorgraphError


def tree(error: type[Exception]) -> Iterator[type[Exception]]:
    yield error
    for each in error.__subclasses__():
        yield from tree(each)


@pytest.mark.parametrize("error", list(tree(ActorgraphError)), ids=lambda error: error.__name__)
def test_every_error_of_the_house_has_a_kind_of_its_own(error: type[Exception]) -> None:
    assert error in KINDS


def test_kinds_are_told_apart_by_their_names() -> None:
    ours = [kind for error, kind in KINDS.items() if issubclass(error, ActorgraphError)]
    assert len({kind.name for kind in ours}) == len(ours)


@pytest.mark.parametrize("kind", list(KINDS.values()), ids=lambda kind: kind.name)
def test_the_type_of_a_problem_is_an_address_that_explains_it(client: httpx.Client, kind: Kind) -> None:
    body = client.get(kind.type).json()
    assert body["status"] == kind.status
    assert body["meaning"]


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/v1/actors/atlantis", 404, "/problems/not-found"),
        ("GET", "/v1/actors/atlantis/lineage", 404, "/problems/not-found"),
        ("GET", "/v1/actors/atlantis/relationships", 404, "/problems/not-found"),
        ("GET", "/v1/actors/atlantis/events", 404, "/problems/not-found"),
        ("GET", "/v1/events/atlantis", 404, "/problems/not-found"),
        ("GET", "/v1/articles/atlantis", 404, "/problems/not-found"),
        ("GET", "/problems/atlantis", 404, "/problems/not-found"),
        ("GET", "/v1/nothing", 404, "about:blank"),
        ("GET", "/nowhere.html", 404, "about:blank"),
        ("DELETE", "/v1/actors", 405, "about:blank"),
        ("GET", "/v1/actors?cursor=nonsense", 422, "/problems/invalid-question"),
        ("GET", "/v1/actors?q=FLA&cursor=WyJhY3RvcnMiLCAieCJd", 422, "/problems/invalid-question"),
        ("GET", "/v1/actors?q=%3F%3F", 422, "/problems/invalid-question"),
        ("GET", "/v1/actors?q=", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors?limit=0", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors?limit=many", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/x/lineage?depth=11", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/x/lineage?direction=sideways", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/x/lineage?as_of=2024-02-30", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/x/lineage?known_at=yesterday", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/x/relationships?predicate=LIKES", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/x/events?type=party", 422, "/problems/invalid-request"),
        ("GET", "/v1/actors/" + "x" * 301, 422, "/problems/invalid-request"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(
    client: httpx.Client, method: str, path: str, status: int, kind: str
) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA_TYPE)
    problem = answer.json()
    assert (problem["status"], problem["type"]) == (status, kind)
    assert problem["title"]
    assert problem["instance"] == path.partition("?")[0]


def test_the_faults_of_a_request_are_listed_one_by_one(client: httpx.Client) -> None:
    problem = client.get("/v1/actors/x/lineage?depth=0&as_of=never").json()
    assert {fault["at"] for fault in problem["errors"]} == {"query.depth", "query.as_of"}
    assert "query.depth" in problem["detail"]


def test_ids_and_names_are_never_statements(told: httpx.Client) -> None:
    evil = "x' OR 1=1 //"
    assert told.get(f"/v1/actors/{evil.replace('/', '%2F')}").status_code == 404
    assert told.get("/v1/actors", params={"q": "') DETACH DELETE n //"}).json()["items"] == []
    assert told.get("/v1/actors").json()["items"]


def test_what_nobody_foresaw_is_answered_without_its_entrails(settings: Settings) -> None:
    app = create_app(settings)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("the combination is 1234")

    with listen("127.0.0.1", 0) as listener, serving(app, listener) as service:
        answer = httpx.get(f"{service.url}/broken")
    assert (answer.status_code, answer.headers["content-type"]) == (500, MEDIA_TYPE)
    assert answer.json()["type"] == "/problems/internal"
    assert "1234" not in answer.text
