"""How many clashes were told of over time, as bars."""

from collections.abc import Sequence

from reports.pictures.svg import FAINT, PALETTE, drawing, element, line, text

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 760.0, 200.0, 44.0, 20.0, 40.0


def clashes(bars: Sequence[tuple[str, int]], title: str) -> str:
    """One bar for each (name of the time, number), in order; every number is written on its bar."""
    most = max((count for _, count in bars), default=0) or 1
    step = (_WIDTH - _LEFT - 20) / max(len(bars), 1)
    base = _HEIGHT - _BOTTOM
    parts = [line((_LEFT, base), (_WIDTH - 20, base), stroke=FAINT)]
    every = max(1, -(-len(bars) * 52 // int(_WIDTH - _LEFT - 20)))
    for index, (name, count) in enumerate(bars):
        x, high = _LEFT + step * index, (base - _TOP) * count / most
        wide = min(step * 0.7, 60)
        middle = x + step / 2
        if count:
            parts.append(element("rect", x=middle - wide / 2, y=base - high, width=wide, height=high, fill=PALETTE[0]))
            parts.append(text((middle, base - high - 4), str(count), size=11, anchor="middle"))
        if index % every == 0:
            parts.append(text((middle, base + 16), name, size=11, anchor="middle", fill=FAINT))
    return drawing(_WIDTH, _HEIGHT, parts, title)
