"""What happened, and what each side says of it."""

from datetime import date

import pytest

from graph.errors import NotFound
from graph.queries import Event, Figure, article, event, events
from graph.store import Store

ARMY = "malian-army"


@pytest.fixture(scope="module")
def battle(graph: Store) -> Event:
    """The battle of Tinzaouaten, which two articles tell of."""
    return event(graph, events(graph, ARMY, types=["battle"]).items[0].id)


def killed(battle: Event, actor: str) -> Figure:
    return next(each for each in battle.figures if each.of and each.of.id == actor)


def test_events_of_an_actor_come_latest_first_with_its_role(graph: Store) -> None:
    strike, battle = events(graph, ARMY).items
    assert (strike.type, strike.place, strike.roles[0].role) == ("air_strike", "Kidal", "attacker")
    assert (battle.type, battle.articles) == ("battle", 2)
    assert battle.when.from_ == date(2024, 7, 25)
    assert [(role.role, role.claims) for role in battle.roles] == [("defender", 2)]


def test_days_choose_events(graph: Store) -> None:
    assert [each.type for each in events(graph, ARMY, since=date(2024, 7, 28)).items] == ["air_strike"]
    assert [each.type for each in events(graph, ARMY, until=date(2024, 7, 25)).items] == ["battle"]
    assert events(graph, ARMY, since=date(2024, 7, 28), until=date(2024, 12, 17)).items == ()


def test_pages_hold_every_event_once(graph: Store) -> None:
    first = events(graph, ARMY, limit=1)
    second = events(graph, ARMY, limit=1, mark=first.next)
    assert [each.type for each in (*first.items, *second.items)] == ["air_strike", "battle"]
    assert second.next is None


def test_an_event_has_its_place_and_its_articles(battle: Event) -> None:
    assert battle.where is not None
    assert (battle.where.name, battle.where.country, battle.where.lat) == ("Tinzaouaten", "ML", 19.95)
    assert [each.publisher for each in battle.told_in] == ["Desert Wire", "Bamako Dispatch"]


def test_figures_of_all_sides_stand_side_by_side(battle: Event) -> None:
    wagner = killed(battle, "wagner-group")
    assert [(each.claimant and each.claimant.name, each.min, each.max) for each in wagner.claims] == [
        ("CSP-DPA", 84, 84),
        ("JNIM", 50, 50),
        ("a Telegram channel", 20, None),
    ]
    assert (wagner.lowest, wagner.highest, wagner.agreed, wagner.disputed) == (20, None, 20, True)


def test_each_side_is_heard_on_the_same_loss(battle: Event) -> None:
    army = killed(battle, ARMY)
    assert {each.claimant.id: each.literal for each in army.claims if each.claimant} == {"csp-dpa": "47", ARMY: "two"}
    assert (army.lowest, army.highest, army.agreed, army.disputed) == (2, 47, 2, True)


def test_a_part_that_one_claims_and_another_denies_is_disputed(battle: Event) -> None:
    jnim = next(part for part in battle.parts if part.actor.name == "JNIM")
    assert jnim.disputed
    assert {(each.stance, each.claimant.name) for each in jnim.claims if each.claimant} == {
        ("asserts", "JNIM"),
        ("denies", "CSP-DPA"),
    }
    assert [part.disputed for part in battle.parts if part.actor.name == "Wagner Group"] == [False]


def test_an_unnamed_party_keeps_its_words(graph: Store) -> None:
    strike = event(graph, events(graph, ARMY, types=["air_strike"]).items[0].id)
    (civilians,) = strike.figures
    assert civilians.of is not None
    assert (civilians.of.id, civilians.of.name) == (None, "civilians")
    assert (civilians.lowest, civilians.highest, civilians.disputed) == (5, None, False)


def test_quotes_are_found_in_the_article_where_they_say(graph: Store, battle: Event) -> None:
    for claim in (claim for figure in battle.figures for claim in figure.claims):
        assert article(graph, claim.article.id).text[claim.start : claim.end] == claim.quote


def test_an_article_says_whom_it_speaks_of_and_what_it_tells(graph: Store) -> None:
    found = article(graph, "column-destroyed")
    assert {"csp-dpa", "wagner-group", ARMY} <= {each.id for each in found.actors}
    assert [each.type for each in found.events] == ["battle"]
    assert (found.reader, found.published) == ("hand/1", date(2024, 7, 28))


@pytest.mark.parametrize("question", [event, article, events])
def test_what_is_not_kept_is_named(graph: Store, question: object) -> None:
    with pytest.raises(NotFound, match="'atlantis'"):
        question(graph, "atlantis")  # type: ignore[operator]
