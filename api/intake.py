"""Taking articles in over HTTP: a request's body through the same steps as a file."""

from threading import Lock
from typing import Annotated, Literal

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict, Field

from api.settings import Settings
from graph.errors import ActorgraphError, InputError, UnreadableDocument
from graph.store import Store
from ingest import pipeline
from ingest.pipeline import Outcome
from ingest.reading.readers import Reader, make_reader
from ingest.sources import Draft, drafts
from ingest.sources.contents import documents_in

_ONE_AT_A_TIME = Lock()
"""The reader's parser keeps a vocabulary that grows while it reads: one thread at a time."""

_STATUS: dict[str, Literal["stored", "duplicate", "set aside"]] = {
    "read": "stored",
    "duplicate": "duplicate",
    "set aside": "set aside",
}


class Receipt(BaseModel):
    """What became of one document."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {"id": "wire-17", "status": "stored", "article": "2f0c9a51d3e84b67a0", "reason": None},
                {"id": "wire-18", "status": "set aside", "article": None, "reason": "The document has no text."},
            ]
        },
    )

    id: str | None = Field(description="The `id` that the document came with, if any.")
    status: Literal["stored", "duplicate", "set aside"] = Field(
        description="`duplicate`: the very same article is there already, and nothing changed."
    )
    article: str | None = Field(description="Id of the article in the graph, made from its content.")
    reason: str | None = Field(default=None, description="Why it was set aside, and what to do.")


async def body(request: Request) -> bytes:
    """The request's body, as it came."""
    return await request.body()


Body = Annotated[bytes, Depends(body)]


class Intake:
    """Takes articles in with the reader that `settings` name, made when the first article comes."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._reader: Reader | None = None

    def take_in(self, store: Store, content: bytes) -> tuple[Receipt, ...]:
        """Read and store the JSON documents in `content`, one receipt for each, in their order.

        A document that cannot be used is set aside and the others are stored; when it is the only one, its error is
        raised.
        """
        _require_utf8(content)
        found = list(drafts(documents_in("body", content, media_type="application/json")))
        named = [(each.name, each.content) for each in found]
        with _ONE_AT_A_TIME:
            outcomes = pipeline.ingest(store, named, self._made().read).outcomes
        if len(found) == 1 and outcomes[0].status == "set aside":
            raise _why(found[0], outcomes[0])
        return tuple(_receipt(draft, outcome) for draft, outcome in zip(found, outcomes, strict=True))

    def _made(self) -> Reader:
        if self._reader is None:
            self._reader = make_reader(self._settings.reader, self._settings.language_model)
        return self._reader


async def intake(request: Request) -> Intake:
    """The intake that the application was made with."""
    kept = request.app.state.intake
    assert isinstance(kept, Intake)
    return kept


Reading = Annotated[Intake, Depends(intake)]


def _require_utf8(content: bytes) -> None:
    """Files come as they are and their encoding is guessed; a client can be told (RFC 8259: JSON is UTF-8)."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(f"The body is not UTF-8 (byte {error.start}).", "Encode it as UTF-8.") from error


def _why(draft: Draft, outcome: Outcome) -> ActorgraphError:
    return draft.content if isinstance(draft.content, ActorgraphError) else InputError(outcome.reason or "")


def _receipt(draft: Draft, outcome: Outcome) -> Receipt:
    return Receipt(id=draft.id, status=_STATUS[outcome.status], article=outcome.article, reason=outcome.reason)
