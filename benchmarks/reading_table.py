"""Scores as one table, compared with the last committed run."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

Row = Mapping[str, float]
"""right, missing, false | precision, recall, f1 | right, of (a share) | false, of (off-topic texts)."""
Rows = dict[str, Row]
Results = dict[str, Rows]
"""Set -> row -> counts or rates; a set read without the catalogue ends in WITHOUT."""

WITHOUT = ", without catalogue"
COMMITTED = Path(__file__).parent / "reading_scores.json"
_HEADER = ("set", "what", "precision", "recall", "F1", "of", "change", "without catalogue")
ALLOWED_FALL = 2.0  # points


def committed(path: Path = COMMITTED) -> Results:
    """The results of the last committed run."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def headline(row: Row) -> float:
    """What a row is judged by, in points: its F1 or its share; for off-topic texts, minus the false claims a text."""
    if "f1" in row:
        return 100 * row["f1"]
    if "missing" in row:
        _, _, f1 = rates(row)
        return 100 * f1
    top = row["right"] if "right" in row else -row["false"]
    return 100 * top / row["of"] if row["of"] else 0.0


def rates(row: Row) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    if "f1" in row:
        return row["precision"], row["recall"], row["f1"]
    told, wanted = row["right"] + row["false"], row["right"] + row["missing"]
    precision = row["right"] / told if told else 0.0
    return precision, row["right"] / wanted if wanted else 0.0, 2 * row["right"] / (told + wanted or 1)


def fallen(now: Results, before: Results) -> list[str]:
    """Each row that lies more than ALLOWED_FALL points below the committed run, as a sentence.

    On few answers a single one weighs more than that; there a row has fallen when it lost more than one.
    """
    found = []
    for name, rows in before.items():
        for what, old in rows.items():
            row = now.get(name, {}).get(what)
            if row is not None and headline(row) < headline(old) - max(ALLOWED_FALL, _one_answer(old)):
                found.append(f"{name}, {what}: {headline(old):.1f} -> {headline(row):.1f}")
    return found


def _one_answer(row: Row) -> float:
    of = _of(row)
    return 100.0 / of + 0.01 if of else 0.0


def _of(row: Row) -> float:
    """How many answers gold has, or how many were found, or how many texts there are; 0 when that is not known."""
    return row.get("of", row.get("right", 0) + row.get("missing", 0))


def table(now: Results, before: Results) -> str:
    """A Markdown table, aligned so that it also reads well in a terminal."""
    lines = [_HEADER, *(line for name in now if not name.endswith(WITHOUT) for line in _lines(name, now, before))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADER))]
    rendered = ["| " + " | ".join(_pad(cell, widths[at], at) for at, cell in enumerate(line)) + " |" for line in lines]
    rule = "|" + "|".join("-" * (width + 1) + ("-" if at < 2 else ":") for at, width in enumerate(widths)) + "|"
    return "\n".join([rendered[0], rule, *rendered[1:]])


def _pad(cell: str, width: int, column: int) -> str:
    return cell.ljust(width) if column < 2 else cell.rjust(width)


def _lines(name: str, now: Results, before: Results) -> Iterator[tuple[str, ...]]:
    for what, row in now[name].items():
        old = before.get(name, {}).get(what)
        bare = now.get(name + WITHOUT, {}).get(what)
        change = f"{headline(row) - headline(old):+.1f}" if old is not None else "new"
        yield (name, what, *_figures(row), change, _figures(bare)[2] if bare is not None else "")


def _figures(row: Row) -> tuple[str, str, str, str]:
    if "f1" in row or "missing" in row:
        precision, recall, f1 = (f"{rate:.3f}" for rate in rates(row))
        return precision, recall, f1, f"{_of(row):.0f}" if "missing" in row else ""
    if "false" in row:
        return "", "", f"{row['false']:.0f}", f"{row['of']:.0f}"
    return "", "", f"{row['right'] / row['of']:.3f}" if row["of"] else "", f"{row['of']:.0f}"
