"""What the rules of the built-in reader make of a few sentences, in forms that tests can compare at a glance.

The taught part is left out: its answers are judged by the labelled articles, not sentence by sentence.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from graph.model import Article, Claimant, MeasureClaim, Reading, RelationClaim
from ingest.reading.reader import RulesReader

PUBLISHED = date(2024, 5, 15)  # a Wednesday


@cache
def rules() -> RulesReader:
    return RulesReader(taught=False)


@cache
def read(text: str) -> Reading:
    """The reading of an article that consists of `text`, published on `PUBLISHED`."""
    return rules().read(Article(id="read", text=text, published=PUBLISHED))


def passages(file: Path) -> Iterator[tuple[str, set[str]]]:
    """Each passage of a file with what stands indented below it."""
    for block in file.read_text(encoding="utf-8").replace("\n    ", "\t").splitlines():
        if not block.startswith("#"):
            text, *relations = block.split("\t")
            yield text, set(relations)


def triples(text: str) -> set[tuple[str, str, str]]:
    """(subject, predicate, object) of all relations, whoever claims them."""
    return {(claim.subject.name, claim.predicate, claim.object.name) for claim in read(text).relations}


def relation(text: str, predicate: str) -> RelationClaim:
    """The only relation of this predicate."""
    (claim,) = (claim for claim in read(text).relations if claim.predicate == predicate)
    return claim


def events(text: str) -> list[tuple[str, dict[str, str]]]:
    """(type, role of each participant by name) of all events in order."""
    return [(event.type, {part.actor.name: part.role for part in event.participants}) for event in read(text).events]


def figure(text: str, measure: str) -> MeasureClaim:
    """The only figure of this measure."""
    (claim,) = (claim for claim in read(text).measures if claim.measure == measure)
    return claim


def names(text: str) -> dict[str, str | None]:
    """Kind of each actor by name."""
    return {actor.name: actor.kind for actor in read(text).actors}


def voice(claimant: Claimant | None) -> str | None:
    """Who speaks; None for the article itself."""
    return claimant.name if claimant else None
