"""Names made comparable: case, accents, articles, possessives, hyphens, spelling, word order.

A *key* is what two names share when they are one name written differently. `keys` are compared for equality only;
nothing here measures how alike two names are.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

_TABLES = Path(__file__).parent / "tables"
_APOSTROPHES = "'’‘ʼʿʾ`´ʻ′"
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s\b|(?<=s)[{_APOSTROPHES}](?=\s|$)", re.IGNORECASE)
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_ELISION = re.compile(rf"\b[dlDL][{_APOSTROPHES}](?=\w)")
_NOT_WORD = re.compile(r"[^\w]+")
_ACRONYM = re.compile(r"(?:[A-Z][A-Za-z]?\.?){2,8}-?\d{0,3}|[A-Z]\d{1,3}")
_SERVANT_OF = re.compile(r"\babd(?:[aeou]{1,2}l)[ ]?(?=[a-z]{3})(?!l?ah|aye|lah)")
_LOWER_WORD = re.compile(r"[a-zà-ÿ]")
_NAME_PARTICLE = re.compile(r"(?:al|el|ul|an|as|ad|ag|ould|abu|ibn|ben|bin|van|von|de|da|dos)\b", re.IGNORECASE)


_REMEMBERED = 50_000
"""Names whose plain form is kept: the same few are met in article after article."""


@cache
def _rows(table: str) -> tuple[tuple[str, ...], ...]:
    lines = (_TABLES / table).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def generic_words() -> frozenset[str]:
    """Words that say what a body is and not which one."""
    return frozenset(row[0] for row in _rows("generic_words.tsv"))


@cache
def function_words() -> frozenset[str]:
    """Articles, prepositions and conjunctions of the languages that names are in."""
    return frozenset(row[0] for row in _rows("function_words.tsv"))


@cache
def _followers() -> frozenset[str]:
    """Plain nouns that may follow a name: "Wagner group", "M23 rebels"."""
    return frozenset(row[0] for row in _rows("followers.tsv"))


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    return frozenset(row[0] for row in _rows("titles.tsv"))


@cache
def _spellings() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("spellings.tsv")}


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Lower case without accents, apostrophes or punctuation; words parted by one space; possessive s gone."""
    text = _ELISION.sub("", _POSSESSIVE.sub("", text))
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    return _NOT_WORD.sub(" ", plain.replace("&", " and ")).strip()


def is_acronym(name: str) -> bool:
    """True for "FLA", "M23", "SPLM-N", "FAMa": capitals and digits in one short word."""
    word = name.strip()
    return bool(word) and " " not in word and bool(_ACRONYM.fullmatch(word.replace("-", "").replace("/", "")))


@lru_cache(_REMEMBERED)
def words(name: str) -> tuple[str, ...]:
    """The words of a name that carry meaning, in one spelling and in order."""
    kept = [_word(each) for each in _SERVANT_OF.sub("abd ", fold(name)).split()]
    content = tuple(each for each in kept if each not in function_words())
    return content or tuple(kept)


def _word(word: str) -> str:
    singular = word[:-1] if word.endswith("s") and word[:-1] in generic_words() else word
    return _spellings().get(singular, singular)


def proper(name: str) -> str:
    """The name inside a description: "the separatist Azawad Liberation Front fighters" names the front."""
    tokens = name.split()
    while len(tokens) > 1 and tokens[0] in _leading(tokens):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1] in _followers() and tokens[0][:1].isupper():
        tokens = tokens[:-1]
    return " ".join(tokens)


def _leading(tokens: list[str]) -> tuple[str, ...]:
    """The first word, when it only describes what a later word in capitals names ("al-Qaeda" is a name)."""
    describes = _LOWER_WORD.match(tokens[0]) and not _NAME_PARTICLE.match(tokens[0])
    return (tokens[0],) if describes and any(each[:1].isupper() for each in tokens[1:]) else ()


def key(name: str) -> str:
    """What `name` shares with its other spellings. Word order does not count where a word says what the body is:
    "Azawad Liberation Front" and "Front for the Liberation of Azawad" are one key, "Ali Musa" and "Musa Ali" two."""
    if is_acronym(name):
        return "".join(fold(name).split())
    found = words(proper(name))
    return " ".join(sorted(found) if set(found) & generic_words() else found)


def is_distinctive(name_key: str) -> bool:
    """True for a key that hardly two bodies bear: some word of it names, and it is no short acronym."""
    parts = name_key.split()
    naming = [part for part in parts if part not in generic_words() and not part.isdigit()]
    return bool(naming) and (len(parts) > 1 or len(parts[0]) > 4)


def slug(name: str) -> str:
    """The name as an id: lower case, plain letters, hyphens."""
    return fold(name).replace(" ", "-").replace("_", "-") or "unnamed"


def describes(name: str) -> bool:
    """True for one plain noun, "Fighters", that says what a body is."""
    said = fold(name).split()
    return len(said) == 1 and (said[0] in _followers() or _word(said[0]) in generic_words())


def best(names: Iterable[str]) -> str:
    """The name to show: rather a name in full than an acronym, rather in capitals, then the longest, then the first."""
    return min(names, key=lambda name: (is_acronym(name), not name[:1].isupper(), -len(name), name))
