"""How many, of what, whose loss, and by whom."""

import pytest

from tests.reads import figure, read, voice


def test_an_attack_may_kill_and_wound_in_one_clause() -> None:
    text = "The Lion Brigade attacked a convoy near Mopti on Monday, killing at least 12 soldiers and wounding 30."
    killed, wounded = figure(text, "killed"), figure(text, "wounded")
    assert (killed.min, killed.max) == (12, None)
    assert (wounded.min, wounded.max) == (30, 30)
    assert killed.by is not None
    assert killed.by.name == "Lion Brigade"
    assert killed.of is not None
    assert killed.of.name == "soldiers"
    assert killed.event == read(text).events[0].id


def test_its_soldiers_are_the_loss_of_whoever_says_so() -> None:
    text = "The River Army said 14 of its soldiers were killed and six were wounded in an ambush near Mopti."
    for measure, number in (("killed", 14), ("wounded", 6)):
        claim = figure(text, measure)
        assert claim.of is not None
        assert (claim.of.name, voice(claim.claimant), claim.min) == ("River Army", "River Army", number)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Up to 40 civilians were killed in Mopti on Friday.", None, 40),
        ("More than 40 civilians were killed in Mopti on Friday.", 41, None),
        ("A farmer was killed in Mopti on Friday.", 1, 1),
        ("The death toll rose to 40.", 40, 40),
    ],
)
def test_bounds_are_those_of_the_words(text: str, least: int | None, most: int | None) -> None:
    claim = figure(text, "killed")
    assert (claim.min, claim.max) == (least, most)


def test_what_was_destroyed_is_counted_for_its_owner() -> None:
    claim = figure("The Lion Brigade destroyed two helicopters of the River Army.", "aircraft_destroyed")
    assert claim.of is not None
    assert claim.by is not None
    assert (claim.min, claim.of.name, claim.by.name) == (2, "River Army", "Lion Brigade")


@pytest.mark.parametrize(
    "text",
    [
        "The Lion Brigade plans to kill 40 soldiers.",
        "Forty soldiers died of cholera in Mopti.",
        "Forty soldiers marched through Mopti.",
    ],
)
def test_what_did_not_happen_by_arms_is_no_figure(text: str) -> None:
    assert read(text).measures == ()


@pytest.mark.parametrize(
    ("text", "measure", "number", "whose"),
    [
        ("The battle for the bridge cost the Lion Brigade at least 40 fighters.", "killed", 40, "Lion Brigade"),
        ("The attack on the barracks cost 12 lives.", "killed", 12, "people"),
        ("Eleven soldiers aboard the boat are missing.", "missing", 11, "soldiers"),
        ("The River Army gave its losses as 13 killed and 157 wounded.", "wounded", 157, "River Army"),
    ],
)
def test_losses_that_are_paid_missed_or_given_as_a_number(text: str, measure: str, number: int, whose: str) -> None:
    claim = figure(text, measure)
    assert claim.of is not None
    assert (claim.min, claim.of.name) == (number, whose)


def test_what_costs_people_something_else_kills_nobody() -> None:
    assert not read("The war between the army and the rebels has cost 5,000 people their homes.").measures
