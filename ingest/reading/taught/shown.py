"""An article as the model sees it, encoded once."""

from __future__ import annotations

from ingest.reading.entities import Entities
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.taught.coreference import settle
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.spotted import spotted
from ingest.reading.taught.weights import load
from ingest.reading.taught.windows import windows


def shown(p: Parse, entities: Entities, mentions: Mentions, places: PlacesInText) -> list[Encoded]:
    """The windows of the article; `mentions` has learnt from them whom descriptions and pronouns mean."""
    model = load()
    seen = model.encode(list(windows(p, list(spotted(p, entities, mentions, places)), model.pieces)))
    settle(p, mentions, seen)
    return seen
