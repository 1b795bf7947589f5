"""Models as answers, written where they are made."""

from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any

from fastapi import Response
from fastapi.routing import APIRoute
from pydantic import BaseModel


class Answer(APIRoute):
    """A route whose model is sent as it is.

    FastAPI would check it again, in a second thread; ours were checked when they were made, and are frozen.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().__init__(path, written(endpoint), **options)


def written(endpoint: Callable[..., Any]) -> Callable[..., Any]:
    """`endpoint` with its model already as JSON; whatever else it returns is left to FastAPI."""
    if iscoroutinefunction(endpoint):
        return endpoint

    @wraps(endpoint)
    def answer(*args: Any, **kwargs: Any) -> Any:
        found = endpoint(*args, **kwargs)
        if isinstance(found, BaseModel):
            return Response(found.model_dump_json(by_alias=True), media_type="application/json")
        return found

    return answer
