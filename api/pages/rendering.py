"""Templates become pages that a browser may not complete with anything from elsewhere."""

from datetime import date
from functools import cache
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from api.pages.wording import alike, predicate
from graph.knowledge.wording import told_time, written

POLICY = "; ".join(
    [
        "default-src 'none'", "script-src 'self'", "connect-src 'self'", "img-src 'self' data:", "form-action 'self'",
        "style-src 'self' 'unsafe-inline'", "base-uri 'none'", "frame-ancestors 'self'",
    ]
)  # fmt: skip
"""Content-Security-Policy: this host alone. Styles may be inline, as a drawing carries its own and graphs set sizes."""


@cache
def environment() -> Environment:
    """The templates of `api/pages/templates`; a name that is not handed in is an error, never an empty spot."""
    found = Environment(
        loader=PackageLoader("api.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["written"] = written
    found.filters["time"] = told_time
    found.filters["day"] = _day
    found.filters["spoken"] = predicate
    found.filters["alike"] = alike
    return found


def render(template: str, **values: Any) -> str:
    """The text of a template."""
    return environment().get_template(template).render(values)


def page(template: str, **values: Any) -> HTMLResponse:
    """A page of ours."""
    headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}
    return HTMLResponse(render(template, **values), headers=headers)


def _day(day: date | None) -> str:
    return written(day) if day else "undated"
