"""Actors of the samples against labels: B-cubed over whom each article speaks of, as users get it."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store
from tests.graph_dump import clear
from tests.ingest.test_resolution_events import b_cubed
from tests.samples import SAMPLES, ingest_samples

LABELS = Path(__file__).parent.parent / "articles" / "identity" / "samples.tsv"

_MENTIONED = """
MATCH (a:Article)-[m:MENTIONS]->(p:Party)-[:REFERS_TO]->(actor:Actor)
RETURN a.url AS url, p.id AS party, m.names AS names, actor.id AS actor
"""


def labels() -> dict[tuple[str, str], str]:
    """The actor that a name means in a file of the samples."""
    lines = [line for line in LABELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {(row["file"], row["name"]): row["actor"] for row in csv.DictReader(lines, delimiter="\t")}


@pytest.fixture(scope="module")
def mentioned(store: Store) -> Iterator[list[tuple[str, str, list[str], str]]]:
    """File, party, the names it bears there, and the actor it is held to be."""
    ingest_samples(store)
    with store.session("READ", quiet=True) as session:
        rows = [row.data() for row in session.run(_MENTIONED)]
    yield [(_file(row["url"]), row["party"], row["names"], row["actor"]) for row in rows]
    clear(store)


def _file(url: str) -> str:
    """The sample behind an address: both end in the same words."""
    return next(path.stem for path in SAMPLES.iterdir() if path.stem[11:] == url.rpartition("/")[2])


def test_actors_of_the_samples_are_told_apart_and_brought_together(
    mentioned: list[tuple[str, str, list[str], str]],
) -> None:
    true_by_name = labels()
    found, true = {}, {}
    for file, party, names, actor in mentioned:
        meant = [true_by_name[file, name] for name in names if (file, name) in true_by_name]
        if meant:
            found[f"{file} {party}"], true[f"{file} {party}"] = actor, meant[0]
    precision, recall, f1 = b_cubed(found, true)
    print(f"{len(true)} parties of {len(set(true.values()))} actors: B-cubed {precision:.3f} {recall:.3f} F1 {f1:.3f}")
    assert f1 >= 0.95
    met = {(file, name) for file, _, names, _ in mentioned for name in names} & true_by_name.keys()
    assert len(met) >= 0.85 * len(true_by_name)
