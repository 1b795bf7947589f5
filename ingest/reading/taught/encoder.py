"""A small transformer (Vaswani et al. 2017; BERT's layout) over the windows of an article, run by ONNX Runtime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_ONLY_ERRORS = 3
EPSILON = 1e-5
"""Added to a variance before its root is taken, in every norm."""


class Encoder:
    """`weights`: words, positions and marks by name; `layers`: all that comes after them, an ONNX model."""

    def __init__(self, weights: Mapping[str, Floats], layers: bytes) -> None:
        self._w = weights
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # reading is spread over processes
        options.log_severity_level = _ONLY_ERRORS
        self._layers = onnxruntime.InferenceSession(layers, options, ["CPUExecutionProvider"])

    def encode(self, pieces: Sequence[Sequence[int]], marks: Sequence[int]) -> Floats:
        """A matrix (positions, width) for one window, from the pieces at each position and the mark of each.

        One by one: windows are long enough to fill the processor, and need no padding.
        """
        w = self._w
        counts = np.asarray([len(each) for each in pieces])
        ids = np.asarray([piece for each in pieces for piece in each], dtype=np.intp)
        x = np.add.reduceat(w["word"][ids] * w["word.scale"][ids], np.cumsum(counts) - counts) / counts[:, None]
        x = x + w["position"][: len(pieces)] + w["kind"][list(marks)]
        x -= x.mean(axis=1, keepdims=True)
        x /= np.sqrt((x * x).mean(axis=1, keepdims=True) + EPSILON)
        x = x * w["norm.gain"] + w["norm.bias"]
        (encoded,) = self._layers.run(None, {"x": x.astype(np.float32)})
        return np.asarray(encoded, dtype=np.float32)
