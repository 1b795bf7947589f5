"""Made-up news without end, with its readings, for measuring what storing it costs.

Years of news on a few thousand actors, a few of them in every headline, most hardly ever, some new ones all the time.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import TypeVar

from graph.model import (
    ActorReading,
    Article,
    EventReading,
    Interval,
    MeasureClaim,
    Mention,
    Participant,
    Party,
    Place,
    Reading,
    RelationClaim,
)
from graph.model.vocabulary import Predicate
from ingest.resolution.evidence import Evidence, evidence
from ingest.resolution.known import Known

T = TypeVar("T")

_ACTORS, _PLACES, _A_DAY = 4000, 600, 20
_COUNTRIES = "ML NE BF TD SD SS CD CF SO ET NG CM MZ LY SY IQ YE AF PK MM CO HT UA".split()  # noqa: SIM905
_WORDS = "army convoy village road river attack soldiers rebels officials said wounded killed near north market".split()  # noqa: SIM905
_SYLLABLES = "ka lo mi ra su ten bo dir gal nu sha wey zor fi".split()  # noqa: SIM905
_TEXT_WORDS = 300
_PREDICATES: tuple[Predicate, ...] = ("ALLIED_WITH", "SPLIT_FROM", "SUPPORTS")


@dataclass(frozen=True)
class World:
    """Actors and places that the made-up news is about."""

    actors: tuple[Party, ...]
    places: tuple[Place, ...]

    @classmethod
    def make(cls, chance: random.Random) -> "World":
        places = tuple(_place(chance, number) for number in range(_PLACES))
        return cls(tuple(_actor(chance) for _ in range(_ACTORS)), places)


def _place(chance: random.Random, number: int) -> Place:
    lat, lon = chance.uniform(-5, 20), chance.uniform(-5, 45)
    return Place(id=f"p{number}", name=_name(chance), names=(), country=chance.choice(_COUNTRIES), lat=lat, lon=lon)


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _actor(chance: random.Random) -> Party:
    place = _name(chance)
    name = f"{place} {chance.choice(('Liberation Front', 'Resistance Movement', 'Brigade', 'Self-Defence Group'))}"
    acronym = "".join(word[0] for word in name.replace("-", " ").split()) + place[1:3].upper()
    names = (name, acronym) if chance.random() < 0.6 else (name,)
    return Party(id=name, name=name, names=names, kind="ArmedGroup", country=chance.choice((None, *_COUNTRIES)))


def tellings(known: Known, first: int = 0, seed: int = 20250614) -> Iterator[Evidence]:
    """Articles without end, in the order of their publication, from number `first` on; each number is one article."""
    world = World.make(random.Random(seed))
    for number in count(first):
        yield evidence(*_telling(world, random.Random(f"{seed} {number}"), number), known)


def _telling(world: World, chance: random.Random, number: int) -> tuple[Article, Reading]:
    day = date(2010, 1, 1) + timedelta(days=number // _A_DAY)
    cast = [_actor(chance) if chance.random() < 0.02 else _popular(world.actors, chance) for _ in range(4)]
    place = _popular(world.places, chance)
    words = [chance.choice(_WORDS) + chance.choice(("", " " + _name(chance))) for _ in range(_TEXT_WORDS)]
    text = " ".join(words)
    article = Article(id=f"article-{number}", text=text, title=text[:40], publisher=f"Paper {chance.randrange(60)}",
                      published=day, language="en")  # fmt: skip
    when = Interval.model_validate({"from": day, "to": day, "precision": "day"})
    told = {"quote": text[:60], "start": 0, "end": 60, "confidence": 0.8}
    relations = (
        RelationClaim(subject=cast[0], predicate="FIGHTS", object=cast[1], when=when, **told),
        RelationClaim(subject=cast[2], predicate=chance.choice(_PREDICATES), object=cast[3], **told),
        RelationClaim(subject=cast[0], predicate="OPERATES_IN", object=place, **told),
    )
    parts = (Participant(actor=cast[0], role="attacker"), Participant(actor=cast[1], role="defender"))
    event = EventReading(id="e1", type="attack", when=when, place=place, participants=parts, **told)
    loss = MeasureClaim(event="e1", measure="killed", of=cast[1], min=3, max=3, literal="three", **told)
    mention = (Mention(text=text[:3], start=0, end=3),)
    actors = tuple(ActorReading(**each.model_dump(), mentions=mention) for each in dict.fromkeys(cast))
    return article, Reading(article=article.id, reader="made/1", sentences=20, actors=actors, relations=relations,
                            events=(event,), measures=(loss,))  # fmt: skip


def _popular(things: tuple[T, ...], chance: random.Random) -> T:
    """One of `things`, the first ones far more often than the last."""
    return things[min(int(len(things) * chance.random() ** 3), len(things) - 1)]
