"""The attackers that somebody names for an event go into the event that they are named for."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Interval
from ingest.reading.events_in_text import EventsInText
from ingest.reading.happening import Happening, Part
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.responsibility import Responsible
from ingest.reading.stated import ARMED
from ingest.reading.tables import lexicon


def hold_responsible(
    p: Parse, events: list[Happening], accused: list[Responsible]
) -> Iterator[tuple[Happening, tuple[Referent, Referent]]]:
    """Give events the attackers that somebody names for them; yields who fights whom by that."""
    told = EventsInText(p, events)
    for r in accused:
        event = _event_for(p, told, r)
        if event is None:
            event = _event_of_its_own(p, r)
            if event is None:
                continue
            events.append(event)
            told.add(event)
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


def _event_of_its_own(p: Parse, r: Responsible) -> Happening | None:
    """What is only told by who is held responsible for it: "X claimed responsibility for the attack"."""
    rows = lexicon("event_frames").get((p.lemma[r.event], "n"), ()) if r.event is not None else ()
    if r.event is None or not rows or not r.referent.named or p.tag[r.event] != "NN":
        return None
    return Happening(r.event, rows[0]["type"], Interval(), None, said=r.said, tokens=[r.event])


def _event_for(p: Parse, told: EventsInText, r: Responsible) -> Happening | None:
    event = told.at(r.event) if r.event is not None else None
    if event is not None:
        return event
    number = p.sentence[r.at]
    near = told.violent(number, number) or told.violent(number - 3, number + 1)
    return near[0] if near else None
