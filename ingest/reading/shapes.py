"""A sentence as its names and its bare words, lists of names taken together: "N be form/ when L merge/"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.reading.calendar_words import is_of_time
from ingest.reading.clauses import verb_lemma
from ingest.reading.name_lists import led_in, list_at
from ingest.reading.names import Name
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_CUES = word_set("wordings.cues")
_KEPT = frozenset(
    [
        "together",
        "along",
        "alongside",
        "constituent",
        "founding",
        "dissident",
        "breakaway",
        "splinter",
        "renegade",
        "when",
        "where",
        "under",
        "born",
        "known",
        "once",
    ]
)
_TIMES = frozenset(["in", "on", "since", "by", "after", "during", "until", "from", "early", "late", "at"])
_BEGINNING = frozenset(["DET", "ADJ", "NOUN", "NUM", "PROPN", "PRON"])
_LEADING_UP = frozenset(
    [",", ":", "include/", "including", "among", "them", "as", "such", "like", "namely", "comprise/", "of"]
)
_ARMIES = frozenset(["army", "police", "gendarmerie", "military", "navy"])
_LEFT_OVER = frozenset(["in", "at", "near", "from", "outside", "around", "of", "and"])  # before a name left out
_UNITING = word_set("wordings.union") | word_set("wordings.league")
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_RELATIVE = frozenset(["that", "which", "whose", "to"])
_DASHES = frozenset(["-", "–", "—", "--", ";"])


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    at: int
    names: tuple[Name, ...] = ()
    within: frozenset[int] = frozenset()
    """Heads of names of which only a wing or some men are meant."""


def shape_of(p: Parse, names: Mapping[int, Name], first: int, past: int, passing: Callable[[Name], bool]) -> list[Word]:
    """The names and the bare words of a sentence: "N be form/ when L merge/ ."."""
    found: list[Word] = []
    i = first
    while i < past:
        if p.word[i] in ("(", "["):
            i = next((k + 1 for k in range(i, min(i + 12, past)) if p.word[k] in (")", "]")), i + 1)
            continue
        listed = list_at(p, names, i) if i in names or p.pos[i] in _BEGINNING else None
        if listed is not None and not all(passing(name) for name in listed.names):
            _lead_in(p, found)
            own = tuple(name for name in listed.names if not passing(name))
            found.append(Word("L", listed.names[0].head, own, listed.within))
            i = listed.last + 1
        elif i in names:
            name = names[i]
            if passing(name):
                while found and found[-1].text in _LEFT_OVER:
                    found.pop()
            else:
                found.append(Word("N", name.head, (name,)))
            i = name.last + 1
        elif (several := _several(p, names, i, passing)) is not None:
            found.append(Word("L", i, several))
            i += 1
        elif p.lemma[i] in _ARMIES and p.tag[i] == "NN":
            found.append(Word("N", i, (Name(i, i, i, p.word[i]),)))  # "the Congolese army"
            i += 1
        else:
            word = _bare(p, i)
            if word and not (word == "," and found and found[-1].text in (",", ":")):
                found.append(Word(word, i))
            elif is_of_time(p.word[i]):
                while found and found[-1].text in _TIMES:
                    found.pop()
            i += 1
    _join_over_with(found)
    return found


def _join_over_with(found: list[Word]) -> None:
    """ "a union of A with B": the two are one list."""
    for k in range(len(found) - 4):
        texts = [word.text for word in found[k : k + 5]]
        if texts[0] in _UNITING and texts[1:] == ["of", "N", "with", "N"]:
            one, other = found[k + 2], found[k + 4]
            found[k + 2 : k + 5] = [Word("L", one.at, one.names + other.names)]


def _several(p: Parse, names: Mapping[int, Name], i: int, passing: Callable[[Name], bool]) -> tuple[Name, ...] | None:
    """ "the two", "all three": as many bodies as were named last."""
    size = _NUMBERS.get(p.low[i])
    alone = i + 1 == len(p) or (p.pos[i + 1] not in ("NOUN", "PROPN", "ADJ", "NUM") and p.low[i + 1] not in ("of", "-"))
    if size is None or not alone or p.low[i - 1 : i] not in (["the"], ["all"]):
        return None
    found: list[Name] = []
    begin = p.sentences[max(p.sentence[i] - 2, 0)][0]
    for k in range(i - 1, begin - 1, -1):
        name = names.get(k)
        if name is not None and k == name.last and not passing(name) and name.text not in [n.text for n in found]:
            found.append(name)
        if len(found) == size:
            return tuple(reversed(found))
    return None


def _lead_in(p: Parse, found: list[Word]) -> None:
    """Take away what leads up to a list: "three groups, among them A and B" are A and B."""
    k = len(found)
    while k and found[k - 1].text in _LEADING_UP:
        k -= 1
    if k < len(found) and any(led_in(p, word.at) for word in found[max(k - 5, 0) : k]):
        only = all(word.text in (",", ":", "of") for word in found[k:])
        if not only or led_in(p, found[k - 1].at):
            del found[k:]
    if found and led_in(p, found[-1].at):
        noun = found.pop()
        if found and found[-1].names and found[-1].names[0].last == noun.at - 1:
            found.pop()  # "two Darfur groups, A and B"


def _bare(p: Parse, i: int) -> str:
    """What is left of one word: verbs marked with a stroke, articles, adjectives, dates and auxiliaries left out."""
    low = p.low[i]
    if low in ("itself", "themselves"):
        return ""
    if low in _DASHES:
        return "," if p.start[i] > p.end[i - 1] else ""
    if low in (",", ":"):
        return low
    if is_of_time(p.word[i]):
        return ""
    if p.pos[i] in ("DET", "NUM", "PUNCT", "SPACE", "PART") and low not in _RELATIVE:
        return ""
    if p.pos[i] == "AUX" or p.lemma[i] in ("be", "have"):
        return "be" if p.lemma[i] == "be" else low if p.lemma[i] not in ("have", "do") else ""
    if p.pos[i] == "VERB":
        return verb_lemma(p, i) + "/"
    if p.pos[i] in ("ADJ", "ADV") and low not in _KEPT and p.lemma[i] not in _CUES:
        return ""
    if low == "name" and p.low[i - 1] in ("new", "present", "current"):
        return "newname"
    return p.lemma[i] if p.pos[i] == "NOUN" else low
