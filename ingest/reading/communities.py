"""Whom a body is drawn from: "predominantly Tuareg groups", "made up of Tutsi fighters"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.compounds import noun_after
from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.stated import ARMED, BODIES, Stated
from ingest.reading.world import normal

_MOSTLY = frozenset(
    ["predominantly", "mostly", "mainly", "largely", "overwhelmingly", "majority", "ethnic", "primarily", "chiefly"]
)

_OF_A_PEOPLE = frozenset(["ArmedGroup", "Coalition"])


def _inside(mentions: Mentions, i: int) -> range:
    """The tokens of the longer name that token i is part of: in "Karen National Union" nothing is said of Karens."""
    name = mentions.entities.name_at.get(i)
    return range(name.first, name.last + 1) if name is not None and name.last > name.first else range(0)


class Communities:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def of_makeup(self, frame: Frame) -> Iterator[Stated]:
        """ "made up of Tutsi fighters", "drawn from the Hema": whom a body is drawn from."""
        if frame.form != "v" or self.p.lemma[frame.at] not in (
            "make",
            "compose",
            "consist",
            "dominate",
            "draw",
            "recruit",
            "man",
        ):
            return
        p, m = self.p, self.mentions
        bearers = [r for t in frame.first("patient|agent") for r in m.parties(t) if r.named and r.kind in BODIES]
        for role in ("of", "from", "by", "agent", "among"):
            for t in frame.roles.get(role, []):
                for k in [t, *[k for k in p.kids[t] if k < t and p.dep[k] in ("amod", "compound", "nmod")]]:
                    if (
                        p.word[k][:1].isupper()
                        and (normal(p.word[k]) in m.w.peoples or p.entity[k] == "NORP")
                        and not (k in m.entities.at and m.entities.at[k].kind in ARMED)
                    ):
                        community = m.entities.described_as(
                            f"community:{normal(p.word[k])}", p.word[k], "Community", None
                        )
                        yield from (
                            Stated(frame.at, b, "DRAWN_FROM", m._of(community, k), 0.75)
                            for b in bearers
                            if b.key != community.key
                        )

    def of_people(self, i: int) -> Iterator[Stated]:
        """ "a Fulani militia", "Syria's Kurdish YPG": token i is the adjective, and no state's."""
        p, m = self.p, self.mentions
        name = normal(p.word[i])
        if not p.word[i][:1].isupper() or name not in m.w.communities or m.w.state(p.word[i]) is not None:
            return
        if p.dep[i] not in ("amod", "compound", "nmod") or p.word[i + 1 : i + 2] == ["-"] or i in _inside(m, i):
            return
        noun = noun_after(p, m, i)
        if noun is None or not (noun in m.entities.at or m.noun_class(noun) in ("group", "armed")):
            return
        community = m.entities.described_as(f"community:{name}", p.word[i], "Community", None)
        for bearer in m.single(noun):
            if (
                bearer.named
                and bearer.kind in _OF_A_PEOPLE
                and not set(name.split()) & set(normal(bearer.text).split())
            ):
                yield Stated(i, bearer, "DRAWN_FROM", m._of(community, i), 0.7)

    def of_community(self, i: int) -> Iterator[Stated]:
        """ "predominantly Tuareg groups": token i is the adverb."""
        p, m = self.p, self.mentions
        if p.low[i] not in _MOSTLY:
            return
        for k in range(i + 1, min(i + 4, len(p))):
            if p.word[k] == "-":
                continue
            entity = m.entities.at.get(k)
            name = p.word[k]
            if not name[:1].isupper():
                return
            noun = p.head[k] if p.head[k] > k else noun_after(p, m, k)
            if noun is None:
                return
            if (
                entity is not None
                and entity.kind in ("Community", "ArmedGroup", "Other", "Place", "Person", "Organization")
            ) or m.w.demonyms.get(normal(name)):
                community = m.entities.described_as(f"community:{normal(name)}", name, "Community", None)
                for bearer in m.single(noun):
                    tautology = (
                        bearer.entity is not None
                        and bearer.entity.key in m.entities.described
                        and normal(name) in bearer.key.split()
                    )
                    if bearer.named and bearer.kind in BODIES and bearer.key != community.key and not tautology:
                        yield Stated(i, bearer, "DRAWN_FROM", m._of(community, k), 0.8)
            return
