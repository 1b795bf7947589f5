"""The server's process: started, tied to this one or left to itself, and ended."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil

from graph.local import record
from graph.local.record import Running
from graph.local.setup import command, configure, environment

Guard = subprocess.Popen[bytes]
"""The process that starts the server, and ends it when its standard input closes."""

_GUARD = Path(__file__).with_name("guard.py")


def launch(
    folder: Path, class_path: Sequence[Path], bolt_port: int, http_port: int, *, detached: bool
) -> tuple[Running, Guard | None]:
    """The server's process on `folder`, noted there; with its guard unless it is `detached`."""
    configure(folder, bolt_port, http_port)
    with console(folder).open("w") as log:
        guard = subprocess.Popen(
            [sys.executable, "-I", str(_GUARD), "loose" if detached else "tied", *command(folder, class_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,  # Ctrl-C at a terminal reaches this program alone, which then stops the server
            env=environment(),
        )
    assert guard.stdout
    with guard.stdout as said:
        pid = int(said.readline())
    if detached:
        _close(guard)
    return record.remember(folder, pid, bolt_port, http_port), None if detached else guard


def end(running: Running, guard: Guard | None = None, patience: float = 60.0) -> None:
    """Stop the server and wait until it has written everything; one that takes longer than `patience` is killed."""
    if guard:
        _close(guard)
    process = running.process()
    if process is None:
        return
    process.terminate()
    try:
        process.wait(patience)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(patience)


def console(folder: Path) -> Path:
    """The file that holds what the server's process printed."""
    return folder / "console.log"


def _close(guard: Guard) -> None:
    assert guard.stdin
    guard.stdin.close()
    guard.wait()
