"""Raw documents from files, folders, standard input, addresses and feeds; bad ones are set aside with their reason."""

import http.server
import io
import json
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from graph.errors import UnreadableDocument
from graph.model import Article
from ingest.sources import Document, Draft, Unusable, documents, drafts
from ingest.sources.decoding import LARGEST, text_of
from ingest.sources.files import one_a_file

TEXT = "The army left the town of Gao on Friday, residents said. Rebels of the Northern Front came in the night."
PAGE = (
    f"<html lang='en'><head><title>Town</title></head><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
)
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Sahel Courier</title>
<item><title>Army leaves Gao</title><link>https://courier.example.org/gao</link>
<pubDate>Sat, 14 Jun 2025 08:00:00 GMT</pubDate>
<description>&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;{TEXT}&lt;/p&gt;</description></item>
<item><title>Nothing but a title</title><link>https://courier.example.org/none</link></item></channel></rss>"""


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _reasons(source: Path | str) -> dict[str, str]:
    found = drafts(documents(str(source)))
    return {each.name: str(each.content) for each in found if not isinstance(each.content, Article)}


def _articles(source: Path | str) -> list[Article]:
    return [each.content for each in drafts(documents(str(source))) if isinstance(each.content, Article)]


def test_a_folder_yields_its_files_in_order_and_leaves_others_alone(tmp_path: Path) -> None:
    _file(tmp_path, "b.txt", TEXT)
    _file(tmp_path, "a/deep.html", PAGE)
    _file(tmp_path, "c.json", json.dumps({"text": TEXT}))
    _file(tmp_path, "picture.png", b"\x89PNG")
    _file(tmp_path, ".hidden/d.txt", TEXT)
    assert [each.name for each in documents(str(tmp_path))] == ["a/deep.html", "b.txt", "c.json"]
    assert len(_articles(tmp_path)) == 3
    assert one_a_file(tmp_path) == 3


def test_json_lines_keep_their_ids_and_bad_lines_stop_nothing(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "one", "text": TEXT}), "{not json", "[1, 2]", "", json.dumps({"id": 5, "text": TEXT})]
    path = _file(tmp_path, "articles.jsonl", "\n".join(lines))
    found = list(drafts(documents(str(path))))
    assert [(each.name, each.id) for each in found] == [
        ("articles.jsonl, line 1", "one"),
        ("articles.jsonl, line 2", None),
        ("articles.jsonl, line 3", None),
        ("articles.jsonl, line 5", "5"),
    ]
    assert "malformed" in str(found[1].content)
    assert "list, not an object" in str(found[2].content)
    assert one_a_file(path) is None


def test_a_json_file_may_hold_one_article_or_a_list(tmp_path: Path) -> None:
    assert len(_articles(_file(tmp_path, "one.json", json.dumps({"text": TEXT})))) == 1
    assert (
        len(_articles(_file(tmp_path, "two.json", json.dumps([{"text": TEXT}, {"text": TEXT + " Nobody died."}])))) == 2
    )


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n ", "empty"),
    "blank.jsonl": (b"\n \n", "empty"),
    "binary.txt": (bytes(range(256)) * 20, "binary"),
    "paper.txt": (b"%PDF-1.7 ...", "binary"),
    "broken.json": (b'{"text": ', "malformed"),
    "list.json": (b'["text"]', "not an object"),
    "deep.json": (b"[" * 100_000, "malformed"),
    "no-text.json": (b'{"title": "x"}', "no text"),
    "date.json": (json.dumps({"text": TEXT, "published": "the day after"}).encode(), "date"),
    "menu.html": (b"<html><body><nav>Home</nav></body></html>", "no article"),
    "french.txt": ("Des hommes armés ont attaqué vendredi une caserne près de la ville de Gao.".encode(), "language"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_document_that_cannot_be_used_is_set_aside_with_its_reason(tmp_path: Path, name: str) -> None:
    content, reason = BAD[name]
    _file(tmp_path, name, content)
    _file(tmp_path, "good.txt", TEXT)
    reasons = _reasons(tmp_path)
    assert [each.partition(",")[0] for each in reasons] == [name]
    assert reason in next(iter(reasons.values()))
    assert len(_articles(tmp_path)) == 1


def test_a_document_of_more_than_fifty_megabytes_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "larger than 50 MB" in _reasons(path)["huge.txt"]


def test_a_file_of_lines_may_be_larger_than_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"text": TEXT})
    monkeypatch.setattr("ingest.sources.contents.LARGEST", 400)
    monkeypatch.setattr("ingest.sources.decoding.LARGEST", 400)
    path = _file(tmp_path, "many.jsonl", "\n".join([line, json.dumps({"text": TEXT * 9}), line, line]))
    assert path.stat().st_size > 400
    assert list(_reasons(path)) == ["many.jsonl, line 2"]
    assert len(_articles(path)) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_decoded_whatever_wrote_it(encoding: str) -> None:
    text = "L’armée a quitté Ménaka: the “army” left Ménaka at dawn, André Koné said in São Tomé."
    assert text_of(text.encode(encoding)) == text


def test_the_encoding_that_a_server_names_is_believed() -> None:
    assert text_of("Армия ушла из города утром".encode("koi8-r"), "koi8-r") == "Армия ушла из города утром"


def test_nothing_at_the_path_is_an_error() -> None:
    with pytest.raises(UnreadableDocument, match="no file or folder"):
        list(documents("no/such/file.txt"))


def test_standard_input_may_be_lines_of_json_or_one_text() -> None:
    lines = b"\n".join(json.dumps({"id": each, "text": TEXT}).encode() for each in "ab") + b"\nnonsense\n"
    found = list(documents("-", io.BytesIO(lines)))
    assert [type(each) for each in found] == [Document, Document, Unusable]
    assert found[2].name == "standard input, line 3"
    (text,) = documents("-", io.BytesIO(TEXT.encode()))
    assert isinstance(text, Document)
    assert (text.form, text.text) == ("text", TEXT)
    (empty,) = documents("-", io.BytesIO(b""))
    assert isinstance(empty, Unusable)


def test_lines_on_standard_input_are_taken_as_they_come() -> None:
    class Endless(io.BytesIO):
        def readline(self, _: int | None = -1, /) -> bytes:
            return json.dumps({"text": TEXT}).encode() + b"\n"

    assert isinstance(next(documents("-", Endless())), Document)


def test_a_feed_yields_its_entries(tmp_path: Path) -> None:
    first, second = drafts(documents(str(_file(tmp_path, "feed.xml", FEED))))
    assert isinstance(first.content, Article)
    assert first.content.text == f"{TEXT}\n\n{TEXT}"
    assert (first.content.title, first.content.publisher) == ("Army leaves Gao", "Sahel Courier")
    assert (first.content.published, first.content.url) == (date(2025, 6, 14), "https://courier.example.org/gao")
    assert "Ingest https://courier.example.org/none itself" in str(second.content)


def test_a_day_of_publication_is_lent_to_those_that_name_none(tmp_path: Path) -> None:
    dated = json.dumps({"text": TEXT, "published": "2024-01-01"})
    path = _file(tmp_path, "articles.jsonl", f"{dated}\n{json.dumps({'text': TEXT})}")
    found = [each.content for each in drafts(documents(str(path)), published=date(2025, 6, 14))]
    assert [each.published for each in found if isinstance(each, Article)] == [date(2024, 1, 1), date(2025, 6, 14)]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a web server for the files in `tmp_path`."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_an_address_yields_its_page(tmp_path: Path, site: str) -> None:
    _file(tmp_path, "gao.html", PAGE)
    (article,) = _articles(f"{site}/gao.html")
    assert TEXT in article.text
    assert article.url == f"{site}/gao.html"


def test_an_address_that_does_not_answer_is_set_aside(site: str) -> None:
    assert "404" in _reasons(f"{site}/none.html")[f"{site}/none.html"]
    nobody = "http://127.0.0.1:9/"
    assert "cannot be fetched" in _reasons(nobody)[nobody]


def test_a_draft_is_an_article_or_a_reason(tmp_path: Path) -> None:
    (draft,) = drafts(documents(str(_file(tmp_path, "a.txt", TEXT))))
    assert isinstance(draft, Draft)
    assert isinstance(draft.content, Article)
    assert draft.name == "a.txt"
