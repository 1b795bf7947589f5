"""Relations in one compound word: "the Moscow-run Africa Corps", "Rwandan-backed rebels"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model.vocabulary import TO_PLACE
from ingest.reading.entities import Entity
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED, BODIES, Stated
from ingest.reading.tables import lexicon
from ingest.reading.world import normal


class Compounds:
    def __init__(self, p: Parse, mentions: Mentions, places: PlacesInText) -> None:
        self.p, self.mentions, self.places = p, mentions, places

    def of_compound(self, i: int) -> Iterator[Stated]:
        """ "the Moscow-run Africa Corps": token i is the participle behind name and hyphen."""
        p = self.p
        found = lexicon("relation_frames").get((p.low[i], "m"))
        if not found or i < 2 or p.word[i - 1] != "-":
            return
        noun = noun_after(self.p, self.mentions, i)
        owner = self._name_before(i - 2)
        if noun is None or (owner is None and p.low[i] != "based"):
            return
        for row in found:
            if row["predicate"] in TO_PLACE and row["subject"] == "name":
                if owner is not None and owner.kind in ARMED:
                    for place in self.places.at(noun):
                        if place.id and place.id.startswith("country:") and noun not in self.mentions.entities.at:
                            continue  # "the rebel-held region of Y": no more of Y than that
                        yield Stated(i, owner, row["predicate"], place, 0.7)
                continue
            for bearer in self.mentions.single(noun):
                if not bearer.named and bearer.cls in ("armed", "group", "force", "body"):
                    bearer = self.mentions.described(noun, None)
                if row["predicate"] in TO_PLACE:
                    name = self.mentions.entities.at.get(i - 2)
                    if bearer.named and bearer.kind in ARMED and name is not None and name.kind == "Place":
                        yield Stated(i, bearer, row["predicate"], self.places.place(name, None), 0.7)
                    continue
                if (
                    owner is None
                    or not bearer.named
                    or bearer.kind == "Person"
                    or bearer.key == owner.key
                    or bearer.kind not in BODIES | {"Community"}
                ):
                    continue
                if row["predicate"] == "DRAWN_FROM" and owner.kind != "Community":
                    continue
                ends = {"name": owner, "noun": bearer}
                predicate = row["predicate"]
                if (
                    predicate in ("SUBORDINATE_TO", "LED_BY")
                    and normal(p.word[i - 2]) in self.mentions.w.peoples
                    and self.mentions.w.state(p.word[i - 2]) is None
                ):
                    predicate = "DRAWN_FROM"
                if predicate == "DRAWN_FROM" and normal(p.word[i - 2]) in bearer.key.replace("-", " ").split():
                    continue  # "the Kurdish-run security force" is called so
                if predicate == "SUBORDINATE_TO" and owner.kind == "Person":
                    predicate = "LED_BY"
                if predicate == "LED_BY" and owner.kind != "Person":
                    continue  # a state that leads a coalition does not run it
                yield Stated(i, ends[row["subject"]], predicate, ends[row["object"]], 0.8)

    def of_opposed(self, i: int) -> Iterator[Stated]:
        """ "the anti-Taliban Northern Alliance": token i is "anti"."""
        p, m = self.p, self.mentions
        if p.low[i] not in ("anti", "counter") or p.word[i + 1 : i + 2] != ["-"] or i + 2 not in m.entities.at:
            return
        name = m.entities.name_at[i + 2]
        noun = noun_after(p, m, name.last)
        foe = m.entities.at[name.head]
        if noun is None or noun in range(name.first, name.last + 1) or foe.kind not in ARMED - {"Government"}:
            return
        for bearer in m.single(noun):
            if bearer.named and bearer.kind in ARMED and bearer.key != foe.key:
                yield Stated(i, bearer, "FIGHTS", m.meant(foe, name.head), 0.7)

    def _name_before(self, k: int) -> Referent | None:
        m = self.mentions
        entity: Entity | None = m.entities.at.get(k)
        if entity is not None and entity.acts:
            return m.meant(entity, k)
        code = m.w.state(self.p.word[k]) if self.p.word[k][:1].isupper() or self.p.low[k] == "us" else None
        if code:
            return m.meant(m.states.government(code, self.p.word[k]), k)
        return None


def noun_after(p: Parse, mentions: Mentions, i: int) -> int | None:
    """The noun that what stands at token i describes."""
    above = p.head[i]
    if above > i and p.pos[above] in ("NOUN", "PROPN"):
        name = mentions.entities.name_at.get(above)
        return name.head if name else above
    for k in range(i + 1, min(i + 6, len(p))):
        if p.sentence[k] != p.sentence[i] or p.pos[k] in ("ADP", "VERB", "PUNCT"):
            return None
        if k in mentions.entities.name_at:
            return mentions.entities.name_at[k].head
        if p.pos[k] in ("NOUN", "PROPN") and (k + 1 >= len(p) or p.pos[k + 1] not in ("NOUN", "PROPN")):
            return k
    return None
