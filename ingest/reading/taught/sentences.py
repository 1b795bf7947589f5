"""An article's sentences as the model is shown them: in pieces, with the mentions marked by what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.reading.parse import Parse
from ingest.reading.taught.pieces import Pieces
from ingest.reading.taught.spotted import PLACE, Spotted

KINDS = (
    "", "ArmedGroup", "Coalition", "PrivateMilitary", "StateForce", "Government", "State", "Community", "Person",
    "Organization", "Place",
)  # fmt: skip
FARTHEST = 45
"""Tokens between the two ends of a pair."""
FAR_APART = 5
"""Mentions from one end of a pair to the other; more are as many."""
_LONGEST = 127  # pieces of a sentence; what stands behind them is not looked at
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions of a sentence, `a` before `b`; `apart` counts from one to the other, `joint` is the word above."""

    a: Spotted
    b: Spotted
    apart: int
    joint: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Positions with their pieces: one piece each, but a name is one position with all of its pieces.

    `marks[k]` says what position k belongs to: nothing (0), a kind by name (even) or by description (odd). `spans[t]`
    are first and last position of the token `first + t`; tokens behind the longest sentence have none.
    """

    first: int
    pieces: list[list[int]]
    marks: list[int]
    spans: list[Span]
    here: list[Spotted]
    pairs: list[Pair]

    def of_token(self, i: int) -> Span:
        return self.spans[i - self.first]

    def of_mention(self, s: Spotted) -> Span:
        return self.spans[s.first - self.first][0], self.spans[s.last - self.first][1]

    def of_joint(self, pair: Pair) -> Span:
        """The word above both; the start of the sentence where it stands behind what is looked at."""
        return self.of_token(pair.joint) if 0 <= pair.joint - self.first < len(self.spans) else (0, 0)


def cut(p: Parse, first: int, past: int, here: Sequence[Spotted], known: Pieces) -> Sentence:
    """The sentence of the tokens `first` .. `past` (past the last) with the mentions in it."""
    inside = {t for s in here if s.named for t in range(s.first + 1, s.last + 1)}
    begun = {s.first for s in here if s.named}
    pieces = [[known.start]]
    spans: list[Span] = []
    for t in range(first, past):
        more = known.of(p.word[t])
        if t in inside:
            pieces[-1] += more
            spans.append(spans[-1])
            continue
        whole = [list(more)] if t in begun else [[piece] for piece in more]
        if len(pieces) + len(whole) > _LONGEST:
            break
        spans.append((len(pieces), len(pieces) + len(whole) - 1))
        pieces += whole
    pieces.append([known.stop])
    seen = [s for s in here if s.last - first < len(spans)]
    marks = [0] * len(pieces)
    for s in seen:
        begin, end = spans[s.first - first][0], spans[s.last - first][1]
        marks[begin : end + 1] = [KINDS.index(s.kind) * 2 + (not s.named)] * (end + 1 - begin)
    return Sentence(first, pieces, marks, spans, seen, list(_pairs(p, seen)))


def _pairs(p: Parse, here: Sequence[Spotted]) -> Iterator[Pair]:
    for n, a in enumerate(here):
        for k, b in enumerate(here[n + 1 :], start=1):
            if b.first - a.last > FARTHEST:
                break
            if a.kind == b.kind == PLACE or (a.party and b.party and a.party.key == b.party.key):
                continue
            yield Pair(a, b, k, _joint(p, a.head, b.head))


def _joint(p: Parse, a: int, b: int) -> int:
    """The lowest word that hangs above both, or one of them that hangs above the other."""
    above = {a, *p.ancestors(a)}
    return next((t for t in (b, *p.ancestors(b)) if t in above), a)
