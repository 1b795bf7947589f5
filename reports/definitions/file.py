"""`reports.yaml`: definitions and how mail is sent; what is wrong in it is told with file and line."""

from collections import Counter
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import InputError
from reports.definitions.definition import Definition


class Mail(BaseModel):
    """The server that mail goes through. The password is in the environment (ACTORGRAPH_SMTP_PASSWORD)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str
    port: int = Field(587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    sender: str = Field(description="Address in From.")


class DefinitionsFile(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mail: Mail | None = None
    reports: tuple[Definition, ...] = ()


def read_file(path: Path) -> DefinitionsFile:
    """The definitions in a file; raises InputError that names every fault with its line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}.", "Name the file of definitions with --file.") from error
    return parse(text, str(path))


def parse(text: str, name: str) -> DefinitionsFile:
    """The definitions in `text`; `name` is what errors call it."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _wrong([f"{name}:{mark.line + 1 if mark else 1}: {getattr(error, 'problem', None) or error}"]) from error
    if not isinstance(content, dict):
        raise _wrong([f"{name}:1: the file holds a map with “reports” and perhaps “mail”"])
    try:
        found = DefinitionsFile.model_validate(content)
    except ValidationError as error:
        raise _wrong([_fault(name, node, fault) for fault in error.errors()]) from error
    doubled = [each for each, times in Counter(each.name for each in found.reports).items() if times > 1]
    if doubled:
        raise _wrong([f"{name}: two reports are named {each}" for each in doubled])
    return found


def _wrong(faults: list[str]) -> InputError:
    return InputError("The definitions of reports cannot be used.\n  " + "\n  ".join(faults) + "\n")


def _fault(name: str, node: yaml.Node | None, fault: Any) -> str:
    where = tuple(
        part
        for part in fault["loc"]
        if not isinstance(part, str) or part != "function-before[parse(), ParsedCondition]"
    )
    message = fault["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    path = ".".join(str(part) for part in where)
    return f"{name}:{_line(node, where)}: {path + ': ' if path else ''}{message}"


def _line(node: yaml.Node | None, where: tuple[int | str, ...]) -> int:
    """The line of the value at `where`, or of the nearest thing around it that is written in the file."""
    line = node.start_mark.line if node else 0
    for part in where:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            pair = (node.value[part], node.value[part])
        else:
            pair = None
        if pair is None:
            break
        line, node = pair[0].start_mark.line, pair[1]
    return line + 1
