"""The application: resources under /v1, problem details for every error, a manual that works without the internet."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute
from fastapi_offline import FastAPIOffline

from api import actors, articles, events, health, kinds, pages, problems, reports, review
from api.body import BodyLimit
from api.connection import Connection
from api.intake import Intake
from api.settings import Settings
from graph import __version__
from graph.knowledge.grades import NO_GRADES, load
from graph.store import Store
from ingest.reading.places import keep_index_in

_ABOUT = """
Who is who in armed conflict, and who says so: actors, their lineage, relationships and events, read from news articles.
Every answer carries its evidence. Lists come in pages, `{"items": […], "next": cursor or null}`; errors are problem
details (RFC 9457).
"""

_PATIENCE = 2.0
"""Seconds that a request waits for a database that is busy or changing its leader before it is answered 503."""


def create_app(settings: Settings) -> FastAPI:
    """The API over the graph that `settings` names. It starts without a database, too, and finds it when it comes."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        keep_index_in(settings.cache / "places")
        app.state.connection = Connection(_store(settings))
        await run_in_threadpool(app.state.connection.open)
        yield
        await run_in_threadpool(app.state.connection.close)

    app = FastAPIOffline(
        docs_url="/docs",
        redoc_url=None,
        static_url="/docs/assets",
        swagger_ui_parameters={"validatorUrl": None},
        title="actorgraph",
        version=__version__,
        description=_ABOUT,
        lifespan=lifespan,
        generate_unique_id_function=_operation,
        responses={"default": problems.DOCUMENTED},
        redirect_slashes=False,
    )
    app.add_middleware(BodyLimit)
    problems.install(app)
    for router in (articles.router, actors.router, events.router, review.router, reports.router):
        app.include_router(router, prefix="/v1")
    app.include_router(health.router)
    app.include_router(kinds.router)
    app.state.intake = Intake(settings)
    app.state.desk = reports.desk_of(settings)
    app.include_router(reports.pages)
    pages.install(app, settings.jars)
    app.openapi()["components"]["schemas"].update(problems.schemas())
    return app


def _store(settings: Settings) -> Store:
    return Store(
        settings.neo4j_uri,
        settings.neo4j_username,
        settings.neo4j_password,
        settings.neo4j_database or None,
        grades=load(settings.grades) if settings.grades else NO_GRADES,
        patience=_PATIENCE,
    )


def _operation(route: APIRoute) -> str:
    """Names in the OpenAPI document, and so in generated clients: `actors_lineage`."""
    return f"{route.endpoint.__module__.rpartition('.')[2]}_{route.name}"
