"""The readers by name: `rules` (built in), `llm` (a language model), `both`. One interface."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, Protocol, get_args, runtime_checkable

from graph.errors import ActorgraphError, InvalidQuestion
from graph.model import Article, Reading
from ingest.reading.llm.settings import LanguageModelSettings

ReaderName = Literal["rules", "llm", "both"]


class Reader(Protocol):
    """What every reader offers; `version` is what its readings carry as `reader`."""

    @property
    def version(self) -> str: ...

    def read(self, article: Article) -> Reading: ...

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings in the order of the articles."""
        ...


@runtime_checkable
class Attempting(Protocol):
    """A reader that may fail at one article and go on with the next."""

    def attempts(self, articles: Iterable[Article]) -> Iterator[Reading | ActorgraphError]: ...


def attempts(reader: Reader, articles: Iterable[Article]) -> Iterator[Reading | ActorgraphError]:
    """For each article in order its reading, or why there is none."""
    return reader.attempts(articles) if isinstance(reader, Attempting) else reader.read_many(articles)


def make_reader(name: str = "rules", model: LanguageModelSettings | None = None, *, catalogue: bool = True) -> Reader:
    """The reader of that name; raises InvalidQuestion for another name, or when a language model is not named.

    `model` is needed for `llm` and `both`. `catalogue=False` leaves the known actors out.
    """
    if name not in _MAKERS:
        raise InvalidQuestion(f"There is no reader {name!r}.", f"There are: {', '.join(get_args(ReaderName))}.")
    return _MAKERS[name](model or LanguageModelSettings(), catalogue)


def _rules(_: LanguageModelSettings, catalogue: bool) -> Reader:
    from ingest.reading.reader import RulesReader, reader

    return reader() if catalogue else RulesReader(catalogue=False)


def _llm(settings: LanguageModelSettings, catalogue: bool) -> Reader:
    from ingest.reading.llm.reader import LanguageModelReader

    return LanguageModelReader(settings, catalogue=catalogue)


def _both(settings: LanguageModelSettings, catalogue: bool) -> Reader:
    from ingest.reading.both import BothReaders

    return BothReaders(_rules(settings, catalogue), _llm(settings, catalogue))


_MAKERS: dict[str, Callable[[LanguageModelSettings, bool], Reader]] = {"rules": _rules, "llm": _llm, "both": _both}
