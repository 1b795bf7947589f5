"""Fetches jars ahead of their use: `python -m graph.local page FOLDER`, or `server` for Neo4j itself."""

import sys
from pathlib import Path

from graph.local.jars import fetch
from graph.local.lockfile import locked

if __name__ == "__main__":
    fetch(locked("server" if sys.argv[1] == "server" else "page"), Path(sys.argv[2]))
