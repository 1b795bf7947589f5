"""Which numbers of a sentence count people or things: not results, measures, designators, years, dates and ages."""

import re

from ingest.reading.tables import rows

_REACH = 24  # characters looked at before a number; the longest word that matters there is shorter
_NOT_COUNTS = {(row["word"], row["side"]): row["capital"] == "yes" for row in rows("number_not_counts")}

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s*$")
_MONTH_AFTER = re.compile(rf"(?:\s+(?:and|to|or|of)(?:\s+\d{{1,2}})?)?\s+{_MONTH}")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s#]+$")
_WORD_AFTER = re.compile(r"[\s-]*(per\s+cent|o['’]clock|[ap]\.m|[^\W\d_]+)")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|of|after|before|during|early|late|mid|year|the|between|through|for|a)"
    r"|['’]s|\d{4}\s+(?:and|to))\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s+(?:[a-z-]+\s+)?(?:[a-z]+s|people|men|women|children|police)\b")


def is_count(text: str, match: re.Match[str], *, qualified: bool) -> bool:
    """False for a number (`match` has its groups `first` and, of a range, `second`) that only looks like a count.
    `qualified`: a word such as "at least" stands before it."""
    before, number = text[max(0, match.start() - _REACH) : match.start()], match[0]
    return not (
        _is_scored(match)
        or _is_named(match, before)
        or _is_measured(text, match)
        or _is_dated(text, match, before, qualified)
        or (number.isdigit() and re.search(r"[A-Z][\w.]+,\s$", before) and text[match.end() : match.end() + 1] == ",")
        or (number.isdigit() and not before.strip() and re.match(r"[.)]\s", text[match.end() :]))
    )


def day_before(text: str, start: int) -> bool:
    """Whether a month stands right before a number, which "to" joins to another: "since September 27 to 525"."""
    since = re.search(rf"\b(?:since|from|on|of)\s+{_MONTH}\s*$", text[max(0, start - _REACH) : start])
    return since is not None and " to " in text[start : start + 12]


def _is_scored(match: re.Match[str]) -> bool:
    """True for the result "3-1", and for "7.62" and the "1.2m" of a wall, which are measures."""
    first, second = match["first"], match["second"]
    if first and second and first.isdigit() and second.isdigit() and int(first) > int(second):
        return True
    short = first and re.fullmatch(r"[\d.,]+m", first) and not _COUNTED.match(match.string, match.end())
    return bool(short) or bool(first and re.fullmatch(r"\d+\.\d+", first))


def _is_named(match: re.Match[str], before: str) -> bool:
    word = _WORD_BEFORE.search(before)
    if word is None or (word[1].lower(), "before") not in _NOT_COUNTS:
        return (
            word is not None
            and word[1].lower() in ("this", "that", "no")
            and match[0].lower() == "one"
            and not match.string[match.end() :].startswith(" of ")
        )
    return not _NOT_COUNTS[word[1].lower(), "before"] or (word[1][0].isupper() and match[0][0].isdigit())


def _is_measured(text: str, match: re.Match[str]) -> bool:
    word = _WORD_AFTER.match(text, match.end())
    if word is None:
        return False
    after = " ".join(word[1].lower().split())
    if match[0].lower() == "one" and after == "another":
        return True
    capital = _NOT_COUNTS.get((after, "after"))
    return capital is not None and (not capital or (word[1][0].isupper() and match[0][0].isdigit()))


def _is_dated(text: str, match: re.Match[str], before: str, qualified: bool) -> bool:
    number = match[0]
    if not number[0].isdigit():
        return False
    if len(number) <= 5 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, match.end())):
        return True
    if not _YEAR.match(number) or not re.fullmatch(r"\d{4}(?:\s?[-–]\s?\d{2,4}|\s+(?:to|and|or)\s+\d{4})?", number):
        return False
    counted = _COUNTED.match(text, match.end()) and not _BEFORE_YEAR.search(before)
    return not (qualified or counted)
