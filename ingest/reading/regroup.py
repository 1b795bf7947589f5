"""Coordination mended by kind: what is joined by "and" is of a like kind.

In "the Sand Corps of Oumar Tall and the Lion Brigade of Sidi Keita fought" the parser likes to join the Brigade to the
man; here it is joined to the Corps.
"""

from __future__ import annotations

from collections.abc import Callable

from ingest.reading.calendar_words import is_of_time
from ingest.reading.entities import Entities
from ingest.reading.parse import Parse
from ingest.reading.tables import mapping

_BODIES = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition", "Organization", "Government"})
_FIGHTERS = frozenset({"force", "armed", "police"})
_BODY_NOUNS = frozenset({"force", "police", "government", "armed", "group", "body"})


def _to_the_place_before(p: Parse, i: int, sort: Callable[[int], str]) -> None:
    """ "captured A in January and B in February": B is joined to A, not to January."""
    verb = p.verb_above(i)
    places = [k for k in p.kids[verb] if p.dep[k] in ("dobj", "nsubjpass") and sort(k) == "Place"] if verb else []
    if places:
        p.kids[p.head[i]].remove(i)
        p.head[i] = places[0]
        p.kids[places[0]] = sorted([*p.kids[places[0]], i])


def _to_the_fighters_before(p: Parse, i: int, classes: dict[str, str], entities: Entities) -> None:
    """ "soldiers of A and B guerrillas": the guerrillas are joined to the soldiers, not to A."""
    beside = p.head[i]
    prep = p.head[beside]
    outer = p.head[prep]
    of = p.dep[beside] == "pobj" and p.low[prep] in ("of", "from") and p.dep[prep] == "prep"
    if of and beside in entities.at and classes.get(p.lemma[outer]) in _FIGHTERS and p.tag[outer] == "NNS":
        p.kids[beside].remove(i)
        p.head[i] = outer
        p.kids[outer] = sorted([*p.kids[outer], i])


def regroup(p: Parse, entities: Entities) -> None:
    """Hang every conjunct that is a body, and was joined to a person or place within a body's phrase, on that body."""
    classes = mapping("actor_nouns", "lemma", "class")

    def sort(i: int) -> str:
        entity = entities.at.get(i)
        if entity is not None:
            return "body" if entity.kind in _BODIES else entity.kind
        cls = classes.get(p.lemma[i], "")
        return "body" if cls in _BODY_NOUNS else {"role": "Person"}.get(cls, "")

    for i in range(len(p)):
        if p.dep[i] != "conj":
            continue
        if classes.get(p.lemma[i]) in _FIGHTERS and p.tag[i] == "NNS" and i not in entities.at:
            _to_the_fighters_before(p, i, classes, entities)
        if sort(i) == "Place" and is_of_time(p.word[p.head[i]]):
            _to_the_place_before(p, i, sort)
        if sort(i) != "body":
            continue
        beside = p.head[i]
        if sort(beside) not in ("Person", "Place"):
            continue
        above = next((k for k in p.ancestors(beside) if p.dep[k] != "conj" and sort(k) == "body"), None)
        if above is not None and above < beside and p.dep[p.head[beside]] in ("prep", "agent"):
            p.kids[beside].remove(i)
            p.head[i] = above
            p.kids[above] = sorted([*p.kids[above], i])
