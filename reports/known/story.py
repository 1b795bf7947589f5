"""Everything that a report is computed from: plain data, the same for the same graph and day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from graph.model.vocabulary import ActorKind
from reports.known.claims import Figure, Part, Relation, Source


@dataclass(frozen=True)
class Named:
    """An actor or a place by name."""

    id: str
    name: str
    kind: ActorKind | Literal["Place"] | None = None
    country: str | None = None
    names: tuple[str, ...] = ()

    @cached_property
    def short(self) -> str:
        """An acronym where there is one, else the name: what fits into a picture."""
        acronyms = [each for each in self.names if each.replace("-", "").isupper() and 2 < len(each) <= 10]
        return min(acronyms, key=lambda each: (len(each), each), default=self.name)


@dataclass(frozen=True)
class ArticleCount:
    """An article and how much was found in it."""

    source: Source
    relations: int
    figures: int
    events: int
    reprint: bool
    reader: str | None = None


@dataclass(frozen=True)
class SetAside:
    """A document that could not be read, why, and the day on which that was first noted."""

    document: str
    reason: str
    day: date


@dataclass(frozen=True)
class Known:
    """What had been reported by `until` about `actors`, all of it or only what is about those watched."""

    until: date
    actors: tuple[str, ...]
    names: Mapping[str, Named] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    figures: tuple[Figure, ...] = ()
    parts: tuple[Part, ...] = ()
    articles: tuple[ArticleCount, ...] = ()
    undated: int = 0
    set_aside: tuple[SetAside, ...] = ()
    missing: tuple[str, ...] = ()
    """Entries of the watch list that the graph knows nobody by."""

    def named(self, key: str) -> Named:
        """The actor or place under that id; a party without an actor goes by its bare name."""
        return self.names.get(key) or Named(key, key)

    def name(self, key: str) -> str:
        return self.named(key).name

    def called(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Names of those, in order."""
        return tuple(sorted({self.name(key) for key in keys}))
