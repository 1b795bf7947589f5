"""Lemma and part of speech of a word, worked out once for each word, tag and dependency.

spaCy's `attribute_ruler` and `lemmatizer` do that anew for every token, which costs a quarter of a parse; the answer
depends on the word, its tag and dependency, and on whether an expletive ("there") stands before it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

WORKED_OUT_HERE = ("attribute_ruler", "lemmatizer")
"""Components that need not run over whole texts."""

_KEPT = 30_000  # words with their tag and dependency, some megabytes
Forms = Callable[[str, str, str, bool], tuple[str, str]]


def word_forms(nlp: Language) -> Forms:
    """(word, tag, dependency, whether an expletive stands before it) -> (lemma, part of speech)."""
    steps = [nlp.get_pipe(name) for name in WORKED_OUT_HERE if nlp.has_pipe(name)]

    @lru_cache(maxsize=_KEPT)
    def forms(word: str, tag: str, dep: str, expletive: bool) -> tuple[str, str]:
        before = int(expletive)
        doc = Doc(
            nlp.vocab,
            words=[*(["there"] * before), word],
            tags=[*(["EX"] * before), tag],
            deps=[*(["expl"] * before), dep],
            heads=[before] * (before + 1),
        )
        for step in steps:
            doc = step(doc)
        return doc[before].lemma_, doc[before].pos_

    return forms
