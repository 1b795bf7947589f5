"""Whether a quote stands in a text, and where: a claim is worth what can be pointed at."""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz

_FOLDED = str.maketrans("“”„«»’‘`–—\u00a0", '"' * 5 + "'" * 3 + "-- ")
"""Character by character, so that offsets stay."""
_LEAST_ALIKE = 90.0  # per cent
_SHORTEST_FUZZY = 24  # characters; below, one letter decides what is meant
_LONGEST = 1_000  # characters; more is no quote but the article
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start` .. `end` of the text, and how alike the quote is to them (0..1)."""

    start: int
    end: int
    likeness: float


def find_quote(quote: str, text: str, start: int = 0, end: int | None = None) -> Found | None:
    """Where `quote` stands in `text[start:end]`: as it is, or but for case, spacing and typography, or nearly so."""
    part = text[start:end]
    quote, bare = quote.strip(), quote.strip(' "“”\n')  # models like to put a quote into quotation marks
    if not bare or len(quote) > min(_LONGEST, len(part)):
        return None
    found = _literal(quote, part) or _literal(bare, part) or _alike(bare, part)
    return Found(start + found.start, start + found.end, found.likeness) if found else None


def _literal(quote: str, text: str) -> Found | None:
    words = r"\s+".join(map(re.escape, quote.translate(_FOLDED).split()))
    match = re.search(rf"(?<!\w){words}(?!\w)", text.translate(_FOLDED), re.IGNORECASE)
    return Found(*match.span(), 1.0) if match else None


def _alike(quote: str, text: str) -> Found | None:
    if len(quote) < _SHORTEST_FUZZY:
        return None
    near = fuzz.partial_ratio_alignment(
        quote.translate(_FOLDED).lower(), text.translate(_FOLDED).lower(), score_cutoff=_LEAST_ALIKE
    )
    if near is None:
        return None
    return Found(*_whole_words(text, near.dest_start, near.dest_end), near.score / 100)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())


class Words:
    """A text's words, asked whether a name is among them whatever its case, accents and punctuation."""

    def __init__(self, text: str) -> None:
        self._text = _bare(text)

    def hold(self, name: str) -> bool:
        bare = _bare(name).removeprefix(" the").removeprefix(" a ").strip()
        return bool(bare) and f" {bare} " in self._text


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return f" {_NOT_WORD.sub(' ', plain).strip()} "
