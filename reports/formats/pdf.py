"""PDF by Typst: the report is handed over as data, so that no text can be taken for markup; pictures stay vector."""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from reports.content import Report

_WIDTH = re.compile(r'<svg[^>]* width="([\d.]+)"')
_UPRIGHT = 960.0
"""A drawing wider than this gets a page of its own size, as its words would become too small on a common one."""
_POINTS = 0.68
"""Points for each of its units there: its words are then as large as those in tables."""
_TEMPLATE = Path(__file__).parent / "templates" / "report.typ"


def pdf(report: Report) -> bytes:
    """The report as A4 pages with links from statements to evidence and from evidence to articles."""
    with TemporaryDirectory(prefix="actorgraph-report-") as name:
        folder = Path(name)
        (folder / "report.typ").write_bytes(_TEMPLATE.read_bytes())
        (folder / "report.json").write_text(json.dumps(_content(report, folder)), encoding="utf-8")
        made = typst.compile(folder / "report.typ", root=folder, format="pdf", ignore_system_fonts=True)
    return bytes(made)


def _content(report: Report, folder: Path) -> dict[str, object]:
    """The report's own JSON with pictures moved into files of their own."""
    content: dict[str, object] = report.model_dump(mode="json")
    pictures = 0
    for section in content["sections"]:  # type: ignore[attr-defined]
        for block in section["blocks"]:
            if block["block"] == "picture":
                (folder / f"picture{pictures}.svg").write_text(block["svg"], encoding="utf-8")
                block["wide"] = _own_page(block["svg"])
                block["svg"] = f"picture{pictures}.svg"
                pictures += 1
    return content


def _own_page(svg: str) -> float | None:
    """Points that a drawing is wide on a page of its own; None for one that fits on a common page."""
    found = _WIDTH.search(svg)
    width = float(found[1]) if found else 0.0
    return width * _POINTS if width > _UPRIGHT else None
