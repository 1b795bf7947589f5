"""From the taught network to the file that the reader loads: small integers with a scale a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.reading.taught.weights import HEADS
from teach.network import LAYERS, WIDTH, Network

_TEXT = re.compile(r"(##)?[\x21-\x7e‐-‧€£¥°]+")  # pieces that English text can be cut into
_ALWAYS = ("[UNK]", "[CLS]", "[SEP]")
_HEADS = ("pair", "trigger", "role", "number", "loser")


def export(network: Network, vocabulary: Sequence[str], file: Path) -> None:
    """Write the weights; pieces that no text of ours has are left out."""
    state = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    kept = [n for n, piece in enumerate(vocabulary) if piece in _ALWAYS or _is_text(piece)]
    stored: dict[str, NDArray[np.generic]] = {
        "vocabulary": np.frombuffer("\n".join(vocabulary[n] for n in kept).encode(), dtype=np.uint8)
    }
    words = dict(_small("word", state["word"][kept].T))
    stored |= {"word": words["word"].T, "word.scale": words["word.scale"][:, None]}
    stored |= {"position": state["position"].astype(np.float16), "kind": state["kind.weight"].astype(np.float16)}
    stored |= {"norm.gain": state["norm.weight"], "norm.bias": state["norm.bias"]}
    turned = np.ones(3 * WIDTH, dtype=np.float32)
    turned[:WIDTH] /= np.sqrt(WIDTH / HEADS)  # attention's scale, once and for all
    for n in range(LAYERS):
        name = f"layer.{n}"
        stored |= dict(_small(f"{name}.qkv", state[f"layers.{n}.qkv.weight"].T * turned))
        stored[f"{name}.qkv.bias"] = state[f"layers.{n}.qkv.bias"] * turned
        for part in ("out", "up", "down"):
            stored |= dict(_small(f"{name}.{part}", state[f"layers.{n}.{part}.weight"].T))
            stored[f"{name}.{part}.bias"] = state[f"layers.{n}.{part}.bias"]
        for part in ("norm1", "norm2"):
            stored[f"{name}.{part}.gain"] = state[f"layers.{n}.{part}.weight"]
            stored[f"{name}.{part}.bias"] = state[f"layers.{n}.{part}.bias"]
    stored["apart"] = state["apart.weight"].astype(np.float16)
    for name in _HEADS:
        for part in ("hidden", "out"):
            stored |= dict(_small(f"{name}.{part}", state[f"{name}.{part}.weight"].T))
            stored[f"{name}.{part}.bias"] = state[f"{name}.{part}.bias"]
    np.savez_compressed(file, **stored)  # type: ignore[arg-type]


def _is_text(piece: str) -> bool:
    return bool(_TEXT.fullmatch(piece)) and not (len(piece) > 2 and piece.startswith("["))


def _small(name: str, matrix: NDArray[np.float32]) -> list[tuple[str, NDArray[np.generic]]]:
    """(inputs, outputs) as integers of eight bits, and the scale of each output."""
    scale = np.abs(matrix).max(axis=0) / 127
    scale[scale == 0] = 1
    return [(name, np.round(matrix / scale).astype(np.int8)), (f"{name}.scale", scale.astype(np.float32))]
