"""The model's answers about an encoded window: small networks over the vectors of its pieces.

A span's vector is the mean of its pieces'; two spans are seen by both vectors, their product, and what stands between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.reading.taught.encoder import Encoder, Floats
from ingest.reading.taught.pieces import Pieces
from ingest.reading.taught.windows import Leaning, Span, Window


class Model:
    """`weights` by name; a head NAME has NAME.hidden and NAME.out."""

    def __init__(self, weights: Mapping[str, Floats], pieces: Pieces, encoder: Encoder) -> None:
        self._w, self.pieces, self._encoder = weights, pieces, encoder

    def encode(self, windows: Sequence[Window]) -> list[Encoded]:
        return [Encoded(w, self._encoder.encode(w.pieces, w.marks), self._w) for w in windows]


class Encoded:
    """One window with the vectors of its pieces, (pieces, width). All answers are probabilities."""

    def __init__(self, window: Window, x: Floats, weights: Mapping[str, Floats]) -> None:
        self.window, self._w, self._x = window, weights, x
        self._sums = np.concatenate([np.zeros_like(x[:1]), np.cumsum(x, axis=0)])

    def related(self) -> Floats:
        """(pairs, outcomes): what the two mentions of each pair are to each other."""
        s = self.window
        a, b = [s.of_mention(q.a) for q in s.pairs], [s.of_mention(q.b) for q in s.pairs]
        ends = self._two(a, b)
        joints = self._mean([s.of_joint(q) for q in s.pairs])
        apart = self._w["apart"][[q.distance for q in s.pairs]]
        return self._head("pair", np.concatenate([ends, joints, self._sought(a, b, ends), apart], axis=1))

    def happening(self, tokens: Sequence[int]) -> Floats:
        """(tokens, types of events): what each token tells of."""
        return self._head("trigger", self._mean([self.window.spans[i] for i in tokens]))

    def roles(self, token: int) -> Floats:
        """(mentions, roles): the part of each mention of the window in what the token tells of."""
        return self._head("role", self._with_mentions(token))

    def counted(self, tokens: Sequence[int]) -> Floats:
        """(tokens, measures): which loss each number counts."""
        return self._head("number", self._mean([self.window.spans[i] for i in tokens]))

    def lost(self, token: int) -> Floats:
        """(mentions,): whether what the number counts is lost by each mention of the window."""
        return self._head("loser", self._with_mentions(token))[:, 0]

    def same(self, one: Leaning) -> Floats:
        """(mentions before it,): whether each is the party that the mention means."""
        before = [self.window.of_mention(c) for c in one.before]
        two = self._two([self.window.of_mention(one.mention)] * len(before), before)
        return self._head("same", np.concatenate([two, self._w["apart"][one.distances]], axis=1))[:, 0]

    def _with_mentions(self, token: int) -> Floats:
        mentions = [self.window.of_mention(m) for m in self.window.here]
        return self._two([self.window.spans[token]] * len(mentions), mentions)

    def _mean(self, spans: Sequence[Span]) -> Floats:
        begin, end = np.asarray(spans, dtype=np.intp).reshape(-1, 2).T
        return np.asarray((self._sums[end + 1] - self._sums[begin]) / (end + 1 - begin)[:, None], dtype=np.float32)

    def _two(self, a: Sequence[Span], b: Sequence[Span]) -> Floats:
        first, second = self._mean(a), self._mean(b)
        return np.concatenate([first, second, first * second, self._mean(list(map(_between, a, b)))], axis=1)

    def _sought(self, a: Sequence[Span], b: Sequence[Span], ends: Floats) -> Floats:
        """What else in the window tells of each two: attention from both, knowing on which side of them a word is."""
        w, x = self._w, self._x
        seekers = w["sought.side"].shape[1]
        asked = ends[:, : 2 * x.shape[1]] @ w["sought.asked"] + w["sought.asked.bias"]
        offered = x @ w["sought.offered"] + w["sought.offered.bias"]
        given = x @ w["sought.given"] + w["sought.given.bias"]
        side = w["sought.side"][sides(a, b, len(x))]
        q, k, v = (np.split(each, seekers, axis=1) for each in (asked, offered, given))
        found = []
        for n in range(seekers):
            z = q[n] @ k[n].T / np.sqrt(k[n].shape[1]) + side[:, :, n]
            z = np.exp(z - z.max(axis=1, keepdims=True))
            found.append(z / z.sum(axis=1, keepdims=True) @ v[n])
        return np.concatenate(found, axis=1)

    def _head(self, name: str, z: Floats) -> Floats:
        w = self._w
        inner = _gelu(z @ w[f"{name}.hidden"] + w[f"{name}.hidden.bias"])
        answers = inner @ w[f"{name}.out"] + w[f"{name}.out.bias"]
        return np.asarray(1 / (1 + np.exp(-answers)), dtype=np.float32)


def _gelu(x: Floats) -> Floats:
    """x times the sigmoid of 1.702 x (Hendrycks and Gimpel 2016, the quick form)."""
    return np.asarray(x / (1 + np.exp(-1.702 * x)), dtype=np.float32)


def _between(a: Span, b: Span) -> Span:
    """The pieces between two spans; the one behind the first where they touch."""
    end, begin = (a[1], b[0]) if a[0] <= b[0] else (b[1], a[0])
    return end + 1, max(begin - 1, end + 1)


def sides(a: Sequence[Span], b: Sequence[Span], length: int) -> NDArray[np.intp]:
    """(pairs, length): before both (0), in the first, between, in the second, behind both (4)."""
    edges = np.asarray([[*min(x, y), *max(x, y)] for x, y in zip(a, b, strict=True)])
    edges[:, 1::2] += 1  # an end belongs to its span
    return np.asarray((np.arange(length) >= edges[:, :, None]).sum(axis=1), dtype=np.intp)
