"""What resolution knows beforehand: the actors of the catalogue by name key, and the words for countries."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model.vocabulary import ActorKind


@dataclass(frozen=True, order=True)
class KnownActor:
    """An actor of the catalogue."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: ActorKind | None = None
    countries: tuple[str, ...] = ()
    """ISO codes; the first is its home, the others those where it is active."""
    wikidata: str | None = None
    since: int | None = None
    until: int | None = None
    """Years of its founding and its end, where known: they part namesakes of different times."""


@dataclass(frozen=True)
class Nation:
    """A country: its name, its adjective ("Malian"), other words for it, and the seats its government is called by."""

    code: str
    name: str
    adjective: str
    words: tuple[str, ...]
    capitals: tuple[str, ...] = ()
    neighbours: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Known:
    """Look-ups built once; the empty one knows nobody."""

    nations: Mapping[str, Nation] = field(default_factory=dict)
    by_word: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_seat: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, KnownActor] = field(default_factory=dict)
    by_key: Mapping[str, tuple[KnownActor, ...]] = field(default_factory=dict)
    keys_of: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def near(self, one: str, other: str) -> bool:
        """True for a country and itself or a neighbour of it."""
        nation = self.nations.get(one)
        return one == other or (nation is not None and other in nation.neighbours)

    def related(self, key: str) -> frozenset[str]:
        """The key and all other keys of the actors that it may mean."""
        return frozenset([key]).union(*(self.keys_of[actor.id] for actor in self.by_key.get(key, ())))
