"""From the taught network to the files that the reader loads: small integers with a scale a column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import quantize_dynamic

from ingest.reading.taught.encoder import EPSILON, Floats
from ingest.reading.taught.weights import LAYERS, WEIGHTS
from ingest.reading.taught.windows import LONGEST
from teach.network import HEADS, WIDTH, Network, steps_apart

_TEXT = re.compile(r"(##)?[\x21-\x7e‐-‧€£¥°]+")  # pieces that English text can be cut into
_ALWAYS = ("[UNK]", "[CLS]", "[SEP]")
_HEADS = ("pair", "same", "trigger", "role", "number", "loser")


def export(network: Network, vocabulary: Sequence[str], folder: Path) -> None:
    """Write the weights into `folder`; pieces that no text of ours has are left out."""
    state = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    kept = [n for n, piece in enumerate(vocabulary) if piece in _ALWAYS or _is_text(piece)]
    stored: dict[str, NDArray[np.generic]] = {
        "vocabulary": np.frombuffer("\n".join(vocabulary[n] for n in kept).encode(), dtype=np.uint8)
    }
    words = dict(_small("word", state["word"][kept].T))
    stored |= {"word": words["word"].T, "word.scale": words["word.scale"][:, None]}
    stored |= {"position": state["position"].astype(np.float16), "kind": state["kind.weight"].astype(np.float16)}
    stored |= {"norm.gain": state["norm.weight"], "norm.bias": state["norm.bias"]}
    stored["apart"] = state["apart.weight"].astype(np.float16)
    for name in _HEADS:
        for part in ("hidden", "out"):
            stored |= dict(_small(f"{name}.{part}", state[f"{name}.{part}.weight"].T))
            stored[f"{name}.{part}.bias"] = state[f"{name}.{part}.bias"]
    for part in ("asked", "offered", "given"):
        stored |= dict(_small(f"sought.{part}", state[f"sought.{part}.weight"].T))
        stored[f"sought.{part}.bias"] = state[f"sought.{part}.bias"]
    stored["sought.side"] = state["sought.side.weight"]
    np.savez_compressed(folder / WEIGHTS, **stored)  # type: ignore[arg-type]
    layers = Layers(state, len(network.layers)).model()
    # Per column, since one scale for a whole matrix costs a point of recall.
    quantize_dynamic(layers, folder / LAYERS, op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True)


class Layers:
    """The layers as an ONNX graph: (positions, width) in and out, one window at a time."""

    def __init__(self, state: Mapping[str, Floats], count: int) -> None:
        self._state, self._nodes, self._given = state, list[onnx.NodeProto](), list[onnx.TensorProto]()
        for n in range(3):
            self._constant(f"{n}", np.array(n, dtype=np.int64))
        self._constant("three", np.array([0, 3, HEADS, WIDTH // HEADS], dtype=np.int64))
        self._constant("flat", np.array([0, WIDTH], dtype=np.int64))
        self._constant("size", np.array(np.sqrt(WIDTH / HEADS), dtype=np.float32))
        self._bias = self._by_distance()
        x = "x"
        for n in range(count):
            x = self._layer(f"layers.{n}", x)
        self._nodes[-1].output[0] = "y"

    def model(self) -> onnx.ModelProto:
        """float32 throughout."""
        ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["positions", WIDTH]) for name in ("x", "y")]
        graph = helper.make_graph(self._nodes, "layers", ends[:1], ends[1:], self._given)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)

    def _layer(self, name: str, x: str) -> str:
        three = self._do("Transpose", self._do("Reshape", self._linear(f"{name}.qkv", x), "three"), perm=[1, 2, 0, 3])
        q, k, v = (self._do("Gather", three, f"{n}", axis=0) for n in range(3))
        scores = self._do("Div", self._do("MatMul", q, self._do("Transpose", k, perm=[0, 2, 1])), "size")
        heads = self._do("MatMul", self._do("Softmax", self._do("Add", scores, self._bias), axis=-1), v)
        y = self._do("Reshape", self._do("Transpose", heads, perm=[1, 0, 2]), "flat")
        x = self._norm(f"{name}.norm1", self._do("Add", x, self._linear(f"{name}.out", y)))
        up = self._linear(f"{name}.up", x)
        return self._norm(f"{name}.norm2", self._do("Add", x, self._linear(f"{name}.down", self._do("Gelu", up))))

    def _by_distance(self) -> str:
        """(heads, positions, positions): cut out of what a window of the greatest length needs."""
        whole = self._state["steps"][steps_apart(LONGEST).numpy()].transpose(2, 0, 1)
        self._constant("bias", np.ascontiguousarray(whole))
        length = self._do("Shape", "x", start=0, end=1)
        for name, value in (("nothing", [0, 0]), ("last axes", [1, 2])):
            self._constant(name, np.array(value, dtype=np.int64))
        return self._do("Slice", "bias", "nothing", self._do("Concat", length, length, axis=0), "last axes")

    def _linear(self, name: str, x: str) -> str:
        weight = self._constant(f"{name}.weight", np.ascontiguousarray(self._state[f"{name}.weight"].T))
        return self._do(
            "Add", self._do("MatMul", x, weight), self._constant(f"{name}.bias", self._state[f"{name}.bias"])
        )

    def _norm(self, name: str, x: str) -> str:
        gain, bias = (self._constant(f"{name}.{part}", self._state[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self._do("LayerNormalization", x, gain, bias, axis=-1, epsilon=EPSILON)

    def _constant(self, name: str, value: NDArray[np.generic]) -> str:
        self._given.append(numpy_helper.from_array(value, name))
        return name

    def _do(self, kind: str, *inputs: str, **attributes: object) -> str:
        output = f"v{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output


def _is_text(piece: str) -> bool:
    return bool(_TEXT.fullmatch(piece)) and not (len(piece) > 2 and piece.startswith("["))


def _small(name: str, matrix: NDArray[np.float32]) -> list[tuple[str, NDArray[np.generic]]]:
    """(inputs, outputs) as integers of eight bits, and the scale of each output."""
    scale = np.abs(matrix).max(axis=0) / 127
    scale[scale == 0] = 1
    return [(name, np.round(matrix / scale).astype(np.int8)), (f"{name}.scale", scale.astype(np.float32))]
