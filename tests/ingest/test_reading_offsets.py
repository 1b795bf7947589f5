"""Whatever the text, everything quoted stands where it is said to stand, and each party is told apart."""

from collections.abc import Iterator
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Article, Party, Reading
from graph.model.vocabulary import ActorKind
from ingest.reading.reader import reader

SENTENCES = (
    "The Lion Brigade (LB), an offshoot of the River Army, attacked Malian soldiers near Mopti on Monday.",
    "“We killed 12 of them,” said Omar Haddane, a spokesman for the LB — its leader since 2012.",
    "The army denied that it had lost three vehicles.",
    "L’armée said nothing; Türkiye-backed fighters took the town of Gao…",
    "GAO, 3 May - At least 30 people were wounded.",
    "It was renamed the Desert Front, according to the River Ministry.",
    "\t  Who attacked whom?  ",
    "🕊 The Desert Front, the Lion Brigade and the River Army merged to form the Northern Coalition.",
)
GAPS = (" ", "\n", "\n\n", "\n \n\n", "  ")
TEXTS = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(GAPS)), min_size=1, max_size=8).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts)
)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(TEXTS)
def test_a_quote_is_the_text_between_its_offsets(text: str) -> None:
    reading = reader().read(Article(id="any", text=text))
    for claim in (*reading.relations, *reading.events, *reading.measures):
        assert claim.quote
        assert text[claim.start : claim.end] == claim.quote
    for actor in reading.actors:
        for mention in actor.mentions:
            assert text[mention.start : mention.end] == mention.text


@settings(max_examples=30, deadline=None, derandomize=True)
@given(TEXTS)
def test_a_party_has_a_name_a_kind_of_the_ontology_and_is_among_the_actors(text: str) -> None:
    reading = reader().read(Article(id="any", text=text))
    known = {actor.id for actor in reading.actors}
    for party in _parties(reading):
        assert party.name.strip()
        assert party.name in party.names
        assert party.kind is None or party.kind in get_args(ActorKind)
        assert party.id is None or party.id in known


def test_the_same_text_is_read_the_same_way_twice() -> None:
    article = Article(id="same", text="\n\n".join(SENTENCES))
    assert reader().read(article) == reader().read(article)


def test_reading_many_gives_what_reading_each_gives() -> None:
    articles = [Article(id=str(n), text=text) for n, text in enumerate((*SENTENCES, "", "\n\n"))]
    assert list(reader().read_many(articles)) == [reader().read(article) for article in articles]


def _parties(reading: Reading) -> Iterator[Party]:
    for claim in reading.relations:
        yield from (end for end in (claim.subject, claim.object, claim.claimant) if isinstance(end, Party))
    for event in reading.events:
        for part in event.participants:
            yield from (one for one in (part.actor, part.claimant) if one is not None)
    for figure in reading.measures:
        yield from (one for one in (figure.of, figure.by, figure.claimant) if one is not None)
