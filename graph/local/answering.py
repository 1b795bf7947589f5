"""Waits for a server to answer, and finds out why it does not."""

import time
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.errors import DataFolderInUse, LocalServerError, ServerDidNotStart, StoreDenied
from graph.local.launch import console
from graph.local.ports import answers
from graph.local.record import Running

_TOLD = 1200  # characters of the log that an error message carries
_PAUSE = 0.1
_BEGINNING = "INFO  Starting..."  # what the server writes at every start
_LOCKED = "locked by another process"
_TAKEN = ("Address already in use", "BindException")


def lets_in(running: Running, auth: tuple[str, str], patience: float) -> bool:
    """Whether the server answers within `patience` seconds and lets us in; False as soon as its process has ended.

    Raises StoreDenied when it refuses the password, DataFolderInUse when it lives but stays silent.
    """
    deadline = time.monotonic() + patience
    with GraphDatabase.driver(running.bolt_uri, auth=auth, connection_timeout=patience) as driver:
        while running.process():
            try:
                driver.verify_connectivity()
            except AuthError as error:
                raise StoreDenied(
                    f"The server at {running.bolt_uri} refuses the password that is kept for it."
                ) from error
            except (DriverError, Neo4jError):
                pass  # not yet: Bolt comes up some seconds after the process, the browser's port a moment later
            else:
                if answers(running.http_port):
                    return True
            if time.monotonic() > deadline:
                raise DataFolderInUse(
                    f"Process {running.pid} holds the data folder, but does not answer at {running.bolt_uri}.",
                    "Stop it with `actorgraph db stop`.",
                )
            time.sleep(_PAUSE)
    return False


def lost_its_port(folder: Path) -> bool:
    """Whether the server ended because somebody took its port before it could."""
    return any(sign in _log(folder) for sign in _TAKEN)


def why_it_ended(folder: Path) -> LocalServerError:
    """The error that explains the end of a server on `folder` that was just started."""
    log = _log(folder)
    if _LOCKED in log:
        return DataFolderInUse(
            f"Another Neo4j, which was not started by this program, holds {folder}.",
            "Stop it, or choose another folder in ACTORGRAPH_HOME.",
        )
    return ServerDidNotStart(f"Neo4j on {folder} did not start.", f"Its last words: {log.strip()[-_TOLD:] or 'none'}")


def _log(folder: Path) -> str:
    """What the server printed and wrote to its log since it was started last."""
    logged = _text(folder / "logs" / "neo4j.log").rpartition(_BEGINNING)[2]
    return logged + _text(console(folder))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
