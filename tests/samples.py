"""The samples as users get them: read by the built-in reader once a session, ingested by whoever needs them."""

from functools import cache
from pathlib import Path

from graph.model import Article, Reading
from graph.store import Store
from ingest.pipeline import ingest
from ingest.reading import reader
from ingest.sources import documents, drafts
from tests.graph_dump import clear

SAMPLES = Path(__file__).parents[1] / "samples"
FLA = "azawad-liberation-front"
JNIM = "jamaat-nusrat-al-islam-wal-muslimin"


@cache
def _readings() -> dict[str, Reading]:
    found = [each.content for each in drafts(documents(str(SAMPLES)))]
    return {
        reading.article: reading for reading in reader().read_many(each for each in found if isinstance(each, Article))
    }


def ingest_samples(store: Store) -> None:
    """A graph of the samples alone."""
    clear(store)
    report = ingest(
        store,
        ((each.name, each.content) for each in drafts(documents(str(SAMPLES)))),
        lambda article: _readings()[article.id],
    )
    assert report.count("set aside") == 0, report.set_aside
