"""What the words around a name tell of its kind, each witness with a weight; `entities` sums them up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ingest.reading.parse import Parse
from ingest.reading.tables import mapping, rows, word_set, words
from ingest.reading.taught.kinds import likely_kinds

Votes = dict[str, float]

_TAUGHT = 2.0
"""What the taught model of names counts when it is sure."""
_AT = frozenset(["in", "near", "at", "outside", "around", "across", "inside"])
_OF = frozenset(["of", "from", "for"])
_WITH = frozenset(["with", "to", "between", "against"])
_CALLED = frozenset(["known", "called", "calling", "dubbed", "nicknamed", "named"])
_CALLED_AS = frozenset(["as", "the", "itself", "themselves", "collectively", "locally", "commonly", "“", '"'])
_LED = frozenset(["led", "headed", "commanded", "founded"])
_LEADS = frozenset(["lead", "head", "command", "found", "cofound", "chair"])
_PLACES = word_set("places_in_text.stands_for") | {"capital", "headquarters", "bastion", "hub", "fortress"}
_UNLIKE_ONE = word_set("witnesses.unlike_one")  # "youth", "civilian": words before names of bodies too
_ARMS = word_set("witnesses.arms")
_KIN = word_set("witnesses.kin")
_GENERAL_OFFICERS = word_set("witnesses.general_officers")


def hear(p: Parse, votes: Votes, head: int, first: int, last: int) -> None:
    """Add what is told of the kind of the name at tokens first .. last, which hangs on `head`."""
    likely = likely_kinds(p, head, first, last)
    for kind, probability in likely.items():
        votes[kind] += _TAUGHT * probability
    for kind, weight in (
        *_beside(p, first, last),
        *_described(p, head, first, last),
        *_placed(p, head),
        *_governed(p, head, person=last > first and likely["Person"] > 0.5),
        *_owning(p, head, last),
        *_sides(p, first, last),
    ):
        votes[kind] += weight


def _beside(p: Parse, first: int, last: int) -> Iterator[tuple[str, float]]:
    """The noun right behind the name ("X fighters", "X province") and the one right before it ("rebel group X")."""
    classes = mapping("actor_nouns", "lemma", "class")
    after = last + 1
    if after < len(p) and p.pos[after] in ("NOUN", "PROPN") and p.sentence[after] == p.sentence[last]:
        lemma = p.lemma[after]
        if classes.get(lemma) != "role":
            yield from _noun(lemma, 4.0)
        if p.low[after] in _KIN:
            yield "Community", 5  # "the general's X kinsmen"
        if lemma in _ARMS and not p.word[last].isupper():
            yield "Other", 4
        if lemma in words("place_nouns") and lemma not in classes:
            yield "Place", 2
    before = first - 1
    if first and p.pos[before] in ("NOUN", "PROPN", "ADJ") and p.sentence[before] == p.sentence[first]:
        yield from _noun(p.lemma[before], 4.0)
        if p.low[before] in words("titles", "title") or classes.get(p.lemma[before]) == "role":
            yield "Person", 6
        elif p.tag[before] == "NN" and classes.get(p.lemma[before]) == "civil" and p.lemma[before] not in _UNLIKE_ONE:
            yield "Person", 4  # "lawyer Andrew Noro"


def _described(p: Parse, head: int, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Nouns in apposition to the name, and those that it is said to be."""
    classes = mapping("actor_nouns", "lemma", "class")
    above = p.head[head]
    if p.low[first - 1 : first] == ["as"] and p.low[first - 2 : first - 1] in (["known"], ["named"]):
        yield from _noun(p.lemma[p.head[first - 2]], 4.0)  # "a faction known as X"
    if p.dep[head] == "appos" and above < first:
        yield from _noun(p.lemma[above], 3.0)
    for k in p.kids[head]:
        if p.dep[k] == "appos" and k > last and p.pos[k] != "PROPN":  # another name says nothing of this one's kind
            yield from _noun(p.lemma[k], 4.0)
            human = classes.get(p.lemma[k]) == "civil" or p.lemma[k].endswith(("man", "woman"))
            if human and p.tag[k] == "NN" and (classes.get(p.lemma[k]) or "civil") == "civil":
                yield "Person", 3  # "X, a barman"
            if p.lemma[k] in _PLACES:
                yield "Place", 4  # "X, capital of the coast"
    if (noun := _after_comma(p, last)) is not None and p.head[noun] != head:
        yield from _noun(p.lemma[noun], 4.0)
    if (noun := _called(p, first)) is not None:
        yield from _noun(p.lemma[noun], 4.0)
    if p.dep[head] == "attr" and p.lemma[above] == "be":
        subject = p.child(above, "nsubj")
        if subject is not None and classes.get(p.lemma[subject]) == "role":
            yield "Person", 5
    if p.dep[head] == "nsubj" and p.lemma[above] == "be":
        for k in p.kids[above]:
            if p.dep[k] == "attr":
                yield from _noun(p.lemma[k], 4.0)


def _after_comma(p: Parse, last: int) -> int | None:
    """The noun of "X, a Hema militia that ...", whatever the parser hangs it on."""
    if last + 2 >= len(p) or p.word[last + 1] != "," or p.low[last + 2] not in ("a", "an", "the", "another"):
        return None
    for k in range(last + 3, min(last + 9, len(p))):
        if p.word[k] in (",", ".", ";") or p.pos[k] in ("VERB", "ADP", "PRON"):
            return None
        if p.pos[k] == "NOUN" and (k + 1 == len(p) or p.pos[k + 1] not in ("NOUN", "PROPN", "PUNCT", "PART")):
            return k
    return None


def _called(p: Parse, first: int) -> int | None:
    """The noun of "a group calling itself X", "rebels known as the X"."""
    k = first - 1
    while k > 0 and p.low[k] in _CALLED_AS:
        k -= 1
    if k < 1 or p.low[k] not in _CALLED:
        return None
    for back in range(k - 1, max(k - 5, -1), -1):
        if p.pos[back] == "NOUN":
            return back
        if p.pos[back] not in ("ADV", "PUNCT", "AUX", "PRON", "ADJ", "PROPN"):
            return None
    return None


def _noun(lemma: str, weight: float) -> Iterator[tuple[str, float]]:
    cls = mapping("actor_nouns", "lemma", "class").get(lemma)
    kind = mapping("actor_nouns", "lemma", "kind").get(lemma)
    if cls == "role":
        yield "Person", 3 if lemma in _GENERAL_OFFICERS else weight
    elif cls in ("armed", "group", "body", "police", "community") and kind:
        yield kind, weight
    elif cls == "member":
        yield "ArmedGroup", 1


def _placed(p: Parse, head: int) -> Iterator[tuple[str, float]]:
    above = p.head[head]
    if p.dep[head] == "pobj" and p.low[above] in _AT:
        yield "Place", 3
    if p.dep[head] == "pobj" and p.low[above] == "of" and p.lemma[p.head[above]] in words("place_nouns"):
        yield "Place", 4


def _governed(p: Parse, head: int, *, person: bool) -> Iterator[tuple[str, float]]:
    """The verb or noun that the name hangs on; "the rebels of Omar Haddane" makes no group of a `person`."""
    above, dep = p.head[head], p.dep[head]
    if dep == "nsubj":
        yield from _told("subject", p.lemma[above])
        if p.lemma[above] in _violent():
            yield "ArmedGroup", 1.5
    elif dep in ("dobj", "nsubjpass"):
        yield from _told("object", p.lemma[above])
    elif dep == "pobj":
        noun = p.head[above]
        if p.dep[above] == "agent":
            yield from _told("agent", p.lemma[noun])
            if p.lemma[noun] in _violent():
                yield "ArmedGroup", 1.5
        elif p.lemma[noun] == "control" and p.dep[noun] == "dobj" and p.low[above] in ("of", "over"):
            yield "Place", 4  # "took control of X"
        elif p.low[above] in _OF:
            for kind, weight in _told("of", p.lemma[noun]):
                yield kind, weight * (0.3 if person and kind == "ArmedGroup" else 1)
        elif p.low[above] in _WITH:
            yield from _told("with", p.lemma[noun])


def _owning(p: Parse, head: int, last: int) -> Iterator[tuple[str, float]]:
    """ "X's fighters", "X commander Omar Haddane"."""
    if p.dep[head] in ("poss", "compound", "nmod", "amod") and last < p.head[head] <= last + 4:
        yield from _told("owner", p.lemma[p.head[head]])
    elif last + 1 < len(p) and p.dep[last + 1] == "compound" and p.head[last + 1] > last:
        yield from _told("owner", p.lemma[last + 1])


def _sides(p: Parse, first: int, last: int) -> Iterator[tuple[str, float]]:
    """What the words at its sides tell: "led by A", "A, who", "A, the leader of", "X, headed by"."""
    k = first - 1
    while k > 1 and p.low[k] in words("titles", "title"):
        k -= 1
    if k > 3 and p.low[k] == "of" and p.low[k - 1] in ("leadership", "command") and p.low[k - 3] == "under":
        yield "Person", 6
    if k > 1 and p.low[k] == "by" and (p.low[k - 1] in _LED or (p.dep[k] == "agent" and p.lemma[p.head[k]] in _LEADS)):
        yield "Person", 4
    k = last + 1
    k += p.word[k : k + 1] == [","]
    if p.low[k : k + 1] == ["who"] and p.low[first - 1 : first] != ["the"]:  # "fighters of the X, who"
        yield "Person", 4
    if p.low[k + 1 : k + 2] == ["by"] and p.low[k] in _LED:
        yield "ArmedGroup", 2.5
    if p.word[last + 1 : last + 2] == [","]:
        yield from _of_an_office(p, k)


def _of_an_office(p: Parse, first: int) -> Iterator[tuple[str, float]]:
    """ "A, the leader of ..."; token `first` stands behind the comma."""
    classes = mapping("actor_nouns", "lemma", "class")
    for at in range(first, min(first + 5, len(p))):
        role = p.pos[at] == "NOUN" and classes.get(p.lemma[at]) == "role"
        if role and p.low[at + 1 : at + 2] in (["of"], ["for"]):
            yield "Person", 4
        if p.pos[at] not in ("DET", "ADJ", "NOUN", "PRON"):
            return


def _told(role: str, lemma: str) -> Iterator[tuple[str, float]]:
    yield from _table().get((role, lemma), ())


@cache
def _table() -> dict[tuple[str, str], tuple[tuple[str, float], ...]]:
    found: dict[tuple[str, str], tuple[tuple[str, float], ...]] = {}
    for row in rows("name_witnesses"):
        for word in row["words"].split():
            key = row["role"], word
            found[key] = (*found.get(key, ()), (row["kind"], float(row["weight"])))
    return found


@cache
def _violent() -> frozenset[str]:
    return frozenset(
        r["trigger"]
        for r in rows("event_frames")
        if r["form"] == "v" and r["type"] in ("attack", "battle", "abduction")
    )
