"""One event for what an article tells of several times.

Happenings that can be one (fitting type, date, place and participants) are joined, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Interval, Place
from ingest.reading.happening import Happening, Part
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import word_set, words
from ingest.reading.world import normal
from ingest.reading.worth_telling import tells_something

_OTHER = word_set("one_event.other")
_HAPPENINGS = word_set("one_event.happenings")


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
    return events


def fought_by_joining(
    events: Iterable[Happening], known: Iterable[tuple[Happening, tuple[Referent, Referent]]]
) -> Iterator[tuple[Happening, tuple[Referent, Referent]]]:
    """Who fights whom only by what two clauses tell together: "nine soldiers died in a raid ... X said it did it"."""
    seen = {frozenset((a.key, b.key)) for _, (a, b) in known}
    for event in events:
        for a, b in event.fighting():
            if frozenset((a.key, b.key)) not in seen and "Government" not in (a.kind, b.kind):
                seen.add(frozenset((a.key, b.key)))
                claimed = any(part.referent.key == a.key and part.said.claimant for part in event.parts)
                yield (replace(event, at=a.token) if claimed else event), (a, b)


def kept(events: list[Happening]) -> list[Happening]:
    """Events that tell something, with their numbers; to be asked when everyone held responsible is known."""
    told = [event for event in events if tells_something(event)]
    for number, event in enumerate(told, 1):
        event.id = f"e{number}"
    return told


def _can_be_one(p: Parse, a: Happening, b: Happening) -> bool:
    if not types_fit(a.type, b.type) or not _times_fit(a.when, b.when):
        return False
    if a.place and b.place and not _places_fit(a.place, b.place):
        return False
    if a.tally and not b.tally:
        return False  # what adds up or was under way is not what happened next
    if _is_another(p, a, b) or _pursued(a, b) or _struck_back(a, b):
        return False
    near = p.sentence[b.at] - p.sentence[a.tokens[-1]]
    shared = a.keys() & b.keys()
    same_day = a.when.known and a.when == b.when
    if a.keys() and b.keys() and not shared:
        return _complete_each_other(p, a, b)
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


def _complete_each_other(p: Parse, a: Happening, b: Happening) -> bool:
    """One tells only who attacked, the other only whom: "nine men died when X raided", "X carried out the attack"."""
    if "territory_change" in (a.type, b.type) or not (
        (_sides(a) == {"a"} and _sides(b) == {"b"}) or (_sides(a) == {"b"} and _sides(b) == {"a"})
    ):
        return False
    apart = p.sentence[b.at] - p.sentence[a.tokens[-1]]
    if apart == 0:
        return p.dep[b.at] in ("advcl", "xcomp", "pobj") or p.dep[a.at] in ("advcl", "pobj")
    taken_up = p.pos[b.at] == "NOUN" and any(p.low[k] in ("the", "this", "that") for k in p.kids[b.at])
    return apart <= 6 and taken_up and not b.when.known and _sides(b) == {"a"}


def _pursued(a: Happening, b: Happening) -> bool:
    """Soldiers and police are not the "gunmen" of an attack, nor do they set off the bomb they come to look at."""
    state = [part for part in b.parts if part.role == "attacker" and part.referent.kind == "StateForce"]
    unknown = [part for part in a.parts if part.role == "attacker" and not part.referent.named]
    return bool(state) and (any(part.referent.cls == "armed" for part in unknown) or a.type == "explosion")


def _struck_back(a: Happening, b: Happening) -> bool:
    """A mine that kills one of the attackers is another thing than their attack."""
    harmed = {part.referent.key for part in b.parts if part.side == "b"}
    return b.type == "explosion" and bool(harmed) and harmed <= _named(a, "attacker")


def _sides(h: Happening) -> set[str]:
    return {part.side for part in h.parts if part.referent.named}


def _is_another(p: Parse, a: Happening, b: Happening) -> bool:
    """ "in a separate attack", "another clash", "a second ambush": said to be another one than those told before."""
    if p.sentence[a.at] == p.sentence[b.at]:
        return any(p.low[k] in _OTHER for k in p.kids[b.at] if p.pos[b.at] == "NOUN")
    first, past = p.sentences[p.sentence[b.at]]
    for i in range(first, min(past, first + 8)):
        if p.low[i] in _OTHER and (p.head[i] == b.at or p.lemma[p.head[i]] in _HAPPENINGS):
            return p.low[first] != "the"
    return False


def _named(h: Happening, role: str) -> set[str]:
    return {part.referent.key for part in h.parts if part.role == role and part.referent.named}


def _the_same(a: Part, b: Part) -> bool:
    """ "unidentified gunmen" and, told again, "gunmen" are one party."""
    if a.referent.key == b.referent.key:
        return True
    x, y = a.referent.text.lower().split(), b.referent.text.lower().split()
    return not (a.referent.named or b.referent.named) and len(x) != len(y) and 1 in (len(x), len(y)) and x[-1] == y[-1]


def types_fit(a: str, b: str) -> bool:
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
    if _named(h, "attacker") and not _named(event, "attacker"):  # "gunmen", as long as nobody said whose
        event.parts = [part for part in event.parts if part.role != "attacker"]
    event.tokens += h.tokens
    event.fights = event.fights or h.fights
    event.tally = event.tally and h.tally
    for part in h.parts:
        if not any(_the_same(part, x) for x in event.parts):
            event.parts.append(part)
