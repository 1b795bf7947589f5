"""Every row of the lexicon has an example, and the reader reads out of it what the row says."""

import pytest

from graph.model import Article, Reading
from ingest.reading.tables import rows
from tests.reads import rules


def _says_so(table: str, row: dict[str, str], reading: Reading) -> bool:
    if table == "relation_frames":
        return any(claim.predicate == row["predicate"] for claim in reading.relations)
    return any(event.type == row["type"] for event in reading.events)


@pytest.mark.parametrize("table", ["relation_frames", "event_frames"])
def test_each_row_is_read_from_its_example(table: str) -> None:
    readings = rules().read_many(Article(id="example", text=row["example"]) for row in rows(table))
    unread = {
        (table, row["trigger"], row["form"])
        for row, reading in zip(rows(table), readings, strict=True)
        if not _says_so(table, row, reading)
    }
    assert unread == set()


@pytest.mark.parametrize("table", ["relation_frames", "event_frames"])
def test_no_row_is_given_twice(table: str) -> None:
    meaning = "predicate" if table == "relation_frames" else "type"
    keys = [(row["trigger"], row["form"], row[meaning]) for row in rows(table)]
    assert len(keys) == len(set(keys))


def test_every_word_set_stands_once() -> None:
    names = [row["set"] for row in rows("word_sets")]
    assert sorted(names) == sorted(set(names))
