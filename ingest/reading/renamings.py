"""Changes of name: "X, formerly known as Y", "the movement was renamed Y", "it was once known as Y"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import verb_lemma
from ingest.reading.former_names import renamed_pairs
from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.spelled_out import lineal
from ingest.reading.stated import Stated

_UNTIL = frozenset(["until", "till"])
_FORMERLY = frozenset(["formerly", "previously", "once", "originally", "earlier", "initially"])
_SELF = ("itself", "themselves", "himself")
_LATER = frozenset(["later", "then", "subsequently", "eventually", "since", "afterwards"])


class Renamings:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def between_names(self) -> Iterator[Stated]:
        """What the words between two names say."""
        m = self.mentions
        for new, old in renamed_pairs(self.p, m.entities.names):
            later, before = m.entities.at[new.head], m.entities.at[old.head]
            if later is not before and later.acts and before.acts and "Person" not in (later.kind, before.kind):
                a, b = sorted((new, old), key=lambda name: name.first)
                at = next((k for k in range(a.last + 1, b.first) if self.p.pos[k] == "VERB"), a.head)
                yield Stated(at, m.meant(later, new.head), "RENAMED_FROM", m.meant(before, old.head), 0.85)

    def of(self, frame: Frame) -> Iterator[Stated]:
        """What a clause says of its subject or object: "the movement was renamed Y", "it was once known as Y"."""
        for new, old in self._ends(frame):
            for n in lineal(self.mentions, new):
                for o in lineal(self.mentions, old):
                    if n.key != o.key:
                        yield Stated(frame.at, n, "RENAMED_FROM", o, 0.85)

    def _ends(self, frame: Frame) -> Iterator[tuple[list[int], list[int]]]:
        p, roles = self.p, frame.roles
        lemma = verb_lemma(p, frame.at)
        named = roles.get("complement", []) + roles.get("as", [])
        if lemma == "change":
            if any(p.lemma[o] == "name" for o in frame.first("patient")):
                yield roles.get("to", []), roles.get("from") or frame.first("agent")
                if not roles.get("to"):
                    yield frame.first("agent"), roles.get("from", [])
        elif lemma in ("know", "call", "name"):
            if frame.passive and self._is_former(frame.at):
                yield frame.first("patient"), named
        elif frame.passive:
            yield named, frame.first("patient")
        else:
            objects = [k for k in frame.roles.get("patient", []) if p.low[k] not in _SELF]
            told = named or [k for k in p.kids[frame.at] if p.dep[k] in ("attr", "npadvmod", "dative", "ccomp")]
            reflexive = len(objects) < len(frame.roles.get("patient", []))
            old = frame.first("agent") if reflexive or not objects or lemma == "rebrand" else objects
            yield told or objects, old

    def _is_former(self, v: int) -> bool:
        """ "Had been known", "once known", "known until 2012", "known until it joined"; not "known since it had"."""
        p = self.p
        had = any(p.low[k] == "had" for k in p.children(v, "aux"))
        ended = {p.low[t] for k in p.kids[v] if p.pos[k] == "VERB" for t in p.kids[k]}
        return had or bool({p.low[k] for k in p.kids[v]} & (_FORMERLY | _UNTIL) or ended & _UNTIL)

    def became(self, frame: Frame) -> Iterator[Stated]:
        """ "X, which later became the Y": one name for another, not "became a party"."""
        names = self.mentions.entities.name_at
        if not _LATER & set(self.p.low[max(frame.at - 2, 0) : frame.at]):
            return
        for new in lineal(self.mentions, [t for t in frame.roles.get("complement", []) if t in names]):
            for old in lineal(self.mentions, frame.first("subject")):
                if new.key != old.key:
                    yield Stated(frame.at, new, "RENAMED_FROM", old, 0.75)
