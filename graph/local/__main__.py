"""Fetches jars ahead of their use: `python -m graph.local page FOLDER` (or `server`)."""

import sys
from pathlib import Path
from typing import get_args

from graph.local.jars import fetch
from graph.local.lockfile import Use, locked

if __name__ == "__main__":
    uses = {use: use for use in get_args(Use)}
    print("\n".join(map(str, fetch(locked(uses[sys.argv[1]]), Path(sys.argv[2])))))
