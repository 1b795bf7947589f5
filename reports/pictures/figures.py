"""Figures that contradict each other: a line for each loss, a dot for each account, coloured by who gives it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reports.pictures.svg import FAINT, INK, PALETTE, drawing, legend, line, mark, text, wrapped

_WIDTH, _LEFT, _RIGHT, _ROW = 760.0, 310.0, 40.0, 38.0


@dataclass(frozen=True)
class Account:
    """A number by one claimant; `open` tells that it may be more (">") or less ("<"), `denied` that it is disputed."""

    claimant: str
    value: int
    open: str = ""
    denied: bool = False


@dataclass(frozen=True)
class Row:
    """One loss: when and where, whose, and who gives which number."""

    day: str
    loss: str
    accounts: tuple[Account, ...]


def figures(rows: Sequence[Row], title: str) -> str:
    """Rows in their order from top to bottom over one scale of numbers, logarithmic when they span more than 1:40."""
    claimants = list(dict.fromkeys(each.claimant for row in rows for each in row.accounts))
    looks = {name: (PALETTE[index % len(PALETTE)], index // len(PALETTE)) for index, name in enumerate(claimants)}
    named, top = legend([(name, *looks[name]) for name in claimants], (24, 26), _WIDTH - 48)
    values = [each.value for row in rows for each in row.accounts]
    scale = _Scale(max([1, *values]), min((value for value in values if value > 0), default=1))
    top += 24
    bottom = top + _ROW * len(rows)
    parts = [*named, *_axis(scale, top, bottom)]
    for index, row in enumerate(rows):
        parts += _row(row, top + _ROW * (index + 0.5), scale, looks)
    return drawing(_WIDTH, bottom + 34, parts, title)


class _Scale:
    def __init__(self, most: int, least: int) -> None:
        self.logarithmic = most > 40 * least
        self.most = most

    def x(self, value: int) -> float:
        share = math.log1p(value) / math.log1p(self.most) if self.logarithmic else value / self.most
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT - 20)

    def ticks(self) -> list[int]:
        if self.logarithmic:
            return [0, *(digit * 10**power for power in range(7) for digit in (1, 3) if digit * 10**power <= self.most)]
        step = next(step * 10**power for power in range(7) for step in (1, 2, 5) if self.most / (step * 10**power) <= 6)
        return list(range(0, self.most + 1, step))


def _axis(scale: _Scale, top: float, bottom: float) -> list[str]:
    parts = []
    for tick in scale.ticks():
        x = scale.x(tick)
        parts += [
            line((x, top - 4), (x, bottom), stroke="#e3e8ec"),
            text((x, bottom + 16), f"{tick:,}", size=10, anchor="middle", fill=FAINT),
        ]
    return parts


def _row(row: Row, y: float, scale: _Scale, looks: dict[str, tuple[str, int]]) -> list[str]:
    lines = wrapped(row.loss, 34)
    parts = [text((24, y + 4), row.day, size=11, fill=FAINT)]
    parts += [
        text((106, y + 4 + 13 * (index - (len(lines) - 1) / 2)), words, size=12) for index, words in enumerate(lines)
    ]
    xs = [scale.x(each.value) for each in row.accounts]
    parts.append(line((min(xs), y), (max(xs), y), stroke="#b6c0c8", width=3))
    taken: list[float] = []
    for each in sorted(row.accounts, key=lambda account: account.value):
        parts += _dot(each, scale.x(each.value), y, looks[each.claimant], taken)
    return parts


def _dot(account: Account, x: float, y: float, look: tuple[str, int], taken: list[float]) -> list[str]:
    """A full mark, hollow when denied; accounts of one number sit side by side, and the number is written once."""
    same = sum(abs(x - other) < 5 for other in taken)
    crowded = any(5 <= abs(x - other) < 22 for other in taken)
    taken.append(x)
    dot = mark((x + 9 * same, y), *look, hollow=account.denied)
    sign = {">": "≥", "<": "≤"}.get(account.open, "")
    number = text((x, y + (18 if crowded else -8)), f"{sign}{account.value:,}", size=10, anchor="middle", fill=INK)
    return [dot] if same else [dot, number]
