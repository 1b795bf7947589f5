"""Which parties are one actor: a pure function of the set of parties, the catalogue and the decisions people took.

Parties are joined only by equal keys, never by likeness. A key that hardly two bodies bear joins wherever it is met; an
ambiguous one ("FLN", "National Liberation Front") only within one country, or where the catalogue settles it.
The order in which parties are given does not matter, and neither does whether they are given all at once: what is not
connected by keys or decisions does not influence each other.
"""

from collections import defaultdict
from collections.abc import Iterable

from ingest.resolution.clusters import Clusters
from ingest.resolution.keys import ambiguous
from ingest.resolution.known import Known, KnownActor
from ingest.resolution.names import generic_words
from ingest.resolution.party import Signature
from ingest.resolution.rulings import NO_RULINGS, Rulings


def clusters(
    parties: Iterable[Signature], known: Known, rulings: Rulings = NO_RULINGS
) -> tuple[tuple[Signature, ...], ...]:
    """Parties grouped into actors, each group and the groups in a fixed order."""
    listed = sorted({party for party in parties if party.named})
    anchors = {party.id: anchor(party, known) for party in listed}
    groups = Clusters(listed, anchors, known, rulings)
    for one, other in rulings.together:
        groups.join(one, other, forced=True)
    _join_anchored(groups, anchors)
    bearers = _bearers(listed)
    for key in sorted(bearers):
        if not ambiguous(key, known):
            _join_all(groups, bearers[key], any_kind=_is_full_name(key))
    for key in sorted(bearers):
        if ambiguous(key, known):
            _join_within_countries(groups, bearers[key])
    return groups.result()


def anchor(party: Signature, known: Known) -> KnownActor | None:
    """The catalogue's actor that the party's names mean. Names that only one actor bears decide; where there is none,
    the one actor that all of the ambiguous names may mean ("ADF", "Allied Democratic Forces")."""
    certain = {each.id: each for key in party.keys if not ambiguous(key, known) for each in _meant(key, party, known)}
    if certain:
        return next(iter(certain.values())) if len(certain) == 1 else None
    meant = [{each.id for each in found} for key in party.keys if (found := _meant(key, party, known))]
    common = sorted(set.intersection(*meant)) if meant else []
    return known.actors[common[0]] if len(common) == 1 else None


def _meant(key: str, party: Signature, known: Known) -> tuple[KnownActor, ...]:
    bearers = tuple(each for each in known.by_key.get(key, ()) if _same_sort(each.kind, party.kind))
    if "@" in key:
        return _body_of_its_time(bearers, party)
    if not ambiguous(key, known) and len(bearers) == 1:
        return bearers
    fitting = tuple(each for each in bearers if _at_home(each, party, known) and _in_its_time(each, party))
    exactly = tuple(each for each in fitting if party.home and party.home in each.countries[:1])
    return exactly or fitting


def _body_of_its_time(bearers: tuple[KnownActor, ...], party: Signature) -> tuple[KnownActor, ...]:
    """Of bodies that a state had under one description, the one of the article's year, and the older of two."""
    alive = [each for each in bearers if _in_its_time(each, party, grace=0)] or list(bearers)
    alive.sort(key=lambda each: (party.year is None and each.until is not None, each.since or 0, each.id))
    return tuple(alive[:1])


def _same_sort(one: str | None, other: str | None) -> bool:
    """Persons and communities are never bodies; which body an armed group is, articles see differently."""
    apart = ("Person", "Community")
    return one is None or other is None or one == other or (one not in apart and other not in apart)


def _at_home(actor: KnownActor, party: Signature, known: Known) -> bool:
    if not actor.countries or party.home is None:
        return True
    return any(known.near(country, party.home) for country in actor.countries)


def _in_its_time(actor: KnownActor, party: Signature, grace: int = 5) -> bool:
    """True when the actor existed in the article's year; what ended is spoken of for some years (`grace`)."""
    year = party.year
    return year is None or ((actor.since or year) <= year and year <= (actor.until or year) + grace)


def _bearers(parties: Iterable[Signature]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for party in parties:
        for key in party.keys:
            found[key].append(party.id)
    return dict(found)


def _join_anchored(groups: Clusters, anchors: dict[str, KnownActor | None]) -> None:
    first: dict[str, str] = {}
    for party, known_actor in sorted(anchors.items()):
        if known_actor is not None:
            groups.join(first.setdefault(known_actor.id, party), party)


def _is_full_name(key: str) -> bool:
    """True for "fahad almahmoud": two words or more, none of which says what the bearer is."""
    parts = key.split()
    return len(parts) > 1 and "@" not in key and not set(parts) & generic_words()


def _join_all(groups: Clusters, bearers: list[str], *, any_kind: bool = False) -> None:
    """Join what bears one key; a party that fits none of those before it starts a group of its own."""
    heads: list[str] = []
    for party in bearers:
        if not any(groups.join(head, party, any_kind=any_kind) for head in heads):
            heads.append(party)


def _join_within_countries(groups: Clusters, bearers: list[str]) -> None:
    """An ambiguous name joins groups of one country, and those of no country to the only group there is."""
    at_home: defaultdict[str | None, list[str]] = defaultdict(list)
    for party in bearers:
        at_home[groups.home(party)].append(party)
    homeless = at_home.pop(None, [])
    for country in sorted(at_home, key=str):
        _join_all(groups, at_home[country])
    _join_nameless(groups, homeless)
    roots = {groups.root(party) for country in at_home.values() for party in country}
    if len(roots) == 1:
        for party in homeless:
            groups.join(min(roots), party)


def _join_nameless(groups: Clusters, homeless: list[str]) -> None:
    """Of parties without a country, those that bear the ambiguous name alone are one; nothing tells them apart."""
    _join_all(groups, [party for party in homeless if groups.only_ambiguous(party)])
