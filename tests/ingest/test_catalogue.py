"""The catalogue's two tables are sound, and a wrong row is reported by file and line."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from ingest.catalogue import (
    CatalogueActor,
    CatalogueError,
    Kind,
    actors,
    countries,
    read_actors,
    read_countries,
)

ACTOR_HEADER = "id name kind country aliases wikidata from to leader_of".replace(" ", "\t")
COUNTRY_HEADER = "code name names demonyms seats neighbours".replace(" ", "\t")
BY_ID = {actor.id: actor for actor in actors()}

LOWER_CASE_NAMES = {"anti-balaka", "anti-balakas", "antibalaka", "peshmergas", "dpa"}
EVERYDAY = """
    army police gendarmerie navy government opposition rebels militia junta coalition union front movement party base
    students platform tigers dawn memorial amnesty people forces group council congress alliance order state province
    court parliament president general captain minister scorpions chins base it us who is may will male
"""


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    def write(*lines: str) -> Path:
        path = tmp_path / "table.tsv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub("['’]", "", name)).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def names_of(actor: CatalogueActor) -> set[str]:
    return {actor.name, *(alias.text for alias in actor.aliases)}


def test_there_are_enough_actors_of_every_kind() -> None:
    counts = {kind: sum(actor.kind == kind for actor in actors()) for kind in get_args(Kind)}

    assert len(actors()) >= 600
    assert min(counts.values()) >= 20, counts


def test_enough_countries_have_a_force_and_a_government() -> None:
    def homes(kind: Kind, pattern: str) -> set[str | None]:
        return {a.country for a in actors() if a.kind == kind and any(re.search(pattern, n) for n in names_of(a))}

    assert len(homes("StateForce", r"\b(Army|Armed Forces|Defen[cs]e Forces?|military)\b")) >= 110
    assert len(homes("StateForce", r"(?i)\bpolice|gendarmer|carabin")) >= 60
    assert len(homes("Government", r"^Government of ")) >= 120


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(actors())


def test_an_id_is_the_slug_of_the_name_and_may_add_a_distinguishing_word() -> None:
    assert [a.id for a in actors() if a.id != slug(a.name) and not a.id.startswith(slug(a.name) + "-")] == []


def test_a_distinguishing_word_is_added_only_where_needed() -> None:
    longer = {slug(actor.name) for actor in actors() if actor.id != slug(actor.name)}
    names = [name for actor in actors() for name in {slug(text) for text in names_of(actor)}]

    assert [name for name in longer if names.count(name) < 2] == []


def test_every_name_is_tidy() -> None:
    texts = [text for actor in actors() for text in names_of(actor)]
    texts += [text for c in countries() for text in (c.name, *c.names, *c.demonyms, *c.seats)]

    assert [text for text in texts if text != " ".join(text.split()) or len(text) < 2] == []


def test_no_actor_lists_a_name_twice() -> None:
    assert [
        a.id for a in actors() if len(a.aliases) != len(set(a.aliases)) or (a.name in {x.text for x in a.aliases})
    ] == []


def test_no_latin_name_of_one_word_is_an_everyday_word() -> None:
    words = {name for actor in actors() for name in names_of(actor) if " " not in name}
    acronyms = {alias.text for actor in actors() for alias in actor.aliases if alias.lang == "und"}

    assert {word for word in words if word.isascii() and word.islower()} <= LOWER_CASE_NAMES
    assert {word for word in words - acronyms if word.casefold() in EVERYDAY.split()} == set()
    assert {word for word in acronyms if word.casefold() in EVERYDAY.split()} <= {"IS", "WHO"}


def test_acronyms_are_tagged_und_and_hold_capitals_or_digits() -> None:
    acronyms = [alias.text for actor in actors() for alias in actor.aliases if alias.lang == "und"]

    assert [text for text in acronyms if " " in text or not re.search(r"[^\W\d_]|\d", text) or text.islower()] == []


@pytest.mark.parametrize(
    ("lang", "script"), [("ar", "ARABIC"), ("fa", "ARABIC"), ("ru", "CYRILLIC"), ("uk", "CYRILLIC"), ("he", "HEBREW")]
)
def test_a_language_with_its_own_script_is_written_in_it(lang: str, script: str) -> None:
    texts = [alias.text for actor in actors() for alias in actor.aliases if alias.lang == lang]

    assert texts
    assert [text for text in texts if not any(script in unicodedata.name(letter, "") for letter in text)] == []


def test_an_actor_ends_after_it_begins() -> None:
    assert [a.id for a in actors() if a.founded and a.ended and a.founded > a.ended] == []


def test_leaders_are_persons_and_lead_something_that_is_not_one() -> None:
    leaders = [actor for actor in actors() if actor.leader_of]

    assert len(leaders) >= 50
    assert [
        a.id for a in leaders if a.kind != "Person" or BY_ID[a.leader_of or ""].kind in {"Person", "Community"}
    ] == []


@pytest.mark.parametrize("acronym", ["FLN", "SPLA", "PLA", "NLA", "NDF", "MNLA", "AFP", "ELN"])
def test_an_acronym_shared_by_several_actors_is_listed_for_each(acronym: str) -> None:
    assert sum(acronym in names_of(actor) for actor in actors()) >= 2


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("JNIM", "jamaat-nusrat-al-islam-wal-muslimin"),
        ("Daesh", "islamic-state"),
        ("FAMa", "malian-armed-forces"),
        ("FLA", "azawad-liberation-front"),
        ("Wagner", "wagner-group"),
        ("Burmese military", "tatmadaw"),
        ("Malian government", "government-of-mali"),
    ],
)
def test_well_known_names_lead_to_their_actor(name: str, expected: str) -> None:
    assert [actor.id for actor in actors() if name in names_of(actor)] == [expected]


def test_neighbours_are_symmetric() -> None:
    borders = {(c.code, other) for c in countries() for other in c.neighbours}

    assert {(b, a) for a, b in borders} == borders
    assert all(a != b for a, b in borders)


def test_countries_are_named_by_what_the_news_calls_them() -> None:
    by_code = {country.code: country for country in countries()}

    assert len(by_code) >= 200
    assert {"XK", "PS", "TW", "EH"} <= by_code.keys()
    assert {"DRC", "Zaire", "Congo-Kinshasa"} <= set(by_code["CD"].names)
    assert {"Malian", "Malians"} <= set(by_code["ML"].demonyms)
    assert {"Moscow", "the Kremlin"} <= set(by_code["RU"].seats)
    assert by_code["ML"].neighbours == ("BF", "CI", "DZ", "GN", "MR", "NE", "SN")


def test_a_country_with_a_seat_has_a_demonym() -> None:
    assert [country.code for country in countries() if country.seats and not country.demonyms] == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("x\tX\tCult\tML\t\t\t\t\t", "kind"),
        ("X!\tX\tArmedGroup\tML\t\t\t\t\t", "id"),
        ("x\t\tArmedGroup\tML\t\t\t\t\t", "name"),
        ("x\tX\tArmedGroup\tQQ\t\t\t\t\t", "bad country code QQ"),
        ("x\tX\tArmedGroup\tmli\t\t\t\t\t", "country"),
        ("x\tX\tArmedGroup\tML\t\tQ0\t\t\t", "wikidata"),
        ("x\tX\tArmedGroup\tML\t\t\tlate\t\t", "from"),
        ("x\tX\tArmedGroup\tML\tFLA\t\t\t\t", "aliases"),
        ("x\tX\tArmedGroup\tML\tenglish:FLA\t\t\t\t", "aliases"),
        ("x\tX\tPerson\tML\t\t\t\t\tnobody", "leader_of unknown actor nobody"),
        ("x\tX\tArmedGroup\tML\t\t\t\t\tfirst", "leader_of is for a Person only"),
        ("first\tX\tArmedGroup\tML\t\t\t\t\t", "duplicate id first"),
        ("x\tX", "2 cells, expected 9"),
    ],
)
def test_a_wrong_actor_row_is_named_by_its_line(table: Callable[..., Path], row: str, problem: str) -> None:
    path = table("# comment", ACTOR_HEADER, "first\tFirst\tArmedGroup\tML\tund:FLA\tQ1\t2024\t\t", row)

    with pytest.raises(CatalogueError, match=rf"^table\.tsv:4: .*{problem}"):
        read_actors(path, {"ML"})


def test_an_unknown_column_is_reported(table: Callable[..., Path]) -> None:
    path = table(ACTOR_HEADER + "\tsource", "x\tX\tArmedGroup\tML\t\t\t\t\t\there")

    with pytest.raises(CatalogueError, match=r"^table\.tsv:2: source"):
        read_actors(path, {"ML"})


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("BFA\tBurkina Faso\t\t\t\t", "code"),
        ("BF\tBurkina Faso\t\t\t\tML|QQ", "bad country code QQ in neighbours"),
        ("ML\tMali\t\t\t\t", "duplicate code ML"),
        ("BF\tBurkina Faso\tUpper Volta||\t\t\t", "names"),
    ],
)
def test_a_wrong_country_row_is_named_by_its_line(table: Callable[..., Path], row: str, problem: str) -> None:
    path = table(COUNTRY_HEADER, "ML\tMali\t\tMalian\tBamako\t", row)

    with pytest.raises(CatalogueError, match=rf"^table\.tsv:3: .*{problem}"):
        read_countries(path)
