"""What a client is told when something went wrong: one table from error to problem details (RFC 9457)."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, NamedTuple

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from graph import errors

MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger(__name__)


class Kind(NamedTuple):
    """Status, last part of the type's URI and title of one kind of problem; `retry_after` in seconds."""

    status: int
    name: str
    title: str
    retry_after: int | None = None

    @property
    def type(self) -> str:
        return f"/problems/{self.name}"


KINDS: dict[type[Exception], Kind] = {
    errors.ActorgraphError: Kind(500, "internal", "Something went wrong"),
    errors.InputError: Kind(422, "unusable-input", "The input cannot be used"),
    errors.UnreadableDocument: Kind(422, "unreadable-document", "The document cannot be read"),
    errors.NotAnArticle: Kind(422, "not-an-article", "There is no article in the document"),
    errors.UnsupportedLanguage: Kind(422, "unsupported-language", "The article's language is not read"),
    errors.InvalidQuestion: Kind(422, "invalid-question", "The question cannot be answered as asked"),
    errors.NotFound: Kind(404, "not-found", "Nothing is kept under that id"),
    errors.Conflict: Kind(409, "conflict", "The decision contradicts an earlier one"),
    errors.ReaderError: Kind(500, "reader-failed", "The article could not be read"),
    errors.ModelUnavailable: Kind(503, "model-unavailable", "The language model does not answer", retry_after=30),
    errors.ModelAnswerUnusable: Kind(502, "model-answer-unusable", "The language model does not answer as asked"),
    errors.BudgetSpent: Kind(503, "budget-spent", "The tokens allowed for the language model are spent"),
    errors.StoreError: Kind(500, "store-failed", "The database could not do it"),
    errors.StoreUnavailable: Kind(503, "store-unavailable", "The database does not answer", retry_after=5),
    errors.StoreDenied: Kind(503, "store-denied", "The database refuses this service's user name or password"),
    errors.SchemaMismatch: Kind(503, "schema-mismatch", "The graph belongs to a newer version of this service"),
    errors.LocalServerError: Kind(503, "local-server", "The local database could not be used"),
    errors.DownloadFailed: Kind(503, "download-failed", "A part of the local database could not be fetched"),
    errors.ServerDidNotStart: Kind(503, "server-did-not-start", "The local database did not start"),
    errors.DataFolderInUse: Kind(503, "data-folder-in-use", "The local database's folder is in use"),
    RequestValidationError: Kind(422, "invalid-request", "A parameter or the body is not as described"),
    Exception: Kind(500, "internal", "Something went wrong"),
}
"""Every error of `graph.errors` and what the framework raises by itself; statuses alone are of type about:blank."""


class Fault(BaseModel):
    """One thing wrong with a request."""

    model_config = ConfigDict(frozen=True)

    at: str = Field(description="Where: “query.depth”, “body.0.text”.")
    what: str


class Problem(BaseModel):
    """Problem details as RFC 9457 describes them."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "type": "/problems/not-found",
                    "title": "Nothing is kept under that id",
                    "status": 404,
                    "detail": "No actor is kept under 'atlantis'. Look for it by name.",
                    "instance": "/v1/actors/atlantis",
                }
            ]
        },
    )

    type: str = Field(description="What kind of problem it is; the address explains it.")
    title: str
    status: int
    detail: str | None = Field(default=None, description="What happened and what to do.")
    instance: str | None = Field(default=None, description="The path that was asked for.")
    errors: tuple[Fault, ...] | None = Field(default=None, description="What is wrong with the request, one by one.")


DOCUMENTED: dict[str, Any] = {
    "description": "Problem details (RFC 9457).",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
"""What the OpenAPI document says of every answer that is none."""


def schemas() -> dict[str, Any]:
    """The schemas that DOCUMENTED refers to, by name."""
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    return {"Problem": schema, **schema.pop("$defs")}


def kind_of(error: Exception) -> Kind:
    """The entry for the nearest class of the error."""
    return next(KINDS[each] for each in type(error).__mro__ if each in KINDS)


def install(app: FastAPI) -> None:
    """Let every error of `app` be answered with problem details."""
    app.add_exception_handler(errors.ActorgraphError, _answer)
    app.add_exception_handler(RequestValidationError, _answer_request)
    app.add_exception_handler(HTTPException, _answer_status)
    app.add_exception_handler(Exception, _answer_unforeseen)


def response(problem: Problem, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse(
        problem.model_dump(exclude_none=True), status_code=problem.status, headers=headers, media_type=MEDIA_TYPE
    )


def bare(status: int, detail: str | None, path: str) -> Problem:
    """A problem that its status says all about."""
    return Problem(
        type="about:blank", title=HTTPStatus(status).phrase, status=status, detail=detail or None, instance=path
    )


def _answer(request: Request, error: Exception) -> JSONResponse:
    kind = kind_of(error)
    headers = {"Retry-After": str(kind.retry_after)} if kind.retry_after else None
    return response(_problem(kind, str(error), request), headers)


def _answer_request(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    faults = tuple(Fault(at=".".join(map(str, each["loc"])), what=each["msg"]) for each in error.errors())
    if any(each["type"] == "json_invalid" for each in error.errors()):
        return response(bare(400, "The body is not JSON: " + _reason(error.errors()), request.url.path))
    detail = "; ".join(f"{fault.at}: {fault.what}" for fault in faults[:3])
    return response(_problem(kind_of(error), detail, request, faults))


def _answer_status(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    detail = None if error.detail == HTTPStatus(error.status_code).phrase else error.detail
    return response(bare(error.status_code, detail, request.url.path), dict(error.headers or {}))


def _answer_unforeseen(request: Request, error: Exception) -> JSONResponse:
    _log.exception("%s %s", request.method, request.url.path, exc_info=error)
    return response(_problem(kind_of(error), None, request))


def _problem(kind: Kind, detail: str | None, request: Request, faults: tuple[Fault, ...] | None = None) -> Problem:
    return Problem(
        type=kind.type,
        title=kind.title,
        status=kind.status,
        detail=detail,
        instance=request.url.path,
        errors=faults,
    )


def _reason(faults: Sequence[Any]) -> str:
    return str(faults[0].get("ctx", {}).get("error", faults[0]["msg"]))
