"""When two names of an answer and of its gold mean the same party or place.

Each side gives all surface forms it knows; the two are the same when any form of one equals any form of the other
after case, accents, punctuation, possessives, plurals, numerals and merely describing words are gone.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

Names = frozenset[str]
"""The compared forms of one party or place."""

_POSSESSIVE = re.compile(r"['’`]s\b")
_APOSTROPHE = re.compile(r"['’`]")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def names(forms: Iterable[str]) -> Names:
    """The compared forms of all surface forms; empty when none holds a word."""
    return frozenset(filter(None, map(compared, forms)))


@cache
def compared(form: str) -> str:
    """ "the separatist Azawad Liberation Front" -> "azawad liberation front"; a form of describing words keeps them."""
    plain = unicodedata.normalize("NFKD", form.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    whole = [_singular(word) for word in _WORD.findall(_APOSTROPHE.sub("", _POSSESSIVE.sub("", plain)))]
    words = [part for word in whole for part in ([word] if word in _describing() else word.split("-"))]
    telling = [word for word in words if word not in _describing() and not (word.isdigit() and len(words) > 1)]
    return " ".join(telling or words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _describing() -> frozenset[str]:
    lines = (Path(__file__).parent / "describing_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
