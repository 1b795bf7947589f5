"""From a draft to claims: each is kept with the quote found in the text, or dropped and counted with the reason."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from graph.model import (
    UNKNOWN,
    Article,
    Claimant,
    EventReading,
    Interval,
    MeasureClaim,
    Participant,
    Party,
    Place,
    Reading,
    RelationClaim,
)
from graph.model.vocabulary import TO_PLACE
from ingest.reading.dates import parse_when
from ingest.reading.llm.draft import Draft, DraftEvent, DraftMeasure, DraftParticipant, DraftRelation
from ingest.reading.llm.evidence import Words, find_quote
from ingest.reading.llm.parties import Parties
from ingest.reading.llm.parts import Part
from ingest.reading.numbers import parse_quantity
from ingest.reading.world import World

_CONFIDENCE = 0.7  # of a claim whose quote stands in the text letter by letter


_Kept = TypeVar("_Kept")


class Dropped(Exception):
    """A claim that the text does not bear out; its argument is the reason it is counted under."""


class Grounding:
    """Collects the drafts of one article's parts; `dropped` counts what was left out, by reason."""

    def __init__(self, article: Article, world: World) -> None:
        self._article, self._world = article, world
        self._words = Words(article.text)
        self._parties = Parties(article.text, world)
        self._relations: list[RelationClaim] = []
        self._events: list[EventReading] = []
        self._measures: list[MeasureClaim] = []
        self.dropped: Counter[str] = Counter()

    def add(self, draft: Draft, part: Part) -> None:
        """Take what the draft of `part` says and the part bears out."""
        self.dropped["actor not in the text"] += self._parties.add(draft.actors)
        events: dict[str, str] = {}
        for event in draft.events:
            number = f"e{len(self._events) + 1}"
            if self._keep(self._events, partial(self._event, event, part, number)):
                events[event.id] = number
        for relation in draft.relations:
            self._keep(self._relations, partial(self._relation, relation, part))
        for measure in draft.measures:
            self._keep(self._measures, partial(self._measure, measure, part, events))

    def reading(self, reader: str, sentences: int) -> Reading:
        return Reading(
            article=self._article.id,
            reader=reader,
            sentences=sentences,
            actors=tuple(self._parties.readings()),
            relations=tuple(self._relations),
            events=tuple(self._events),
            measures=tuple(self._measures),
        )

    def _keep(self, kept: list[_Kept], make: Callable[[], _Kept]) -> bool:
        """Make a claim and keep it, or count why not."""
        try:
            kept.append(make())
        except Dropped as reason:
            self.dropped[str(reason)] += 1
            return False
        return True

    def _relation(self, told: DraftRelation, part: Part) -> RelationClaim:
        place = told.predicate in TO_PLACE
        return RelationClaim(
            subject=self._party(told.subject),
            predicate=told.predicate,
            object=self._place(told.object) if place else self._party(told.object),
            claimant=self._claimant(told.claimant),
            stance=told.stance,
            when=self._when(told.when),
            **self._evidence(told.evidence, part),
        )

    def _event(self, told: DraftEvent, part: Part, number: str) -> EventReading:
        return EventReading(
            id=number,
            type=told.type,
            when=self._when(told.when),
            place=self._place(told.place) if told.place and self._words.hold(told.place) else None,
            participants=tuple(self._participants(told)),
            **self._evidence(told.evidence, part),
        )

    def _participants(self, told: DraftEvent) -> list[Participant]:
        kept: list[Participant] = []
        for each in told.participants:
            self._keep(kept, partial(self._participant, each))
        return kept

    def _participant(self, told: DraftParticipant) -> Participant:
        claimant = self._claimant(told.claimant)
        return Participant(actor=self._party(told.actor), role=told.role, claimant=claimant, stance=told.stance)

    def _measure(self, told: DraftMeasure, part: Part, events: dict[str, str]) -> MeasureClaim:
        evidence = self._evidence(told.evidence, part)
        quantity = parse_quantity(told.number)
        if quantity is None or find_quote(told.number, evidence["quote"]) is None:
            raise Dropped("number not in the quote")
        return MeasureClaim(
            event=events.get(told.event or ""),
            measure=told.measure,
            of=self._party(told.of) if told.of else None,
            by=self._party(told.by) if told.by else None,
            min=quantity.min,
            max=quantity.max,
            approximate=quantity.approximate,
            literal=told.number,
            claimant=self._claimant(told.claimant, told.speaker, told.channel),
            stance=told.stance,
            **evidence,
        )

    def _evidence(self, quote: str, part: Part) -> dict[str, Any]:
        found = find_quote(quote, self._article.text, part.start, part.end)
        if found is None:
            raise Dropped("quote not in the text")
        text = self._article.text[found.start : found.end]
        return {
            "quote": text,
            "start": found.start,
            "end": found.end,
            "confidence": round(_CONFIDENCE * found.likeness, 2),
        }

    def _party(self, name: str) -> Party:
        if (party := self._parties.party(name)) is None:
            raise Dropped("party not in the text")
        return party

    def _claimant(self, name: str | None, speaker: str | None = None, channel: str | None = None) -> Claimant | None:
        """An invented claimant would turn one side's word into another's, so the claim goes with it."""
        if name is None:
            return None
        if (party := self._parties.party(name)) is None:
            raise Dropped("claimant not in the text")
        told = {"speaker": speaker if speaker and self._words.hold(speaker) else None, "channel": channel}
        return Claimant(**party.model_dump(), **told)

    def _place(self, name: str) -> Place:
        if not self._words.hold(name):
            raise Dropped("place not in the text")
        return self._world.place(name, self._parties.countries) or Place(id=None, name=name, names=(name,))

    def _when(self, phrase: str | None) -> Interval:
        """A date that cannot be read is no reason to drop what happened."""
        if phrase is None or not self._words.hold(phrase):
            return UNKNOWN
        return parse_when(phrase, self._article.published) or UNKNOWN
