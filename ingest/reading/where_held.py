"""Which place a clause says is held, left or lived in, and whether a leader leads only those in one place."""

from __future__ import annotations

from graph.model import Place
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.referents import Referent
from ingest.reading.tables import word_set

_DIRECTIONS = word_set("described_places.directions")
_SHOWING = frozenset(["raise", "hoist", "plant", "hand"])  # a flag over a roof is not the town
_LEADING = frozenset(["command", "commander", "head", "chief", "leader", "lead", "boss", "emir", "run"])

_GIVING_UP = word_set("where_held.giving_up")
_UNITS = word_set("entities.numbered_units") - {"army"}


def where_stated(p: Parse, places: PlacesInText, at: int, o: int, predicate: str) -> list[Place]:
    """The places at token o; whoever takes or leaves "the main square" takes or leaves a place without a name.

    Who "they" are in "the hills they hold" is too uncertain for places that nothing else tells of.
    """
    found = places.at(o) or places.at(o, loosely=predicate == "OPERATES_IN")
    if predicate == "OPERATES_IN" and p.lemma[at] == "fight":
        always = (p.dep[at] == "acl" and p.tag[at] == "VBG") or _for_years(p, at)
        return [place for place in found if place.wide and always]
    if not found and p.low[o] in _DIRECTIONS:
        return places.unnamed(o)
    if found or predicate == "OPERATES_IN" or p.head[at] == o or p.lemma[at] in _SHOWING:
        return found
    return places.unnamed(o)


def holders(mentions: Mentions, at: int, o: int) -> list[Referent]:
    """The persons whom token `at` puts into an office: "headed by a teacher, A"; of "spokesman A and B" A alone."""
    p = mentions.p
    if p.pos[at] == "NOUN" and p.tag[at] == "NN" and p.dep[at] in ("compound", "nmod") and o > at:
        return mentions.single(o)
    found = mentions.parties(o)
    if any(r.named for r in found):
        return found
    return [r for k in p.children(o, "appos") for r in mentions.parties(k)]


def _for_years(p: Parse, v: int) -> bool:
    """ "fought the army for more than two decades": long enough to be at home there."""
    return any(p.lemma[o] in ("decade", "year", "generation") for o in p.behind(v, "for", "since"))


def part_in_a_place(mentions: Mentions, places: PlacesInText, at: int, body: int) -> bool:
    """ "commander of X in Tyre", "who commands the army in Kutum": he leads its people there, not the whole."""
    p, names = mentions.p, mentions.entities.name_at
    if p.pos[at] == "NOUN" and p.low[at + 1 : at + 2] == ["in"] and p.lemma[at] in _LEADING:
        return any(places.at(o) for k in p.kids[at] if k == at + 1 for o in p.children(k, "pobj"))
    if p.lemma[at] not in _LEADING or body < at:
        return False
    after = names[body].last + 1 if body in names else body + 1
    force = any(r.kind == "StateForce" for r in mentions.single(body)) and not _is_unit(mentions, body)
    if (p.pos[at] == "VERB" and not force) or p.low[after : after + 1] != ["in"]:
        return False
    return any(places.at(o) for k in (*p.kids[body], *p.kids[at]) if k == after for o in p.children(k, "pobj"))


def _is_unit(mentions: Mentions, body: int) -> bool:
    """The 14th Brigade in Goram is nowhere else."""
    name = mentions.entities.name_at.get(body)
    return name is not None and any(mentions.p.low[k] in _UNITS for k in range(name.first, name.last + 1))


def given_up(p: Parse, n: int) -> bool:
    """ "left their bases in X", "left X, their main base in the north": who is there no more."""
    above = p.head[n] if p.dep[n] != "appos" else p.head[p.head[n]]
    above = p.head[above] if p.pos[above] == "ADP" else above
    return p.pos[above] == "VERB" and p.lemma[above] in _GIVING_UP
