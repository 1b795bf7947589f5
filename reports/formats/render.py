"""From a report to the bytes of a file."""

from collections.abc import Callable, Mapping

from reports.content import Report
from reports.definitions.definition import Format
from reports.formats.docx import docx
from reports.formats.html import html
from reports.formats.markdown import markdown
from reports.formats.pdf import pdf

MEDIA_TYPES: Mapping[Format, str] = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def _json(report: Report) -> bytes:
    return (report.model_dump_json(indent=1) + "\n").encode()


_FORMATS: Mapping[Format, Callable[[Report], bytes]] = {
    "html": html,
    "pdf": pdf,
    "md": markdown,
    "json": _json,
    "docx": docx,
}


def render(report: Report, form: Format) -> bytes:
    """The report as a file of that format."""
    return _FORMATS[form](report)
