"""Lineage as bare words tell it: "A, B and C joined forces to form X", "A, who had left B to found X".

Each sentence is written down as its names and its bare words, and the wordings of `tables/lineage_words.tsv` are looked
for in it. It needs no grammar, which the parser seldom gets right around long lists of names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ingest.reading.names import Name
from ingest.reading.parse import Parse
from ingest.reading.shapes import Word, shape_of
from ingest.reading.tables import rows, word_set

_CUES = word_set("wordings.cues")
_FOUNDING = frozenset(["form", "create", "found", "establish", "merge", "unite", "merger"])
_ANNOUNCED = frozenset(["announce", "proclaim", "sign", "seal", "unveil"])
_ASIDE = frozenset(["from", "against", "under"])
_UNIONS = word_set("wordings.union")
_GOING_ON = 3  # sentences in which the members of a union may be named that one tells of


@dataclass(frozen=True, slots=True)
class Told:
    """One body (`subject`, the token of its name or of the noun for it) and others (heads of names), told at `at`."""

    at: int
    subject: int
    others: tuple[int, ...]
    predicate: str
    since: int | None = None
    """Where it is told when, if elsewhere."""


def told_in_words(p: Parse, names: Mapping[int, Name], passing: Callable[[Name], bool]) -> Iterator[Told]:
    """Whatever these wordings tell; `passing` says of a name that it is a place or person and no party."""
    newest, newest_at, since = -1, -1, -_GOING_ON
    for number, (first, past) in enumerate(p.sentences):
        span = range(first, past)
        if not any(p.lemma[i] in _CUES or p.low[i] in _CUES for i in span):
            continue
        if not any(i in names or p.lemma[i] in _FOUNDING for i in span):
            continue
        shape = shape_of(p, names, first, past, passing)
        text = " " + " ".join(word.text for word in shape) + " "
        taken: set[int] = set()
        pairs: set[tuple[int, int]] = set()
        for pattern, predicates in _patterns():
            for match in pattern.finditer(text):
                ends = {group: shape[text.count(" ", 0, match.start(group)) - 1] for group in pattern.groupindex}
                if "others" not in ends:
                    # a union whose members are not named yet
                    newest, newest_at, since = ends["subject"].at, ends["at"].at, number
                    continue
                if any(_ends_an_aside(shape, ends[group]) for group in ("subject", "others") if group in ends):
                    continue
                others, subject = ends["others"], ends["subject"].at if "subject" in ends else newest
                if "subject" not in ends and (others.at in taken or number - since > _GOING_ON):
                    continue
                if (others.at, subject) not in pairs and subject not in [n.head for n in others.names]:
                    taken.add(others.at)
                    pairs |= {(others.at, subject), (subject, others.at)}
                    at = ends["at"].at
                    dated = None
                    if p.lemma[at] in _UNIONS and "subject" not in ends:
                        dated = next((k for k in span if p.lemma[k] in _ANNOUNCED), at)
                    elif (subject not in names or "subject" not in ends) and number - since <= _GOING_ON:
                        dated = newest_at
                    yield from _told(at, subject, others, predicates, dated)


def _ends_an_aside(shape: list[Word], word: Word) -> bool:
    """ "X, which had split from Y, dissolved itself": Y is not who did."""
    at = next(k for k, each in enumerate(shape) if each is word)
    return shape[at - 1].text in _ASIDE if at and [w.text for w in shape[at + 1 : at + 2]] == [","] else False


def _told(at: int, subject: int, others: Word, predicates: tuple[str, ...], since: int | None) -> Iterator[Told]:
    heads = tuple(n.head for n in others.names) or (others.at,)
    whole = tuple(head for head in heads if head not in others.within)
    for predicate in predicates:
        yield Told(at, subject, whole if predicate == "PART_OF" else heads, predicate, since)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    def written(pattern: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda m: _MACROS.get(m[1]) or _any_of(m[1]), pattern)

    return tuple(
        (re.compile(rf"(?<= ){written(written(row['pattern']))}(?= )"), tuple(row["predicates"].split()))
        for row in rows("lineage_words")
    )


_MACROS = {
    "X": r"(?P<subject>N|it|they|group|front|alliance|coalition|movement|body|bloc|federation|force|organi[sz]ation)",
    "N": r"(?P<subject>N)",
    "L": r"(?P<others>L)",
    "LN": r"(?P<others>L|N)",
    "Y": r"(?P<others>N)",
    "fill": r"(?: (?!N |L )[a-z'-]+){0,5}?",
    "anything": r"(?: (?!N |L )[a-z'-]+/?| ,| :){0,14}?",
    "more": r"(?: (?!N |L )[a-z'-]+/?| ,| :){0,6}?",
    "called": r"(?: {bodies})?(?: ,)?(?: which| that| what| they| people| resident| local)*"
    r"(?: call/| name/| dub/| know/ as| under (?:new)?name| be)?(?: of)?",
}


def _any_of(name: str) -> str:
    return "(?:" + "|".join(word.replace("_", " ") for word in sorted(word_set(f"wordings.{name}"))) + ")"
