"""Who holds, leaves and works where, in the constructions of agency news, a passage each, read exactly."""

from pathlib import Path

import pytest

from graph.model import Article
from graph.model.vocabulary import TO_PLACE
from tests.reads import passages, rules

_SENTENCES = Path(__file__).with_name("sentences_holdings.txt")


@pytest.mark.parametrize(("text", "relations"), list(passages(_SENTENCES)))
def test_no_more_and_no_less_is_read_of_places_than_the_passage_tells(text: str, relations: set[str]) -> None:
    reading = rules().read(Article(id="passage", text=text))
    told = {
        f"{r.subject.name} {r.predicate} {r.object.name}"
        for r in reading.relations
        if r.predicate in TO_PLACE and r.stance != "denies"
    }
    assert told == relations
