"""What counts as right when a reading is compared with gold."""

from typing import Any

import pytest

from benchmarks.answers import of_gold
from benchmarks.naming import names
from benchmarks.scoring import Tally

FRONT, ARMY, UNION = ["Azawad Front"], ["Malian army", "army"], ["Sahel Union"]


def relation(subject: list[str], predicate: str, object_: list[str], **more: Any) -> dict[str, Any]:
    return {"subject": subject, "predicate": predicate, "object": object_, "claimant": None, **more}


def killed(of: list[str] | None, least: int | None, most: int | None, **more: Any) -> dict[str, Any]:
    return {"measure": "killed", "of": of, "min": least, "max": most, "claimant": None, **more}


def battle(*participants: list[str], when: str | None = None, kind: str | list[str] = "battle") -> dict[str, Any]:
    return {"type": kind, "when": when, "place": ["Gao"], "participants": list(participants)}


def tallied(kind: str, gold: list[Any], told: list[Any], accepted: list[Any] | None = None) -> Tally:
    tally = Tally()
    tally.add("a", of_gold({kind: gold}), of_gold({kind: accepted or []}), of_gold({kind: told}))
    return tally


def counts(kind: str, gold: list[Any], told: list[Any], accepted: list[Any] | None = None) -> tuple[int, int, int]:
    score = tallied(kind, gold, told, accepted).score(kind)
    return score.right, score.missing, score.false


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the separatist Azawad Liberation Front", "Azawad Liberation Front"),
        ("Houthi rebels", "the Houthis"),
        ("Mali's army", "mali army"),
        ("Médecins Sans Frontières", "Medecins sans frontieres"),
        ("Pro-Moscow militia", "pro Moscow militias"),
        ("12 soldiers", "soldiers"),
    ],
)
def test_two_ways_of_writing_one_name_are_the_same(one: str, other: str) -> None:
    assert names([one]) & names([other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sudan Liberation Movement", "Sudan People's Liberation Movement"),
        ("rebels", "Houthi rebels"),
        ("Sudanese army", "South Sudanese army"),
        ("Brigade 21 of the north", "Brigade 21 of the south"),
    ],
)
def test_two_names_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert not names([one]) & names([other])


def test_a_symmetric_relation_may_be_told_either_way() -> None:
    fight = relation(FRONT, "FIGHTS", ARMY)
    assert counts("relations", [fight], [relation(ARMY, "FIGHTS", FRONT)]) == (1, 0, 0)


def test_a_directed_relation_may_not() -> None:
    split = relation(FRONT, "SPLIT_FROM", UNION)
    assert counts("relations", [split], [relation(UNION, "SPLIT_FROM", FRONT)]) == (0, 1, 1)


def test_any_of_the_names_given_will_do() -> None:
    assert counts("relations", [relation(FRONT, "FIGHTS", ARMY)], [relation(FRONT, "FIGHTS", ["army"])]) == (1, 0, 0)


def test_what_is_denied_is_not_what_is_asserted_but_confirming_is() -> None:
    plain = relation(FRONT, "ALLIED_WITH", UNION)
    assert counts("relations", [plain], [plain | {"stance": "denies"}]) == (0, 1, 1)
    assert counts("relations", [plain], [plain | {"stance": "confirms"}]) == (1, 0, 0)


def test_what_is_accepted_is_neither_right_nor_wrong() -> None:
    led = relation(UNION, "LED_BY", ["Moussa"])
    assert counts("relations", [], [led], [led]) == (0, 0, 0)


def test_saying_a_right_thing_twice_is_not_wrong() -> None:
    fight = relation(FRONT, "FIGHTS", ARMY)
    assert counts("relations", [fight], [fight, fight]) == (1, 0, 0)


def test_a_family_counts_its_own_predicates_only() -> None:
    tally = tallied("relations", [relation(FRONT, "SPLIT_FROM", UNION), relation(FRONT, "FIGHTS", ARMY)], [])
    assert (tally.score("lineage").missing, tally.score("conflict").missing, tally.score("people").missing) == (1, 1, 0)


@pytest.mark.parametrize("told", [killed(ARMY, 3, None), killed(FRONT, 3, 3), killed(None, 3, 3), killed(ARMY, 4, 4)])
def test_a_figure_needs_its_ends_and_whose_loss_it_is(told: dict[str, Any]) -> None:
    assert counts("measures", [killed(ARMY, 3, 3)], [told]) == (0, 1, 1)


def test_where_gold_does_not_say_whose_loss_it_is_anybody_may_be_named() -> None:
    assert counts("measures", [killed(None, 3, 3)], [killed(ARMY, 3, 3)]) == (1, 0, 0)


@pytest.mark.parametrize(
    ("told", "right"),
    [
        (battle(FRONT, when="2024-11-30"), 1),
        (battle(ARMY, when=None), 1),
        (battle(UNION, when="2024-11-30"), 0),
        (battle(FRONT, when="2024-12"), 0),
        (battle(FRONT, kind="agreement"), 0),
    ],
)
def test_an_event_needs_a_type_a_fitting_date_and_half_of_its_participants(told: dict[str, Any], right: int) -> None:
    gold = battle(FRONT, ARMY, when="2024-11", kind=["battle", "attack"])
    assert counts("events", [gold], [told]) == (right, 1 - right, 1 - right)


def test_claimants_and_dates_are_judged_among_what_was_found() -> None:
    gold = relation(FRONT, "FIGHTS", ARMY, claimant=UNION, when={"from": "2024-01-01", "to": "2024-12-31"})
    told = relation(FRONT, "FIGHTS", ARMY, when={"from": "2024-05-01", "to": "2024-05-31"})
    tally = tallied("relations", [gold], [told])
    assert (tally.share("claimant named").right, tally.share("claimant named").of) == (0, 1)
    assert (tally.share("when").right, tally.share("when").of) == (0, 1)


def test_of_two_that_fit_the_one_with_the_right_claimant_is_taken() -> None:
    gold = relation(FRONT, "FIGHTS", ARMY, claimant=UNION)
    tally = tallied("relations", [gold], [relation(FRONT, "FIGHTS", ARMY), gold])
    assert tally.share("claimant named").right == 1
