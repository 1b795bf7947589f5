"""Which mentions tell of one happening: a pure function of mentions that could.

Mentions dated to one day are compared with those of the same day and country, and grouped unless a place, a kind of
happening or the actors speak against it: two clashes in one town in one week are two. A mention with a wider time
("last week") or none joins the one group within that time that fits it best, and stays alone when two fit as well.
A mention without any time that no group takes follows the first such mention of the days before that it fits.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from graph.model.vocabulary import EventType
from ingest.resolution.nearness import Spot, nearness
from ingest.resolution.windows import RECENT

_FAMILY: dict[str, str] = {
    **dict.fromkeys(("battle", "attack", "explosion", "air_strike", "violence_against_civilians"), "violence"),
}
_ENOUGH = 2.75
_SAME_WORDS = 1.0
"""A reprint says of one happening what its original says, word for word."""
_AGAINST = -100.0


@dataclass(frozen=True)
class Happening:
    """One `:EventMention`. `earliest` and `latest` are the days between which it happened; both None: not told.

    `undated`: its article tells no time at all, so that these are days before its publication.
    """

    id: str
    type: EventType
    earliest: date | None = None
    latest: date | None = None
    published: date | None = None
    country: str | None = None
    spot: Spot | None = None
    actors: frozenset[str] = field(default_factory=frozenset)
    undated: bool = False
    quote: str = ""

    @property
    def day(self) -> date | None:
        """The day it happened on, when that is told."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def told(self) -> tuple[date, str]:
        """Sorts mentions by when they were told."""
        return self.published or date.max, self.id


Group = tuple[Happening, ...]


def same_happenings(mentions: Iterable[Happening]) -> dict[str, Group]:
    """For each mention, by id, the group that it belongs to: those that fix the day, or the time, of the happening.

    The first of a group is the one told first. A mention that joined a group by a wider time is no member of it, so
    that what a group is like never depends on it.
    """
    told = list(mentions)
    days = of_one_day(each for each in told if each.day)
    assigned = {member.id: group for group in days for member in group}
    loose = [each for each in told if not each.day]
    taken = {
        each.id: group
        for each in loose
        if (group := best_group(each, (group for group in days if group[0].country == each.country)))
    }
    times = of_one_time(each for each in loose if each.id not in taken and not each.undated)
    assigned |= taken | {member.id: group for group in times for member in group}
    undated = {each.id: each for each in loose if each.undated}
    for mention, first in followed(undated.values()).items():
        assigned.setdefault(mention, taken.get(first, (undated[first],)))
    return assigned


def followed(undated: Iterable[Happening]) -> dict[str, str]:
    """For each mention without a time the one that it follows, itself where it follows none.

    That is the mention it is most like among those that were told within some days before it and follow none
    themselves. So what one follows depends on some days of news and never on a chain of years.
    """
    told = sorted(undated, key=lambda each: each.told)
    before = {each.id: _before(each, told) for each in told}
    return {
        mention: _the_likest([(score, first) for score, first in found if not before[first]]) or mention
        for mention, found in before.items()
    }


def _before(mention: Happening, told: list[Happening]) -> list[tuple[float, str]]:
    """Mentions told within some days before `mention` that may be of the same happening, with how alike they are."""
    return [
        (score, other.id)
        for other in told
        if other.country == mention.country and other.told < mention.told and _soon_after(other, mention)
        if _shared(mention.actors, other.actors) > 0 and (score := likeness(mention, other)) >= _ENOUGH
    ]


def _soon_after(one: Happening, other: Happening) -> bool:
    return one.published is not None and other.published is not None and other.published - one.published <= RECENT


def _the_likest(scored: list[tuple[float, str]]) -> str | None:
    """None when there is none, or two are as like."""
    best = sorted(scored, key=lambda item: (-item[0], item[1]))
    return None if not best or (len(best) > 1 and best[0][0] == best[1][0]) else best[0][1]


def likeness(one: Happening, other: Happening) -> float:
    """How much speaks for one happening, time apart; below zero when anything speaks against it."""
    if _FAMILY.get(one.type, one.type) != _FAMILY.get(other.type, other.type):
        return _AGAINST
    near = nearness(one.spot, other.spot)
    shared = _shared(one.actors, other.actors)
    if near < 0 or shared < 0:
        return _AGAINST
    same_words = _SAME_WORDS if one.quote and one.quote == other.quote else 0.0
    return near + shared + same_words + (0.5 if one.type == other.type else 0.0)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """What the actors say: up to 2 for the same ones, nothing where a side is not named, against where both are others.

    One article may know an attacker by another name; two that both name two others speak of something else.
    """
    if not one or not other:
        return 0.0
    both = len(one & other)
    if both:
        return 1.0 + both / min(len(one), len(other))
    return -1.0 if min(len(one), len(other)) > 1 else 0.0


def of_one_day(mentions: Iterable[Happening]) -> tuple[Group, ...]:
    """Groups among mentions dated to single days; the likest pairs are joined first."""
    blocks: defaultdict[tuple[str | None, date | None], list[Happening]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda each: each.told):
        blocks[mention.country, mention.day].append(mention)
    return tuple(group for block in blocks.values() for group in _grouped(block))


def _grouped(block: list[Happening]) -> list[Group]:
    scores = {(a.id, b.id): likeness(a, b) for a, b in combinations(block, 2)}
    groups = {each.id: [each] for each in block}
    root = {each.id: each.id for each in block}
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        left, right = root[one], root[other]
        if score < _ENOUGH or left == right or _opposed(groups[left], groups[right], scores):
            continue
        for member in groups[right]:
            root[member.id] = left
        groups[left] += groups.pop(right)
    return [tuple(sorted(group, key=lambda each: each.told)) for group in groups.values()]


def _opposed(left: list[Happening], right: list[Happening], scores: dict[tuple[str, str], float]) -> bool:
    pairs = ((a.id, b.id) for a in left for b in right)
    return any(scores.get((one, other), scores.get((other, one), 0.0)) < 0 for one, other in pairs)


def best_group(mention: Happening, groups: Iterable[Group]) -> Group | None:
    """The group of one day that a mention of a wider time tells of; None when none fits, or two fit alike."""
    fitting = []
    for group in groups:
        day = group[0].day
        scores = [likeness(mention, member) for member in group]
        if day and _within(mention, day) and min(scores) >= 0 and max(scores) >= _ENOUGH:
            fitting.append((max(scores), group))
    fitting.sort(key=lambda item: (-item[0], item[1][0].told))
    if not fitting or (len(fitting) > 1 and fitting[0][0] == fitting[1][0]):
        return None
    return fitting[0][1]


def _within(mention: Happening, day: date) -> bool:
    return mention.earliest is not None and mention.latest is not None and mention.earliest <= day <= mention.latest


def of_one_time(mentions: Iterable[Happening]) -> tuple[Group, ...]:
    """Groups among mentions of wider times that no day's group took: the very same time, and alike."""
    blocks: defaultdict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda each: each.told):
        known = mention.earliest is not None
        blocks[mention.country, mention.earliest, mention.latest, "" if known else mention.id].append(mention)
    return tuple(group for block in blocks.values() for group in _grouped(block))
