"""An article as the rest of the house sees it: cleaned, dated, identified by its content."""

from datetime import date

from pydantic import BaseModel, ConfigDict


class Article(BaseModel):
    """`text` is the cleaned text that every character offset in a reading refers to; paragraphs are parted by
    one empty line. `id` is derived from the content (see `ingest.article`), so the same article twice is the same.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    agency: str | None = None
    """The news agency credited in the text ("AFP"), where the publisher only reprints it."""
