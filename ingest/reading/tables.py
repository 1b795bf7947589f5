"""Reads the knowledge tables of this package: tab separated, `#` comments, one header row."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """All rows of `tables/NAME.tsv` as dicts from column to text; "-" is the empty text."""
    return tuple(_rows(name))


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("ingest.reading") / "tables" / f"{name}.tsv").read_text(encoding="utf-8")
    columns: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = ["" if cell == "-" else cell for cell in line.split("\t")]
        if not columns:
            columns = cells
            continue
        if len(cells) != len(columns):
            raise ValueError(f"{name}.tsv, line {number}: {len(cells)} cells where the header names {len(columns)}")
        yield dict(zip(columns, cells, strict=True))


@cache
def words(name: str, column: str = "lemma") -> frozenset[str]:
    """One column of a table as a set."""
    return frozenset(row[column] for row in rows(name))


@cache
def mapping(name: str, key: str, value: str) -> dict[str, str]:
    """One column of a table by another; the first row of a key counts."""
    found: dict[str, str] = {}
    for row in rows(name):
        found.setdefault(row[key], row[value])
    return found


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one row of `tables/word_sets.tsv`; raises KeyError where there is no such row."""
    return frozenset(mapping("word_sets", "set", "words")[name].split())


@cache
def lexicon(table: str) -> dict[tuple[str, str], list[dict[str, str]]]:
    """(trigger, form) -> rows of a frame table."""
    found: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows(table):
        found[row["trigger"], row["form"]].append(row)
    return dict(found)
