"""The built-in reader on the project's own labelled articles: no score falls, nothing is quoted that is not there."""

import pytest

from benchmarks import own_sets
from benchmarks.corpus import OWN, Name, labelled, offtopic
from benchmarks.own_sets import OFF_TOPIC, Scored
from benchmarks.reading_table import WITHOUT, committed, fallen, headline
from graph.model import Article, Reading
from ingest.reading.reader import RulesReader

MOST_WITHOUT_CATALOGUE = 5.0  # points of F1 that the catalogue may be worth


@pytest.fixture(scope="module")
def scored() -> dict[Name, Scored]:
    return own_sets.score(RulesReader())


@pytest.fixture(scope="module")
def scored_without_catalogue() -> dict[Name, Scored]:
    return own_sets.score(RulesReader(catalogue=False), ["development"])


def test_no_score_falls_by_more_than_two_points(scored: dict[Name, Scored]) -> None:
    assert fallen({str(name): each.rows for name, each in scored.items()}, committed()) == []


def test_the_committed_run_covers_what_is_measured(scored: dict[Name, Scored]) -> None:
    before = committed()
    for name, each in scored.items():
        assert each.rows.keys() == before[name].keys() == before[name + WITHOUT].keys()


@pytest.mark.parametrize("kind", ["relations", "measures", "events"])
def test_reading_hardly_depends_on_the_catalogue(
    kind: str, scored: dict[Name, Scored], scored_without_catalogue: dict[Name, Scored]
) -> None:
    known, unknown = (each["development"].rows[kind] for each in (scored, scored_without_catalogue))
    assert headline(known) - headline(unknown) <= MOST_WITHOUT_CATALOGUE


def test_texts_on_other_subjects_give_next_to_nothing(scored: dict[Name, Scored]) -> None:
    false = sum(each.rows[OFF_TOPIC]["false"] for each in scored.values())
    texts = sum(each.rows[OFF_TOPIC]["of"] for each in scored.values())
    assert texts >= 30
    assert false < texts / 10


def test_a_quote_is_what_stands_at_its_offsets() -> None:
    documents = (*list(labelled("development"))[:20], *offtopic("development"))
    articles = [each.article for each in documents if each.article]
    for article, reading in zip(articles, RulesReader().read_many(articles), strict=True):
        assert _misquoted(article, reading) == []


def test_every_labelled_article_is_one_that_can_be_read() -> None:
    assert [each.id for name in OWN for each in labelled(name) if each.article is None] == []


def _misquoted(article: Article, reading: Reading) -> list[str]:
    claims = (*reading.relations, *reading.events, *reading.measures)
    wrong = [claim.quote for claim in claims if article.text[claim.start : claim.end] != claim.quote]
    mentions = [mention for actor in reading.actors for mention in actor.mentions]
    return wrong + [each.text for each in mentions if article.text[each.start : each.end] != each.text]
