"""Former names told by the few words between two names: "X, formerly known as Y", "X rebranded itself as Y".

The wordings are in `tables/renaming_words.tsv`; the grammar around them does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ingest.reading.names import Name
from ingest.reading.parse import Parse
from ingest.reading.tables import rows, word_set

_CUES = word_set("renamings.cues")
_LEFT_OUT = frozenset(["the", "a", "an", ",", "(", ")", '"', "“", "”", "'", "‘", "’", "-", "–", "—"])
_FARTHEST = 14  # tokens between the two names
_DATE = (
    r"(?:(?:in|until|till|before|since|on|by|after|from|at)? ?(?:\w+ ){0,3}?"
    r"(?:\d{4}|year|month|then|week|time|now|later|recently) )"
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    return tuple(
        (re.compile(row["pattern"].replace("~", _DATE)), row["order"] == "new old") for row in rows("renaming_words")
    )


def renamed_pairs(p: Parse, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """(new name, old name) wherever the words between two names, or a name's acronym, say so."""
    yield from _known_until(p, names)
    for a, b in pairwise(_without_acronyms(p, names)):
        gap = range(a.last + 1, b.first)
        if p.sentence[a.last] != p.sentence[b.first] or len(gap) > _FARTHEST or not any(p.low[k] in _CUES for k in gap):
            continue
        words = " ".join(p.low[k] for k in _outside_brackets(p, gap) if p.low[k] not in _LEFT_OUT)
        for pattern, new_first in _patterns():
            if pattern.fullmatch(words) and (new_first or not _last_of_several(p, a)):
                yield (a, b) if new_first else (b, a)
                break


def _known_until(p: Parse, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """ "Known as the X until it joined Z, the Y fought on": Y was X."""
    for old in names:
        first, _ = p.sentences[p.sentence[old.first]]
        opening = [word for word in p.low[first : old.first] if word not in _LEFT_OUT]
        if opening not in (["known", "as"], ["called"], ["named"]) or p.low[old.last + 1] not in ("until", "till"):
            continue
        later = (n for n in names if n.first > old.last and p.sentence[n.first] == p.sentence[first])
        new = next((n for n in later if p.dep[n.head] in ("nsubj", "nsubjpass") and _after_comma(p, n)), None)
        if new is not None:
            yield new, old


def _after_comma(p: Parse, name: Name) -> bool:
    return p.word[name.first - 1 - (p.low[name.first - 1] == "the")] == ","


def _last_of_several(p: Parse, name: Name) -> bool:
    """ "A and B, now known as the X": who is known so is left open."""
    before = name.first - 1 - (p.low[name.first - 1 : name.first] == ["the"])
    return before > 0 and p.low[before] in ("and", "&")


def _without_acronyms(p: Parse, names: Sequence[Name]) -> list[Name]:
    """Names without those that stand alone in brackets: "the Front (FPR), formerly ..."."""
    return [
        n for n in names if not (n.first and p.word[n.first - 1] == "(" and p.word[n.last + 1 : n.last + 2] == [")"])
    ]


def _outside_brackets(p: Parse, gap: range) -> list[int]:
    if "(" not in p.word[gap.start : gap.stop] or ")" not in p.word[gap.start : gap.stop]:
        return list(gap)
    opening, closing = p.word.index("(", gap.start), p.word.index(")", gap.start)
    return [k for k in gap if not opening <= k <= closing]
