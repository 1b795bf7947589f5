"""A relationship report over 10,000 relations: how long it takes and how much memory, in a process of its own.

`python -m benchmarks.reports` starts a Neo4j on an empty folder, fills it, makes the report and prints the figures.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from api.settings import Settings
from graph.local import LocalServer, start
from graph.store import Store

ACTORS, RELATIONS, ARTICLES = 2_500, 10_000, 4_000
SEED = 20250701
LAST = date(2025, 6, 30)
_PREDICATES = ("FIGHTS", "FIGHTS", "ALLIED_WITH", "SUPPORTS", "PART_OF", "AFFILIATED_WITH", "SPLIT_FROM", "LED_BY")

_ACTORS = """
UNWIND $rows AS row
CREATE (p:Party {id: row.id, name: row.name, named: true})-[:REFERS_TO]->(a:Actor:ArmedGroup {id: row.id})
SET a += row
"""
_ARTICLES = "UNWIND $rows AS row CREATE (a:Article {id: row.id}) SET a += row"
_CLAIMS = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article}) MATCH (s:Party {id: row.subject}) MATCH (o:Party {id: row.object})
CREATE (c:Claim:RelationClaim {id: row.id})-[:STATED_IN]->(a)
CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o)
SET c += row.properties
"""


def build(store: Store) -> None:
    """Fill an empty, migrated graph; every relation has one to three claims."""
    chance = random.Random(SEED)
    _send(store, _ACTORS, map(_actor, range(ACTORS)))
    _send(store, _ARTICLES, (_article(number) for number in range(ARTICLES)))
    _send(store, _CLAIMS, _claims(chance))


def _actor(number: int) -> dict[str, Any]:
    name = f"Movement {number}"
    return {"id": f"actor-{number}", "name": name, "names": [name], "kind": "ArmedGroup"}


def _article(number: int) -> dict[str, Any]:
    day = LAST - timedelta(days=number % 730)
    name = f"article-{number}"
    return {
        "id": name,
        "origin": name,
        "title": f"Title {number}",
        "publisher": f"Paper {number % 40}",
        "published": day,
    }


def _claims(chance: random.Random) -> Iterator[dict[str, Any]]:
    keys: dict[str, tuple[str, str, str]] = {}
    while len(keys) < RELATIONS:
        subject, thing = sorted(chance.sample(range(ACTORS), 2))
        predicate = chance.choice(_PREDICATES)
        keys[f"actor-{subject}|{predicate}|actor-{thing}"] = (f"actor-{subject}", predicate, f"actor-{thing}")
    for key, (subject_id, predicate, object_id) in keys.items():
        for number in range(chance.randint(1, 3)):
            yield {
                "id": f"{key} {number}", "article": f"article-{chance.randrange(ARTICLES)}",
                "subject": subject_id, "object": object_id,
                "properties": {
                    "relation": key, "predicate": predicate,
                    "stance": "denies" if chance.random() < 0.03 else "asserts",
                    "confidence": round(chance.uniform(0.5, 0.95), 2), "reader": "made/1", "start": 0, "end": 50,
                    "quote": f"{subject_id} and {object_id}: {predicate}, as one hears, in one sentence.",
                },
            }  # fmt: skip


def _send(store: Store, statement: str, rows: Iterator[dict[str, Any]]) -> None:
    every = list(rows)
    for begin in range(0, len(every), 2_000):
        with store.session("WRITE") as session:
            session.run(statement, rows=every[begin : begin + 2_000]).consume()


def measure(uri: str, password: str) -> None:
    """Make the report over the last month and print what it took; runs in a process of its own."""
    from reports.definitions import Definition
    from reports.formats import render
    from reports.make import covering

    definition = Definition.model_validate({"name": "all", "kind": "relationships"})
    with Store(uri, "neo4j", password) as store:
        begin, worked = time.perf_counter(), time.process_time()
        report = covering(store, definition, LAST - timedelta(days=29), LAST)
        made = time.perf_counter()
        page = render(report, "html")
        drawn = time.perf_counter()
        paper = render(report, "pdf")
        printed, worked = time.perf_counter(), time.process_time() - worked
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(report.summary[0], len(report.evidence), "citations")
    print(f"read and composed {made - begin:.1f} s, HTML {drawn - made:.1f} s ({len(page) / 1e6:.1f} MB), "
          f"PDF {printed - drawn:.1f} s ({len(paper) / 1e6:.1f} MB), all {printed - begin:.1f} s "
          f"({worked:.1f} s of CPU), {memory:.0f} MB at most, load {os.getloadavg()[0]:.1f}")  # fmt: skip


def main() -> None:
    """Build the graph and measure three times."""
    with (
        tempfile.TemporaryDirectory() as home,
        start(Path(home), bolt_port=0, http_port=0, jars=Settings().jars) as server,
    ):
        _measured(server)


def _measured(server: LocalServer) -> None:
    with Store(server.bolt_uri, server.username, server.password) as store:
        store.migrate()
        build(store)
    for _ in range(3):
        subprocess.run([sys.executable, "-m", "benchmarks.reports", server.bolt_uri, server.password], check=True)


if __name__ == "__main__":
    measure(sys.argv[1], sys.argv[2]) if len(sys.argv) == 3 else main()
