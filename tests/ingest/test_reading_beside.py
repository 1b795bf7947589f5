"""Lineage, structure and people in the constructions of agency news, one sentence each, read exactly."""

from pathlib import Path

import pytest

from graph.model import Article
from tests.reads import passages, rules

_READ = frozenset(
    [
        *("SUCCEEDS", "FORMED_FROM", "SPLIT_FROM", "MERGED_INTO", "RENAMED_FROM", "PART_OF", "SUBORDINATE_TO"),
        *("AFFILIATED_WITH", "LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY", "DRAWN_FROM"),
    ]
)
_SENTENCES = Path(__file__).with_name("sentences_beside.txt")


@pytest.mark.parametrize(("text", "relations"), list(passages(_SENTENCES)))
def test_no_more_and_no_less_is_read_than_the_sentence_tells(text: str, relations: set[str]) -> None:
    reading = rules().read(Article(id="sentence", text=text))
    told = {f"{r.subject.name} {r.predicate} {r.object.name}" for r in reading.relations if r.predicate in _READ}
    assert told == relations
