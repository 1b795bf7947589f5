"""What sentences do not say, though a hasty reader would have it: each was read so once."""

import pytest

from tests.reads import read, triples

NOT_SAID = [
    (
        "The Sand Corps, a group which split from the River Army last week, said it had taken Gao together with the "
        "Lion Front.",
        ("Lion Front", "SPLIT_FROM", "River Army"),
    ),
    (
        "The Sand Corps, which had split from the River Army in May, dissolved itself and merged into the Lion Front.",
        ("River Army", "MERGED_INTO", "Lion Front"),
    ),
    ("French troops have since left their bases in Kidal.", ("French army", "OPERATES_IN", "Kidal")),
    (
        "The Lion Front is a coalition of the Sand Corps and the River Army. Its men attacked Gao.",
        ("Sand Corps", "ALLIED_WITH", "River Army"),
    ),
    ("France suspended joint operations with the Malian army.", ("France", "ALLIED_WITH", "Malian army")),
    (
        "The Lion Front was formed by the Sand Corps and a part of the River Army that had turned against the junta.",
        ("River Army", "FIGHTS", "junta"),
    ),
    (
        "The Northern Coalition met in Gao. The Lion Front and the Sand Corps are part of the coalition.",
        ("Sand Corps", "PART_OF", "Lion Front"),
    ),
    (
        "The Sand Corps, overseen by Moscow's defence ministry, is also supporting several other African governments.",
        ("Sand Corps", "SUPPORTS", "Moscow's defence ministry"),
    ),
    (
        "Colonel Karu, eastern commander of the Lion Brigade, said that his men would no longer obey.",
        ("Lion Brigade", "LED_BY", "Karu"),
    ),
    (
        "Omar Haddane, the Lion Brigade's chief of operations, was arrested on Sunday.",
        ("Lion Brigade", "LED_BY", "Omar Haddane"),
    ),
    (
        "General Peter Wol, who commanded the River Army's eighth division, killed his deputy on Sunday.",
        ("River Army", "LED_BY", "Peter Wol"),
    ),
    (
        "The Northern Alliance was formed in 1984 by the Lion Brigade, the River Army and the Sand Corps.",
        ("Lion Brigade", "ALLIED_WITH", "River Army"),
    ),
    (
        "Troops of the Lion Brigade entered South Sudan in December to help the River Army.",
        ("Lion Brigade", "PART_OF", "South Sudan"),
    ),
]


@pytest.mark.parametrize(("text", "told"), NOT_SAID)
def test_it_does_not_say_so(text: str, told: tuple[str, str, str]) -> None:
    subject, predicate, other = told
    found = [(r.subject.names, r.predicate, r.object.names) for r in read(text).relations]
    assert not [f for f in found if subject in f[0] and f[1] == predicate and other in f[2]]


def test_the_movement_is_the_one_that_the_text_is_about() -> None:
    text = (
        "The National Movement for Azawad was founded in a merger of the Movement of Goram and returned fighters. "
        "The movement captured Kidal in May."
    )
    assert {s for s, predicate, _ in triples(text) if predicate == "CONTROLS"} == {"National Movement for Azawad"}


def test_the_two_groups_are_those_that_spoke_together() -> None:
    text = (
        "The Sand Corps and the Lion Front said that they had merged. The Lion Front is an offshoot of the River Army. "
        "The two groups attacked the Malian army in Gao."
    )
    fighting = {s for s, predicate, _ in triples(text) if predicate == "FIGHTS"}
    assert fighting == {"Sand Corps", "Lion Front"}


def test_the_town_is_no_mountain() -> None:
    text = "Hundreds of men left Kidal for the Adrar des Ifoghas mountains. The Sand Corps took the town on Monday."
    assert ("Sand Corps", "CONTROLS", "Kidal") in triples(text)


def test_whose_chief_somebody_is_said_to_be_is_what_others_say() -> None:
    text = "The Sand Corps attacked Gao. Diplomats say that its real commander is General Omar Tall."
    claims = [r for r in read(text).relations if r.predicate == "LED_BY"]
    assert [claim.claimant.name for claim in claims if claim.claimant] == ["Diplomats"]


def test_bodies_left_behind_are_some_of_those_killed() -> None:
    text = (
        "In a statement the Lion Front said it had killed several dozen soldiers. “Around 15 bodies were left on the "
        "site,” the statement added."
    )
    assert [m.literal for m in read(text).measures] == ["several dozen"]


def test_what_was_under_way_is_no_event_of_its_own() -> None:
    text = (
        "The army said a convoy was ambushed by the Lion Front near Gao on Friday. The convoy had been conducting an "
        "operation against an armed group. It said 10 fighters had been killed."
    )
    reading = read(text)
    assert len({m.event for m in reading.measures}) == len(reading.events) == 1


def test_the_army_is_that_of_the_country_where_it_happens() -> None:
    text = (
        "A convoy of the army came under fire near Gao on Wednesday. Russian men and a Russian adviser were in it. "
        "The Lion Front attacked soldiers in Kidal and Gao, the Russian ministry said. Malian officials were silent."
    )
    assert {r.country for claim in read(text).relations for r in (claim.subject, claim.object) if r.country} == {"ML"}
