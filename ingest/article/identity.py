"""An article's id, made of its content: the same article twice is the same article."""

import hashlib
import re

_NOT_WORD = re.compile(r"\W+")
_LENGTH = 16  # hexadecimal digits, 64 bits: a collision is not expected below some billion articles


def article_id(title: str | None, text: str) -> str:
    """16 hexadecimal digits that do not change with case, punctuation or spacing."""
    words = _NOT_WORD.sub(" ", f"{title or ''} {text}".casefold()).strip()
    return hashlib.sha256(words.encode()).hexdigest()[:_LENGTH]
