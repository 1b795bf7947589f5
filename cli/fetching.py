"""The bar that is shown while the local server's files are fetched."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """A function to be called with the bytes fetched and the bytes to fetch; nothing shows before its first call."""
    shown = Progress(
        TextColumn("Fetching Neo4j (once)"), BarColumn(), DownloadColumn(), TimeRemainingColumn(),
        console=Console(stderr=True),
    )  # fmt: skip
    task = shown.add_task("", start=False)

    def progress(done: int, total: int) -> None:
        if not shown.live.is_started:
            shown.start()
            shown.start_task(task)
        shown.update(task, completed=done, total=total)

    try:
        yield progress
    finally:
        shown.stop()
