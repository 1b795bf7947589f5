"""Losses told by the words beside a count, where the grammar went astray: "two soldiers and four militiamen dead"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import verb_lemma
from ingest.reading.counted_lists import CountedLists
from ingest.reading.parse import Parse
from ingest.reading.states import STATES, either
from ingest.reading.tables import lexicon, word_set

_INTRANSITIVE = word_set("losses.intransitive")
_FOUND = word_set("losses.finds_bodies")
_BRUTAL = word_set("losses.brutal")
_DRIVING = ("force", "drive", "displace", "chase", "uproot", "evict", "expel", "push")
_BODIES = ("body", "corpse", "coffin")
_ANYTHING = ("claim", "cost", "lose", "seize")  # what they have for their object need be no loss
_TAKES_LIVES = ("claim", "cost", "take")


def in_order(p: Parse, lists: CountedLists, first: int, past: int) -> Iterator[tuple[str, int, list[int]]]:
    """(measure, token of the word that tells it, tokens counted) for the sentence from token `first` up to `past`."""
    finds = any(p.lemma[t] in _FOUND for t in range(first, past))
    for i in range(first, past):
        left = p.lemma[p.head[i]] == "leave"
        if p.lemma[i] in _BODIES and (finds or left or (p.tag[i] == "NNS" and p.low[i + 1 : i + 2] == ["of"])):
            yield from _bodies(p, lists, i, past, alone=finds or left)
        elif p.lemma[i] == "life" and any(p.lemma[t] in _TAKES_LIVES for t in range(max(first, i - 8), i)):
            verb = next(t for t in range(i - 1, first - 1, -1) if p.lemma[t] in _TAKES_LIVES)
            yield "killed", verb, lists.after(i + 2) if p.low[i + 1 : i + 2] == ["of"] else lists.before(i + 1)[-1:]
        elif _brutal(p, i, first):
            yield "killed", i, lists.after(i + 1) or lists.before(i - 1 if p.low[i] == "death" else i)
        elif p.lemma[i] == "flee" and p.pos[i] == "VERB":
            yield "displaced", i, lists.before(i)
        elif p.lemma[i] == "home" and p.low[i - 2 : i] in (["from", "their"], ["out", "of"]):
            yield from _from_home(p, lists, i, first)
        else:
            yield from _state(p, lists, i)


def _from_home(p: Parse, lists: CountedLists, i: int, first: int) -> Iterator[tuple[str, int, list[int]]]:
    """ "forced some 50,000 from their homes"."""
    verb = next((t for t in range(i - 1, max(i - 12, first - 1), -1) if p.lemma[t] in _DRIVING), None)
    k = i - 3
    if verb is not None and lists.quantities.covers(k):
        k = lists.quantities.counted_by_number(k)
    if verb is not None and k in lists.quantities:
        yield "displaced", verb, [k]


def _brutal(p: Parse, i: int, first: int) -> bool:
    """ "hacked to death", "burned alive", "shot dead": a verb that kills with the word behind it."""
    if p.low[i] == "death" and i - 2 >= first and p.low[i - 1] == "to":
        return p.lemma[i - 2] in _BRUTAL or "put" in p.lemma[max(first, i - 7) : i - 1]
    return p.low[i] in ("alive", "dead") and i > first and p.lemma[i - 1] in _BRUTAL


def _state(p: Parse, lists: CountedLists, i: int) -> Iterator[tuple[str, int, list[int]]]:
    measure = _measure(p, i)
    if measure is None or either(p, i):
        return
    if p.low[i - 2 : i] == ["of", "the"]:
        return  # "seven of the dead were villagers"
    lost = p.low[i] in _INTRANSITIVE or p.lemma[i] == "lose"
    active = p.tag[i] in ("VBG", "VBZ", "VBP", "VB") or (
        p.pos[i] == "VERB" and not any(p.dep[k] == "auxpass" for k in p.kids[i]) and lists.after(i + 1) != []
    )
    if active and not lost:
        yield measure, i, lists.after(i + 1)
    elif lost or p.dep[i] != "amod" or p.head[i] < i:
        yield measure, i, lists.before(i)


def _measure(p: Parse, i: int) -> str | None:
    """What the word at token i says of the people counted beside it."""
    if p.lemma[i] == "lose":
        lives = any(p.lemma[t] == "life" for t in range(i + 1, min(i + 3, len(p))))
        return "killed" if lives and p.low[i + 1] in ("their", "his", "her") else None
    if p.low[i] in _INTRANSITIVE:
        return STATES.get(p.low[i], "killed")
    if p.tag[i] in ("VBN", "VBD", "VBG", "VBZ", "VBP") and p.pos[i] == "VERB":
        for row in lexicon("loss_words").get((verb_lemma(p, i), "v"), ()):
            if row["things"] == "people" and row["role"] == "patient" and p.lemma[i] not in _ANYTHING:
                return str(row["measure"])
    return STATES.get(p.low[i]) if p.pos[i] in ("ADJ", "VERB", "NOUN", "ADV") else None


def _bodies(p: Parse, lists: CountedLists, i: int, past: int, *, alone: bool) -> Iterator[tuple[str, int, list[int]]]:
    """ "the bodies of six soldiers", "18 bodies"."""
    if i + 2 < past and p.low[i + 1] == "of" and (counted := lists.after(i + 2)):
        yield "killed", _governor(p, i), counted
    elif alone and i in lists.quantities:
        yield "killed", _governor(p, i), [i]


def _governor(p: Parse, i: int) -> int:
    """The verb of which the noun is subject or object: "counted 18 bodies"."""
    above = p.head[i]
    return above if p.pos[above] == "VERB" and p.dep[i] in ("dobj", "nsubjpass") else i
