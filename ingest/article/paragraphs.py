"""Paragraphs as they were meant: hard-wrapped lines joined, sentences that were run together parted.

A feed that strips markup glues paragraphs ("sources said.The deadly clashes"); wire copy breaks lines at a fixed width.
Both hide where a thought ends, and no sentence may run over a paragraph's end.
"""

import re
from collections.abc import Iterator

_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_WIDEST_WRAP = 100  # characters; no wire wraps its lines later
_SENTENCE_END = re.compile(r"[.!?:]['\"”’»)\]]*$")
_ADDRESS = re.compile(r"https?://|www[.]")
_INDENTED = re.compile(r"\n(?= {3}\S)")

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Cpl|Capt|Cmdr|Maj|Brig|Gov|Sen|Rep|Rev|Hon|Prof|St|Ste|Jr|Sr|No|vs|etc|al|cf|ca"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Mt|Ft)|\b[a-z]|(?:www|https?)\S*|\S+[@/]\S*)\.$"
)
_REACH = 40  # characters looked at before a full stop; the longest abbreviation or address that matters is shorter
_GLUED = re.compile(
    r"(?:(?<=[a-zà-ÿ0-9)\]%])|(?<=[A-Z]{2}))[.!?]"
    r"(?=[“‘]?[A-ZÀ-Þ][a-zà-ÿ’]|[“‘]?[A-ZÀ-Þ]{2,}\b|[“‘]?[AI] |[“‘]\d|“\w)"  # said.The
    r"|(?<=[.!?,])[”»](?=[“]?[A-ZÀ-Þ])"  # enemy.”The
)
_GLUED_QUOTE = re.compile(r'(?<=\w)([.!?])"(?=[A-ZÀ-Þ“]\w)')  # said."The or said. "The, by the quotes before it
_GLUED_FIGURE = re.compile(r"(?<=[a-z]{3}[.!?])(?=\d{1,4} [a-z])")  # clashes.10 soldiers
_GLUED_CLAUSE = re.compile(r"(?<=[,;][”»])(?=[a-z])|(?<=[a-z]{3},)(?=[A-Za-z][a-z]{2})")  # fierce,”a  said,adding


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text whose characters were put right, each one line without spaces at its ends."""
    found: list[str] = []
    wrapped = _is_wrapped(text)
    for block in _BLANK.split(text):
        for part in _INDENTED.split(block):
            found += [_joined(part)] if wrapped else _lines(part)
    return [piece for whole in found for piece in _parted(whole) if piece]


def _is_wrapped(text: str) -> bool:
    """True when lines end where the page ended: all short, and many in the middle of a sentence."""
    lines = [line for line in text.split("\n") if line.strip()]
    inner = [
        line for line, after in zip(text.split("\n"), text.split("\n")[1:], strict=False) if line and after.strip()
    ]
    if len(inner) < 2 or max(map(len, lines)) > _WIDEST_WRAP:
        return False
    return sum(not _SENTENCE_END.search(line) for line in inner) >= 0.5 * len(inner)


def _joined(block: str) -> str:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    joined = ""
    for line in lines:
        hyphenated = joined.endswith("-") and joined[-2:-1].isalpha() and line[:1].islower()
        joined += line if hyphenated or not joined else f" {line}"
    return joined


def _lines(block: str) -> list[str]:
    """Each line a paragraph, but for a line that goes on in small letters where the one before broke off."""
    found: list[str] = []
    for line in filter(None, map(str.strip, block.split("\n"))):
        goes_on = line[0].islower() and not _ADDRESS.match(line)
        if found and goes_on and not _SENTENCE_END.search(found[-1]):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _parted(paragraph: str) -> list[str]:
    """The paragraphs that were run together in one."""
    text = _GLUED_CLAUSE.sub(" ", paragraph)
    cuts = [match.end() for match in _GLUED.finditer(text) if not _is_abbreviated(text, match.end())]
    cuts += [match.start() for match in _GLUED_FIGURE.finditer(text) if not _is_abbreviated(text, match.start())]
    cuts += _cuts_at_quotes(text)
    pieces, start = [], 0
    for cut in sorted(set(cuts)):
        pieces.append(text[start:cut].strip())
        start = cut
    return [*pieces, text[start:].strip()]


def _is_abbreviated(text: str, end: int) -> bool:
    return bool(_ABBREVIATION.search(text[max(0, end - _REACH) : end]))


def _cuts_at_quotes(text: str) -> Iterator[int]:
    """After a quote that closes (an odd number of them stands before it), before one that opens."""
    counted, quotes = 0, 0
    for match in _GLUED_QUOTE.finditer(text):
        at = match.end() - 1
        quotes, counted = quotes + text.count('"', counted, at), at
        yield match.end() if quotes % 2 == 1 else at
