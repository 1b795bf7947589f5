"""Which happenings are told: a clause must say enough for one, and an event must be one among others."""

from __future__ import annotations

from ingest.reading.frames import Frame
from ingest.reading.happening import Happening, Part
from ingest.reading.parse import Parse
from ingest.reading.stated import ARMED
from ingest.reading.tables import word_set

_WOUNDING = ("wound", "injure", "hurt", "maim")
_VAGUE_PLURAL = word_set("worth_telling.vague_plural")
_UNDER_ARMS = frozenset({"armed", "force", "police", "group"})
LONG_LASTING = word_set("worth_telling.long_lasting")


def worth_telling(p: Parse, h: Happening, frame: Frame) -> bool:
    """Whether one clause says enough for a happening."""
    named = [part for part in h.parts if part.referent.named]
    if p.dep[frame.at] == "amod" and not h.when.known:
        return False  # "the ousted president": what he is, not what happened
    if h.type == "territory_change":
        return bool(h.parts)
    if h.type == "withdrawal":
        return any(part.referent.named or part.referent.cls in _UNDER_ARMS for part in h.parts)
    if h.type == "agreement":
        return len(h.parts) > 1
    if h.type == "formation":
        return bool(named)
    if h.type == "leadership_change":
        return any(part.referent.kind in ("Person", "Government") or part.referent.cls == "role" for part in h.parts)
    if h.type == "designation":
        return len(named) > 1
    if h.type == "explosion":
        return frame.form == "v" or h.place is not None or bool(h.parts)
    if frame.form == "n":
        actors = [part for part in h.parts if part.role in ("attacker", "party")]
        if h.type == "battle":
            return len(h.parts) > 1 or (
                bool(h.parts) and (h.when.known or h.place is not None) and p.lemma[frame.at] not in LONG_LASTING
            )
        if h.type in ("violence_against_civilians", "abduction") and any(part.role == "victim" for part in h.parts):
            return p.tag[frame.at] == "NN"
        if frame.roles.get("harmed") and p.tag[frame.at] == "NN" and any(_fights(part) for part in h.parts):
            return True
        plural = p.tag[frame.at] == "NNS" and p.lemma[frame.at] in _VAGUE_PLURAL
        return (bool(actors) and (not plural or len(h.parts) > 1 or h.when.known)) or (
            h.place is not None and bool(h.parts)
        )
    beside = any(frame.roles.get(name) for name in ("alongside", "beside"))
    if h.type == "battle" and beside and h.place is None and all(part.side == "a" for part in h.parts):
        return False  # "fought alongside the army": nobody says against whom
    if frame.triggers[-1] in _WOUNDING and not any(part.side == "a" for part in h.parts) and not h.when.known:
        return False  # "he escaped wounded"
    return (
        len(h.parts) > 1
        or any(part.role != "attacker" for part in h.parts)
        or (bool(h.parts) and (h.place is not None or bool(frame.roles.get("patient"))))
    )


def _fights(part: Part) -> bool:
    return part.referent.named and part.referent.kind in ARMED and part.side == "b"


def tells_something(event: Happening) -> bool:
    """Whether an event is one happening that can be told from others: not a war that goes on, not a bare tally."""
    named = event.keys()
    if (
        event.tally
        or event.when.ongoing
        or (event.when.from_ and event.when.to and (event.when.to - event.when.from_).days > 400)
    ):
        return False
    if event.type in ("formation", "designation", "leadership_change", "agreement"):
        return event.type != "formation" or event.when.known
    if event.type == "withdrawal":
        return any(part.referent.kind in ARMED or part.referent.cls in _UNDER_ARMS for part in event.parts)
    if event.type == "explosion":
        return bool(named) or event.when.known or event.place is not None
    armed = any(part.referent.kind in ARMED or part.referent.cls in _UNDER_ARMS for part in event.parts)
    victims = [part for part in event.parts if part.role == "victim"]
    harmed = bool(victims) and (event.when.known or event.place is not None or any(v.referent.named for v in victims))
    return (armed and (bool(named) or event.when.known or event.place is not None)) or harmed
