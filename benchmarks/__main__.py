"""`./run bench`: the three ratios that the documentation claims, measured in one run and written to RESULTS.md."""

import os
import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

import neo4j
from rich.console import Console
from rich.table import Table

from api.settings import settings_from_environment
from benchmarks import lineage, reading, storing
from benchmarks.ratio import Ratio
from benchmarks.texts import texts
from graph.local import start
from ingest.reading import reader
from ingest.reading.places import keep_index_in

RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Measure everything on a server of its own, print it and write it down."""
    settings = settings_from_environment()
    keep_index_in(settings.cache / "places")
    load = os.getloadavg()[0]
    articles = texts()
    ratios = [reading.measure(articles)]
    read = list(zip(articles, reader().read_many(articles), strict=True))
    with (
        tempfile.TemporaryDirectory() as home,
        start(Path(home), bolt_port=0, http_port=0, jars=settings.jars) as server,
        neo4j.GraphDatabase.driver(server.bolt_uri, auth=(server.username, server.password)) as driver,
    ):
        ratios.append(storing.measure(server, driver, read))
        storing.empty(driver)
        ratios.append(lineage.measure(server, driver))
        server_version = driver.execute_query("CALL dbms.components() YIELD versions").records[0]["versions"][0]
    _print(ratios)
    RESULTS.write_text(_written(ratios, server_version, load), encoding="utf-8")


def _print(ratios: list[Ratio]) -> None:
    table = Table("Ratio", "Measured", "Aim", "Ours", "Bare")
    for each in ratios:
        table.add_row(
            each.name, f"{each.factor:.2f}", f"{each.aim} {'met' if each.met else 'MISSED'}", each.ours, each.bare
        )
    Console().print(table)


def _written(ratios: list[Ratio], neo4j_version: str, load: float) -> str:
    lines = [
        "# What was measured",
        "",
        "Written by `./run bench`. Each line is a ratio of two medians taken in turns in one run, since absolute",
        "figures say more about the machine than about the program.",
        "",
        "| ratio | measured | aim | ours | bare |",
        "|---|---|---|---|---|",
        *map(_line, ratios),
        "",
        *(f"- {each.name.partition(',')[0]}: {note}" for each in ratios for note in each.notes),
        "",
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}; load when it began: {load:.1f}.",
        f"Python {platform.python_version()}, spaCy {version('spacy')}, Neo4j {neo4j_version}.",
        "",
    ]
    return "\n".join(lines)


def _line(each: Ratio) -> str:
    met = "met" if each.met else "missed"
    return f"| {each.name} | {each.factor:.2f} | {each.aim}: {met} | {each.ours} | {each.bare} |"


if __name__ == "__main__":
    main()
