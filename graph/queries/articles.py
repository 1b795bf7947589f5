"""What was read: an article with the actors and events found in it."""

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import NotFound
from graph.queries.events import EventNote, note
from graph.queries.evidence import ArticleNote
from graph.store import Store


class Mentioned(BaseModel):
    """An actor that the article speaks of."""

    model_config = ConfigDict(frozen=True)

    id: str | None = Field(description="The actor; null for an unnamed party.")
    name: str
    count: int = Field(description="How often.")
    names: tuple[str, ...] = Field(description="The words the article uses.")


class StoredArticle(ArticleNote):
    """An article as it was kept: cleaned text and all."""

    language: str | None = None
    agency: str | None = Field(default=None, description="News agency credited in the text.")
    text: str = Field(description="Cleaned text, which all offsets of quotes count in.")
    sentences: int | None = None
    reader: str | None = Field(default=None, description="Name and version of the reader that read it.")
    actors: tuple[Mentioned, ...] = Field(default=(), description="Whom it speaks of, most often first.")
    events: tuple[EventNote, ...] = Field(default=(), description="What it tells of.")


def article(store: Store, article_id: str) -> StoredArticle:
    """The article kept under that id; raises NotFound."""
    rows = store.read("read/article", id=article_id)
    if not rows:
        raise NotFound(f"No article is kept under {article_id[:80]!r}.", "Ingest it first.")
    row = rows[0]
    events = tuple(EventNote(**note(kept)) for kept in row["events"])
    return StoredArticle(**row["article"], actors=row["actors"], events=events)
