"""Lists of names as the order of words tells them: "A, the leftist B (BB) and C", "three groups - A, B and C".

The parser loses its way in long lists of unfamiliar names; commas and "and" do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.reading.names import Name
from ingest.reading.parse import Parse
from ingest.reading.tables import mapping, word_set, words

_LEADING_IN = word_set("name_lists.leading_in")
_KIN = word_set("name_lists.kin")
_BETWEEN = frozenset([",", "and", "&", "plus"])
_TOGETHER = ("as well as ", "along with ", "together with ")
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "both"])
_DESCRIBING = frozenset(["ADJ", "NOUN", "NUM", "PROPN", "PUNCT"])
_CLASSES = frozenset(["group", "armed", "force", "body"])
_MODIFIERS = 5


@dataclass(frozen=True, slots=True)
class NameList:
    """Names joined by commas and "and" at tokens `first` .. `last`."""

    first: int
    last: int
    names: tuple[Name, ...]
    within: frozenset[int]
    """Heads of the names of which a part is meant: "a wing of A"."""


def list_at(p: Parse, names: Mapping[int, Name], i: int) -> NameList | None:
    """The list that begins at token i, with two names or more and an "and" before the last; None where none does."""
    past = p.sentences[p.sentence[i]][1]
    found: list[Name] = []
    within: set[int] = set()
    at, closed, last = i, False, i
    while at < past:
        name = _element(p, names, at, past, within)
        if name is None:
            break
        closed = closed and not _reopened(p, at, name)
        found.append(name)
        last = _end(p, names, name, past)
        if closed:
            break
        at = last + 1
        begun = at
        while at < past and (p.low[at] in _BETWEEN or " ".join(p.low[at : at + 3]).startswith(_TOGETHER)):
            closed = closed or p.low[at] != ","
            at += 1 if p.low[at] in _BETWEEN else 3 if p.low[at] == "as" else 2
        if at == begun:
            break
    return NameList(i, last, tuple(found), frozenset(within)) if closed and len(found) > 1 else None


def _element(p: Parse, names: Mapping[int, Name], at: int, past: int, within: set[int]) -> Name | None:
    """The name of the list's element that begins at token `at`, behind its article and what describes it."""
    k = at
    while k < past and p.low[k] in _ARTICLES:
        k += 1
    begun, part = k, False
    for _ in range(_MODIFIERS):
        if k >= past:
            return None
        if k in names:
            name, after = names[k], names[k].last + 1
            if name.first != k or (p.low[after : after + 1] and p.low[after] in _LEADING_IN):
                return None  # "two Darfur groups"
            if _leads_up(p, names, after):  # "the Miskito group A"
                k = after + 1
                continue
            if p.low[after : after + 1] not in (["'s"], ["’s"], ["-"]):
                if not (after < past and p.lemma[after] in _KIN and p.low[after + 1 : after + 2] == ["of"]):
                    if part:
                        within.add(name.head)
                    return name
                after -= 1  # "the Sahara branch of A"
            k = after + 1  # "El Salvador's Communist Party", "a Rwandan-backed wing of A"
            continue
        if k > begun - 1 and p.low[k] in _LEADING_IN and p.word[k + 1 : k + 2] in ([","], [":"], ["-"], ["–"], ["—"]):
            k += 2  # "and two smaller groups, A and B"
            k += k < past and p.low[k] in _ARTICLES
            continue
        if p.lemma[k] in _KIN and p.low[k + 1 : k + 2] in (["of"], ["from"]):
            part = True
            k += 2
            while (
                k < past and (p.low[k] == "the" or p.low[k].rstrip(".") in words("titles", "title")) and k not in names
            ):
                k += 1
            continue
        if p.pos[k] == "PUNCT" and p.word[k] != "-":
            return None
        if p.pos[k] not in _DESCRIBING and not (p.pos[k] == "VERB" and begun > at) and p.tag[k] != "VBN":
            return None  # behind an article even what looks like a verb is none: "its long-time foe A"
        k += 1
    return None


def _reopened(p: Parse, at: int, name: Name) -> bool:
    """Whether the element behind "and" is the first of a list of its own: "and two smaller groups, A and B"."""
    return any(p.low[k] in _LEADING_IN for k in range(at, name.first))


def _leads_up(p: Parse, names: Mapping[int, Name], k: int) -> bool:
    classes = mapping("actor_nouns", "lemma", "class")
    return (
        k + 1 < len(p)
        and classes.get(p.lemma[k]) in _CLASSES
        and p.tag[k] == "NN"
        and k + 1 in names
        and names[k + 1].first == k + 1
    )


def _over_titles(p: Parse, names: Mapping[int, Name], k: int, past: int) -> int:
    while k < past and p.low[k].rstrip(".") in words("titles", "title") and k not in names:
        k += 1
    return k


def _end(p: Parse, names: Mapping[int, Name], name: Name, past: int) -> int:
    """The last token of what belongs to a listed name: "A militia", "A (AA)"."""
    classes = mapping("actor_nouns", "lemma", "class")
    last = name.last
    if last + 1 < past and p.pos[last + 1] == "NOUN" and classes.get(p.lemma[last + 1]) in _CLASSES:
        last += 1
    if p.word[last + 1 : last + 2] == ["("]:
        closing = next((k for k in range(last + 2, min(last + 8, past)) if p.word[k] == ")"), None)
        last = closing if closing is not None else last
    if p.low[last + 1 : last + 2] == ["of"] and last + 2 < past:  # "A of Colonel B"
        k = _over_titles(p, names, last + 2, past)
        if k in names and names[k].first == k and p.low[names[k].last + 1 : names[k].last + 2] not in (["'s"], ["’s"]):
            last = names[k].last
    return last


def led_in(p: Parse, i: int) -> bool:
    """Whether token i is a noun that a list of names may follow to say who: "three groups - A, B and C"."""
    return p.tag[i] in ("NNS", "NNPS") and p.low[i] in _LEADING_IN
