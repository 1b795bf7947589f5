"""The built-in reader against the bare spaCy pipeline, on the same texts."""

from collections.abc import Sequence

import spacy

from benchmarks.ratio import Ratio, in_turns
from graph.model import Article
from ingest.reading import reader
from ingest.reading.parse import DEFAULT_MODEL

_AIM = 0.85
_ROUNDS = 3


def measure(articles: Sequence[Article]) -> Ratio:
    """Words a second of both, each reading all articles in every turn; models are loaded beforehand."""
    texts = [article.text for article in articles]
    words = sum(len(text.split()) for text in texts)
    bare = spacy.load(DEFAULT_MODEL)
    ours = reader()
    warm = list(articles[:5])
    list(ours.read_many(warm)), list(bare.pipe([article.text for article in warm]))
    mine, other = in_turns(lambda: list(ours.read_many(articles)), lambda: list(bare.pipe(texts)), _ROUNDS)
    return Ratio(
        name="reading / bare spaCy pipeline, words a second",
        aim=f">= {_AIM}",
        met=other / mine >= _AIM,
        factor=other / mine,
        ours=f"{words / mine:,.0f} words/s",
        bare=f"{words / other:,.0f} words/s",
        notes=(f"{len(articles)} articles, {words:,} words, {_ROUNDS} turns each, one core",),
    )
