"""`actorgraph serve`, run as a user runs it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from cli.service import listen
from graph.local import LocalServer

COMMAND = [sys.executable, "-m", "cli.main", "serve"]


def environment(server: LocalServer, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "ACTORGRAPH_"))}
    address = {"NEO4J_URI": server.bolt_uri, "NEO4J_USERNAME": server.username, "NEO4J_PASSWORD": server.password}
    return kept | address | {"ACTORGRAPH_PORT": "0"} | more


@contextmanager
def served(server: LocalServer, **more: str) -> Iterator[tuple[dict[str, str], subprocess.Popen[str]]]:
    process = subprocess.Popen(
        [*COMMAND, "--json"], env=environment(server, **more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline()), process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_once_it_says_so_and_ends_cleanly(neo4j_server: LocalServer, number: signal.Signals) -> None:
    with served(neo4j_server) as (addresses, process):
        assert set(addresses) == {"api", "browser", "bolt"}
        assert addresses["bolt"] == neo4j_server.bolt_uri
        assert httpx.get(f"{addresses['api']}/ready", timeout=30).json() == {"status": "ready"}
        process.send_signal(number)
        out, told = process.communicate(timeout=30)
    assert (process.returncode, out, told) == (0, "", "")


def test_small_answers_are_not_held_back(neo4j_server: LocalServer) -> None:
    """Without TCP_NODELAY each would take the 40 ms that the other side waits with its acknowledgement."""
    with served(neo4j_server) as (addresses, _), httpx.Client(base_url=addresses["api"]) as client:
        times = sorted(client.get("/health").elapsed.total_seconds() for _ in range(30))
    assert times[3] < 0.030


def test_a_taken_port_is_told_in_one_line(neo4j_server: LocalServer) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        ended = subprocess.run(
            COMMAND, env=environment(neo4j_server, ACTORGRAPH_PORT=port), capture_output=True, text=True
        )
    assert ended.returncode == 65
    assert ended.stderr.count("\n") == 1
    assert f"127.0.0.1:{port}" in ended.stderr
    assert "ACTORGRAPH_PORT" in ended.stderr
