"""Two readers of one article: what they agree on counts more, the rest is marked with who said it."""

from collections.abc import Iterable, Iterator
from itertools import tee

from graph.errors import ActorgraphError
from graph.model import Article, Reading
from ingest.reading.agreement import agreed
from ingest.reading.readers import Reader, attempts


class BothReaders:
    """`first` words what both say; a failure of either is a failure of the article."""

    def __init__(self, first: Reader, second: Reader) -> None:
        self._first, self._second = first, second
        self.version = f"{first.version} + {second.version}"

    def read(self, article: Article) -> Reading:
        return agreed(self._first.read(article), self._second.read(article))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings in the order of the articles; raises at the first article that cannot be read."""
        for result in self.attempts(articles):
            if isinstance(result, ActorgraphError):
                raise result
            yield result

    def attempts(self, articles: Iterable[Article]) -> Iterator[Reading | ActorgraphError]:
        """For each article its reading, or why there is none."""
        one, other = tee(articles)
        for first, second in zip(attempts(self._first, one), attempts(self._second, other), strict=True):
            if isinstance(first, Reading) and isinstance(second, Reading):
                yield agreed(first, second)
            else:
                yield first if isinstance(first, ActorgraphError) else second
