"""The API in a process of its own, over a given server."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from graph.local import LocalServer


@contextmanager
def serve(server: LocalServer) -> Iterator[str]:
    """Address of an API that serves the graph on `server`."""
    environment = {
        "NEO4J_URI": server.bolt_uri,
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
        "ACTORGRAPH_PORT": "0",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "cli.main", "serve", "--json"],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())["api"]
    finally:
        process.terminate()
        process.communicate()
