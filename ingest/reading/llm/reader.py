"""The language-model reader: parts of articles asked for side by side, checked, and put together in order."""

import logging
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock

from graph.errors import ActorgraphError, InvalidQuestion
from graph.model import Article, Reading
from ingest.reading.llm.asking import Asking
from ingest.reading.llm.budget import Budget
from ingest.reading.llm.draft import Draft
from ingest.reading.llm.endpoint import Endpoint
from ingest.reading.llm.grounding import Grounding
from ingest.reading.llm.parts import Part, parts, sentences
from ingest.reading.llm.settings import LanguageModelSettings
from ingest.reading.world import world

VERSION = "llm/1"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _UnderWay:
    article: Article
    drafts: list[tuple[Part, "Future[tuple[Draft, Counter[str]]]"]]


class LanguageModelReader:
    """Reads by asking a language model. Between articles only counts are kept: of tokens, of what was dropped.

    Raises InvalidQuestion when the settings name no address or no model.
    """

    def __init__(self, settings: LanguageModelSettings, *, catalogue: bool = True) -> None:
        if not settings.url or not settings.model:
            raise InvalidQuestion(
                "No language model is named.",
                "Set ACTORGRAPH_LLM_URL and ACTORGRAPH_LLM_MODEL, or use the reader `rules`.",
            )
        self.version = f"{VERSION} {settings.model}"
        self.dropped: Counter[str] = Counter()
        self._settings, self._world = settings, world(catalogue=catalogue)
        self._budget = Budget(settings.budget)
        self._endpoint = Endpoint(settings)
        self._asking = Asking(settings, self._endpoint, self._budget)
        self._lock = Lock()

    @property
    def tokens(self) -> int:
        """Tokens spent so far."""
        return self._budget.spent

    def read(self, article: Article) -> Reading:
        """Raises ReaderError when the model cannot be used."""
        return next(self.read_many([article]))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings in the order of the articles; raises at the first article that cannot be read."""
        for result in self.attempts(articles):
            if isinstance(result, ActorgraphError):
                raise result
            yield result

    def attempts(self, articles: Iterable[Article]) -> Iterator[Reading | ActorgraphError]:
        """For each article its reading, or why there is none; a few articles ahead are asked for meanwhile."""
        waiting: deque[_UnderWay] = deque()
        with ThreadPoolExecutor(self._settings.concurrency, "language-model") as pool:
            try:
                for article in articles:
                    waiting.append(self._begun(article, pool))
                    if len(waiting) > self._settings.concurrency:
                        yield self._finished(waiting.popleft())
                while waiting:
                    yield self._finished(waiting.popleft())
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Close the connections."""
        self._endpoint.close()

    def _begun(self, article: Article, pool: ThreadPoolExecutor) -> _UnderWay:
        cut = parts(article.text, self._settings.part)
        return _UnderWay(article, [(part, pool.submit(self._draft, article, part)) for part in cut])

    def _draft(self, article: Article, part: Part) -> tuple[Draft, Counter[str]]:
        malformed: Counter[str] = Counter()
        return self._asking.draft(article.text[part.start : part.end], article.published, malformed), malformed

    def _finished(self, under_way: _UnderWay) -> Reading | ActorgraphError:
        grounding = Grounding(under_way.article, self._world)
        for part, future in under_way.drafts:
            try:
                draft, malformed = future.result()
            except ActorgraphError as error:
                for _, other in under_way.drafts:
                    other.cancel()
                return error
            grounding.dropped += malformed
            grounding.add(draft, part)
        self._count(under_way.article, grounding.dropped)
        return grounding.reading(self.version, sentences(under_way.article.text))

    def _count(self, article: Article, dropped: Counter[str]) -> None:
        with self._lock:
            self.dropped += dropped
        if dropped.total():
            told = ", ".join(f"{reason}: {count}" for reason, count in sorted(dropped.items()) if count)
            log.info("article %s: %s left out claims (%s)", article.id, self.version, told)
