"""Pages for people: start page, lineage map, network, a guide for Neo4j Browser. Nothing comes from outside."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from api.pages import browser, lineage, network, sources, start


def install(app: FastAPI, jars: Path) -> None:
    """Add all pages and what they load to `app`; `jars` is the folder for files that the jar lock names."""
    app.state.jars = jars
    for router in (start.router, lineage.router, network.router, sources.router, browser.router):
        app.include_router(router)
    app.mount("/assets", StaticFiles(packages=[("api.pages", "static")]), name="assets")
