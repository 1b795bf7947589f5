"""Scripts of others, taken out of the jars that the lock names: fetched once, checked against their SHA-256 sum."""

import zipfile
from functools import cache
from pathlib import Path

from graph.errors import NotFound
from graph.local.jars import fetch
from graph.local.lockfile import locked


@cache
def script(jars: Path, name: str) -> bytes:
    """The file `name` out of the `page` jars, which are kept below `jars`. Raises DownloadFailed, NotFound."""
    for jar in fetch(locked("page"), jars):
        with zipfile.ZipFile(jar) as opened:
            for inside in opened.namelist():
                if inside.endswith(f"/dist/{name}"):
                    return opened.read(inside)
    raise NotFound(f"No jar of the lock carries {name}.", "Make the lock anew: ./run lock.")
