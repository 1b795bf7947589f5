"""Figures as the model reads them: which loss a number counts, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest.reading.loss import Loss
from ingest.reading.losses import Losses
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import rows
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.windows import Window

_LEAST_OF_A_LOSER = 0.5


@cache
def measures() -> tuple[tuple[str, float], ...]:
    """Measure and least probability, in the order of the model's last layer."""
    return tuple((row["measure"], float(row["least"])) for row in rows("taught_figures"))


def told(p: Parse, losses: Losses, windows: Sequence[Encoded]) -> Iterator[Loss]:
    """Those that are likely enough, of the numbers that count no loss yet."""
    for encoded in windows:
        numbers = _numbers(losses, encoded.window)
        if not numbers:
            continue
        for (counted, number), answers in zip(numbers.items(), encoded.counted(list(numbers.values())), strict=True):
            measure, least = measures()[int(answers.argmax())]
            if answers.max() < least or not losses.take(counted, number):
                continue
            of = _loser(encoded, number)
            verb = next((v for v in p.ancestors(counted) if p.pos[v] == "VERB"), counted)
            quantity = losses.quantities[counted]
            yield Loss(counted, verb, measure, quantity, of or losses.losers.whose(counted, None), None)


def owned(losses: Losses, windows: Sequence[Encoded], known: Sequence[Loss]) -> Iterator[Loss]:
    """The figures that rules read, those of nobody with whose loss they are."""
    numbers = {counted: (w, number) for w in windows for counted, number in _numbers(losses, w.window).items()}
    for loss in known:
        of = _loser(*numbers[loss.at]) if loss.of is None and loss.at in numbers else loss.of
        yield loss if of is loss.of else replace(loss, of=of)


def _loser(encoded: Encoded, number: int) -> Referent | None:
    """Whose loss the number most likely counts, of the parties that the window mentions."""
    here = encoded.window.here
    likely = encoded.lost(number).tolist() if here else []
    best = max(likely, default=0.0)
    return here[likely.index(best)].party if best >= _LEAST_OF_A_LOSER else None


def _numbers(losses: Losses, w: Window) -> dict[int, int]:
    """By the token that is counted, the last token of the number that counts it."""
    found: dict[int, int] = {}
    for t in w.spans:
        if losses.quantities.covers(t) and losses.quantities.counted_by_number(t) in losses.quantities:
            found[losses.quantities.counted_by_number(t)] = t
    return found
