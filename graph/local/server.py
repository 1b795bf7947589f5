"""Starts, joins and stops the Neo4j server of a data folder."""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.local import password, record
from graph.local.answering import lets_in, lost_its_port, why_it_ended
from graph.local.jars import Progress, fetch
from graph.local.launch import Guard, end, launch
from graph.local.lockfile import locked
from graph.local.password import USERNAME
from graph.local.ports import free_port
from graph.local.record import Running

_TRIES = 3  # a port can be taken between being found free and being used


@dataclass(frozen=True)
class LocalServer:
    """A server that answers. One that is `owned` ends with this process, and when the `with` block is left."""

    running: Running
    password: str = field(repr=False)
    guard: Guard | None = field(default=None, repr=False)
    username: str = USERNAME

    @property
    def bolt_uri(self) -> str:
        """Address for drivers."""
        return self.running.bolt_uri

    @property
    def browser_url(self) -> str:
        """Address of Neo4j Browser."""
        return self.running.browser_url

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self.running.pid

    @property
    def owned(self) -> bool:
        """Whether this process started the server and takes it along when it ends."""
        return self.guard is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stop the server if it is owned; one that was joined, or started to stay, goes on."""
        if self.owned:
            end(self.running, self.guard)


def start(
    home: Path,
    *,
    bolt_port: int = 7687,
    http_port: int = 7474,
    jars: Path | None = None,
    detached: bool = False,
    progress: Progress | None = None,
    patience: float = 180.0,
) -> LocalServer:
    """The server of the data folder below `home`, started or, where one runs already, joined; it answers on return.

    Ports are those of the loopback interface; a port that is taken gives way to the next free one, 0 to any.
    `jars` is where the server's own files are kept (default: below `home`), `patience` the seconds it may take to
    answer. A server that is not `detached` ends with this process.
    Raises DownloadFailed, ServerDidNotStart, DataFolderInUse, StoreDenied.
    """
    folder = data_folder(home)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _one_at_a_time(folder):
        secret = password.kept(folder)
        running = record.recall(folder)
        if running and lets_in(running, (USERNAME, secret), patience):
            return LocalServer(running, secret)
        class_path = fetch(locked("server"), jars or home / "jars", progress)
        for _ in range(_TRIES):
            server = _started(folder, secret, class_path, (bolt_port, http_port), detached, patience)
            if server:
                return server
            if not lost_its_port(folder):
                break
        raise why_it_ended(folder)


def stop(home: Path) -> bool:
    """Stop the server of the data folder below `home`, whoever started it; whether there was one."""
    running = status(home)
    if running:
        end(running)
    return running is not None


def status(home: Path) -> Running | None:
    """The server that runs on the data folder below `home`, if one does."""
    return record.recall(data_folder(home))


def data_folder(home: Path) -> Path:
    """Where the local server keeps its data, its password, its configuration and its logs."""
    return home / "neo4j"


def password_file(home: Path) -> Path:
    """The file that holds the local server's password."""
    return password.file_in(data_folder(home))


def _started(
    folder: Path, secret: str, class_path: Sequence[Path], ports: tuple[int, int], detached: bool, patience: float
) -> LocalServer | None:
    """A new server that answers; None when it ended instead. Whatever goes wrong, no half-started server stays."""
    bolt_port = free_port(ports[0])
    running, guard = launch(folder, class_path, bolt_port, free_port(ports[1], but_not=bolt_port), detached=detached)
    try:
        if lets_in(running, (USERNAME, secret), patience):
            return LocalServer(running, secret, guard)
    except BaseException:
        end(running, guard)
        raise
    end(running, guard)
    return None


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Of several processes that start a server on one folder, one does; the others wait and join it."""
    with (folder / "start.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
