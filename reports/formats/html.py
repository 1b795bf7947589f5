"""One self-contained HTML file: no script, nothing fetched, pictures as inline SVG."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.content import Report


@cache
def _environment() -> Environment:
    loader = PackageLoader("reports.formats")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["drawn"] = lambda svg: Markup(svg)
    return made


def html(report: Report) -> bytes:
    """The report as a page that reads on paper, too."""
    return _environment().get_template("report.html.jinja").render(report=report).encode()
