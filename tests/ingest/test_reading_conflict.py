"""Who attacks whom, who backs whom, who holds what: one sentence each, the way agencies and incident logs write."""

from datetime import date

import pytest

from tests.reads import events, read, relation, triples

HAPPENINGS = [
    (
        "The Malian army, backed by Wagner, retook Mopti from the rebels on Tuesday.",
        ("territory_change", {"Malian army": "attacker", "rebels": "defender"}),
    ),
    (
        "On 12 March 2021, suspected Lion Front militants ambushed a Malian army patrol, killing three soldiers.",
        ("attack", {"Lion Front": "attacker", "Malian army": "defender"}),
    ),
    (
        "Two fighters of the Lion Brigade were killed in a rocket attack by the River Army near Gao on Monday.",
        ("attack", {"Lion Brigade": "defender", "River Army": "attacker"}),
    ),
    (
        "The Lion Brigade came under fire from the River Army.",
        ("attack", {"River Army": "attacker", "Lion Brigade": "defender"}),
    ),
    (
        "A suicide bomber from the Lion Brigade attacked a mosque in Mopti, killing 50 worshippers.",
        ("explosion", {"Lion Brigade": "attacker", "worshippers": "victim"}),
    ),
    ("The town of Mopti fell to insurgents on 24 March.", ("territory_change", {"insurgents": "attacker"})),
    (
        "The River Army lost control of Mopti to the Lion Brigade in April 2014.",
        ("territory_change", {"River Army": "defender", "Lion Brigade": "attacker"}),
    ),
    (
        "ISIL militants killed at least 30 villagers in Anbar.",
        ("attack", {"ISIL": "attacker", "villagers": "victim"}),
    ),
    (
        "Unidentified gunmen killed a CNDD-FDD member in Kayanza.",
        ("attack", {"Unidentified gunmen": "attacker", "CNDD-FDD": "defender"}),
    ),
    (
        "Burundian police clash with unidentified gunmen in Cibitoke; 4 gunmen killed.",
        ("battle", {"Burundian police": "party", "unidentified gunmen": "party"}),
    ),
    (
        "Mayor Carlos Rivas was assassinated by unidentified individuals in Medellin.",
        ("violence_against_civilians", {"unidentified individuals": "attacker", "Carlos Rivas": "victim"}),
    ),
    ("A bomb placed by the FPMR exploded outside a bank in Santiago.", ("explosion", {"FPMR": "attacker"})),
    (
        "Fighting between the FARC and the AUC left at least 26 dead in Choco.",
        ("battle", {"FARC": "party", "AUC": "party"}),
    ),
    (
        "An Israeli air strike killed two Hezbollah fighters near Tyre on Monday.",
        ("air_strike", {"Israeli": "attacker", "Hezbollah": "defender"}),
    ),
    (
        "Turkish jets answered with raids on the PKK's bases in Zap.",
        ("air_strike", {"Turkish jets": "attacker", "PKK": "defender"}),
    ),
    (
        "Abductors on motorbikes took more than 300 pupils from a boarding school on Friday night.",
        ("abduction", {"Abductors": "attacker", "pupils": "victim"}),
    ),
    (
        "The Lion Brigade is listed as a terrorist organisation by Pakistan and Britain.",
        ("designation", {"Pakistan": "attacker", "Britain": "attacker", "Lion Brigade": "defender"}),
    ),
    ("The ELN's ceasefire with Bogota takes effect on Friday.", ("agreement", {"ELN": "party", "Bogota": "party"})),
    (
        "Captain Karim Sadou seized power on September 30 from Colonel Omar Haddane.",
        ("leadership_change", {"Karim Sadou": "attacker", "Omar Haddane": "victim"}),
    ),
]
NO_ATTACKER = [
    "A bombing in Mopti killed nine people on Tuesday. No group claimed the attack.",
    "No group has claimed responsibility for the bombing of a market in Mopti on Tuesday, which killed nine people.",
]
RELATIONS = [
    ("The River Army and the Lion Brigade have been at war since 2014.", {("River Army", "FIGHTS", "Lion Brigade")}),
    ("The Lion Brigade, formerly a faction of the River Army, rejected the deal.", set()),
    ("The Lion Brigade was once part of the River Army.", set()),
    (
        "In the campaign to defeat the Lion Brigade, the River Army attacked ten villages.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The River Army has reaffirmed its determination to defeat the Lion Brigade.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The Lion Brigade attacked a bridge held by the River Army.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "Jets of the River Army destroyed a Lion Brigade headquarters.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The River Army drove the Lion Brigade out of Mopti.",
        {
            ("River Army", "FIGHTS", "Lion Brigade"),
            ("River Army", "CONTROLS", "Mopti"),
            ("Lion Brigade", "WITHDREW_FROM", "Mopti"),
        },
    ),
    (
        "The River Army lost Mopti to the Lion Brigade.",
        {
            ("Lion Brigade", "FIGHTS", "River Army"),
            ("Lion Brigade", "CONTROLS", "Mopti"),
            ("River Army", "WITHDREW_FROM", "Mopti"),
        },
    ),
    (
        "The Lion Brigade captured Mopti from the River Army.",
        {
            ("Lion Brigade", "FIGHTS", "River Army"),
            ("Lion Brigade", "CONTROLS", "Mopti"),
        },
    ),
    (
        "The River Army, backed by Wagner, retook Mopti from the rebels.",
        {
            ("Wagner", "SUPPORTS", "River Army"),
            ("River Army", "CONTROLS", "Mopti"),
        },
    ),
    ("The Lion Brigade receives drones from the River Ministry.", {("River Ministry", "SUPPORTS", "Lion Brigade")}),
    (
        "The international coalition has supported the River Army in its efforts to defeat the Lion Brigade.",
        {("international coalition", "SUPPORTS", "River Army"), ("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "Coalition forces conducted 11 strikes against the Lion Brigade in support of the River Army.",
        {("Coalition", "SUPPORTS", "River Army"), ("Coalition", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The Lion Brigade has been at war with the River Army since 1983.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The Lion Brigade fought on the side of the River Army against the Desert Front.",
        {("Lion Brigade", "ALLIED_WITH", "River Army"), ("Lion Brigade", "FIGHTS", "Desert Front")},
    ),
    (
        "The Lion Brigade attacked the River Army together with the Desert Front.",
        {("Lion Brigade", "ALLIED_WITH", "Desert Front"), ("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The River Army and the international coalition are working to degrade and destroy the Lion Brigade.",
        {
            ("River Army", "FIGHTS", "Lion Brigade"),
            ("international coalition", "FIGHTS", "Lion Brigade"),
        },
    ),
    (
        "The Lion Brigade fights with the River Army against the Desert Front.",
        {("Lion Brigade", "ALLIED_WITH", "River Army"), ("Lion Brigade", "FIGHTS", "Desert Front")},
    ),
    (
        "Attacks by the Lion Brigade on the River Army went on in May.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The siege of a River Army base by the Lion Brigade went on.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The war that the Lion Brigade is waging against the River Army went on.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The Lion Brigade, under attack from the River Army on three fronts, appealed for a truce.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The Lion Brigade exchanged fire with River Army soldiers guarding a pipeline.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The Lion Brigade inflicted heavy losses on the River Army on Monday.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "The Lion Brigade fought off the River Army on Monday.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    ("The Lion Brigade abducted five River Army soldiers.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade captured three River Army soldiers.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade captured three traders of the River Army.", set()),
    (
        "The Lion Brigade has waged an insurgency against the River Army for years.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    ("Israeli strikes on Hezbollah positions continued on Monday.", {("Israeli", "FIGHTS", "Hezbollah")}),
    (
        "A series of U.S. airstrikes against positions of the Lion Brigade killed more than 20 militants.",
        {("U.S.", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The River Army attempted to seize Mopti from fighters of the Lion Brigade.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "The River Army carried out ten raids, including one strike against two camps of the Lion Brigade.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    (
        "Twelve soldiers of the River Army died when the Lion Brigade attacked their checkpoint.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    (
        "Government soldiers attacked the Lion Brigade.",
        {("Government soldiers", "FIGHTS", "Lion Brigade")},
    ),
    ("The Lion Brigade faced 1,800 soldiers of the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The River Army used tanks against the Lion Brigade.", {("River Army", "FIGHTS", "Lion Brigade")}),
    ("The Lion Brigade derailed a train carrying River Army soldiers.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade hit a bus escorted by River Army soldiers.", {("Lion Brigade", "FIGHTS", "River Army")}),
    (
        "The River Army and the Lion Brigade fought a gunbattle in the hills.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    ("The Lion Brigade and the River Army are locked in battle.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The offensive by the Lion Brigade is aimed at the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The River Army beat off the Lion Brigade.", {("River Army", "FIGHTS", "Lion Brigade")}),
    ("The River Army was to be attacked by the Lion Brigade.", set()),
    (
        "The River Army vowed to step up its campaign against the Lion Brigade.",
        {("River Army", "FIGHTS", "Lion Brigade")},
    ),
    ("The Lion Brigade has attacked its rivals of the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade took ten River Army soldiers hostage.", {("Lion Brigade", "FIGHTS", "River Army")}),
    (
        "The Lion Brigade and the River Army, which had clashed for years, signed a truce.",
        {("Lion Brigade", "FIGHTS", "River Army")},
    ),
    ("The Lion Brigade has been sent against the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The anti-Taliban Northern Alliance met on Monday.", {("Northern Alliance", "FIGHTS", "Taliban")}),
    (
        "The Lion Brigade routed a South African contingent.",
        {("Lion Brigade", "FIGHTS", "South African contingent")},
    ),
    ("A column of the Lion Brigade was destroyed by the River Army.", {("River Army", "FIGHTS", "Lion Brigade")}),
    ("The Lion Brigade is bent on defeating the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade destroyed the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade holds ten soldiers of the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("The Lion Brigade holds a base of the River Army.", set()),
    (
        "The River Army has used tanks to drive the Lion Brigade out of Mopti.",
        {
            ("River Army", "FIGHTS", "Lion Brigade"),
            ("River Army", "CONTROLS", "Mopti"),
            ("Lion Brigade", "WITHDREW_FROM", "Mopti"),
        },
    ),
    (
        "The Lion Brigade works with the River Army against the Desert Front.",
        {
            ("Lion Brigade", "ALLIED_WITH", "River Army"),
            ("Lion Brigade", "FIGHTS", "Desert Front"),
            ("River Army", "FIGHTS", "Desert Front"),
        },
    ),
    ("The River Army is determined to defeat the Lion Brigade.", {("River Army", "FIGHTS", "Lion Brigade")}),
    ("Burundi has deployed troops in South Kivu.", {("Burundi", "OPERATES_IN", "South Kivu")}),
    ("Kabul is in the hands of the Taliban.", {("Taliban", "CONTROLS", "Kabul")}),
    (
        "The Lion Brigade holds the villages of Kobo and Nyabiondo.",
        {
            ("Lion Brigade", "CONTROLS", "Kobo"),
            ("Lion Brigade", "CONTROLS", "Nyabiondo"),
        },
    ),
    ("The Lion Brigade pulled back from a mining hub in Congo.", set()),
    ("The Lion Brigade is fighting to topple the River Army.", {("Lion Brigade", "FIGHTS", "River Army")}),
    ("Ten people died in the Hamas-held town of Rafah.", {("Hamas", "CONTROLS", "Rafah")}),
    ("The Lion Brigade marched into Mopti.", {("Lion Brigade", "CONTROLS", "Mopti")}),
    ("The Lion Brigade tightened its grip on Mopti.", {("Lion Brigade", "CONTROLS", "Mopti")}),
    ("The Lion Brigade sent fighters to Mopti.", {("Lion Brigade", "OPERATES_IN", "Mopti")}),
    ("The Lion Brigade moved into Mopti on Sunday.", {("Lion Brigade", "OPERATES_IN", "Mopti")}),
    ("The River Army toppled the government of Uganda in May.", set()),
    (
        "Uganda sent soldiers to Mopti to back the Lion Brigade.",
        {("Uganda", "OPERATES_IN", "Mopti"), ("Uganda", "SUPPORTS", "Lion Brigade")},
    ),
    (
        "The Karen National Union lost its headquarters at Manerplaw to the Burmese army and its Buddhist allies.",
        {
            ("Burmese army", "CONTROLS", "Manerplaw"),
            ("Karen National Union", "WITHDREW_FROM", "Manerplaw"),
            ("Burmese army", "FIGHTS", "Karen National Union"),
        },
    ),
    (
        "The Lion Brigade reached Mopti on Monday. The River Army abandoned the town.",
        {
            ("River Army", "WITHDREW_FROM", "Mopti"),
        },
    ),
]


@pytest.mark.parametrize(("text", "event"), HAPPENINGS)
def test_a_happening_has_its_kind_and_its_parties(text: str, event: tuple[str, dict[str, str]]) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize("text", NO_ATTACKER)
def test_an_attack_that_nobody_claims_has_no_attacker(text: str) -> None:
    assert [part.role for event in read(text).events for part in event.participants] == ["victim"]


@pytest.mark.parametrize(("text", "told"), RELATIONS)
def test_conflict_states_just_these_relations(text: str, told: set[tuple[str, str, str]]) -> None:
    assert triples(text) == told


def test_the_date_of_an_aside_does_not_date_the_sentence() -> None:
    (event,) = read("The Lion Brigade, which split off from the River Army in 2019, attacked a base near Mopti.").events
    assert not event.when.known


def test_a_separate_attack_on_the_same_day_is_another_event() -> None:
    text = (
        "On 3 June 2020, the Lion Brigade attacked a base of the River Army in Gao. "
        "In a separate attack in Gao the same day, the Lion Brigade killed two fighters of the River Army."
    )
    assert [kind for kind, _ in events(text)] == ["attack", "attack"]


def test_a_date_in_an_apposition_does_not_date_the_sentence() -> None:
    (event,) = read("The Lion Brigade, a group active in Gao since the 1990s, killed 12 villagers in Mopti.").events
    assert not event.when.known


def test_what_has_come_about_bears_the_day_of_the_report() -> None:
    claim = relation("The Lion Brigade has pulled out of Mopti, residents said on Monday.", "WITHDREW_FROM")
    assert claim.when.from_ == date(2024, 5, 13)


def test_listing_as_terrorists_designates() -> None:
    assert events("The River Ministry, which lists the Lion Brigade as a terrorist group, welcomed the vote.") == [
        ("designation", {"River Ministry": "attacker", "Lion Brigade": "defender"})
    ]


def test_two_clauses_of_one_attack_tell_together_who_fights_whom() -> None:
    text = "Nine soldiers of the River Army were killed on Monday when fighters of the Lion Brigade raided a base."
    assert events(text) == [("attack", {"River Army": "defender", "Lion Brigade": "attacker"})]
    assert ("Lion Brigade", "FIGHTS", "River Army") in triples(text)


def test_who_says_it_carried_out_the_assault_takes_the_place_of_the_gunmen() -> None:
    text = (
        "Gunmen killed 71 soldiers of the River Army at Inates on Tuesday. "
        "The Lion Brigade said in a statement its men had carried out the assault."
    )
    assert events(text) == [("attack", {"River Army": "defender", "Lion Brigade": "attacker"})]
    claim = relation(text, "FIGHTS")
    assert claim.claimant is not None
    assert claim.claimant.name == "Lion Brigade"


def test_a_party_that_attacks_fights() -> None:
    text = "The Kurdistan Workers' Party attacked Turkish soldiers at Daglica on Sunday."
    assert ("Kurdistan Workers' Party", "FIGHTS", "Turkish soldiers") in triples(text)


def test_a_jet_shot_down_is_no_attack_on_anybody() -> None:
    assert events("The rebels shot down a fighter jet of the River Army near Mopti on Monday.") == []


def test_where_a_speaker_sits_is_not_where_it_happened() -> None:
    (event,) = read(
        "Azerbaijani forces shelled Armenian positions overnight, the defence ministry in Yerevan said."
    ).events
    assert event.place is None


def test_a_tally_is_no_event() -> None:
    assert events("More than 3,000 people have been killed in the conflict, the River Ministry said.") == []


def test_who_fights_each_other_is_not_allied() -> None:
    for text in (
        "The Sand Corps and the Lion Brigade fought each other in Mopti on Monday.",
        "The Sand Corps and the Lion Brigade have been fighting one another since 2019.",
    ):
        assert triples(text) == {("Sand Corps", "FIGHTS", "Lion Brigade")}
    assert triples("The Sand Corps and the Lion Brigade fought in Mopti on Monday.") == set()


def test_a_war_that_goes_on_is_no_event() -> None:
    assert events("The Lion Brigade has waged an insurgency against the River Army for years.") == []


def test_the_attack_that_is_claimed_was_told_of_before() -> None:
    text = (
        "US bombers struck targets in Syria overnight in reprisal for a drone attack that killed three Kenyan soldiers "
        "in Lamu on Sunday. The Lion Brigade had claimed the drone attack."
    )
    assert ("Lion Brigade", "FIGHTS", "Kenyan soldiers") in triples(text)


def test_who_planted_the_bomb_killed_with_it() -> None:
    text = "The Lion Brigade said that it had planted the bomb that killed two soldiers of the River Army."
    assert ("Lion Brigade", "FIGHTS", "River Army") in triples(text)


def test_that_raid_is_the_last_one_told_of() -> None:
    text = (
        "Thirteen Kenyan soldiers died in an ambush near Lamu on Saturday. On October 24 militants attacked a base of "
        "the River Army, killing ten. That raid was claimed by the Lion Brigade."
    )
    claim = relation(text, "FIGHTS")
    assert {claim.subject.name, getattr(claim.object, "name", "")} == {"Lion Brigade", "River Army"}
    assert claim.claimant is not None
    assert claim.claimant.name == "Lion Brigade"


def test_bare_soldiers_are_the_countrys_own() -> None:
    text = (
        "MAPUTO - Rwandan troops patrol the town of Palma in Mozambique, where Mozambique's government lost ground. "
        "The Lion Brigade killed ten soldiers near Palma on Monday."
    )
    fights = {(subject, other) for subject, predicate, other in triples(text) if predicate == "FIGHTS"}
    assert all("Rwandan" not in subject + other for subject, other in fights)


def test_peoples_that_fight_are_parties_of_it() -> None:
    assert triples("Dinka and Nuer clashed near Bor.") == {("Dinka", "FIGHTS", "Nuer")}


def test_an_organisation_whose_house_is_bombed_is_no_dead_man() -> None:
    text = "The Lion Brigade bombed the Workers Union in Lima on Monday."
    assert {role for _, roles in events(text) for name, role in roles.items() if name == "Workers Union"} == {
        "defender"
    }
