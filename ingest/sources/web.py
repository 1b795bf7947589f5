"""Pages and feeds behind an address. The only module of this package that opens connections to the outside."""

from collections.abc import Iterator

import httpx

from graph.errors import UnreadableDocument
from ingest.sources.contents import documents_in
from ingest.sources.decoding import LARGEST
from ingest.sources.document import Document, Unusable

_PATIENCE = 20.0  # seconds for each step of a fetch
_HEADERS = {"User-Agent": "actorgraph (news reader)", "Accept": "text/html, application/json, */*;q=0.5"}


def is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def from_address(url: str) -> Iterator[Document | Unusable]:
    """The documents at `url`; what cannot be fetched is set aside under its address."""
    try:
        content, media_type, encoding, final = _fetched(url)
    except UnreadableDocument as error:
        yield Unusable(url, error)
        return
    yield from documents_in(url, content, url=final, media_type=media_type, encoding=encoding)


def _fetched(url: str) -> tuple[bytes, str, str | None, str]:
    """Content, media type, declared encoding and final address."""
    try:
        with httpx.stream("GET", url, follow_redirects=True, timeout=_PATIENCE, headers=_HEADERS) as answer:
            if answer.status_code >= 400:
                raise UnreadableDocument(f"{url} answers {answer.status_code} {answer.reason_phrase}.")
            content = _bounded(answer)
            media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            return content, media_type, answer.charset_encoding, str(answer.url)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnreadableDocument(f"{url} cannot be fetched: {error or type(error).__name__}.") from error


def _bounded(answer: httpx.Response) -> bytes:
    content = bytearray()
    for piece in answer.iter_bytes():
        content += piece
        if len(content) > LARGEST:
            raise UnreadableDocument(f"{answer.url} is larger than {LARGEST // 1024**2} MB.")
    return bytes(content)
