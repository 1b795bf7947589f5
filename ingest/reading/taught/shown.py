"""An article as the model sees it, encoded once."""

from __future__ import annotations

from ingest.reading.entities import Entities
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.spotted import spotted
from ingest.reading.taught.weights import load
from ingest.reading.taught.windows import windows


def shown(p: Parse, entities: Entities, mentions: Mentions, places: PlacesInText) -> list[Encoded]:
    model = load()
    return model.encode(list(windows(p, list(spotted(p, entities, mentions, places)), model.pieces)))
