"""The bar that grows while documents are taken in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def counting(total: int | None) -> Iterator[Callable[[object], None]]:
    """A function to be called once a document; `total` None where their number is not known beforehand."""
    columns = (TextColumn("Reading articles"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=total)
        yield lambda _: shown.advance(task)
