"""Happenings that no row of the lexicon tells, as the model reads them: which word, of what kind, whose part."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

import numpy as np

from ingest.reading.attribution import Attribution
from ingest.reading.happening import Happening, Part
from ingest.reading.one_event import types_fit
from ingest.reading.parse import Parse
from ingest.reading.place_of_clause import place_of_clause
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import rows
from ingest.reading.taking_part import role_of
from ingest.reading.taught.model import Encoded
from ingest.reading.time_in_text import TimeInText

ROLES = ("attacker", "defender", "party", "victim")
_PLACE = len(ROLES)  # the last column of the roles
TELLING = ("VERB", "NOUN", "ADJ", "PROPN")
_LEAST_OF_A_PART = 0.5


@cache
def kinds() -> tuple[tuple[str, float], ...]:
    """Type and least probability, in the order of the model's last layer."""
    return tuple((row["type"], float(row["least"])) for row in rows("taught_events"))


class TaughtHappenings:
    def __init__(self, p: Parse, times: TimeInText, places: PlacesInText, attribution: Attribution) -> None:
        self.p, self.times, self.places, self.attribution = p, times, places, attribution

    def told(self, sentences: Sequence[Encoded], known: Collection[Happening]) -> Iterator[Happening]:
        """Those that are likely enough, where the sentence tells of none of their kind that is `known`."""
        p = self.p
        by_sentence: dict[int, list[str]] = {}
        for h in known:
            by_sentence.setdefault(p.sentence[h.at], []).append(h.type)
        for encoded in sentences:
            s = encoded.sentence
            tokens = [s.first + k for k in range(len(s.spans)) if p.pos[s.first + k] in TELLING]
            if not tokens:
                continue
            told = by_sentence.setdefault(p.sentence[s.first], [])
            answers = encoded.happening(tokens)
            for n in np.argsort(-answers.max(axis=1)):
                kind, least = kinds()[int(answers[n].argmax())]
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
        here, roles = encoded.sentence.here, encoded.roles(at)
        spots = [
            (answers[_PLACE], m.place)
            for m, answers in zip(here, roles, strict=True)
            if m.place and answers[_PLACE] >= _LEAST_OF_A_PART
        ]
        place = max(spots, key=lambda spot: float(spot[0]))[1] if spots else place_of_clause(self.p, self.places, at)
        happening = Happening(at, kind, self.times.of_clause(at), place, said=said, tokens=[at])
        seen: set[str] = set()
        for m, answers in zip(here, roles, strict=True):
            n = int(answers[:_PLACE].argmax())
            if m.party is None or answers[n] < _LEAST_OF_A_PART or m.party.key in seen:
                continue
            role = role_of(m.party, ROLES[n])
            seen.add(m.party.key)
            happening.parts.append(Part(m.party, role, "b" if role in ("defender", "victim") else "a", said))
        if kind == "leadership_change" and all(part.referent.kind != "Person" for part in happening.parts):
            return None  # an operation that replaces another has no leader
        if kind == "battle" and len(happening.parts) == 1:
            return None  # "the fighting", of which another sentence says who fought
        return happening if happening.parts else None
