"""Figures in sentences as agencies write them: measure, whose loss, least..most, who says it."""

import pytest

from graph.model import MeasureClaim
from tests.reads import read, voice

# sentence -> figures, in the order of the text
FIGURES = {
    "The bodies of six soldiers were recovered from the river.": "killed soldiers 6..6",
    "Rescuers recovered the bodies of 15 people from the rubble, the civil defence said.": (
        "killed people 15..15 says civil defence"
    ),
    "The death toll rose to 23 on Thursday.": "killed people 23..23",
    "The number of dead climbed to 48, including 11 children, the hospital's director said.": (
        "killed people 48..48 says hospital's director"
    ),
    "The death toll from Tuesday's bombing in Quetta has risen to 31.": "killed people 31..31",
    "The army lost 15 men in the ambush.": "killed army 15..15",
    "The rebels lost three of their commanders.": "killed rebels 3..3",
    "The group acknowledged losing 14 fighters.": "killed group 14..14 says group",
    "The militia admitted that it had lost seven of its men.": "killed men 7..7 says militia",
    "The army suffered heavy losses: 30 dead and 70 wounded.": "killed army 30..30; wounded army 70..70",
    "The rebels suffered 12 dead and 30 wounded, the colonel added.": (
        "killed rebels 12..12 says colonel; wounded rebels 30..30 says colonel"
    ),
    "Thirty soldiers and 12 rebels were killed in the clashes.": "killed soldiers 30..30; killed rebels 12..12",
    "Fighting left 20 soldiers and 35 insurgents dead.": "killed soldiers 20..20; killed insurgents 35..35",
    "The clash left two soldiers dead and eight wounded.": "killed soldiers 2..2; wounded soldiers 8..8",
    "A bomb tore through a market, leaving nine people dead.": "killed people 9..9",
    "Five people, including two soldiers, were killed.": "killed people 5..5; killed soldiers 2..2",
    "Eleven people were killed, among them a general and two of his bodyguards.": "killed people 11..11",
    "The strike killed General Amin Saleh and two bodyguards.": "killed Amin Saleh 1..1; killed bodyguards 2..2",
    "The mayor, his driver and two police officers were shot dead.": (
        "killed mayor 1..1; killed driver 1..1; killed police officers 2..2"
    ),
    "None of the peacekeepers was hurt.": "wounded peacekeepers 0..0",
    "Some 4,000 people fled their homes.": "displaced people 4000..4000",
    "More than 20,000 people have been driven from their homes since January.": "displaced people 20001..",
    "The fighting forced 3,000 families to flee.": "displaced families 3000..3000",
    "About 9,000 refugees crossed into Chad.": "displaced refugees 9000..9000",
    "The clashes displaced 12,000 people, the UN said.": "displaced people 12000..12000 says UN",
    "The rebels took 40 soldiers prisoner.": "captured soldiers 40..40",
    "Forty soldiers were taken prisoner.": "captured soldiers 40..40",
    "The guerrillas captured 17 policemen and two officers.": "captured policemen 17..17; captured officers 2..2",
    "Some 200 fighters surrendered to the army.": "captured fighters 200..200",
    "Two hundred rebels laid down their weapons.": "captured rebels 200..200",
    "Six brigadier generals and some 2,400 soldiers gave themselves up.": (
        "captured brigadier generals 6..6; captured soldiers 2400..2400"
    ),
    "Gunmen abducted 30 schoolgirls from a boarding school.": "abducted schoolgirls 30..30",
    "Bandits took more than 50 villagers hostage.": "abducted villagers 51..",
    "The militants are holding some 700 hostages.": "abducted hostages 700..700",
    "Fighters seized two Israeli soldiers in a cross-border raid.": "abducted Israeli soldiers 2..2",
    "Five aid workers were kidnapped near the border.": "abducted aid workers 5..5",
    "Twelve soldiers are missing.": "missing soldiers 12..12",
    "Eleven miners are still unaccounted for.": "missing miners 11..11",
    "The rebels destroyed five tanks and shot down two helicopters.": (
        "vehicles_destroyed tanks 5..5; aircraft_destroyed helicopters 2..2"
    ),
    "The brigade said its fighters blew up four Merkava tanks.": "vehicles_destroyed Merkava tanks 4..4 says brigade",
    "The war has killed more than 40,000 people since 2009.": "killed people 40001..",
    "The insurgency, which has killed over 10,000 people and displaced two million, began in 2013.": (
        "killed people 10001..; displaced people 2000000..2000000"
    ),
    "The army said it killed 22 militants. The group denied it, saying only three of its fighters had died.": (
        "killed militants 22..22 says army; killed fighters 3..3 says group"
    ),
    "Twelve people were killed and 45 others wounded when a car bomb exploded.": (
        "killed people 12..12; wounded people 45..45"
    ),
    '"We lost 12 men," the commander told reporters.': "killed men 12..12 says commander",
    "An official put the number of wounded at 60.": "wounded people 60..60 says official",
    "The ministry put the dead at 25 and the wounded at 80.": (
        "killed people 25..25 says ministry; wounded people 80..80 says ministry"
    ),
    "The army put rebel losses at 500.": "killed rebel 500..500 says army",
    "The toll now stands at 67 dead and 120 wounded.": "killed people 67..67; wounded people 120..120",
    "A total of 17 people, nine of them children, died.": "killed people 17..17",
    "Two soldiers and a policeman died.": "killed soldiers 2..2; killed policeman 1..1",
    "A soldier and two civilians were wounded.": "wounded soldier 1..1; wounded civilians 2..2",
    "Three militants were killed, two of them foreigners.": "killed militants 3..3",
    "Ten bodies were found in a mass grave near the village.": "killed people 10..10",
    "Police found 14 charred bodies.": "killed people 14..14",
    "Two women were raped and three men beheaded.": "killed men 3..3",
    "A roadside bomb went off, killing an officer.": "killed officer 1..1",
    "Twenty-one Christians were beheaded by the Islamic State.": "killed Christians 21..21",
    "Rebels executed five captured pilots.": "killed captured pilots 5..5",
    "Forty-six Turkish soldiers have died since January, by the army's count.": (
        "killed Turkish soldiers 46..46 says Turkish soldiers"
    ),
    "On the rebel side, ten fighters were killed.": "killed fighters 10..10",
    "Eight militants were also killed in the exchange of fire.": "killed militants 8..8",
    "Dozens were killed and scores wounded.": "killed people 24..; wounded people 40..",
    "Hundreds of people have been killed and thousands displaced.": "killed people 200..; displaced people 2000..",
    "Between 20 and 30 rebels were killed.": "killed rebels 20..30",
    "Up to 60 soldiers were killed.": "killed soldiers ..60",
    "Six of the attackers were killed.": "killed attackers 6..6",
    "All four gunmen were shot dead.": "killed gunmen 4..4",
    "The three suicide bombers also died.": "killed suicide bombers 3..3",
    "The attackers killed 11 of the 15 guards.": "killed guards 11..11",
    "A further 12 soldiers were wounded.": "wounded soldiers 12..12",
    "The ambush left the patrol's commander and 12 of his men dead.": (
        "killed patrol's commander 1..1; killed men 12..12"
    ),
    "Twelve dead, 40 wounded in Aleppo shelling.": "killed people 12..12; wounded people 40..40",
    "Car bomb kills 12 in Baghdad.": "killed people 12..12",
    "Gunmen kill five soldiers in northern Mali.": "killed Malian soldiers 5..5",
    "According to the army fourteen of its soldiers, seventeen policemen and two civil servants were killed.": (
        "killed soldiers 14..14 says army; killed policemen 17..17 says army; killed civil servants 2..2 says army"
    ),
    'The group said it had "eliminated" 15 enemy soldiers.': "killed enemy soldiers 15..15 says group",
    "The police killed at least three protesters and arrested 60.": "killed protesters 3..; captured protesters 60..60",
    "The clashes resulted in the death of five soldiers.": "killed soldiers 5..5",
    "The blast caused the deaths of three children.": "killed children 3..3",
    "Seventeen fatalities were reported, all of them soldiers.": "killed people 17..17",
    "Eight soldiers, three of them officers, lost their lives.": "killed soldiers 8..8",
    "The rebels buried 11 of their comrades.": "killed comrades 11..11",
    "Residents said they had buried 143 people.": "killed people 143..143 says Residents",
    "It was the deadliest attack since March, when 60 soldiers died at Inates.": "killed soldiers 60..60",
}


@pytest.mark.parametrize(("text", "told"), FIGURES.items())
def test_figures_of_one_sentence(text: str, told: str) -> None:
    assert sorted(_written(claim) for claim in read(text).measures) == sorted(filter(None, told.split("; ")))


def _written(claim: MeasureClaim) -> str:
    least, most = ("" if end is None else end for end in (claim.min, claim.max))
    words = f"{claim.measure} {claim.of.name if claim.of else ''} {least}..{most}"
    said = f"{words} says {voice(claim.claimant)}" if claim.claimant else words
    return said if claim.stance == "asserts" else f"{said} {claim.stance}"
