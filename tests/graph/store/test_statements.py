"""Every Cypher statement lies in a file that says what it answers and with which parameters it can be tried."""

import pytest

from graph.model.vocabulary import LINEAGE, STRUCTURE, SYMMETRIC, TO_PERSON, TO_PLACE
from graph.store.statements import FOLDER, MalformedStatement, parse, statement, statements


def test_all_files_are_loaded_under_their_path() -> None:
    assert set(statements()) == {
        path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.glob("*/*.cypher")
    }
    assert statement("read/migrations").access == "read"
    assert statement("write/lock").access == "write"


def test_example_values_may_be_written_as_in_the_browser() -> None:
    found = parse("read/x", '// Title\n// :params {id: "a: b, c: d", depth: 5}\nRETURN $id, $depth')
    assert found.example == {"id": "a: b, c: d", "depth": 5}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("read/x", "RETURN 1"),
        ("elsewhere/x", "// Title\nRETURN 1"),
        ("read/x", "// Title\nRETURN $id"),
        ("read/x", '// Title\n// :params {id: "a", depth: 1}\nRETURN $id'),
        ("read/x", "// Title\n// :params {id: a b}\nRETURN $id"),
    ],
    ids=["no title", "no such area", "no example", "example of an unused parameter", "example that is no value"],
)
def test_a_file_that_is_not_in_form_is_refused(name: str, text: str) -> None:
    with pytest.raises(MalformedStatement):
        parse(name, text)


def test_parameters_in_comments_are_none() -> None:
    assert parse("read/x", "// Title\n// with $known_at it would be\nRETURN 1").example == {}


def test_the_graph_knows_every_predicate_from_the_start() -> None:
    vocabulary = statement("schema/0004_vocabulary").text
    named = LINEAGE | STRUCTURE | SYMMETRIC | TO_PLACE | TO_PERSON | {"SUPPORTS", "DRAWN_FROM"}
    assert all(f"'{predicate}'" in vocabulary for predicate in named)
