"""Happenings: what a clause tells of that happened, between whom, where and when.

Every trigger of the lexicon (`tables/event_frames.tsv`) gives a happening of its own; `one_event` joins those that are
one.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Place
from ingest.reading.attribution import Attribution
from ingest.reading.clauses import reciprocal
from ingest.reading.frames import Frame
from ingest.reading.happening import Happening, Part
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.place_of_clause import place_of_clause
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import lexicon, word_set
from ingest.reading.taking_part import TakingPart, role_of, split_sides
from ingest.reading.time_in_text import TimeInText
from ingest.reading.worth_telling import LONG_LASTING, worth_telling

_UPON_PLACES = word_set("happenings.upon_places")
_FROM_THE_AIR = word_set("happenings.from_the_air")
_OF_NATIONS = word_set("happenings.of_nations")
_EXPLODING = word_set("happenings.exploding")
_TAKEN = word_set("happenings.taken")
_NO_WAR = word_set("happenings.no_war")
_ADDS_UP = frozenset({"kill", "murder", "massacre", "execute", "abduct", "kidnap"})


class Happenings:
    def __init__(
        self, p: Parse, mentions: Mentions, places: PlacesInText, times: TimeInText, attribution: Attribution
    ) -> None:
        self.p, self.mentions, self.places, self.times, self.attribution = p, mentions, places, times, attribution
        self.taking = TakingPart(p, mentions)
        self._strikers = "striker" in p.lemma

    def of(self, frame: Frame) -> Iterator[Happening]:
        """The happening that one frame tells of: the first row that fits, of the most specific trigger that has any.

        It may be denied (`said`), and is then none.
        """
        for trigger in frame.triggers:
            found = lexicon("event_frames").get((trigger, frame.form), ())
            for row in found:
                happening = self._fit(frame, row)
                if happening is not None:
                    yield happening
                    return
            if found and not any(row["place"] for row in found):
                return  # "captured a colonel", which is no place, may still be something else

    def _fit(self, frame: Frame, row: dict[str, str]) -> Happening | None:
        if frame.form == "n" and self._of_peace(frame.at):
            return None
        if row["place"] and not any(self._holds(t, row["place"]) for t in self._spots(frame, row)):
            return None
        if any(self.p.low[k] == "warning" for t in frame.first("patient") for k in self.p.kids[t]):
            return None  # "fired warning shots"
        if "shoot_down" in frame.triggers or (row["trigger"] == "shoot" and self._at_a_thing(frame)):
            return None  # an aircraft lost is a loss, not an attack
        said = self.attribution.of(frame.at)
        attempted = not said.factual and self._attempted(frame)
        if attempted:
            said = self.attribution.of(self.p.head[frame.at])
        if not said.factual:
            return None
        when = self.times.of_clause(frame.at)
        if row["type"] == "agreement" and when.ongoing:
            when = when.model_copy(update={"to": when.from_, "ongoing": False})  # in force since then: made then
        told_at = self.p.head[frame.at] if attempted else frame.at
        happening = Happening(told_at, row["type"], when, self._place(frame, row), said=said, tokens=[frame.at])
        happening.fights = row["fights"] == "yes"
        happening.target = next(iter(frame.first("patient|on|against")), None)
        for column, side in (("first", "a"), ("second", "b")):
            self._fill(happening, frame, row, column, side)
        if (
            frame.form == "n"
            and happening.type == "battle"
            and happening.parts
            and all(part.side == "b" for part in happening.parts)
        ):
            self.taking.add_other_side(happening, frame)
        if row["first"].startswith("between") or (
            row["first"].startswith("agent:party")
            and (row["trigger"] != "fight" or any(reciprocal(self.p, k) for k in self.p.kids[frame.at]))
        ):  # who "fought in Mopti" may have fought side by side
            split_sides(happening)
        happening.type = self._by_weapon(happening.type, frame)
        if (
            row["trigger"] in ("seize", "take")
            and happening.type == "abduction"
            and not any(part.referent.cls == "civil" for part in happening.parts)
        ):
            return None
        happening.tally = attempted or self._tally(frame, happening)
        return happening if worth_telling(self.p, happening, frame) else None

    def _of_peace(self, n: int) -> bool:
        """ "a hunger strike", "a strike" where strikers are told of, "an election campaign": nothing of war."""
        p = self.p
        if p.lemma[n] == "strike" and (self._strikers or p.low[n - 1] == "on"):
            return p.low[n - 1] not in ("air", "drone", "missile", "-")
        return any(p.lemma[k] in _NO_WAR or p.low[k] in _NO_WAR for k in p.kids[n] if k < n)

    def _fill(self, happening: Happening, frame: Frame, row: dict[str, str], column: str, side: str) -> None:
        """Put in those who play the part of a column: the first of its roles that somebody fills."""
        names, _, role = row[column].partition(":")
        role = role or "defender"
        for choice in frame.choices(names):
            before = len(happening.parts)
            for token in choice:
                if (
                    column == "second"
                    and row["trigger"] in _UPON_PLACES
                    and self.places.at(token)
                    and token in self.mentions.entities.at
                ):
                    continue  # who shells or invades a country is not said to fight its government
                for referent in self.taking.of(token, role):
                    if happening.type == "designation" and not referent.named and "terror" in referent.text.lower():
                        continue  # "designated X a terrorist group"
                    if all(part.referent.key != referent.key for part in happening.parts):
                        happening.parts.append(Part(referent, role_of(referent, role), side, happening.said))
            if len(happening.parts) > before:
                return
        if column == "first" and frame.form == "n" and self.p.lemma[frame.at] in _OF_NATIONS:
            for referent in self.taking.of_nation(frame.at):
                happening.parts.append(Part(referent, role_of(referent, role), side, happening.said))

    def _tally(self, frame: Frame, h: Happening) -> bool:
        """ "3,000 people have been killed", "has waged a war": what lasts or adds up is no happening with a date."""
        p = self.p
        if frame.form == "n" and p.lemma[frame.at] in LONG_LASTING and p.dep[frame.at] == "dobj":
            over = p.lemma[p.head[frame.at]] in ("end", "abandon", "renounce", "suspend", "halt", "stop")
            return over or (self._in_perfect(p.head[frame.at]) and h.when.precision != "day")
        if frame.form == "n" and p.dep[frame.at] == "dobj" and self._under_way(p.head[frame.at]):
            return h.when.precision != "day"  # "where it had been conducting an operation"
        perfect = self._in_perfect(frame.at)
        return (
            frame.form == "v"
            and perfect
            and frame.triggers[-1] in _ADDS_UP
            and h.when.precision != "day"
            and all(part.side == "b" for part in h.parts)
        )

    def _attempted(self, frame: Frame) -> bool:
        """ "attempted to seize the town from X": they fight, whether they took it or not."""
        p, v = self.p, frame.at
        above = p.head[v]
        trying = p.dep[v] == "xcomp" and p.lemma[above] in ("attempt", "try", "seek")
        if frame.form != "v" or not (
            trying or (p.dep[v] in ("xcomp", "advcl") and p.lemma[above] in ("fight", "battle"))
        ):
            return False
        return p.tag[above] in ("VBD", "VBN", "VBG") and not any(p.dep[k] == "neg" for k in p.kids[above])

    def _under_way(self, v: int) -> bool:
        p = self.p
        return p.tag[v] == "VBG" and any(p.low[k] == "been" and p.dep[k] == "aux" for k in p.kids[v])

    def _in_perfect(self, v: int) -> bool:
        return any(self.p.low[k] in ("has", "have") and self.p.dep[k] == "aux" for k in self.p.kids[v])

    def _at_a_thing(self, frame: Frame) -> bool:
        hit = frame.roles.get("patient", [])
        return bool(hit) and all(self.p.lemma[t] in _FROM_THE_AIR for t in hit)

    def _by_weapon(self, kind: str, frame: Frame) -> str:
        """An attack by warplanes is an air strike, one by a suicide bomber or a mine an explosion."""
        if kind != "attack":
            return kind
        p = self.p
        for t in (*frame.roles.get("agent", []), *frame.roles.get("by", [])):
            if p.lemma[t] == "bomber" and p.low[t - 1] in ("suicide", "car"):
                return "explosion"
            if p.lemma[t] in _FROM_THE_AIR:
                return "air_strike"
            if p.lemma[t] in _EXPLODING:
                return "explosion"
            told = lexicon("event_frames").get((f"{p.lemma[t - 1]} {p.lemma[t]}", "n"))
            told = told or lexicon("event_frames").get((p.lemma[t], "n"))
            if told and frame.form == "v" and told[0]["type"] in ("air_strike", "explosion"):
                return told[0]["type"]
        return kind

    # -- where --------------------------------------------------------------------------------------------------------

    @staticmethod
    def _spots(frame: Frame, row: dict[str, str]) -> list[int]:
        """The tokens one of which must be a place: "captured a soldier" changes no territory."""
        return [t for choice in frame.choices(row["place"].rpartition(":")[2]) for t in choice]

    def _holds(self, token: int, condition: str) -> bool:
        """Whether a token is the place, the place with a name or the list that a row asks for."""
        p = self.p
        if condition.startswith("list:"):
            return p.lemma[token] in ("list", "blacklist", "register")
        named = condition.startswith("named:")
        return bool(self.places.at(token)) or (
            not named and p.lemma[token] in _TAKEN and token not in self.mentions.entities.at and p.pos[token] == "NOUN"
        )

    def _place(self, frame: Frame, row: dict[str, str]) -> Place | None:
        spots = self._spots(frame, row)
        if not spots and row["type"] in ("attack", "explosion", "air_strike"):
            spots = [t for name in ("patient", "on", "of", "against") for t in frame.roles.get(name, [])]
        for token in spots:
            found = self.places.at(token, loosely=True)
            if found:
                return found[0]
        return place_of_clause(self.p, self.places, frame.at)
