"""Which words are a name, which names are one, and what they name."""

import pytest

from tests.reads import names, read, triples


def test_an_acronym_in_brackets_names_the_same() -> None:
    text = "The Movement for the Freedom of the River (MFR) took Mopti. The MFR later left Mopti."
    (actor,) = read(text).actors
    assert actor.names == ("Movement for the Freedom of the River", "MFR")
    assert ("Movement for the Freedom of the River", "WITHDREW_FROM", "Mopti") in triples(text)


def test_each_place_where_a_name_stands_is_a_mention() -> None:
    text = "The Lion Brigade took Mopti. The Lion Brigade then left Mopti."
    (actor,) = read(text).actors
    assert [text[each.start : each.end] for each in actor.mentions] == ["Lion Brigade", "Lion Brigade"]


def test_a_title_makes_a_person_and_is_one_of_the_names() -> None:
    (first, second) = read("President Omar Haddane met Sara Keita in Mopti.").actors
    assert (first.name, first.kind) == ("Omar Haddane", "Person")
    assert "President Omar Haddane" in first.names
    assert second.kind == "Person"


def test_an_acronym_behind_a_comma_names_the_same_unless_it_goes_on_a_list() -> None:
    text = "The Sand Liberation Front, LSF, has long been active in the east of the country. The LSF took Mopti."
    assert ("Sand Liberation Front", "LSF") in {actor.names for actor in read(text).actors}
    listed = "The Sand Liberation Front, SPF, LPF and other rebels took Mopti from the soldiers who had held it."
    assert {actor.name for actor in read(listed).actors} == {"Sand Liberation Front", "SPF", "LPF"}


@pytest.mark.parametrize("rank", ["Col.", "Maj.", "Capt.", "Lt. Col.", "Cmdr.", "Brig. Gen.", "Gen."])
def test_a_rank_cut_short_ends_no_sentence_and_is_nobody(rank: str) -> None:
    text = f"{rank} Omar Haddane, who leads the Lion Brigade, was in Gao."
    assert ("Lion Brigade", "LED_BY", "Omar Haddane") in triples(text)
    assert {actor.name for actor in read(text).actors if actor.kind == "Person"} == {"Omar Haddane"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Lion Brigade took Mopti.", {"Lion Brigade": "ArmedGroup"}),
        ("The Northern Coalition took Mopti.", {"Northern Coalition": "Coalition"}),
        (
            "The River Framework for the Defence of the People of Sand met.",
            {"River Framework for the Defence of the People of Sand": "Coalition"},
        ),
        ("The River Ministry funded the rebels.", {"River Ministry": "Government"}),
        ("The Nigerien Army took Mopti.", {"Nigerien Army": "StateForce"}),
        ("Rain fell on Mopti.", {}),
    ],
)
def test_the_kind_is_told_by_the_name(text: str, kinds: dict[str, str]) -> None:
    assert names(text) == kinds


def test_a_nationality_before_a_noun_gives_the_country() -> None:
    (actor,) = read("Malian soldiers clashed with bandits near Mopti on Monday.").actors
    assert (actor.kind, actor.country) == ("StateForce", "ML")


def test_of_in_a_name_does_not_join_a_brigade_to_its_army() -> None:
    text = "The Lion Brigade of the River Liberation Army took Mopti."
    assert set(names(text)) == {"Lion Brigade", "River Liberation Army"}
    assert ("Lion Brigade", "PART_OF", "River Liberation Army") in triples(text)


@pytest.mark.parametrize(
    ("again", "one"),
    [
        ("The Volunteers, mostly herders,", True),
        ("The Salvation Volunteers", True),
        ("Volunteers", False),
        ("The Army", False),
    ],
)
def test_the_end_of_a_name_stands_for_it_once_it_was_told(again: str, one: bool) -> None:
    text = f"The Dran Salvation Volunteers attacked the River Army near Mopti. {again} took the town."
    assert ("Dran Salvation Volunteers" in {subject for subject, held, _ in triples(text) if held == "CONTROLS"}) is one


def test_the_end_of_a_name_of_names_is_another() -> None:
    text = "The West Africa Province of Islamic State attacked Mopti. The Islamic State said so."
    assert {"West Africa Province of Islamic State", "Islamic State"} <= set(names(text))


def test_the_forces_of_a_state_are_shown_with_whose_they_are() -> None:
    (actor,) = [
        a for a in read("Mali said on Monday that its forces had taken Tessit.").actors if a.kind == "StateForce"
    ]
    assert actor.name == "Malian forces"
    assert "forces" in actor.names


def test_forces_and_governments_are_shown_without_what_says_nothing_of_them() -> None:
    text = "Mali said that its last few soldiers had left Gao. The Lion Brigade fought the very government of Mali."
    assert not any("last" in name or "very" in name for name in names(text))


def test_a_regional_government_is_not_that_of_the_country() -> None:
    text = "Ethiopia is at war in Tigray. The Lion Brigade attacked the regional government in Mekele."
    assert not any("egional" in name for name in names(text))


def test_hyphens_join_a_town_by_a_river() -> None:
    assert "Wagner" in names("Wagner left Rostov-on-Don on Saturday.")
    assert ("Wagner", "WITHDREW_FROM", "Rostov-on-Don") in triples("Wagner left Rostov-on-Don on Saturday.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Communist Party of India (Maoist) attacked the police.", "Communist Party of India (Maoist)"),
        ("The League for Islamic Call and Jihad attacked the army.", "League for Islamic Call and Jihad"),
        ("The National Security and Defence Council met in Kyiv.", "National Security and Defence Council"),
        ("The Citizens Action Against Drugs attacked the police.", "Citizens Action Against Drugs"),
        ("Fighters of the Donbas battalion attacked the army.", "Donbas battalion"),
        ("Men of the All Burma Force (ABF) attacked the army.", "All Burma Force"),
        ("The Assembly for Revolution in Iraq attacked the army.", "Assembly for Revolution in Iraq"),
    ],
)
def test_names_keep_all_their_words(text: str, name: str) -> None:
    assert name in names(text)


def test_makers_of_aircraft_are_no_actors() -> None:
    assert names("One of the MiG fighters of the Lion Brigade crashed near Mopti.") == {"Lion Brigade": "ArmedGroup"}


def test_a_qualifier_in_brackets_tells_bodies_of_one_name_apart() -> None:
    told = triples(
        "Another splinter, the RNC (Reformation), was formed by Omar Haddane. The RNC was founded by Sidi Keita."
    )
    assert {("RNC (Reformation)", "FOUNDED_BY", "Omar Haddane"), ("RNC", "FOUNDED_BY", "Sidi Keita")} <= told
    told = triples("The Party of Tolo (Marxist-Leninist) Party Unity said it had merged into the Lion Front in August.")
    assert told == {("Party of Tolo (Marxist-Leninist) Party Unity", "MERGED_INTO", "Lion Front")}


@pytest.mark.parametrize(
    "text",
    [
        "The Congo River Army (CRA) attacked the Lion Brigade in Goma. The CRA (Congo River Army) said so.",
        "The Lion Brigade (Mali) attacked the Congo River Army in Goma.",
        "The Congo River Army was there (CRA). The Lion Brigade attacked the Congo River Army in Goma.",
    ],
)
def test_short_and_long_forms_and_countries_in_brackets_are_no_qualifiers(text: str) -> None:
    assert not any("(" in name for subject, _, object_ in triples(text) for name in (subject, object_))


def test_a_council_may_be_named_for_how_many_sit_in_it() -> None:
    assert ("Lion Front", "SUCCEEDS", "Council of Eight") in triples("The Lion Front replaced the Council of Eight.")
