"""A Neo4j of one's own, on this machine: fetched, started, joined and stopped without Java or Maven installed."""

from graph.local.record import Running
from graph.local.server import LocalServer, data_folder, password_file, start, status, stop

__all__ = ["LocalServer", "Running", "data_folder", "password_file", "start", "status", "stop"]
