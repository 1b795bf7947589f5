"""Ports of the loopback interface."""

import socket
from contextlib import suppress

from graph.errors import ServerDidNotStart

_LOOPBACK = "127.0.0.1"
_TRIED = 100


def free_port(wanted: int, *, but_not: int = 0) -> int:
    """`wanted`, or the next port after it that nobody listens on and that is `but_not` this; any free one for 0."""
    candidates = range(wanted, min(wanted + _TRIED, 65536)) if wanted else [0] * _TRIED
    for candidate in candidates:
        with suppress(OSError):
            port = _bound(candidate)
            if port != but_not:
                return port
    raise ServerDidNotStart(f"No port from {wanted} to {candidates[-1]} is free.", "Choose others by the settings.")


def answers(port: int) -> bool:
    """Whether somebody listens on `port`."""
    with socket.socket() as probe:
        probe.settimeout(1.0)
        return probe.connect_ex((_LOOPBACK, port)) == 0


def _bound(port: int) -> int:
    """The number of `port` once it could be bound (a number of the system's choice for 0), and let go again."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # connections that are fading away do no harm
        probe.bind((_LOOPBACK, port))
        return int(probe.getsockname()[1])
