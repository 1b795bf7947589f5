"""Formats: whatever a text holds stays text, and all formats say the same."""

from datetime import date
from io import BytesIO
from xml.etree import ElementTree as Xml

import pytest
from docx import Document

from graph.layout import Life, Step
from reports.content import Cell, Citation, Picture, Report, Section, Statement, Table
from reports.formats import render
from reports.pictures import Account, Node, Row, Tie, Turning, clashes, figures, lineage, network

NASTY = """<script>alert("x")</script> & #set page(fill: red) `*_[x](javascript:1)_*` | $1 \\ {{ 7*7 }} “جبهة” """


def _report() -> Report:
    table = Table(
        title=NASTY, columns=(NASTY, "N"), rows=((Cell(text=NASTY, evidence=(1,)), Cell(text="3", numeric=True)),)
    )
    picture = Picture(title=NASTY, description=NASTY, svg=clashes([("2025", 3)], NASTY), table=table)
    statement = Statement(mark="new", text=NASTY, detail=NASTY, evidence=(1,), quoted=1)
    cited = Citation(
        number=1, quote=NASTY, stance="denies", claimant=NASTY, speaker=NASTY, publisher=NASTY, origin=NASTY,
        published=date(2025, 7, 1), title=NASTY, url="https://example.org/a?b=c&d=e", article="a", claim="c",
    )  # fmt: skip
    section = Section(title=NASTY, lead=NASTY, blocks=(statement, table, picture))
    return Report(
        definition="x", kind="actor", title=NASTY, since=date(2025, 6, 1), until=date(2025, 6, 30), watched=(NASTY,),
        missing=(NASTY,), summary=(NASTY,), sections=(section, Section(title="Empty", empty=NASTY)), evidence=(cited,),
        notes=(NASTY,),
    )  # fmt: skip


def test_html_takes_no_text_for_markup() -> None:
    page = render(_report(), "html").decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "49" not in page


def test_markdown_takes_no_text_for_markup() -> None:
    text = render(_report(), "md").decode()
    assert "<script" not in text.replace("\\<script", "")
    assert "[x](" not in text.replace("\\[x\\](", "")
    assert r"\|" in text, "a bar within a cell does not end the cell"


def test_a_pdf_is_made_of_any_text() -> None:
    assert render(_report(), "pdf").startswith(b"%PDF")


def test_docx_holds_every_statement_and_all_evidence() -> None:
    document = Document(BytesIO(render(_report(), "docx")))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert text.count("alert(") >= 8


def test_the_same_report_gives_the_same_bytes_as_html_markdown_and_json() -> None:
    for form in ("html", "md", "json"):
        assert render(_report(), form) == render(_report(), form)  # type: ignore[arg-type]


_LIVES = [Life("a", "A & <B>"), Life("b", "B"), Life("c", "C")]
_STEPS = [
    Step("b|SPLIT_FROM|a", "a", "b", "SPLIT_FROM", date(2012, 1, 1)),
    Step("c|FORMED_FROM|b", "b", "c", "FORMED_FROM", date(2017, 1, 1)),
]


@pytest.mark.parametrize(
    "drawing",
    [
        network(
            [Node("a", "A & <B>", "ArmedGroup", 1), Node("b", "B", None, 0)], [Tie("a", "b", "new", "fights")], "T"
        ),
        network([Node("a", "A", "Person", 1)], [], "one alone"),
        figures([Row("2025", "L & <M>", (Account("X", 84, ">"), Account("Y", 2, denied=True)))], "T"),
        figures([Row("", "nothing lost", (Account("X", 0),))], "zero"),
        clashes([], "none"),
        clashes([("2025-06", 0), ("2025-07", 12)], "some"),
        lineage(_LIVES, _STEPS, {step.key: Turning("w & <x>", new=True, disputed=True) for step in _STEPS}, "T"),
    ],
)
def test_a_drawing_is_well_formed_and_says_what_it_shows(drawing: str) -> None:
    root = Xml.fromstring(drawing)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.findtext("{http://www.w3.org/2000/svg}title")
    assert "nan" not in drawing


def test_ties_between_parts_that_do_not_touch_are_drawn_within_the_page() -> None:
    nodes = [Node(str(number), f"Actor {number}", "ArmedGroup", 0.5) for number in range(34)]
    ties = [Tie(str(number), str(number + 1), "standing") for number in range(0, 33, 2)]
    root = Xml.fromstring(network(nodes, ties, "T"))
    circles = root.findall("{http://www.w3.org/2000/svg}circle")
    width = float(root.get("width", "0"))
    assert all(0 < float(circle.get("cx", "-1")) < width for circle in circles)
