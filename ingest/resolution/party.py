"""Whoever an article speaks of, as the graph keeps them: the names one article uses, reduced to a signature.

Equal signatures of many articles are one `:Party`, so an actor in every headline costs no more than a rare one.
Resolution looks at parties only, never at articles.
"""

import hashlib
from dataclasses import dataclass

from graph.model import Party
from graph.model.vocabulary import ActorKind
from ingest.resolution.keys import ambiguous, party_keys
from ingest.resolution.known import Known
from ingest.resolution.names import generic_words


@dataclass(frozen=True, order=True)
class Setting:
    """Where and when an article plays: what tells namesakes apart when it says no more than their name."""

    article: str
    country: str | None = None
    year: int | None = None


@dataclass(frozen=True, order=True)
class Signature:
    """One `:Party`. It is looked for by its `keys`; `context` ("ML 2024", "article …") parts it from namesakes."""

    id: str
    keys: tuple[str, ...]
    kind: ActorKind | None = None
    country: str | None = None
    context: str | None = None
    named: bool = True
    names: tuple[str, ...] = ()

    @property
    def home(self) -> str | None:
        """The country it is of, else the one its article plays in."""
        return self.country or (self.context[:2] if self.context and not self.context.startswith("article") else None)

    @property
    def year(self) -> int | None:
        """The year of its article, kept only where its names need it."""
        said = (self.context or "").partition(" ")[2]
        return int(said) if said.isdigit() else None


def signature(party: Party, setting: Setting, known: Known) -> Signature:
    """The party's signature within an article that plays at `setting`."""
    names = tuple(sorted({party.name, *party.names}))
    if party.id is None:
        keys: tuple[str, ...] = tuple(sorted({name.casefold() for name in names}))
        return _signed(keys, party.kind, party.country, None, False, names)
    found = party_keys(names, party.kind, party.country, setting.country, known)
    keys = tuple(sorted(found))
    context = _context(keys, setting) if all(_needs_context(key, known) for key in keys) else None
    if context and context.startswith("article"):
        keys = tuple(f"{key}|{setting.article}" for key in keys)
    return _signed(keys, party.kind, party.country, context, True, names)


def _needs_context(key: str, known: Known) -> bool:
    """True for a name of several bearers, unless the catalogue knows one bearer only, who is at home everywhere."""
    bearers = known.by_key.get(key, ())
    if "@" in key:
        return len(bearers) > 1
    return ambiguous(key, known) and not (len(bearers) == 1 and not bearers[0].countries)


def _context(keys: tuple[str, ...], setting: Setting) -> str | None:
    """Acronyms, surnames and the like count within one country and year, "the movement" within one article;
    of an army that was founded anew, the year tells which is meant."""
    if all(key in generic_words() for key in keys):
        return f"article {setting.article}"
    return f"{setting.country} {setting.year or ''}".strip() if setting.country else None


def _signed(
    keys: tuple[str, ...],
    kind: ActorKind | None,
    country: str | None,
    context: str | None,
    named: bool,
    names: tuple[str, ...],
) -> Signature:
    content = "\x1f".join(["\x1e".join(keys), kind or "", country or "", context or "", str(named)])
    return Signature(hashlib.sha256(content.encode()).hexdigest()[:20], keys, kind, country, context, named, names)
