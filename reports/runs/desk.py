"""What a worker needs to know besides the graph: definitions, secrets, and how patient it is."""

import os
import socket
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from graph.errors import NotFound
from graph.store import Store
from reports.definitions import Definition, DefinitionsFile, Mail, read_file


def _worker() -> str:
    return f"{socket.gethostname()}-{os.getpid()}-{uuid4().hex[:8]}"


@dataclass(frozen=True)
class Pace:
    """How long a worker holds a run before others may take it, how often it is tried, and how soon again."""

    lease: timedelta = timedelta(minutes=2)
    most_attempts: int = 8
    first_wait: timedelta = timedelta(minutes=1)
    longest_wait: timedelta = timedelta(hours=2)
    look: timedelta = timedelta(seconds=20)

    def wait(self, attempts: int) -> timedelta:
        """Until the next attempt after so many: doubled each time."""
        return min(self.first_wait * int(2 ** (attempts - 1)), self.longest_wait)


@dataclass(frozen=True)
class Desk:
    """`file` may be absent: then there are only the definitions made through the API."""

    file: Path
    smtp_password: str = field(default="", repr=False)
    webhook_secret: str = field(default="", repr=False)
    public_url: str = ""
    pace: Pace = Pace()
    worker: str = field(default_factory=_worker)

    def written(self) -> DefinitionsFile:
        """What the file says now; raises InputError for faults in it."""
        return read_file(self.file) if self.file.exists() else DefinitionsFile()

    @property
    def mail(self) -> Mail | None:
        """The server that mail goes through, if the file names one."""
        return self.written().mail

    def definitions(self, store: Store) -> tuple[Definition, ...]:
        """All definitions by name; the file's come first, and win over those made through the API."""
        found = {each.name: each for each in self.written().reports}
        for row in store.read("report/definitions"):
            found.setdefault(row["name"], Definition.model_validate_json(row["settings"]))
        return tuple(found.values())

    def definition(self, store: Store, name: str) -> Definition:
        """The definition of that name; raises NotFound."""
        for each in self.definitions(store):
            if each.name == name:
                return each
        raise NotFound(f"No report is named {name[:80]!r}.", "See `actorgraph reports list`.")
