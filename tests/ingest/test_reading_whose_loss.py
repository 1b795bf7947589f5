"""Parts of figures, figures without a verb, what a party did not lose, and whose loss the words beside a count say."""

import pytest

from tests.reads import read, voice


def told(text: str) -> list[tuple[str, str | None, int | None, int | None]]:
    return [(m.measure, m.of and m.of.name, m.min, m.max) for m in read(text).measures]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Thirty-nine people died in the battle of Mopti, 30 of them rebels and nine soldiers, doctors said.",
            [("killed", "rebels", 30, 30), ("killed", "soldiers", 9, 9)],
        ),
        (
            "The Lion Brigade stormed a hotel in Mopti, killing nine people, including three police officers.",
            [("killed", "police officers", 3, 3)],
        ),
        (
            "A bomb killed more than 30 people in Mopti on Monday. Nine of them were policemen.",
            [("killed", "policemen", 9, 9)],
        ),
        (
            "A bomb exploded in Mopti. Among the dead were four policemen and a nurse, doctors said.",
            [("killed", "policemen", 4, 4), ("killed", "nurse", 1, 1)],
        ),
        (
            "The Lion Brigade lost 37 men and the gendarmes 11 near Mopti on Monday.",
            [("killed", "Lion Brigade", 37, 37), ("killed", "gendarmes", 11, 11)],
        ),
        (
            "Twelve were killed in the ranks of the River Army and two among the gendarmes in Mopti.",
            [("killed", "River Army", 12, 12), ("killed", "gendarmes", 2, 2)],
        ),
    ],
)
def test_parts_and_what_has_no_verb_of_its_own(text: str, parts: list[tuple[str, str, int, int]]) -> None:
    assert set(parts) <= set(told(text))


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The River Army suffered no losses in the raid on Mopti.", "River Army"),
        ("The River Army lost no one in the raid on Mopti.", "River Army"),
        ("The River Army lost no soldiers in the raid on Mopti.", "River Army"),
        ("The River Army took Mopti without casualties.", "River Army"),
        ("There were no casualties among the peacekeepers in Mopti.", "peacekeepers"),
    ],
)
def test_a_party_may_lose_nobody(text: str, whose: str) -> None:
    assert ("killed", whose, 0, 0) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt in the blast in Mopti and there were no casualties.",
        "The River Army said it suffered no further losses in Mopti.",
        "None of the dead soldiers was above the rank of sergeant, the River Army said.",
        "The River Army denied that any of its officers had been killed.",
    ],
)
def test_that_nobody_was_hurt_is_no_figure_of_anybody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Lion Brigade admitted the loss of 14 men near Mopti.", ("killed", "Lion Brigade", 14, 14)),
        ("The Lion Brigade took Mopti at a cost of nine men.", ("killed", "Lion Brigade", 9, 9)),
        ("The losses of the Lion Brigade came to 13 dead near Mopti.", ("killed", "Lion Brigade", 13, 13)),
        ("Five more died overnight, bringing the death toll to 40.", ("killed", "people", 40, 40)),
        ("Army figures put the rebel dead in Mopti at 60.", ("killed", "rebel", 60, 60)),
        ("There were five dead among the attackers in Mopti.", ("killed", "attackers", 5, 5)),
    ],
)
def test_losses_told_by_nouns(text: str, figure: tuple[str, str, int, int]) -> None:
    assert figure in told(text)


def test_what_is_only_reported_is_unverified() -> None:
    (claim,) = read("The River Mission is investigating reports that 30 people were killed in Mopti.").measures
    assert claim.stance == "unverified"


def test_a_spokesman_with_his_name_behind_speaks_for_his_body() -> None:
    text = "Rebels destroyed three tanks near Mopti, a spokesman for the Lion Brigade, Omar Haddane, said."
    (claim,) = read(text).measures
    assert voice(claim.claimant) == "Lion Brigade"


def test_a_number_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    names = {actor.name for actor in read("Eleven Lion Brigade fighters were killed near Mopti.").actors}
    assert "Lion Brigade" in names


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "The Lion Brigade, an affiliate of the Sand Corps, claimed in an audio message that its men had killed "
            "22 soldiers, burned seven vehicles and shot down a drone.",
            "Lion Brigade",
        ),
        (
            "Sixteen people were killed in Mopti, civilians among them, the Lion Brigade said, calling it a crime.",
            "Lion",
        ),
        ("The Lion Brigade was accused by the River Mission of executing 22 prisoners in Mopti.", "River Mission"),
        ("The Lion Brigade's side acknowledged the loss of nineteen fighters.", "Lion Brigade"),
    ],
)
def test_who_says_so_where_the_parser_loses_it(text: str, whose: str) -> None:
    assert {whose in voice(claim.claimant) for claim in read(text).measures} == {True}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Gunmen slit the throats of eleven shepherds near Mopti.", ("killed", "shepherds", 11, 11)),
        ("Fourteen rebels and two soldiers fell in a firefight near Mopti.", ("killed", "soldiers", 2, 2)),
        ("The bodies of four marines, killed in Mopti on Sunday, were flown home.", ("killed", "marines", 4, 4)),
        ("Of the 43 killed in Mopti, 29 were soldiers, doctors said.", ("killed", "soldiers", 29, 29)),
        ("The rebels carried off 26 villagers from a school near Mopti.", ("abducted", "villagers", 26, 26)),
        ("Some 3,000 villagers have sought refuge in Mopti.", ("displaced", "villagers", 3000, 3000)),
        ("The shelling left 200 villagers homeless in Mopti.", ("displaced", "villagers", 200, 200)),
        ("The army admitted only four losses near Mopti.", ("killed", "army", 4, 4)),
        ("The Lion Brigade ambushed a patrol of the River Army: eight dead.", ("killed", "River Army", 8, 8)),
    ],
)
def test_more_ways_to_lose(text: str, figure: tuple[str, str, int, int]) -> None:
    assert figure in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three shares fell in Mopti and two rockets fell on the market.",
        "The flood left 200 villagers homeless in Mopti.",
        "The number of dead in Mopti climbed, all but two of them policemen.",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "claimant", "figure"),
    [
        ("“We lost three martyrs,” Omar Haddane, a Lion Brigade spokesman, said.", "Lion Brigade", "Lion Brigade"),
        ("The town was hit, an officer told reporters, and 100 rebels were killed near Mopti.", "officer", "rebels"),
        (
            "Sixteen gunmen were killed, according to a statement read on the radio by the River Army.",
            "River Army",
            "gunmen",
        ),
    ],
)
def test_who_speaks_of_whom(text: str, claimant: str, figure: str) -> None:
    (claim,) = read(text).measures
    assert claim.of is not None
    assert (voice(claim.claimant), claim.of.name) == (claimant, figure)


def test_what_is_claimed_but_not_verified() -> None:
    (claim,) = read("It was not possible to verify the claim that 36 soldiers had been killed in Mopti.").measures
    assert claim.stance == "unverified"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("More than 4,000 villagers, many of them herders, had fled towards Mopti.", ("displaced", "villagers", 4001)),
        (
            "The fighting has forced some 50,000 villagers from their homes near Mopti.",
            ("displaced", "villagers", 50000),
        ),
        ("The battle left 162 soldiers dead and, by the army's count, 847 rebels.", ("killed", "rebels", 847)),
        (
            "Clashes killed 21 fighters in Mopti: 14 from the Lion Brigade and seven from the Sand Corps.",
            ("killed", "Sand Corps", 7),
        ),
        ("The army said 12 rebels were killed in Mopti, but the River Mission counted 26.", ("killed", "rebels", 26)),
        ("The ministry spoke of nine dead rebels but later revised the figure to 14.", ("killed", "dead rebels", 14)),
        ("Rebels made off with fourteen farmers from Mopti.", ("abducted", "farmers", 14)),
        ("The Lion Brigade fought the River Army and took some 40 prisoners.", ("captured", "River Army", 40)),
        ("The army vowed to avenge the raid on Mopti, in which nine soldiers were killed.", ("killed", "soldiers", 9)),
        ("The army put Lion Brigade dead in Mopti at “between 20 and 40”.", ("killed", "Lion Brigade", 20)),
        (
            "Turkish troops put the losses of the Lion Brigade at 79 dead and their own at six.",
            ("killed", "Turkish troops", 6),
        ),
        ("The men fled to Gao after losing some 40 dead and six tanks, the ministry said.", ("killed", "men", 40)),
    ],
)
def test_figures_that_lean_on_others(text: str, figure: tuple[str, str, int]) -> None:
    assert figure in [(measure, of, least) for measure, of, least, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Lion Brigade was reported to have taken 40 soldiers prisoner in Mopti.", "unverified"),
        ("The River Army rejected a report that it lost 17 men in Mopti.", "denies"),
    ],
)
def test_how_sure_a_figure_is(text: str, stance: str) -> None:
    assert [claim.stance for claim in read(text).measures] == [stance]


def test_who_counts_those_who_came_back_counts_no_loss() -> None:
    text = "Ten soldiers were missing near Mopti. “We counted 69 who reached our lines,” said Omar Haddane."
    assert [claim.min for claim in read(text).measures] == [10]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The River Army concedes 40 dead near Mopti.", ("killed", "River Army", 40)),
        ("It cost the River Army two dead and four wounded to take Mopti.", ("killed", "River Army", 2)),
        ("The town fell on Monday; of the guerrillas three were killed in Mopti.", ("killed", "guerrillas", 3)),
        ("Rebels dragged 27 farmers from their beds in Mopti and executed them.", ("killed", "farmers", 27)),
        ("At Mopti the rebels left 17 bodies on the battlefield.", ("killed", "rebels", 17)),
        ("Two rebels were killed in Mopti, along with 18 farmers caught between them.", ("killed", "farmers", 18)),
        (
            "Soldiers and a Chadian were hurt in Mopti: one of four people seized there was freed.",
            ("abducted", "people", 4),
        ),
        (
            "Shells killed two women in Mopti, bringing to nine the number of civilians to have died.",
            ("killed", "civilians", 9),
        ),
    ],
)
def test_still_more_ways(text: str, figure: tuple[str, str, int]) -> None:
    assert figure in [(measure, of, least) for measure, of, least, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Twenty farmers, and not seven as the army would have it, died in Mopti.", 1),
        ("A priest who fled Mopti spoke of the battle.", 0),
        ("Two companies of the army were wiped out at Mopti.", 0),
        ("Thirty tanks fell into the hands of the rebels in Mopti.", 0),
        ("Casualties in Mopti exceeded 5,000, the army said.", 0),
    ],
)
def test_what_counts_nobody(text: str, count: int) -> None:
    assert len(told(text)) == count


def test_who_is_hit_by_a_mine_is_no_attacker() -> None:
    (event,) = read("A convoy of the River Army hit a landmine near Mopti on Monday.").events
    assert (event.type, [part.role for part in event.participants]) == ("explosion", ["defender"])


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Ten were killed in Mopti; seven of the dead were farmers, doctors said.", ("killed", "farmers", 7)),
        ("The River Army killed ten rebels near Mopti and lost one man wounded.", ("wounded", "River Army", 1)),
        ("The army said three rebels were killed in Mopti; hospital staff knew of one.", ("killed", "rebels", 1)),
    ],
)
def test_of_the_dead(text: str, figure: tuple[str, str, int]) -> None:
    assert figure in [(measure, of, least) for measure, of, least, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The court confirmed the death sentences of seven rebels in Mopti.",
        "Omar Haddane took 30 followers into the hills near Mopti.",
        "The River Mission evacuated 85 staff from Mopti.",
    ],
)
def test_no_loss_of_war(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to Mopti sank with the loss of 60 passengers.",
        "A body of six experts will advise the River Mission in Mopti.",
        "The remains of four soldiers were found by archaeologists near Mopti.",
        "The club in Mopti lost two players to injury.",
        "The factory in Mopti announced the loss of 300 jobs.",
    ],
)
def test_misfortunes_and_other_losses(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Ten soldiers died in Mopti. Hospitals reported 90 civilian dead.", {("killed", "civilians", 90)}),
        ("In Mopti 162 soldiers have died and 3,000 people have fled their homes.", {("displaced", "people", 3000)}),
        ("The Lion Brigade said it was holding 52 soldiers in Mopti.", {("captured", "soldiers", 52)}),
    ],
)
def test_whose_loss_it_is_that_nobody_calls_anybodys(text: str, figures: set[tuple[str, str, int]]) -> None:
    assert figures <= {(measure, of, least) for measure, of, least, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Two smaller groups that had sided with the army gave up without a shot.",
        "Several hundred men of the Lion Brigade crossed the river and fell upon the River Army.",
    ],
)
def test_who_falls_upon_another_is_not_dead_and_groups_that_give_up_are_no_captives(text: str) -> None:
    assert told(text) == []


def test_one_of_the_founders_and_the_third_in_command_are_no_numbers() -> None:
    founder = "Support for the Lion Brigade grew since police in Mopti killed Ali Keita, one of its founders."
    assert told(founder) == []
    assert told("Malian soldiers killed the group's third in command, Ali Keita, in a clash near Mopti.") == []


def test_two_nations_that_share_a_noun_lose_each_their_own() -> None:
    text = "Officials said that 120,000 Russian and 70,000 Ukrainian troops had been killed."
    lost = {(m.min, m.of.country if m.of else None) for m in read(text).measures}
    assert lost == {(120000, "RU"), (70000, "UA")}


def test_a_captured_man_who_talks_is_no_figure() -> None:
    assert read("The Lion Brigade shelled Gao, a captured rebel told local radio.").measures == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "The Lion Brigade fought near Mopti. The Brigade acknowledged the death of four fighters.",
            ("killed", "Lion Brigade", 4, 4),
        ),
        (
            "The Brigade said ten soldiers had died and a helicopter shot down, against the loss of 21 fighters.",
            ("killed", "fighters", 21, 21),
        ),
        (
            "The River Army had been thrown back by the Lion Brigade with the loss of 25 men.",
            ("killed", "River Army", 25, 25),
        ),
    ],
)
def test_losses_are_of_whoever_admits_them_and_of_no_thing(text: str, figure: tuple[str, str, int, int]) -> None:
    assert figure in told(text)


def test_who_reports_is_not_lost() -> None:
    text = (
        "Rebels stormed a base in Mopti, killing the battalion's commander, two security sources and a resident said."
    )
    assert not [loss for loss in told(text) if loss[1] in ("security sources", "resident")]


def test_captives_who_die_are_killed() -> None:
    assert [each[0] for each in told("At least 50 captured rebels died in an explosion in Mopti.")] == ["killed"]


def test_a_person_is_no_loss_of_his_own() -> None:
    text = "Omar Haddane said seven people died in Mopti: six policemen and one of his own fighters."
    assert "Omar Haddane" not in [each[1] for each in told(text)]


def test_civilians_whose_death_is_conceded_are_nobodys_men() -> None:
    assert told("The River Army acknowledged the death of four civilians in Mopti.") == [("killed", "civilians", 4, 4)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Of the 38 people killed, 21 were militiamen, the governor said.",
            [("killed", "people", 38, 38), ("killed", "militiamen", 21, 21)],
        ),
        (
            "The toll included nine soldiers, four gendarmes and 31 civilians.",
            [("killed", "soldiers", 9, 9), ("killed", "gendarmes", 4, 4), ("killed", "civilians", 31, 31)],
        ),
        (
            "Two helicopters were shot down over Mopti with the loss of all 14 aboard, officials said.",
            [("killed", "people", 14, 14)],
        ),
        (
            "Three women were among the dead in Mopti. Doctors were treating 110 wounded.",
            [("killed", "women", 3, 3), ("wounded", "people", 110, 110)],
        ),
        (
            "The River Army killed three of the ambushers near Mopti.",
            [("killed", "ambushers", 3, 3)],
        ),
        (
            "Troops had killed 16 rebels near Mopti and captured nine south of Gao, the River Army said.",
            [("killed", "rebels", 16, 16), ("captured", "rebels", 9, 9)],
        ),
        (
            "The Malian Defence Ministry acknowledged two dead in Mopti.",
            [("killed", "Malian troops", 2, 2)],
        ),
        (
            "Omar Haddane, who leads the Lion Brigade, told reporters he had lost 120 near Mopti.",
            [("killed", "Lion Brigade", 120, 120)],
        ),
        (
            "The colonel said 42 rebels had been killed for the loss of two of his soldiers.",
            [("killed", "rebels", 42, 42)],
        ),
        (
            "The mission has counted 17 bodies of civilians in Mopti.",
            [("killed", "civilians", 17, 17)],
        ),
        (
            "Doctors said they had received 71 bodies and more than 200 wounded since Saturday.",
            [("killed", "people", 71, 71), ("wounded", "people", 201, None)],
        ),
        (
            "The Lion Brigade spoke of 26 soldiers killed and put its own losses at four wounded.",
            [("killed", "soldiers", 26, 26), ("wounded", "Lion Brigade", 4, 4)],
        ),
        (
            "The Brigade said five MiG fighters had been destroyed at Mopti.",
            [("aircraft_destroyed", "MiG fighters", 5, 5)],
        ),
        (
            "At least 14 soldiers died in Mopti and some 3,000 villagers fled.",
            [("displaced", "villagers", 3000, 3000)],
        ),
        (
            "Nine rebel bodies had been found near Mopti, the colonel said.",
            [("killed", "rebel", 9, 9)],
        ),
        (
            "An officer of the River Army insisted that his side had lost only nine dead.",
            [("killed", "River Army", 9, 9)],
        ),
        (
            "Fighters backed by American warplanes took Mopti after a bomber hit their lines and killed nine of them.",
            [("killed", "Fighters", 9, 9)],
        ),
        (
            "The Sand Front fought the Lion Brigade. The Front gave its own losses as seven dead.",
            [("killed", "Sand Front", 7, 7)],
        ),
        (
            "The police say seven of the dead belonged to the Sand Front and four to the Lion Brigade.",
            [("killed", "Sand Front", 7, 7), ("killed", "Lion Brigade", 4, 4)],
        ),
        (
            "Omar Haddane commands the Sand Front. He admitted on Monday to having lost 12 men.",
            [("killed", "Sand Front", 12, 12)],
        ),
        (
            "Thirteen of the dead were from the Sand Front and seven from the Lion Brigade, the army said.",
            [("killed", "Sand Front", 13, 13), ("killed", "Lion Brigade", 7, 7)],
        ),
        (
            "General Omar Haddane leads the Sand Front. An aide to General Haddane put the dead of his own side at 21.",
            [("killed", "Sand Front", 21, 21)],
        ),
        (
            "Omar Haddane, who speaks for the Sand Front, admitted to the loss of six fighters.",
            [("killed", "Sand Front", 6, 6)],
        ),
        (
            "The River Army said it held Mopti, had shot down a helicopter and had lost 83 of its fighters.",
            [("killed", "River Army", 83, 83)],
        ),
    ],
)
def test_what_a_number_counts_and_whose_men_they_were(text: str, figures: list[tuple[str, str, int, int]]) -> None:
    assert set(figures) <= set(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The River Army seized the last block of Mopti but one from the Lion Brigade.",
        "The River Army has not confirmed any losses in Mopti.",
        "The River Army showed reporters fifty captured rifles.",
        "One of the dead, an official said, was a nurse.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


def test_who_speaks_between_two_losses_is_none() -> None:
    text = (
        "Nine soldiers had been killed in Mopti, said Omar Haddane, the president's spokesman, and 57 tanks destroyed."
    )
    assert [loss[1] for loss in told(text) if loss[0] == "killed"] == ["soldiers"]


def test_who_speaks_of_attackers_is_not_of_them() -> None:
    text = "Omar Haddane of the Lion Brigade said six of the attackers had been killed in Mopti."
    assert told(text) == [("killed", "attackers", 6, 6)]


def test_who_flees_is_not_of_those_who_fought() -> None:
    text = "Eleven gendarmes were killed in Mopti. The mission said that some 140,000 had fled."
    assert ("displaced", "people", 140_000, 140_000) in told(text)
