"""Properties in plain words: days as exactly as they are known, quotes cut at a word, support in one line."""

from datetime import date

import pytest

from graph.knowledge.relation import RelationTelling, relationship
from graph.knowledge.wording import shortened, strength, summary, told_time, written
from graph.model import Interval
from graph.model.vocabulary import Precision

DAY = date(2021, 10, 1)
TIMES = [
    ({}, ""),
    ({"from": "2021-08-03", "to": "2021-08-03", "precision": "day"}, "3 August 2021"),
    ({"from": "2021-08-01", "to": "2021-08-31", "precision": "month"}, "August 2021"),
    ({"from": "2015-01-01", "to": "2019-12-31", "precision": "year"}, "2015 to 2019"),
    ({"from": "2012-01-01", "precision": "year", "ongoing": True}, "since 2012"),
    ({"to": "2012-06-30", "precision": "month"}, "until June 2012"),
    ({"from": "2012-06-01", "to": "2012-06-09"}, "1 June 2012 to 9 June 2012"),
]


@pytest.mark.parametrize(
    ("precision", "words"),
    [("day", "1 October 2021"), ("month", "October 2021"), ("season", "late 2021"), ("year", "2021")],
)
def test_a_day_is_written_as_exactly_as_it_is_known(precision: Precision, words: str) -> None:
    assert written(DAY, precision) == words


@pytest.mark.parametrize(("told", "words"), TIMES)
def test_a_time_is_written_as_it_was_told(told: dict[str, object], words: str) -> None:
    assert told_time(Interval.model_validate(told)) == words


def test_a_long_quote_is_cut_after_a_word() -> None:
    assert shortened("They left,\n they said.") == "They left, they said."
    assert shortened("one two, three", most=11) == "one two …"


def test_a_relationship_is_summed_up_in_one_line() -> None:
    when = Interval.model_validate({"from": "2021-10-01", "to": "2021-10-31", "precision": "month"})
    sure = RelationTelling(id="c1", source="a", when=when, published=date(2022, 1, 5))
    denied = RelationTelling(id="c2", source="b", stance="denies", published=date(2022, 1, 9))
    undated = RelationTelling(id="c3", source="c", published=date(2022, 2, 1))
    alone, disputed = relationship([sure]), relationship([sure, denied])
    untold = relationship([undated])
    assert alone
    assert disputed
    assert untold
    assert summary(alone) == f"since October 2021; 1 claim, 1 source; {alone['confidence']:.0%}"
    assert summary(disputed) == f"since October 2021; 2 claims, 1 source; disputed {disputed['confidence']:.0%}"
    assert strength(disputed).startswith("disputed ")
    assert summary(untold).startswith("reported 1 February 2022; ")
