"""The kinds of reports, each a function from what is known to what is to be said."""

from collections.abc import Callable

from reports.content.document import Kind
from reports.content.frame import Frame, Told
from reports.content.kinds.actor import actor
from reports.content.kinds.dyads import dyads
from reports.content.kinds.lineage import lineage
from reports.content.kinds.quality import quality
from reports.content.kinds.relationships import relationships
from reports.content.kinds.sources import sources

KINDS: dict[Kind, Callable[[Frame], Told]] = {
    "relationships": relationships,
    "lineage": lineage,
    "dyads": dyads,
    "actor": actor,
    "sources": sources,
    "quality": quality,
}
