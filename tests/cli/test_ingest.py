"""`actorgraph ingest`: articles into the real graph, with a closing table of what became of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.main import app
from graph.store import Store
from tests.graph_dump import dump

TEXT = (
    "The Malian army clashed with the Azawad Liberation Front (FLA) near Kidal on Friday, killing at least 21 rebels."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    dated = {"text": TEXT, "published": "2025-06-14", "title": "Clash near Kidal"}
    (tmp_path / "clash.json").write_text(json.dumps(dated))
    (tmp_path / "again.json").write_text(json.dumps(dated | {"url": "https://courier.example.org/again"}))
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "broken.jsonl").write_text("{nothing\n")
    return tmp_path


def _run(*arguments: str) -> Any:
    return CliRunner().invoke(app, ["ingest", *arguments], catch_exceptions=False)


def _counts(output: str) -> dict[str, int]:
    return {name: int(count) for name, count in re.findall(r"│ (read|duplicate|set aside) +│ (\d+) +│", output)}


def test_the_closing_table_tells_what_became_of_each_document(graph: Store, folder: Path) -> None:
    result = _run(str(folder))
    assert _counts(result.stdout) == {"read": 1, "duplicate": 1, "set aside": 2}
    assert "empty.txt" in result.stdout
    assert "malformed" in result.stdout
    assert result.exit_code == 0


def test_what_was_ingested_is_in_the_graph_and_ingesting_again_adds_nothing(graph: Store, folder: Path) -> None:
    _run(str(folder))
    nodes, ties = dump(graph)
    assert sum("Article" in labels for labels, _ in nodes) == 1
    assert _counts(_run(str(folder)).stdout) == {"read": 0, "duplicate": 2, "set aside": 2}
    assert dump(graph) == (nodes, ties)


def test_several_sources_may_be_named_at_once(graph: Store, folder: Path) -> None:
    result = _run(str(folder / "clash.json"), str(folder / "empty.txt"))
    assert _counts(result.stdout) == {"read": 1, "duplicate": 0, "set aside": 1}


def test_nothing_that_could_be_used_ends_with_an_exit_code(graph: Store, folder: Path) -> None:
    assert _run(str(folder / "empty.txt")).exit_code == 65


def test_again_reads_only_what_another_version_of_the_reader_read(graph: Store, folder: Path) -> None:
    document = str(folder / "clash.json")
    _run(document)
    once = dump(graph)
    assert _counts(_run(document, "--again").stdout) == {"read": 0, "duplicate": 1, "set aside": 0}
    with graph.session("WRITE", quiet=True) as session:
        session.run("MATCH (a:Article) SET a.reader = 'rules/0'").consume()
        session.run("MATCH (c:RelationClaim) SET c.predicate = 'SUPPORTS'").consume()
    assert _counts(_run(document).stdout) == {"read": 0, "duplicate": 1, "set aside": 0}
    assert _counts(_run(document, "--again").stdout) == {"read": 1, "duplicate": 0, "set aside": 0}
    assert dump(graph) == once
