"""Short names in brackets are kept from the parser and hung back afterwards.

"the Congo River Alliance (CRA), a rebel coalition, said ..." is parsed as if "(CRA)" were not there: the statistical
parser often loses the clause around a bracket, and what the bracket says is plain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from ingest.reading.word_forms import Forms

_LONGEST = 6  # tokens between the brackets: "(SPLM-N)", "(Free Papua Movement)"
_JOINS = frozenset("-–/.'’&")


class Token(NamedTuple):
    """One token as the parser sees it; `head` counts within its paragraph, `at` is its first character there."""

    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    at: int


def bracketed_names(words: Sequence[str]) -> list[tuple[int, int]]:
    """First and last token (the brackets themselves) of every name in brackets that follows something."""
    found = []
    for opening, word in enumerate(words):
        if word != "(" or not opening:
            continue
        inside = words[opening + 1 : opening + 2 + _LONGEST]
        length = inside.index(")") if ")" in inside else 0
        if length and all(each[0].isupper() or each[0].isdigit() or each in _JOINS for each in inside[:length]):
            found.append((opening, opening + 1 + length))
    return found


def without(doc: Doc, spans: Sequence[tuple[int, int]]) -> Doc:
    """The tokens outside the spans as a document of their own, not parsed yet."""
    inside = {i for first, last in spans for i in range(first, last + 1)}
    kept = [token for token in doc if token.i not in inside]
    return Doc(doc.vocab, words=[token.text for token in kept], spaces=[bool(token.whitespace_) for token in kept])


def restored(doc: Doc, parsed: Doc, spans: Sequence[tuple[int, int]], forms: Forms) -> Iterator[Token]:
    """All tokens of `doc` with the grammar of `parsed`; a name in brackets is an apposition to what stands before."""
    seen = _seen(parsed, forms)
    if not spans:
        yield from seen
        return
    inside = {i: span for span in spans for i in range(span[0], span[1] + 1)}
    place = [i for i in range(len(doc)) if i not in inside]
    grammar = dict(zip(place, parsed, strict=True))
    for token in doc:
        if token.i in inside:
            yield _hung(token, inside[token.i], grammar, place)
        else:
            shown = next(seen)
            yield shown._replace(head=place[shown.head], at=token.idx)


def _seen(parsed: Doc, forms: Forms) -> Iterator[Token]:
    expletive = False
    for token in parsed:
        text, tag, dep = token.text, token.tag_, token.dep_
        lemma, pos = forms(text, tag, dep, expletive)
        yield Token(text, lemma, tag, pos, dep, token.head.i, token.idx)
        expletive = dep == "expl"


def _hung(token: SpacyToken, span: tuple[int, int], grammar: Mapping[int, SpacyToken], place: Sequence[int]) -> Token:
    first, last = span
    before = first - 1
    while before not in grammar:  # a bracket behind a bracket
        before -= 1
    while grammar[before].dep_ == "compound":
        before = place[grammar[before].head.i]
    if token.i in span:
        tag = "-LRB-" if token.i == first else "-RRB-"
        return Token(token.text, token.text, tag, "PUNCT", "punct", before, token.idx)
    named = token.text[0].isalnum()
    dep, head = ("appos", before) if token.i == last - 1 else ("compound" if named else "punct", last - 1)
    tag, pos = ("NNP", "PROPN") if named else ("HYPH", "PUNCT")
    return Token(token.text, token.text, tag, pos, dep, head, token.idx)
