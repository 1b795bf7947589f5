"""Lineage as bare words tell it: "A, B and C joined forces to form X", "A, who had left B to found X".

Each sentence is written down as its names and its bare words, and the wordings of `tables/lineage_words.tsv` are looked
for in it. It needs no grammar, which the parser seldom gets right around long lists of names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ingest.reading.clauses import verb_lemma
from ingest.reading.name_lists import led_in, list_at
from ingest.reading.names import Name
from ingest.reading.parse import Parse
from ingest.reading.tables import rows, word_set

_CUES = word_set("wordings.cues")
_KEPT = frozenset(["together", "along", "alongside", "when", "where", "under", "born", "known", "once"])
_TIMES = frozenset(["in", "on", "since", "by", "after", "during", "until", "from", "early", "late", "at"])
_BEGINNING = frozenset(["DET", "ADJ", "NOUN", "NUM", "PROPN", "PRON"])
_LEADING_UP = frozenset(
    [",", ":", "include/", "including", "among", "them", "as", "such", "like", "namely", "comprise/", "of"]
)
_RELATIVE = frozenset(["that", "which", "whose", "to"])
_DASHES = frozenset(["-", "–", "—", "--", ";"])


@dataclass(frozen=True, slots=True)
class Told:
    """One body (`subject`, the token of its name or of the noun for it) and others (heads of names), told at `at`."""

    at: int
    subject: int
    others: tuple[int, ...]
    predicate: str


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    at: int
    names: tuple[Name, ...] = ()
    within: frozenset[int] = frozenset()
    """Heads of names of which only a wing or some men are meant."""


def told_in_words(p: Parse, names: Mapping[int, Name], passing: Callable[[Name], bool]) -> Iterator[Told]:
    """Whatever these wordings tell; `passing` says of a name that it is a place or person and no party."""
    for first, past in p.sentences:
        named = {names[i].head for i in range(first, past) if i in names}
        if len(named) < 2 or not any(p.lemma[i] in _CUES or p.low[i] in _CUES for i in range(first, past)):
            continue
        shape = _shape(p, names, first, past, passing)
        text = " " + " ".join(word.text for word in shape) + " "
        taken: set[tuple[int, int]] = set()
        for pattern, predicates in _patterns():
            for match in pattern.finditer(text):
                subject, others, told = (
                    shape[text.count(" ", 0, match.start(group)) - 1] for group in ("subject", "others", "at")
                )
                if (others.at, subject.at) not in taken and subject.at not in [n.head for n in others.names]:
                    taken |= {(others.at, subject.at), (subject.at, others.at)}
                    heads = tuple(n.head for n in others.names if n.head not in others.within)
                    part = tuple(n.head for n in others.names)
                    for predicate in predicates:
                        yield Told(told.at, subject.at, heads if predicate == "PART_OF" else part, predicate)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    def written(pattern: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda m: _MACROS.get(m[1]) or _any_of(m[1]), pattern)

    return tuple(
        (re.compile(rf"(?<= ){written(written(row['pattern']))}(?= )"), tuple(row["predicates"].split()))
        for row in rows("lineage_words")
    )


_MACROS = {
    "X": r"(?P<subject>N|it|they|group|front|alliance|coalition|movement|body|bloc|federation|force|organization)",
    "N": r"(?P<subject>N)",
    "L": r"(?P<others>L)",
    "LN": r"(?P<others>L|N)",
    "Y": r"(?P<others>N)",
    "fill": r"(?: (?!N |L )[a-z'-]+){0,5}?",
    "anything": r"(?: (?!N |L )[a-z'-]+/?| ,){0,14}?",
    "more": r"(?: (?!N |L )[a-z'-]+/?| ,){0,6}?",
    "called": r"(?: {bodies})?(?: ,)?(?: which| that)?(?: call/| name/| dub/| know/ as| under name| be)?(?: of)?",
}


def _any_of(name: str) -> str:
    return "(?:" + "|".join(word.replace("_", " ") for word in sorted(word_set(f"wordings.{name}"))) + ")"


def _shape(p: Parse, names: Mapping[int, Name], first: int, past: int, passing: Callable[[Name], bool]) -> list[_Word]:
    """The names and the bare words of a sentence: "N be form/ when L merge/ ."."""
    found: list[_Word] = []
    i = first
    while i < past:
        if p.word[i] in ("(", "["):
            i = next((k + 1 for k in range(i, min(i + 12, past)) if p.word[k] in (")", "]")), i + 1)
            continue
        listed = list_at(p, names, i) if i in names or p.pos[i] in _BEGINNING else None
        if listed is not None and not all(passing(name) for name in listed.names):
            _lead_in(p, found)
            own = tuple(name for name in listed.names if not passing(name))
            found.append(_Word("L", listed.names[0].head, own, listed.within))
            i = listed.last + 1
        elif i in names:
            name = names[i]
            if passing(name):
                if found and found[-1].text in ("in", "at", "near", "from", "outside", "around"):
                    found.pop()
            else:
                found.append(_Word("N", name.head, (name,)))
            i = name.last + 1
        else:
            word = _bare(p, i)
            if word and not (word == "," and found and found[-1].text in (",", ":")):
                found.append(_Word(word, i))
            elif p.entity[i] == "DATE":
                while found and found[-1].text in _TIMES:
                    found.pop()
            i += 1
    return found


def _lead_in(p: Parse, found: list[_Word]) -> None:
    """Take away what leads up to a list: "three groups, among them A and B" are A and B."""
    k = len(found)
    while k and found[k - 1].text in _LEADING_UP:
        k -= 1
    if k < len(found) and any(led_in(p, word.at) for word in found[max(k - 5, 0) : k]):
        only = all(word.text in (",", ":", "of") for word in found[k:])
        if not only or led_in(p, found[k - 1].at):
            del found[k:]
    if found and led_in(p, found[-1].at):
        found.pop()


def _bare(p: Parse, i: int) -> str:
    """What is left of one word: verbs marked with a stroke, articles, adjectives, dates and auxiliaries left out."""
    low = p.low[i]
    if low in ("itself", "themselves"):
        return ""
    if low in _DASHES:
        return "," if p.start[i] > p.end[i - 1] else ""
    if low in (",", ":"):
        return low
    if p.entity[i] == "DATE":
        return ""
    if p.pos[i] in ("DET", "NUM", "PUNCT", "SPACE", "PART") and low not in _RELATIVE:
        return ""
    if p.pos[i] == "AUX" or p.lemma[i] in ("be", "have"):
        return "be" if p.lemma[i] == "be" else low if p.lemma[i] not in ("have", "do") else ""
    if p.pos[i] == "VERB":
        return verb_lemma(p, i) + "/"
    if p.pos[i] in ("ADJ", "ADV") and low not in _KEPT and p.lemma[i] not in _CUES:
        return ""
    return p.lemma[i] if p.pos[i] == "NOUN" else low
