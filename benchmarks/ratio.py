"""Two ways to do one thing, timed turn by turn in one run, so that a busy machine slows both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Ratio:
    """What was measured: `factor` as the aim states it, `ours` and `bare` with their units."""

    name: str
    aim: str
    met: bool
    factor: float
    ours: str
    bare: str
    notes: tuple[str, ...] = field(default=())


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turns(
    ours: Callable[[], object],
    bare: Callable[[], object],
    rounds: int,
    *,
    prepare: Callable[[], object] = lambda: None,
) -> tuple[float, float]:
    """Median seconds of both over `rounds` turns; who goes first changes. `prepare` runs before each, untimed."""
    times: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(rounds):
        for mine in (turn % 2 == 0, turn % 2 == 1):
            prepare()
            times[mine].append(seconds(ours if mine else bare))
    return statistics.median(times[True]), statistics.median(times[False])
