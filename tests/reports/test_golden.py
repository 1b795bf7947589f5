"""The same definition over the same period of the same graph gives the same report, to the letter."""

import os
import subprocess
import sys
from datetime import date

import pytest

from graph.store import Store
from reports.content import Report
from reports.content.bonds import bonds
from reports.definitions import Definition
from reports.formats import render
from reports.known import read_known
from reports.known.watched import Watch
from reports.make import covering
from tests.reports.golden import DEFINITIONS, FOLDER, report


@pytest.mark.parametrize("kind", DEFINITIONS)
def test_a_report_is_what_was_looked_at_and_approved(told: Store, kind: str) -> None:
    found = render(report(told, kind), "md").decode()
    golden = FOLDER / f"{kind}.md"
    if os.environ.get("APPROVE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", DEFINITIONS)
def test_made_again_it_is_the_same_with_all_its_pictures(told: Store, kind: str) -> None:
    assert report(told, kind) == report(told, kind)


def test_another_process_with_other_hashes_composes_the_same(told: Store) -> None:
    """Sets of words are ordered by a hash that differs from process to process: nothing may depend on it."""
    made = report(told, "relationships")
    program = (
        "import sys; from reports.content.network import measures; import networkx as nx\n"
        "g = nx.Graph(); [g.add_edge(f'a{i}', f'a{(i * 7) % 40}', closeness=1.0) for i in range(40)]\n"
        "m = measures(g); sys.stdout.write(repr((sorted(m.betweenness.items()), [sorted(c) for c in m.circles])))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    assert made.sections


def test_what_was_not_yet_published_is_not_known(told: Store) -> None:
    everything = Definition.model_validate({"name": "x", "kind": "relationships"})
    early = covering(told, everything, date(2013, 1, 1), date(2013, 12, 31))
    assert {citation.published.year for citation in early.evidence} == {2013}


def test_a_period_without_news_says_so_and_nothing_else(told: Store) -> None:
    quiet = covering(
        told, Definition.model_validate({"name": "x", "kind": "relationships"}), date(2024, 2, 1), date(2024, 2, 7)
    )
    assert quiet.summary[0].startswith("Nothing to report")
    assert not [block for section in quiet.sections for block in section.blocks if block.block == "statement"]


def test_an_actor_that_the_graph_does_not_know_is_named_as_missing(told: Store) -> None:
    asked = Definition.model_validate({"name": "x", "kind": "actor", "watch": {"actors": ["Atlantis Guard"]}})
    found = covering(told, asked, date(2024, 1, 1), date(2025, 6, 30))
    assert found.missing == ("Atlantis Guard",)
    assert "knows nobody" in found.summary[0]


def test_every_statement_rests_on_evidence_that_is_quoted_from_an_article(told: Store) -> None:
    for kind in DEFINITIONS:
        made = report(told, kind)
        numbers = {citation.number for citation in made.evidence}
        assert numbers == set(range(1, len(numbers) + 1))
        for section in made.sections:
            for block in section.blocks:
                if block.block == "statement" and "no article says so" not in block.detail:
                    assert block.evidence, block.text
                    assert set(block.evidence) <= numbers


def test_figures_that_contradict_each_other_stand_side_by_side(told: Store) -> None:
    text = render(report(told, "dyads"), "md").decode()
    differ = text.split("## Where accounts differ")[1].split("## Claimed losses")[0]
    assert "84" in differ
    assert "50" in differ
    assert "at least 20" in differ


def test_a_denied_succession_is_told_with_its_denial(told: Store) -> None:
    text = render(report(told, "relationships"), "md").decode()
    disputed = text.split("## Disputed relations")[1].split("## Denied")[0]
    assert "Africa Corps succeeds Wagner" in disputed
    assert "denied by Malian army" in disputed


def test_the_json_format_reads_back_as_the_same_report(told: Store) -> None:
    made = report(told, "dyads")
    assert Report.model_validate_json(render(made, "json")) == made


@pytest.mark.parametrize("day", [date(2013, 12, 31), date(2024, 7, 28), date(2024, 12, 10), date(2025, 1, 10)])
def test_an_earlier_moment_is_the_same_whether_or_not_a_later_one_is_at_hand(told: Store, day: date) -> None:
    known = read_known(told, Watch(), date(2025, 6, 30))
    assert bonds(known, day, bonds(known, known.until)) == bonds(known, day)
