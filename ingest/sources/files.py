"""Files and folders on disk."""

from collections.abc import Iterator
from pathlib import Path

from graph.errors import UnreadableDocument
from ingest.sources.contents import bounded_lines, documents_in, from_lines
from ingest.sources.decoding import LARGEST
from ingest.sources.document import Document, Unusable

SUFFIXES = frozenset((".txt", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom"))
"""What is taken from a folder; a file that is named by itself is read whatever it is called."""
_LINES = (".jsonl", ".ndjson")
_MANY = (*_LINES, ".xml", ".rss", ".atom")


def from_path(path: Path) -> Iterator[Document | Unusable]:
    """The documents of a file, or of all files under a folder in the order of their names. Raises UnreadableDocument
    when there is nothing at `path`."""
    if path.is_dir():
        for file in files_under(path):
            yield from _from_file(file, str(file.relative_to(path)))
    elif path.exists():
        yield from _from_file(path, path.name)
    else:
        raise UnreadableDocument(f"There is no file or folder {path}.")


def files_under(folder: Path) -> list[Path]:
    """Readable kinds of files under a folder, sorted; hidden ones are left out."""
    found = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _from_file(path: Path, name: str) -> Iterator[Document | Unusable]:
    if path.suffix.lower() in _LINES:
        yield from _from_lines(path, name)
        return
    try:
        size = path.stat().st_size if path.is_file() else 0
        content = b"" if size > LARGEST else path.read_bytes()
    except OSError as error:
        yield Unusable(name, UnreadableDocument(f"The file cannot be read: {error.strerror}."))
        return
    if size > LARGEST:
        yield Unusable(name, UnreadableDocument(f"The file is larger than {LARGEST // 1024**2} MB."))
        return
    yield from documents_in(name, content)


def _from_lines(path: Path, name: str) -> Iterator[Document | Unusable]:
    """Line by line, since a file of articles may be larger than memory."""
    try:
        with path.open("rb") as stream:
            yield from from_lines(name, bounded_lines(stream))
    except OSError as error:
        yield Unusable(name, UnreadableDocument(f"The file cannot be read: {error.strerror}."))


def one_a_file(path: Path) -> int | None:
    """How many documents there are at `path`, None where that is only seen by reading (lists, feeds, no such file)."""
    files = files_under(path) if path.is_dir() else [path] if path.is_file() else None
    return None if files is None or any(file.suffix.lower() in _MANY for file in files) else len(files)
