"""Markdown (CommonMark with tables and footnotes): pictures are left to their tables, evidence is footnotes."""

import re
from collections.abc import Iterable, Iterator

from reports.content import Block, Citation, Report, Table

_BLANKS = re.compile(r"\n{3,}")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(report: Report) -> bytes:
    """The report as text that reads well as it is."""
    text = "\n".join(_lines(report)).rstrip() + "\n"
    return _BLANKS.sub("\n\n", text).encode()


def _lines(report: Report) -> Iterator[str]:
    yield from (
        f"# {plain(report.title)}",
        "",
        f"{report.since} to {report.until} · {report.kind} · `{report.definition}`",
        "",
    )
    if report.watched:
        yield from (f"Watched: {plain(', '.join(report.watched))}", "")
    if report.missing:
        yield from (f"Watched, but not in the graph: {plain(', '.join(report.missing))}", "")
    yield from (f"- {plain(line)}" for line in report.summary)
    for section in report.sections:
        yield from ("", f"## {plain(section.title)}", "")
        yield from ([plain(section.lead), ""] if section.lead else [])
        yield from ([f"_{plain(section.empty)}_"] if not section.blocks else [])
        for block in section.blocks:
            yield from _block(block)
    yield from ("", "## Evidence", "")
    yield from (_footnote(each) for each in report.evidence)
    yield from ("", "---", "")
    for note in report.notes:
        yield from (plain(note), "")


def _block(block: Block) -> Iterator[str]:
    if block.block == "statement":
        yield f"- **{block.mark}**: {plain(block.text)}{_numbers(block.evidence)}"
        yield from ([f"  {plain(block.detail)}"] if block.detail else [])
    elif block.block == "table":
        yield from _table(block)
    else:
        yield from (f"**{plain(block.title)}.** {plain(block.description)}", "")
        yield from _table(block.table)


def _table(table: Table) -> Iterator[str]:
    numeric = [
        all(row[index].numeric for row in table.rows) and bool(table.rows) for index in range(len(table.columns))
    ]
    yield from ("", f"_{plain(table.title)}_", "", f"| {' | '.join(map(plain, table.columns))} |")
    yield "|" + "|".join(" ---: " if each else " --- " for each in numeric) + "|"
    for row in table.rows:
        yield "| " + " | ".join(plain(cell.text) + _numbers(cell.evidence) for cell in row) + " |"
    yield from ("", plain(table.note), "") if table.note else ("",)


def _footnote(cited: Citation) -> str:
    who = (
        "" if cited.claimant is None and cited.stance == "asserts" else f"{cited.claimant or ''} {cited.stance} it, in "
    )
    origin = f" (from {cited.origin})" if cited.origin else ""
    title = plain(cited.title or "")
    link = f": [{title}](<{cited.url}>)" if cited.url else f": {title}" if title else ""
    where = plain(f"{who}{cited.publisher or 'publisher not told'}{origin}, {cited.published}")
    return f"[^{cited.number}]: “{plain(cited.quote)}” — {where}{link}"


def _numbers(numbers: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def plain(words: str) -> str:
    """Text in which nothing is taken for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))
