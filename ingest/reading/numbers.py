"""How many: the words of a count as the least and the most they can mean.

The rules are docs/ontology.md's: "at least 7" opens the upper end, "up to 7" the lower, "about 7" is 7 and approximate,
"dozens" is 24 or more. A count is a count of people or things: years, dates, ages, times, percentages, sums of
money, measures and designators ("Brigade 21", "M23") are none.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.reading.counts import day_before, is_count
from ingest.reading.numerals import DIGITS, VALUES, WORDS, alternatives, value
from ingest.reading.tables import mapping, rows


@dataclass(frozen=True, slots=True)
class Quantity:
    """`min` or `max` None: open on that side. `literal` is the wording, qualifiers included ("at least 21")."""

    min: int | None
    max: int | None
    approximate: bool
    literal: str


_DETERMINERS = {"a": 1, "an": 1, "another": 1, "no": 0, "both": 2}
_BOUNDS = mapping("number_bounds", "words", "bound")
_LOOSE = {
    row["words"]: (int(row["min"]), int(row["max"]) if row["max"] else None, row["approximate"] == "yes")
    for row in rows("number_loose")
}
_TRIGGERS = (
    frozenset(VALUES)
    | frozenset("0123456789")
    | {word for words in _LOOSE for word in re.findall(r"[a-z]{2,}", words)} - {"no", "of", "not", "and"}
)
_TOKEN = re.compile(r"\d|[a-z]+")  # a sentence without any trigger is passed over for the price of this one
_NUMBER = f"(?:{DIGITS}|{alternatives([*_LOOSE])}\\b|{WORDS})"
_CORE = re.compile(
    rf"(?<![\w./:$€£¥-])(?<!\d,)(?:between\s+(?P<low>{_NUMBER})\s+and\s+(?P<high>{_NUMBER})"
    rf"|(?P<first>{_NUMBER})(?:(?:\s?[-–]\s?|\s+(?:to|or)\s+)(?P<second>{_NUMBER}))?)"
    r"(?!\w|\s?%|[.:,/]\d|[-–]\d)(?!-(?!odd\b|plus\b|strong\b)[A-Za-z])",
    re.IGNORECASE,
)


def _placed(place: str) -> str:
    return alternatives([row["words"] for row in rows("number_bounds") if row["place"] == place])


_BEFORE = re.compile(rf"(?<!\w)({_placed('before')})\s+$", re.IGNORECASE)
_AFTER = re.compile(rf"(?:\s+|-|(?=\+))({_placed('after')})(?!\w)", re.IGNORECASE)
_QUALIFIER_REACH = 24  # characters; the longest qualifier is shorter
_LEAD = re.compile(r"(?:(?:the|another|all|only|just|a total of|an additional|additional|other)\s+)*", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s+(?:of|others?|more))?", re.IGNORECASE)


def parse_quantity(words: str) -> Quantity | None:
    """The quantity that a phrase such as "at least 21" or "several dozen" stands for; None if it is no number."""
    return _parse(words.strip())


@lru_cache(maxsize=4096)
def _parse(words: str) -> Quantity | None:
    if (determiner := _DETERMINERS.get(words.lower())) is not None:
        return Quantity(determiner, determiner, False, words)
    match = _CORE.search(words)
    if match is None:
        return None
    start, end, quantity = _qualified(words, match)
    whole = _LEAD.fullmatch(words[:start]) and _TAIL.fullmatch(words[end:])
    return replace(quantity, literal=words) if whole else None


def find_quantities(text: str) -> list[tuple[int, int, Quantity]]:
    """(start, end, quantity) of each count in a sentence, in order; bare determiners ("a", "no") are left out."""
    if _TRIGGERS.isdisjoint(_TOKEN.findall(text.lower())):
        return []
    found: list[tuple[int, int, Quantity]] = []
    for match in _CORE.finditer(text):
        qualified = bool(_BEFORE.search(text[max(0, match.start() - _QUALIFIER_REACH) : match.start()]))
        if match["second"] and day_before(text, match.start()):
            second = _CORE.fullmatch(match["second"])  # "since September 27 to 525"
            found += [(match.start("second"), match.end(), _core(second))] if second else []
        elif is_count(text, match, qualified=qualified):
            found += _split_rise(text, match)
    return found


def _split_rise(text: str, match: re.Match[str]) -> list[tuple[int, int, Quantity]]:
    """Two counts where "from 10 to 15" tells of a rise; "10 to 15" alone is one count."""
    if not (match["second"] and text[max(0, match.start() - 5) : match.start()].lower() == "from "):
        return [_qualified(text, match)]
    parts = [_CORE.fullmatch(match[name]) for name in ("first", "second")]
    starts = [match.start("first"), match.start("second")]
    return [(at, at + len(part[0]), _core(part)) for at, part in zip(starts, parts, strict=True) if part]


def _qualified(text: str, match: re.Match[str]) -> tuple[int, int, Quantity]:
    """The count with the qualifiers around it."""
    start, end, quantity = match.start(), match.end(), _core(match)
    while before := _BEFORE.search(text[max(0, start - _QUALIFIER_REACH) : start]):
        quantity = _bounded(quantity, _BOUNDS[" ".join(before[1].lower().split())])
        start -= len(before[0])
    if after := _AFTER.match(text, end):
        quantity = _bounded(quantity, _BOUNDS[" ".join(after[1].lower().split())])
        end = after.end()
    return start, end, replace(quantity, literal=text[start:end])


def _core(match: re.Match[str]) -> Quantity:
    """The number or the range itself; a range that falls ("3 to 1") keeps its first number."""
    low = _ends(match["low"] or match["first"])
    high_words = match["high"] or match["second"]
    high = _ends(high_words) if high_words else low
    top = high[1] if high[1] is None or low[0] <= high[1] else low[1]
    return Quantity(low[0], top, low[2] or high[2], match[0])


def _ends(number: str) -> tuple[int, int | None, bool]:
    loose = _LOOSE.get(" ".join(number.lower().split()))
    return loose or (value(number), value(number), False)


def _bounded(quantity: Quantity, bound: str) -> Quantity:
    """`quantity` under a qualifier; what is open at the top already stays so."""
    low, high = quantity.min, quantity.max
    if bound == "about" or (high is None and bound in ("most", "below")):
        return replace(quantity, approximate=True)
    if bound in ("least", "above"):
        return replace(quantity, min=low if low is None or bound == "least" or high is None else low + 1, max=None)
    return replace(quantity, min=None, max=high if high is None or bound == "most" else high - 1)
