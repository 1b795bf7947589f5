"""Characters put right before anything else looks at a text: line ends, spaces, invisible signs, misread bytes."""

import html
import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LINE_END = re.compile("\r\n?|\u2028|\u0085")
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,4});", re.IGNORECASE)
_MISREAD = re.compile("â€|Ã[\u0080-\u00bf©¨ª«¢¤§¯´¶¼]|Â[\u00a0-\u00bf]")
_TYPED_QUOTES = (("``", "“"), ("''", "”"), ("´´", "”"))


def repaired(text: str) -> str:
    """`text` in NFC with plain line ends and spaces; indents are kept, since wire copy marks paragraphs by them."""
    text = _LINE_END.sub("\n", _undo_misreading(text)).replace("\u2029", "\n\n")
    if _ENTITY.search(text):
        text = html.unescape(text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    for typed, meant in _TYPED_QUOTES:
        text = text.replace(typed, meant)
    return unicodedata.normalize("NFC", "\n".join(map(_spaced, text.split("\n"))))


def _spaced(line: str) -> str:
    plain = _SPACES.sub(" ", line).rstrip()
    indent = len(line) - len(line.lstrip())
    return "   " + plain.lstrip() if indent >= 3 and plain else plain.lstrip()


def _undo_misreading(text: str) -> str:
    """UTF-8 that somebody read as Windows-1252 ("armyâ€™s"); left alone unless the whole text can be turned back."""
    if not _MISREAD.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
