"""Who and what is spotted in each sentence: the ends that a relation may have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Place
from ingest.reading.entities import ACTOR_KINDS, Entities, Entity
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.referents import Referent
from ingest.reading.tables import words

STATE = "State"
PLACE = "Place"
_MOST = 24  # in one sentence; what has more is a table
_BODIES = frozenset(["force", "police", "armed", "group", "government", "body"])
_POINTING = frozenset(["its", "their", "which", "who", "whose", "his"])


@dataclass(frozen=True, slots=True)
class Spotted:
    """Tokens `first` .. `last` with `head` among them: an actor, a place, or a state that may be either."""

    head: int
    first: int
    last: int
    kind: str
    named: bool
    """By its name, not by a description or pronoun."""
    party: Referent | None = None
    place: Place | None = None


def spotted(p: Parse, entities: Entities, mentions: Mentions, places: PlacesInText) -> Iterator[list[Spotted]]:
    """The mentions of each sentence, in the order of the text."""
    for first, past in p.sentences:
        here: list[Spotted] = []
        i = first
        while i < past and len(here) < _MOST:
            name = entities.name_at.get(i)
            entity = entities.at.get(i)
            if name is None or entity is None:
                found = described(p, mentions, i) or _described_place(p, places, i)
                i += 1
            else:
                found = _named(mentions, places, entity, name.head, name.first, name.last)
                i = name.last + 1
            if found is not None:
                here.append(found)
        yield here


def _named(m: Mentions, places: PlacesInText, e: Entity, head: int, first: int, last: int) -> Spotted | None:
    party = next((r for r in m.single(head) if r.named), None)
    place = next(iter(places.at(head)), None) if e.kind == PLACE else None
    if party is None and place is None:
        return None
    kind = PLACE if party is None else STATE if e.state and not e.acts else party.kind or ""
    return Spotted(head, first, last, kind, True, party, place)


def _described_place(p: Parse, places: PlacesInText, i: int) -> Spotted | None:
    """ "the town", "the capital": the place that was named before, or that everybody knows."""
    if p.pos[i] != "NOUN" or p.lemma[i] not in words("place_nouns"):
        return None
    place = next(iter(places.at(i)), None)
    return Spotted(i, i, i, PLACE, False, None, place) if place else None


def described(p: Parse, m: Mentions, i: int) -> Spotted | None:
    """ "the group", "it": the party that is meant, without its name."""
    if p.pos[i] not in ("NOUN", "PRON", "PROPN") and p.low[i] not in _POINTING:
        return None
    if p.dep[i] in ("compound", "nmod", "amod") and m.noun_class(p.head[i]) in _BODIES:
        return None  # "the rebel coalition", "government troops": these
    meant = m.single(i)
    party = next((r for r in meant if r.named), None) or next((r for r in meant if r.cls in _BODIES), None)
    if party is None or party.kind not in ACTOR_KINDS:
        return None
    return Spotted(i, i, i, party.kind or "", False, party)
