"""Any source by the way it is written on a command line: a file, a folder, an address, or `-` for standard input."""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from ingest.sources.contents import bounded_lines, documents_in, from_lines
from ingest.sources.decoding import LARGEST
from ingest.sources.document import Document, Unusable
from ingest.sources.files import from_path
from ingest.sources.web import from_address, is_address


def documents(source: str, standard_input: BinaryIO | None = None) -> Iterator[Document | Unusable]:
    """The raw documents of `source`, each or the reason why not; `-` reads `standard_input`.

    Raises UnreadableDocument when there is nothing at all at that path.
    """
    if source == "-":
        yield from _from_stream(standard_input or sys.stdin.buffer)
    elif is_address(source):
        yield from from_address(source)
    else:
        yield from from_path(Path(source))


def _from_stream(stream: BinaryIO) -> Iterator[Document | Unusable]:
    """JSON lines are taken one by one as they come, so that a pipe needs no end; anything else is read whole."""
    first = stream.readline(LARGEST + 1)
    if not _opens_lines(first):
        yield from documents_in("standard input", first + stream.read(LARGEST + 1))
        return
    yield from from_lines("standard input", chain([first], bounded_lines(stream)))


def _opens_lines(line: bytes) -> bool:
    stripped = line.strip()
    return stripped.startswith(b"{") and stripped.endswith(b"}")
