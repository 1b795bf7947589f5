"""Relations: which frames of the article state one, between whom, and under which names.

The lexicon (`tables/relation_frames.tsv`) says which word in which roles states what; this module fits the roles with
actors of the right kind. A few things are said in ways that no single word carries (a group *formed in a merger of* others,
a name *formerly known as* another); they stand in `lineage.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.model import Place
from graph.model.vocabulary import LINEAGE, TO_PERSON, TO_PLACE
from ingest.reading.entities import Entity
from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions, Referent
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import rows
from ingest.reading.world import normal

BODIES = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Organization"})
ARMED = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition", "Government"})
_MOSTLY = frozenset("predominantly mostly mainly largely overwhelmingly majority ethnic primarily chiefly".split())


@dataclass(frozen=True, slots=True)
class Stated:
    """One relation at token `at`, before anybody is asked who says so."""

    at: int
    subject: Referent
    predicate: str
    object: Referent | Place
    confidence: float


@cache
def lexicon(table: str) -> dict[tuple[str, str], list[dict[str, str]]]:
    """(trigger, form) -> rows of a frame table."""
    found: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows(table):
        found[row["trigger"], row["form"]].append(row)
    return dict(found)


class Relations:
    def __init__(self, p: Parse, mentions: Mentions, places: PlacesInText) -> None:
        self.p, self.mentions, self.places = p, mentions, places

    def of(self, frame: Frame) -> Iterator[Stated]:
        """Every relation that one frame states."""
        seen: set[str] = set()
        for rank, trigger in enumerate(frame.triggers):
            for row in lexicon("relation_frames").get((trigger, frame.form), ()):
                if row["predicate"] in seen:
                    continue
                found = list(self._fit(frame, row))
                if found:
                    seen.add(row["predicate"])
                yield from found
            if seen and rank == 0 and "_" in trigger:
                return

    def _fit(self, frame: Frame, row: dict[str, str]) -> Iterator[Stated]:
        predicate = row["predicate"]
        subjects = frame.first(row["subject"]) if row["subject"] else []
        objects = frame.first(row["object"])
        if frame.form == "n" and not subjects and row["subject"] == "self":
            return
        for s in subjects:
            for o in objects:
                if s == o:
                    continue
                yield from self.between(frame.at, s, predicate, o)

    def between(self, at: int, s: int, predicate: str, o: int, confidence: float = 0.8) -> Iterator[Stated]:
        """The relation between the phrases at tokens s and o, once for each pair of fitting parties."""
        m = self.mentions
        if predicate in TO_PLACE:
            for subject in self._bodies(m.parties(s), ARMED | {"Organization"}):
                for place in self.places.at(o):
                    yield Stated(at, subject, predicate, place, confidence)
            return
        for subject in self._fitting(m.parties(s), predicate, first=True):
            for other in self._fitting(m.parties(o), predicate, first=False):
                if subject.key != other.key:
                    yield Stated(at, subject, predicate, other, confidence)

    def _fitting(self, referents: list[Referent], predicate: str, *, first: bool) -> list[Referent]:
        if predicate in TO_PERSON and not first:
            return [r for r in referents if r.named and r.kind == "Person"]
        if predicate == "DRAWN_FROM" and not first:
            return [r for r in referents if r.named and r.kind == "Community"]
        kinds = BODIES
        if predicate in LINEAGE:
            kinds = BODIES - {"Government"}
        elif predicate in ("AFFILIATED_WITH", "SUPPORTS") :
            kinds = BODIES | ({"Community"} if first else set())
        elif predicate in TO_PERSON:
            kinds = BODIES
        return self._bodies(referents, kinds)

    @staticmethod
    def _bodies(referents: list[Referent], kinds: frozenset[str] | set[str]) -> list[Referent]:
        return [r for r in referents if r.named and r.kind in kinds]

    # -- compounds -----------------------------------------------------------------------------------------------

    def of_compound(self, i: int) -> Iterator[Stated]:
        """"the Moscow-run Africa Corps": token i is the participle behind name and hyphen."""
        p = self.p
        found = lexicon("relation_frames").get((p.low[i], "m"))
        if not found or i < 2 or p.word[i - 1] != "-":
            return
        noun = self._noun_after(i)
        owner = self._name_before(i - 2)
        if noun is None or not owner:
            return
        for row in found:
            for bearer in self.mentions.single(noun):
                if not bearer.named or bearer.kind == "Person" or bearer.key == owner.key or bearer.kind not in BODIES | {"Community"}:
                    continue
                if row["predicate"] == "DRAWN_FROM" and owner.kind != "Community":
                    continue
                ends = {"name": owner, "noun": bearer}
                predicate = row["predicate"]
                if predicate == "SUBORDINATE_TO" and owner.kind == "Person":
                    predicate = "LED_BY"
                yield Stated(i, ends[row["subject"]], predicate, ends[row["object"]], 0.8)

    def _noun_after(self, i: int) -> int | None:
        p = self.p
        above = p.head[i]
        if above > i and p.pos[above] in ("NOUN", "PROPN"):
            name = self.mentions.entities.name_at.get(above)
            return name.head if name else above
        for k in range(i + 1, min(i + 6, len(p))):
            if p.sentence[k] != p.sentence[i] or p.pos[k] in ("ADP", "VERB", "PUNCT"):
                return None
            if k in self.mentions.entities.name_at:
                return self.mentions.entities.name_at[k].head
            if p.pos[k] in ("NOUN", "PROPN") and (k + 1 >= len(p) or p.pos[k + 1] not in ("NOUN", "PROPN")):
                return k
        return None

    def _name_before(self, k: int) -> Referent | None:
        m = self.mentions
        entity: Entity | None = m.entities.at.get(k)
        if entity is not None and entity.acts:
            return m._of(entity, k)
        code = m.w.state(self.p.word[k]) if self.p.word[k][:1].isupper() or self.p.low[k] == "us" else None
        if code:
            return m._of(m.government(code, self.p.word[k]), k)
        return None

    # -- communities ---------------------------------------------------------------------------------------------

    def of_community(self, i: int) -> Iterator[Stated]:
        """"predominantly Tuareg groups": token i is the adverb."""
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
            noun = p.head[k] if p.head[k] > k else self._noun_after(k)
            if noun is None:
                return
            if entity is not None and entity.kind in ("Community", "ArmedGroup", "Other", "Place", "Person", "Organization") or m.w.demonyms.get(normal(name)):
                community = m.entities.described_as(f"community:{normal(name)}", name, "Community", None)
                for bearer in m.single(noun):
                    if bearer.named and bearer.kind in BODIES and bearer.key != community.key:
                        yield Stated(i, bearer, "DRAWN_FROM", m._of(community, k), 0.8)
            return
