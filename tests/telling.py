"""Articles and readings made by hand, for tests that are about what follows a reading."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from graph.model import (
    ActorReading,
    Article,
    Claimant,
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
from graph.model.vocabulary import ActorKind, EventType, Predicate, Stance


def party(*names: str, kind: ActorKind | None = "ArmedGroup", country: str | None = None) -> Party:
    """A party under `names`, the first being the one it is called by."""
    return Party(id=names[0].lower().replace(" ", "-"), name=names[0], names=names, kind=kind, country=country)


def unnamed(name: str) -> Party:
    return Party(id=None, name=name, names=(name,))


def says(who: Party, *, speaker: str | None = None, channel: str | None = None) -> Claimant:
    return Claimant(**who.model_dump(), speaker=speaker, channel=channel)


def on(day: date | None, until: date | None = None, precision: str = "day") -> Interval:
    return Interval.model_validate({"from": day, "to": until or day, "precision": precision if day else None})


def during(start: date | None, end: date | None = None, *, ongoing: bool = False) -> Interval:
    return Interval.model_validate({"from": start, "to": end, "precision": "day", "ongoing": ongoing})


KIDAL = Place(id="g-kidal", name="Kidal", names=("Kidal",), country="ML", lat=18.44, lon=1.41)
GAO = Place(id="g-gao", name="Gao", names=("Gao",), country="ML", lat=16.27, lon=-0.04)
MALI = Place(id="g-mali", name="Mali", names=("Mali",), country="ML", lat=17.0, lon=-4.0)

FLA = party("Azawad Liberation Front", "FLA", country="ML")
JNIM = party("JNIM", "Group for the Support of Islam and Muslims", country="ML")
ARMY = party("Malian army", "the army", kind="StateForce", country="ML")
WAGNER = party("Wagner", kind="PrivateMilitary", country="RU")
CORPS = party("Africa Corps", kind="PrivateMilitary", country="RU")


@dataclass
class Telling:
    """One article in the making; `read` gives it with its reading."""

    id: str
    published: date | None = date(2025, 6, 15)
    publisher: str | None = "Sahel Courier"
    agency: str | None = None
    text: str | None = None
    reader: str = "hand/1"
    relations: list[RelationClaim] = field(default_factory=list)
    events: list[EventReading] = field(default_factory=list)
    measures: list[MeasureClaim] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)

    def relation(
        self,
        subject: Party,
        predicate: Predicate,
        thing: Party | Place,
        *,
        when: Interval | None = None,
        claimant: Claimant | None = None,
        stance: Stance = "asserts",
        confidence: float = 0.9,
    ) -> "Telling":
        self.relations.append(
            RelationClaim(
                subject=subject,
                predicate=predicate,
                object=thing,
                when=when or Interval(),
                claimant=claimant,
                stance=stance,
                **self._quote(confidence),
            )
        )
        return self

    def event(
        self,
        sort: EventType,
        attacker: Party,
        defender: Party,
        *,
        when: Interval | None = None,
        place: Place | None = KIDAL,
        stance: Stance = "asserts",
        claimant: Claimant | None = None,
    ) -> "Telling":
        parts = (
            Participant(actor=attacker, role="attacker", side="a", stance=stance, claimant=claimant),
            Participant(actor=defender, role="defender", side="b"),
        )
        number = f"e{len(self.events) + 1}"
        told = EventReading(
            id=number, type=sort, when=when or Interval(), place=place, participants=parts, **self._quote()
        )
        self.events.append(told)
        return self

    def killed(
        self,
        least: int | None,
        most: int | None,
        *,
        of: Party,
        claimant: Claimant | None = None,
        event: str | None = "e1",
    ) -> "Telling":
        self.measures.append(
            MeasureClaim(
                event=event,
                measure="killed",
                of=of,
                min=least,
                max=most,
                literal=str(least or most),
                claimant=claimant,
                **self._quote(),
            )
        )
        return self

    def read(self) -> tuple[Article, Reading]:
        text = self.text or f"Article {self.id}. " + " ".join(f"Sentence {n}." for n in range(self._number))
        article = Article(
            id=self.id, text=text, title=f"Title {self.id}", publisher=self.publisher, published=self.published,
            language="en", agency=self.agency,
        )  # fmt: skip
        found = tuple(ActorReading(**each.model_dump(), mentions=self._mentions()) for each in self._named())
        reading = Reading(
            article=self.id, reader=self.reader, sentences=1, actors=found, relations=tuple(self.relations),
            events=tuple(self.events), measures=tuple(self.measures),
        )  # fmt: skip
        return article, reading

    @property
    def _number(self) -> int:
        return len(self.relations) + len(self.events) + len(self.measures)

    def _quote(self, confidence: float = 0.9) -> dict[str, object]:
        return {"quote": "q", "start": self._number, "end": self._number + 1, "confidence": confidence}

    def _mentions(self) -> tuple[Mention, ...]:
        return (Mention(text=self.id, start=0, end=len(self.id)),)

    def _named(self) -> Sequence[Party]:
        said = [*self.parties, *(claim.subject for claim in self.relations)]
        said += [claim.object for claim in self.relations if isinstance(claim.object, Party)]
        said += [each.actor for event in self.events for each in event.participants]
        return list(dict.fromkeys(each for each in said if each.id is not None))


def days(start: date, count: int) -> list[date]:
    return [start + timedelta(days=number) for number in range(count)]
