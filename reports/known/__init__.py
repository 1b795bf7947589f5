"""What articles had told by a day, read from the graph once; everything after that is computed without it."""

from reports.known.claims import Figure, Part, Relation, Source
from reports.known.reading import read_known
from reports.known.story import ArticleCount, Known, Named, SetAside

__all__ = ["ArticleCount", "Figure", "Known", "Named", "Part", "Relation", "SetAside", "Source", "read_known"]
