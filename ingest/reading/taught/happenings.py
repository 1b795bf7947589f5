"""Happenings as the model reads them: which word tells one, of what kind, whose part, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

import numpy as np

from graph.model import Place
from ingest.reading.attribution import Attribution
from ingest.reading.happening import Happening, Part
from ingest.reading.one_event import types_fit
from ingest.reading.parse import Parse
from ingest.reading.place_of_clause import place_of_clause
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import rows
from ingest.reading.taking_part import role_of
from ingest.reading.taught.encoder import Floats
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.spotted import Spotted
from ingest.reading.time_in_text import TimeInText

ROLES = ("attacker", "defender", "party", "victim")
_PLACE = len(ROLES)  # the last column of the roles
TELLING = ("VERB", "NOUN", "ADJ", "PROPN")
_LEAST_OF_A_PART = 0.5
_LEAST_OF_ANOTHER = 0.8  # part in an event in which no two parties were found
_LEAST_ELSEWHERE = 0.9  # part of somebody, or a place, that another sentence names
_LEAST_OF_ITS_PLACE = 0.6


@cache
def kinds() -> tuple[tuple[str, float], ...]:
    """Type and least probability, in the order of the model's last layer."""
    return tuple((row["type"], float(row["least"])) for row in rows("taught_events"))


class TaughtHappenings:
    def __init__(self, p: Parse, times: TimeInText, places: PlacesInText, attribution: Attribution) -> None:
        self.p, self.times, self.places, self.attribution = p, times, places, attribution

    def told(self, windows: Sequence[Encoded], known: Collection[Happening]) -> Iterator[Happening]:
        """Those that are likely enough, where the sentence tells of none of their kind that is `known`."""
        p = self.p
        by_sentence: dict[int, list[str]] = {}
        for h in known:
            by_sentence.setdefault(p.sentence[h.at], []).append(h.type)
        for encoded in windows:
            tokens = [t for t in encoded.window.spans if p.pos[t] in TELLING]
            if not tokens:
                continue
            answers = encoded.happening(tokens)
            for n in np.argsort(-answers.max(axis=1)):
                kind, least = kinds()[int(answers[n].argmax())]
                told = by_sentence.setdefault(p.sentence[tokens[n]], [])
                if answers[n].max() < least or any(types_fit(kind, other) for other in told):
                    continue
                happening = self._happening(encoded, tokens[n], kind)
                if happening is not None:
                    told.append(kind)
                    yield happening

    def _happening(self, encoded: Encoded, at: int, kind: str) -> Happening | None:
        said = self.attribution.of(at)
        if not said.factual or said.stance == "denies":
            return None
        here, roles = encoded.window.here, encoded.roles(at)
        place = _place(self.p, here, roles, _LEAST_OF_A_PART, at) or place_of_clause(self.p, self.places, at)
        happening = Happening(at, kind, self.times.of_clause(at), place, said=said, tokens=[at])
        happening.parts += parts(self.p, here, roles, _LEAST_OF_A_PART, happening)
        if kind == "leadership_change" and all(part.referent.kind != "Person" for part in happening.parts):
            return None  # an operation that replaces another has no leader
        if kind == "battle" and len(happening.parts) == 1:
            return None  # "the fighting", of which another sentence says who fought
        return happening if happening.parts else None


def complete(p: Parse, windows: Sequence[Encoded], known: Collection[Happening]) -> None:
    """Add parties and a place to events, where no two parties or no place were found.

    To be asked when it is known who fights whom: that is not read off what the model adds.
    """
    by_token = {token: encoded for encoded in windows for token in encoded.window.spans}
    for h in known:
        encoded = by_token.get(h.at)
        if encoded is None or not encoded.window.here:
            continue
        here, roles = encoded.window.here, encoded.roles(h.at)
        if len(h.parts) < 2:
            h.parts += parts(p, here, roles, _LEAST_OF_ANOTHER, h)
        h.place = h.place or _place(p, here, roles, _LEAST_OF_ITS_PLACE, h.at)


def parts(p: Parse, here: Sequence[Spotted], roles: Floats, least: float, h: Happening) -> Iterator[Part]:
    """Who of those that stand near has a part in what is told, by the probability of each role."""
    seen = {part.referent.key for part in h.parts}
    for m, answers in zip(here, roles, strict=True):
        n = int(answers[:_PLACE].argmax())
        if m.party is not None and answers[n] >= _least(p, m, h.at, least) and m.party.key not in seen:
            role = role_of(m.party, ROLES[n])
            seen.add(m.party.key)
            yield Part(m.party, role, "b" if role in ("defender", "victim") else "a", h.said)


def _place(p: Parse, here: Sequence[Spotted], roles: Floats, least: float, at: int) -> Place | None:
    """Where what the word at `at` tells most likely happened, of the places that stand near."""
    spots = [(float(answers[_PLACE]), m) for m, answers in zip(here, roles, strict=True) if m.place]
    if not spots:
        return None
    likely, m = max(spots, key=lambda spot: spot[0])
    return m.place if likely >= _least(p, m, at, least) else None


def _least(p: Parse, m: Spotted, at: int, least: float) -> float:
    """From which probability on a mention has to do with what the word at `at` tells: more in another sentence."""
    return least if p.sentence[m.head] == p.sentence[at] else max(least, _LEAST_ELSEWHERE)
