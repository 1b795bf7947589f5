"""`actorgraph reports` as a desk uses it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.local import LocalServer
from graph.store import Store


@pytest.fixture(scope="module")
def reports(told: Store, neo4j_server: LocalServer) -> "Command":
    return Command(neo4j_server)


class Command:
    """The command in a process of its own, at the session's server."""

    def __init__(self, server: LocalServer) -> None:
        self._environment = os.environ | {
            "NEO4J_URI": server.bolt_uri, "NEO4J_USERNAME": server.username, "NEO4J_PASSWORD": server.password,
        }  # fmt: skip

    def __call__(self, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "cli.main", "reports", *arguments]
        paths = os.environ | self._environment | {"PYTHONPATH": str(Path(__file__).parent.parent.parent)}
        return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=paths, timeout=120)


def test_a_preview_needs_no_definitions(reports: Command, tmp_path: Path) -> None:
    shown = reports("preview", "actor", "--actor", "FLA", "--on", "2025-07-01", "--period", "1 year", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.startswith("# Dossier: Azawad Liberation Front")


def test_the_ending_of_the_file_says_the_format(reports: Command, tmp_path: Path) -> None:
    made = reports("preview", "quality", "--on", "2025-07-01", "-o", "report.pdf", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_made_is_in_the_history(reports: Command, tmp_path: Path) -> None:
    (tmp_path / "reports.yaml").write_text("reports:\n  - {name: mine, kind: sources, recipients: {folder: out}}\n")
    made = reports("run", "mine", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "done" in made.stdout
    assert len(list((tmp_path / "out" / "mine").glob("*.html"))) == 1
    assert "mine@" in reports("history", "mine", cwd=tmp_path).stdout
    assert "on demand" in reports("list", cwd=tmp_path).stdout


def test_a_fault_in_the_file_is_one_line_with_its_place_and_exit_code_65(reports: Command, tmp_path: Path) -> None:
    (tmp_path / "reports.yaml").write_text("reports:\n  - name: x\n    kind: novel\n")
    found = reports("check", cwd=tmp_path)
    assert found.returncode == 65
    assert "reports.yaml:3:" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("arguments", [("preview", "nonsense"), ("run", "nonsense")])
def test_a_report_that_is_not_defined_is_not_found(
    reports: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert reports(*arguments, cwd=tmp_path).returncode == 66


def test_the_published_schema_is_the_one_in_force(reports: Command, tmp_path: Path) -> None:
    published = Path(__file__).parents[2] / "docs" / "examples" / "report.schema.json"
    assert json.loads(reports("schema", "report", cwd=tmp_path).stdout) == json.loads(published.read_text())
