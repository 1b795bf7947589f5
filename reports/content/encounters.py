"""Who stood against whom in an event, by what is claimed of their parts in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graph.model.vocabulary import EventType
from reports.known import Part, Source

VIOLENT: frozenset[EventType] = frozenset(
    {"battle", "attack", "explosion", "air_strike", "abduction", "violence_against_civilians"}
)


@dataclass(frozen=True)
class Encounter:
    """Two actors on different sides of one event, by name."""

    event: str
    type: EventType
    pair: tuple[str, str]
    day: date | None
    place: str | None
    sources: tuple[Source, ...]

    @property
    def last_told(self) -> date:
        return max(source.published for source in self.sources)


def encounters(parts: Iterable[Part]) -> list[Encounter]:
    """Encounters in violent events, oldest first; parts that are denied or rejected make none."""
    events: defaultdict[str, list[Part]] = defaultdict(list)
    for part in parts:
        if part.type in VIOLENT and part.source.stance in ("asserts", "confirms") and part.source.ruling != "reject":
            events[part.event].append(part)
    found = [each for told in events.values() for each in _encounters(told)]
    return sorted(found, key=lambda each: (str(each.day or ""), each.event, each.pair))


def _encounters(told: list[Part]) -> Iterator[Encounter]:
    pairs: defaultdict[tuple[str, str], list[Source]] = defaultdict(list)
    for one, other in combinations(sorted(told, key=lambda part: (part.actor, part.source.claim)), 2):
        if one.actor != other.actor and one.source.article == other.source.article and _opposed(one, other):
            pairs[one.actor, other.actor] += [one.source, other.source]
    for pair, sources in sorted(pairs.items()):
        yield Encounter(told[0].event, told[0].type, pair, told[0].day, told[0].place, tuple(dict.fromkeys(sources)))


def _opposed(one: Part, other: Part) -> bool:
    """On different sides where the article tells sides, else one attacker and one attacked.

    Two attackers may be on different sides and yet have attacked the same: that alone makes no clash between them.
    """
    if one.role == other.role == "attacker":
        return False
    if one.side and other.side:
        return one.side != other.side
    return {one.role, other.role} in ({"attacker", "defender"}, {"attacker", "victim"})
