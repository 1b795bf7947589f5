"""What somebody types into a search box, as a query of the full-text index."""

import re

from graph.errors import InvalidQuestion

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WHOLE, _BEGINNING = "^4", "^2"
_MOST_WORDS = 12
_UNINDEXED = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
        "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will",
        "with",
    )
)  # fmt: skip
"""The words that the index's analyzer leaves out: nothing could ever be found by them."""


def words(text: str) -> list[str]:
    """The words of `text` in lower case, the first dozen: "CSP-DPA" is two."""
    return _WORD.findall(text.lower())[:_MOST_WORDS]


def fulltext(text: str) -> str:
    """A Lucene query that every word must satisfy: as it is, as a beginning, or with a slip of the keyboard.

    One slip is forgiven from four letters on, two from eight. Raises InvalidQuestion when there is nothing to look for.
    """
    found = words(text)
    if not found:
        raise InvalidQuestion(f"{text[:40]!r} holds no letters or digits.", "Give a name or a part of one.")
    kept = [word for word in found if word not in _UNINDEXED]
    return " AND ".join(map(_ways, kept or found))


def _ways(word: str) -> str:
    slips = f" OR {word}~{1 if len(word) < 8 else 2}" if len(word) >= 4 else ""
    return f"({word}{_WHOLE} OR {word}*{_BEGINNING}{slips})"
