"""The network in torch, to be taught; `ingest.reading.taught` runs the same with ONNX Runtime and numpy.

It begins with the words and layers of another model (record 22 in docs/decisions); the words' vectors stay as they are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from ingest.reading.taught.encoder import EPSILON
from ingest.reading.taught.happenings import ROLES
from ingest.reading.taught.relations import outcomes
from ingest.reading.taught.windows import FAR_APART, KINDS, LONGEST
from teach.examples import GOLD_KINDS, MEASURES, TYPES, Example
from teach.variations import Variations

INNER = 3072
WIDTH = 768
HEADS = 12
SOUGHT, SEEKERS, SIDES = 128, 4, 5
_DROPPED = 0.1
_FIRST = 2  # of MPNet's positions: those before it stand for nothing
_BOTH = ("weight", "bias")
_ASKED = ("pair", "same", "gold_kind", "trigger", "role", "number", "loser")
Batch = Mapping[str, Tensor]


def gelu(x: Tensor) -> Tensor:
    return x * torch.sigmoid(1.702 * x)


def dropped(x: Tensor, share: float, teaching: bool) -> Tensor:
    """Some values as nothing while it is taught; a byte of chance a value, which is a tenth faster than torch's own."""
    if not teaching:
        return x
    chance = torch.empty(x.numel() // 8 + 1, dtype=torch.int64).random_(torch.iinfo(torch.int64).min, None)
    least = round(256 * share)
    kept = chance.view(torch.uint8)[: x.numel()].view(x.shape) >= least
    return x * (kept.to(x.dtype) * (256 / (256 - least)))


def steps_apart(length: int) -> Tensor:
    """(length, length): the class of the distance from one position to another, of 32.

    Each side has 16: a class for every distance up to seven, then wider ones up to 128 (as in MPNet, and T5 before it).
    """
    at = torch.arange(length)
    apart = at[None] - at[:, None]
    far = 8 + 8 * torch.log(apart.abs().clamp(min=1) / 8) / math.log(128 / 8)
    classes = torch.where(apart.abs() < 8, apart.abs(), far.long().clamp(max=15))
    return classes + 16 * (apart > 0)


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        count, length, _ = x.shape
        q, k, v = self.qkv(x).view(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        y = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        y = self.out(y.transpose(1, 2).reshape(count, length, WIDTH))
        x = self.norm1(x + dropped(y, _DROPPED, self.training))
        y = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + dropped(y, _DROPPED, self.training))


class Head(nn.Module):
    """Answers about one span's vector, or about what two spans have between them."""

    def __init__(self, width: int, answers: int, hidden: int, bias: float) -> None:
        super().__init__()
        self.hidden, self.out = nn.Linear(width, hidden), nn.Linear(hidden, answers)
        nn.init.constant_(self.out.bias, bias)  # most answers are no

    def forward(self, z: Tensor) -> Tensor:
        z = gelu(self.hidden(dropped(z, 2 * _DROPPED, self.training)))
        return self.out(dropped(z, 2 * _DROPPED, self.training))


class Sought(nn.Module):
    """What else in the window tells of two mentions: attention from both, knowing on which side of them a word is."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = nn.Linear(2 * WIDTH, SOUGHT)
        self.offered, self.given = nn.Linear(WIDTH, SOUGHT), nn.Linear(WIDTH, 2 * SOUGHT)
        self.side = nn.Embedding(SIDES, SEEKERS)
        nn.init.zeros_(self.side.weight)

    def forward(self, x: Tensor, seen: Tensor, asked: Tensor, ends: Tensor) -> Tensor:
        row, a0, a1, b0, b1 = asked[:, :5].T
        length = x.shape[1]
        at = torch.arange(length)[None]
        first0, first1 = torch.minimum(a0, b0)[:, None], torch.where(a0 <= b0, a1, b1)[:, None]
        last0, last1 = torch.maximum(a0, b0)[:, None], torch.where(a0 <= b0, b1, a1)[:, None]
        side = self.side((at >= first0).long() + (at > first1) + (at >= last0) + (at > last1)).permute(2, 0, 1)
        q = self.asked(ends).view(len(row), SEEKERS, -1).transpose(0, 1) * (SOUGHT // SEEKERS) ** -0.5
        k = self.offered(x).view(len(x), length, SEEKERS, -1).permute(0, 2, 3, 1)
        v = self.given(x).view(len(x), length, SEEKERS, -1).transpose(1, 2)
        counts = torch.bincount(row, minlength=len(x)).tolist()  # rows come in order
        parts = zip(q.split(counts, 1), side.split(counts, 1), k.unbind(), v.unbind(), seen.unbind(), strict=True)
        found = []
        for asking, beside, keys, values, there in parts:
            z = (asking @ keys + beside).masked_fill(~there[0], -1e4).softmax(-1)
            found.append((z @ values).transpose(0, 1).reshape(-1, 2 * SOUGHT))
        return torch.cat(found)


class Network(nn.Module):
    """`base`: the weights of an MPNet of 768 wide, by their usual names."""

    def __init__(self, base: Mapping[str, Tensor]) -> None:
        super().__init__()
        self.word = nn.Parameter(base["embeddings.word_embeddings.weight"].clone(), requires_grad=False)
        position = base["embeddings.position_embeddings.weight"][_FIRST : _FIRST + LONGEST]
        self.position = nn.Parameter(position.clone(), requires_grad=False)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.norm.load_state_dict({k: base[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
        self.kind = nn.Embedding(2 * len(KINDS), WIDTH, padding_idx=0)
        nn.init.normal_(self.kind.weight[1:], std=0.02)
        self.steps = nn.Parameter(base["encoder.relative_attention_bias.weight"].clone())
        layers = sum(name.endswith("attention.attn.o.bias") for name in base)
        self.layers = nn.ModuleList(_layer(base, f"encoder.layer.{n}") for n in range(layers))
        self.apart = nn.Embedding(2 * (FAR_APART + 1), 32)
        self.sought = Sought()
        self.pair = Head(5 * WIDTH + 32 + 2 * SOUGHT, len(outcomes()), 256, -4)
        self.same = Head(4 * WIDTH + 32, 1, 128, -1)
        self.gold_kind = Head(WIDTH, len(GOLD_KINDS), 128, 0)
        self.trigger = Head(WIDTH, len(TYPES), 128, -4)
        self.role = Head(4 * WIDTH, len(ROLES) + 1, 128, -2)
        self.number = Head(WIDTH, len(MEASURES), 128, -1)
        self.loser = Head(4 * WIDTH, 1, 128, -1)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Answers before the sigmoid, by head, for what the batch asks of it."""
        x = batch["words"] + self.position[: batch["words"].shape[1]] + self.kind(batch["marks"])
        x = dropped(self.norm(x), _DROPPED, self.training)
        bias = self.steps[steps_apart(x.shape[1])].permute(2, 0, 1).masked_fill(~batch["seen"], -1e4)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            for layer in self.layers:
                x = layer(x, bias)
        x = x.float()
        sums = torch.cat([torch.zeros_like(x[:, :1]), x.cumsum(1)], 1)

        def mean(row: Tensor, begin: Tensor, end: Tensor) -> Tensor:
            return (sums[row, end + 1] - sums[row, begin]) / (end + 1 - begin).unsqueeze(-1)

        def two(asked: Tensor) -> Tensor:
            row, a0, a1, b0, b1 = asked[:, :5].T
            first, second = mean(row, a0, a1), mean(row, b0, b1)
            end, begin = torch.where(a0 <= b0, a1, b1), torch.where(a0 <= b0, b0, a0)
            between = mean(row, end + 1, torch.maximum(begin - 1, end + 1))
            return torch.cat([first, second, first * second, between], -1)

        found: dict[str, Tensor] = {}
        if len(asked := batch["pair"]):
            joint = mean(asked[:, 0], asked[:, 6], asked[:, 7])
            both = two(asked)
            sought = self.sought(x, batch["seen"], asked, both[:, : 2 * WIDTH])
            found["pair"] = self.pair(torch.cat([both, joint, sought, self.apart(asked[:, 5])], -1))
        if len(asked := batch["same"]):
            found["same"] = self.same(torch.cat([two(asked), self.apart(asked[:, 5])], -1))
        for name in ("gold_kind", "trigger", "number"):
            if len(asked := batch[name]):
                found[name] = getattr(self, name)(mean(*asked.T))
        for name in ("role", "loser"):
            if len(asked := batch[name]):
                found[name] = getattr(self, name)(two(asked))
        return found


def _layer(base: Mapping[str, Tensor], name: str) -> Layer:
    """One layer of the base."""
    made = Layer()
    parts = {
        "out": "attention.attn.o",
        "norm1": "attention.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    made.load_state_dict(
        {f"qkv.{k}": torch.cat([base[f"{name}.attention.attn.{part}.{k}"] for part in "qkv"]) for k in _BOTH}
        | {f"{part}.{k}": base[f"{name}.{of_base}.{k}"] for part, of_base in parts.items() for k in _BOTH}
    )
    return made


def batch_of(examples: Sequence[Example], word: Tensor, varied: Variations | None = None) -> tuple[Batch, Batch]:
    """What a batch asks and the answers; a row of a question is the window's number and the spans asked about."""
    length = -(-max(len(e.window.pieces) for e in examples) // 16) * 16  # few lengths, since each is prepared once
    words = torch.zeros(len(examples), length, WIDTH)
    marks = torch.zeros(len(examples), length, dtype=torch.long)
    seen = torch.zeros(len(examples), 1, 1, length, dtype=torch.bool)
    asked: dict[str, list[list[int]]] = {n: [] for n in _ASKED}
    answers: dict[str, list[list[float]]] = {name: [] for name in (*asked, "counts")}
    for row, e in enumerate(examples):
        s = e.window
        shown = varied.of(s) if varied else s.pieces
        words[row, : len(shown)] = torch.stack([word[pieces].mean(0) for pieces in shown])
        marks[row, : len(s.marks)] = torch.tensor(s.marks)
        seen[row, 0, 0, : len(s.marks)] = True
        for pair, told, either in zip(s.pairs, e.told, e.open, strict=True):
            ends = (*s.of_mention(pair.a), *s.of_mention(pair.b))
            asked["pair"].append([row, *ends, pair.distance, *s.of_joint(pair)])
            answers["pair"].append([float(n in told) for n in range(len(outcomes()))])
            answers["counts"].append([float(n not in either) for n in range(len(outcomes()))])
        for one, answers_before in e.same:
            for before, distance, same in zip(one.before, one.distances, answers_before, strict=True):
                if same is not None:
                    asked["same"].append([row, *s.of_mention(one.mention), *s.of_mention(before), distance])
                    answers["same"].append([float(same)])
        for mention, kind in e.kinds.items():
            asked["gold_kind"].append([row, *s.of_mention(mention)])
            answers["gold_kind"].append([kind])
        for token, type_ in (e.types or {}).items():
            asked["trigger"].append([row, *s.spans[token]])
            answers["trigger"].append([float(n == type_) for n in range(len(TYPES))])
        for token, roles in e.roles.items():
            for mention, role in zip(s.here, roles, strict=True):
                asked["role"].append([row, *s.spans[token], *s.of_mention(mention)])
                answers["role"].append([float(n == role) for n in range(len(ROLES) + 1)])
        for token, measures in e.measures.items():
            asked["number"].append([row, *s.spans[token]])
            answers["number"].append([float(n in measures) for n in range(len(MEASURES))])
        for token, losers in e.losers.items():
            for mention, lost in zip(s.here, losers, strict=True):
                asked["loser"].append([row, *s.spans[token], *s.of_mention(mention)])
                answers["loser"].append([float(lost)])
    questions = {name: torch.tensor(rows, dtype=torch.long) for name, rows in asked.items()}
    return (
        {"words": words, "marks": marks, "seen": seen, **questions},
        {name: torch.tensor(rows) for name, rows in answers.items()},
    )


def loss_of(found: Mapping[str, Tensor], answers: Batch) -> Tensor:
    """The sum of all cross entropies; kinds weigh less, since they only help the layers along."""
    loss = torch.zeros(())
    for name, z in found.items():
        if name == "gold_kind":
            loss = loss + 0.3 * functional.cross_entropy(z, answers[name][:, 0], reduction="sum")
            continue
        each = functional.binary_cross_entropy_with_logits(z, answers[name], reduction="none")
        loss = loss + (each * answers["counts"] if name == "pair" else each).sum()
    return loss
