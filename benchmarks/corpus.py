"""The project's own labelled articles: one set to look at while working, one that is only scored."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from benchmarks.answers import Answers, of_gold
from graph.errors import InputError
from graph.model import Article
from ingest.article import article_of_record

Name = Literal["development", "scored"]
OWN: tuple[Name, ...] = ("development", "scored")
FOLDER = Path(__file__).resolve().parent.parent / "tests" / "articles"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article (None when it was set aside before reading) with what must and what may come out of it."""

    id: str
    article: Article | None
    gold: Answers = field(default_factory=Answers)
    accepted: Answers = field(default_factory=Answers)


def labelled(name: Name, folder: Path = FOLDER) -> Iterator[Labelled]:
    """The articles of a set, then its single sentences."""
    for path in sorted((folder / name).glob("*.txt")):
        beside = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        yield _labelled(path.stem, beside | {"text": path.read_text(encoding="utf-8")})
    for line in (folder / name / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield _labelled(json.loads(line)["id"], json.loads(line))


def offtopic(name: Name, folder: Path = FOLDER) -> Iterator[Labelled]:
    """Texts that tell of no armed conflict: whatever is read out of them is false."""
    for path in sorted((folder / name / "offtopic").glob("*.txt")):
        yield Labelled(path.stem, _article({"text": path.read_text(encoding="utf-8")}))


def _labelled(key: str, record: Mapping[str, Any]) -> Labelled:
    article = _article({name: record.get(name) for name in ("text", "published", "publisher", "title")})
    return Labelled(key, article, of_gold(record["gold"]), of_gold(record.get("accepted")))


def _article(record: Mapping[str, Any]) -> Article | None:
    """Made the way every article is made, so that cleaning is measured too; None for one that is set aside."""
    try:
        return article_of_record(record)
    except InputError:
        return None
