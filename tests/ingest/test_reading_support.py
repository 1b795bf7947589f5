"""Who gives whom what to fight with, and who stands together: one sentence each."""

import pytest

from tests.reads import triples

SUPPORT = [
    "The Lion Brigade receives Chadian money.",
    "The Lion Brigade lives off Chadian aid.",
    "The Lion Brigade shot down a jet with Chadian-supplied missiles.",
    "Chad airdropped weapons to the Lion Brigade.",
    "Chad gave the Lion Brigade armoured vehicles and machine guns.",
    "Rockets supplied to the Lion Brigade by Chad hit the town.",
    "The Lion Brigade was given weapons by Chad.",
    "The Lion Brigade, with weapons supplied by Chad, took the bridge.",
    "Chad's arms shipments to the Lion Brigade were condemned.",
    "Chad's backing of the Lion Brigade was condemned.",
    "Chad came to the aid of the Lion Brigade.",
    "The Lion Brigade relies on support from Chad.",
    "The Lion Brigade is in the pay of Chad.",
    "The Lion Brigade with support from Chad took the bridge.",
    "The Lion Brigade, Chad's proxy in the north, took the bridge.",
    "Chad fought on behalf of the Lion Brigade.",
    "Chad shelled the camp on behalf of the Lion Brigade.",
    "Chad is a supplier of arms to the Lion Brigade.",
    "Backed by Chadian advisers and pilots, the Lion Brigade took the bridge.",
    "The Lion Brigade, which Chad backs, took the bridge.",
    "Chad sent troops to shore up the Lion Brigade.",
    "The Lion Brigade is fighting to topple the River Army with the help of Chad.",
    "The Lion Brigade, a militia that Chad funds, has sent men to the bridge.",
    "Chad provided the Lion Brigade with transit routes and uniforms.",
    "The group, based in Mopti and supported by Chad, is the Lion Brigade.",
    "Chad threw its weight behind the Lion Brigade.",
    "An offensive launched by the Lion Brigade and supported by Chad went on.",
    "The Lion Brigade, paid by Chad, took the bridge.",
]
NO_SUPPORT = [
    "Chad denied that it had sent weapons to the front, where the Lion Brigade fights.",
    "Chad ships arms to Yemen.",
    "The Lion Brigade was to be supported by Chad.",
    "The Lion Brigade handed over its weapons to the army of Chad.",
    "The World Food Programme sent aid to families in villages held by the Lion Brigade.",
    "Chad threatened to send weapons to the Lion Brigade.",
    "Germany delivered ambulances and tents to the government of Chad.",
    "The Lion Brigade draws fighters from Chad.",
    "The Lion Brigade received a delegation from Chad.",
]
ALLIANCE = [
    "The Lion Brigade had fought in the ranks of the River Army.",
    "The Lion Brigade and its ally the River Army took the bridge.",
    "The Lion Brigade and its allies in the River Army took the bridge.",
    "The Lion Brigade and the River Army are allies.",
    "The Lion Brigade fought side by side with the River Army.",
    "The Lion Brigade and the River Army fought shoulder to shoulder.",
    "The Lion Brigade has patrolled alongside the River Army.",
    "The Lion Brigade and the River Army, allied since May, advanced on the bridge.",
    "An alliance of the Lion Brigade and the River Army took the bridge.",
    "The Lion Brigade and the River Army set up a joint command.",
    "The accord puts the Lion Brigade and the River Army under a joint command.",
    "The Lion Brigade conducted joint patrols with the River Army.",
    "The Lion Brigade entered into an alliance with the River Army.",
    "The Lion Brigade made common cause with the River Army.",
    "The Lion Brigade attacked the bridge in coordination with the River Army.",
    "The Lion Brigade signed a defence pact with the River Army.",
    "The Lion Brigade threw in its lot with the River Army.",
    "The Lion Brigade joined soldiers of the River Army in attacking the town.",
    "The Lion Brigade conducted strikes coordinated with the River Army.",
    "Fighters of the Lion Brigade and their allies from the River Army took the bridge.",
    "The Lion Brigade has long worked hand in hand with the River Army.",
    "Much changed since the Lion Brigade, a militia, joined soldiers of the River Army in an offensive.",
]
NO_ALLIANCE = [
    "The Lion Brigade shelled its former comrades of the River Army.",
    "The Lion Brigade signed a peace pact with the River Army.",
    "The chiefs of the Lion Brigade and the River Army sat side by side.",
    "The Lion Brigade was listed alongside the River Army.",
    "The Lion Brigade could launch a joint operation with the River Army.",
]


@pytest.mark.parametrize("text", SUPPORT)
def test_who_gives_it_supports(text: str) -> None:
    found = {(predicate, other) for subject, predicate, other in triples(text) if subject in ("Chad", "Chadian")}
    assert ("SUPPORTS", "Lion Brigade") in found


@pytest.mark.parametrize("text", NO_SUPPORT)
def test_not_everything_that_changes_hands_is_support(text: str) -> None:
    assert not [told for told in triples(text) if told[1] == "SUPPORTS"]


@pytest.mark.parametrize("text", ALLIANCE)
def test_who_stands_together_is_allied(text: str) -> None:
    allied = {frozenset((subject, other)) for subject, predicate, other in triples(text) if predicate == "ALLIED_WITH"}
    assert allied == {frozenset(("Lion Brigade", "River Army"))}


@pytest.mark.parametrize("text", NO_ALLIANCE)
def test_not_everything_done_together_is_an_alliance(text: str) -> None:
    assert not [told for told in triples(text) if told[1] == "ALLIED_WITH"]


def test_who_backs_a_man_backs_his_army() -> None:
    text = "The rebel army of General Omar Haddane, which receives fuel from Chad, holds the bridge."
    assert any(
        (subject, predicate) == ("Chad", "SUPPORTS") and "army" in other for subject, predicate, other in triples(text)
    )


def test_members_of_an_alliance_without_a_name_fight() -> None:
    text = "A coalition of the Lion Brigade and the Desert Front routed the River Army at Mopti in March."
    fights = {frozenset((subject, other)) for subject, predicate, other in triples(text) if predicate == "FIGHTS"}
    assert fights == {frozenset(("Lion Brigade", "River Army")), frozenset(("Desert Front", "River Army"))}


def test_an_attack_is_claimed_in_the_next_sentence() -> None:
    text = "Fourteen Kenyan soldiers were killed at El Adde on Friday. It was claimed by the Lion Brigade."
    assert ("Lion Brigade", "FIGHTS", "Kenyan soldiers") in triples(text)


def test_forces_are_told_apart_by_the_region_they_are_from() -> None:
    text = "The Lion Brigade fought alongside the River Army and forces from the Amhara region."
    assert ("Lion Brigade", "ALLIED_WITH", "forces from the Amhara region") in triples(text)
