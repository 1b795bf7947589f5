"""What every kind of report starts from: the graph at two moments and what changed between them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from reports.content.bonds import Bond, bonds
from reports.content.changes import Change, changes
from reports.content.citations import Citations
from reports.content.document import Section
from reports.known import Known


class Told(NamedTuple):
    """What a kind of report has to say: the few lines at its head, and its sections."""

    summary: list[str]
    sections: list[Section]


@dataclass
class Frame:
    """What was known at the end of `known.until` against what was known on the day before `since`."""

    known: Known
    since: date
    confidence: float
    closeness: float
    citations: Citations = field(default_factory=Citations)

    @cached_property
    def before(self) -> dict[str, Bond]:
        return bonds(self.known, self.since - timedelta(days=1), self.after)

    @cached_property
    def after(self) -> dict[str, Bond]:
        return bonds(self.known, self.known.until)

    @cached_property
    def changes(self) -> list[Change]:
        return changes(self.before, self.after, self.confidence)

    def fresh(self, published: date) -> bool:
        """True for what was published within the period."""
        return published >= self.since
