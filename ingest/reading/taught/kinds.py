"""Of which kind a name is, by its words and those around it: a linear model, taught with the marks of our passages.

It is one witness among others (`ingest.reading.witnesses`), and stands where spaCy's own labels of names once stood.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import numpy as np

from ingest.reading.parse import Parse
from ingest.reading.taught.encoder import Floats

FILE = Path(__file__).parent / "kinds.npz"
SIZE = 2**16
"""Features are told apart by so many numbers; a few share one."""
LIKELY = 0.6
"""The probability from which on a name is taken to be of a kind."""


def likely_kinds(p: Parse, head: int, first: int, last: int) -> Mapping[str, float]:
    """The probability of each kind of actor, of "Place" and "Other", for the name at tokens `first` .. `last`."""
    weights, bias, kinds = load()
    seen = {number(feature) for feature in features(p, head, first, last)}
    answers = weights[sorted(seen)].sum(axis=0) + bias
    answers = np.exp(answers - answers.max())
    return dict(zip(kinds, (answers / answers.sum()).tolist(), strict=True))


def features(p: Parse, head: int, first: int, last: int) -> Iterator[str]:
    """What the model sees of a name: its words, their beginnings and ends, its neighbours, what it hangs on."""
    words = p.low[first : last + 1]
    yield f"n{min(last - first, 4)}"
    yield from (f"w:{word}" for word in words)
    yield f"f:{words[0]}"
    yield f"l:{words[-1]}"
    for word in (words[0], words[-1]):
        yield from (f"s3:{word[-3:]}", f"s2:{word[-2:]}", f"p3:{word[:3]}")
    yield f"sh:{_shape(p.word[last])}"
    before, after = [_beside(p, first, n) for n in (-1, -2)], [_beside(p, first, last - first + n) for n in (1, 2)]
    yield from (f"b1:{before[0]}", f"b2:{before[1]} {before[0]}", f"bb:{before[1]}", f"ba:{before[0]}|{after[0]}")
    yield from (f"a1:{after[0]}", f"a2:{after[0]} {after[1]}", f"aa:{after[1]}")
    above = p.head[head]
    if above == head:
        yield "d:root"
    else:
        yield from (f"d:{p.dep[head]}", f"h:{p.lemma[above]}", f"dh:{p.dep[head]}:{p.lemma[above]}")
        if p.dep[head] == "pobj":
            yield f"hh:{p.lemma[above]}:{p.lemma[p.head[above]]}"
    for k in p.kids[head]:
        if not first <= k <= last:
            yield f"k:{p.dep[k]}:{p.lemma[k] if p.pos[k] != 'PROPN' else '@'}"


def number(feature: str) -> int:
    return zlib.crc32(feature.encode()) % SIZE


def _beside(p: Parse, first: int, steps: int) -> str:
    """The word so many tokens from the first of the name, "^" outside the sentence."""
    k = first + steps
    return p.low[k] if 0 <= k < len(p) and p.sentence[k] == p.sentence[first] else "^"


def _shape(word: str) -> str:
    case = "A" if word.isupper() else "a" if word[:1].islower() else "Aa"
    digits = "9" if any(c.isdigit() for c in word) else ""
    return f"{case}{'-' if '-' in word else ''}{digits}{min(len(word), 5) if word.isupper() else ''}"


@cache
def load() -> tuple[Floats, Floats, list[str]]:
    """Weights (features, kinds), what is added for each kind, and the kinds."""
    with np.load(FILE) as stored:
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return weights, stored["bias"], [str(kind) for kind in stored["kinds"]]
