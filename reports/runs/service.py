"""The scheduler of a service: looks every few seconds whether anything is due. The graph decides who makes it."""

import logging
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from graph.errors import ActorgraphError
from graph.store import Store
from reports.runs.desk import Desk
from reports.runs.sweep import scheduled

log = logging.getLogger(__name__)


@contextmanager
def scheduling(store: Store, desk: Desk) -> Iterator[BackgroundScheduler]:
    """Reports are made for as long as the block lasts; what is under way at its end is finished first."""
    scheduler = BackgroundScheduler(timezone=UTC)
    every = desk.pace.look.total_seconds()
    scheduler.add_job(
        look, IntervalTrigger(seconds=every, jitter=every / 4), (store, desk), id="look",
        max_instances=1, coalesce=True, misfire_grace_time=None, next_run_time=datetime.now(UTC),
    )  # fmt: skip
    scheduler.start()
    try:
        yield scheduler
    finally:
        scheduler.shutdown(wait=True)


def look(store: Store, desk: Desk) -> None:
    """One look; what goes wrong is logged, as the next look may find it put right."""
    try:
        store.migrate()  # a service may have started before its database
        for run in scheduled(store, desk, datetime.now(UTC)):
            log.info("%s: %s", run.id, run.state)
    except ActorgraphError as error:
        log.warning("%s", error)


def until_stopped(store: Store, desk: Desk) -> None:
    """Make what falls due until Ctrl-C or SIGTERM."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with scheduling(store, desk):
        stop.wait()
