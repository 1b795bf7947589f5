"""Long answers in pages: each names the place where the next one begins."""

import base64
import binascii
import json
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import InvalidQuestion

T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    model_config = ConfigDict(frozen=True)

    items: tuple[T, ...] = Field(description="The entries of this page, in the order of the whole list.")
    next: str | None = Field(
        default=None, description="Hand this back as `cursor` for the page that follows; null on the last page."
    )


def cursor(kind: str, place: int | str) -> str:
    """An opaque mark of a `place` in lists of this `kind`, safe in a URL."""
    return base64.urlsafe_b64encode(json.dumps([kind, place]).encode()).decode().rstrip("=")


def place_of(kind: str, mark: str | None) -> int | str | None:
    """The place that `cursor` was given; None stays None.

    Raises InvalidQuestion when the mark was not made for lists of this kind.
    """
    if mark is None:
        return None
    try:
        made_for, place = json.loads(base64.urlsafe_b64decode(mark + "=" * (-len(mark) % 4)))
    except (binascii.Error, ValueError, TypeError) as error:
        raise _no_cursor(mark) from error
    if made_for != kind or not isinstance(place, int | str) or place == "" or (isinstance(place, int) and place < 0):
        raise _no_cursor(mark)
    return place


def _no_cursor(mark: str) -> InvalidQuestion:
    return InvalidQuestion(f"{mark[:40]!r} is no cursor of this list.", "Use the `next` of the page before, unchanged.")
