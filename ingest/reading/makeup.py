"""Who the members of a body are, told by the order of words: "X, a network of Amhara volunteers", "X, mainly Hutus"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.mentions import Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED, BODIES, Stated
from ingest.reading.tables import word_set
from ingest.reading.world import normal

_MEMBERS = word_set("makeup.members")
_OF_PEOPLE = word_set("makeup.of_people")
_MOSTLY = word_set("makeup.mostly")
_CREEDS = word_set("names.creeds")
_MIXED = _MOSTLY | {"ethnic", "young", "former", "armed", "the", "some", "local", "-", "fellow", "and", "exiled"}
_BODY = ARMED - {"Government"}


class Makeup:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions, self.beside = p, mentions, Neighbours(p, mentions)

    def of(self, i: int) -> Iterator[Stated]:
        """Whatever the word at token i tells with its neighbours."""
        p = self.p
        if p.low[i] == "of" and i:
            yield from self._made_of(i)
            yield from self._fighters_of(i)
        elif p.word[i] == "," and i:
            yield from self._comma(i)
        elif p.low[i] in _MOSTLY or p.low[i : i + 3] in (["most", "of", "them"], ["many", "of", "them"]):
            yield from self._aside(i)

    def _made_of(self, i: int) -> Iterator[Stated]:
        """ "X, a movement of Tuareg separatists", "X, a force of the Kokang minority": token i is "of"."""
        p, m = self.p, self.mentions
        n = i - 1
        if p.pos[n] != "NOUN" or m.noun_class(n) not in ("group", "force") or n in m.entities.name_at:
            return
        found = self._people(i + 1)
        body = self.beside.described_by(n) or self._subject(n)
        if found is not None and body is not None:
            yield from self._stated(n, body, found)

    def _subject(self, n: int) -> Referent | None:
        body = self.beside.noun_body(n)
        described = self.mentions.entities.described
        return body if body is not None and body.entity and body.entity.key not in described else None

    def _fighters_of(self, i: int) -> Iterator[Stated]:
        """ "Tuareg rebels of the X": token i is "of"."""
        p, m = self.p, self.mentions
        n = i - 1
        if p.tag[n] != "NNS" or m.noun_class(n) != "armed" or not self._is_people(n - 1):
            return
        body = self.beside.body_after(i + 1)
        if body is not None and body.kind in _BODY:
            yield from self._stated(n, body, n - 1)

    def _aside(self, i: int) -> Iterator[Stated]:
        """ "X, most of them Muslims from Y,", "X, mainly Hutus,": token i begins behind the comma."""
        p = self.p
        if p.word[i - 1] != ",":
            return
        body = self.beside.ending_at(i - 2)
        at = i + 3 if p.low[i] in ("most", "many") else i + 1
        at += p.low[at : at + 1] == ["ethnic"]
        if body is None or at >= len(p) or not self._is_people(at):
            return
        after = p.low[at + 1 : at + 2]
        if after in (["-"], []) or (p.pos[at + 1] in ("NOUN", "PROPN") and p.low[at + 1] not in _MEMBERS | _OF_PEOPLE):
            return
        yield from self._stated(i, body, at)

    def _comma(self, i: int) -> Iterator[Stated]:
        """ "X, Hutu militiamen who fled Rwanda": token i is the comma."""
        p = self.p
        if p.low[i + 3 : i + 4] not in (["who"], ["from"], ["that"]) or not self._is_people(i + 1):
            return
        body = self.beside.ending_at(i - 1)
        if body is not None and p.tag[i + 2] == "NNS" and self.mentions.noun_class(i + 2) == "armed":
            yield from self._stated(i, body, i + 1)

    def _people(self, at: int) -> int | None:
        """The people's name in "mostly Shiite militias", "the Kokang minority", "ethnic Chinese Kokang"."""
        p = self.p
        begun = at
        while at < len(p) and at < begun + 5 and p.low[at] in _MIXED:
            at += 1
        if at + 1 >= len(p) or p.sentence[at] != p.sentence[begun] or not p.word[at][:1].isupper():
            return None
        if self._is_people(at + 1) and self._is_people(at, states=True):
            at += 1  # "Congolese Tutsis"
        behind = p.low[at + 1] if at + 1 < len(p) else ""
        if behind in _OF_PEOPLE:
            return at
        if not self._is_people(at):
            return None
        if p.pos[at + 1] in ("NOUN", "PROPN") and self._is_people(at + 1, states=True):
            return at  # "Miskito Indians"
        grouped = behind in _MEMBERS or self.mentions.noun_class(at + 1) in ("armed", "group")
        return at if grouped or (p.pos[at + 1] not in ("NOUN", "PROPN", "ADJ") and behind != "-") else None

    def _is_people(self, k: int, *, states: bool = False) -> bool:
        p, m = self.p, self.mentions
        if k < 0 or k >= len(p) or not p.word[k][:1].isupper() or p.low[k] in _CREEDS:
            return False
        key, entity = normal(p.word[k]), m.entities.at.get(k)
        if key in m.w.demonyms and key not in m.w.communities:
            return states
        if entity is not None and entity.kind not in ("Community", "Other"):
            return False
        return key in m.w.communities or (entity is not None and entity.kind == "Community")

    def _stated(self, at: int, body: Referent, k: int) -> Iterator[Stated]:
        p, m = self.p, self.mentions
        community = m.entities.described_as(f"community:{normal(p.word[k])}", p.word[k], "Community", None)
        if p.low[k + 1 : k + 2] and (p.low[k + 1] in _MEMBERS or p.low[k + 1] in _OF_PEOPLE):
            community.also(p.between(k, k + 1))
        if body.kind in BODIES and body.key != community.key:
            yield Stated(at, body, "DRAWN_FROM", m.meant(community, k), 0.7)
