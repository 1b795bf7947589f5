"""Whom mentions without a name mean ("the group", "it"), where the model is surer of another than the rules are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.reading.descriptions import SAID_OF_EVERY_BODY, between_states, fitting
from ingest.reading.entities import Entity
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.stated import BODIES
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.spotted import Spotted, described
from ingest.reading.taught.windows import Leaning, leaning, pairs

_OF_A_PERSON = frozenset(["he", "him", "his", "she", "her"])
_OF_BODIES = frozenset(["it", "its", "they", "them", "their"])
_SAID_OF_ANY = ("armed", "group", "member", "force")  # a country has one army, police and government
_LEAST = 0.7
"""From this probability on a mention means the party of one before it."""
_SURER = 0.3
"""By so much must it be likelier than the party that the rules see there."""


def settle(p: Parse, mentions: Mentions, seen: Sequence[Encoded]) -> None:
    """Tell `mentions` what the model knows better, and have the windows show it."""
    meant = {head: entity for encoded in seen for head, entity in _meant(p, mentions, encoded).items()}
    if not meant:
        return
    mentions.settle(meant)
    for window in (encoded.window for encoded in seen):
        window.here = [now for s in window.here if (now := _again(p, mentions, s)) is not None]
        window.pairs = list(pairs(p, window.here))


def _kinds(p: Parse, mentions: Mentions, i: int) -> frozenset[str]:
    """Of which kinds of actors a pronoun or noun can be said."""
    if p.low[i] in _OF_A_PERSON:
        return frozenset() if mentions.coreference.means_an_office(i) else frozenset({"Person"})
    if p.low[i] in _OF_BODIES:
        if mentions.coreference.speaker(i) is not None or mentions.coreference.accused(i) is not None:
            return frozenset()  # "X said it had lost two men", "broke with Y, accusing it of" leave no doubt
        return BODIES | {"Community"}
    cls = mentions.noun_class(i)
    return (fitting(p.lemma[i], cls) or frozenset()) if cls in _SAID_OF_ANY else frozenset()


def _again(p: Parse, mentions: Mentions, s: Spotted) -> Spotted | None:
    """The mention with whom it means now; what it was shown as stays."""
    if s.named or s.place:
        return s
    now = described(p, mentions, s.head)
    return replace(s, party=now.party) if now else None


def _went_before(p: Parse, one: Leaning, party: str) -> bool:
    """Whether the sentence before was about the party."""
    spots = (s.head for s in one.before if s.party and s.party.key == party)
    number = p.sentence[one.mention.head] - 1
    return any(p.sentence[t] == number and p.dep[t] in ("nsubj", "nsubjpass") for t in spots)


def _is_called(entity: Entity, noun: str) -> bool:
    return noun in SAID_OF_EVERY_BODY and any(name.lower().split()[0] == noun for name in entity.names)


def _meant(p: Parse, mentions: Mentions, encoded: Encoded) -> dict[int, Entity]:
    """The other party by the head of the mention."""
    found: dict[int, Entity] = {}
    for one in leaning(p, encoded.window):
        head = one.mention.head
        kinds = _kinds(p, mentions, head)
        of_rebels = mentions.noun_class(head) in _SAID_OF_ANY
        likely: dict[str, float] = {}
        parties: dict[str, Entity] = {}
        for before, value in zip(one.before, encoded.same(one), strict=True):
            entity = found.get(before.head) or (before.party.entity if before.party else None)
            if entity is None or entity.kind not in kinds or (of_rebels and between_states(entity, p.lemma[head])):
                continue
            parties[entity.key] = entity
            likely[entity.key] = max(likely.get(entity.key, 0), float(value))
        now = one.mention.party.key if one.mention.party else ""
        best = max(likely, key=likely.__getitem__, default=now)
        if best != now and _is_called(parties[best], p.lemma[head]) and _went_before(p, one, now):
            continue
        if best != now and likely[best] >= _LEAST and likely[best] >= likely.get(now, 0) + _SURER:
            found[one.mention.head] = parties[best]
    return found
