"""Why the store is synchronous: the official driver in threads against the same driver in an event loop.

Run as `python -m benchmarks.driver_modes`. Both send the same small read to the same server, in turns; one at a time,
and as many at once as the API's thread pool handles.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncManagedTransaction, Driver, GraphDatabase, ManagedTransaction

from api.settings import settings_from_environment
from benchmarks.ratio import in_turns
from graph.local import LocalServer, start

_QUERY = "UNWIND range(1, 20) AS row RETURN row, 'an actor of some name' AS name, {since: date('2012-04-06')} AS facts"
_REQUESTS = 1000
_ROUNDS = 3


def main() -> None:
    """Print requests a second of both and their ratio."""
    jars = settings_from_environment().jars
    with tempfile.TemporaryDirectory() as home, start(Path(home), bolt_port=0, http_port=0, jars=jars) as server:
        for at_once in (1, 40):
            threads, loop = in_turns(partial(_threads, server, at_once), partial(_event_loop, server, at_once), _ROUNDS)
            print(
                f"{at_once:3} at once: threads {_REQUESTS / threads:.0f}/s, event loop {_REQUESTS / loop:.0f}/s, "
                f"threads are {loop / threads:.1f} times as fast"
            )


def _threads(server: LocalServer, at_once: int) -> None:
    auth = (server.username, server.password)
    with GraphDatabase.driver(server.bolt_uri, auth=auth) as driver, ThreadPoolExecutor(at_once) as pool:
        assert sum(pool.map(lambda _: _ask(driver), range(_REQUESTS))) == 20 * _REQUESTS


def _ask(driver: Driver) -> int:
    def read(transaction: ManagedTransaction) -> int:
        return len(list(transaction.run(_QUERY)))

    with driver.session() as session:
        return session.execute_read(read)


def _event_loop(server: LocalServer, at_once: int) -> None:
    asyncio.run(_ask_all(server, at_once))


async def _ask_all(server: LocalServer, at_once: int) -> None:
    auth = (server.username, server.password)
    async with AsyncGraphDatabase.driver(server.bolt_uri, auth=auth) as driver:
        todo = iter(range(_REQUESTS))
        rows = await asyncio.gather(*(_worker(driver, todo) for _ in range(at_once)))
        assert sum(rows) == 20 * _REQUESTS


async def _worker(driver: AsyncDriver, todo: Iterator[int]) -> int:
    return sum([await _ask_async(driver) for _ in todo])


async def _ask_async(driver: AsyncDriver) -> int:
    async def read(transaction: AsyncManagedTransaction) -> int:
        return len([record async for record in await transaction.run(_QUERY)])

    async with driver.session() as session:
        return await session.execute_read(read)


if __name__ == "__main__":
    main()
