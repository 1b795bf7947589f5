"""Whom descriptions and pronouns mean, and how one clause gives its parties whatever its grammar."""

import pytest

from graph.model import Article
from ingest.reading.entities import Entities
from ingest.reading.mentions import Mentions
from ingest.reading.parse import parse
from ingest.reading.referents import Referent
from ingest.reading.world import world
from tests.reads import figure, names, read, triples, voice

FIGHT = ("Lion Brigade", "FIGHTS", "River Army")


def meant(text: str, word: str) -> Referent:
    """Whom the word means."""
    p = parse(Article(id="meant", text=text))
    (referent,) = Mentions(p, world(), Entities(p, world())).single(p.low.index(word))
    return referent


@pytest.mark.parametrize("again", ["It", "The group", "They"])
def test_the_next_sentence_may_call_a_group_otherwise(again: str) -> None:
    assert FIGHT in triples(f"The Lion Brigade took Mopti on Monday. {again} attacked the River Army on Tuesday.")


def test_he_is_the_sultan_before_him_and_not_whoever_has_a_name() -> None:
    text = "General Omar Haddane spoke. The River State lent the sultan a battalion; Mali sent him weapons."
    assert not any(other == "Omar Haddane" for _, _, other in triples(text))


def test_in_front_of_a_town_stands_no_front() -> None:
    text = "Rebel mortars stood in front of Gao. Mali accused France of arming them."
    assert not any("front" in actor.lower() for actor in names(text))


def test_a_letter_behind_a_hyphen_ends_a_name_and_may_end_a_sentence() -> None:
    text = "Omar Haddane is a spokesman for ULIMO-J. Keita's men attacked Gao."
    assert ("ULIMO-J", "SPOKEN_FOR_BY", "Omar Haddane") in triples(text)


def test_the_army_is_the_one_whose_soldiers_were_named() -> None:
    killed = figure("Malian soldiers entered Mopti on Monday. The army said it had killed 12 rebels.", "killed")
    assert killed.by is not None
    assert killed.by.country == "ML"
    assert voice(killed.claimant) == killed.by.name


def test_foreign_soldiers_are_not_the_army_of_the_country_that_the_news_is_about() -> None:
    goma = "Uruguayan peacekeepers took in hundreds of Congolese in Goma on Monday. The army lost 12 men in Sake."
    lost = figure(goma, "killed")
    assert lost.of is not None
    assert lost.of.country == "CD"
    kigali = (
        "French troops landed in Kigali on Monday. French officers and the French ambassador met rebels in Ruhengeri "
        "and Butare. Government soldiers under General Jean Lemaire shelled the rebels of the Akagera Front in Gisenyi."
    )
    fought = [subject for subject, predicate, _ in triples(kigali) if predicate == "FIGHTS"]
    assert fought
    assert not any("French" in subject for subject in fought)


def test_the_group_is_no_body_of_states() -> None:
    text = (
        "The Lion Brigade took Mopti on Monday. The United Nations said that 300 families had fled. "
        "The group is led by Omar Haddane."
    )
    assert ("Lion Brigade", "LED_BY", "Omar Haddane") in triples(text)
    assert not any(subject == "United Nations" for subject, _, _ in triples(text))


def test_a_group_called_by_the_name_of_a_man_is_not_the_man() -> None:
    text = "Soldiers killed Omar Maute in Marawi. Maute and his brother Abdullah Maute founded the Maute group."
    assert ("Maute group", "FOUNDED_BY", "Abdullah Maute") in triples(text)
    assert "Omar Maute" not in {subject for subject, _, _ in triples(text)}


def test_where_no_country_is_named_the_army_is_the_body_that_was_called_so() -> None:
    lost = figure("The Orvan Liberation Army raided Zelehrad on Monday. The army lost 20 men.", "killed")
    assert lost.of is not None
    assert lost.of.name == "Orvan Liberation Army"


def test_a_nationality_before_an_office_is_that_of_the_ministry() -> None:
    text = (
        "Azerbaijan shelled Shusha, Hadrut and Martuni in Azerbaijan on Monday. Armenian defence ministry spokeswoman "
        "Anna Sarkisian said 12 soldiers had been killed."
    )
    assert any(p == "SPOKEN_FOR_BY" and s.startswith("Armenian") for s, p, _ in triples(text))


def test_a_pronoun_is_never_the_other_party_of_its_own_verb() -> None:
    assert not any(
        subject == other for subject, _, other in triples("The Lion Brigade moved on. It attacked the army.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Lion Brigade attacked the River Army.",
        "The River Army was attacked by the Lion Brigade.",
        "The Lion Brigade, which attacked the River Army, took Mopti.",
        "The Lion Brigade entered Mopti and attacked the River Army.",
        "Fighters of the Lion Brigade attacked the River Army.",
        "The Lion Brigade, a militia of herders, attacked the River Army.",
        "Clashes between the Lion Brigade and the River Army went on.",
    ],
)
def test_one_meaning_in_many_grammars(text: str) -> None:
    assert FIGHT in triples(text)


def test_an_apposition_states_a_relation_of_its_own() -> None:
    text = "The Lion Brigade, an offshoot of the River Army, attacked the Desert Front."
    assert triples(text) == {
        ("Lion Brigade", "SPLIT_FROM", "River Army"),
        ("Lion Brigade", "FIGHTS", "Desert Front"),
    }


def test_a_relative_clause_states_a_relation_of_its_own() -> None:
    text = "The Lion Brigade, which split from the River Army in 2019, attacked the Desert Front."
    assert ("Lion Brigade", "SPLIT_FROM", "River Army") in triples(text)


def test_a_merger_has_all_the_members_of_the_list() -> None:
    text = "The Lion Brigade, the River Army and the Desert Front merged to form the Northern Coalition."
    formed = {
        other
        for whole, predicate, other in triples(text)
        if (whole, predicate) == ("Northern Coalition", "FORMED_FROM")
    }
    assert formed == {"Lion Brigade", "River Army", "Desert Front"}


@pytest.mark.parametrize(
    "text",
    [
        "The Lion Brigade was renamed the Desert Front.",
        "The Desert Front, formerly known as the Lion Brigade, took Mopti.",
        "The Lion Brigade rebranded as the Desert Front in 2021.",
        "The Lion Brigade changed its name to the Desert Front.",
        "The Desert Front, known as the Lion Brigade until it took Mopti, fought on.",
        "Known as the Lion Brigade until it took Mopti, the Desert Front fought on.",
    ],
)
def test_a_renaming_goes_from_the_new_name_to_the_old(text: str) -> None:
    assert ("Desert Front", "RENAMED_FROM", "Lion Brigade") in triples(text)
    assert ("Lion Brigade", "RENAMED_FROM", "Desert Front") not in triples(text)


@pytest.mark.parametrize("clause", ["because it had lions on its flag", "after it had taken Mopti"])
def test_who_is_known_by_another_name_still_is(clause: str) -> None:
    assert "RENAMED_FROM" not in {
        predicate for _, predicate, _ in triples(f"The Desert Front, known as the Lion Brigade {clause}, fought on.")
    }


def test_who_acts_is_not_whom_a_description_in_the_same_clause_means() -> None:
    text = "The Lion Brigade took Gao on Monday. The Lion Brigade destroyed 12 vehicles of the attackers."
    attackers = meant(text, "attackers")
    assert attackers.entity is None


def test_armies_that_are_only_spoken_of_are_no_states_army() -> None:
    text = (
        "Two rebel groups near the border with Egypt merged into a single army. Three ethnic armies fought beside it."
    )
    assert "StateForce" not in names(text).values()


def test_an_army_base_abroad_is_that_of_the_country_it_stands_in() -> None:
    text = (
        "The Lion Brigade of Mali took Gao, Kidal and Tessit in Mali. "
        "The Lion Brigade claimed attacks on an army base in Agadez and on a mine in northern Niger."
    )
    army = meant(text, "army")
    assert army.country == "NE"


def test_a_column_is_no_group_named_before() -> None:
    column = meant("The Lion Brigade left Gao on Monday. Drones struck the column near Mopti.", "column")
    assert column.entity is None


def test_an_army_post_in_a_place_of_no_country_of_ours_is_read_too() -> None:
    assert triples("France sent men. The Lion Brigade attacked an army post in Mariehamn. It fought the River Army.")


def test_who_is_accused_is_whoever_was_named_last() -> None:
    text = "Kenya broke with Uganda, accusing it of arming the Lion Brigade."
    assert triples(text) == {("Uganda", "SUPPORTS", "Lion Brigade")}


def test_the_director_of_whoever_was_heard_before() -> None:
    text = "The Lion Brigade left, according to the Peace Monitor. Its director, Omar Haddane, said it was over."
    assert ("Lion Brigade", "LED_BY", "Omar Haddane") not in triples(text)


def test_the_force_may_be_called_forces() -> None:
    text = "The Swift Forces took the base of the 16th Infantry Division. Omar Haddane leads the force."
    assert ("Swift Forces", "LED_BY", "Omar Haddane") in triples(text)


def test_the_coalition_is_no_single_group() -> None:
    text = "The Lion Brigade is armed by Uganda, according to the coalition."
    told = [(r.subject.name, r.claimant.name if r.claimant else None) for r in read(text).relations]
    assert told == [("Uganda", "coalition")]


def test_a_new_force_is_the_one_just_founded_or_nobody() -> None:
    founded = "The Lion Brigade and the Sand Front said they had formed the Desert Army. Malian aircraft bombed Gao."
    told = triples(f"{founded} The new force is led by Omar Haddane.")
    assert ("Desert Army", "LED_BY", "Omar Haddane") in told
    merged = triples(
        "Seven bands dissolved themselves into one body, the Desert Army. The new force joins A-Team and B-Men."
    )
    assert not any("new" in name for name, _, _ in merged)
    unknown = triples("Malian aircraft bombed Gao. The new force is led by Omar Haddane.")
    assert not any(predicate == "LED_BY" and "Mali" in subject for subject, predicate, _ in unknown)


def test_a_movement_of_a_man_behind_a_name_is_the_one_named() -> None:
    told = triples("Troops with fighters of the River Army, Omar Haddane's movement, have taken Mopti.")
    assert ("River Army", "LED_BY", "Omar Haddane") in told
    assert not any(subject != "River Army" for subject, predicate, _ in told if predicate == "LED_BY")


def test_nationals_who_wage_war_are_their_countrys_forces() -> None:
    assert ("Ethiopian forces", "CONTROLS", "Badme") in triples("The Ethiopians have held Badme since late February.")
    assert triples("Three Russians were in Goma. The Russians said so.") == set()


def test_soldiers_at_the_beginning_of_a_sentence_are_shown_with_whose_they_are() -> None:
    killed = figure("Troops killed 16 gunmen near Mopti in Mali on Friday.", "killed")
    assert [killed.by and killed.by.name] == ["Malian troops"]
