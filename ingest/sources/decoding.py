"""Bytes as text: UTF-8 and UTF-16 by their marks or by trying, then the likeliest of the older encodings."""

import codecs

from charset_normalizer import from_bytes

from graph.errors import UnreadableDocument

LARGEST = 50 * 1024 * 1024
"""Bytes of one document. A longer one is no article."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BINARY = (
    *(b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
    *(b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"RIFF"),
)
_WESTERN = ("cp1250", "cp1252", "iso8859_1", "latin_1", "iso8859_15", "cp437", "cp850", "mac_roman")
_LOOKED_AT = 64 * 1024
_MOST_CONTROLS = 0.02  # of the characters of a text


def text_of(content: bytes, declared: str | None = None) -> str:
    """The text in `content`; `declared` is an encoding that a server named. Raises UnreadableDocument."""
    if len(content) > LARGEST:
        raise UnreadableDocument(f"The document is larger than {LARGEST // 1024**2} MB.", "Split it into articles.")
    if content.startswith(_BINARY):
        raise UnreadableDocument("The document is binary, not text.", "Convert it to text, HTML or JSON.")
    text = _decoded(content, declared)
    if not text.strip():
        raise UnreadableDocument("The document is empty.")
    start = text[:_LOOKED_AT]
    if sum(char < " " and char not in "\n\r\t\f" for char in start) > _MOST_CONTROLS * len(start):
        raise UnreadableDocument("The document is binary, not text.", "Convert it to text, HTML or JSON.")
    return text


def _decoded(content: bytes, declared: str | None) -> str:
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    for encoding in filter(None, (marked, "utf-8", _utf16(content), declared)):
        try:
            return content.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    best = from_bytes(content[:_LOOKED_AT]).best()
    if best is None:
        raise UnreadableDocument("The document is binary or in an unknown encoding.", "Save it as UTF-8.")
    return content.decode(_older(best.encoding), errors="replace")


def _utf16(content: bytes) -> str | None:
    """UTF-16 without its mark, by the zero bytes that Latin letters have in it."""
    sample = content[:_LOOKED_AT]
    if len(sample) < 4 or not sample.count(0):
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    many = 0.15 * len(sample)
    if odd > many > even:
        return "utf-16-le"
    return "utf-16-be" if even > many > odd else None


def _older(guessed: str) -> str:
    """Windows-1252 for the small western code pages it is mistaken for: news on disk is hardly ever in any other."""
    return "cp1252" if guessed in _WESTERN else guessed
