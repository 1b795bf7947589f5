"""Lineage, structure and people as agencies write of them: a sentence says just what stands beside it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.naming import compared
from graph.model import Article, RelationClaim
from graph.model.vocabulary import LINEAGE, STRUCTURE
from ingest.reading.tables import rows
from tests.reads import rules, triples

TOLD = Path(__file__).parent.parent / "articles" / "sentences" / "relations.tsv"
"""A sentence, a tab, its relations between semicolons: "Lion Brigade LED_BY Omar Haddane"."""
PREDICATES = LINEAGE | STRUCTURE | {"LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY", "DRAWN_FROM"}
_RELATION = re.compile(rf"(.+) ({'|'.join(sorted(PREDICATES))}) (.+)")

Relation = tuple[str, str, str]


def _told() -> Iterator[tuple[str, set[Relation]]]:
    for line in TOLD.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, relations = line.partition("\t")
            yield text, {_relation(each) for each in relations.split(";") if each.strip()}


def _relation(written: str) -> Relation:
    found = _RELATION.fullmatch(written.strip())
    assert found, written
    return compared(found[1]), found[2], compared(found[3])


def _ways(claim: RelationClaim) -> set[Relation]:
    """The claim under all names of its parties."""
    ends = [{compared(name) for name in party.names} for party in (claim.subject, claim.object)]
    return {(a, claim.predicate, b) for a in ends[0] for b in ends[1]}


def test_sentences_say_what_stands_beside_them() -> None:
    told = list(_told())
    readings = rules().read_many(Article(id="sentence", text=text) for text, _ in told)
    wrong = []
    for (text, relations), reading in zip(told, readings, strict=True):
        claims = [_ways(claim) for claim in reading.relations if claim.predicate in PREDICATES]
        missing = {each for each in relations if not any(each in ways for ways in claims)}
        false = [ways for ways in claims if not ways & relations]
        if missing or false:
            wrong.append((text, missing, false))
    assert wrong == []


@pytest.mark.parametrize("row", rows("renaming_words"), ids=lambda row: row["pattern"][:30])
def test_each_wording_of_a_new_name_is_read_from_its_example(row: dict[str, str]) -> None:
    claims = rules().read(Article(id="example", text=row["example"])).relations
    ends = {(c.subject.name, c.object.name) for c in claims if c.predicate == "RENAMED_FROM"}
    assert ends == {("Desert Guard", "Lion Brigade")}


@pytest.mark.parametrize("row", rows("lineage_words"), ids=lambda row: row["example"][:40])
def test_each_wording_of_lineage_is_read_from_its_example(row: dict[str, str]) -> None:
    claims = rules().read(Article(id="example", text=row["example"])).relations
    others = [name for name in ("Sand Corps", "Lion Brigade") if name in row["example"]]
    told = {(c.subject.name, c.predicate, c.object.name) for c in claims if c.predicate != "ALLIED_WITH"}
    assert told == {
        (other, predicate.replace("SPLIT_INTO", "SPLIT_FROM"), "Desert Guard")
        if predicate in ("PART_OF", "MERGED_INTO", "SPLIT_INTO")
        else ("Desert Guard", predicate, other)
        for other in others
        for predicate in row["predicates"].split()
    }


def test_which_is_says_something_of_the_last_of_several() -> None:
    text = "The Lion Brigade, the Dune Army and the Sand Front, which is a wing of the River Movement, met in Mopti."
    assert triples(text) == {("Sand Front", "PART_OF", "River Movement")}
