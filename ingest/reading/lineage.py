"""Lineage that takes more than one word to say: mergers into something new, splits, changes of name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.reading.clauses import verb_lemma
from ingest.reading.frames import Frame, prepositions
from ingest.reading.mentions import Mentions
from ingest.reading.mergers import Mergers
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.renamings import Renamings
from ingest.reading.spelled_out import lineal
from ingest.reading.stated import Stated
from ingest.reading.wordings import told_in_words

_ENDING = frozenset(["MERGED_INTO", "SPLIT_FROM"])  # who did so is no longer a member
_NAMING = frozenset(["rename", "rebrand", "rechristen", "call", "change", "restyle", "know", "name"])


class Lineage:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self.mergers, self.renamings = Mergers(p, mentions), Renamings(p, mentions)

    def of(self, frame: Frame) -> Iterator[Stated]:
        """Lineage stated by the clause or noun of a frame."""
        yield from self.mergers.of(frame)
        if frame.form == "n":
            return
        lemma = verb_lemma(self.p, frame.at)
        if lemma in ("grow", "emerge", "arise", "result", "come", "bear"):
            yield from self._out_of_a_split(frame)
        elif lemma == "become":
            yield from self.renamings.became(frame)
        elif lemma in _NAMING:
            yield from self.renamings.of(frame)

    def in_words(self) -> Iterator[Stated]:
        """What the bare words of a sentence tell, whatever the parser made of it."""
        entities = self.mentions.entities
        for told in told_in_words(self.p, entities.name_at, lambda n: entities.at[n.head].kind in ("Place", "Person")):
            for one in lineal(self.mentions, [told.subject], alone=True)[:1]:
                for other in (o for head in told.others for o in lineal(self.mentions, [head], alone=True)):
                    if one.key == other.key:
                        continue
                    if told.predicate == "FORMED_FROM":
                        for stated in self.mergers.formed(told.at, [one], [other]):
                            yield replace(stated, since=told.since)
                    elif told.predicate == "SPLIT_INTO":
                        yield Stated(told.at, other, "SPLIT_FROM", one, 0.8)
                    elif told.predicate in ("PART_OF", "MERGED_INTO"):
                        yield Stated(told.at, other, told.predicate, one, 0.8)
                    else:
                        yield Stated(told.at, one, told.predicate, other, 0.8)

    def _out_of_a_split(self, frame: Frame) -> Iterator[Stated]:
        """ "X grew out of a schism in Y"."""
        for token in (t for role in ("of", "from") for t in frame.roles.get(role, [])):
            if self.p.lemma[token] in ("split", "schism", "rift", "breakup", "splintering", "division", "dispute"):
                inner: dict[str, list[int]] = {}
                prepositions(self.p, token, inner)
                for parent in lineal(
                    self.mentions, inner.get("in", []) + inner.get("within", []) + inner.get("of", [])
                ):
                    for child in lineal(self.mentions, frame.first("agent")):
                        if child.key != parent.key:
                            yield Stated(frame.at, child, "SPLIT_FROM", parent, 0.75)


def formed_or_part(told: Iterable[Stated]) -> list[Stated]:
    """An alliance of others is formed of them and they are its members; those that merged are no longer."""
    every = list(told)
    merged = {(s.subject.key, s.object.key) for s in every if s.predicate in _ENDING and isinstance(s.object, Referent)}
    formed: dict[tuple[str, str], set[int]] = defaultdict(set)
    for s in every:
        if s.predicate == "FORMED_FROM" and isinstance(s.object, Referent):
            formed[s.object.key, s.subject.key].add(s.at)
    return [
        s
        for s in every
        if s.predicate != "PART_OF"
        or not isinstance(s.object, Referent)
        or (formed[s.subject.key, s.object.key] <= {s.at} and (s.subject.key, s.object.key) not in merged)
    ]
