"""What could not be read leaves a trace, and the report on quality tells it by reason."""

from datetime import UTC, datetime, timedelta

from graph.errors import InputError
from graph.model import Article, Reading
from graph.store import Store
from ingest.pipeline import ingest
from reports.content import Report
from reports.definitions import Definition
from reports.make import covering
from tests.graph_dump import clear, dump

BROKEN = ("broken.pdf", InputError("It holds no text.", "Hand in the text."))
ALSO = ("scan.pdf", InputError("It holds no text.", "Hand in the text."))
READ = ("broken.pdf", Article(id="a1", text="Nothing happened in the town.", title="Quiet", publisher="Wire"))


def nothing(article: Article) -> Reading:
    return Reading(article=article.id, reader="test/1")


def quality(store: Store) -> Report:
    today = datetime.now(UTC).date()
    definition = Definition.model_validate({"name": "quality", "kind": "quality"})
    return covering(store, definition, today - timedelta(days=1), today + timedelta(days=1))


def rows(report: Report) -> list[list[str]]:
    section = next(each for each in report.sections if each.title == "Documents set aside")
    return [[cell.text for cell in row] for block in section.blocks for row in block.rows]  # type: ignore[union-attr]


def test_documents_set_aside_are_told_by_reason(store: Store) -> None:
    clear(store)
    ingest(store, [BROKEN, ALSO], nothing)
    assert rows(quality(store)) == [[str(BROKEN[1]), "2", "broken.pdf and scan.pdf"]]
    assert "2 documents could not be read and were set aside." in quality(store).summary


def test_noting_them_again_changes_nothing(store: Store) -> None:
    clear(store)
    ingest(store, [BROKEN, ALSO], nothing)
    before = dump(store)
    ingest(store, [ALSO, BROKEN], nothing)
    assert dump(store) == before


def test_what_is_read_after_all_is_no_longer_told(store: Store) -> None:
    clear(store)
    ingest(store, [BROKEN, ALSO], nothing)
    ingest(store, [READ], nothing)
    assert [row[1:] for row in rows(quality(store))] == [["1", "scan.pdf"]]
