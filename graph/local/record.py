"""What a data folder remembers of the server that runs on it: which process it is and where it listens."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from graph.local.ports import answers


@dataclass(frozen=True, slots=True)
class Running:
    """A server process. `since` is its start time (seconds since 1970): process ids come again, the pair does not."""

    pid: int
    since: float
    bolt_port: int
    http_port: int

    @property
    def bolt_uri(self) -> str:
        """Address for drivers."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def browser_url(self) -> str:
        """Address of Neo4j Browser."""
        return f"http://127.0.0.1:{self.http_port}/browser/"

    @property
    def answers(self) -> bool:
        """Whether something listens at its Bolt port."""
        return answers(self.bolt_port)

    def process(self) -> psutil.Process | None:
        """The process, or None when it has ended, even if its id belongs to another by now."""
        try:
            found = psutil.Process(self.pid)
            same = abs(found.create_time() - self.since) < 1.0 and found.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return None
        return found if same else None


def remember(folder: Path, pid: int, bolt_port: int, http_port: int) -> Running:
    """Note that process `pid` serves `folder`. Raises psutil.NoSuchProcess when it has ended already."""
    running = Running(pid, psutil.Process(pid).create_time(), bolt_port, http_port)
    new = _file(folder).with_suffix(".new")
    new.write_text(json.dumps(asdict(running)), encoding="utf-8")
    new.replace(_file(folder))
    return running


def recall(folder: Path) -> Running | None:
    """The server that runs on `folder`; None when there is none, or it was killed and left its note behind."""
    try:
        running = Running(**json.loads(_file(folder).read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None
    return running if running.process() else None


def _file(folder: Path) -> Path:
    return folder / "server.json"
