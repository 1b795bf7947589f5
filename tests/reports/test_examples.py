"""What docs/examples shows is there, is read by the program, and keeps to its schema."""

from pathlib import Path
from typing import get_args

import pytest

from reports.content import Report
from reports.content.document import Kind
from reports.definitions import read_file

FOLDER = Path(__file__).parents[2] / "docs" / "examples"


def test_the_example_definitions_have_one_of_each_kind_and_alerts() -> None:
    found = read_file(FOLDER / "reports.yaml").reports
    assert {each.kind for each in found} == set(get_args(Kind))
    assert any(each.when for each in found)


@pytest.mark.parametrize("name", [each.name for each in read_file(FOLDER / "reports.yaml").reports if not each.when])
def test_an_example_is_there_in_every_format_and_rests_on_evidence(name: str) -> None:
    report = Report.model_validate_json((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert report.evidence
    assert (FOLDER / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    assert report.title in (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    assert (FOLDER / f"{name}.md").read_text(encoding="utf-8").startswith("# ")
