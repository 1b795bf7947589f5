"""Publishers and claimants are graded in a file; the grades weigh, and show in every answer."""

from datetime import date
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.knowledge.grades import UNGRADED, Grade, Grades, load
from graph.local import LocalServer
from graph.queries import relationships
from graph.store import Store
from tests.graph_dump import clear
from tests.ingest.test_pipeline import put
from tests.telling import ARMY, FLA, JNIM, Telling, says

GRADES = Grades({"Courier": Grade("B", "2"), "Rumour": Grade("E", "5")}, {"azawad-liberation-front": Grade("C", "3")})


def test_a_file_of_grades(tmp_path: Path) -> None:
    file = tmp_path / "grades.toml"
    file.write_text('[publishers]\n"Courier" = "B2"\n[claimants]\n"azawad-liberation-front" = "C"\n', encoding="utf-8")
    found = load(file)
    assert (found.publishers["Courier"], found.claimants["azawad-liberation-front"]) == (Grade("B", "2"), Grade("C"))


@pytest.mark.parametrize("text", ['[publishers]\n"Courier" = "G9"', "[papers]", "not TOML"])
def test_a_file_that_grades_wrongly_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "grades.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"grades\.toml"):
        load(file)


def test_the_worse_of_two_grades_counts_and_no_grade_gives_way() -> None:
    assert GRADES.of("Courier", "azawad-liberation-front") == Grade("C", "3")
    assert GRADES.of("Courier", "nobody") == Grade("B", "2")
    assert GRADES.of(None, None) == UNGRADED


def test_grades_weigh_and_show(store: Store, neo4j_server: LocalServer) -> None:
    clear(store)
    server = neo4j_server
    with Store(server.bolt_uri, server.username, server.password, grades=GRADES, strict=True) as graded:
        day = date(2025, 6, 14)
        put(
            graded,
            [Telling("a1", published=day, publisher="Courier").relation(FLA, "FIGHTS", ARMY, claimant=says(FLA))],
        )
        put(graded, [Telling("a2", published=day, publisher="Courier").relation(ARMY, "FIGHTS", JNIM)])
        put(graded, [Telling("a3", published=day, publisher="Rumour").relation(FLA, "ALLIED_WITH", JNIM)])
        found = {
            (each.predicate, each.other.id): each for each in relationships(graded, "azawad-liberation-front").items
        }
    fights, allied = found["FIGHTS", "malian-armed-forces"], found["ALLIED_WITH", "jamaat-nusrat-al-islam-wal-muslimin"]
    assert [each.grade for each in (*fights.evidence, *allied.evidence)] == ["C3", "E5"]
    assert allied.confidence < fights.confidence
