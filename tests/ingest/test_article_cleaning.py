"""Text as it was meant: paragraphs run together or broken by a wire, lines of feeds, misread characters, capitals."""

import pytest

from ingest.article.capitals import is_shouted, quietened
from ingest.article.characters import repaired
from ingest.article.credits import without_credits
from ingest.article.paragraphs import paragraphs

GLUED = {
    "Both sides said.The clashes followed.": ["Both sides said.", "The clashes followed."],
    "Near the town.“Around 15 bodies were left,” it said.": [
        "Near the town.",
        "“Around 15 bodies were left,” it said.",
    ],
    "Among the enemy.”The army denied it.": ["Among the enemy.”", "The army denied it."],
    "He told AFP.“There were losses.”": ["He told AFP.", "“There were losses.”"],
    "He told AFP.The army left.": ["He told AFP.", "The army left."],
    "It fell in 2023.Since then it is calm.": ["It fell in 2023.", "Since then it is calm."],
    'The enemy fled."The town is ours," he said.': ["The enemy fled.", '"The town is ours," he said.'],
    'He said "we won."The army left.': ['He said "we won."', "The army left."],
    "“They were fierce,”a resident said,adding nothing.": ["“They were fierce,” a resident said, adding nothing."],
}
WHOLE = [
    "Gen. Koné of the U.S. Army met Mr.Smith at 10.30 on www.Example.org with 3.5 tons.",
    "The U.S.Army and the D.R.Congo talked; J.Smith came. See https://a.b/c.Html now.",
    "He left. “It is over,” she said. Then, at 5 p.m., No.5 platoon and St.Louis fell.",
]


@pytest.mark.parametrize("text", GLUED)
def test_sentences_run_together_are_parted(text: str) -> None:
    assert paragraphs(text) == GLUED[text]


@pytest.mark.parametrize("text", WHOLE)
def test_abbreviations_addresses_and_figures_are_left_alone(text: str) -> None:
    assert paragraphs(text) == [text]


def test_lines_broken_by_a_wire_are_joined() -> None:
    text = (
        "Police sources have reported that\nunidentified men planted a bomb in an anti-\ngovernment office.\n\n"
        "   The shock\nwave hurt nobody."
    )
    assert paragraphs(text) == [
        "Police sources have reported that unidentified men planted a bomb in an anti-government office.",
        "The shock wave hurt nobody.",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The army left the town on Friday.\nThe rebels came in the night.\nNobody was hurt."
    assert paragraphs(text) == text.split("\n")


def test_long_lines_are_paragraphs_of_their_own() -> None:
    first, second = "The army said that it had left. " * 5, "The rebels said that they had come. " * 5
    assert paragraphs(f"{first}\n{second}") == [first.strip(), second.strip()]


FEED_LINES = [
    "The post Mali Clashes appeared first on The Daily Example.",
    "Read more: Ten dead in Gao",
    "Sign up for our newsletter",
    "Advertisement",
    "© 2025 Example Media. All rights reserved.",
    "Related articles: Peace talks fail",
    "(Reporting by A. Writer; editing by B. Editor)",
    "This article was originally published by Example.",
    "abc-def/gh/ij",
    "Follow us on Twitter",
]


@pytest.mark.parametrize("line", FEED_LINES)
def test_lines_of_the_feed_are_dropped(line: str) -> None:
    assert without_credits(["The army left the town.", line]).paragraphs == ("The army left the town.",)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Related violence killed 20 people in the east.",
        "Read by millions, the paper was shut by the army on Friday.",
        "Registered fighters handed in their weapons.",
        "The post was attacked at dawn, and four soldiers died.",
        "Photographs showed burnt cars beside the road.",
        "Kidal — the rebels' stronghold — fell on Tuesday.",
        "Moscow-backed forces left on 5 June – the army followed.",
        "The group (JNIM) said it had won.",
    ],
)
def test_paragraphs_of_the_article_are_kept(paragraph: str) -> None:
    assert without_credits([paragraph, "The army left.", paragraph]).paragraphs == (
        paragraph,
        "The army left.",
        paragraph,
    )


DATELINES = {
    "Lima, 20 Aug 88 (EFE) -- [Text] The court sat.": ("The court sat.", "EFE", "20 Aug 88"),
    "Managua (Nicaragua), 27 Aug 88 (Radio Sandino) -- The board met.": ("The board met.", None, "27 Aug 88"),
    "BAMAKO, Mali (AP) — The army left.": ("The army left.", "AP", None),
    "NAIROBI, June 5 (Reuters) - The army left.": ("The army left.", "Reuters", "June 5"),
    "Kinshasa — Rebels came.": ("Rebels came.", None, None),
    "Santiago, 31 Jul 88 (Radio) -- [Report] [Juan Perez] [Text] Rancagua -- The offices burnt.": (
        "The offices burnt.",
        None,
        "31 Jul 88",
    ),
}


@pytest.mark.parametrize("text", DATELINES)
def test_datelines_are_read_and_taken_away(text: str) -> None:
    found = without_credits([text])
    assert (" ".join(found.paragraphs), found.agency, found.day) == DATELINES[text]


CHARACTERS = {
    "armyâ€™s": "army’s",
    "MÃ©naka": "Ménaka",
    "a\u00a0b\u200bc\u00ad": "a bc",
    "a&amp;b &quot;c&quot;": 'a&b "c"',
    "``It is over,'' he said": "“It is over,” he said",
    "one\r\ntwo\rthree": "one\ntwo\nthree",
    "Me\u0301naka": "Ménaka",
    "\ufeffStart": "Start",
    "Ménaka’s “army”": "Ménaka’s “army”",
}


@pytest.mark.parametrize("raw", CHARACTERS)
def test_characters_are_put_right(raw: str) -> None:
    assert repaired(raw) == CHARACTERS[raw]


def test_capitals_are_quietened_without_moving_anything() -> None:
    text = "THE MALIAN ARMY SAID ON FRIDAY THAT BOKO HARAM REBELS HAD LEFT NIGERIA. NOBODY WAS HURT."
    quiet = quietened(text)
    assert quiet == "The Malian Army said on Friday that Boko Haram rebels had left Nigeria. Nobody was hurt."
    assert len(quiet) == len(text)


@pytest.mark.parametrize("text", ["FLA", "The FLA and the MNLA left.", "ARMY LEFT TOWN", ""])
def test_ordinary_text_and_short_headings_keep_their_capitals(text: str) -> None:
    assert not is_shouted(text)
    assert quietened(text) == text
