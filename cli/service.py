"""The API as a running service: uvicorn beside the main thread, which stays free to wait for signals."""

import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI

from graph.errors import ActorgraphError, InputError

_STOPPING = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True)
class Service:
    """A service that answers at `url`."""

    url: str
    thread: threading.Thread


@contextmanager
def serving(app: FastAPI, listener: socket.socket) -> Iterator[Service]:
    """`app`, answering on `listener` for as long as the block lasts; requests under way are finished after it.

    Raises ActorgraphError when it ends before it answers.
    """
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=10))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="api")
    thread.start()
    try:
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        if not server.started:
            raise ActorgraphError("The API did not start.", "What kept it from starting is said above.")
        yield Service(address(listener), thread)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 is any free one. Raises InputError when that cannot be.

    asyncio sends small answers at once (TCP_NODELAY) only on sockets that name their protocol; others lose 40 ms each.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(2048)
    except (OSError, OverflowError) as error:
        listener.close()
        raise InputError(
            f"The API cannot listen at {host}:{port}: {error}.", "Choose another ACTORGRAPH_PORT or ACTORGRAPH_HOST."
        ) from error
    return listener


def address(listener: socket.socket) -> str:
    """Where a browser on this machine finds what listens there."""
    host, port = listener.getsockname()[:2]
    reachable = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{reachable}:{port}"


def until_stopped(service: Service) -> None:
    """Return on Ctrl-C or SIGTERM, or when the service has ended by itself."""
    stop = threading.Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in _STOPPING}
    try:
        while service.thread.is_alive() and not stop.wait(0.5):
            pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
