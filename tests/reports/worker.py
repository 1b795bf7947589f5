"""A worker in a process of its own that makes what is due until somebody kills it."""

import time
from datetime import datetime, timedelta
from pathlib import Path

from graph.store import Store, statements
from reports.runs import Desk, Pace, scheduled

statements()  # loaded once, before workers are forked: a new worker is at work at once
PACE = Pace(
    lease=timedelta(seconds=1.5),
    first_wait=timedelta(milliseconds=50),
    longest_wait=timedelta(milliseconds=200),
    most_attempts=40,
)


def work(uri: str, username: str, password: str, file: str, now: str) -> None:
    """Look again and again; `now` stands still, so that the due times are those of the test."""
    with Store(uri, username, password) as store:
        desk = Desk(Path(file), pace=PACE)
        while True:
            scheduled(store, desk, datetime.fromisoformat(now))
            time.sleep(0.05)
