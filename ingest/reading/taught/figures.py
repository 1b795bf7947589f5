"""Figures as the model reads them: which loss a number counts, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest.reading.losers import NOBODYS
from ingest.reading.loss import Loss
from ingest.reading.losses import Losses
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import rows
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.windows import Window
from ingest.reading.things import kind_of_thing

_LEAST_OF_A_LOSER = 0.5


@cache
def measures() -> tuple[tuple[str, float], ...]:
    """Measure and least probability, in the order of the model's last layer."""
    return tuple((row["measure"], float(row["least"])) for row in rows("taught_figures"))


def completed(p: Parse, losses: Losses, windows: Sequence[Encoded], known: Sequence[Loss]) -> Iterator[Loss]:
    """The `known` figures, those of nobody with whose loss they are; then those of numbers that count no loss yet."""
    numbers = [(encoded, _numbers(losses, encoded.window)) for encoded in windows]
    at = {counted: (encoded, number) for encoded, found in numbers for counted, number in found.items()}
    for loss in known:
        of = loss.of
        if of is None and p.pos[loss.at] == "NUM":  # "3,500 Iraqis had been killed, 1,500 captured"
            of = losses.losers.last(loss.at)
        if of is None and loss.at in at and p.lemma[loss.at] not in NOBODYS:  # bodies found are nobody's men
            of = _loser(*at[loss.at], loss.by)
        yield loss if of is loss.of else replace(loss, of=of)
    for encoded, found in numbers:
        if found:
            yield from _told(p, losses, encoded, found)


def _told(p: Parse, losses: Losses, encoded: Encoded, numbers: dict[int, int]) -> Iterator[Loss]:
    """Those that are likely enough, of one window."""
    for (counted, number), answers in zip(numbers.items(), encoded.counted(list(numbers.values())), strict=True):
        measure, least = measures()[int(answers.argmax())]
        goes_without = p.low[counted + 1 : counted + 2] == ["without"]  # "left 17,000 people without heat"
        if answers.max() < least or goes_without or _is_aboard(p, counted) or not losses.take(counted, number):
            continue
        losers = losses.losers
        of = _loser(encoded, number)
        if of is None:  # things are nobody's by themselves: "1,500 captured and 20 aircraft brought down"
            of = losers.last(counted) if kind_of_thing(p, counted) else losers.whose(counted, None)
        verb = p.verb_above(counted)
        yield Loss(counted, counted if verb is None else verb, measure, losses.quantities[counted], of, None)


def _is_aboard(p: Parse, counted: int) -> bool:
    """ "56 people were aboard the ship", whatever became of them."""
    behind = p.low[counted + 1 : counted + 4]
    return p.lemma[p.head[counted]] == "be" and ("aboard" in behind or "board" in behind)


def _loser(encoded: Encoded, number: int, by: Referent | None = None) -> Referent | None:
    """Whose loss the number most likely counts, of the parties that the window mentions, but for who inflicts it."""
    here = encoded.window.here
    likely = encoded.lost(number).tolist() if here else []
    others = [
        (how_likely, s.party)
        for how_likely, s in zip(likely, here, strict=True)
        if by is None or s.party is None or s.party.key != by.key
    ]
    best, party = max(others, key=lambda each: each[0], default=(0.0, None))
    return party if best >= _LEAST_OF_A_LOSER else None


def _numbers(losses: Losses, w: Window) -> dict[int, int]:
    """By the token that is counted, the last token of the number that counts it."""
    found: dict[int, int] = {}
    for t in w.spans:
        if losses.quantities.covers(t) and losses.quantities.counted_by_number(t) in losses.quantities:
            found[losses.quantities.counted_by_number(t)] = t
    return found
