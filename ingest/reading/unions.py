"""Unions as the order of words tells them: "A, B and C joined forces to form X", "X, under whose banner A and B met".

Each sentence is written down as its names and its bare words, and the wordings of `tables/union_words.tsv` are looked
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

_CUES = word_set("unions.cues")
_KEPT = frozenset(["together", "when", "where", "under", "born", "known", "once"])
_TIMES = frozenset(["in", "on", "since", "by", "after", "during", "until", "from", "early", "late", "at"])
_RELATIVE = frozenset(["that", "which", "whose", "to"])
_DASHES = frozenset(["-", "–", "—", "--", ";"])


@dataclass(frozen=True, slots=True)
class Union:
    """A whole (the token of its name or of the noun for it) and the heads of its parts, told at token `at`."""

    at: int
    whole: int
    parts: tuple[int, ...]
    predicate: str


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    at: int
    names: tuple[Name, ...] = ()


def told_unions(p: Parse, names: Mapping[int, Name], passing: Callable[[Name], bool]) -> Iterator[Union]:
    """Every union told in an article; `passing` says of a name that it is a place or person and no party."""
    for first, past in p.sentences:
        if not any(p.lemma[i] in _CUES or p.low[i] in _CUES for i in range(first, past)):
            continue
        shape = _shape(p, names, first, past, passing)
        text = " " + " ".join(word.text for word in shape) + " "
        taken: set[int] = set()
        for pattern, predicate in _patterns():
            for match in pattern.finditer(text):
                whole = shape[text.count(" ", 0, match.start("whole")) - 1]
                parts = shape[text.count(" ", 0, match.start("parts")) - 1]
                if parts.at not in taken and whole.names[:1] not in [(n,) for n in parts.names]:
                    taken.add(parts.at)
                    at = shape[text.count(" ", 0, match.start("at")) - 1].at
                    yield Union(at, whole.at, tuple(n.head for n in parts.names), predicate)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    def written(pattern: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda m: _MACROS.get(m[1]) or _any_of(m[1]), pattern)

    return tuple(
        (re.compile(rf"(?<= ){written(written(row['pattern']))}(?= )"), row["predicate"]) for row in rows("union_words")
    )


_MACROS = {
    "X": r"(?P<whole>N|it|group|front|alliance|coalition|movement|body|bloc|umbrella|federation|force|organization)",
    "N": r"(?P<whole>N)",
    "L": r"(?P<parts>L)",
    "LN": r"(?P<parts>L|N)",
    "fill": r"(?: (?!N |L )[a-z'-]+){0,5}?",
    "anything": r"(?: (?!N |L )[a-z'-]+/?| ,){0,14}?",
    "called": r"(?: {bodies})?(?: ,)?(?: which| that)?(?: call/| name/| dub/| know/ as| under name| be)?(?: of)?",
}


def _any_of(name: str) -> str:
    return "(?:" + "|".join(word.replace("_", " ") for word in sorted(word_set(f"unions.{name}"))) + ")"


def _shape(p: Parse, names: Mapping[int, Name], first: int, past: int, passing: Callable[[Name], bool]) -> list[_Word]:
    """The names and the bare words of a sentence: "N be form/ when L merge/ ."."""
    found: list[_Word] = []
    i = first
    while i < past:
        if p.word[i] in ("(", "["):
            i = next((k + 1 for k in range(i, min(i + 12, past)) if p.word[k] in (")", "]")), i + 1)
            continue
        listed = list_at(p, names, i) if i in names or p.pos[i] in ("DET", "ADJ", "NOUN", "NUM", "PROPN") else None
        if listed is not None and not all(passing(name) for name in listed.names):
            while len(found) > 1 and found[-1].text in (
                ",",
                ":",
                "include/",
                "among",
                "them",
                "as",
                "such",
                "like",
                "of",
            ):
                if not any(led_in(p, word.at) for word in found[-4:] if word.text != "of"):
                    break
                found.pop()
            if found and led_in(p, found[-1].at):
                found.pop()
            found.append(_Word("L", listed.names[0].head, tuple(n for n in listed.names if not passing(n))))
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
