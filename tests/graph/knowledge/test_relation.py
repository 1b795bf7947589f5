"""What the claims about one relation amount to: when it held, who says so, who disputes it."""

from datetime import date

from graph.knowledge.interval import end, is_span
from graph.knowledge.relation import RelationTelling, relationship
from graph.model import Interval
from tests.telling import during, on

JUNE = date(2025, 6, 6)


def says(number: int, when: Interval | None = None, **told: object) -> RelationTelling:
    return RelationTelling(
        id=f"c{number}",
        source=str(told.pop("source", f"s{number}")),
        when=when or Interval(),
        published=date(2025, 1, number),
        **told,  # type: ignore[arg-type]
    )


def test_an_inexact_time_is_no_span() -> None:
    late_2024 = Interval.model_validate({"from": "2024-10-01", "to": "2024-12-31", "precision": "season"})
    assert not is_span(late_2024)
    assert end(late_2024) is None
    assert is_span(during(date(2015, 1, 1), date(2019, 12, 31)))


def test_open_ends_and_unknown_ends_are_different_things() -> None:
    lasting = relationship([says(1, during(date(2012, 1, 1), ongoing=True))])
    untold = relationship([says(1, during(date(2012, 1, 1)))])
    assert lasting is not None
    assert untold is not None
    assert (lasting["until"], lasting["ongoing"]) == (None, True)
    assert (untold["until"], untold["ongoing"]) == (None, False)


def test_a_told_end_ends_it_and_names_its_claim() -> None:
    found = relationship([says(1, during(date(2021, 12, 1), ongoing=True)), says(2, during(None, JUNE))])
    assert found is not None
    assert (found["since"], found["until"], found["ended_by"]) == (date(2021, 12, 1), JUNE, "c2")


def test_whoever_says_that_it_held_later_opens_the_end_again() -> None:
    found = relationship([says(1, during(None, JUNE)), says(2, on(date(2025, 7, 1)))])
    assert found is not None
    assert found["until"] is None
    assert found["ends"] == [JUNE]


def test_ends_that_contradict_each_other_are_shown() -> None:
    found = relationship([says(1, during(None, JUNE)), says(2, during(None, date(2024, 1, 1)))])
    assert found is not None
    assert found["disputed"] is True
    assert found["ends"] == [date(2024, 1, 1), JUNE]


def test_what_is_only_denied_or_unverified_is_no_relationship() -> None:
    assert relationship([says(1, stance="denies"), says(2, stance="unverified")]) is None
    assert relationship([says(1, ruling="reject")]) is None
    assert relationship([]) is None


def test_a_denial_makes_it_disputed_and_less_sure() -> None:
    alone = relationship([says(1)])
    denied = relationship([says(1), says(2, stance="denies")])
    assert alone is not None
    assert denied is not None
    assert denied["disputed"] is True
    assert denied["confidence"] < alone["confidence"]
    assert denied["stances"] == ["asserts 1", "denies 1"]


def test_sources_are_counted_once() -> None:
    found = relationship([says(1, source="AFP"), says(2, source="AFP"), says(3, source="Herald")])
    assert found is not None
    assert (found["claims"], found["sources"]) == (3, 2)


def test_whoever_left_had_been_there() -> None:
    gone = says(2, on(JUNE))
    found = relationship([], [gone], presume=True)
    assert found is not None
    assert (found["since"], found["until"], found["ended_by"], found["claims"]) == (None, JUNE, "c2", 1)
    assert relationship([], [gone]) is None


def test_a_departure_without_a_day_or_one_that_is_denied_tells_of_no_presence() -> None:
    assert relationship([], [says(2)], presume=True) is None
    assert relationship([], [says(2, on(JUNE), stance="denies")], presume=True) is None


def test_a_presence_that_somebody_denies_is_disputed_even_when_its_end_was_told() -> None:
    found = relationship([says(1, stance="denies")], [says(2, on(JUNE))], presume=True)
    assert found is not None
    assert (found["disputed"], found["claims"], found["sources"]) == (True, 2, 1)
