"""A report on its way."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from reports.content import Report
from reports.definitions import Definition


@dataclass(frozen=True)
class Parcel:
    """A report with the run that made it; `due` is None for an alert."""

    run: str
    definition: Definition
    report: Report
    due: datetime | None

    @property
    def stem(self) -> str:
        """A file name without its ending: the same for the same run."""
        return re.sub(r"[^A-Za-z0-9._-]+", "-", self.run.replace("@", "_").replace(":", ""))


class Recipient(Protocol):
    """Somebody who gets a report. Sending twice the same parcel must do no harm beyond what the medium forbids."""

    @property
    def name(self) -> str:
        """How history calls it: "folder out", "mail desk@example.org"."""
        ...

    def send(self, parcel: Parcel) -> None:
        """Bring it there; raises whatever the medium raises."""
        ...
