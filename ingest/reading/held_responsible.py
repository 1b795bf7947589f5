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
        again = told.at(r.event) if r.event is not None else None
        if again is not None and again is not event and not again.keys():
            event.place = event.place or again.place
            events[:] = [other for other in events if other is not again]
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
                spoken = Happening(r.at, event.type, event.when, event.place, said=r.said, claimed=True)
                yield spoken, (r.referent, part.referent)


def _event_of_its_own(p: Parse, r: Responsible) -> Happening | None:
    """What is only told by who is held responsible for it: "X claimed responsibility for the attack"."""
    rows = lexicon("event_frames").get((p.lemma[r.event], "n"), ()) if r.event is not None else ()
    if r.event is None or not rows or not r.referent.named or p.tag[r.event] != "NN":
        return None
    return Happening(r.event, rows[0]["type"], Interval(), None, said=r.said, tokens=[r.event])


def _event_for(p: Parse, told: EventsInText, r: Responsible) -> Happening | None:
    event = told.at(r.event) if r.event is not None else None
    number = p.sentence[r.at]
    if event is not None and not _harms_fighters(event) and _was_told(p, r, event):
        before = [e for e in told.violent(number - 6, number) if e.type == event.type and _harms_fighters(e)]
        return before[-1] if before else event  # "X had claimed the drone attack", told of sentences before
    if event is not None:
        return event
    here, around = told.violent(number, number), told.violent(number - 3, number + 1)
    fitting = [[e for e in near if not _is_anothers(e, r)] for near in (here, around)]
    if r.event is not None and any(p.low[k] in ("that", "this") for k in p.kids[r.event]):
        fitting[0] = [e for e in fitting[1] if e.at < r.at][-1:]  # "That raid was claimed by X": the last one
    near = next((found for found in (*fitting, here, around) if found), [])
    return near[0] if near else None


def _is_anothers(event: Happening, r: Responsible) -> bool:
    """What somebody else is said to have done is not what is claimed."""
    return any(p.side == "a" and p.referent.named and p.referent.key != r.referent.key for p in event.parts)


def _was_told(p: Parse, r: Responsible, event: Happening) -> bool:
    """ "the attack", of no day of its own: one told of before."""
    return r.event is not None and not event.when.known and any(p.low[k] in ("the", "that") for k in p.kids[r.event])


def _harms_fighters(event: Happening) -> bool:
    return any(part.side == "b" and part.referent.named and part.referent.kind in ARMED for part in event.parts)
