"""What the demo shows, from the API's own answers; and the demo itself, run as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from rich.console import Console

from api.app import create_app
from api.settings import Settings
from cli.demo import show
from cli.service import listen, serving
from graph.store import Store
from tests.graph.queries.story import tell
from tests.graph_dump import clear


@pytest.fixture(scope="module")
def shown(store: Store, neo4j_server, tmp_path_factory: pytest.TempPathFactory) -> str:  # type: ignore[no-untyped-def]
    """What the demo prints of the story."""
    clear(store)
    tell(store)
    settings = Settings(
        neo4j_uri=neo4j_server.bolt_uri, neo4j_username=neo4j_server.username, neo4j_password=neo4j_server.password
    )
    out = Console(width=160, record=True, file=(tmp_path_factory.mktemp("out") / "text").open("w", encoding="utf-8"))
    with (
        listen("127.0.0.1", 0) as listener,
        serving(create_app(settings), listener) as service,
        httpx.Client(base_url=service.url, timeout=60) as api,
    ):
        show(api, out)
    out.file.close()
    return out.export_text()


@pytest.mark.parametrize(
    "line",
    [
        "├── formed from National Movement for the Liberation of Azawad  2024-11-30 · 2 sources",
        "└── absorbed CSP-DPA  2024-12 · 1 source",
        "    └── formerly CSP-PSD  2024-05 · 1 source",
        "        └── successor of Coordination of Azawad Movements  2021-05-06 · 1 source",
        "└── successor of Wagner Group  2025-06-06 · 1 source · disputed",
    ],
)
def test_lineages_are_trees_with_dates_and_sources(shown: str, line: str) -> None:
    assert line in [each.rstrip() for each in shown.splitlines()]


def test_every_step_is_quoted_with_who_says_so_and_where(shown: str) -> None:
    assert (
        "“The FLA said in a statement that the CSP-DPA had been absorbed by it.” "
        "Azawad Liberation Front in Kidal Monitor, 2025-01-10"
    ) in shown


def test_the_most_disputed_clash_shows_all_claimants(shown: str) -> None:
    lines = [line for line in shown.splitlines() if line.startswith("│ ")]
    assert "Who claims what: Battle at Tinzaouaten" in shown
    rows = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if line.count("│") == 5]
    assert ["84", "CSP-DPA", "Desert Wire, 2024-07-28"] in [row[1:] for row in rows]
    assert ["at least 20", "a Telegram channel", "Desert Wire, 2024-07-28"] in [row[1:] for row in rows]
    assert ["two", "Malian army", "Bamako Dispatch, 2024-07-30"] in [row[1:] for row in rows]
    assert "disputed" in rows[0][0] + rows[1][0]


def test_the_demo_runs_twice_and_tells_where_to_look(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "ACTORGRAPH_"))}
    (tmp_path / "cache").symlink_to(Settings().cache)
    environment |= {"ACTORGRAPH_HOME": str(tmp_path), "ACTORGRAPH_PORT": "0", "COLUMNS": "160"}
    environment |= {"ACTORGRAPH_BOLT_PORT": "0", "ACTORGRAPH_BROWSER_PORT": "0"}
    command = [sys.executable, "-m", "cli.main", "demo", "--exit"]
    first, second = (subprocess.run(command, env=environment, capture_output=True, text=True) for _ in range(2))
    for run in (first, second):
        assert run.returncode == 0, run.stderr
        assert "successor of Wagner" in run.stdout
        assert "Who claims what: Attack at Tinzaouaten" in run.stdout
        assert "Wagner operated in Mali  until 2025-06-06" in run.stdout
        assert "began (2021-12): “Wagner had operated in Mali since December 2021.”" in run.stdout
        assert "ended (2025-06-06): “It took over from Wagner, which left Mali on 6 June.”" in run.stdout
        assert "merged by demo: el-hadj-ag-gamou (in 2 articles)" in run.stdout
        assert "undone: el-hadj-ag-gamou (in 1 article); el-hajj-ag-gamou (in 1 article)" in run.stdout
        assert "/docs" in run.stdout
        assert "MATCH path" in run.stdout
        assert str(tmp_path / "neo4j" / "password") in run.stdout
    assert "18 articles: 18 read, 0 there already." in first.stdout
    assert "18 articles: 0 read, 18 there already." in second.stdout
