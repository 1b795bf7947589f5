"""Actors that are only described, units, titles before names, and who "both groups" are."""

import pytest

from graph.model import Article, Reading
from ingest.reading import RulesReader

READER = RulesReader(catalogue=False, taught=False)


def read(text: str) -> Reading:
    return READER.read(Article(id="a", text=text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Forces loyal to Sidi Haftan shelled Goram.", {"Forces loyal to Sidi Haftan": "ArmedGroup"}),
        ("A faction led by Reik Manchar fought in Goram.", {"faction led by Reik Manchar": "ArmedGroup"}),
        ("The 85th Infantry Battalion left Goram.", {"85th Infantry Battalion": "StateForce"}),
        ("Chadian Foreign Minister Ado Kanu met General Tom Reed.", {"Ado Kanu": "Person", "Tom Reed": "Person"}),
        ("The Sand Corps of Oumar Tall fled.", {"Sand Corps": "ArmedGroup", "Oumar Tall": "Person"}),
        ("The Islamist group Ansar Goram attacked a village.", {"Ansar Goram": "ArmedGroup"}),
        ("The U.N.-backed Goram Defence Force fled.", {"Goram Defence Force": "ArmedGroup"}),
    ],
)
def test_actors_and_their_kinds(text: str, kinds: dict[str, str]) -> None:
    found = {name: actor.kind for actor in read(text).actors for name in actor.names}
    assert {name: found.get(name) for name in kinds} == kinds


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("A roadside IED killed two soldiers in Helmand.", "IED"),
        ("Suspected Marxist rebels killed two soldiers.", "Marxist"),
        ("Fighting went on in Karenni State.", "Karenni State"),
    ],
)
def test_what_is_no_actor(text: str, absent: str) -> None:
    assert all(absent not in actor.names for actor in read(text).actors)


def test_an_outfit_behind_a_comma_is_who_was_just_named() -> None:
    text = "The column belonged to the 3rd Assault Regiment, an elite outfit commanded by Major Alou Diarra."
    assert [(r.subject.name, r.predicate, r.object.name) for r in read(text).relations] == [
        ("3rd Assault Regiment", "LED_BY", "Alou Diarra")
    ]


def test_both_groups_are_the_two_of_the_sentence_before() -> None:
    text = "The Sand Corps met the Lion Brigade in Goram. Both groups attacked the River Army on Monday."
    pairs = {frozenset((r.subject.name, r.object.name)) for r in read(text).relations if r.predicate == "FIGHTS"}
    assert pairs == {frozenset(("Sand Corps", "River Army")), frozenset(("Lion Brigade", "River Army"))}


def test_the_army_is_no_brigade() -> None:
    text = "Mali's 2nd Infantry Brigade lost a base. The army attacked the Sand Corps the next day."
    assert {r.subject.country for r in read(text).relations if r.predicate == "FIGHTS"} == {"ML"}
    assert all("Brigade" not in r.subject.name for r in read(text).relations)


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "other"),
    [
        (
            "Rebels of the Goram Movement clashed with the Lion Front near Tolo.",
            "Goram Movement",
            "FIGHTS",
            "Lion Front",
        ),
        ("The Malian militant group Ansar Tolo attacked the Lion Front.", "Ansar Tolo", "FIGHTS", "Lion Front"),
        ("A faction known as Los Grises attacked the Lion Front in Tolo.", "Los Grises", "FIGHTS", "Lion Front"),
        ("RDF commander Oumar Tall said his forces had pulled out of Kidal.", "RDF", "WITHDREW_FROM", "Kidal"),
        ("The Lion Front held Kidal. The army took the town on Monday. It is Mali's.", "army", "CONTROLS", "Kidal"),
        ("The Lion Front took Gao in January and Kidal in May.", "Lion Front", "CONTROLS", "Kidal"),
        ("Malian troops of the Desert Battalion fought the Lion Front.", "Desert Battalion", "FIGHTS", "Lion Front"),
        ("Rwandan Hutu rebels of the Lion Front fought the River Army.", "Lion Front", "FIGHTS", "River Army"),
        (
            "Fighting between the Lion Front and its rival, the Sand Corps, went on.",
            "Lion Front",
            "FIGHTS",
            "Sand Corps",
        ),
        ("The Tuareg militia of Omar Tall, the Sand Corps, attacked Kidal.", "Sand Corps", "LED_BY", "Omar Tall"),
        ("Saudi-led coalition warplanes bombed the Lion Front.", "Saudi-led coalition", "FIGHTS", "Lion Front"),
        ("The Sand Corps fled when US jets struck a base of its Lion wing.", "American army", "FIGHTS", "Sand Corps"),
        (
            "Founded in 2003 by Omar Tall and Sidi Keita, the Sand Corps broke into two wings.",
            "Sand Corps",
            "FOUNDED_BY",
            "Omar Tall",
        ),
        ("Omar Tall, who commands the 14th Brigade in Gao, left.", "14th Brigade", "LED_BY", "Omar Tall"),
        ("Rwandan and Malian troops fought the Lion Front.", "Malian troops", "FIGHTS", "Lion Front"),
        (
            "The Red Column and the Blue Column merged into one, the Sand Corps, under the command of Omar Tall.",
            "Sand Corps",
            "LED_BY",
            "Omar Tall",
        ),
        ("The Lion Front operates in northern Mali.", "Lion Front", "OPERATES_IN", "northern Mali"),
        ("The Lion Front seized the Central African capital on Sunday.", "Lion Front", "CONTROLS", "Bangui"),
    ],
)
def test_who_and_where_is_meant(text: str, subject: str, predicate: str, other: str) -> None:
    found = [(r.subject.names, r.predicate, r.object.names) for r in read(text).relations]
    assert any(subject in s and p == predicate and other in o for s, p, o in found), found


def test_a_seat_of_government_that_is_struck_is_a_town() -> None:
    assert not [r for r in read("The Lion Front attacked Port Sudan.").relations if r.predicate == "FIGHTS"]


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        ("Ethiopian jets bombed part of a Somali rebel base near Gao.", "Somali rebels"),
        ("The Lion Brigade fought in Gao. The army attacked a rebel base near Gao.", "Lion Brigade"),
        ("Mali's army fired rockets at guerrilla camps near Gao.", "guerrilla"),
    ],
)
def test_a_base_of_rebels_is_not_their_countrys(text: str, defender: str) -> None:
    parties = {part.actor.name for event in read(text).events for part in event.participants}
    assert defender in parties
    assert "Somali army" not in parties
