"""Lineage over HTTP against the same statements sent by the bare driver."""

import json
import random
import statistics
from functools import partial
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

import neo4j

from benchmarks.large_graph import ACTORS, RELATIONSHIPS, actor, build
from benchmarks.noting import Batch, Sent, fetch, noting
from benchmarks.ratio import Ratio, seconds
from benchmarks.service import serve
from graph import queries
from graph.local import LocalServer
from graph.store import Store

_ASKED = 300
_DEPTH = 10
_AIM = 1.5


def measure(server: LocalServer, driver: neo4j.Driver) -> Ratio:
    """Medians over the same random actors, asked in turns; the API runs in a process of its own, as users run it.

    The client is the standard library's, so that it is the service that is measured: httpx alone takes a millisecond.
    """
    build(driver)
    chance = random.Random(7)
    asked = [actor(chance.randrange(ACTORS)) for _ in range(_ASKED)]
    sent = _sent(server, asked)
    with serve(server) as url:
        client = HTTPConnection(urlsplit(url).netloc, timeout=60)
        for one, statements in zip(asked[:100], sent, strict=False):
            _over_http(client, one), _bare(driver, statements)
        times = [_turn(client, driver, one, statements) for one, statements in zip(asked, sent, strict=True)]
        dated = [seconds(partial(_over_http, client, one, as_of="2024-12-31")) for one in asked]
        sizes = [_over_http(client, one) for one in asked]
    ours, bare = (statistics.median(column) for column in zip(*times, strict=True))
    return Ratio(
        name="lineage over HTTP / the same Cypher by the bare driver, time",
        aim=f"<= {_AIM}",
        met=ours / bare <= _AIM,
        factor=ours / bare,
        ours=f"{ours * 1000:.1f} ms",
        bare=f"{bare * 1000:.1f} ms",
        notes=(
            f"{ACTORS:,} actors, {RELATIONSHIPS:,} relationships; {_ASKED} asked for, both ways, depth {_DEPTH}",
            f"a lineage has {statistics.median(sizes):.0f} edges at the median, {max(sizes)} at most, and its evidence",
            f"with as_of: {statistics.median(dated) * 1000:.1f} ms at the median",
            f"nine of ten over HTTP within {statistics.quantiles((t for t, _ in times), n=10)[-1] * 1000:.1f} ms",
        ),
    )


def _sent(server: LocalServer, asked: list[str]) -> Sent:
    """The statements behind each answer, one read transaction each."""
    with Store(server.bolt_uri, server.username, server.password) as store, noting("read") as sent:
        for one in asked:
            queries.lineage(store, one, depth=_DEPTH)
    return sent


def _turn(client: HTTPConnection, driver: neo4j.Driver, one: str, statements: Batch) -> tuple[float, float]:
    return seconds(lambda: _over_http(client, one)), seconds(lambda: _bare(driver, statements))


def _over_http(client: HTTPConnection, one: str, **more: str) -> int:
    """How many edges the answer has."""
    client.request("GET", f"/v1/actors/{one}/lineage?{urlencode({'depth': _DEPTH, **more})}")
    answer = client.getresponse()
    body = answer.read()
    assert answer.status == 200, body
    return len(json.loads(body)["edges"])


def _bare(driver: neo4j.Driver, statements: Batch) -> int:
    with driver.session() as session:
        return session.execute_read(fetch, statements)
