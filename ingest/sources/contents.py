"""One file or answer as raw documents, by its name, its type and, where these do not tell, its first characters."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO

from graph.errors import InputError, UnreadableDocument
from ingest.sources.decoding import LARGEST, text_of
from ingest.sources.document import Document, Unusable
from ingest.sources.feed import from_feed, is_feed

_FORMS = {".html": "html", ".htm": "html", ".xhtml": "html", ".json": "json", ".jsonl": "lines", ".ndjson": "lines"}
_TYPES = {"text/html": "html", "application/xhtml+xml": "html", "application/json": "json"}
_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b", re.IGNORECASE | re.DOTALL)


def documents_in(
    name: str, content: bytes, *, url: str | None = None, media_type: str = "", encoding: str | None = None
) -> Iterator[Document | Unusable]:
    """The documents of one file: many for JSON lines, a JSON list or a feed, else one."""
    try:
        text = text_of(content, encoding)
    except InputError as error:
        yield Unusable(name, error)
        return
    form = _FORMS.get(PurePath(name).suffix.lower()) or _TYPES.get(media_type) or _recognised(text)
    if form == "lines":
        yield from from_lines(name, text.encode().split(b"\n"))
    elif form == "json":
        yield from _from_json(name, text)
    elif is_feed(text):
        yield from from_feed(name, text)
    else:
        yield Document(name, "html" if form == "html" else "text", text, url=url)


def _recognised(text: str) -> str:
    start = text[:2_000].lstrip("\ufeff \n\r\t")
    if _PAGE.match(start):
        return "html"
    if start[:1] != "{":
        return "json" if start[:2] in ("[{", "[\n") else "text"
    return "lines" if _is_record(text.splitlines()[0]) else "json"


def _is_record(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def from_lines(name: str, lines: Iterable[bytes]) -> Iterator[Document | Unusable]:
    """One document a line, taken as they come; a line that is no JSON object is set aside under its number."""
    empty = True
    for number, line in enumerate(lines, 1):
        if line.strip():
            empty = False
            yield record_of(f"{name}, line {number}", line)
    if empty:
        yield Unusable(name, UnreadableDocument("The document is empty."))


def bounded_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; no more of one is kept than shows that it is too long."""
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def _from_json(name: str, text: str) -> Iterator[Document | Unusable]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Unusable(name, _malformed(error))
        return
    if not isinstance(content, list):
        yield _checked(name, content)
        return
    for number, each in enumerate(content, 1):
        yield _checked(f"{name}, item {number}", each)


def record_of(name: str, line: bytes) -> Document | Unusable:
    """The document that one line of JSON lines holds."""
    try:
        return _checked(name, json.loads(text_of(line)))
    except InputError as error:
        return Unusable(name, error)
    except (ValueError, RecursionError) as error:
        return Unusable(name, _malformed(error))


def _checked(name: str, content: object) -> Document | Unusable:
    if not isinstance(content, Mapping):
        what = f"The JSON value is {type(content).__name__}, not an object with the fields of an article."
        return Unusable(name, UnreadableDocument(what))
    given = content.get("id")
    return Document(name, "record", record=content, id=str(given) if isinstance(given, str | int) else None)


def _malformed(error: Exception) -> UnreadableDocument:
    told = f"{error.msg} (column {error.colno})" if isinstance(error, json.JSONDecodeError) else "nested too deeply"
    return UnreadableDocument(f"The JSON is malformed: {told}.")
