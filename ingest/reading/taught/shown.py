"""An article as the model sees it, encoded once: the sentences in which two mentions may have to do with each other."""

from __future__ import annotations

from ingest.reading.entities import Entities
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.sentences import cut
from ingest.reading.taught.spotted import PLACE, STATE, Spotted, spotted
from ingest.reading.taught.weights import load


def shown(p: Parse, entities: Entities, mentions: Mentions, places: PlacesInText) -> list[Encoded]:
    model = load()
    return model.encode(
        [
            sentence
            for (first, past), here in zip(p.sentences, spotted(p, entities, mentions, places), strict=True)
            if _worth_a_look(here)
            for sentence in [cut(p, first, past, here, model.pieces)]
            if sentence.pairs
        ]
    )


def _worth_a_look(here: list[Spotted]) -> bool:
    """Whether a body or a person stands beside somebody or something else."""
    return len(here) > 1 and any(s.kind not in (PLACE, STATE) for s in here)
