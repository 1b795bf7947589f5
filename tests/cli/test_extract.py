"""`actorgraph extract`: one reading a document, in order, whatever goes wrong with one of them."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.extraction import extractions
from cli.main import app
from graph.model import Article, Reading
from ingest.sources import Draft

TEXT = (
    "The Malian army clashed with the Azawad Liberation Front (FLA) near Kidal on Friday.The FLA said it had killed "
    "at least 21 soldiers.The army denied it."
)


def _run(*arguments: str, given: str | None = None) -> Any:
    return CliRunner().invoke(app, ["extract", *arguments], input=given, catch_exceptions=False)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    documents = [
        json.dumps({"id": "first", "text": TEXT, "published": "2025-06-14", "publisher": "Courier"}),
        "{broken",
        json.dumps({"id": "undated", "text": TEXT, "published": "soon"}),
        json.dumps({"id": "empty", "text": ""}),
        json.dumps({"id": "last", "text": TEXT}),
    ]
    path.write_text("\n".join(documents))
    return path


def test_lines_in_give_lines_out_with_their_ids_in_order(lines: Path) -> None:
    result = _run(str(lines))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each["id"] for each in found] == ["first", "in.jsonl, line 2", "undated", "empty", "last"]
    assert ["error" in each for each in found] == [False, True, True, True, False]
    assert result.exit_code == 0


def test_a_reading_has_the_shape_that_is_promised(lines: Path) -> None:
    found = json.loads(_run(str(lines)).stdout.splitlines()[0])
    assert {"id", "article", "actors", "relations", "events", "measures"} <= found.keys()
    assert {"title", "published", "publisher", "language", "sentences"} <= found["article"].keys()
    assert found["article"]["published"] == "2025-06-14"
    assert found["article"]["sentences"] == 3
    assert "text" not in found["article"]
    fights = next(each for each in found["relations"] if each["predicate"] == "FIGHTS")
    assert {"subject", "object", "claimant", "stance", "when", "quote", "start", "end", "confidence"} <= fights.keys()
    assert {"from", "to", "precision"} <= fights["when"].keys()
    (killed,) = (each for each in found["measures"] if each["measure"] == "killed")
    assert (killed["min"], killed["max"], killed["literal"]) == (21, None, "at least 21")
    assert {"id", "name", "names", "kind"} <= killed["of"].keys()


def test_offsets_quote_the_text_that_is_added_on_request(lines: Path) -> None:
    found = json.loads(_run(str(lines), "--with-text").stdout.splitlines()[0])
    text = found["article"]["text"]
    assert text.count("\n\n") == 2
    quoted = [*found["relations"], *found["events"], *found["measures"]]
    assert quoted
    assert all(text[each["start"] : each["end"]] == each["quote"] for each in quoted)
    mentions = [mention for actor in found["actors"] for mention in actor["mentions"]]
    assert mentions
    assert all(text[each["start"] : each["end"]] == each["text"] for each in mentions)


def test_a_day_of_publication_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    found = json.loads(_run(str(path), "--published", "2025-06-14").stdout)
    assert found["article"]["published"] == "2025-06-14"
    assert "2025-06-13" in {each["when"]["from"] for each in found["events"]}


def test_standard_input_is_read_as_lines() -> None:
    result = _run("-", given=json.dumps({"id": "a", "text": TEXT}) + "\n")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a"]


def test_a_folder_gives_a_list_when_json_is_asked_for(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT} Nobody left {name}.")
    assert len(json.loads(_run(str(tmp_path), "--format", "json").stdout)) == 2
    assert len(_run(str(tmp_path)).stdout.splitlines()) == 2


def test_a_table_names_actors_and_figures(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    shown = _run(str(path), "--format", "table").stdout
    assert "Azawad" in shown
    assert "at least 21" in shown


def test_the_only_document_that_cannot_be_used_ends_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text(" ")
    result = _run(str(path))
    assert "empty" in json.loads(result.stdout)["error"]
    assert result.exit_code == 65


class Stumbling:
    """A reader that fails on one article, as only a bug would."""

    def read(self, article: Article) -> Reading:
        if "bad" in article.text:
            raise RuntimeError("stumbled")
        return Reading(article=article.id, reader="test")

    def read_many(self, articles: list[Article]) -> list[Reading]:
        return [self.read(article) for article in articles]


def test_a_reader_that_fails_on_one_article_reads_the_others() -> None:
    drafts = [Draft(name, name, Article(id=name, text=name)) for name in ("good", "bad", "fine")]
    found = list(extractions(drafts, Stumbling()))  # type: ignore[arg-type]  # a list is iterator enough here
    assert [each["id"] for each in found] == ["good", "bad", "fine"]
    assert found[1]["error"] == "The reader failed: RuntimeError: stumbled"
    assert [each for each in found if "error" in each] == [found[1]]
