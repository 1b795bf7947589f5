"""What is known of an article before its text is cleaned, from whatever form it came in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fields:
    """`published` as it was written; `text` raw, or with its paragraphs on lines of their own."""

    text: str
    title: str | None = None
    published: object = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    author: str | None = None
