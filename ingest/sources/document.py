"""What a source yields: a raw document, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graph.errors import InputError

Form = Literal["text", "html", "record"]


@dataclass(frozen=True, slots=True)
class Document:
    """`name` is what a report calls it by ("articles.jsonl, line 3"); `id` the id it came with, if any.

    `text` holds plain text or a page, `record` the fields of a JSON document; `url` is where it was fetched.
    """

    name: str
    form: Form
    text: str = ""
    record: Mapping[str, object] = field(default_factory=dict)
    id: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Unusable:
    """A document that could not even be read raw."""

    name: str
    error: InputError
    id: str | None = None
