"""From an article to a reading: one interface, several readers. `reader()` is the built-in one."""

from ingest.reading.reader import RulesReader, reader

__all__ = ["RulesReader", "reader"]
