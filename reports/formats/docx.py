"""DOCX for desks that edit: headings, statements, tables and evidence; drawings are left to their tables."""

from io import BytesIO

from docx import Document
from docx.document import Document as Documentation

from reports.content import Block, Report, Table


def docx(report: Report) -> bytes:
    """The report as a Word document in the reader's own styles."""
    document = Document()
    document.add_heading(report.title, 0)
    document.add_paragraph(f"{report.since} to {report.until}", "Subtitle")
    if report.watched:
        document.add_paragraph(f"Watched: {', '.join(report.watched)}")
    for line in report.summary:
        document.add_paragraph(line, "List Bullet")
    for section in report.sections:
        document.add_heading(section.title, 1)
        for words in filter(None, [section.lead, "" if section.blocks else section.empty]):
            document.add_paragraph(words)
        for block in section.blocks:
            _block(document, block)
    _evidence(document, report)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _block(document: Documentation, block: Block) -> None:
    if block.block == "statement":
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{block.mark}: ").bold = True
        paragraph.add_run(f"{block.text} {_numbers(block.evidence)}")
        if block.detail:
            paragraph.add_run(f"\n{block.detail}").italic = True
    elif block.block == "table":
        _table(document, block)
    else:
        document.add_paragraph(f"{block.title}. {block.description}")
        _table(document, block.table)


def _table(document: Documentation, table: Table) -> None:
    document.add_paragraph(table.title, "Caption")
    made = document.add_table(rows=1, cols=len(table.columns), style="Light List Accent 1")
    for cell, name in zip(made.rows[0].cells, table.columns, strict=True):
        cell.text = name
    for row in table.rows:
        for cell, told in zip(made.add_row().cells, row, strict=True):
            cell.text = f"{told.text} {_numbers(told.evidence)}".strip()


def _evidence(document: Documentation, report: Report) -> None:
    document.add_heading("Evidence", 1)
    for each in report.evidence:
        who = f"{each.claimant} {each.stance} it, in " if each.claimant else ""
        where = ", ".join(
            filter(None, [f"{who}{each.publisher or 'publisher not told'}", str(each.published), each.title, each.url])
        )
        document.add_paragraph(f"[{each.number}] “{each.quote}” {where}")
    for note in report.notes:
        document.add_paragraph(note)


def _numbers(numbers: tuple[int, ...]) -> str:
    return "".join(f"[{number}]" for number in numbers)
