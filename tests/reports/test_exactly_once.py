"""Every due time is made once: with two workers, and with workers that die at any moment."""

import multiprocessing
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Thread

from graph.local import LocalServer
from graph.store import Store
from reports.runs import Desk, Pace, history, scheduled
from reports.runs.history import one
from tests.graph_dump import clear
from tests.reports import worker

NOW = datetime(2025, 7, 1, 12, 0, tzinfo=UTC)
DUES = 200
SEED = 20250701
LONGEST = 300.0
"""Seconds after which the test gives up, on however busy a machine; a quiet one needs a tenth of it."""


class Inbox(ThreadingHTTPServer):
    """A server that keeps what is posted to it, by idempotency key."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Keep)
        self.posted: dict[str, list[bytes]] = {}
        self.headers: list[Message] = []


class _Keep(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:
            return  # its worker was killed while sending: nobody has got this
        assert isinstance(self.server, Inbox)
        self.server.headers.append(self.headers)
        self.server.posted.setdefault(self.headers["Idempotency-Key"], []).append(body)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@contextmanager
def inbox() -> Iterator[Inbox]:
    server = Inbox()
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _every_minute(folder: Path, url: str) -> Path:
    file = folder / "reports.yaml"
    file.write_text(
        f"""
reports:
  - name: minutely
    kind: quality
    period: 1 day
    schedule: "* * * * *"
    formats: [md]
    recipients: {{folder: out, webhooks: [{{url: "{url}", format: json}}]}}
"""
    )
    return file


def _watched_for(store: Store, length: timedelta) -> None:
    store.write("runs/watch", report="minutely", now=NOW - length)


def test_two_hundred_due_times_are_made_once_however_often_workers_are_killed(
    store: Store, neo4j_server: LocalServer, tmp_path: Path
) -> None:
    clear(store)
    dice = random.Random(SEED)
    with inbox() as server:
        file = _every_minute(tmp_path, f"http://127.0.0.1:{server.server_port}/")
        _watched_for(store, timedelta(minutes=DUES))
        kills = _hunt(store, neo4j_server, file, dice)
    runs = history(store, "minutely", 2 * DUES)
    assert len({run.due for run in runs}) == len(runs) == DUES
    assert {run.state for run in runs} == {"done"}
    assert all(len(run.delivered) == len(set(run.delivered)) == 2 for run in runs)
    files = sorted((tmp_path / "out" / "minutely").glob("*.md"))
    assert len(files) == DUES
    assert all("Nothing to report" in file.read_text() for file in files)
    assert len(server.posted) == DUES, "a report was posted under two keys, or not at all"
    unlike = [sorted(map(len, set(bodies))) for bodies in server.posted.values() if len(set(bodies)) > 1]
    assert unlike == [], "posted again, it was not the same"
    assert kills >= 10
    assert any(run.attempts > 1 for run in runs), "no worker was killed with a run in its hands"


def _hunt(store: Store, server: LocalServer, file: Path, dice: random.Random) -> int:
    """Keep two workers going, kill one whenever a few reports more are done; how many were killed."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.reports.worker", "reports.formats"])
    arguments = (server.bolt_uri, server.username, server.password, str(file), NOW.isoformat())

    def start() -> ForkServerProcess:
        process = processes.Process(target=worker.work, args=arguments, daemon=True)
        process.start()
        return process

    workers, kills, deadline = [start(), start()], 0, time.monotonic() + LONGEST
    done, mark = 0, dice.randint(2, 12)
    try:
        while done < DUES:
            assert time.monotonic() < deadline, f"workers came to {done} reports and no further"
            time.sleep(0.02)
            done = _done(store)
            if done >= mark:
                time.sleep(dice.uniform(0, 0.1))
                victim = dice.randrange(2)
                workers[victim].kill()
                workers[victim].join()
                workers[victim], kills, mark = start(), kills + 1, done + dice.randint(2, 12)
    finally:
        for each in workers:
            each.kill()
            each.join()
    return kills


def _done(store: Store) -> int:
    with store.session("READ") as session:
        found = session.run("MATCH (r:ReportRun {state: 'done'}) RETURN count(r) AS done").single(strict=True)
    return int(found["done"])


def test_a_worker_that_was_too_slow_leaves_the_run_to_the_next(store: Store, tmp_path: Path) -> None:
    clear(store)
    file = _every_minute(tmp_path, "http://127.0.0.1:1/")
    _watched_for(store, timedelta(minutes=1))
    quick = Desk(file, pace=Pace(lease=timedelta(milliseconds=1)))
    run = scheduled(store, quick, NOW)
    held = store.write("runs/take", id="minutely@2025-07-01T12:00:00Z", worker="second", lease=60_000)
    assert run == [] or run[0].state == "waiting"
    if held:
        assert not store.write(
            "runs/settle", id="minutely@2025-07-01T12:00:00Z", worker=quick.worker, state="done", error=None, wait=0
        )
        assert one(store, "minutely@2025-07-01T12:00:00Z").worker == "second"
