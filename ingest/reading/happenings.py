"""Events: what happened, between whom, where and when; and one event for what an article tells of several times.

First every trigger of the lexicon gives a happening of its own; then those that can be one (fitting type, date, place
and participants) are joined, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph.model import Interval, Place
from ingest.reading.attribution import Attribution, Said
from ingest.reading.frames import Frame, noun_frame, subjects_of
from ingest.reading.mentions import Mentions, Referent
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.relations import ARMED, lexicon
from ingest.reading.responsibility import Responsible
from ingest.reading.tables import words
from ingest.reading.time_in_text import TimeInText
from ingest.reading.world import normal

_VIOLENT = frozenset(
    {"battle", "attack", "explosion", "air_strike", "violence_against_civilians", "territory_change", "abduction"}
)
_UPON_PLACES = frozenset(
    [
        "invade",
        "raid",
        "storm",
        "shell",
        "bomb",
        "strike",
        "hit",
        "pound",
        "bombard",
        "besiege",
        "overrun",
        "siege",
        "invasion",
        "shelling",
        "bombardment",
    ]
)
_MAY_ATTACK = frozenset(
    ["herder", "farmer", "youth", "hunter", "pastoralist", "villager", "tribesman", "settler", "herdsman"]
)
_FROM_THE_AIR = frozenset(["warplane", "jet", "aircraft", "drone", "helicopter", "gunship", "bomber", "plane"])
_VAGUE_PLURAL = frozenset(["attack", "clash", "raid", "strike", "airstrike", "ambush", "killing", "battle", "assault"])


@dataclass(slots=True)
class Part:
    referent: Referent
    role: str
    side: str
    said: Said


@dataclass(slots=True)
class Happening:
    """`at` is the token of the first trigger; `sentences` those that tell of it."""

    at: int
    type: str
    when: Interval
    place: Place | None
    parts: list[Part] = field(default_factory=list)
    said: Said = field(default_factory=Said)
    tokens: list[int] = field(default_factory=list)
    fights: bool = False
    id: str = ""

    def keys(self) -> set[str]:
        return {part.referent.key for part in self.parts if part.referent.named}


class Happenings:
    def __init__(
        self, p: Parse, mentions: Mentions, places: PlacesInText, times: TimeInText, attribution: Attribution
    ) -> None:
        self.p, self.mentions, self.places, self.times, self.attribution = p, mentions, places, times, attribution

    # -- one trigger ---------------------------------------------------------------------------------------------

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
                for referent in self._taking_part(token, role or "defender"):
                    if all(part.referent.key != referent.key for part in happening.parts):
                        happening.parts.append(Part(referent, self._role(referent, role or "defender"), side, said))
        if (
            frame.form == "n"
            and happening.type == "battle"
            and happening.parts
            and all(part.side == "b" for part in happening.parts)
        ):
            self._other_side(happening, frame)
        if row["first"].startswith("between") or row["first"].startswith("agent:party"):
            self._split_sides(happening)
        if happening.type == "attack" and any(self.p.lemma[t] in _FROM_THE_AIR for t in frame.roles.get("agent", [])):
            happening.type = "air_strike"
        if (
            row["trigger"] == "seize"
            and happening.type == "abduction"
            and not any(part.referent.cls == "civil" for part in happening.parts)
        ):
            return None
        if not self._worth_telling(happening, frame):
            return None
        return happening

    def _names_a_place(self, frame: Frame, row: dict[str, str]) -> bool:
        """Whether what was taken is a place: "captured a soldier" changes no territory."""
        if frame.form != "v" or row["first"].startswith("to:"):
            return True
        taken = [*frame.roles.get("patient", []), *(frame.roles.get("of", []) if "_control" in row["trigger"] else [])]
        return any(self.places.at(t) for t in taken)

    def _other_side(self, happening: Happening, frame: Frame) -> None:
        """ "nine soldiers were killed in fighting with X": the other side is the subject of the clause."""
        p = self.p
        for above in p.ancestors(frame.at):
            if p.pos[above] in ("VERB", "AUX"):
                for token in subjects_of(p, above):
                    for r in self.mentions.parties(token):
                        if r.named and r.kind in ARMED and all(r.key != part.referent.key for part in happening.parts):
                            happening.parts.append(Part(r, "party", "a", happening.said))
                if len(happening.parts) > 1 and any(part.side == "a" for part in happening.parts):
                    return

    @staticmethod
    def _role(referent: Referent, role: str) -> str:
        if role == "defender" and (
            referent.cls in ("civil", "community") or referent.kind == "Person" or referent.kind == "Community"
        ):
            return "victim"
        if role == "victim" and referent.named and referent.kind in ARMED:
            return "defender"
        return role

    def _taking_part(self, token: int, role: str) -> list[Referent]:
        if (
            role == "attacker"
            and (self.p.lemma[token], "n") in lexicon("event_frames")
            and token not in self.mentions.entities.at
        ):
            inner = noun_frame(self.p, token)
            return [r for t in inner.first("by|poss|modifier|of") for r in self._taking_part(t, role)]
        if role == "attacker":
            return [
                r
                for r in self.mentions.parties(token)
                if (r.cls not in ("civil", "source", "role") or self.p.lemma[r.token] in _MAY_ATTACK)
                and r.kind not in ("Community",)
                and (
                    r.named
                    or self.p.lemma[r.token] in _MAY_ATTACK
                    or r.cls in ("armed", "group", "force", "police", "member")
                )
            ]
        found = self.mentions.parties(token)
        if len(found) == 1 and found[0].cls == "role" and not found[0].named:
            body = self.mentions.body_behind(token)
            return [replace(body, text=found[0].text)] if body else found
        if not found and (self.p.lemma[token], "n") in lexicon("event_frames"):
            inner = noun_frame(self.p, token)
            found = [r for t in inner.first("by|poss|modifier|of|from") for r in self.mentions.parties(t)]
        return [
            r
            for r in found
            if r.named
            or r.cls in ("civil", "armed", "group", "force", "police", "member", "role", "community")
            or self.p.lemma[r.token] in ("official", "diplomat", "journalist")
        ]

    @staticmethod
    def _split_sides(happening: Happening) -> None:
        """ "clashes between X and Y": the first against the others."""
        if len({part.side for part in happening.parts}) == 1 and len(happening.parts) > 1:
            for part in happening.parts[1:]:
                part.side = "b"

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

    def _worth_telling(self, h: Happening, frame: Frame) -> bool:
        p = self.p
        named = [part for part in h.parts if part.referent.named]
        if h.type == "territory_change":
            return bool(named) and h.place is not None
        if h.type == "withdrawal":
            return bool(named) and (h.place is not None)
        if h.type == "agreement":
            return len(h.parts) > 1
        if h.type == "formation":
            return bool(named)
        if h.type == "leadership_change":
            return any(
                part.referent.kind in ("Person", "Government") or part.referent.cls == "role" for part in h.parts
            )
        if h.type == "designation":
            return len(named) > 1
        if h.type == "explosion":
            return frame.form == "v" or h.place is not None or bool(h.parts)
        if frame.form == "n":
            actors = [part for part in h.parts if part.role in ("attacker", "party")]
            if h.type == "battle":
                return len(h.parts) > 1 or (
                    bool(h.parts)
                    and (h.when.known or h.place is not None)
                    and p.lemma[frame.at] not in ("war", "conflict", "campaign", "insurgency")
                )
            plural = p.tag[frame.at] == "NNS" and p.lemma[frame.at] in _VAGUE_PLURAL
            return (bool(actors) and (not plural or len(h.parts) > 1 or h.when.known)) or (
                h.place is not None and bool(h.parts)
            )
        return (
            len(h.parts) > 1
            or any(part.role != "attacker" for part in h.parts)
            or (bool(h.parts) and (h.place is not None or bool(frame.roles.get("patient"))))
        )

    # -- who fights whom ------------------------------------------------------------------------------------------

    @staticmethod
    def fighting(h: Happening) -> Iterator[tuple[Referent, Referent]]:
        """Pairs of armed parties that fight each other in a happening."""
        if not h.fights:
            return
        armed = [part for part in h.parts if part.referent.named and part.referent.kind in ARMED]
        for a in armed:
            for b in armed:
                if a.side == "a" and b.side == "b" and a.referent.key != b.referent.key:
                    yield a.referent, b.referent


def told_once(p: Parse, found: Iterable[Happening]) -> list[Happening]:
    """Join happenings that can be one; dates that are not told are taken over from the one they join."""
    events: list[Happening] = []
    for h in sorted(found, key=lambda h: h.at):
        for event in reversed(events[-8:]):
            if _can_be_one(p, event, h):
                _join(event, h)
                break
        else:
            events.append(h)
    events = [event for event in events if _tells_something(event)]
    for number, event in enumerate(events, 1):
        event.id = f"e{number}"
    return events


def _tells_something(event: Happening) -> bool:
    """Whether an event is one happening that can be told from others: not a war that goes on, not a bare tally."""
    named = event.keys()
    if event.when.ongoing or (event.when.from_ and event.when.to and (event.when.to - event.when.from_).days > 400):
        return False
    if event.type in ("formation", "designation", "leadership_change", "agreement"):
        return event.type != "formation" or event.when.precision in ("day", "week", "month", "season")
    if event.type == "withdrawal":
        return any(part.referent.named and part.referent.kind in ARMED for part in event.parts)
    if event.type == "explosion":
        return bool(named) or event.when.known or event.place is not None
    armed = any(
        part.referent.kind in ARMED or part.referent.cls in ("armed", "force", "police", "group")
        for part in event.parts
    )
    harmed = any(part.role == "victim" for part in event.parts) and (event.when.known or event.place is not None)
    return (armed and (bool(named) or event.when.known or event.place is not None)) or harmed


def _can_be_one(p: Parse, a: Happening, b: Happening) -> bool:
    if not _types_fit(a.type, b.type) or not _times_fit(a.when, b.when):
        return False
    if a.place and b.place and not _places_fit(a.place, b.place):
        return False
    near = p.sentence[b.at] - p.sentence[a.tokens[-1]]
    shared = a.keys() & b.keys()
    same_day = a.when.known and a.when == b.when
    if a.keys() and b.keys() and not shared:
        return False
    if a.type != b.type and "territory_change" in (a.type, b.type):
        return False
    if not b.keys() and not b.when.known and b.place is None and near <= 4:
        return True
    if not shared:
        return near <= 1 or (same_day and near <= 4)
    if a.type in ("formation", "withdrawal", "agreement", "designation", "leadership_change", "territory_change"):
        return a.keys() == b.keys() or bool(a.place and b.place) or near <= 2
    attackers_a, attackers_b = (_named(x, "attacker") for x in (a, b))
    if attackers_a and attackers_b and not attackers_a & attackers_b and not (a.type == "battle" or b.type == "battle"):
        return False
    return near <= 8 or same_day


def _named(h: Happening, role: str) -> set[str]:
    return {part.referent.key for part in h.parts if part.role == role and part.referent.named}


def _types_fit(a: str, b: str) -> bool:
    loose = {"battle", "attack", "violence_against_civilians", "explosion", "air_strike"}
    return a == b or (a in loose and b in loose and {a, b} != {"explosion", "battle"})


def _times_fit(a: Interval, b: Interval) -> bool:
    if not a.known or not b.known:
        return True
    start = max(x for x in (a.from_, b.from_) if x) if (a.from_ or b.from_) else None
    ends = [x for x in (a.to, b.to) if x]
    if a.ongoing != b.ongoing:
        return False
    if start and ends and start > min(ends):
        return False
    spans = [(x.to - x.from_).days if x.from_ and x.to else 9999 for x in (a, b)]
    return max(spans) - min(spans) < 40


def _places_fit(a: Place, b: Place) -> bool:
    if a.id and a.id == b.id:
        return True
    x, y = {normal(n) for n in a.names}, {normal(n) for n in b.names}
    if x & y:
        return True
    words_a, words_b = set(" ".join(x).split()), set(" ".join(y).split())
    if (words_a & words_b) - words("place_nouns"):
        return True
    country = {a.id or "", b.id or ""}
    return any(c.startswith("country:") for c in country) and a.country == b.country


def _join(event: Happening, h: Happening) -> None:
    rank = {"battle": 3, "air_strike": 2, "explosion": 2, "violence_against_civilians": 2, "attack": 1}
    mutual = any(part.role == "party" for part in h.parts)
    if rank.get(h.type, 0) > rank.get(event.type, 0) and (h.type != "battle" or mutual):
        event.type = h.type
    if not event.when.known or (h.when.known and h.when.precision == "day" and event.when.precision != "day"):
        event.when = h.when
    event.place = event.place or h.place
    event.tokens += h.tokens
    event.fights = event.fights or h.fights
    for part in h.parts:
        if all(part.referent.key != x.referent.key for x in event.parts):
            event.parts.append(part)


def hold_responsible(
    p: Parse, events: list[Happening], accused: list[Responsible]
) -> Iterator[tuple[Happening, tuple[Referent, Referent]]]:
    """Give events the attackers that somebody names for them; yields who fights whom by that."""
    for r in accused:
        event = _event_for(p, events, r)
        if event is None:
            continue
        same = next((part for part in event.parts if part.referent.key == r.referent.key), None)
        if same is None:
            event.parts.append(Part(r.referent, "attacker", "a", r.said))
        elif same.role == "attacker" and same.said.claimant is None:
            same.said = r.said
        unnamed = [part for part in event.parts if part.role == "attacker" and not part.referent.named]
        if r.referent.named:
            event.parts = [part for part in event.parts if part not in unnamed]
        for part in event.parts:
            if (
                part.role in ("defender", "party")
                and part.referent.named
                and part.referent.kind in ARMED
                and r.referent.named
                and part.referent.key != r.referent.key
            ):
                spoken = Happening(r.at, event.type, event.when, event.place, said=r.said)
                yield spoken, (r.referent, part.referent)


def _event_for(p: Parse, events: list[Happening], r: Responsible) -> Happening | None:
    if r.event is not None:
        for event in events:
            if r.event in event.tokens:
                return event
    violent = [e for e in events if e.type in _VIOLENT - {"territory_change"}]
    near = [e for e in violent if any(-1 <= p.sentence[r.at] - p.sentence[t] <= 3 for t in e.tokens)]
    same = [e for e in near if any(p.sentence[t] == p.sentence[r.at] for t in e.tokens)]
    return next(iter(same or near), None)
