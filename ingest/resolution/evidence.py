"""A reading as rows for the graph: the evidence of docs/graph-model.md, under ids made of the content."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.knowledge.wording import shortened, told_time
from graph.model import Article, EventReading, Interval, MeasureClaim, Party, Place, Reading, RelationClaim
from graph.model.reading import Claimant, Participant
from ingest.article.copies import fingerprints
from ingest.resolution.known import Known
from ingest.resolution.names import slug
from ingest.resolution.party import Setting, Signature, signature
from ingest.resolution.windows import window

Row = dict[str, Any]

NOWHERE = "XX"
"""Country of a happening that nobody placed (user-assigned in ISO 3166-1, so no country's code)."""


@dataclass(frozen=True)
class Evidence:
    """What one article adds to the graph, a list of rows for each kind of node."""

    article: Row
    parties: tuple[Signature, ...]
    places: list[Row]
    mentions: list[Row]
    events: list[Row]
    relations: list[Row]
    measures: list[Row]
    participations: list[Row]
    located: list[Row]

    @property
    def reader(self) -> str:
        """Name and version of the reader that found it."""
        return str(self.article["properties"]["reader"])


def evidence(article: Article, reading: Reading, known: Known) -> Evidence:
    """Rows for `article` as `reading` understands it; the same two always give the same rows."""
    return _Writer(article, reading, known).evidence()


def setting(article: Article, reading: Reading) -> Setting:
    """Where the article plays: the country that most of its places, and after them its actors, are of."""
    places = [event.place for event in reading.events] + [claim.object for claim in reading.relations]
    said = Counter(place.country for place in places if isinstance(place, Place) and place.country)
    said = said or Counter(actor.country for actor in reading.actors if actor.country)
    country = min(said, key=lambda code: (-said[code], code)) if said else None
    return Setting(article.id, country, article.published.year if article.published else None)


def place_id(place: Place) -> str:
    """The gazetteer's id, else one made of the name and the country."""
    return place.id or f"named-{slug(place.name)}-{(place.country or 'xx').lower()}"


class _Writer:
    def __init__(self, article: Article, reading: Reading, known: Known) -> None:
        self._article = article
        self._reading = reading
        self._known = known
        self._setting = setting(article, reading)
        self._signatures: dict[Party, Signature] = {}
        self._places: dict[str, Row] = {}
        self._taken: set[str] = set()
        self._event_ids: dict[str, str] = {}

    def evidence(self) -> Evidence:
        events = [self._event(event) for event in self._reading.events]
        participations = [
            self._participation(event, each) for event in self._reading.events for each in event.participants
        ]
        relations = [self._relation(claim) for claim in self._reading.relations]
        measures = [self._measure(claim) for claim in self._reading.measures]
        mentions = self._mentions()
        parties = sorted(set(self._signatures.values()))
        return Evidence(
            self._head(),
            tuple(parties),
            list(self._places.values()),
            mentions,
            events,
            relations,
            measures,
            participations,
            [{"article": self._article.id, "place": key, "names": row["names"]} for key, row in self._places.items()],
        )

    def _head(self) -> Row:
        said = self._article.model_dump(exclude={"id"})
        return {
            "id": self._article.id,
            "properties": {**said, "sentences": self._reading.sentences, "reader": self._reading.reader},
            "fingerprints": list(fingerprints(self._article.text)),
        }

    def _mentions(self) -> list[Row]:
        counted: Counter[str] = Counter()
        for actor in self._reading.actors:
            counted[self._party(actor)] += len(actor.mentions)
        names: defaultdict[str, set[str]] = defaultdict(set)
        for party in self._signatures.values():
            names[party.id].update(party.names)
        return [
            {"article": self._article.id, "party": party, "count": counted[party], "names": sorted(names[party])}
            for party in sorted(names)
        ]

    def _event(self, event: EventReading) -> Row:
        place = event.place
        mention = self._id("event", event, event.type, place.name if place else "", event.when.from_, event.when.to)
        self._event_ids[event.id] = mention
        earliest, latest = window(event.when, self._article.published)
        return {
            "id": mention,
            "article": self._article.id,
            "place": self._place(place) if place else None,
            "properties": {
                "type": event.type,
                **_times(event.when),
                "place_name": place.name if place else None,
                "earliest": earliest,
                "latest": latest,
                "country": (place.country if place else None) or self._setting.country or NOWHERE,
                "published": self._article.published,
                **_quoted(event),
            },
        }

    def _participation(self, event: EventReading, told: Participant) -> Row:
        kind = f"{self._event_ids[event.id]} {told.role} {told.side}"
        return {
            **self._claim(event, "participation", kind, [told.actor], told.claimant, told.stance),
            "event": self._event_ids[event.id],
            "subject": self._party(told.actor),
            "own": {"role": told.role, "side": told.side},
        }

    def _relation(self, claim: RelationClaim) -> Row:
        thing = claim.object
        return {
            **self._claim(claim, "relation", claim.predicate, [claim.subject, thing], claim.claimant, claim.stance),
            "subject": self._party(claim.subject),
            "object": None if isinstance(thing, Place) else self._party(thing),
            "place": self._place(thing) if isinstance(thing, Place) else None,
            "own": {"predicate": claim.predicate, **_times(claim.when), "ongoing": claim.when.ongoing},
        }

    def _measure(self, claim: MeasureClaim) -> Row:
        kind = f"{claim.measure} {claim.min} {claim.max} {claim.event}"
        own = claim.model_dump(include={"measure", "min", "max", "approximate", "literal"})
        return {
            **self._claim(claim, "measure", kind, [claim.of, claim.by], claim.claimant, claim.stance),
            "event": self._event_ids.get(claim.event or ""),
            "of": self._party(claim.of) if claim.of else None,
            "by": self._party(claim.by) if claim.by else None,
            "own": own,
        }

    def _claim(
        self,
        told: EventReading | RelationClaim | MeasureClaim,
        sort: str,
        kind: str,
        roles: Iterable[Party | Place | None],
        claimant: Claimant | None,
        stance: str,
    ) -> Row:
        named = [role.name if role else "" for role in roles]
        said_by = claimant.name if claimant else ""
        return {
            "id": self._id(sort, told, kind, *named, said_by, stance),
            "article": self._article.id,
            "claimant": self._party(claimant) if claimant else None,
            "properties": {
                "stance": stance,
                **_quoted(told),
                "reader": told.reader or self._reading.reader,
                "speaker": claimant.speaker if claimant else None,
                "channel": claimant.channel if claimant else None,
            },
        }

    def _id(self, sort: str, told: EventReading | RelationClaim | MeasureClaim, *parts: object) -> str:
        """A hash of the content; a second claim with the very same content gets one of its own."""
        content = "\x1f".join(map(str, [self._article.id, sort, told.start, told.end, *parts]))
        number = 0
        while (made := hashlib.sha256(f"{content}\x1f{number}".encode()).hexdigest()[:24]) in self._taken:
            number += 1
        self._taken.add(made)
        return made

    def _party(self, party: Party) -> str:
        bare = Party(id=party.id, name=party.name, names=party.names, kind=party.kind, country=party.country)
        if bare not in self._signatures:
            self._signatures[bare] = signature(bare, self._setting, self._known)
        return self._signatures[bare].id

    def _place(self, place: Place) -> str:
        key = place_id(place)
        row = self._places.setdefault(key, {"id": key, **place.model_dump(exclude={"id", "names"}), "names": []})
        row["names"] = sorted({place.name, *place.names, *row["names"]})
        return key


def _times(when: Interval) -> Row:
    return {"from": when.from_, "to": when.to, "precision": when.precision}


def _quoted(told: EventReading | RelationClaim | MeasureClaim) -> Row:
    kept = told.model_dump(include={"quote", "start", "end", "confidence"})
    return {**kept, "about": _about(told)}


def _about(told: EventReading | RelationClaim | MeasureClaim) -> str:
    """When, and the first words of the quote: what a person wants to see of it in Neo4j Browser."""
    when = "" if isinstance(told, MeasureClaim) else told_time(told.when)
    return f"{when}: {shortened(told.quote)}" if when else shortened(told.quote)
