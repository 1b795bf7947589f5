"""Lineage over HTTP against the same statements sent by the bare driver."""

import random
import statistics
from collections.abc import Callable

import httpx
import neo4j

from benchmarks.large_graph import ACTORS, RELATIONSHIPS, actor, build
from benchmarks.ratio import Ratio, seconds
from benchmarks.service import serve
from graph.local import LocalServer
from graph.queries.lineage import walk
from graph.store import statement

_ASKED = 300
_DEPTH = 10
_AIM = 1.5


def measure(server: LocalServer, driver: neo4j.Driver) -> Ratio:
    """Medians over the same random actors, asked in turns; the API runs in a process of its own, as users run it."""
    build(driver)
    chance = random.Random(7)
    asked = [actor(chance.randrange(ACTORS)) for _ in range(_ASKED)]
    with serve(server) as url, httpx.Client(base_url=url, timeout=60) as client:
        over_http = _over_http(client)
        bare = _bare(driver)
        for one in asked[:50]:
            assert over_http(one) == bare(one)
        times = [(seconds(lambda one=one: over_http(one)), seconds(lambda one=one: bare(one))) for one in asked]
        dated = [seconds(lambda one=one: over_http(one, as_of="2024-12-31")) for one in asked]
        sizes = [over_http(one) for one in asked]
    ours, other = (statistics.median(column) for column in zip(*times, strict=True))
    return Ratio(
        name="lineage over HTTP / the same Cypher by the bare driver",
        aim=f"<= {_AIM}",
        met=ours / other <= _AIM,
        factor=ours / other,
        ours=f"{ours * 1000:.1f} ms",
        bare=f"{other * 1000:.1f} ms",
        notes=(
            f"{ACTORS:,} actors, {RELATIONSHIPS:,} relationships; {_ASKED} actors, both ways, depth {_DEPTH}, evidence shown",
            f"a lineage has {statistics.median(sizes):.0f} edges at the median, {max(sizes)} at most",
            f"with as_of: {statistics.median(dated) * 1000:.1f} ms at the median",
            f"ninetieth percentile over HTTP: {statistics.quantiles((t for t, _ in times), n=10)[-1] * 1000:.1f} ms",
        ),
    )


def _over_http(client: httpx.Client) -> Callable[..., int]:
    def ask(one: str, **more: str) -> int:
        answer = client.get(f"/v1/actors/{one}/lineage", params={"depth": str(_DEPTH), **more})
        answer.raise_for_status()
        return len(answer.json()["edges"])

    return ask


def _bare(driver: neo4j.Driver) -> Callable[[str], int]:
    """The statements that the API sends, one after the other in one read transaction, their rows only fetched."""
    days = {"as_of": None, "known_at": None}

    def work(tx: neo4j.ManagedTransaction, one: str) -> int:
        def run(name: str, **params: object) -> list[dict[str, object]]:
            return [record.data() for record in tx.run(statement(name).text, params)]

        run("read/actor_note", id=one)
        edges: set[str] = set()
        for name in ("read/lineage_back", "read/lineage_forth"):
            edges |= walk(one, _DEPTH, lambda ids, name=name: run(name, ids=list(ids), **days)).edges.keys()
        run("read/relation_evidence", relations=list(edges), known_at=None, limit=3)
        return len(edges)

    def ask(one: str) -> int:
        with driver.session() as session:
            return session.execute_read(work, one)

    return ask
