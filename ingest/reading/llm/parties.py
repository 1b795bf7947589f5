"""Who the names in a draft are: actors of the draft, of the catalogue, or parties without a name of their own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import ActorReading, Mention, Party
from graph.model.vocabulary import ActorKind
from ingest.reading.llm.draft import DraftActor
from ingest.reading.llm.evidence import Words
from ingest.reading.world import World, normal


@dataclass(frozen=True, slots=True)
class _Actor:
    id: str
    name: str
    names: tuple[str, ...]
    kind: ActorKind | None
    country: str | None


class Parties:
    """The parties of one article; names that do not stand in `text` are nobody's."""

    def __init__(self, text: str, world: World) -> None:
        self._text, self._world, self._words = text, world, Words(text)
        self._actors: dict[str, _Actor] = {}
        self._by_name: dict[str, str] = {}

    def add(self, actors: Iterable[DraftActor]) -> int:
        """Take the named actors of a draft; returns how many stand nowhere in the text."""
        unfounded = 0
        for actor in actors:
            names = [name for name in (actor.name, *actor.names) if self._words.hold(name)]
            if names:
                self._take(names, actor.kind)
            else:
                unfounded += 1
        return unfounded

    def party(self, name: str | None) -> Party | None:
        """The party of that name; None when the text does not hold it. A name that no actor has is no actor's."""
        if name is None or not self._words.hold(name):
            return None
        actor = self._actors.get(self._by_name.get(normal(name), ""))
        if actor is None:
            return Party(id=None, name=name, names=(name,))
        names = tuple(dict.fromkeys((*actor.names, name)))
        return Party(id=actor.id, name=actor.name, names=names, kind=actor.kind, country=actor.country)

    @property
    def countries(self) -> tuple[str, ...]:
        """ISO codes of the actors' countries, which help to find places."""
        return tuple(dict.fromkeys(actor.country for actor in self._actors.values() if actor.country))

    def readings(self) -> Iterator[ActorReading]:
        """The actors with all places where they are mentioned."""
        for actor in self._actors.values():
            yield ActorReading(
                id=actor.id,
                name=actor.name,
                names=actor.names,
                kind=actor.kind,
                country=actor.country,
                mentions=tuple(self._mentions(actor.names)),
            )

    def _take(self, names: list[str], kind: ActorKind | None) -> None:
        known = next(filter(None, map(self._world.actor, names)), None)
        key = next((self._by_name[normal(name)] for name in names if normal(name) in self._by_name), None)
        key = key or (known.id if known else re.sub(r"[^a-z0-9]+", "-", normal(names[0])).strip("-") or "unnamed")
        before = self._actors.get(key)
        forms = tuple(dict.fromkeys((*(before.names if before else ()), *names)))
        self._actors[key] = _Actor(
            key,
            before.name if before else (known.name if known else names[0]),
            forms,
            known.kind if known else (before.kind if before and before.kind else kind),
            known.country if known else (before.country if before else self._country(names)),
        )
        self._by_name |= {normal(form): key for form in forms}

    def _country(self, names: list[str]) -> str | None:
        """Of "Malian army", Mali."""
        words = [word for name in names for word in name.split()]
        return next(filter(None, map(self._world.state, words)), None)

    def _mentions(self, names: tuple[str, ...]) -> Iterator[Mention]:
        longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        for match in re.finditer(rf"(?<!\w)(?:{longest_first})(?!\w)", self._text):
            yield Mention(text=match.group(), start=match.start(), end=match.end())
