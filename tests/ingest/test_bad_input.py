"""Texts that are no conflict news, or hardly readable, give little or nothing rather than nonsense."""

import pytest

from graph.errors import UnsupportedLanguage
from graph.model import Article, Reading
from ingest.article import article_of_text
from ingest.reading import RulesReader, reader

NEWS = (
    "Government soldiers clashed with fighters of the Valley Front near Gao on Friday. The army said twelve rebels "
    "were killed in the fighting."
)


def read(text: str) -> Reading:
    return reader().read(article_of_text(text))


def claims(text: str) -> int:
    reading = read(text)
    return len(reading.relations) + len(reading.events) + len(reading.measures)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Des hommes armés ont attaqué vendredi une position de l'armée près de la ville, a déclaré le ministère.",
            "fr",
        ),
        ("Bei Kämpfen nahe der Stadt sind nach Angaben der Armee am Freitag zwölf Rebellen getötet worden.", "de"),
        ("Hombres armados atacaron el viernes un puesto del ejército cerca de la ciudad, dijo el ministerio.", "es"),
        ("В пятницу в боях под городом погибли двенадцать повстанцев, сообщили в министерстве обороны страны.", "ru"),
        ("قال الجيش إن اثني عشر متمردا قتلوا يوم الجمعة في اشتباكات قرب المدينة الواقعة في شمال البلاد", "ar"),
    ],
)
def test_another_language_is_recognised_and_set_aside(text: str, language: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=rf"\({language}\)"):
        article_of_text(text)


def test_a_language_that_is_accepted_is_not_set_aside() -> None:
    french = "Des hommes armés ont attaqué vendredi une position de l'armée près de la ville, a déclaré le ministère."
    assert article_of_text(french, languages=("en", "fr")).language == "fr"


def test_wire_text_in_capitals_tells_the_same_loss() -> None:
    (plain,), (capitals,) = read(NEWS).measures, read(NEWS.upper()).measures
    assert (capitals.measure, capitals.min, capitals.max) == (plain.measure, plain.min, plain.max) == ("killed", 12, 12)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251", "mac_roman"])
def test_text_in_the_wrong_encoding_makes_up_nothing(encoding: str) -> None:
    garbled = NEWS.replace("Front", "Frönt’s").encode().decode(encoding, errors="replace")
    assert claims(garbled) <= claims(NEWS)


@pytest.mark.parametrize(
    "text",
    [
        "Dynamo 3 - 1 Rovers\nUnited 2 - 2 Athletic\nLegion 0 - 4 Wanderers\nSpartak 1 - 0 Guards",
        "Item | Quantity | Price\nCoffee | 40 | 12.50\nTea | 3 | 9.00\nTotal | 43 | 21.50",
        "Beat four eggs, whip 200 g of cream and crush two cloves of garlic. Fold in the flour and bake for an hour.",
        "The Eagles crushed the Hawks 4-0 on Friday; the visitors' defence collapsed under attack after attack.",
        "###@@@ 0000 ---- ???? !!!! a b c d e f g",
    ],
    ids=["results", "table", "recipe", "match", "noise"],
)
def test_what_is_no_news_of_conflict_gives_nothing(text: str) -> None:
    assert claims(text) == 0


def test_names_alone_are_no_claims() -> None:
    listed = "Valley Front, Hill Guard, Malian army, Wagner Group, United Nations, Gao, Kidal, Timbuktu"
    assert claims(f"In the index of the book are: {listed}.") == 0


def test_a_conflict_without_a_soldier_in_it_is_still_one() -> None:
    """Neither side is known to the catalogue, and nobody is called a soldier or a rebel."""
    text = (
        "The truce in the Ostra valley broke down on Sunday when the Karsh Liberation Front attacked the Home Guard of "
        "Ostra at the salt works of Belmar. The Front, which is led by Daro Venn, broke away from the Karsh People's "
        "Army two years ago over the sale of the mines. Both sides had promised to keep off the roads until the "
        "harvest was in. The harvest is not in; most of it stands in the fields, and the farmers have gone to stay "
        "with relatives on the coast, where the schools are full."
    )
    led_or_split = {(r.subject.name, r.predicate, r.object.name) for r in read(text).relations}
    assert ("Karsh Liberation Front", "LED_BY", "Daro Venn") in led_or_split
    assert ("Karsh Liberation Front", "SPLIT_FROM", "Karsh People's Army") in led_or_split


def test_teams_with_the_names_of_armies_are_not_at_war() -> None:
    text = (
        "The Northern Guards attacked from the first minute on Saturday and led by a goal when the People's Army of "
        "Harrow, as the visitors' fans call themselves, began to sing. The Guards' captain, Daro Venn, left the field "
        "with a knee that he had hurt in training, and the Harrow Legion took control of the match. Their trainer said "
        "afterwards that nobody had defeated them but the referee. The two sides meet again in the cup next month, "
        "when the Legion will be without three of its players, who are away with the national team."
    )
    assert claims(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Twelve sailors were killed and a patrol boat was sunk with all nine hands",
        "Police named seventeen gangs under the",
        "The mission, known as Shield, has cost 63 foreign lives",
        "The Lion Brigade sat out the war between the military and its northern allies",
        "The Lion Brigade lost 50 fighters there, its opponents four",
        "The rebels ambushed a convoy and killed 18 soldiers, the worst loss the army had borne in",
        "Witnesses said the attackers belonged to the Lion Brigade, one of",
        "10,000 people had been killed; the army spoke of a few hundred",
        "The army said that among those who were killed were three of the dead",
    ],
)
def test_a_text_may_break_off_behind_any_word(text: str) -> None:
    assert RulesReader(taught=False).read(Article(id="cut", text=text)).sentences == 1
