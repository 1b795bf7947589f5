"""Which parties are one actor, decided from names, countries and the catalogue alone."""

import random
from dataclasses import replace

import pytest

from graph.model import Party
from ingest.resolution.actor import Actor, actors
from ingest.resolution.known import Known
from ingest.resolution.names import fold, is_acronym, key
from ingest.resolution.party import Setting, Signature, signature
from ingest.resolution.prior import catalogued
from ingest.resolution.rulings import NO_RULINGS, Rulings
from tests.telling import party

MALI = Setting("a", "ML", 2024)


@pytest.fixture(scope="module")
def known() -> Known:
    return catalogued()


def resolve(known: Known, *told: Party | tuple[Party, Setting], rulings: Rulings = NO_RULINGS) -> list[Actor]:
    """The actors of parties, perhaps in a setting; equal signatures are one party under all names, as in the graph."""
    placed = [each if isinstance(each, tuple) else (each, Setting("a")) for each in told]
    found: dict[str, Signature] = {}
    for each in (signature(one, setting, known) for one, setting in placed):
        names = {*each.names, *(found[each.id].names if each.id in found else ())}
        found[each.id] = replace(each, names=tuple(sorted(names)))
    return list(actors(found.values(), known, rulings))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Azawad Liberation Front", "the separatist Azawad Liberation Front"),
        ("Azawad Liberation Front", "Front for the Liberation of Azawad"),
        ("People's Defence Forces", "People’s Defense Forces"),
        ("Jama'at Nasr al-Islam wal Muslimin", "Jama’at Nusrat al-Islam wal-Muslimin"),
        ("al-Qaeda", "Al Qaida"),
        ("Wagner", "Wagner group"),
        ("SPLM-N", "SPLM/N"),
    ],
)
def test_one_name_written_differently(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sudan Liberation Movement", "Sudan People's Liberation Movement"),
        ("Islamic Army", "Army of Islam"),
        ("Ali Musa", "Musa Ali"),
        ("Macina Liberation Front", "Azawad Liberation Front"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_folding_drops_what_newsrooms_write_differently() -> None:
    assert fold("Ibrahim Traoré’s") == "ibrahim traore"
    assert [is_acronym(name) for name in ("FLA", "M23", "FAMa", "SPLM-N", "Wagner", "The FLA")] == [True] * 4 + [
        False
    ] * 2


@pytest.mark.parametrize("name", ["Malian army", "Mali's army", "Malian troops", "the Malian military", "army of Mali"])
def test_demonym_and_army_is_one_state_force(known: Known, name: str) -> None:
    assert len(resolve(known, party("Malian Armed Forces", kind="StateForce"), party(name, kind="StateForce"))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sudanese army", "South Sudanese army"),
        ("Nigerian army", "Nigerien army"),
        ("Malian army", "Malian police"),
        ("Malian army", "Malian gendarmerie"),
        ("Malian army", "Malian government"),
        ("Congolese army", "Burundian army"),
    ],
)
def test_other_forces_of_a_state_and_other_states_stay_apart(known: Known, one: str, other: str) -> None:
    assert len(resolve(known, party(one, kind="StateForce"), party(other, kind="StateForce"))) == 2


def test_bare_army_is_that_of_the_country_the_article_plays_in(known: Known) -> None:
    here = (party("the army", kind="StateForce"), MALI)
    there = (party("the army", kind="StateForce"), Setting("b", "NE", 2024))
    found = resolve(known, here, there, party("Malian army", kind="StateForce"))
    assert {actor.country for actor in found} == {"ML", "NE"}


def test_an_acronym_defined_in_a_text_joins_both_names(known: Known) -> None:
    both = party("Group of the Nine Hills", "GNH", country="TD")
    found = resolve(known, both, (party("GNH"), Setting("b", "TD", 2024)), party("Group of the Nine Hills"))
    assert [actor.name for actor in found] == ["Group of the Nine Hills"]


def test_an_acronym_of_two_countries_is_told_apart(known: Known) -> None:
    one = party("Group of the Nine Hills", "GNH", country="TD")
    other = party("Great Northern Host", "GNH", country="NG")
    bare = [(party("GNH"), Setting("b", "TD", 2024)), (party("GNH"), Setting("c", "NG", 2024))]
    found = resolve(known, one, other, *bare)
    assert sorted(actor.name for actor in found) == ["Great Northern Host", "Group of the Nine Hills"]
    assert [len(actor.parties) for actor in found] == [2, 2]


def test_an_acronym_that_nothing_places_is_left_alone_between_two(known: Known) -> None:
    one = party("Group of the Nine Hills", "GNH", country="TD")
    other = party("Great Northern Host", "GNH", country="NG")
    assert len(resolve(known, one, other, party("GNH"))) == 3


def test_the_catalogue_knows_other_languages_and_acronyms(known: Known) -> None:
    found = resolve(
        known,
        party("JNIM"),
        party("Group for the Support of Islam and Muslims"),
        party("Groupe de soutien à l'islam et aux musulmans"),
        party("Jama'at Nusrat al-Islam wal-Muslimin"),
    )
    assert len(found) == 1
    assert "GSIM" in found[0].names


def test_a_person_is_no_body(known: Known) -> None:
    assert len(resolve(known, party("Wagner", kind="Person"), party("Wagner", kind="PrivateMilitary"))) == 2


def test_a_full_name_is_one_whatever_articles_take_its_bearer_for(known: Known) -> None:
    assert len(resolve(known, party("Fahad Ag Almahmoud", kind="Person"), party("Fahad Ag Almahmoud", kind=None))) == 1
    assert len(resolve(known, party("Adama Xidibe", kind="Person"), party("Adama Xidibe", kind="Organization"))) == 1


def test_titles_are_no_part_of_a_name(known: Known) -> None:
    found = resolve(known, party("General Adama Xidibe", kind="Person"), party("Adama Xidibe", kind="Person"))
    assert [actor.name for actor in found] == ["Adama Xidibe"]


def test_the_movement_of_one_article_is_not_that_of_another(known: Known) -> None:
    one, other = (party("the movement"), Setting("a", "ML")), (party("the movement"), Setting("b", "ML"))
    assert len(resolve(known, one, other)) == 2


def test_the_order_of_parties_does_not_matter(known: Known) -> None:
    told = [
        (party(name, country=country), Setting("a", place, 2024))
        for name in ("GNH", "FLN", "SPLA", "Group of the Nine Hills", "National Liberation Front")
        for country in (None, "TD", "SS")
        for place in (None, "TD", "DZ", "SD")
    ]
    first = resolve(known, *told)
    for seed in range(5):
        shuffled = random.Random(seed).sample(told, len(told))
        assert resolve(known, *shuffled) == first


def test_ids_are_unique(known: Known) -> None:
    told = [(party("GNH"), Setting("a", place, 2024)) for place in ("TD", "NG", "ML", None)]
    told += [(party("GNH", kind="Person"), Setting("a", "TD"))]
    found = resolve(known, *told)
    assert len({actor.id for actor in found}) == len(found)


def test_people_overrule_names(known: Known) -> None:
    one, other = party("Group of the Nine Hills"), party("Hill Men of Zarma")
    ids = [signature(each, Setting("a"), known).id for each in (one, other)]
    pair = (ids[0], ids[1])
    merged = resolve(known, one, other, rulings=Rulings(together=frozenset([pair]), names={ids[1]: (0, "The Hills")}))
    assert [actor.name for actor in merged] == ["The Hills"]
    apart = Rulings(together=frozenset([pair]), apart=frozenset([pair]))
    assert len(resolve(known, one, other, rulings=apart)) == 2


@pytest.mark.parametrize("ministry", ["Defence Ministry", "Ministry of National Defence", "Security Ministry"])
def test_ministries_that_go_by_the_same_words_are_told_apart_by_their_country(known: Known, ministry: str) -> None:
    one = party(ministry, kind="Government", country="TD")
    other = party(ministry, kind="Government", country="NE")
    again = party(f"Nigerien {ministry}", kind="Government")
    assert len(resolve(known, one, other)) == 2
    assert len(resolve(known, other, again)) == 1
