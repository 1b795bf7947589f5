"""Names exchanged for others of their kind, so that what is learnt is the sentence and not who the named ones are."""

from __future__ import annotations

import random
from collections.abc import Iterable

from ingest.reading.taught.windows import Window

_SHARE = 0.3
"""Of windows whose names are exchanged."""


class OtherNames:
    def __init__(self, every: Iterable[Window], chance: random.Random) -> None:
        self._chance = chance
        self._by_kind: dict[str, list[list[int]]] = {}
        for window in every:
            for s in window.here:
                if s.named:
                    self._by_kind.setdefault(s.kind, []).append(window.pieces[window.spans[s.first][0]])

    def of(self, window: Window) -> list[list[int]]:
        """The pieces of a window, in some with other names: one name throughout for whoever has one or several."""
        pieces = list(window.pieces)
        if self._chance.random() < _SHARE:
            others: dict[object, list[int]] = {}
            for s in window.here:
                if s.named:
                    at = window.spans[s.first][0]
                    who = s.party.key if s.party else tuple(pieces[at])
                    pieces[at] = others.setdefault(who, self._chance.choice(self._by_kind[s.kind]))
        return pieces
