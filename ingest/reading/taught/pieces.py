"""Words cut into the pieces that the encoder knows: the longest known beginning first, then the longest that goes on.

Small letters without accents, marks apart, as the encoder was first trained (WordPiece, Devlin et al. 2019).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

_LONGEST_WORD = 60
_KEPT = 50_000


class Pieces:
    """`of(word)` are the numbers of its pieces; answers are remembered."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary, self._unknown = vocabulary, vocabulary["[UNK]"]
        self.start, self.stop = vocabulary["[CLS]"], vocabulary["[SEP]"]
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """At least one piece."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[word] = [n for part in _parts(word) for n in self._cut(part)] or [self._unknown]
        return found

    def _cut(self, part: str) -> list[int]:
        found: list[int] = []
        first = 0
        while first < len(part):
            past = len(part)
            while past > first and ("##" * bool(first) + part[first:past]) not in self._vocabulary:
                past -= 1
            if past == first:
                return [*found, self._unknown]
            found.append(self._vocabulary["##" * bool(first) + part[first:past]])
            first = past
        return found


def _parts(word: str) -> Iterator[str]:
    """Runs of letters and digits, and every other character by itself."""
    run = ""
    for character in unicodedata.normalize("NFD", word[:_LONGEST_WORD].lower()):
        if unicodedata.category(character) == "Mn" or character.isspace():
            continue
        if character.isalnum():
            run += character
            continue
        if run:
            yield run
        run = ""
        yield character
    if run:
        yield run
