"""Numerals as written in English news: "1,200", "12 000", "2.5 million", "twenty-three", "a hundred and twenty"."""

import re

from ingest.reading.tables import rows


def alternatives(words: list[str]) -> str:
    """A regex group that matches any of the words, the longest first, with any white space between their parts."""
    by_length = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in by_length) + ")"


VALUES: dict[str, int] = {row["word"]: int(row["value"]) for row in rows("number_words")}
_SCALES = {row["word"] for row in rows("number_words") if row["role"] == "scale"}
_SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}

_scale = alternatives([*_SCALES])
_word = alternatives([*VALUES])
_and = "(?:" + "|".join(f"(?<={scale})" for scale in sorted(_SCALES)) + r")\s+and\s+"
_figures = r"(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,4}(?!\d)|\d{1,12}(?!\d)(?:\.\d{1,6})?)"
DIGITS = rf"{_figures}(?:[ -]?{_scale}s?|(?:k|mn?|bn))?\b"
WORDS = (
    rf"(?<!\d[ -])(?:half\s+an?\s+{_scale}|(?:an?\s+{_scale}|{_word}(?:\s+and\s+a\s+half(?=\s+{_scale}))?)"
    rf"(?:(?:{_and}|[ -]){_word}){{0,8}})\b"
)
_FIGURES = re.compile(r"([\d.,\u00a0\u202f ]+?)[ -]?([a-z]*)", re.IGNORECASE)


def value(numeral: str) -> int:
    """What a numeral matched by DIGITS or WORDS is worth, rounded to a whole number."""
    if numeral[0].isdigit():
        return _of_digits(numeral)
    return _of_words(numeral.lower().replace("-", " ").split())


def _of_digits(numeral: str) -> int:
    match = _FIGURES.fullmatch(numeral)
    assert match, numeral
    figures = float(re.sub(r"[,\u00a0\u202f ]", "", match[1]))
    return round(figures * _scale_of(match[2].lower()))


def _scale_of(word: str) -> int:
    return _SHORT_SCALES.get(word) or VALUES.get(word) or VALUES.get(word.removesuffix("s")) or 1


def _of_words(words: list[str]) -> int:
    """Read from left to right: a scale multiplies what was gathered since the last larger scale."""
    total, gathered = 0.0, 0.0
    for i, word in enumerate(words):
        if word == "half":
            gathered += 0.5
        elif word not in _SCALES:
            gathered += VALUES.get(word, 1 if word in ("a", "an") and i == 0 else 0)
        elif VALUES[word] >= 1_000:
            total, gathered = total + (gathered or 1) * VALUES[word], 0.0
        else:
            gathered = (gathered or 1) * VALUES[word]
    return round(total + gathered)
