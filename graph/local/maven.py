"""The only place that talks to a Maven repository, by the resolver `jgo`: no Maven and no Java needed."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import DownloadFailed, LocalServerError

if TYPE_CHECKING:
    from jgo.maven import MavenContext

_TRIES = 3
_PATIENCE = 30  # seconds without a byte


@contextmanager
def reachable() -> Iterator[None]:
    """Trust what the system trusts while the block lasts: behind a company's proxy its certificate is known there."""
    _context(Path())  # says what is missing before anything else does
    import truststore

    truststore.inject_into_ssl()
    try:
        yield
    finally:
        truststore.extract_from_ssl()


def download(coordinate: str, into: Path) -> Path:
    """The file of group:artifact:packaging[:classifier]:version, kept below `into` as a Maven repository keeps it."""
    group, artifact, packaging, *classifier, version = coordinate.split(":")
    wanted = _context(into).project(group, artifact).at_version(version).artifact("".join(classifier), packaging)
    for attempt in range(1, _TRIES + 1):
        try:
            return wanted.resolve()
        except (OSError, RuntimeError) as error:  # what requests raises is an OSError, what jgo raises a RuntimeError
            if attempt == _TRIES:
                raise DownloadFailed(
                    f"{coordinate} could not be fetched ({type(error).__name__}).",
                    "The first start downloads Neo4j, so it needs a network; later ones do not.",
                ) from error
            if wanted.cached_path:
                wanted.cached_path.unlink(missing_ok=True)
            time.sleep(attempt)
    raise AssertionError("the last attempt returns or raises")


def closure(coordinates: Iterable[str], folder: Path) -> list[str]:
    """`coordinates` and all they need at run time, as group:artifact:packaging[:classifier]:version."""
    context = _context(folder)
    asked, needed = context.resolver.resolve([context.create_dependency(coordinate) for coordinate in coordinates])
    found = [dependency.artifact for dependency in [*asked, *needed]]
    return [
        ":".join(filter(None, [jar.groupId, jar.artifactId, jar.packaging, jar.classifier, jar.version]))
        for jar in found
    ]


def _context(folder: Path) -> "MavenContext":
    try:
        from jgo.maven import MavenContext
    except ImportError as error:
        raise LocalServerError(
            "The parts that run a Neo4j of one's own are not installed.",
            "Install actorgraph with its extra `local`, or name a running server in NEO4J_URI.",
        ) from error
    return MavenContext(repo_cache=folder, timeout=_PATIENCE)
