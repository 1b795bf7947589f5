"""Definitions: what is wrong in the file is told with its line, and conditions are read for what they say."""

from pathlib import Path

import pytest

from graph.errors import InputError
from reports.definitions import Definition, read_file
from reports.definitions.file import parse

_GOOD = """\
mail: {host: mail.example.org, sender: desk@example.org}
reports:
  - name: weekly
    kind: relationships
    schedule: "0 6 * * MON"
    timezone: Europe/Paris
    watch: {actors: [FLA], countries: [ML]}
    recipients: {folder: out, mail: [editor@example.org]}
  - name: splits
    kind: lineage
    when: new SPLIT_FROM within lineage of AQIM
"""


def test_a_good_file_is_read() -> None:
    found = parse(_GOOD, "reports.yaml")
    assert [each.name for each in found.reports] == ["weekly", "splits"]
    assert found.mail is not None
    assert found.mail.security == "starttls", "mail is not sent in the clear unless somebody says so"


def _with(line: str, instead: str) -> str:
    assert line in _GOOD
    return _GOOD.replace(line, instead)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (_with("kind: relationships", "kind: relations"), 4, "relationships"),
        (_with('"0 6 * * MON"', '"0 25 * * MON"'), 5, "no cron line"),
        (_with("Europe/Paris", "Europe/Atlantis"), 6, "no time zone"),
        (_with("recipients: {folder: out", "recipients: {foldre: out"), 8, "foldre"),
        (_with("editor@example.org", "editor"), 8, "mail.0"),
        (_with("new SPLIT_FROM within", "new SPLITS within"), 11, "SPLITS is no relation"),
        (_with("name: splits", "name: weekly"), None, "two reports are named weekly"),
        (_with("kind: lineage", "kind: lineage\n    schedule: '0 6 * * *'"), 9, "not both"),
        (_with("name: splits", "name: Splits!"), 9, "name"),
        (_with("watch: {actors: [FLA]", "watch: {actors: [FLA"), 7, "expected"),
        ("- a list", 1, "a map"),
        ("reports:\n  - {name: x, kind: lineage, watch: {query: write/lock}}", 2, "no statement"),
        ("reports:\n  - {name: x, kind: actor}", 2, "names its actor"),
        ("reports:\n  - {name: x, kind: lineage, period: a while}", 2, "7 days"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(text: str, line: int | None, words: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, "reports.yaml")
    assert words in str(caught.value)
    if line is not None:
        assert f"reports.yaml:{line}: " in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(InputError) as caught:
        parse(_with("kind: relationships", "kind: x").replace("Europe/Paris", "Nowhere"), "f")
    assert "f:4:" in str(caught.value)
    assert "f:6:" in str(caught.value)


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_file(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("new SPLIT_FROM within lineage of al-Qaida in the Islamic Maghreb", ("new", "SPLIT_FROM", None, "lineage")),
        ("disputed relation of FLA", ("disputed", None, None, "actor")),
        ("losses claimed > 20", (None, None, 21, None)),
        ("killed claimed >= 20 of Wagner Group", (None, None, 20, "actor")),
    ],
)
def test_conditions_say_what_they_mean(words: str, told: tuple[str | int | None, ...]) -> None:
    found = Definition.model_validate({"name": "x", "kind": "lineage", "when": words}).when
    assert found is not None
    assert (found.change, found.predicate, found.least, found.scope) == told


def test_a_definition_survives_the_way_through_json() -> None:
    made = Definition.model_validate({"name": "x", "kind": "dyads", "when": "losses claimed > 20", "formats": ["md"]})
    assert Definition.model_validate_json(made.model_dump_json()) == made
