"""Who is watched: actors by any name, countries, lineages, queries."""

from datetime import date

import pytest

from graph.store import Store
from reports.known.watched import Watch, watched

UNTIL = date(2025, 6, 30)


def _watched(store: Store, until: date = UNTIL, **watch: object) -> tuple[set[str], list[str]]:
    ids, missing = store.reading(lambda tx: watched(tx, Watch.model_validate(watch), until))
    names = {row["name"] for row in store.read("report/names", ids=ids)}
    return names, missing


@pytest.mark.parametrize("entry", ["FLA", "fla", "azawad liberation front", "Azawad Liberation Front"])
def test_an_actor_is_found_by_any_of_its_names(told: Store, entry: str) -> None:
    assert _watched(told, actors=[entry]) == ({"Azawad Liberation Front"}, [])


def test_a_name_with_small_words_is_found(told: Store) -> None:
    found, missing = _watched(told, actors=["Coordination of Azawad Movements", "Movement for Oneness and Jihad"])
    assert found == {"Coordination of Azawad Movements", "Movement for Oneness and Jihad"}
    assert missing == []


def test_a_name_that_is_only_alike_is_missing_and_never_taken_for_another(told: Store) -> None:
    assert _watched(told, actors=["Azawad Liberation", "Wagnor"]) == (set(), ["Azawad Liberation", "Wagnor"])


def test_a_lineage_is_all_forebears_and_offspring_known_by_then(told: Store) -> None:
    found, _ = _watched(told, lineage=["FLA"])
    assert {"CSP-DPA", "CSP-PSD", "Coordination of Azawad Movements"} < found
    earlier, _ = _watched(told, date(2024, 12, 31), lineage=["FLA"])
    assert "CSP-DPA" not in earlier, "that it had been absorbed was told in January"


def test_countries_are_those_of_actors_at_home_there(told: Store) -> None:
    assert _watched(told, countries=["RU"])[0] == {"Wagner Group", "Africa Corps"}


def test_a_query_names_actors_and_an_empty_list_means_all(told: Store) -> None:
    everybody, _ = _watched(told)
    asked, _ = _watched(told, query="report/actors_of_countries")
    assert asked < everybody
    assert len(asked) > 0
