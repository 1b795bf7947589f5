"""Place names of articles as places of the gazetteer, decided by the countries the article is about."""

from pathlib import Path

import pytest

from graph.model import Place
from ingest.reading.gazetteer import open_index
from ingest.reading.place_keys import loose_key, place_key
from ingest.reading.places import Gazetteer, default_gazetteer, gazetteer, keep_index_in
from ingest.reading.tables import rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("places")


@pytest.fixture(scope="module")
def places(folder: Path) -> Gazetteer:
    return gazetteer(folder)


def _found(places: Gazetteer, name: str, *countries: str) -> Place:
    place = places.find(name, countries)
    assert place is not None, name
    return place


@pytest.mark.parametrize(
    ("name", "country", "identifier"),
    [
        ("Kidal", "ML", "geonames:2455290"),
        ("Kidal region", "ML", "geonames:2597449"),
        ("the region of Kidal", "ML", "geonames:2597449"),
        ("the town of Gao", "ML", "geonames:2457163"),
        ("Menaka", "ML", "geonames:2453514"),
        ("Mekelle", "ET", "geonames:331180"),
        ("Tigray", "ET", "geonames:444187"),
        ("North Kivu", "CD", "geonames:206938"),
        ("Helmand province", "AF", "geonames:1140043"),
        ("Raqqa", "SY", "geonames:172955"),
        ("Niger state", "NG", "geonames:2328925"),
        ("Niger", "NE", "country:NE"),
        ("Georgia", "GE", "country:GE"),
        ("the Democratic Republic of Congo", "CD", "country:CD"),
        ("Donbas", "UA", "area:donbas"),
        ("Moscow", "RU", "geonames:524901"),
    ],
)
def test_a_name_means_a_place_of_the_article_s_country(
    places: Gazetteer, name: str, country: str, identifier: str
) -> None:
    place = _found(places, name, country)
    assert (place.id, place.country) == (identifier, country)
    assert place.name == name.removeprefix("the ")


def test_a_region_keeps_its_bare_name_beside_the_one_in_the_text(places: Gazetteer) -> None:
    place = _found(places, "Kidal region", "ML")
    assert place.names == ("Kidal region", "Kidal")
    assert place.lat == pytest.approx(18.44, abs=0.01)
    assert place.lon == pytest.approx(1.41, abs=0.01)


def test_a_direction_belongs_to_some_names_and_not_to_others(places: Gazetteer) -> None:
    assert "Kivu" not in _found(places, "North Kivu", "CD").names
    assert _found(places, "eastern Aleppo", "SY").names == ("eastern Aleppo", "Aleppo")


def test_a_part_of_a_country_is_not_the_country(places: Gazetteer) -> None:
    for name in ("northern Mali", "the north of Mali"):
        place = _found(places, name, "ML")
        assert place.id is None
        assert (place.country, place.names[1]) == ("ML", "Mali")


def test_the_article_s_country_decides_between_namesakes(places: Gazetteer) -> None:
    ukrainian, russian = _found(places, "Pokrovsk", "UA"), _found(places, "Pokrovsk", "RU")
    assert (ukrainian.country, russian.country) == ("UA", "RU")
    assert _found(places, "Pokrovsk").id == ukrainian.id, "the larger one where nothing is known"


@pytest.mark.parametrize(("name", "countries"), [("Springfield", ["ML"]), ("Blorgville", []), ("the town", ["ML"])])
def test_a_name_found_only_far_away_is_no_place(places: Gazetteer, name: str, countries: list[str]) -> None:
    assert places.find(name, countries) is None


def test_every_own_spelling_names_a_place_that_the_gazetteer_has(places: Gazetteer) -> None:
    for row in rows("place_spellings"):
        assert _found(places, row["name"], row["country"]).country == row["country"], row
    for row in rows("place_areas"):
        assert places.find(row["name"], [row["country"]] if row["country"] else []) is not None, row


def test_spellings_of_one_name_share_a_key() -> None:
    assert place_key("Ménaka") == place_key("MENAKA") == "menaka"
    assert place_key("Ma’rib") == place_key("Marib")
    assert loose_key(place_key("Ar Raqqah")) == loose_key(place_key("Raqqa"))
    assert loose_key(place_key("Mekelle")) == loose_key(place_key("Mek'ele"))


def test_the_index_is_made_once_and_found_again(places: Gazetteer, folder: Path) -> None:
    made = [path.stat().st_mtime_ns for path in folder.iterdir()]
    assert len(open_index(folder).named("kidal")) > 1
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == made
    assert len(made) == 1


def test_the_index_works_where_nothing_can_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    assert open_index(blocked / "cache").named("kidal")


def test_an_entry_point_says_where_the_index_is_kept(
    places: Gazetteer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.reading.places._chosen", [])
    keep_index_in(folder)
    assert default_gazetteer() is places
