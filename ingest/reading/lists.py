"""What is coordinated with a name: "A and B", "A, B (B2), a wing of C and D", where the parser lost its way too."""

from __future__ import annotations

from ingest.reading.entities import Entities
from ingest.reading.parse import Parse

_BETWEEN_NAMES = frozenset(
    [
        *(",", "and", "&", "the", "a", "an", "as", "well", "both", "of"),
        *("faction", "part", "wing", "branch", "section", "splinter"),
    ]
)


class Lists:
    """Heads of the names and nouns that stand in one list."""

    def __init__(self, p: Parse, entities: Entities) -> None:
        self.p, self.entities = p, entities

    def coordinated(self, i: int) -> list[int]:
        p = self.p
        found = [*(self.listed(i) or self._follows(i))] if i in self.entities.at else []
        for k in p.conjuncts(i):
            found.insert(0, k) if k == i else found.append(k)
            for a in p.kids[k]:
                if p.dep[a] == "appos" and a in self.entities.at and self.entities.name_at[a].first == k + 1:
                    found += p.conjuncts(a)[1:]
            name = self.entities.name_at.get(k)
            if name is None:
                continue
            for t in range(name.first, name.last + 1):
                found += [
                    x
                    for c in p.kids[t]
                    if t != k and p.dep[c] == "conj" and not name.first <= c <= name.last
                    for x in p.conjuncts(c)
                ]
        return found

    def listed(self, i: int, start: int | None = None) -> list[int]:
        """Heads of the names that follow in a plain list: "A, B (B2), a wing of C and D".

        The parser often loses its way there. The list begins behind the name at token i, or with the name at or behind
        token `start`.
        """
        p, names = self.p, self.entities.name_at
        chain: list[int] = []
        at, closed = (names[i].last + 1 if i in names else i + 1) if start is None else start, False
        while at < len(p) and p.sentence[at] == p.sentence[i]:
            if p.word[at] in ("(", "[") and at + 2 < len(p) and p.word[at + 2] in (")", "]"):
                at += 3
                continue
            begin = at
            while at < len(p) and p.low[at] in _BETWEEN_NAMES and at not in names:
                closed = closed or p.low[at] in ("and", "&")
                at += 1
            fresh = start is not None and not chain
            if (at == begin and not fresh) or at >= len(p) or at not in names or names[at].first != at:
                break
            if not fresh and not {",", "and", "&"} & set(p.low[begin:at]):
                break
            if start is None and not self._alike(i, names[at].head):
                break
            chain.append(names[at].head)
            at = names[at].last + 1
            if closed:
                break
        return chain if closed and len(chain) > 1 else []

    def _follows(self, i: int) -> list[int]:
        """The second name of "with A and B in 2017", which the parser likes to hang on something else."""
        p, names = self.p, self.entities.name_at
        if p.dep[i] not in ("pobj", "dobj") or i not in names or any(p.dep[k] == "conj" for k in p.kids[i]):
            return []
        at = names[i].last + 1
        if at + 1 < len(p) and p.low[at] == "and" and p.sentence[at] == p.sentence[i]:
            at += 1 + (p.low[at + 1] == "the")
            if (
                at in names
                and names[at].first == at
                and names[at].last + 1 < len(p)
                and p.pos[names[at].last + 1] in ("ADP", "PUNCT", "PART")
                and self._alike(i, names[at].head)
            ):
                return [names[at].head]
        return []

    def _alike(self, i: int, other: int) -> bool:
        """Whether two names may stand in one list: people with people, what is no person with the like."""
        at = self.entities.at
        return (at[i].kind == "Person") == (at[other].kind == "Person")
