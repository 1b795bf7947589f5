"""An article in parts that fit one request, cut between paragraphs, else between sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """Characters `start` .. `end` of the article."""

    start: int
    end: int


def parts(text: str, most: int) -> Iterator[Part]:
    """Parts of at most `most` characters that together are the whole text; none of an empty text."""
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= most else _cut(text, start, start + most)
        if text[start:end].strip():
            yield Part(start, end)
        start = end


def sentences(text: str) -> int:
    """How many sentences a text has, about: the full stops that end one."""
    return len(_SENTENCE_END.findall(text))


def _cut(text: str, start: int, end: int) -> int:
    if (paragraph := text.rfind("\n\n", start + 1, end)) > start:
        return paragraph + 2
    last = max((match.end() for match in _SENTENCE_END.finditer(text, start, end)), default=0)
    return last if last > start else end
