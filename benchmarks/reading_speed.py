"""How reading behaves beyond one short text: on two processes, over 10,000 articles, on a document of 100,000 words.

`python -m benchmarks.reading_speed [--articles N] [--words N]` prints what `measure` measures. Each process computes on
one thread (OMP_NUM_THREADS=1): with more, two processes are slower than one.
"""

import argparse
import gc
import itertools
import multiprocessing
import os
import resource
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from benchmarks.corpus import OWN, labelled
from benchmarks.reading import measure as against_bare
from benchmarks.texts import texts
from graph.model import Article
from ingest.reading import reader

_TURNS = 3
_CHUNK = 500  # articles read between two looks at the memory


def measure(*, articles: int = 10_000, words: int = 100_000) -> dict[str, float]:
    """Ratios, and megabytes, by name.

    `bare`: throughput by that of the bare spaCy pipeline; `two_processes`: by that of one process; `memory_growth_mb`:
    from one tenth of `articles` on to the end; `long_document`: seconds a word in a document of `words` words by those
    in one of a tenth of it.
    """
    return dict(_figures(articles, words))


def _figures(articles: int, words: int) -> Iterator[tuple[str, float]]:
    os.environ["OMP_NUM_THREADS"] = "1"  # for the processes started below
    whole = texts()
    yield "bare", round(against_bare(whole).factor, 3)
    yield "two_processes", round(two_processes(whole), 2)
    yield "long_document", round(long_document(words), 2)
    yield "memory_growth_mb", round(memory_growth(articles), 1)


def two_processes(articles: Sequence[Article]) -> float:
    """Throughput of two processes, each reading all `articles`, by that of one; the better of a few turns of each."""
    context = multiprocessing.get_context("spawn")
    best = {1: float("inf"), 2: float("inf")}
    with ProcessPoolExecutor(2, context, initializer=_warm) as pool:
        list(pool.map(_read, [articles[:5]] * 4))
        for _ in range(_TURNS):
            for processes in best:
                began = time.perf_counter()
                list(pool.map(_read, [articles] * processes))
                best[processes] = min(best[processes], time.perf_counter() - began)
    return 2 * best[1] / best[2]


def memory_growth(articles: int) -> float:
    """Megabytes by which the process grows while reading; each article tells of an actor never heard of before."""
    readings = reader().read_many(_ever_new(articles))
    first = max(articles // 10, 1)
    _take(readings, first)
    before = _resident()
    while _take(readings, _CHUNK) == _CHUNK:
        pass
    return _resident() - before


def long_document(words: int) -> float:
    """Seconds a word in a document of `words` words, by those in one of a tenth of that length; new names all along."""
    rates = []
    for text in (_document(words // 10), _document(words)):
        began = time.process_time()
        reader().read(Article(id="document", text=text))
        rates.append((time.process_time() - began) / len(text.split()))
    return rates[1] / rates[0]


def _warm() -> None:
    reader()


def _read(articles: Sequence[Article]) -> int:
    return sum(1 for _ in reader().read_many(articles))


def _take(readings: Iterator[object], count: int) -> int:
    """How many there were."""
    return sum(1 for _ in itertools.islice(readings, count))


def _ever_new(count: int) -> Iterator[Article]:
    """Single sentences of the labelled sets over and over, each time with another group in a sentence of its own."""
    short = [each.article for name in OWN for each in labelled(name) if each.article and len(each.article.text) < 400]
    for number, article in zip(range(count), itertools.cycle(short), strict=False):
        name = "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize()
        text = f"{article.text} The {name} Front clashed with the army in {name}."
        yield article.model_copy(update={"id": str(number), "text": text})


def _document(words: int) -> str:
    parts: list[str] = []
    have = 0
    for article in _ever_new(words):
        if have >= words:
            break
        parts.append(article.text)
        have += len(article.text.split())
    return "\n\n".join(parts)


def _resident() -> float:
    """Megabytes this process holds now; on systems without /proc, the most it ever held."""
    gc.collect()
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123  # a pseudo file
            return int(pages.read().split()[1]) * resource.getpagesize() / 1e6
    except FileNotFoundError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Print each figure as soon as it is measured."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", 1)[0])
    parser.add_argument("--articles", type=int, default=10_000, help="articles to watch the memory over")
    parser.add_argument("--words", type=int, default=100_000, help="words of the long document")
    options = parser.parse_args()
    for name, figure in _figures(options.articles, options.words):
        print(f"{name}: {figure}", flush=True)


if __name__ == "__main__":
    main()
