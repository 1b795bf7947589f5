"""Teaches which kind of thing a name is the name of: a linear model over the features of `taught.kinds`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from graph.model import Article
from ingest.reading.names import find_names
from ingest.reading.parse import parse_many
from ingest.reading.taught.kinds import SIZE, features, load, number
from ingest.reading.world import world
from teach.examples import GOLD_KINDS
from teach.passages import Passage

KINDS = (*GOLD_KINDS, "Other")
_EPOCHS = 6
_BATCH = 64
_RATE = 0.004
_DECAY = 2e-4
Labelled = tuple[list[int], int]


def names_of(passages: Sequence[Passage]) -> Iterator[Labelled]:
    """Features and kind of every name of the passages; unmarked names are "Other", names of states are left out."""
    w = world()
    articles = [Article(id=passage.id, text=passage.text) for passage in passages]
    for passage, p in zip(passages, parse_many(articles), strict=True):
        for name in find_names(p, w):
            if w.state(name.text) is None:
                letter = passage.letter_at(p.start[name.head], p.end[name.head])
                seen = {number(feature) for feature in features(p, name.head, name.first, name.last)}
                yield sorted(seen), KINDS.index(passage.kinds[letter] if letter else "Other")


def teach_names(taught: Sequence[Labelled], held_out: Sequence[Labelled], file: Path) -> None:
    """Fit the model, say how often it is right on what was held out, and write its weights."""
    model = nn.EmbeddingBag(SIZE, len(KINDS), mode="sum")
    nn.init.zeros_(model.weight)
    bias = nn.Parameter(torch.zeros(len(KINDS)))
    steps = _EPOCHS * (len(taught) // _BATCH + 1)
    optimizer = torch.optim.AdamW([*model.parameters(), bias], lr=_RATE, weight_decay=_DECAY / _RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: max(0.02, 1 - n / steps))
    order = torch.Generator().manual_seed(0)
    for _ in range(_EPOCHS):
        for chosen in torch.randperm(len(taught), generator=order).split(_BATCH):
            rows = [taught[n] for n in chosen.tolist()]
            loss = functional.cross_entropy(_answers(model, bias, rows), torch.tensor([kind for _, kind in rows]))
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
    with torch.no_grad():
        right = (_answers(model, bias, held_out).argmax(1) == torch.tensor([kind for _, kind in held_out])).sum().item()
    share = right / len(held_out)
    print(f"names: {len(taught):,} taught; right for {share:.3f} of {len(held_out):,} held out", flush=True)
    weights = model.weight.detach().numpy()
    scale = np.abs(weights).max(axis=0) / 127
    small = np.round(weights / scale).astype(np.int8)
    np.savez_compressed(file, weights=small, scale=scale, bias=bias.detach().numpy(), kinds=np.array(KINDS))
    load.cache_clear()  # what is taught next sees the names with these, if `file` is the package's own


def _answers(model: nn.EmbeddingBag, bias: torch.Tensor, rows: Sequence[Labelled]) -> torch.Tensor:
    starts = np.cumsum([0, *(len(features) for features, _ in rows[:-1])])
    flat = torch.tensor([feature for features, _ in rows for feature in features])
    answers: torch.Tensor = model(flat, torch.tensor(starts)) + bias
    return answers
