"""Review over HTTP: the queue, taking decisions, undoing them."""

from collections.abc import Iterator

import httpx
import pytest

from graph.store import Store
from tests.graph_dump import clear
from tests.ingest.test_pipeline import put
from tests.telling import FLA, Telling, party

ALIKE = ["gonda-valley-front", "gondar-valley-front"]


@pytest.fixture
def doubtful(store: Store, client: httpx.Client) -> Iterator[httpx.Client]:
    """The client of a graph in which two names are alike."""
    clear(store)
    one, other = party("Gonda Valley Front", country="TD"), party("Gondar Valley Front", country="TD")
    put(store, [Telling("a1").relation(one, "FIGHTS", FLA), Telling("a2").relation(other, "FIGHTS", FLA)])
    yield client
    clear(store)


def test_the_queue_is_decided_upon_and_decisions_are_undone(doubtful: httpx.Client) -> None:
    item = doubtful.get("/v1/review").json()["items"][0]
    assert (item["kind"], [actor["id"] for actor in item["actors"]]) == ("merge", ALIKE)

    made = doubtful.post(
        "/v1/decisions", json={"kind": "merge", "author": "analyst", "actors": ALIKE, "reason": "typo"}
    )
    assert made.status_code == 201
    assert doubtful.get(f"/v1/actors/{ALIKE[1]}").status_code == 404

    undone = doubtful.post(f"/v1/decisions/{made.json()['id']}/undo", json={"author": "another"})
    assert undone.json()["undone_by"] == "another"
    assert doubtful.get(f"/v1/actors/{ALIKE[1]}").status_code == 200
    assert [each["kind"] for each in doubtful.get("/v1/decisions").json()["items"]] == ["merge"]


def test_what_cannot_be_decided_is_a_problem(doubtful: httpx.Client) -> None:
    unknown = doubtful.post(
        "/v1/decisions", json={"kind": "rename", "author": "analyst", "actors": ["nobody"], "name": "x"}
    )
    assert unknown.status_code == 404
    lacking = doubtful.post("/v1/decisions", json={"kind": "merge", "author": "analyst", "actors": ALIKE[:1]})
    assert 400 <= lacking.status_code < 500
    assert doubtful.post("/v1/decisions/none/undo", json={"author": "analyst"}).status_code == 404
    taken = {"kind": "keep apart", "author": "analyst", "actors": ALIKE}
    assert doubtful.post("/v1/decisions", json=taken).status_code == 201
    assert doubtful.post("/v1/decisions", json={**taken, "kind": "merge"}).status_code == 409
