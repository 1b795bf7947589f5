"""Articles in, graph out: what is new is read, resolved and stored batch by batch; what is there already is skipped.

Every batch is one transaction, so whatever interrupts an ingest, the next one goes on where it stopped.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from graph.errors import ActorgraphError, StoreError
from graph.model import Article, Reading
from graph.store import Store
from graph.store.evidence import stored
from graph.store.set_aside import note_set_aside
from ingest.batch import store_batch
from ingest.resolution.evidence import Evidence, evidence
from ingest.resolution.known import Known
from ingest.resolution.prior import catalogued

log = logging.getLogger(__name__)

Draft = tuple[str, Article | ActorgraphError]
"""A document under the name that the report calls it by: its article, or why there is none."""

Status = Literal["read", "duplicate", "set aside"]


@dataclass(frozen=True)
class Outcome:
    """What became of one document; `reason` says why it was set aside."""

    document: str
    status: Status
    article: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Report:
    """What became of all documents, in their order."""

    outcomes: tuple[Outcome, ...]

    def count(self, status: Status) -> int:
        return Counter(outcome.status for outcome in self.outcomes)[status]

    @property
    def set_aside(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.status == "set aside")


def ingest(
    store: Store,
    documents: Iterable[Draft],
    reader: Callable[[Article], Reading],
    *,
    known: Known | None = None,
    batch: int = 50,
    version: str | None = None,
    progress: Callable[[Outcome], None] | None = None,
) -> Report:
    """Bring `documents` into the graph; `progress` hears of each as soon as it is safely there or set aside.

    With `version`, the reader's, articles that another version read are read again and their claims replaced.
    A document that cannot be read is set aside and the rest goes on; raises StoreError when the database fails.
    """
    prior = known or catalogued()
    outcomes: list[Outcome] = []
    for drafts in _chunks(documents, batch):
        made = list(_ingest_batch(store, drafts, reader, prior, version))
        note_set_aside(
            store,
            {each.document: each.reason or "" for each in made if each.status == "set aside"},
            [each.document for each in made if each.status == "read"],
        )
        for outcome in made:
            outcomes.append(outcome)
            if progress is not None:
                progress(outcome)
    return Report(tuple(outcomes))


def _chunks(documents: Iterable[Draft], size: int) -> Iterator[list[Draft]]:
    waiting = iter(documents)
    while chunk := list(islice(waiting, size)):
        yield chunk


def _ingest_batch(
    store: Store, drafts: Sequence[Draft], reader: Callable[[Article], Reading], known: Known, version: str | None
) -> Iterator[Outcome]:
    articles = {content.id: content for _, content in drafts if isinstance(content, Article)}
    there = store.reading(lambda tx: stored(tx, articles))
    present = {key for key, read_by in there.items() if version in (None, read_by)}
    readings = {key: _read(article, reader, known) for key, article in articles.items() if key not in present}
    fresh = set(store_batch(store, [each for each in readings.values() if isinstance(each, Evidence)], known))
    for name, content in drafts:
        if not isinstance(content, Article):
            yield Outcome(name, "set aside", reason=str(content))
        elif isinstance(failure := readings.get(content.id), str):
            yield Outcome(name, "set aside", content.id, failure)
        else:
            yield Outcome(name, "read" if content.id in fresh else "duplicate", content.id)
            fresh.discard(content.id)


def _read(article: Article, reader: Callable[[Article], Reading], known: Known) -> Evidence | str:
    """The article's evidence, or why it could not be read: one bad document never stops the others."""
    try:
        return evidence(article, reader(article), known)
    except StoreError:
        raise
    except ActorgraphError as error:
        return str(error)
    except Exception as error:
        log.exception("article %s could not be read", article.id)
        return f"the reader failed: {type(error).__name__}: {error}"
