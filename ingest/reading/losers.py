"""Whose loss a figure is: the party that the counted phrase names, owns or came with in the sentence."""

from __future__ import annotations

from dataclasses import replace

from ingest.reading.mentions import Mentions, Referent
from ingest.reading.parse import Parse
from ingest.reading.tables import mapping


class Losers:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self.things = mapping("counted_things", "lemma", "things")
        self._last_of: dict[int, Referent] = {}

    def last(self, k: int) -> Referent | None:
        """Whose loss the sentence of token k told last."""
        return self._last_of.get(self.p.sentence[k])

    def remember(self, k: int, of: Referent) -> None:
        self._last_of[self.p.sentence[k]] = of

    def whose(self, k: int, by: Referent | None) -> Referent | None:
        """Who is lost where the phrase at token k counts; `by` is who did it."""
        p = self.p
        if p.pos[k] == "NUM" or p.lemma[k] in ("dozen", "score", "hundred", "thousand", "other"):
            found = [
                r
                for prep in p.children(k, "prep")
                if p.low[prep] in ("of", "from", "among")
                for o in p.children(prep, "pobj")
                for r in self.mentions.parties(o)
            ]
            return found[0] if found else None
        found = self.mentions.single(k)
        owned = [
            r
            for c in p.kids[k]
            if p.dep[c] == "poss"
            for r in self.mentions.single(c)
            if r.named and r.kind not in ("Person", "Government")
        ]
        if found and not found[0].named and owned:
            return owned[0]
        if found and found[0].cls == "role" and not found[0].named:
            body = self.mentions.body_behind(k)
            return replace(body, text=found[0].text) if body else found[0]
        if found and p.lemma[k] == "other" and p.sentence[k] in self._last_of:
            return self._last_of[p.sentence[k]]
        if found:
            return found[0]
        assets = [
            r for r in self.mentions.owners(k) if r.named and r.kind != "Person" and r.key != (by.key if by else None)
        ]
        if assets:
            return assets[0]
        if self.mentions.noun_class(k):
            return Referent(self.mentions.phrase(k), k, None, None, self.mentions.noun_class(k))
        return self._last_of.get(p.sentence[k]) if self.things.get(p.lemma[k]) else None
