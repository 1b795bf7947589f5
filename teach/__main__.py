"""`python -m teach --base FOLDER`: teach the models anew and write the weights that the reader loads.

FOLDER holds `model.safetensors` and `vocab.txt` of all-mpnet-base-v2 (see NOTICE). Needs torch, safetensors and onnx,
which reading does not, and some three hours on two cores that multiply in bfloat16 (AVX-512), many times as long on
others (record 21 in docs/decisions tells what else helps). Every epoch is kept in `--work`; a run that was interrupted
goes on behind the last one.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load_file
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from graph.errors import InputError
from ingest.reading.taught.kinds import FILE as KINDS_FILE
from ingest.reading.taught.pieces import Pieces
from ingest.reading.taught.relations import outcomes
from ingest.reading.taught.weights import FOLDER
from teach.examples import Example, Teaching
from teach.export import export
from teach.names import names_of, teach_names
from teach.network import Network, batch_of, loss_of
from teach.passages import passages
from teach.variations import Variations

_BATCH = 32
_HELD_OUT = 20  # every so many passages one is not taught but asked for at the end
_WARMING_UP = 0.06  # of all steps
_KEPT = 0.98  # of the mean of the weights, each time they are added to it
_ADDED = 5  # every so many steps
_AT = (0.5, 0.6, 0.7, 0.8, 0.9)
_OF_BASE = ("layers", "norm", "steps")
_CALLED = {"<s>": "[CLS]", "</s>": "[SEP]", "<mask>": "[MASK]"}
"""What the base calls by other names than BERT, whose pieces of these names it keeps but never uses."""


def main() -> None:
    options = _options()
    torch.manual_seed(0)
    for name in ("model.safetensors", "vocab.txt"):
        if not (options.base / name).is_file():
            raise InputError(f"{options.base} holds no {name}.", "Name a folder with the model to begin with.")
    vocabulary = _vocabulary(options.base / "vocab.txt")
    every = list(passages())
    to_teach = [p for n, p in enumerate(every, 1) if n % _HELD_OUT]
    to_ask = every[_HELD_OUT - 1 :: _HELD_OUT]
    teach_names(list(names_of(to_teach)), list(names_of(to_ask)), options.out / KINDS_FILE.name)
    teaching = Teaching(Pieces({piece: n for n, piece in enumerate(vocabulary)}))
    taught = [*teaching.of_passages(to_teach), *teaching.of_tables()]
    held_out = list(teaching.of_passages(to_ask))
    print(f"{len(taught):,} windows to teach, {len(held_out):,} held out", flush=True)
    network = Network(load_file(options.base / "model.safetensors"))
    network = _taught(network, taught, vocabulary.index("[MASK]"), options)
    _report(network, held_out)
    export(network, vocabulary, options.out)
    print(f"written to {options.out}")


def _vocabulary(file: Path) -> list[str]:
    unused = set(_CALLED.values())
    pieces = file.read_text(encoding="utf-8").splitlines()
    return ["" if piece in unused else _CALLED.get(piece, piece) for piece in pieces]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m teach", description=(__doc__ or "").split("\n\n", 1)[0])
    parser.add_argument("--base", type=Path, required=True, help="folder of the model to begin with")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the weights go")
    parser.add_argument("--work", type=Path, default=Path(".teach"), help="where each epoch is kept")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=5e-5, help="of learning, at its highest, for the layers")
    return parser.parse_args()


def _taught(network: Network, examples: Sequence[Example], hidden: int, options: argparse.Namespace) -> Network:
    """The mean of what the network was over about the last epoch's half: steadier than what it is at the last step."""
    of_base = [p for n, p in network.named_parameters() if n.split(".")[0] in _OF_BASE]
    rest = [p for n, p in network.named_parameters() if n.split(".")[0] not in _OF_BASE and p.requires_grad]
    groups = [{"params": of_base, "lr": options.rate}, {"params": rest, "lr": 10 * options.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = options.epochs * math.ceil(len(examples) / _BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1, (n + 1) / (_WARMING_UP * steps)) * max(0.02, 1 - n / steps)
    )
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(_KEPT))
    kept = {"network": network, "mean": mean, "optimizer": optimizer, "schedule": schedule}
    options.work.mkdir(parents=True, exist_ok=True)
    file = options.work / "epoch.pt"
    done = 0
    if file.is_file():
        state = torch.load(file)
        for name, each in kept.items():
            each.load_state_dict(state[name])
        done = state["done"]
        print(f"goes on behind epoch {done}", flush=True)
    for epoch in range(done, options.epochs):
        network.train()
        varied = Variations([e.window for e in examples], hidden, random.Random(epoch))
        began, total = time.monotonic(), 0.0
        batches = list(_batches(examples, random.Random(epoch)))
        for number, batch in enumerate(batches, 1):
            questions, answers = batch_of(batch, network.word, varied)
            loss = loss_of(network(questions), answers) / len(batch)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if number % _ADDED == 0:
                mean.update_parameters(network)
            total += loss.item()
            if number % 100 == 0:
                print(f"epoch {epoch + 1}: {number}/{len(batches)}, {time.monotonic() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1} of {options.epochs}: loss {total / len(batches):.2f}", flush=True)
        torch.save({name: each.state_dict() for name, each in kept.items()} | {"done": epoch + 1}, file)
    return cast(Network, mean.module)


def _batches(examples: Sequence[Example], order: random.Random) -> Iterator[list[Example]]:
    """In a new order each time; windows of like length together, for speed."""
    shuffled = order.sample(examples, len(examples))
    chunk = 16 * _BATCH
    batches = []
    for first in range(0, len(shuffled), chunk):
        alike = sorted(shuffled[first : first + chunk], key=lambda e: len(e.window.pieces))
        batches += [alike[n : n + _BATCH] for n in range(0, len(alike), _BATCH)]
    yield from order.sample(batches, len(batches))


def _report(network: Network, examples: Sequence[Example]) -> None:
    """How often each relation is right from some probabilities on, and how many are found, on what was held out."""
    network.eval()
    right = torch.zeros(len(_AT), len(outcomes()))
    wrong, asked = torch.zeros_like(right), torch.zeros(len(outcomes()))
    for first in range(0, len(examples), _BATCH):
        questions, answers = batch_of(examples[first : first + _BATCH], network.word)
        if not len(questions["pair"]):
            continue
        with torch.no_grad():
            likely = torch.sigmoid(network(questions)["pair"])
        told, counts = answers["pair"], answers["counts"]
        asked += told.sum(0)
        for n, least in enumerate(_AT):
            right[n] += ((likely >= least) * told).sum(0)
            wrong[n] += ((likely >= least) * (1 - told) * counts).sum(0)
    for outcome, *columns in zip(outcomes(), asked.tolist(), right.T.tolist(), wrong.T.tolist(), strict=True):
        count, rights, wrongs = columns
        at = "  ".join(f"{least}: {r:.0f} right {w:.0f} wrong" for least, r, w in zip(_AT, rights, wrongs, strict=True))
        print(f"{outcome.predicate:16}{'turned' if outcome.turned else '':8}{count:4.0f} told  {at}")


if __name__ == "__main__":
    main()
