"""Labelled passages: sentences with their parties and places marked, and what they tell.

    The [a.G:Lion Brigade], a wing of the [b.G:River Army], seized [p.L:Mopti] on Monday, [a:the group] said.
    > a PART_OF b; a CONTROLS p; ?a OPERATES_IN p
    # killed | at least 12 | b

One line a passage; `[letter.kind:words]` at the first mention, `[letter:words]` at each later one. Behind `>` what is
told; `~` is spoken of but told as no fact, `?` could be read so and counts neither way. Behind `#` losses: measure,
the words of the number, whose. A file NAME.events beside NAME.txt holds the events of each passage, numbered from 1:

    1 | territory_change | seized | a/party b/defender | p | on Monday
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from graph.errors import InputError
from graph.model.vocabulary import TO_PLACE, EventType, MeasureKind, Predicate

FOLDER = Path(__file__).parent / "passages"
KINDS = {
    "G": "ArmedGroup", "F": "StateForce", "M": "PrivateMilitary", "S": "Government", "C": "Coalition", "P": "Person",
    "O": "Organization", "E": "Community", "L": "Place",
}  # fmt: skip
_MARK = re.compile(r"\[(\w+)(?:\.(\w))?:([^\[\]]+)\]")
_RELATION = re.compile(r"([~?]?)\s*(\w+) ([A-Z_]+) (\w+)")
_PREDICATES = frozenset(get_args(Predicate))


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters `start` .. `end` (past the last) name the party or place `letter`."""

    start: int
    end: int
    letter: str


@dataclass(frozen=True, slots=True)
class Told:
    """`flag`: empty for what is told, "~" for what is no fact, "?" for what could be read so."""

    subject: str
    predicate: Predicate
    object: str
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    measure: MeasureKind
    literal: str
    whose: str


@dataclass(frozen=True, slots=True)
class EventTold:
    """`trigger` is the word that tells it, the `nth` of its kind in the passage; `roles` by letter."""

    type: EventType
    trigger: str
    nth: int
    roles: dict[str, str]
    place: str | None
    factual: bool


@dataclass(slots=True)
class Passage:
    """`events` is None where nobody has labelled them."""

    id: str
    text: str
    marks: list[Marked] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    relations: list[Told] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    events: list[EventTold] | None = None

    def letter_at(self, start: int, end: int) -> str | None:
        """The party or place whose mark covers these characters."""
        return next((m.letter for m in self.marks if m.start <= start and end <= m.end), None)


def passages(folder: Path = FOLDER) -> Iterator[Passage]:
    """All passages of a folder, by file name; raises InputError for a line that fits no form."""
    for path in sorted(folder.glob("*.txt")):
        found = list(_of_file(path))
        beside = path.with_suffix(".events")
        if beside.is_file():
            _add_events(beside, found)
        yield from found


def _of_file(path: Path) -> Iterator[Passage]:
    passage: Passage | None = None
    count = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.name}, line {number}"
        if not line.strip():
            continue
        if line[0] not in ">#":
            if passage is not None:
                yield passage
            count += 1
            passage = _marked(f"{path.stem}-{count}", line.strip(), where)
        elif passage is None:
            raise InputError(f"{where}: what is told stands before any passage.", "Put the passage's line first.")
        elif line[0] == ">":
            passage.relations += [_told(part, passage, where) for part in line[1:].split(";") if part.strip()]
        else:
            passage.figures.append(_figure(line[1:], passage, where))
    if passage is not None:
        yield passage


def _marked(key: str, line: str, where: str) -> Passage:
    passage = Passage(key, "")
    text, rest = "", 0
    for mark in _MARK.finditer(line):
        text += line[rest : mark.start()]
        letter, kind, words = mark.groups()
        if kind is not None:
            if kind not in KINDS:
                raise InputError(f"{where}: no kind {kind!r}.", f"Kinds: {', '.join(KINDS)}.")
            passage.kinds.setdefault(letter, KINDS[kind])
        elif letter not in passage.kinds:
            raise InputError(f"{where}: {letter!r} has no kind.", "Give it at the first mention: [a.G:name].")
        passage.marks.append(Marked(len(text), len(text) + len(words), letter))
        text, rest = text + words, mark.end()
    passage.text = text + line[rest:]
    if "[" in passage.text or "]" in passage.text:
        raise InputError(f"{where}: a bracket is left over.", "Marks do not stand inside each other.")
    return passage


def _told(part: str, passage: Passage, where: str) -> Told:
    match = _RELATION.fullmatch(part.strip())
    if match is None or match[3] not in _PREDICATES:
        raise InputError(f"{where}: {part.strip()!r} is no relation.", "Write it as: a SPLIT_FROM b")
    flag, subject, predicate, other = match.groups()
    for letter in (subject, other):
        if letter not in passage.kinds:
            raise InputError(f"{where}: nobody is marked {letter!r}.", "Mark the words in the passage.")
    if (predicate in TO_PLACE) != (passage.kinds[other] == "Place"):
        raise InputError(f"{where}: {part.strip()!r} has the wrong kind of object.", "Places are marked [p.L:name].")
    return Told(subject, predicate, other, flag)  # type: ignore[arg-type]


def _figure(line: str, passage: Passage, where: str) -> Figure:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != 3 or cells[0] not in get_args(MeasureKind) or cells[1] not in passage.text:
        raise InputError(f"{where}: no count of losses.", "Write it as: # killed | at least 12 | a")
    return Figure(cells[0], cells[1], cells[2])  # type: ignore[arg-type]


def _add_events(path: Path, found: list[Passage]) -> None:
    for passage in found:
        passage.events = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            passage, event = _event(line, found, f"{path.name}, line {number}")
            assert passage.events is not None
            passage.events.append(event)


def _event(line: str, found: list[Passage], where: str) -> tuple[Passage, EventTold]:
    cells = [cell.strip() for cell in line.split("|")]
    number = re.fullmatch(r"(~?)\s*(\d+)", cells[0])
    if len(cells) != 6 or number is None or cells[1] not in get_args(EventType):
        raise InputError(f"{where}: no event.", "Write it as: 1 | attack | ambushed | a/attacker b/defender | p | -")
    if not 0 < int(number[2]) <= len(found):
        raise InputError(f"{where}: there is no passage {number[2]}.", f"The file beside it has {len(found)}.")
    passage = found[int(number[2]) - 1]
    word, _, nth = cells[2].partition("@")
    roles = dict(part.split("/", 1)[:2] for part in cells[3].split() if "/" in part)
    place = cells[4] if cells[4] in passage.kinds else None
    return passage, EventTold(cells[1], word, int(nth or 1), roles, place, not number[1])  # type: ignore[arg-type]
