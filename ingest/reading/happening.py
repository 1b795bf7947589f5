"""A happening that the text tells of: its kind, its parties, where and when; before it is an event of the reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Interval, Place
from ingest.reading.referents import Referent
from ingest.reading.said import Said
from ingest.reading.stated import ARMED
from ingest.reading.tables import lexicon

_BY_FORCE = frozenset({"battle", "attack", "air_strike", "territory_change"})


def by_force(verb: str) -> bool:
    """Whether a verb, given by its lemma, may tell of an attack, a battle or a conquest."""
    return any(row["type"] in _BY_FORCE for row in lexicon("event_frames").get((verb, "v"), ()))


@dataclass(slots=True)
class Part:
    referent: Referent
    role: str
    side: str
    said: Said


@dataclass(slots=True)
class Happening:
    """`at` is the token of the first trigger, `tokens` are all of them; `target` is what or who was attacked."""

    at: int
    type: str
    when: Interval
    place: Place | None
    parts: list[Part] = field(default_factory=list)
    said: Said = field(default_factory=Said)
    tokens: list[int] = field(default_factory=list)
    fights: bool = False
    tally: bool = False  # only counts who has died so far
    target: int | None = None
    claimed: bool = False  # told by whoever is held responsible, or holds somebody responsible, for it
    id: str = ""

    def keys(self) -> set[str]:
        return {part.referent.key for part in self.parts if part.referent.named}

    def fighting(self) -> Iterator[tuple[Referent, Referent]]:
        """Pairs of armed parties that fight each other in it."""
        if not self.fights:
            return
        for a in self._under_arms("a"):
            for b in self._under_arms("b"):
                if a.key != b.key:
                    yield a, b

    def _under_arms(self, side: str) -> list[Referent]:
        """Those of a side who fight: armed bodies, and whoever attacks, be it called a party."""
        return [
            part.referent
            for part in self.parts
            if part.side == side
            and part.referent.named
            and part.role != "victim"
            and (
                part.referent.kind in ARMED
                or (part.referent.kind == "Community" and part.role in ("attacker", "party"))
                or (
                    part.referent.kind == "Organization"
                    and (part.role in ("attacker", "party") or part.referent.cls in ("force", "armed"))
                )
            )
        ]
