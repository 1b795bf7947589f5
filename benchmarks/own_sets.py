"""A reader on the project's own labelled articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.answers import Answers, Item, of_reading
from benchmarks.corpus import OWN, Labelled, Name, labelled, offtopic
from benchmarks.reading_table import Rows
from benchmarks.scoring import KINDS, SHARES, Tally
from ingest.reading.readers import Reader

OFF_TOPIC = "false in off-topic texts"


@dataclass(slots=True, repr=False)  # nothing of the set that is only scored may show up in a failing test
class Scored:
    """One set, read: the tally of its articles, and (text, answer) for all that was read out of off-topic texts."""

    tally: Tally = field(default_factory=Tally)
    nonsense: list[tuple[str, Item]] = field(default_factory=list)
    texts: int = 0

    @property
    def rows(self) -> Rows:
        """Row name -> counts."""
        scores = {kind: self.tally.score(kind) for kind in KINDS}
        shares = {name: self.tally.share(name) for name in SHARES}
        return {
            **{kind: {"right": s.right, "missing": s.missing, "false": s.false} for kind, s in scores.items()},
            **{name: {"right": share.right, "of": share.of} for name, share in shares.items()},
            OFF_TOPIC: {"false": len(self.nonsense), "of": self.texts},
        }


def score(reader: Reader, names: Iterable[Name] = OWN) -> dict[Name, Scored]:
    """Read and score each set."""
    return {name: _scored(reader, name) for name in names}


def _scored(reader: Reader, name: Name) -> Scored:
    result = Scored()
    for document, told in _read(reader, list(labelled(name))):
        result.tally.add(document.id, document.gold, document.accepted, told)
    for document, told in _read(reader, list(offtopic(name))):
        result.texts += 1
        result.nonsense += [(document.id, item) for item in told.items]
    return result


def _read(reader: Reader, documents: list[Labelled]) -> Iterator[tuple[Labelled, Answers]]:
    """Each document with what was read; nothing where it was set aside."""
    readings = reader.read_many([document.article for document in documents if document.article])
    for document in documents:
        yield document, of_reading(next(readings)) if document.article else Answers()
