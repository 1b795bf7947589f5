"""Fetches jars from Maven repositories into a folder, and lets none stay there that is not the one in the lock."""

import hashlib
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.errors import DownloadFailed
from graph.local import maven
from graph.local.lockfile import Jar

Progress = Callable[[int, int], None]
"""Called with the bytes fetched so far and the bytes to fetch."""

_AT_ONCE = 6


def fetch(jars: Iterable[Jar], folder: Path, progress: Progress | None = None) -> list[Path]:
    """Paths of `jars` under `folder`, in order; what is missing, broken or tampered with is fetched (again).

    Raises DownloadFailed when a jar cannot be had, or what arrives is not what the lock says.
    """
    jars = list(jars)
    missing = [jar for jar in jars if not intact(jar, folder)]
    if missing:
        _fetch_all(missing, folder, progress or (lambda *_: None))
    return [folder / jar.path for jar in jars]


def intact(jar: Jar, folder: Path) -> bool:
    """Whether the file is there and its bytes are the locked ones."""
    path = folder / jar.path
    return path.is_file() and path.stat().st_size == jar.size and sha256(path) == jar.sha256


def sha256(path: Path) -> str:
    """SHA-256 sum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _fetch_all(jars: list[Jar], folder: Path, progress: Progress) -> None:
    done, total = 0, sum(jar.size for jar in jars)
    progress(done, total)
    with maven.reachable(), ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            for jar in pool.map(lambda jar: _fetch_one(jar, folder), jars):
                done += jar.size
                progress(done, total)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # what keeps one away keeps the others away, too
            raise


def _fetch_one(jar: Jar, folder: Path) -> Jar:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".fetching-") as aside:
        arrived = maven.download(jar.coordinate, Path(aside))
        if not intact(jar, Path(aside)):
            raise DownloadFailed(
                f"What arrived for {jar.coordinate} is not the file in the lock ({sha256(arrived)[:12]}…).",
                "Nothing of it is used. Try again; if it stays so, the repository or something on the way is at fault.",
            )
        target = folder / jar.path
        target.parent.mkdir(parents=True, exist_ok=True)
        arrived.replace(target)  # whole or not at all, also when two processes fetch at once
    return jar
