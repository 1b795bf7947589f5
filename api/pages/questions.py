"""The saved questions of `cypher/explore`: what they ask, and how they get into Neo4j Browser. Pure."""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

from graph.store.statements import FOLDER, statements

_COMMENT = re.compile(r"^// ?(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """A script of `cypher/explore`: its file's name, what it asks, what it shows, and the Cypher as it is stored."""

    name: str
    title: str
    about: str
    text: str


def questions() -> tuple[Question, ...]:
    """All saved questions by title."""
    found = [
        Question(each.name.partition("/")[2], each.title, " ".join(_COMMENT.findall(each.text)[1:]), each.text)
        for each in statements().values()
        if each.area == "explore"
    ]
    return tuple(sorted(found, key=lambda question: question.title))


def question(name: str) -> Question:
    """The question of that name; KeyError when there is none."""
    return {each.name: each for each in questions()}[name]


def style() -> str:
    """The style sheet for Neo4j Browser (GRASS)."""
    return (FOLDER / "explore" / "style.grass").read_text(encoding="utf-8")


def archive() -> bytes:
    """All questions and the style sheet as a ZIP archive, to be dropped as it is onto Browser's window."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as zipped:
        for each in questions():
            zipped.writestr(f"actorgraph/{each.name}.cypher", each.text)
        zipped.writestr("actorgraph/style.grass", style())
    return into.getvalue()


def slides() -> dict[str, Any]:
    """What the guide's template is filled with: every question by name."""
    return {each.name: each for each in questions()}
