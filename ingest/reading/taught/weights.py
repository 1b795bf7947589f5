"""The files of weights that `teach` writes, read once a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from ingest.reading.taught.encoder import Encoder, Floats
from ingest.reading.taught.model import Model
from ingest.reading.taught.pieces import Pieces

FOLDER = Path(__file__).parent
WEIGHTS, LAYERS = "weights.npz", "layers.onnx"


@cache
def load(folder: Path = FOLDER) -> Model:
    """The model: small integers times a scale a column, unpacked but for the words, which are scaled when looked up."""
    with np.load(folder / WEIGHTS) as stored:
        arrays = {name: stored[name] for name in stored.files}
    vocabulary = {piece: n for n, piece in enumerate(bytes(arrays.pop("vocabulary")).decode("utf-8").split("\n"))}
    weights: dict[str, Floats] = {}
    for name, array in arrays.items():
        scale = arrays.get(f"{name}.scale")
        if name == "word":
            weights[name] = array
        elif not name.endswith(".scale") or name == "word.scale":
            weights[name] = array.astype(np.float32) if scale is None else array.astype(np.float32) * scale
    return Model(weights, Pieces(vocabulary), Encoder(weights, (folder / LAYERS).read_bytes()))
