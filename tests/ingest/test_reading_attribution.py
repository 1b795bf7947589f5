"""Who says it, how, and what nobody says to be so."""

import pytest

from tests.reads import events, read, relation, triples, voice

TAKEN = ("Lion Brigade", "CONTROLS", "Mopti")


@pytest.mark.parametrize(
    "text",
    [
        "The Lion Brigade plans to attack the River Army.",
        "The Lion Brigade did not attack the River Army.",
        "The Lion Brigade never attacked the River Army.",
        "Did the Lion Brigade attack the River Army?",
        "If the Lion Brigade attacks the River Army, the war will go on.",
        "The Lion Brigade may attack the River Army.",
        "The Lion Brigade threatened to attack the River Army.",
    ],
)
def test_what_is_planned_negated_asked_or_conditional_is_no_fact(text: str) -> None:
    assert triples(text) == set()
    assert events(text) == []


def test_the_same_words_stated_plainly_are_a_fact() -> None:
    text = "The Lion Brigade attacked the River Army."
    assert triples(text) == {("Lion Brigade", "FIGHTS", "River Army")}
    assert events(text) == [("attack", {"Lion Brigade": "attacker", "River Army": "defender"})]
    assert relation(text, "FIGHTS").claimant is None


def test_a_denial_is_kept_as_one_and_tells_of_no_event() -> None:
    text = "The River Army denied that the Lion Brigade had captured Mopti."
    claim = relation(text, "CONTROLS")
    assert (voice(claim.claimant), claim.stance) == ("River Army", "denies")
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The Lion Brigade captured Mopti, according to the Desert Front.", "Desert Front"),
        ("According to the Desert Front, the Lion Brigade captured Mopti.", "Desert Front"),
        ("The Lion Brigade captured Mopti, the Desert Front said on Monday.", "Desert Front"),
        ("The Desert Front said that the Lion Brigade had captured Mopti.", "Desert Front"),
        ("The Desert Front said the River Army had claimed that the Lion Brigade captured Mopti.", "River Army"),
        ("The Lion Brigade captured Mopti.", None),
    ],
)
def test_the_innermost_speaker_is_the_claimant(text: str, claimant: str | None) -> None:
    assert triples(text) == {TAKEN}
    assert voice(relation(text, "CONTROLS").claimant) == claimant


def test_a_spokesman_speaks_for_the_body_and_is_named_as_its_speaker() -> None:
    text = '"The Lion Brigade has captured Mopti," said Omar Haddane, spokesman for the Desert Front.'
    claimant = relation(text, "CONTROLS").claimant
    assert claimant is not None
    assert (claimant.name, claimant.speaker) == ("Desert Front", "Omar Haddane")


def test_a_statement_is_the_channel() -> None:
    claimant = relation("The Lion Brigade captured Mopti, the Desert Front said in a statement.", "CONTROLS").claimant
    assert claimant is not None
    assert claimant.channel == "statement"


def test_a_news_agency_that_reports_is_no_claimant() -> None:
    assert relation("Reuters reported that the Lion Brigade had captured Mopti.", "CONTROLS").claimant is None


@pytest.mark.parametrize(
    ("text", "predicate", "stance"),
    [
        ("The Lion Brigade reportedly captured Mopti.", "CONTROLS", "unverified"),
        ("The Desert Front confirmed that the Lion Brigade had left Mopti.", "WITHDREW_FROM", "confirms"),
        ("The Desert Front said that the Lion Brigade had left Mopti.", "WITHDREW_FROM", "asserts"),
    ],
)
def test_the_stance_follows_the_verb_of_saying(text: str, predicate: str, stance: str) -> None:
    assert relation(text, predicate).stance == stance


def test_participants_carry_the_claimant_of_their_event() -> None:
    (event,) = read("The Desert Front said the Lion Brigade had attacked the River Army.").events
    assert {voice(part.claimant) for part in event.participants} == {"Desert Front"}


@pytest.mark.parametrize(
    "text",
    [
        "Seven people were arrested in Gao, including Sidi Keita, said to be second in command.",
        "Nine traders were killed in Gao, and survivors blamed the White Hand, a squad said to be made up of soldiers.",
    ],
)
def test_who_is_said_to_be_something_says_nothing(text: str) -> None:
    assert [claim.claimant for claim in read(text).measures] == [None]
