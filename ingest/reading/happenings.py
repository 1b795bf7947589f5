"""Happenings: what a clause tells of that happened, between whom, where and when.

Every trigger of the lexicon (`tables/event_frames.tsv`) gives a happening of its own; `one_event` joins those that are
one.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Place
from ingest.reading.attribution import Attribution
from ingest.reading.frames import Frame
from ingest.reading.happening import Happening, Part
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import lexicon, word_set
from ingest.reading.taking_part import TakingPart, role_of, split_sides
from ingest.reading.time_in_text import TimeInText
from ingest.reading.worth_telling import worth_telling

_UPON_PLACES = word_set("happenings.upon_places")
_FROM_THE_AIR = word_set("happenings.from_the_air")


class Happenings:
    def __init__(
        self, p: Parse, mentions: Mentions, places: PlacesInText, times: TimeInText, attribution: Attribution
    ) -> None:
        self.p, self.mentions, self.places, self.times, self.attribution = p, mentions, places, times, attribution
        self.p, self.mentions, self.places, self.times, self.attribution = p, mentions, places, times, attribution
        self.taking = TakingPart(p, mentions)

    def of(self, frame: Frame) -> Iterator[Happening]:
        """The happenings that one frame tells of."""
        for trigger in frame.triggers:
            found = lexicon("event_frames").get((trigger, frame.form), ())
            for row in found:
                happening = self._fit(frame, row)
                if happening is not None:
                    yield happening
            if found:
                return

    def _fit(self, frame: Frame, row: dict[str, str]) -> Happening | None:
        if row["type"] == "territory_change" and not self._names_a_place(frame, row):
            return None
        said = self.attribution.of(frame.at)
        if not said.factual or said.stance == "denies":
            return None
        happening = Happening(
            frame.at, row["type"], self.times.of_clause(frame.at), self._place(frame, row), said=said, tokens=[frame.at]
        )
        happening.fights = row["fights"] == "yes"
        for column, side in (("first", "a"), ("second", "b")):
            if not row[column]:
                continue
            names, _, role = row[column].partition(":")
            before = len(happening.parts)
            for token in [t for choice in frame.choices(names) for t in (*choice, -1)]:
                if token < 0:
                    if len(happening.parts) > before:
                        break  # the first role that somebody fills
                    continue
                if (
                    column == "second"
                    and row["trigger"] in _UPON_PLACES
                    and self.places.at(token)
                    and token in self.mentions.entities.at
                ):
                    continue  # who shells or invades a country is not said to fight its government
                for referent in self.taking.of(token, role or "defender"):
                    if all(part.referent.key != referent.key for part in happening.parts):
                        happening.parts.append(Part(referent, role_of(referent, role or "defender"), side, said))
        if (
            frame.form == "n"
            and happening.type == "battle"
            and happening.parts
            and all(part.side == "b" for part in happening.parts)
        ):
            self.taking.add_other_side(happening, frame)
        if row["first"].startswith("between") or row["first"].startswith("agent:party"):
            split_sides(happening)
        if happening.type == "attack" and any(self.p.lemma[t] in _FROM_THE_AIR for t in frame.roles.get("agent", [])):
            happening.type = "air_strike"
        if (
            row["trigger"] == "seize"
            and happening.type == "abduction"
            and not any(part.referent.cls == "civil" for part in happening.parts)
        ):
            return None
        if not worth_telling(self.p, happening, frame):
            return None
        return happening

    def _names_a_place(self, frame: Frame, row: dict[str, str]) -> bool:
        """Whether what was taken is a place: "captured a soldier" changes no territory."""
        if frame.form != "v" or row["first"].startswith("to:"):
            return True
        taken = [*frame.roles.get("patient", []), *(frame.roles.get("of", []) if "_control" in row["trigger"] else [])]
        return any(self.places.at(t) for t in taken)

    def _place(self, frame: Frame, row: dict[str, str]) -> Place | None:
        for name in (
            (
                "patient",
                "on",
                "of",
                "against",
                *(("from",) if row["type"] in ("territory_change", "withdrawal") else ()),
            )
            if row["type"] in ("attack", "territory_change", "withdrawal", "explosion", "air_strike")
            else ()
        ):
            for token in frame.roles.get(name, []):
                found = self.places.at(token)
                if found:
                    return found[0]
        if row["type"] == "territory_change" and row["first"].startswith("to:"):
            for token in frame.roles.get("agent", []):
                found = self.places.at(token)
                if found:
                    return found[0]
        return self.places.of_clause(frame.at)
