"""The same articles make the same graph: twice, in any order, in one batch or many."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import NotAnArticle
from graph.model import Article, Party, Reading
from graph.store import Store
from ingest.pipeline import Outcome, ingest
from ingest.retraction import retract
from ingest.review import decide
from tests.graph_dump import clear, dump
from tests.telling import ARMY, CORPS, FLA, GAO, JNIM, KIDAL, MALI, WAGNER, Telling, during, on, party, says, unnamed

PARTIES = [
    FLA,
    party("FLA"),
    party("the separatist Azawad Liberation Front", "FLA", country="ML"),
    JNIM,
    party("Jama'at Nusrat al-Islam wal-Muslimin", "JNIM"),
    ARMY,
    party("Mali's troops", kind="StateForce"),
    party("the army", kind="StateForce"),
    party("Group of the Nine Hills", "GNH", country="ML"),
    party("GNH"),
    party("Great Northern Host", "GNH", country="TD"),
    WAGNER,
    unnamed("gunmen"),
]
DAYS = [date(2025, 6, 12), date(2025, 6, 13), date(2025, 6, 14)]
LATER = [date(2025, 6, 16), date(2025, 6, 18), date(2025, 6, 22)]
WHEN = st.one_of(
    st.just(None),
    st.sampled_from(DAYS).map(on),
    st.just(on(date(2025, 6, 9), date(2025, 6, 15), "week")),
)


@st.composite
def tellings(draw: st.DrawFn) -> list[Telling]:
    """A handful of articles about overlapping parties, places and days."""
    made = []
    for number in range(draw(st.integers(2, 6))):
        telling = Telling(
            f"a{number}",
            published=draw(st.sampled_from([*DAYS, *LATER, None])),
            publisher=draw(st.sampled_from(["Courier", "Herald", None])),
        )
        for _ in range(draw(st.integers(0, 2))):
            one, other = draw(_pair())
            stance = draw(st.sampled_from(["asserts", "denies", "unverified"]))
            telling.relation(one, "FIGHTS", other, stance=stance, claimant=draw(_claimants()))
        if draw(st.booleans()):
            who, there = draw(st.sampled_from(PARTIES)), draw(st.sampled_from([KIDAL, MALI]))
            telling.relation(who, draw(st.sampled_from(["OPERATES_IN", "WITHDREW_FROM"])), there, when=draw(WHEN))
        if draw(st.booleans()):
            one, other = draw(_pair())
            place = draw(st.sampled_from([KIDAL, GAO, MALI, None]))
            telling.event("battle", one, other, when=draw(WHEN), place=place).killed(3, None, of=other)
        made.append(telling)
    return made


def _pair() -> st.SearchStrategy[tuple[Party, Party]]:
    return st.tuples(st.sampled_from(PARTIES), st.sampled_from(PARTIES))


def _claimants() -> st.SearchStrategy[object]:
    return st.sampled_from([None, *(says(each) for each in PARTIES[:4])])


def put(store: Store, told: Sequence[Telling], batch: int = 50) -> list[Outcome]:
    """Ingest hand-made articles."""
    readings = {article.id: (article, reading) for article, reading in (each.read() for each in told)}

    def reader(article: Article) -> Reading:
        return readings[article.id][1]

    drafts = [(key, article) for key, (article, _) in readings.items()]
    return list(ingest(store, drafts, reader, batch=batch).outcomes)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=tellings(), data=st.data())
def test_any_order_and_any_batching_give_the_same_graph(store: Store, told: list[Telling], data: st.DataObject) -> None:
    clear(store)
    put(store, told)
    once = dump(store)
    put(store, told)
    assert dump(store) == once

    clear(store)
    put(store, data.draw(st.permutations(told)), batch=data.draw(st.integers(1, len(told))))
    assert dump(store) == once


def test_the_report_says_what_became_of_each_document(store: Store) -> None:
    clear(store)
    article, reading = Telling("a1").relation(FLA, "FIGHTS", ARMY).read()
    bad = Article(id="a2", text="unreadable")

    def reader(given: Article) -> Reading:
        if given.id == "a2":
            raise ZeroDivisionError("no clause")
        return reading

    drafts = [("one", article), ("again", article), ("bad", bad), ("page", NotAnArticle("page holds no article."))]
    heard: list[Outcome] = []
    report = ingest(store, drafts, reader, progress=heard.append)
    assert [outcome.status for outcome in report.outcomes] == ["read", "duplicate", "set aside", "set aside"]
    assert report.set_aside[0].reason == "the reader failed: ZeroDivisionError: no clause"
    assert report.set_aside[1].reason == "page holds no article."
    assert heard == list(report.outcomes)
    assert ingest(store, drafts[:1], reader).count("duplicate") == 1


def test_an_interrupted_ingest_keeps_whole_batches_and_goes_on(store: Store) -> None:
    clear(store)
    told = [Telling(f"a{n}").relation(FLA, "FIGHTS", ARMY) for n in range(6)]
    readings = {article.id: (article, reading) for article, reading in (each.read() for each in told)}
    drafts = [(key, article) for key, (article, _) in readings.items()]

    def fails_at_the_fifth(article: Article) -> Reading:
        if article.id == "a4":
            raise KeyboardInterrupt
        return readings[article.id][1]

    with pytest.raises(KeyboardInterrupt):
        ingest(store, drafts, fails_at_the_fifth, batch=2)
    report = ingest(store, drafts, lambda article: readings[article.id][1], batch=2)
    assert [outcome.status for outcome in report.outcomes] == ["duplicate"] * 4 + ["read"] * 2


def test_what_is_only_denied_or_unverified_is_no_relationship(store: Store) -> None:
    clear(store)
    put(
        store,
        [
            Telling("a1").relation(FLA, "ALLIED_WITH", JNIM, stance="denies", claimant=says(FLA)),
            Telling("a2").relation(WAGNER, "SUPPORTS", JNIM, stance="unverified"),
            Telling("a3").relation(CORPS, "SUCCEEDS", WAGNER).relation(WAGNER, "FIGHTS", FLA, stance="denies"),
            Telling("a4").relation(WAGNER, "FIGHTS", FLA),
        ],
    )
    nodes, ties = dump(store)
    projected = {(start, kind, end): values for start, kind, end, values in ties if "stances" in values}
    assert set(projected) == {
        ("africa-corps", "SUCCEEDS", "wagner-group"),
        ("azawad-liberation-front", "FIGHTS", "wagner-group"),
    }
    assert projected["azawad-liberation-front", "FIGHTS", "wagner-group"]["disputed"] is True
    assert sum("RelationClaim" in labels for labels, _ in nodes) == 5


def test_a_withdrawal_ends_being_there(store: Store) -> None:
    clear(store)
    there = Telling("a1", published=date(2024, 1, 1)).relation(
        WAGNER, "OPERATES_IN", MALI, when=during(date(2021, 12, 1), ongoing=True)
    )
    gone = Telling("a2").relation(WAGNER, "WITHDREW_FROM", MALI, when=on(date(2025, 6, 6)))
    put(store, [gone, there], batch=1)
    _, ties = dump(store)
    values = next(values for _, kind, _, values in ties if kind == "OPERATES_IN")
    assert (values["since"], values["until"]) == (date(2021, 12, 1), date(2025, 6, 6))
    assert values["ended_by"]


def test_a_newer_reader_replaces_the_claims_and_keeps_the_decisions(store: Store) -> None:
    clear(store)
    put(store, [Telling("a1").relation(FLA, "FIGHTS", ARMY), Telling("a2").relation(JNIM, "FIGHTS", ARMY)])
    decide(store, "rename", "analyst", actors=["azawad-liberation-front"], name="The Front")
    article, reading = Telling("a1", reader="hand/2").relation(FLA, "ALLIED_WITH", JNIM).read()

    kept = ingest(store, [("a1", article)], lambda _: reading)
    assert kept.count("duplicate") == 1
    read = ingest(store, [("a1", article)], lambda _: reading, version="hand/2")
    assert read.count("read") == 1
    assert ingest(store, [("a1", article)], lambda _: reading, version="hand/2").count("duplicate") == 1

    nodes, ties = dump(store)
    assert "The Front" in {values["name"] for labels, values in nodes if "Actor" in labels}
    assert {(start, kind) for start, kind, _, values in ties if "stances" in values} == {
        ("azawad-liberation-front", "ALLIED_WITH"),
        ("jamaat-nusrat-al-islam-wal-muslimin", "FIGHTS"),
    }


def test_an_article_counts_once_for_an_actor_that_it_mentions_as_two_parties(store: Store) -> None:
    clear(store)
    long, short = party("Azawad Liberation Front", country="ML"), party("Azawad Liberation Front", "FLA", country="ML")
    both = Telling("a1").relation(long, "FIGHTS", WAGNER).relation(short, "FIGHTS", WAGNER)
    put(store, [both, Telling("a2").relation(short, "FIGHTS", WAGNER)])

    def counted() -> int:
        with store.session("READ", quiet=True) as session:
            found = session.run("MATCH (a:Actor {id: 'azawad-liberation-front'}) RETURN a.articles AS n").single()
        return int(found["n"]) if found else 0

    assert counted() == 2
    put(store, [Telling("a3").relation(long, "FIGHTS", WAGNER)])
    assert counted() == 3
    retract(store, ["a2"])
    assert counted() == 2
