"""What one more article costs in a graph of 1,000 articles and in one of 100,000.

`python -m benchmarks.growing FOLDER [SIZE SIZE]` grows one database for each size below FOLDER (the larger one takes
half an hour; an interrupted run goes on where it stopped), then stores the same batches in both in turns, so that a
busy machine slows both. Beside the time it counts what no other program disturbs: seconds of CPU of client and server,
and what the database touches ("db hits") for one batch.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import psutil

from api.settings import settings_from_environment
from benchmarks.made_up_news import tellings
from graph.local import LocalServer, start
from graph.store import Row, Store, Transaction, statement
from ingest.batch import store_batch
from ingest.resolution.evidence import Evidence
from ingest.resolution.prior import catalogued

_BATCH, _WARM, _TIMED = 50, 4, 12
_UNUSED = 1000
"""How far behind the last article's number those begin that no earlier run can have stored."""
RESULTS = Path(__file__).with_name("GROWTH.md")


@dataclass
class Graph:
    """A graph of `size` articles, and what each timed batch cost in it: seconds by the clock and of CPU."""

    size: int
    server: LocalServer
    store: Store
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    hits: Counter[str] = field(default_factory=Counter)

    def grow(self) -> None:
        """Fill it up to the middle of what will be timed, from where it is."""
        there = self.articles()
        news = tellings(catalogued(), there)
        wanted = self.size - _BATCH * (_WARM + _TIMED // 2)
        while there < wanted:
            batch = list(islice(news, min(200, wanted - there)))
            store_batch(self.store, batch, catalogued())
            there += len(batch)
            if there % 5000 == 0:
                print(f"{there} articles", file=sys.stderr, flush=True)

    def take(self, batch: list[Evidence]) -> None:
        """Store a batch and note what it cost."""
        cpu, began = self._cpu(), time.perf_counter()
        store_batch(self.store, batch, catalogued())
        self.seconds.append((time.perf_counter() - began) / _BATCH)
        self.cpu.append((self._cpu() - cpu) / _BATCH)

    def profile(self, batch: list[Evidence]) -> None:
        """Store a batch with every statement profiled."""
        with _profiling(self.hits):
            store_batch(self.store, batch, catalogued())

    def articles(self) -> int:
        """How many there are by now."""
        with self.store.session("READ", quiet=True) as session:
            found = session.run("MATCH (a:Article) RETURN count(a) AS there").single(strict=True)
        return int(found["there"])

    def _cpu(self) -> float:
        server = psutil.Process(self.server.pid).cpu_times()
        return time.process_time() + server.user + server.system


@contextmanager
def _profiling(hits: Counter[str]) -> Iterator[None]:
    run = Transaction.run

    def profiled(transaction: Transaction, name: str, **params: Any) -> list[Row]:
        asked = statement(name)
        if not (asked.list_driven and not params[asked.list_driven]):
            result = transaction._transaction.run(f"PROFILE {asked.text}", params)
            list(result)  # a result that was not read to its end has no profile
            profile = result.consume().profile
            hits[name] += _hits(profile or {})
            if asked.access == "write":
                return []
        return run(transaction, name, **params)

    Transaction.run = profiled  # type: ignore[method-assign]
    try:
        yield
    finally:
        Transaction.run = run  # type: ignore[method-assign]


def _hits(plan: dict[str, Any]) -> int:
    return int(plan.get("dbHits", 0)) + sum(_hits(child) for child in plan.get("children", ()))


def measure(graphs: list[Graph]) -> None:
    """The same batches into all of `graphs` in turns, the first ones untimed; the last one profiled."""
    news = tellings(catalogued(), max(each.articles() for each in graphs) + _UNUSED)
    for number in range(_WARM + _TIMED):
        batch = list(islice(news, _BATCH))
        for graph in graphs if number % 2 else graphs[::-1]:
            graph.take(batch)
    for graph in graphs:
        del graph.seconds[:_WARM], graph.cpu[:_WARM]
    batch = list(islice(news, _BATCH))
    for graph in graphs:
        graph.profile(batch)


def main() -> None:
    """See above; prints what GROWTH.md keeps when the sizes are those that the documents speak of."""
    folder, *told = sys.argv[1:]
    sizes = [int(size) for size in told] or [1_000, 100_000]
    with _graph(Path(folder), sizes[0]) as small, _graph(Path(folder), sizes[1]) as large:
        for graph in (small, large):
            graph.grow()
        measure([small, large])
    page = "\n".join(_page(small, large))
    print(page)
    if not told:
        RESULTS.write_text(page, encoding="utf-8")


def _page(small: Graph, large: Graph) -> Iterator[str]:
    yield "# What one more article costs as the graph grows"
    yield ""
    yield "Written by `python -m benchmarks.growing FOLDER`: the same batches of 50 articles stored in two graphs in"
    yield f"turns, medians of {_TIMED} batches after {_WARM} untimed ones. The articles are made up with their"
    yield "readings, so no reader is timed."
    yield ""
    yield "| articles in the graph | ms an article | ms of CPU, client and server | db hits an article |"
    yield "|---|---|---|---|"
    for graph in (small, large):
        spent = f"{median(graph.seconds) * 1000:.1f} | {median(graph.cpu) * 1000:.1f}"
        yield f"| {graph.size:,} | {spent} | {graph.hits.total() / _BATCH:,.0f} |"
    seconds, cpu = median(large.seconds) / median(small.seconds), median(large.cpu) / median(small.cpu)
    yield f"| ratio, aim <= 1.3 | {seconds:.2f} | {cpu:.2f} | {large.hits.total() / small.hits.total():.2f} |"
    yield ""
    paired = [b / a for a, b in zip(small.seconds, large.seconds, strict=True)]
    yield f"Batch by batch the larger graph takes {median(paired):.2f} times as long at the median."
    yield "Statements that touch more in it, in db hits an article:"
    yield ""
    for name, count in (large.hits - small.hits).most_common(6):
        yield f"- `{name}`: {count / _BATCH:,.0f} more"
    yield ""


@contextmanager
def _graph(folder: Path, size: int) -> Iterator[Graph]:
    jars = settings_from_environment().jars
    with (
        start(folder / str(size), bolt_port=0, http_port=0, jars=jars) as server,
        Store(server.bolt_uri, server.username, server.password) as store,
    ):
        store.migrate()
        yield Graph(size, server, store)


if __name__ == "__main__":
    main()
