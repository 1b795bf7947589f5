"""Incident notes of one to four sentences, as incident data sets write them: the dead, the armed, who attacked whom.

Each note of `tests/articles/notes.jsonl` has its dead in all (null: not told), the names that attacker and defender may
go by, and the named armed actors that merely clash.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading_table import Rows
from graph.model import Article, EventReading, MeasureClaim, Reading
from ingest.reading.readers import Reader

NOTES = Path(__file__).resolve().parent.parent / "tests" / "articles" / "notes.jsonl"
DEAD, ARMED, PAIR = "fatalities", "armed actors", "attacker and defender"
_ARMED = ("ArmedGroup", "StateForce", "PrivateMilitary", "Coalition")


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    text: str
    fatalities: int | None
    attacker: frozenset[str]
    defender: frozenset[str]
    actors: tuple[frozenset[str], ...]
    """The sides that bear a name."""

    @property
    def article(self) -> Article:
        return Article(id=self.id, text=self.text)


def notes(path: Path = NOTES) -> Iterator[Note]:
    """The labelled notes, in their order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        sides = (told["attacker"], told["defender"], *told["actors"])
        named = dict.fromkeys(_names(side) for side in sides if any(name != name.lower() for name in side))
        attacker, defender, *_ = map(_names, sides)
        yield Note(told["id"], told["text"], told["fatalities"], attacker, defender, tuple(named))


def score(reader: Reader) -> Rows:
    """Shares of notes with the exact number of dead and with the right pair; named armed actors found and not."""
    labelled = list(notes())
    readings = list(reader.read_many([note.article for note in labelled]))
    pairs = list(zip(labelled, readings, strict=True))
    counted = [dead(reading.measures) == note.fatalities for note, reading in pairs if note.fatalities is not None]
    sided = [_right_pair(note, reading) for note, reading in pairs if note.attacker and note.defender]
    found, missing, false = (
        sum(each) for each in zip(*(_actors(note, reading) for note, reading in pairs), strict=True)
    )
    return {
        DEAD: {"right": sum(counted), "of": len(counted)},
        ARMED: {"right": found, "missing": missing, "false": false},
        PAIR: {"right": sum(sided), "of": len(sided)},
    }


def dead(measures: Iterable[MeasureClaim]) -> int:
    """The dead in all: the sum, unless one figure is the total of the others."""
    told = [m.min or m.max or 0 for m in measures if m.measure == "killed" and m.stance != "denies"]
    total = sum(told)
    return max(told) if len(told) > 2 and 2 * max(told) == total else total


def _right_pair(note: Note, reading: Reading) -> bool:
    return any(
        _takes(event, note.attacker, ("attacker",)) and _takes(event, note.defender, ("defender", "victim"))
        for event in reading.events
    )


def _takes(event: EventReading, names: frozenset[str], roles: tuple[str, ...]) -> bool:
    return any(
        part.role in roles and names & _names((part.actor.name, *part.actor.names)) for part in event.participants
    )


def _actors(note: Note, reading: Reading) -> tuple[int, int, int]:
    """How many of the named armed actors were found, how many are missing, how many others were made out."""
    read = [_names(actor.names) for actor in reading.actors if actor.kind in _ARMED]
    found = sum(any(side & names for names in read) for side in note.actors)
    false = sum(not any(side & names for side in note.actors) for names in read)
    return found, len(note.actors) - found, false


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)
