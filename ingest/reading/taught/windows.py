"""An article as the model is shown it: a few sentences at a time, in pieces, the mentions marked by what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
LONGEST = 128
"""Positions of a window; what a sentence has more is not looked at."""
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, `a` before `b`, of one sentence or of two that follow each other (`across`).

    `apart` counts mentions from one to the other; `joint` is the lowest word above both, across sentences the one on
    which the second sentence hangs.
    """

    a: Spotted
    b: Spotted
    apart: int
    joint: int
    across: bool

    @property
    def distance(self) -> int:
        """What the model is told of how far apart they are, 0 .. 2 * FAR_APART + 1."""
        return _distance(self.apart, self.across)


@dataclass(frozen=True, slots=True)
class Leaning:
    """A mention without a name, and the mentions of the window before it, each with its `distance` as in a Pair."""

    mention: Spotted
    before: list[Spotted]
    distances: list[int]


@dataclass(slots=True)
class Window:
    """Positions with their pieces: one piece each, but a name is one position with all of its pieces.

    `marks[k]` says what position k belongs to: nothing (0), a kind by name (even) or by description (odd). `spans[t]`
    are first and last position of token t; tokens that are not looked at have none.
    """

    pieces: list[list[int]]
    marks: list[int]
    spans: dict[int, Span] = field(default_factory=dict)
    here: list[Spotted] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)

    def of_mention(self, s: Spotted) -> Span:
        return self.spans[s.first][0], self.spans[s.last][1]

    def of_joint(self, pair: Pair) -> Span:
        """The joint of the two; the start of the window where it stands behind what is looked at."""
        return self.spans.get(pair.joint, (0, 0))


def windows(p: Parse, spotted: Sequence[Sequence[Spotted]], known: Pieces) -> Iterator[Window]:
    """The sentences in which somebody or something is `spotted`, as many together as a window holds."""
    window: Window | None = None
    for (first, past), here in zip(p.sentences, spotted, strict=True):
        if not here:
            continue
        pieces, spans = _cut(p, first, past, here, known)
        if window is not None and len(window.pieces) + len(pieces) >= LONGEST:
            yield _closed(p, window, known)
            window = None
        if window is None:
            window = Window([[known.start]], [0])
        base = len(window.pieces)
        window.pieces += pieces
        window.marks += [0] * len(pieces)
        window.spans |= {t: (base + begin, base + end) for t, (begin, end) in spans.items()}
        seen = [s for s in here if s.last in spans]
        for s in seen:
            begin, end = window.of_mention(s)
            window.marks[begin : end + 1] = [KINDS.index(s.kind) * 2 + (not s.named)] * (end + 1 - begin)
        window.here += seen
    if window is not None:
        yield _closed(p, window, known)


def _closed(p: Parse, window: Window, known: Pieces) -> Window:
    window.pieces.append([known.stop])
    window.marks.append(0)
    window.pairs = list(pairs(p, window.here))
    return window


def leaning(p: Parse, window: Window) -> Iterator[Leaning]:
    """Pronouns and bare descriptions ("the group") of a window, but for those before whom nobody stands.

    "Hutu rebels", "a group led by X" say themselves who is meant.
    """
    for n, s in enumerate(window.here):
        if n and not s.named and s.party is not None and _is_bare(p, s, window.here[n - 1]):
            across = [p.sentence[c.head] != p.sentence[s.head] for c in window.here[:n]]
            yield Leaning(s, window.here[:n], [_distance(n - k, other) for k, other in enumerate(across)])


def _is_bare(p: Parse, s: Spotted, before: Spotted) -> bool:
    i = s.head
    if p.tag[i] in ("WDT", "WP", "WP$") or p.low[i] in ("that", "which"):
        return False  # the grammar says whom these mean
    if p.pos[i] == "PRON" or p.tag[i] == "PRP$":
        return True
    if p.dep[i] in ("appos", "attr", "compound", "nmod") or before.last >= p.subtree(i)[0]:
        return False
    before_it = [k for k in p.kids[i] if k < i]
    if not any(p.low[k] in _DEFINITE for k in before_it) or any(p.low[k] == "other" for k in before_it):
        return False  # "retook it from separatists": from some
    return not any(p.dep[k] in ("relcl", "acl", "appos") or p.low[k] in ("of", "from") for k in p.kids[i] if k > i)


def _distance(apart: int, across: bool) -> int:
    return min(apart, FAR_APART) + across * (FAR_APART + 1)


def _cut(
    p: Parse, first: int, past: int, here: Sequence[Spotted], known: Pieces
) -> tuple[list[list[int]], dict[int, Span]]:
    """One sentence in pieces, and where its tokens stand among them."""
    inside = {t for s in here if s.named for t in range(s.first + 1, s.last + 1)}
    begun = {s.first for s in here if s.named}
    pieces: list[list[int]] = []
    spans: dict[int, Span] = {}
    for t in range(first, past):
        more = known.of(p.word[t])
        if t in inside:
            pieces[-1] += more
            spans[t] = spans[t - 1]
            continue
        whole = [list(more)] if t in begun else [[piece] for piece in more]
        if len(pieces) + len(whole) > LONGEST - 2:
            break
        spans[t] = (len(pieces), len(pieces) + len(whole) - 1)
        pieces += whole
    return pieces, spans


def pairs(p: Parse, here: Sequence[Spotted]) -> Iterator[Pair]:
    """The pairs of mentions that stand near each other, but for two mentions of one party and two places."""
    for n, a in enumerate(here):
        for k, b in enumerate(here[n + 1 :], start=1):
            further = p.sentence[b.head] - p.sentence[a.head]
            if further > 1 or b.first - a.last > FARTHEST:
                break
            if a.kind == b.kind == PLACE or (a.party and b.party and a.party.key == b.party.key):
                continue
            yield Pair(a, b, k, _joint(p, a.head, b.head), further == 1)


def _joint(p: Parse, a: int, b: int) -> int:
    """The lowest word that hangs above both, or one of them that hangs above the other; else the root of the latter."""
    above = {a, *p.ancestors(a)}
    to_root = [b, *p.ancestors(b)]
    return next((t for t in to_root if t in above), to_root[-1])
