"""How incident notes are scored, and that they are read as well as the project says."""

from benchmarks.notes import ARMED, DEAD, PAIR, dead, notes, score
from benchmarks.reading_table import headline
from ingest.reading.reader import RulesReader
from tests.reads import read


def test_the_dead_of_a_note_are_added_up() -> None:
    assert dead(read("Two soldiers and a policeman were killed in Mopti.").measures) == 3


def test_a_total_is_not_added_to_its_parts() -> None:
    text = "Twelve people were killed in Mopti on Monday. Seven rebels were killed. Five soldiers were killed."
    assert dead(read(text).measures) == 12


def test_there_are_enough_notes_and_each_has_its_own_name() -> None:
    labelled = list(notes())
    assert len(labelled) >= 60
    assert len({note.id for note in labelled}) == len(labelled)


def test_notes_are_read_as_well_as_they_were() -> None:
    rows = score(RulesReader())
    assert headline(rows[DEAD]) >= 90
    assert headline(rows[ARMED]) >= 75
    assert headline(rows[PAIR]) >= 55
