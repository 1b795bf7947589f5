"""Which event a place in the text tells of: by the token, or by the sentences around it.

Asked once a figure and once a charge, so the events lie in an index, not in a list to be searched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.model import Interval
from ingest.reading.happening import Happening
from ingest.reading.parse import Parse

_VIOLENT = frozenset({"battle", "attack", "explosion", "air_strike", "violence_against_civilians", "abduction"})
_NEAR = 6  # sentences after its last mention for which an event is still spoken of


class EventsInText:
    def __init__(self, p: Parse, events: Iterable[Happening]) -> None:
        self.p = p
        self._at: dict[int, Happening] = {}
        self._told: dict[int, list[Happening]] = defaultdict(list)
        for event in events:
            self.add(event)

    def add(self, event: Happening) -> None:
        """Put in an event with all the tokens that tell of it."""
        for token in event.tokens:
            self._at.setdefault(token, event)
            told = self._told[self.p.sentence[token]]
            if not any(event is other for other in told):
                told.append(event)

    def at(self, token: int) -> Happening | None:
        """The event that a token tells of."""
        return self._at.get(token)

    def in_sentences(self, first: int, last: int) -> list[Happening]:
        """The events told in sentences `first` .. `last`, in the order of the text."""
        found = {id(e): e for number in range(first, last + 1) for e in self._told.get(number, ())}
        return sorted(found.values(), key=lambda e: e.at)

    def violent(self, first: int, last: int) -> list[Happening]:
        """Those of them in which somebody is attacked."""
        return [event for event in self.in_sentences(first, last) if event.type in _VIOLENT]

    def of_figure(self, at: int, verb: int, when: Interval) -> Happening | None:
        """The event of a figure's own clause, else of its sentence, else the main one told shortly before."""
        own = self.at(verb) or self.at(at)
        if own is not None:
            return own
        number = self.p.sentence[at]
        beside = self.in_sentences(number, number)
        if beside:
            return beside[0]
        for event in self.violent(number - _NEAR, number - 1):
            if not when.known or not event.when.known or when == event.when:
                return event
        return None
