"""Whose something is: the parties and countries that the words around a noun ascribe it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.reading.described import opposed
from ingest.reading.referents import Referent
from ingest.reading.world import normal

if TYPE_CHECKING:
    from ingest.reading.mentions import Mentions

_OWNING = frozenset(["force", "police", "armed", "government", "group"])
_NO_OWNERS = frozenset(["state", "drone", "helicopter", "artillery", "front", "head"])
_OF_WHICH_SIDE = frozenset(["military", "police", "security", "government"])
_OWNED_BY = ("of", "from", "with", "within", "in")


class Owners:
    """ "X fighters", "X's base", "members of X", "rebel positions", "Mali's army"."""

    def __init__(self, mentions: Mentions) -> None:
        self.p, self.w, self.entities, self.mentions = mentions.p, mentions.w, mentions.entities, mentions

    def of(self, i: int) -> list[Referent]:
        """Parties that the phrase ascribes itself to: "X fighters", "X's base", "members of X", "rebel positions"."""
        p = self.p
        found: list[Referent] = []
        for k in p.kids[i]:
            if k < i and p.dep[k] in ("compound", "nmod", "poss", "amod"):
                if p.low[k] in _OF_WHICH_SIDE and self._has_another_owner(i):
                    continue  # "their military spokesman", "military commander of the front": not the army's
                if self._before_hyphen(k) or opposed(p, k):
                    continue
                if k in self.entities.at:
                    e = self.entities.at[k]
                    if e.acts:
                        found.append(self.mentions.meant(e, k))
                elif p.pos[k] == "PRON" or p.dep[k] == "poss":
                    found += self.mentions.single(k)
                elif self.mentions.noun_class(k) in _OWNING and p.lemma[k] not in _NO_OWNERS:
                    found += [r for r in self.mentions.single(k) if r.named]
            elif p.dep[k] == "prep" and p.low[k] in _OWNED_BY:
                for o in p.children(k, "pobj"):
                    for r in self.mentions.parties(o):
                        if r.named and (r.kind != "Government" or p.low[k] == "of"):
                            found.append(r)
        if len(found) > 1:  # "coalition military forces" are the coalition's
            found = [r for r in found if self.mentions.p.low[r.token] != "military"] or found
        return found

    def _has_another_owner(self, i: int) -> bool:
        p = self.p
        return any(p.tag[k] == "PRP$" or (p.low[k] == "of" and p.dep[k] == "prep") for k in p.kids[i])

    def countries(self, i: int) -> list[str]:
        """ISO codes of the countries that the phrase's modifiers name: "Malian and Nigerien troops", "Mali's army"."""
        p = self.p
        found: list[str] = []
        for k in p.kids[i]:
            if (
                k > i
                and p.dep[k] == "prep"
                and (
                    p.low[k] in ("of", "from")
                    or (p.low[k] == "in" and self.mentions.noun_class(i) == "government" and not found)
                )
                and self.mentions.noun_class(i) in ("force", "police", "government", "armed")
            ):
                for o in p.children(k, "pobj"):
                    if o in self.entities.at and self.entities.at[o].state and self.entities.at[o].kind == "Place":
                        found.append(str(self.entities.at[o].state))
            if k > i or p.dep[k] not in ("amod", "compound", "nmod", "poss") or self._before_hyphen(k):
                continue
            if opposed(p, k):
                continue
            for m in p.conjuncts(k):
                code = self._state_of(m)
                if code and code not in found:
                    found.append(code)
            for g in p.kids[k]:
                if (
                    g < k
                    and p.dep[g] in ("amod", "compound")
                    and p.lemma[k]
                    in ("government", "army", "security", "police", "opposition", "state", "rebel", "air")
                ):
                    code = self._state_of(g)
                    if code and code not in found:
                        found.append(code)
        return found or self._before_the_whole(i)

    def _before_the_whole(self, i: int) -> list[str]:
        """ "Armenian defence ministry spokeswoman", "Soviet helicopter assault": whose ministry and helicopter."""
        p = self.p
        before = p.subtree(i)[0] - 1
        if p.dep[i] not in ("compound", "nmod") or before < 0 or p.head[before] != p.head[i]:
            return []
        if p.dep[before] not in ("amod", "compound", "nmod"):
            return []
        code = self._state_of(before)
        return [code] if code and self.mentions.noun_class(i) in ("force", "police", "government") else []

    def _state_of(self, k: int) -> str | None:
        e = self.entities.at.get(k)
        if e is not None:
            return e.state if not e.acts else None
        if not self.p.word[k][:1].isupper():
            return None
        both = normal(self.p.between(k - 1, k)) if k and self.p.word[k - 1][:1].isupper() else ""
        return self.w.demonyms.get(both) or self.w.demonyms.get(normal(self.p.word[k]))  # "South African troops"

    def _before_hyphen(self, k: int) -> bool:
        return (
            k + 1 < len(self.p)
            and self.p.word[k + 1] == "-"
            and k + 2 < len(self.p)
            and self.p.tag[k + 2] in ("VBN", "VBD", "JJ", "VBG", "NN", "VB")
        )
