"""Groups of parties under constraints: joining two groups is refused where anything speaks against it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ingest.resolution.keys import ambiguous
from ingest.resolution.known import Known, KnownActor
from ingest.resolution.party import Signature
from ingest.resolution.rulings import Rulings

_APART = ("Person", "Community")
"""Kinds that are never the same as a body; every other kind may be how another article sees the same body."""


class Clusters:
    """A union-find over party ids."""

    def __init__(
        self,
        parties: Iterable[Signature],
        anchors: Mapping[str, KnownActor | None],
        known: Known,
        rulings: Rulings,
    ) -> None:
        self._known = known
        self._parties = {party.id: party for party in parties}
        self._members = {party: [party] for party in self._parties}
        self._root = {party: party for party in self._parties}
        self._anchors = {party: {known.id} if known else set() for party, known in anchors.items()}
        self._homes = {party: _homes(each, anchors.get(party)) for party, each in self._parties.items()}
        self._told = {party: _told(each, anchors.get(party)) for party, each in self._parties.items()}
        self._sorts = {party: _sorts(each) for party, each in self._parties.items()}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in rulings.apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def root(self, party: str) -> str:
        """The member that stands for the party's group."""
        return self._root[party]

    def home(self, party: str) -> str | None:
        """The one country of the party's group; None where it has none or several."""
        homes = self._homes[self._root[party]]
        return next(iter(homes)) if len(homes) == 1 else None

    def only_ambiguous(self, party: str) -> bool:
        """True when no member of the group bears a name that would tell it apart."""
        members = self._members[self._root[party]]
        return all(ambiguous(key, self._known) for member in members for key in self._parties[member].keys)

    def join(self, one: str, other: str, *, forced: bool = False, any_kind: bool = False) -> bool:
        """Make the groups of two parties one; False when that is refused. A person's ruling is forced; `any_kind` for
        a name so full that articles which disagree on what bears it mean the same all the same."""
        if one not in self._root or other not in self._root:
            return False
        left, right = sorted((self._root[one], self._root[other]))
        if left == right:
            return True
        if self._held_apart(left, right) or not (forced or self._agree(left, right, any_kind)):
            return False
        for member in self._members[right]:
            self._root[member] = left
        self._members[left] += self._members.pop(right)
        for kept in (self._anchors, self._homes, self._told, self._sorts):
            kept[left] |= kept.pop(right)
        return True

    def result(self) -> tuple[tuple[Signature, ...], ...]:
        """The groups, each sorted, in the order of their first members."""
        return tuple(sorted(tuple(sorted(self._parties[each] for each in group)) for group in self._members.values()))

    def _agree(self, left: str, right: str, any_kind: bool) -> bool:
        anchors = self._anchors[left] | self._anchors[right]
        of_a_kind = any_kind or len(self._sorts[left] | self._sorts[right]) <= 1
        return len(anchors) <= 1 and of_a_kind and self._near(left, right)

    def _near(self, left: str, right: str) -> bool:
        """False for bodies of one name that their articles place in countries far from each other."""
        return all(self._known.near(one, other) for one in self._told[left] for other in self._told[right])

    def _held_apart(self, left: str, right: str) -> bool:
        others = set(self._members[right])
        return any(self._apart[member] & others for member in self._members[left] if member in self._apart)


def _homes(party: Signature, known: KnownActor | None) -> set[str]:
    if known is not None and known.countries:
        return {known.countries[0]}
    return {party.home} if party.home else set()


def _told(party: Signature, known: KnownActor | None) -> set[str]:
    """Countries it is certainly of: never that in which an article plays."""
    if known is not None:
        return set(known.countries[:1])
    return {party.country} if party.country else set()


def _sorts(party: Signature) -> set[str]:
    if party.kind is None:
        return set()
    return {party.kind if party.kind in _APART else "body"}
