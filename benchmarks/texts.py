"""What reading and storing are measured on: all articles that this project has written, samples and tests alike."""

from itertools import chain
from pathlib import Path

from graph.model import Article
from ingest.sources import documents, drafts

_ROOT = Path(__file__).parent.parent


def texts() -> list[Article]:
    """Every article once, in the order of the file names."""
    files = sorted((_ROOT / "tests" / "articles").glob("**/*.txt"))
    found = chain(documents(str(_ROOT / "samples")), *(documents(str(file)) for file in files))
    articles = [each.content for each in drafts(found)]
    return list({each.id: each for each in articles if isinstance(each, Article)}.values())
