"""A small transformer (Vaswani et al. 2017; BERT's layout) over the sentences of an article, in plain numpy.

Everything but attention looks at one piece at a time, so all sentences go through it as one matrix, with no padding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_EPSILON = 1e-12


class Encoder:
    """`weights` by name, as `teach` writes them."""

    def __init__(self, weights: Mapping[str, Floats], heads: int) -> None:
        self._w, self._heads = weights, heads
        self._layers = sum(name.endswith(".qkv") for name in weights)

    def encode(self, sentences: Sequence[Sequence[Sequence[int]]], marks: Sequence[Sequence[int]]) -> list[Floats]:
        """One matrix (positions, width) a sentence, from the pieces at each position and the mark of each."""
        w = self._w
        counts = np.asarray([len(pieces) for s in sentences for pieces in s])
        ids = np.asarray([piece for s in sentences for pieces in s for piece in pieces], dtype=np.intp)
        words = np.add.reduceat(w["word"][ids] * w["word.scale"][ids], np.cumsum(counts) - counts) / counts[:, None]
        x = words.astype(np.float32) + w["kind"][[mark for s in marks for mark in s]]
        ends = np.cumsum([len(s) for s in sentences])
        spans = list(zip([0, *ends[:-1]], ends, strict=True))
        for first, past in spans:
            x[first:past] += w["position"][: past - first]
        x = _normalised(x, w["norm.gain"], w["norm.bias"])
        for n in range(self._layers):
            x = self._layer(n, x, spans)
        return [x[first:past] for first, past in spans]

    def _layer(self, n: int, x: Floats, spans: Sequence[tuple[int, int]]) -> Floats:
        w, name = self._w, f"layer.{n}"
        width = x.shape[1]
        size = width // self._heads
        qkv = x @ w[f"{name}.qkv"] + w[f"{name}.qkv.bias"]
        seen = np.empty_like(x)
        for first, past in spans:
            q, k, v = qkv[first:past].reshape(past - first, 3, self._heads, size).transpose(1, 2, 0, 3)
            scores = q @ k.transpose(0, 2, 1)
            scores -= scores.max(axis=-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=-1, keepdims=True)
            seen[first:past] = (scores @ v).transpose(1, 0, 2).reshape(past - first, width)
        x = x + seen @ w[f"{name}.out"] + w[f"{name}.out.bias"]
        x = _normalised(x, w[f"{name}.norm1.gain"], w[f"{name}.norm1.bias"])
        inner = gelu(x @ w[f"{name}.up"] + w[f"{name}.up.bias"])
        x = x + inner @ w[f"{name}.down"] + w[f"{name}.down.bias"]
        return _normalised(x, w[f"{name}.norm2.gain"], w[f"{name}.norm2.bias"])


def gelu(x: Floats) -> Floats:
    """x times the sigmoid of 1.702 x (Hendrycks and Gimpel 2016, the quick form)."""
    return np.asarray(x / (1 + np.exp(-1.702 * x)), dtype=np.float32)


def _normalised(x: Floats, gain: Floats, bias: Floats) -> Floats:
    x = x - x.mean(axis=1, keepdims=True)
    x /= np.sqrt((x * x).mean(axis=1, keepdims=True) + _EPSILON)
    return np.asarray(x * gain + bias, dtype=np.float32)
