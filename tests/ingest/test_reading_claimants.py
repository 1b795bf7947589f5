"""Who is named for a figure, through which channel and with what stance, in the ways agencies attribute."""

import pytest

from tests.reads import read, voice

# sentence -> (claimant, channel, stance) of every figure in it, in the order of the text
SAID = {
    "Twelve people were killed, the Syrian Observatory for Human Rights, a Britain-based monitor, said.": [
        ("Syrian Observatory for Human Rights", None, "asserts")
    ],
    "Four police officers were killed on Thursday, the police union said, and two others remained missing.": [
        ("police union", None, "asserts"),
        ("police union", None, "asserts"),
    ],
    "Citing local officials, Interfax reported that 20 people had been killed.": [
        ("local officials", "Interfax", "asserts")
    ],
    "The raid, in which 35 militants died, the state-run Anadolu agency reported, citing security sources.": [
        ("security sources", "Anadolu", "asserts")
    ],
    "Unconfirmed reports put the number of dead at 60.": [(None, None, "unverified")],
    "As many as 60 people may have died, the Red Cross said.": [("Red Cross", None, "unverified")],
    "By the army's count, 60 rebels have been killed.": [("army", None, "asserts")],
    "Police sources said 12 people were killed, while the hospital put the toll at 19.": [
        ("Police sources", None, "asserts"),
        ("hospital", None, "asserts"),
    ],
    "The militia placed its losses at nine dead and 14 wounded after the fighting.": [
        ("militia", None, "asserts"),
        ("militia", None, "asserts"),
    ],
    "The rebels said they had killed 60 soldiers, but the army said only 12 had died.": [
        ("rebels", None, "asserts"),
        ("army", None, "asserts"),
    ],
    "The army denied losing 40 soldiers.": [("army", None, "denies")],
    "The army confirmed the death of eight soldiers.": [("army", None, "confirms")],
    "The army has been accused by Amnesty International of killing 20 civilians.": [
        ("Amnesty International", None, "asserts")
    ],
    "Omar Haddane, a spokesman for the Lion Brigade, spoke. The soldiers, he said, had killed 12 fighters.": [
        ("Lion Brigade", None, "asserts")
    ],
    "In fighting near Mopti, Lion Brigade spokesman Omar Haddane said, its men killed nine soldiers.": [
        ("Lion Brigade", None, "asserts")
    ],
    "The police said ten rebels had died. Two soldiers had been wounded, it went on.": [
        ("police", None, "asserts"),
        ("police", None, "asserts"),
    ],
    "A lawyer said he had seen the camp. It was, he said, the grave of 15 prisoners killed there.": [
        ("lawyer", None, "asserts")
    ],
    "Doctors at the state hospital spoke of eight dead soldiers.": [("Doctors at the state hospital", None, "asserts")],
    "Troops crossed the border, where by the army's count 555 rebels were killed.": [("army", None, "asserts")],
    "Both armies lost 2,000 dead, in the estimate of a diplomat in Bamako.": [("diplomat in Bamako", None, "asserts")],
    "Inspector Omar Singh gave the toll as 25 dead and 13 injured.": [
        ("Omar Singh", None, "asserts"),
        ("Omar Singh", None, "asserts"),
    ],
    "The front's envoy, Adnan Sahra, spoke of 40 enemies killed and 11 taken prisoner against two losses.": [
        ("Adnan Sahra", None, "asserts"),
        ("Adnan Sahra", None, "asserts"),
        ("Adnan Sahra", None, "asserts"),
    ],
    'The Union called the figure "a fantasy" and spoke of 300 dead.': [("Union", None, "asserts")],
    "A nurse was killed by a rocket in Mopti, the Red Cross wrote on Facebook.": [("Red Cross", "facebook", "asserts")],
    "The army regretted an attack in which, survivors say, more than 200 people died.": [
        ("survivors", None, "asserts")
    ],
    "Omar Haddane said his men had crossed the river; the Lion Brigade, he added, had killed three soldiers.": [
        ("Omar Haddane", None, "asserts")
    ],
    "Diplomats hold that the army lost 40 men in Mopti.": [("Diplomats", None, "asserts")],
    "Exiles have no doubt that 40 prisoners were killed in Mopti.": [("Exiles", None, "asserts")],
    "The militia boasts that its men have killed forty soldiers.": [("militia", None, "asserts")],
    "The Lion Brigade left. Its director of operations, Omar Haddane, said that five soldiers had died.": [
        ("Lion Brigade", None, "asserts")
    ],
    "The army gave no figure, but a rebel communique said 160 soldiers were taken prisoner.": [
        ("rebel", "communique", "asserts")
    ],
    "The governor of Mopti region, Abass Dembele, said 12 villagers were killed.": [("Abass Dembele", None, "asserts")],
    "The director of the hospital in Gao said 12 people were killed.": [
        ("director of the hospital in Gao", None, "asserts")
    ],
    "The army blamed the rebels and witnesses said gunmen had killed 12 villagers.": [("witnesses", None, "asserts")],
    "The army put its losses at 18, ten of them killed near Gao.": [
        ("army", None, "asserts"),
        ("army", None, "asserts"),
    ],
    "The Lion Brigade took the camp. Their military spokesman, Omar Haddane, said that 113 soldiers had been killed.": [
        ("Lion Brigade", None, "asserts")
    ],
    "No group has admitted planting the bomb that killed a mother and her two sons in Pattani.": [
        (None, None, "asserts"),
        (None, None, "asserts"),
    ],
    "The Assam police said three militants were killed.": [("Assam police", None, "asserts")],
    "Five militants were killed, the Punjab police chief said.": [("Punjab police", None, "asserts")],
    "The captain said the rebels had attacked the bridge; 12 soldiers had been killed and two tanks destroyed.": [
        ("captain", None, "asserts"),
        ("captain", None, "asserts"),
    ],
    "The army had been fired on first, said Colonel Omar Haddane, and had since killed at least 50 rebels.": [
        ("Omar Haddane", None, "asserts")
    ],
    "Nine soldiers had been killed, said Omar Haddane, the president's spokesman, and 57 tanks destroyed.": [
        ("Omar Haddane", None, "asserts"),
        ("Omar Haddane", None, "asserts"),
    ],
    "The clash left 30 dead. The Red Cross gave a higher toll of 41, among them 14 soldiers.": [
        (None, None, "asserts"),
        ("Red Cross", None, "asserts"),
        ("Red Cross", None, "asserts"),
    ],
    "The army killed 100 rebels; the militia owned to 14 dead.": [
        (None, None, "asserts"),
        ("militia", None, "asserts"),
    ],
    "The army and the rebels each accused the other of firing the shells that killed nine holidaymakers.": [
        (None, None, "asserts")
    ],
    "Not so, said the Lion Brigade's spokesman, Omar Haddane: the targets were homes, the dead were 31 civilians.": [
        ("Lion Brigade", None, "asserts")
    ],
    "The army said no soldier had killed a villager.": [],
    "Radio Cairo quoted a spokesman for the River Army as saying that its men had killed twelve policemen.": [
        ("River Army", "Radio Cairo", "asserts")
    ],
    "Residents of Gao said the gunmen wore fatigues; they counted 27 dead in the market.": [
        ("Residents of Gao", None, "asserts")
    ],
    "The Lion Brigade said it took Gao after raids in which, according to residents, 300 civilians lost their lives.": [
        ("residents", None, "asserts")
    ],
    "A spokesman for the Lion Brigade said three soldiers had been killed; hospital staff knew of one.": [
        ("Lion Brigade", None, "asserts"),
        (None, None, "asserts"),
    ],
    "Army figures speak of 97 dead soldiers.": [("Army", "figure", "asserts")],
    "Interior ministry figures speak of 97 dead soldiers.": [("ministry", "figure", "asserts")],
    "The opposition attributes the deaths of 40 farmers to the army.": [("opposition", None, "asserts")],
    "The spokesman of the River Army put it more bluntly: the shells had killed 13 civilians.": [
        ("River Army", None, "asserts")
    ],
    "The Lion Brigade gave another account: six of its men had died.": [("Lion Brigade", None, "asserts")],
    "In a call to a local radio station, a man who called himself a spokesman for the River Army, as the force is "
    "known, acknowledged the loss of 40 fighters.": [("River Army", None, "asserts")],
    "The River Army said it held Mopti, had shot down a helicopter and had lost 83 of its fighters.": [
        ("River Army", None, "asserts"),
        ("River Army", None, "asserts"),
    ],
    "Eight drone strikes in two weeks have left 34 dead, Yemeni security officials say; the tribes reply at length.": [
        ("Yemeni security officials", None, "asserts")
    ],
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_who_says_a_figure(text: str, said: list[tuple[str | None, str | None, str]]) -> None:
    told = [(voice(m.claimant), m.claimant.channel if m.claimant else None, m.stance) for m in read(text).measures]
    assert told == said
