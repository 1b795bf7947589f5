"""What a group of parties is called, and under which id: read off the group, so that it never depends on history."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.model.vocabulary import ActorKind
from ingest.resolution import names
from ingest.resolution.identity import anchor, clusters
from ingest.resolution.keys import ambiguous, name_keys
from ingest.resolution.known import Known, KnownActor
from ingest.resolution.party import Signature
from ingest.resolution.rulings import NO_RULINGS, Ruled, Rulings

T = TypeVar("T", bound=str)
Group = tuple[Signature, ...]


@dataclass(frozen=True, order=True)
class Actor:
    """One `:Actor` and the ids of the parties that refer to it."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: ActorKind | None
    country: str | None
    wikidata: str | None
    parties: tuple[str, ...]


def actors(parties: Iterable[Signature], known: Known, rulings: Rulings = NO_RULINGS) -> tuple[Actor, ...]:
    """The actors that `parties` are; parties that share no key with these must be left out or all be given."""
    groups = clusters(parties, known, rulings)
    anchors = [_anchor(group, known) for group in groups]
    shown = [_name(group, at, known, rulings) for group, at in zip(groups, anchors, strict=True)]
    ids = _ids(groups, anchors, shown, known)
    return tuple(
        _actor(group, at, name, actor_id, rulings)
        for group, at, name, actor_id in zip(groups, anchors, shown, ids, strict=True)
    )


def _actor(group: Group, at: KnownActor | None, name: str, actor_id: str, rulings: Rulings) -> Actor:
    all_said = {each for party in group for each in party.names}
    said = {each for each in all_said if _names_somebody(each)} or all_said
    known_names = {at.name, *at.names} if at else set()
    ruled = _latest(group, rulings.kinds)
    return Actor(
        id=actor_id,
        name=name,
        names=tuple(sorted({name, *said, *known_names})),
        kind=ruled or (at.kind if at and at.kind else _most_said([party.kind for party in group])),
        country=at.countries[0] if at and at.countries else _most_said([_country(party) for party in group]),
        wikidata=at.wikidata if at else None,
        parties=tuple(party.id for party in group),
    )


def _country(party: Signature) -> str | None:
    """The country it is of, or that its name speaks of."""
    return party.home or next((key.rpartition("@")[2][:2] for key in party.keys if "@" in key), None)


def _anchor(group: Group, known: Known) -> KnownActor | None:
    return next((at for party in group if (at := anchor(party, known))), None)


def _most_said(said: Sequence[T | None]) -> T | None:
    counted = Counter(each for each in said if each is not None)
    return min(counted, key=lambda each: (-counted[each], each)) if counted else None


def _name(group: Group, at: KnownActor | None, known: Known, rulings: Rulings) -> str:
    ruled = _latest(group, rulings.names)
    if ruled or at:
        return ruled or (at.name if at else "")
    body = next((key for party in group for key in party.keys if key.startswith(("army@", "government@"))), None)
    if body:
        return _state_name(body, known)
    return _said_name(group, known)


def _latest(group: Group, rulings: Mapping[str, Ruled[T]]) -> T | None:
    """The latest of the rulings on the group's parties."""
    ruled = [rulings[party.id] for party in group if party.id in rulings]
    return max(ruled, key=lambda each: each[0])[1] if ruled else None


def _state_name(body: str, known: Known) -> str:
    which, _, code = body.partition("@")
    nation = known.nations.get(code)
    if which == "army":
        return f"{nation.adjective} army" if nation else f"Army of {code}"
    return f"Government of {nation.name if nation else code}"


def _said_name(group: Group, known: Known) -> str:
    """The name that most parties use: one that tells it apart before an acronym, the plainest writing of it."""
    written: dict[str, set[str]] = {}
    used: Counter[str] = Counter()
    for party in group:
        for name in party.names:
            for key in name_keys(name, party.kind, known, party.home):
                if key in party.keys or f"{key}|" in party.keys[0]:
                    used[key] += 1
                    written.setdefault(key, set()).add(names.proper(_bare(name)))
    if not used:
        return names.best(name for party in group for name in party.names)
    chosen = min(used, key=lambda key: (ambiguous(key, known), -used[key], key))
    return min(written[chosen], key=lambda name: (not name[:1].isupper(), len(name), name))


def _names_somebody(name: str) -> bool:
    """False for "the army", "Fighters": words without a capital, or that say what a body is, describe."""
    if names.is_acronym(name):
        return True
    return any(char.isalpha() and not char.islower() for char in name) and not names.describes(name)


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() == "the" and rest else name


def _ids(groups: tuple[Group, ...], anchors: list[KnownActor | None], shown: list[str], known: Known) -> list[str]:
    """The catalogue's id; else the name as a slug, with the country where the name alone is not enough."""
    plain = [at.id if at else names.slug(name) for at, name in zip(anchors, shown, strict=True)]
    counted = Counter(plain)
    seen: Counter[str] = Counter()
    ids = []
    for group, at, wanted in zip(groups, anchors, plain, strict=True):
        clash = at is None and (counted[wanted] > 1 or wanted in known.actors or _weak(group, known))
        candidate = f"{wanted}-{_tail(group)}" if clash else wanted
        seen[candidate] += 1
        ids.append(candidate if seen[candidate] == 1 else f"{candidate}-{group[0].id[:6]}")
    return ids


def _weak(group: Group, known: Known) -> bool:
    return all(ambiguous(key, known) or "|" in key for party in group for key in party.keys)


def _tail(group: Group) -> str:
    article = next((key.partition("|")[2] for party in group for key in party.keys if "|" in key), None)
    home = _most_said([party.home for party in group])
    return (article or home or group[0].kind or "unplaced").lower()
