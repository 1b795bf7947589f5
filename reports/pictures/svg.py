"""Elements of SVG as strings. Every text is escaped here; numbers have one decimal, so that drawings stay the same."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
INK, FAINT, PAPER = "#1b2733", "#667480", "#ffffff"

# Okabe and Ito's palette: told apart with every kind of colour blindness.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7a5195", "#5c6b73")

Point = tuple[float, float]


def number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def element(name: str, content: str = "", **attributes: str | float) -> str:
    """One element; underscores in attribute names stand for hyphens."""
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(value if isinstance(value, str) else number(value))}"
        for key, value in attributes.items()
    )
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def text(
    at: Point, words: str, *, size: float = 12, anchor: str = "start", fill: str = INK, weight: str = "normal"
) -> str:
    return element(
        "text", escape(words), x=at[0], y=at[1], font_size=size, text_anchor=anchor, fill=fill, font_weight=weight
    )


def label(
    at: Point, words: str, *, size: float = 12, anchor: str = "middle", fill: str = INK, weight: str = "normal"
) -> str:
    """Text with a halo of paper, readable over lines."""
    halo = element(
        "text", escape(words), x=at[0], y=at[1], font_size=size, text_anchor=anchor, font_weight=weight,
        fill=PAPER, stroke=PAPER, stroke_width=3.5, stroke_linejoin="round",
    )  # fmt: skip
    return halo + text(at, words, size=size, anchor=anchor, fill=fill, weight=weight)


def line(a: Point, b: Point, *, stroke: str = FAINT, width: float = 1, dash: str = "") -> str:
    more = {"stroke_dasharray": dash} if dash else {}
    return element("line", x1=a[0], y1=a[1], x2=b[0], y2=b[1], stroke=stroke, stroke_width=width, **more)


def drawing(width: float, height: float, parts: Iterable[str], title: str) -> str:
    """A whole drawing with its name for screen readers."""
    inside = element("title", escape(title)) + element("rect", width=width, height=height, fill=PAPER) + "".join(parts)
    return element(
        "svg", inside, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {number(width)} {number(height)}",
        width=width, height=height, role="img", font_family=FONT,
    )  # fmt: skip


def wrapped(words: str, most: int, lines: int = 2) -> list[str]:
    """`words` in up to `lines` lines of about `most` characters; what does not fit ends in an ellipsis."""
    found = [""]
    for word in words.split():
        if found[-1] and len(found[-1]) + 1 + len(word) > most:
            found.append(word)
        else:
            found[-1] = f"{found[-1]} {word}".strip()
    if len(found) > lines:
        found = [*found[: lines - 1], f"{found[lines - 1]}…"]
    return [each if len(each) <= most + 6 else f"{each[: most + 4]}…" for each in found]


def mark(at: Point, colour: str, shape: int = 0, *, hollow: bool = False) -> str:
    """A dot, a square or a diamond: more things are told apart than there are colours."""
    (x, y), fill = at, PAPER if hollow else colour
    if shape == 0:
        return element("circle", cx=x, cy=y, r=5, fill=fill, stroke=colour, stroke_width=2)
    turned = {"transform": f"rotate(45 {number(x)} {number(y)})"} if shape % 2 == 0 else {}
    return element("rect", x=x - 4.5, y=y - 4.5, width=9, height=9, fill=fill, stroke=colour, stroke_width=2, **turned)


def legend(
    entries: Sequence[tuple[str, str] | tuple[str, str, int]], at: Point, width: float
) -> tuple[list[str], float]:
    """Coloured marks (name, colour, perhaps shape) with their names in rows, and how high that is."""
    parts, x, y = [], at[0], at[1]
    for name, *look in entries:
        needed = 22 + 6.4 * len(name)
        if x > at[0] and x + needed > at[0] + width:
            x, y = at[0], y + 18
        parts += [mark((x + 5, y - 4), *look), text((x + 14, y), name, size=11)]
        x += needed
    return parts, y - at[1] + 18
