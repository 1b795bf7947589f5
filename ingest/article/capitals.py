"""Text set all in capitals, as old wires sent it, in ordinary case: the parser knows names by their capitals."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.catalogue import actors, countries

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?]['\"”)]*\s+|\n)[\"“(]*([^\W\d_])")
_SHARE = 0.8  # of letters that are capitals
_FEWEST = 40  # letters, below which capitals may just be an acronym or a heading
_LONGEST_NAME = 8  # words
_CALENDAR = (
    *("January", "February", "March", "April", "June", "July", "August", "September", "October", "November"),
    *("December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)


def is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _FEWEST and sum(char.isupper() for char in letters) >= _SHARE * len(letters)


def quietened(text: str) -> str:
    """`text`, if it is all in capitals, in sentence case with the names that are known in theirs. Its length stays."""
    if not is_shouted(text):
        return text
    low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    quiet = list(low)
    for start, name in _named(low):
        quiet[start : start + len(name)] = name
    return _SENTENCE_START.sub(lambda match: match[0][:-1] + match[1].upper(), "".join(quiet))


def _named(low: str) -> Iterator[tuple[int, str]]:
    """Where known names stand in a text in small letters, and how they are written; the longest counts."""
    words = list(_WORD.finditer(low))
    at = 0
    while at < len(words):
        found = 1
        for count in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + count - 1].end()
            if name := _names().get(low[start:end]):
                yield start, name
                found = count
                break
        at += found


@cache
def _names() -> dict[str, str]:
    """Names in small letters, to the form that they are written in."""
    names = {name.lower(): name for name in (*_CALENDAR, *_known()) if len(name.lower()) == len(name)}
    return {low: name for low, name in names.items() if low != name}


def _known() -> Iterator[str]:
    for country in countries():
        yield from (country.name, *country.names, *country.demonyms, *country.seats)
    for actor in actors():
        yield actor.name
        yield from (alias.text for alias in actor.aliases if alias.lang in ("en", "und"))
