"""Maintenance: makes `jars.lock` out of `jars.in`. Run as `python -m graph.local.relock`."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.local import maven
from graph.local.jars import sha256
from graph.local.lockfile import Jar, Use, wanted, written


def relock(folder: Path) -> tuple[Jar, ...]:
    """Every jar that `jars.in` asks for, with what the server's need; all are downloaded below `folder`."""
    server = maven.closure([coordinate for use, coordinate in wanted() if use == "server"], folder)
    page = [_full(coordinate) for use, coordinate in wanted() if use == "page"]
    with ThreadPoolExecutor(6) as pool:
        return (
            *pool.map(lambda coordinate: _measured("server", coordinate, folder), server),
            *pool.map(lambda coordinate: _measured("page", coordinate, folder), page),
        )


def _measured(use: Use, coordinate: str, folder: Path) -> Jar:
    path = maven.download(coordinate, folder)
    return Jar(use, coordinate, path.stat().st_size, sha256(path))


def _full(coordinate: str) -> str:
    group, artifact, version = coordinate.split(":")
    return f"{group}:{artifact}:jar:{version}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch, maven.reachable():
        jars = relock(Path(scratch))
    Path(__file__).with_name("jars.lock").write_text(written(jars), encoding="utf-8")
    print(f"{len(jars)} jars, {sum(jar.size for jar in jars) / 1e6:.0f} MB locked.")
