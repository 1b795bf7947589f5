"""Soldiers of a state who serve in a mission or coalition: "Kenyan troops of the African Union mission"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.mentions import Mentions
from ingest.reading.stated import Stated

_MISSIONS = frozenset(["Coalition", "Organization"])
_SERVING = frozenset(["serve", "deploy", "fight"])
_IN = frozenset(["of", "from", "in", "with", "within"])


class Contingents:
    def __init__(self, mentions: Mentions) -> None:
        self.p, self.mentions = mentions.p, mentions

    def of(self, i: int) -> Iterator[Stated]:
        """What the noun at token i tells of the mission that its soldiers belong to."""
        p, m = self.p, self.mentions
        if m.noun_class(i) not in ("force", "armed") and p.lemma[i] != "contingent":
            return
        if i in m.entities.at or not m.nationalities(i):
            return
        spots = [i, *(k for k in p.children(i, "acl") if p.lemma[k] in _SERVING)]
        for prep in (k for spot in spots for k in p.children(spot, "prep") if p.low[k] in _IN):
            for whole in (r for o in p.children(prep, "pobj") for r in m.single(o)):
                if (
                    not whole.named
                    or whole.kind not in _MISSIONS
                    or (prep in p.kids[i] and p.low[prep] in ("in", "with"))
                ):
                    continue
                code = m.nationalities(i)[0]
                force = m.meant(m.states.state_force(code, m.nouns.branch(i), m.phrase(i)), i)
                if force.key != whole.key and force.country != whole.country:
                    yield Stated(i, force, "PART_OF", whole, 0.75)
