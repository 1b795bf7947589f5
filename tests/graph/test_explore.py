"""The saved questions: each runs as it is on the samples, finds something, and answers at once."""

import re
import time
from pathlib import Path
from typing import get_args

import neo4j
import pytest

import api.pages
from api.pages.questions import archive, question, questions, style
from graph.model.vocabulary import LINEAGE, STRUCTURE, SYMMETRIC, TO_PERSON, TO_PLACE, ActorKind
from graph.store import Store
from graph.store.statements import FOLDER, statements
from tests.samples import ingest_samples

NAMES = [each.name for each in questions()]


@pytest.fixture(scope="module")
def samples(store: Store) -> Store:
    ingest_samples(store)
    return store


@pytest.mark.parametrize("name", NAMES)
def test_a_question_finds_something_on_the_samples_in_under_a_second(samples: Store, name: str) -> None:
    with samples.session(neo4j.READ_ACCESS) as session:
        session.run(question(name).text).consume()  # the first time includes planning
        started = time.perf_counter()
        rows = list(session.run(question(name).text))
        took = time.perf_counter() - started
    assert rows
    assert took < 1


def test_there_are_at_least_twenty_five_questions_with_titles_of_their_own() -> None:
    assert len(NAMES) >= 25
    assert len({each.title for each in questions()}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_question_reads_well_in_the_list_of_favourites(name: str) -> None:
    asked = question(name)
    assert asked.text.startswith(f"// {asked.title}\n")
    assert asked.about.endswith((".", "?"))
    assert "$" not in asked.text
    assert statements()[f"explore/{name}"].access == "read"


def test_every_label_and_relationship_type_has_a_look() -> None:
    styled = set(re.findall(r"^(?:node|relationship)\.(\w+)", style(), re.MULTILINE))
    kinds = set(get_args(ActorKind))
    labels = kinds | {"Place", "Event", "EventMention", "Article", "Claim", "Party", "Decision"}
    told = LINEAGE | STRUCTURE | SYMMETRIC | TO_PERSON | TO_PLACE | {"SUPPORTS", "DRAWN_FROM"}
    assert labels | told <= styled


def test_a_kind_has_one_colour_in_browser_and_on_the_pages() -> None:
    static = Path(api.pages.__file__).parent / "static"
    grass = dict(re.findall(r"^node\.(\w+) \{ color: (#\w+);", style(), re.MULTILINE))
    pages = dict(re.findall(r"--(\w+): (#\w+);", (static / "pages.css").read_text()))
    drawn = dict(re.findall(r"\.map \.kind-(\w+) \{ stroke: (#\w+);", (static / "map.css").read_text()))
    kinds = get_args(ActorKind)
    assert [grass[kind] for kind in kinds] == [pages[kind] for kind in kinds] == [drawn[kind] for kind in kinds]


def test_the_archive_holds_every_question_and_the_style_sheet() -> None:
    assert archive().startswith(b"PK")
    assert {path.stem for path in (FOLDER / "explore").glob("*.cypher")} == set(NAMES)


def test_the_schema_shows_the_words_of_the_ontology(samples: Store) -> None:
    with samples.session(neo4j.READ_ACCESS) as session:
        seen = session.run(question("model_at_a_glance").text).single(strict=True)
    names = {node["name"] for node in seen["nodes"]}
    assert {"Actor", "Article", "Claim", "Event", "Place", "ArmedGroup"} <= names
    assert {tie.type for tie in seen["relationships"]} >= {"FIGHTS", "FORMED_FROM", "STATED_IN", "TOOK_PART"}
