"""One event for what an article tells of several times, with its day, its place and its parts."""

from datetime import date

from tests.reads import events, read, relation, voice

TWO = (
    "On Monday the Lion Brigade attacked the River Army near Mopti. The attack lasted an hour. "
    "On 3 May the Lion Brigade attacked the Desert Front in Gao."
)


def test_a_happening_told_again_is_one_event_and_another_one_is_another() -> None:
    assert events(TWO) == [
        ("attack", {"Lion Brigade": "attacker", "River Army": "defender"}),
        ("attack", {"Lion Brigade": "attacker", "Desert Front": "defender"}),
    ]


def test_each_event_has_the_day_and_the_place_of_its_own_sentence() -> None:
    first, second = read(TWO).events
    assert (first.when.from_, first.when.to) == (date(2024, 5, 13), date(2024, 5, 13))
    assert (second.when.from_, second.when.to) == (date(2024, 5, 3), date(2024, 5, 3))
    assert [event.place.name if event.place else None for event in (first, second)] == ["Mopti", "Gao"]


def test_a_place_that_the_gazetteer_knows_carries_code_and_degrees() -> None:
    (event,) = read("Malian soldiers clashed with the Lion Brigade near Mopti, Mali, on Monday.").events
    assert event.place is not None
    assert event.place.country == "ML"
    assert event.place.lat is not None
    assert 14 < event.place.lat < 15


def test_a_town_that_falls_changes_hands() -> None:
    text = "Mopti fell to the Lion Brigade on 3 May."
    assert [kind for kind, _ in events(text)] == ["territory_change"]
    claim = relation(text, "CONTROLS")
    assert (claim.subject.name, claim.object.name, claim.when.from_) == ("Lion Brigade", "Mopti", date(2024, 5, 3))


def test_capturing_a_man_changes_no_territory() -> None:
    assert "territory_change" not in [kind for kind, _ in events("The Lion Brigade captured a colonel in Mopti.")]


def test_who_claims_an_ambush_is_its_attacker_by_its_own_word() -> None:
    text = "The Lion Brigade claimed responsibility for an ambush on the River Army near Mopti on Monday."
    (event,) = read(text).events
    attacker = next(part for part in event.participants if part.role == "attacker")
    assert (attacker.actor.name, voice(attacker.claimant)) == ("Lion Brigade", "Lion Brigade")


def test_who_is_blamed_is_an_attacker_by_the_word_of_the_accuser() -> None:
    text = "A bombing in Mopti killed three farmers on Monday. The River Army blamed the Lion Brigade for the bombing."
    (event,) = read(text).events
    attacker = next(part for part in event.participants if part.role == "attacker")
    assert (attacker.actor.name, voice(attacker.claimant)) == ("Lion Brigade", "River Army")


def test_both_sides_of_a_clash_are_parties() -> None:
    assert events("Clashes between the Lion Brigade and the River Army went on in Mopti on Monday.") == [
        ("battle", {"Lion Brigade": "party", "River Army": "party"})
    ]
