"""`actorgraph db`: a server that stays until it is stopped, and plain words on what is there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from api.settings import Settings
from cli.failures import exit_code
from graph import errors

ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of its own; the jars that were fetched are shared."""
    return tmp_path


def actorgraph(home: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    ports = {"ACTORGRAPH_BOLT_PORT": "0", "ACTORGRAPH_BROWSER_PORT": "0"}
    folders = {"ACTORGRAPH_HOME": str(home), "ACTORGRAPH_JARS": str(Settings().jars)}
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments],
        cwd=ROOT,
        env=os.environ | folders | ports | variables,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_server_that_was_started_stays_until_it_is_stopped(home: Path, neo4j_server: object) -> None:
    begun = actorgraph(home, "db", "start")
    assert begun.returncode == 0, begun.stderr
    found = re.search(r"process (\d+)", begun.stdout)
    assert found
    pid = int(found[1])

    again = actorgraph(home, "db", "start")
    assert f"process {pid}" in again.stdout

    state = actorgraph(home, "db", "status")
    assert state.returncode == 0
    assert re.search(r"bolt://127\.0\.0\.1:\d+", state.stdout)
    assert re.search(r"http://127\.0\.0\.1:\d+/browser/", state.stdout)

    assert actorgraph(home, "db", "stop").stdout == "Neo4j is stopped.\n"
    assert not psutil.pid_exists(pid)
    assert actorgraph(home, "db", "status").returncode == 3


def test_nothing_to_stop_is_no_error(home: Path) -> None:
    ended = actorgraph(home, "db", "stop")
    assert (ended.returncode, ended.stdout) == (0, "No Neo4j runs here.\n")


def test_the_data_folder_is_told(home: Path) -> None:
    assert actorgraph(home, "db", "path").stdout == f"{home / 'neo4j'}\n"


def test_a_setting_that_cannot_be_used_is_named_in_one_line(home: Path) -> None:
    refused = actorgraph(home, "db", "status", ACTORGRAPH_BOLT_PORT="many")
    assert refused.returncode == 65
    assert refused.stderr.startswith("actorgraph: ACTORGRAPH_BOLT_PORT cannot be used")
    assert refused.stderr.count("\n") == 1


def test_every_kind_of_error_has_an_exit_code() -> None:
    kinds = [errors.ActorgraphError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    assert len(kinds) > 10
    assert {kind.__name__ for kind in kinds if exit_code(kind("what")) == 1} == {"ActorgraphError"}


def test_whoever_has_no_home_can_name_a_folder(home: Path) -> None:
    settings = Settings(home=home, neo4j_uri="bolt://127.0.0.1:1")
    assert settings.jars.is_relative_to(home)
    assert settings.cache.is_relative_to(home)
