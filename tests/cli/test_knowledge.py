"""`actorgraph review`, `retract` and `rebuild` on the real graph, as an analyst types them."""

import re
from datetime import date
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.main import app
from graph.errors import NotFound
from graph.store import Store
from tests.graph_dump import dump
from tests.ingest.test_pipeline import put
from tests.telling import ARMY, FLA, JNIM, KIDAL, Telling, on, party, says

HADJ = party("Moussa Ag Hadjoum", kind="Person", country="ML")
HAJJ = party("Moussa Ag Hajjoum", kind="Person", country="ML")


@pytest.fixture
def told(graph: Store) -> Store:
    """One man spelt two ways, and an alliance that one claims and the other denies."""
    put(
        graph,
        [
            Telling("a1").relation(FLA, "LED_BY", HADJ),
            Telling("a2").relation(FLA, "LED_BY", HAJJ),
            Telling("a3").relation(FLA, "ALLIED_WITH", JNIM, claimant=says(ARMY)),
            Telling("a4").relation(FLA, "ALLIED_WITH", JNIM, claimant=says(FLA), stance="denies"),
            Telling("a5").relation(FLA, "CONTROLS", KIDAL, when=on(date(2025, 6, 10))),
        ],
    )
    return graph


def _run(*arguments: str, typed: str = "") -> str:
    result: Any = CliRunner().invoke(app, list(arguments), input=typed, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return str(result.output)


def _derived(store: Store) -> Any:
    nodes, ties = dump(store)
    return [node for node in nodes if "Decision" not in node[0]], ties


def _leaders(store: Store) -> list[str]:
    return sorted(node[1]["id"] for node in dump(store)[0] if "Person" in node[0])


def test_the_queue_is_walked_item_by_item(told: Store) -> None:
    shown = _run("review", "--author", "analyst", typed="s\ns\n")
    assert shown.startswith("2 to look at.")
    assert "“Moussa Ag Hadjoum” and “Moussa Ag Hajjoum” are written alike" in shown
    assert "azawad-liberation-front ALLIED_WITH jamaat-nusrat-al-islam-wal-muslimin: some deny it" in shown
    assert "asserts: “q” (Sahel Courier)" in shown
    assert _run("review", typed="q\n").count("[q]uit") == 1


def test_a_merge_is_taken_listed_and_undone(told: Store) -> None:
    before = _derived(told)
    taken = _run("review", "--author", "analyst", typed="m\none man\nq\n")
    assert "analyst  merge moussa-ag-hadjoum, moussa-ag-hajjoum: one man" in taken
    assert len(_leaders(told)) == 1
    listed = _run("review", "decisions")
    (decision,) = re.findall(r"^(\S+)  .*  analyst  merge .*: one man$", listed, re.MULTILINE)
    assert f"{decision}  " in _run("review", "undo", decision, "--author", "colleague")
    assert "(undone by colleague)" in _run("review", "decisions")
    assert _derived(told) == before


def test_what_is_kept_apart_is_proposed_no_more(told: Store) -> None:
    _run("review", typed="k\nfather and son\nq\n")
    assert len(_leaders(told)) == 2
    assert "written alike" not in _run("review", typed="q\n")


def test_an_answer_that_is_none_is_asked_for_again(told: Store) -> None:
    assert "One of m, k, s, q." in _run("review", typed="x\nq\n")


def test_a_rejected_claim_no_longer_disputes(told: Store) -> None:
    shown = _run("review", typed="s\nr\n9\n2\nmisread\n")
    assert "a number from 1 to 2 is wanted." in shown
    assert re.search(r"reject claim \w+: misread", shown)
    assert "ALLIED_WITH" not in _run("review", typed="s\nq\n") or "hardly supported" in _run("review", typed="s\nq\n")


def test_nothing_to_look_at(graph: Store) -> None:
    assert _run("review") == "Nothing to look at.\n"


def test_undoing_what_is_not_there(graph: Store) -> None:
    with pytest.raises(NotFound, match="no decision nothing"):
        _run("review", "undo", "nothing")


def test_retracted_articles_take_along_what_rested_on_them_alone(told: Store) -> None:
    assert _run("retract", "a1", "a5") == "2 articles retracted.\n"
    assert _leaders(told) == ["moussa-ag-hajjoum"]
    assert not [tie for tie in dump(told)[1] if tie[1] == "CONTROLS"]


def test_retracting_what_is_not_there_removes_nothing(told: Store) -> None:
    before = dump(told)
    with pytest.raises(NotFound, match="no article nothing"):
        _run("retract", "a1", "nothing")
    assert dump(told) == before


def test_a_rebuild_gives_the_same_graph(told: Store) -> None:
    _run("review", typed="m\none man\nq\n")
    before = dump(told)
    assert "Rebuilt from 5 articles." in _run("rebuild")
    assert dump(told) == before
