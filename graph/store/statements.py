"""Every Cypher statement there is, loaded once from `cypher/<area>/<name>.cypher` and checked while loading.

A statement is known by the path of its file: `read/actor` is `cypher/read/actor.cypher`.
"""

import json
import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

import graph

FOLDER = Path(graph.__file__).parent.parent / "cypher"
"""Beside the `graph` package: the root of a checkout, `site-packages` of an installation."""

Access = Literal["read", "write"]
ACCESS: dict[str, Access] = {
    "read": "read",
    "explore": "read",
    "report": "read",
    "runs": "write",
    "write": "write",
    "project": "write",
    "schema": "write",
}

_HEADING = re.compile(r"\A// (?P<title>\S.*)$", re.MULTILINE)
_PARAMS = re.compile(r"^// :params? (?P<map>\{.*\})\s*$", re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_DRIVEN = re.compile(r"UNWIND \$(\w+) AS")
_USED = re.compile(r"\$(\w+)")
_BARE_KEY = re.compile(r'([{,]\s*)([A-Za-z_]\w*)\s*:(?=(?:[^"]*"[^"]*")*[^"]*$)')


class MalformedStatement(ValueError):
    """A file under `cypher/` is not in the form that docs/graph-model.md describes."""


@dataclass(frozen=True)
class Statement:
    """One Cypher statement; `example` holds parameter values with which it runs on the samples."""

    name: str
    title: str
    text: str
    access: Access
    example: dict[str, Any] = field(default_factory=dict)

    @property
    def area(self) -> str:
        return self.name.partition("/")[0]

    @cached_property
    def list_driven(self) -> str | None:
        """The list parameter that the statement unwinds first: when it is empty, nothing can happen."""
        found = _DRIVEN.match(_COMMENT.sub("", self.text).lstrip())
        return found[1] if found else None

    @property
    def parts(self) -> tuple[str, ...]:
        """The single statements of a migration, which may hold several parted by `;`."""
        return tuple(part.strip() for part in _COMMENT.sub("", self.text).split(";") if part.strip())


def parse(name: str, text: str) -> Statement:
    """Check one file's form: a title, the parameters it uses and no others, an area that exists."""
    area = name.partition("/")[0]
    heading = _HEADING.search(text)
    if area not in ACCESS or heading is None:
        raise MalformedStatement(f"{name}: a statement lies in one of {', '.join(ACCESS)} and opens with `// title`")
    example = _example(name, text)
    used = set(_USED.findall(_COMMENT.sub("", text)))
    if used != set(example):
        raise MalformedStatement(f"{name}: uses {sorted(used)}, but `// :params` gives {sorted(example)}")
    return Statement(name, heading["title"].strip(), text, ACCESS[area], example)


def _example(name: str, text: str) -> dict[str, Any]:
    found = _PARAMS.search(text)
    if found is None:
        return {}
    try:
        values = json.loads(_BARE_KEY.sub(r'\1"\2":', found["map"]))
    except json.JSONDecodeError as error:
        raise MalformedStatement(f"{name}: `// :params` holds no map of plain values: {error}") from error
    return dict(values)


def load(folder: Path) -> dict[str, Statement]:
    """All statements under `folder` by name; raises MalformedStatement for the first that is not in form."""
    names = {path: path.relative_to(folder).with_suffix("").as_posix() for path in sorted(folder.glob("*/*.cypher"))}
    return {name: parse(name, path.read_text(encoding="utf-8")) for path, name in names.items()}


@cache
def statements() -> dict[str, Statement]:
    """The statements of this installation, read from disk once."""
    return load(FOLDER)


def statement(name: str) -> Statement:
    """The statement of that name; KeyError when there is no such file."""
    return statements()[name]
