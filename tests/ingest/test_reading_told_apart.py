"""Actors without a name of their own, told apart by whose they are, and words that only look like a name."""

import pytest

from tests.reads import names, read, triples


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("Gunmen loyal to Omar Haddane attacked the River Army.", "Gunmen loyal to Omar Haddane", "ArmedGroup"),
        (
            "A faction led by Colonel Bakary Sano broke away from the River Army.",
            "faction led by Colonel Bakary Sano",
            "ArmedGroup",
        ),
        ("Katangan rebels seized the town of Kolwezi.", "Katangan rebels", "ArmedGroup"),
        ("Puntland security forces seized the town of Bosaso.", "Puntland security forces", "StateForce"),
        ("Yugoslav forces withdrew from Pristina.", "Yugoslav forces", "StateForce"),
        ("East German troops withdrew from Prague.", "East German troops", "StateForce"),
        ("The River Army clashed with pro-Iran fighters in Deir ez-Zor.", "pro-Iran fighters", "ArmedGroup"),
        ("Militias known as the River Guards seized the town of Bor.", "River Guards", "StateForce"),
    ],
)
def test_a_description_that_says_whose_they_are_is_an_actor(text: str, actor: str, kind: str) -> None:
    assert names(text).get(actor) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Saharan traders said gunmen had attacked villagers.",
        "The wing is North African, residents said.",
        "The Army said villagers had left.",
    ],
)
def test_words_for_a_region_or_a_body_are_no_names(text: str) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Fifth Corps clashed with the River Army.", ("Fifth Corps", "FIGHTS", "River Army")),
        (
            "Rebels of the Patriotic Movement of the Delta clashed with the River Army.",
            ("Patriotic Movement of the Delta", "FIGHTS", "River Army"),
        ),
        (
            "The U.S.-backed River Army clashed with the Lion Brigade.",
            ("River Army", "FIGHTS", "Lion Brigade"),
        ),
        (
            "The Movement for Justice in Chad clashed with the River Army.",
            ("Movement for Justice in Chad", "FIGHTS", "River Army"),
        ),
    ],
)
def test_a_name_begins_and_ends_where_it_should(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in triples(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lashkar-i-Zarrin gunmen attacked villagers.", {"Lashkar-i-Zarrin": "ArmedGroup"}),
        ("River New Generation Cartel gunmen attacked villagers.", {"River New Generation Cartel": "ArmedGroup"}),
        ("The Upland Self-Defense Forces attacked villagers.", {"Upland Self-Defense Forces": "ArmedGroup"}),
        ("A group calling itself Vineyard Sons attacked villagers.", {"Vineyard Sons": "ArmedGroup"}),
        ("The rebel movement Renabo attacked villagers.", {"Renabo": "ArmedGroup"}),
        (
            "Rebels of Laurent Kabari attacked villagers.",
            {"Laurent Kabari": "Person", "Rebels of Laurent Kabari": "ArmedGroup"},
        ),
        ("Russians attacked the River Army.", {"River Army": "ArmedGroup"}),  # of whom nothing more is known
        ("The Volunteer Force of Olan attacked villagers.", {"Volunteer Force of Olan": "ArmedGroup"}),
    ],
)
def test_a_name_nobody_knows_has_its_kind_from_its_words_and_neighbours(text: str, found: dict[str, str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "known_as"),
    [
        ("The National Order Committee met in Mopti. The Committee left.", ("National Order Committee", "Committee")),
        ("Malian Rapid Order Forces attacked villagers. The ROF fled.", ("Malian Rapid Order Forces", "ROF")),
    ],
)
def test_a_short_form_names_the_same(text: str, known_as: tuple[str, ...]) -> None:
    assert known_as in [actor.names for actor in read(text).actors]


@pytest.mark.parametrize(
    "dateline", ["KHARTOUM: ", "BOGOTÁ, Colombia (AP) - ", "N'DJAMENA, April 20 -", "MEXICO CITY | ", "GOMA, Congo - "]
)
def test_a_dateline_names_nobody(dateline: str) -> None:
    assert names(f"{dateline}The Lion Brigade attacked villagers.") == {"Lion Brigade": "ArmedGroup"}


def test_a_title_of_two_words_is_not_the_name() -> None:
    assert names("Field Marshal Omar Haddane met Defence Minister Sara Keita in Mopti.") == {
        "Omar Haddane": "Person",
        "Sara Keita": "Person",
    }
