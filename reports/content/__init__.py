"""What a report says: a pure function of what was known at two moments."""

from reports.content.compose import compose
from reports.content.document import Block, Cell, Citation, Picture, Report, Section, Statement, Table

__all__ = ["Block", "Cell", "Citation", "Picture", "Report", "Section", "Statement", "Table", "compose"]
