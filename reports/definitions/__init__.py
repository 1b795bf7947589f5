"""What to report, on whom, when, and to whom: definitions and the file they are written in."""

from reports.definitions.definition import Definition, Recipients, Thresholds
from reports.definitions.due import due_between, next_due, period
from reports.definitions.file import DefinitionsFile, Mail, read_file

__all__ = [
    "Definition", "DefinitionsFile", "Mail", "Recipients", "Thresholds", "due_between", "next_due", "period",
    "read_file",
]  # fmt: skip
