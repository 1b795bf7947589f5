"""The tables of this package: tab separated, `#` comments, one header row."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """All rows of `tables/NAME.tsv` as dicts from column to text."""
    text = (files("ingest.article") / "tables" / f"{name}.tsv").read_text(encoding="utf-8")
    header, *lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(dict(zip(header, cells, strict=True)) for cells in lines)
