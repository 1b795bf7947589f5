"""Near copies: a wire story reprinted, perhaps cut, under another headline. One report must never count as two sources.

Two steps. *Fingerprints* find candidates: the smallest hashes of the text's shingles (a MinHash sketch), and those of
its opening, since a copy that was cut keeps that. They are exact values, so an index finds candidates at the same cost
however many articles there are. Then `is_copy` compares the candidates' whole texts.
"""

import hashlib
import re

_WORD = re.compile(r"\w+")
_CREDIT = re.compile(
    r"\b(?:\(?(?:AFP|AP|Reuters|Xinhua|EFE|dpa|ANSA|TASS|APA|Anadolu|RFI|BBC|Associated Press|Agence France-Presse)\)?"
    r"(?:\s+contributed to this report)?)",
    re.IGNORECASE,
)
_SHINGLE = 5
_WHOLE = 8
_OPENING = 6
_OPENING_WORDS = 60
_SAME = 0.8
"""Share of the shorter text's shingles found in the longer one that makes it a copy."""
_SHORTEST = 20
"""Words under which a text is too short to be called a copy of anything but its equal."""


def shingles(text: str) -> frozenset[int]:
    """Hashes (64 bit) of all runs of five words; credit lines of agencies are left out, case does not count."""
    words = _words(text)
    size = min(_SHINGLE, len(words)) or 1
    return frozenset(_hash(" ".join(words[at : at + size])) for at in range(max(1, len(words) - size + 1)))


def fingerprints(text: str) -> tuple[str, ...]:
    """Values of which copies of one text share some: the least shingle hashes of the whole and of the opening."""
    words = _words(text)
    opening = " ".join(words[:_OPENING_WORDS])
    least = sorted(shingles(text))[:_WHOLE]
    first = sorted(shingles(opening))[:_OPENING]
    return tuple(f"{value:016x}" for value in sorted({*least, *first}))


def is_copy(one: str, other: str) -> bool:
    """True when one text is mostly contained in the other, whichever is the longer. Symmetric."""
    left, right = shingles(one), shingles(other)
    least = min(len(left), len(right))
    if least + _SHINGLE - 1 < _SHORTEST:
        return left == right
    return len(left & right) / least >= _SAME


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_CREDIT.sub(" ", text))]


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
