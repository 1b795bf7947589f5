"""Changes of name: "rebranded itself as X", "X, formerly known as Y"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.reading.clauses import verb_lemma
from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions
from ingest.reading.mergers import lineal
from ingest.reading.parse import Parse
from ingest.reading.stated import Stated

_FORMER = frozenset(["formerly", "previously", "once", "originally", "then", "ex-"])
_CALLED = frozenset(["known", "called", "named", "dubbed", "styled"])


class Renamings:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def of(self, frame: Frame) -> Iterator[Stated]:
        p = self.p
        old = frame.first("patient")
        new = frame.roles.get("complement", []) + frame.roles.get("as", [])
        if verb_lemma(p, frame.at) == "change":
            if not any(p.lemma[o] == "name" for o in old):
                return
            old, new = frame.first("agent"), frame.roles.get("to", [])
        elif verb_lemma(p, frame.at) == "call":
            return
        if not frame.passive:
            reflexive = any(p.low[o] in ("itself", "themselves") for o in old)
            named = [
                k
                for k in p.kids[frame.at]
                if p.dep[k] in ("dobj", "oprd", "attr", "npadvmod", "dative", "ccomp")
                and p.low[k] not in ("itself", "themselves")
            ]
            if reflexive or (not new and not named):
                old = frame.first("agent")
                new = new or named
            elif verb_lemma(p, frame.at) == "rebrand":
                old = frame.first("agent")
        for n in lineal(self.mentions, new):
            for o in lineal(self.mentions, old):
                if n.key != o.key:
                    yield Stated(frame.at, n, "RENAMED_FROM", o, 0.85)

    def formerly(self) -> Iterator[Stated]:
        """ "X, formerly known as Y", "X (formerly Y)", "X, now known as Y"."""
        p, entities = self.p, self.mentions.entities
        for a, b in pairwise(entities.names):
            first, second = entities.at[a.head], entities.at[b.head]
            if p.sentence[a.last] != p.sentence[b.first] or first is second or b.first - a.last > 9:
                continue
            words = p.low[a.last + 1 : b.first]
            between = [
                w
                for w in words
                if w not in ("the", ",", "(", "as", "a", "an", "which", "was", "were", "is", "it", "been", "has", "had")
            ]
            if not (first.acts and second.acts) or "Person" in (first.kind, second.kind):
                continue
            m = self.mentions
            if between and between[0] in _FORMER and all(w in _FORMER | _CALLED for w in between):
                yield Stated(a.head, m._of(first, a.head), "RENAMED_FROM", m._of(second, b.head), 0.85)
            elif between in (["known"], ["called"], ["named"]) and "was" in words:
                yield Stated(a.head, m._of(first, a.head), "RENAMED_FROM", m._of(second, b.head), 0.8)
            elif (
                between
                and between[0] in ("now", "since")
                and len(between) > 1
                and all(w in _CALLED | {"now", "since", "renamed", "rebranded"} for w in between)
            ):
                yield Stated(a.head, m._of(second, b.head), "RENAMED_FROM", m._of(first, a.head), 0.85)
