"""Who is there, and how they are found."""

import pytest

from graph.errors import InvalidQuestion, NotFound
from graph.queries import actor, find_actors, list_actors
from graph.queries.words import fulltext
from graph.store import Store


def names(store: Store, text: str) -> list[str]:
    return [found.id for found in find_actors(store, text).items]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Azawad Liberation Front", "azawad-liberation-front"),
        ("FLA", "azawad-liberation-front"),
        ("fla", "azawad-liberation-front"),
        ("azaw lib", "azawad-liberation-front"),
        ("Azawad Liberatoin Front", "azawad-liberation-front"),
        ("MNLA", "national-movement-for-the-liberation-of-azawad"),
        ("Wagner", "wagner-group"),
        ("Wagnr", "wagner-group"),
        ("csp-dpa", "csp-dpa"),
        ("  CSP/DPA  ", "csp-dpa"),
        ("Àl-Mourabitoûn", "al-mourabitoun"),
    ],
)
def test_an_actor_is_found_first_by_name_acronym_beginning_and_with_slips(graph: Store, text: str, first: str) -> None:
    assert names(graph, text)[0] == first


def test_every_word_counts(graph: Store) -> None:
    assert "high-council-for-the-unity-of-azawad" in names(graph, "Azawad")
    assert names(graph, "Azawad unity") == ["high-council-for-the-unity-of-azawad"]


@pytest.mark.parametrize("text", ["Boko Haram", "FLAXX", "zz"])
def test_a_name_nobody_bears_finds_nobody(graph: Store, text: str) -> None:
    assert names(graph, text) == []


@pytest.mark.parametrize("text", ['FLA" OR name:*', "FLA)) OR (((", "AND OR NOT", "\\", "a~b^c:d/e{f}[g]", "*", "?!"])
def test_what_means_something_to_the_index_is_only_text(graph: Store, text: str) -> None:
    try:
        found = names(graph, text)
    except InvalidQuestion:
        found = []
    assert len(found) < len(list_actors(graph, limit=100).items)


def test_a_question_without_letters_is_refused() -> None:
    with pytest.raises(InvalidQuestion, match="no letters"):
        fulltext(" ?! ")


def test_pages_of_a_search_hold_every_match_once(graph: Store) -> None:
    whole = names(graph, "azawad")
    paged: list[str] = []
    mark = None
    while True:
        page = find_actors(graph, "azawad", mark=mark, limit=1)
        paged += [found.id for found in page.items]
        mark = page.next
        if mark is None:
            break
    assert paged == whole
    assert len(set(whole)) == len(whole) > 2


def test_pages_of_all_actors_come_in_the_order_of_ids(graph: Store) -> None:
    whole = [found.id for found in list_actors(graph, limit=100).items]
    first = list_actors(graph, limit=5)
    second = list_actors(graph, mark=first.next, limit=100)
    assert [found.id for found in (*first.items, *second.items)] == whole == sorted(whole)
    assert second.next is None


@pytest.mark.parametrize(
    "mark", ["nonsense", "%%%", "WyJhY3RvcnMiLCAiIl0", "bnVsbA", "W10", "WyJldmVudHMiLCAieCJd", "é"]
)
def test_a_foreign_cursor_is_refused(graph: Store, mark: str) -> None:
    with pytest.raises(InvalidQuestion, match="no cursor"):
        find_actors(graph, "azawad", mark=mark)


def test_an_actor_has_all_its_names_and_its_kind(graph: Store) -> None:
    found = actor(graph, "azawad-liberation-front")
    assert found.kind == "ArmedGroup"
    assert found.country == "ML"
    assert {"FLA", "Azawad Liberation Front"} <= set(found.names)
    assert found.articles == 2


def test_an_unknown_actor_is_named(graph: Store) -> None:
    with pytest.raises(NotFound, match="'atlantis'"):
        actor(graph, "atlantis")
