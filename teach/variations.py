"""The same window in other words, each time it is seen: names exchanged, words hidden.

What is learnt is then the sentence, and not who the named ones are or one telling word of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from ingest.reading.taught.windows import Window

_EXCHANGED = 0.45
"""Of windows whose names are exchanged."""
_HIDDEN = 0.08
"""Of words that are no mention, and are shown as unreadable."""


class Variations:
    """`hidden` is the piece that stands for an unreadable word."""

    def __init__(self, every: Iterable[Window], hidden: int, chance: random.Random) -> None:
        self._hidden, self._chance = hidden, chance
        self._by_kind: dict[str, list[list[int]]] = {}
        for window in every:
            for s in window.here:
                if s.named:
                    self._by_kind.setdefault(s.kind, []).append(window.pieces[window.spans[s.first][0]])

    def of(self, window: Window) -> list[list[int]]:
        """The pieces of a window as they are shown this time."""
        pieces = self._exchanged(window) if self._chance.random() < _EXCHANGED else list(window.pieces)
        for at in range(1, len(pieces) - 1):
            if not window.marks[at] and self._chance.random() < _HIDDEN:
                pieces[at] = [self._hidden]
        return pieces

    def _exchanged(self, window: Window) -> list[list[int]]:
        """With other names of the same kind: one name throughout for whoever has one or several."""
        pieces = list(window.pieces)
        others: dict[object, list[int]] = {}
        for s in window.here:
            if s.named:
                at = window.spans[s.first][0]
                who = s.party.key if s.party else tuple(pieces[at])
                pieces[at] = others.setdefault(who, self._chance.choice(self._by_kind[s.kind]))
        return pieces
