"""Who takes part in a happening: which of the parties that a phrase means can attack, be attacked or be harmed."""

from __future__ import annotations

from dataclasses import replace

from ingest.reading.clauses import is_passive, subjects_of
from ingest.reading.frames import Frame
from ingest.reading.happening import Happening, Part
from ingest.reading.mentions import Mentions
from ingest.reading.noun_frames import noun_frame
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED
from ingest.reading.tables import lexicon, word_set

_MAY_ATTACK = word_set("taking_part.may_attack")
_ANYBODY = word_set("taking_part.anybody")
_FACELESS = word_set("taking_part.faceless")
_PLANTING = frozenset(["plant", "lay", "place", "set", "detonate", "throw", "hurl", "fire", "launch", "drop", "lob"])
_CARRYING = frozenset(["carry", "transport", "ferry", "take", "bring", "house", "shelter"])
_MANNING = frozenset(["man", "escort", "guard", "protect", "hold", "occupy", "defend", "garrison", "use", "control"])
_WEAPONS = word_set("taking_part.weapons")


class TakingPart:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def of(self, token: int, role: str) -> list[Referent]:
        if (
            role == "attacker"
            and (self.p.lemma[token], "n") in lexicon("event_frames")
            and token not in self.mentions.entities.at
        ):
            inner = noun_frame(self.p, token)
            found = [r for t in inner.first("by|poss|modifier|of") for r in self.of(t, role)]
            return found or self.of_nation(token)
        if role == "attacker" and self.p.lemma[token] in _WEAPONS and token not in self.mentions.entities.at:
            return [r for t in self._who_set(token) for r in self.of(t, role)]
        if role == "attacker":
            return [
                r
                for r in self.mentions.parties(token)
                if (r.cls not in ("civil", "source", "role") or self._may_attack(r.token) or self._by_its_name(r))
                and r.kind not in ("Community",)
                and (r.named or self._may_attack(r.token) or r.cls in ("armed", "group", "force", "police", "member"))
            ]
        found = self.mentions.parties(token)
        if len(found) == 1 and found[0].cls == "role" and not found[0].named:
            body = self.mentions.body_behind(token)
            return [replace(body, text=found[0].text)] if body else found
        if len(found) == 1 and found[0].cls == "source" and not found[0].named:
            armed = [r for r in self.mentions.owners(token) if r.named and r.kind == "ArmedGroup"]
            if armed:
                return [replace(armed[0], text=found[0].text)]  # "attacks on officials of X"
        if not found and (self.p.lemma[token], "n") in lexicon("event_frames"):
            inner = noun_frame(self.p, token)
            found = [r for t in inner.first("by|poss|modifier|of|from") for r in self.mentions.parties(t)]
        if not any(r.named for r in found):
            found = self._aboard(token) or found
        return [
            r
            for r in found
            if r.named
            or r.cls in ("civil", "government", "armed", "group", "force", "police", "member", "role", "community")
            or self.p.lemma[r.token] in ("official", "diplomat", "journalist")
        ]

    def _aboard(self, token: int) -> list[Referent]:
        """ "a train carrying soldiers of X", "a convoy escorted by X", "a post manned by X": who is hit there."""
        p = self.p
        spots: list[int] = []
        for k in p.children(token, "acl"):
            if p.lemma[k] in _CARRYING and p.tag[k] == "VBG":
                spots += p.children(k, "dobj")
            elif p.lemma[k] in _MANNING and p.tag[k] in ("VBN", "VBD"):
                spots += p.behind(k, "by")
        return [r for t in spots for r in self.mentions.parties(t) if r.named and r.kind in ARMED]

    def _by_its_name(self, r: Referent) -> bool:
        """ "Sons of Iraq" are fighters, whatever their name says."""
        return r.named and r.kind in ARMED and r.token in self.mentions.entities.at

    def _may_attack(self, i: int) -> bool:
        """Farmers and herders, and people of whom nothing is known but that they are armed or unknown."""
        p = self.p
        return p.lemma[i] in _MAY_ATTACK or (
            p.lemma[i] in _ANYBODY and any(p.low[k] in _FACELESS for k in p.kids[i] if k < i)
        )

    def of_nation(self, token: int) -> list[Referent]:
        """ "an Israeli air strike", "Turkish shelling": the country's."""
        m, p = self.mentions, self.p
        codes = m.nationalities(token)
        said = [k for k in p.kids[token] if k < token and p.dep[k] != "det" and p.word[k][:1].isupper()]
        return [m.meant(m.states.government(code, p.word[said[0]] if said else code), token) for code in codes[:1]]

    def _who_set(self, token: int) -> list[int]:
        """ "a bomb planted by X": whoever handled the weapon."""
        p = self.p
        return [o for k in p.children(token, "acl") for o in p.behind(k, "by")] or self._who_planted(token)

    def _who_planted(self, token: int) -> list[int]:
        """ "planted the bomb that killed two policemen": whoever did, did that too."""
        p = self.p
        verb = p.head[token]
        if p.dep[token] == "dobj" and p.lemma[verb] in _PLANTING and not is_passive(p, verb):
            return subjects_of(p, verb)
        return []

    def add_other_side(self, happening: Happening, frame: Frame) -> None:
        """ "nine soldiers were killed in fighting with X": the other side is the subject of the clause."""
        p = self.p
        if p.dep[frame.at] == "pobj" and p.low[p.head[frame.at]] == "for":
            return  # "gave X guns for the battle with Y"
        for above in p.ancestors(frame.at):
            if p.pos[above] in ("VERB", "AUX"):
                for token in subjects_of(p, above):
                    for r in self.mentions.parties(token):
                        if r.named and r.kind in ARMED and all(r.key != part.referent.key for part in happening.parts):
                            happening.parts.append(Part(r, "party", "a", happening.said))
                if len(happening.parts) > 1 and any(part.side == "a" for part in happening.parts):
                    return


def role_of(referent: Referent, role: str) -> str:
    if role == "defender" and (
        referent.cls in ("civil", "community") or referent.kind == "Person" or referent.kind == "Community"
    ):
        return "victim"
    if role == "victim" and referent.named and referent.kind in ARMED:
        return "defender"
    return role


def split_sides(happening: Happening) -> None:
    """ "clashes between X and Y": the first against the others."""
    if len({part.side for part in happening.parts}) == 1 and len(happening.parts) > 1:
        for part in happening.parts[1:]:
            part.side = "b"
