"""Names in brackets are kept from the parser, and every token comes back in its place."""

import pytest

from graph.model import Article
from ingest.reading.brackets import bracketed_names
from ingest.reading.parse import parse

TEXTS = (
    "The River Defence Front (RDF), a militia led by Oumar Tall that is allied with the army, lost two men.",
    "The Sand Corps (SC) (formerly the Dune Guard) and the Lion Brigade (LB) signed. Both (LB) and (SC) left (Reuters)",
    "(AFP) The army took Goram (pop. 4,000) on Friday (see map).",
    "He said ( ) nothing (",
    "Fighters of the Free Hill Movement-North (FHM-N). They left.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_stands_where_the_text_has_it(text: str) -> None:
    p = parse(Article(id="a", text=text))
    assert [text[first:last] for first, last in zip(p.start, p.end, strict=True)] == p.word
    assert [i for first, past in p.sentences for i in range(first, past)] == list(range(len(p)))
    assert all(p.sentences[p.sentence[i]][0] <= p.head[i] < p.sentences[p.sentence[i]][1] for i in range(len(p)))


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("the Front ( RDF ) said", [(2, 4)]),
        ("the Front ( FHM - N ) said", [(2, 6)]),
        ("the Front ( led by Tall ) said", []),
        ("( RDF ) said", []),
        ("the Front ( RDF said", []),
        ("the Front ( ) said", []),
    ],
)
def test_only_names_that_follow_something(words: str, spans: list[tuple[int, int]]) -> None:
    assert bracketed_names(words.split()) == spans


def test_the_clause_around_a_bracket_is_parsed_as_if_it_were_not_there() -> None:
    bare = parse(Article(id="a", text=TEXTS[0].replace(" (RDF)", "")))
    full = parse(Article(id="a", text=TEXTS[0]))
    kept = [i for i in range(len(full)) if full.word[i] not in ("(", "RDF", ")")]
    assert [full.dep[i] for i in kept] == bare.dep
    acronym = full.word.index("RDF")
    assert (full.dep[acronym], full.word[full.head[acronym]]) == ("appos", "Front")
