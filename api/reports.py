"""Scheduled reports: definitions, runs, and the pages and the feed that finished reports are read from."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from api.connection import Graph
from api.pages.rendering import page
from api.settings import Settings
from graph.errors import InvalidQuestion
from reports.content import Report
from reports.definitions import Definition, next_due
from reports.definitions.definition import Format
from reports.delivery.feed import feed
from reports.formats import MEDIA_TYPES, render
from reports.make import make
from reports.runs import Desk, Run, content, history, ordered
from reports.runs.history import one
from reports.runs.kept import define, forget

router = APIRouter(tags=["reports"])
pages = APIRouter(include_in_schema=False)

_OF_PAGE = 100


def desk_of(settings: Settings) -> Desk:
    """The desk that the settings describe."""
    return Desk(
        settings.reports,
        smtp_password=settings.smtp_password,
        webhook_secret=settings.webhook_secret,
        public_url=settings.public_url.rstrip("/"),
    )


def _desk(request: Request) -> Desk:
    kept = request.app.state.desk
    assert isinstance(kept, Desk)
    return kept


AtDesk = Annotated[Desk, Depends(_desk)]
Name = Annotated[str, Path(title="Report", description="Name of a definition.", max_length=80)]
RunId = Annotated[str, Path(title="Run", description="Id of a run, as the history gives it.", max_length=200)]
As = Annotated[Format, Query(alias="format", title="Format", description="The file to answer with.")]
_FILES: dict[int | str, dict[str, object]] = {
    200: {
        "model": Report,
        "description": "The report in the format asked for.",
        "content": {t: {} for t in MEDIA_TYPES.values()},
    }
}


class Defined(BaseModel):
    """A definition with when it is due next."""

    model_config = ConfigDict(frozen=True)

    definition: Definition
    next_due: datetime | None = Field(default=None, description="Null: on demand, or when its condition is met.")


@router.get("/reports", summary="Which reports are defined")
def definitions(graph: Graph, desk: AtDesk) -> tuple[Defined, ...]:
    """Those of the file first, then those made here."""
    now = datetime.now(UTC)
    return tuple(Defined(definition=each, next_due=next_due(each, now)) for each in desk.definitions(graph))


@router.get("/reports/{name}", summary="One definition")
def definition(graph: Graph, desk: AtDesk, name: Name) -> Definition:
    """The definition as it is in force."""
    return desk.definition(graph, name)


@router.put("/reports/{name}", summary="Define a report", status_code=201)
def keep(graph: Graph, desk: AtDesk, name: Name, definition: Definition) -> Definition:
    """Keep a definition or replace it. Who may get reports is decided in the file: recipients that it does not name
    anywhere are refused, and so is a name that it uses."""
    if definition.name != name:
        raise InvalidQuestion(f"The definition is named {definition.name!r}, the address says {name[:80]!r}.")
    return define(graph, desk, definition)


@router.delete("/reports/{name}", summary="Forget a definition", status_code=204)
def drop(graph: Graph, name: Name) -> None:
    """Forget a definition that was made here; its runs and reports stay."""
    forget(graph, name)


@router.get("/reports/{name}/preview", summary="A report as it would be made on a day", responses=_FILES)
def preview(
    graph: Graph,
    desk: AtDesk,
    name: Name,
    on: Annotated[date | None, Query(title="On", description="Day on which it would be due; else today.")] = None,
    form: As = "json",
) -> Response:
    """Nothing is sent and nothing is recorded."""
    day = on or datetime.now(UTC).date()
    made = make(graph, desk.definition(graph, name), datetime(day.year, day.month, day.day, tzinfo=UTC))
    return Response(render(made, form), media_type=MEDIA_TYPES[form])


@router.post("/reports/{name}/runs", summary="Make a report now", status_code=201)
def order(graph: Graph, desk: AtDesk, name: Name) -> Run:
    """Make it and bring it to its recipients, whether it is due or not."""
    return ordered(graph, desk, name, datetime.now(UTC))


@router.get("/report-runs", summary="What was made")
def runs(
    graph: Graph,
    report: Annotated[str | None, Query(title="Report", description="Only runs of this one.", max_length=80)] = None,
    limit: Annotated[int, Query(title="Limit", description="How many, the latest first.", ge=1, le=1000)] = 50,
) -> tuple[Run, ...]:
    """Runs with their outcome, whom they reached and how long they took."""
    return history(graph, report, limit)


@router.get("/report-runs/{run_id}", summary="One run")
def run(graph: Graph, run_id: RunId) -> Run:
    """What became of it."""
    return one(graph, run_id)


@router.get("/report-runs/{run_id}/report", summary="The report that a run made", responses=_FILES)
def made(graph: Graph, run_id: RunId, form: As = "json") -> Response:
    """The report as it was made, in any format, whatever it was sent as."""
    return Response(render(content(graph, run_id), form), media_type=MEDIA_TYPES[form])


@pages.get("/reports")
def listing(graph: Graph, desk: AtDesk) -> HTMLResponse:
    """Finished reports and those to come."""
    return page("reports.html", runs=history(graph, None, _OF_PAGE), defined=definitions(graph, desk))


@pages.get("/reports/feed.atom")
def atom(request: Request, graph: Graph, desk: AtDesk) -> Response:
    """Finished reports as an Atom feed."""
    url = desk.public_url or str(request.base_url).rstrip("/")
    return Response(feed(history(graph, None, _OF_PAGE), url), media_type="application/atom+xml")


@pages.get("/reports/{run_id}")
def shown(graph: Graph, run_id: RunId) -> HTMLResponse:
    """A finished report as a page."""
    return HTMLResponse(render(content(graph, run_id), "html"))
