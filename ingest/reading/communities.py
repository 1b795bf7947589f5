"""Whom a body is drawn from: "predominantly Tuareg groups", "made up of Tutsi fighters"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.compounds import noun_after
from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED, BODIES, Stated
from ingest.reading.tables import word_set
from ingest.reading.world import normal

_MOSTLY = frozenset(
    ["predominantly", "mostly", "mainly", "largely", "overwhelmingly", "majority", "ethnic", "primarily", "chiefly"]
)

_KIN = word_set("witnesses.kin")
_FOUNDING = frozenset(["found", "form", "create"])
_FOUNDERS = frozenset(["officers", "soldiers", "deserters", "exiles", "refugees", "rebels", "fighters", "tribesmen"])
_OF_A_PEOPLE = frozenset(["ArmedGroup", "Coalition"])


def _inside(mentions: Mentions, i: int) -> range:
    """The tokens of the longer name that token i is part of: in "Karen National Union" nothing is said of Karens."""
    name = mentions.entities.name_at.get(i)
    return range(name.first, name.last + 1) if name is not None and name.last > name.first else range(0)


_OF_PEOPLE = frozenset(["clan", "tribe", "community", "minority", "people", "ethnic", "sect", "group", "peoples"])


class Communities:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions, self.beside = p, mentions, Neighbours(p, mentions)

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
            "found",
            "form",
            "create",
        ):
            return
        p, m = self.p, self.mentions
        bearers = [r for t in frame.first("patient|agent") for r in m.parties(t) if r.named and r.kind in BODIES]
        for role in ("of", "from", "by", "agent", "among"):
            for t in frame.roles.get(role, []):
                if self.p.lemma[frame.at] in _FOUNDING and p.low[t] not in _FOUNDERS:
                    continue  # "a militia founded by Hutu officers", no "by Catholic priests"
                for k in [t, *[k for k in p.kids[t] if k < t and p.dep[k] in ("amod", "compound", "nmod")]]:
                    if k != t and normal(p.word[k]) in m.w.demonyms and normal(p.word[t]) in m.w.communities:
                        continue  # "Congolese Tutsis" are Tutsis
                    if (
                        p.word[k][:1].isupper()
                        and (
                            (k == t - 1 and p.low[t] in _KIN)
                            or normal(p.word[k]) in m.w.peoples
                            or self._named_people(k)
                        )
                        and not (k in m.entities.at and m.entities.at[k].kind in ARMED)
                    ):
                        community = m.entities.described_as(
                            f"community:{normal(p.word[k])}", p.word[k], "Community", None
                        )
                        yield from (
                            Stated(frame.at, b, "DRAWN_FROM", m.meant(community, k), 0.75)
                            for b in bearers
                            if b.key != community.key
                        )

    def _modified(self, i: int) -> Iterator[Stated]:
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
                yield Stated(i, bearer, "DRAWN_FROM", m.meant(community, i), 0.7)

    def _whose(self, i: int, k: int) -> Iterator[Stated]:
        """ "X, whose fighters are mainly Zande"."""
        p, m = self.p, self.mentions
        whose = next((t for t in range(i - 1, max(i - 6, 1), -1) if p.low[t] == "whose"), None)
        body = self.beside.body_before(whose) if whose is not None else None
        if body is not None and normal(p.word[k]) in m.w.peoples:
            community = m.entities.described_as(f"community:{normal(p.word[k])}", p.word[k], "Community", None)
            yield Stated(i, body, "DRAWN_FROM", m.meant(community, k), 0.75)

    def _named_people(self, k: int) -> bool:
        """ "drawn from the Hawadle", "recruited in the Ogiek community": a name that only its place tells."""
        p, entity = self.p, self.mentions.entities.at.get(k)
        if entity is None or entity.known is not None or entity.kind in ARMED | {"Organization", "Person"}:
            return False
        after = p.low[self.mentions.entities.name_at[k].last + 1 :][:1]
        return p.low[self.mentions.entities.name_at[k].first - 1] == "the" and (
            bool(set(after) & _OF_PEOPLE) or entity.kind == "Other" or (p.pos[k] == "PROPN" and entity.place is None)
        )

    def of_people(self, i: int) -> Iterator[Stated]:
        """ "X, a Hutu militia", "the Tuareg X", "two Hutu groups, X and Y": token i is the people's name."""
        p, m = self.p, self.mentions
        found = list(self._modified(i))
        yield from found
        if found or not self._is_people(i):
            return
        for bearer in self._of_people(i):
            community = m.entities.described_as(f"community:{normal(p.word[i])}", p.word[i], "Community", None)
            if bearer.key != community.key and bearer.entity and bearer.entity.key not in m.entities.described:
                yield Stated(i, bearer, "DRAWN_FROM", m.meant(community, i), 0.7)

    def _is_people(self, i: int) -> bool:
        p, w = self.p, self.mentions.w
        key, entity = normal(p.word[i]), self.mentions.entities.at.get(i)
        return (
            p.word[i][:1].isupper()
            and key in w.communities
            and key not in w.demonyms
            and (entity is None or (entity.kind == "Community" and len(entity.name.split()) == 1))
            and p.word[i + 1 : i + 2] != ["-"]
        )

    def _of_people(self, i: int) -> list[Referent]:
        p, m = self.p, self.mentions
        names = m.entities.name_at
        for k in range(i + 1, min(i + 5, len(p))):
            if k in names:
                armed = m.entities.at[k].kind in ("ArmedGroup", "PrivateMilitary", "StateForce", "Coalition")
                return m.single(names[k].head) if armed and k == i + 1 else []
            if p.pos[k] == "NOUN" and m.noun_class(k) in ("group", "force") and p.pos[k + 1 : k + 2] != ["NOUN"]:
                if p.word[k + 1 : k + 2] == [","] and p.tag[k] == "NNS":
                    return [r for t in m.listed(k, k + 2) for r in m.single(t)]
                body = self.beside.described_by(k)
                return [body] if body else m.single(names[k + 1].head) if k + 1 in names else []
            if p.pos[k] not in ("ADJ", "NOUN", "ADV") and p.word[k] != "-":
                return []
        return []

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
                yield from self._whose(i, k)
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
                        yield Stated(i, bearer, "DRAWN_FROM", m.meant(community, k), 0.8)
            return
