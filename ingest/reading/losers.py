"""What can be lost, and whose loss a figure is: the party that the counted phrase names, owns or came with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ingest.reading.mentions import ASSETS, Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import mapping, word_set
from ingest.reading.things import kind_of_thing
from ingest.reading.world import normal

_NOT_PEOPLE = word_set("losses.not_people")
_PRONOUNS = ("them", "whom", "these", "those")
_ANAPHORS = ("others", "another", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
UNDER_ARMS = ("force", "police", "armed", "group", "member")
"""Classes of those who fight, as a party that loses men."""
NOBODYS = frozenset(["people", "person", "body", "corpse"])
"""Words for people whom nobody calls somebody's."""


class Losers:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self._told: dict[int, list[tuple[int, Referent]]] = defaultdict(list)

    def last(self, k: int) -> Referent | None:
        """Whose loss the sentence of token k told last before it; "people" and bodies found are nobody's men."""
        if self.p.lemma[k] in NOBODYS:
            return None
        before = [(at, of) for at, of in self._told[self.p.sentence[k]] if at < k]
        return max(before, key=lambda told: told[0])[1] if before else None

    def remember(self, k: int, of: Referent) -> None:
        self._told[self.p.sentence[k]].append((k, of))

    def whose(self, k: int, by: Referent | None) -> Referent | None:
        """Who is lost where the phrase at token k counts; `by` is who did it."""
        p = self.p
        if p.low[k] in ("none", "nobody"):
            return self.last(k)
        if p.lemma[k] in ("prisoner", "captive") and p.child(k, "amod", "compound", "poss") is None:
            return None  # "took 40 prisoners"
        if p.low[k] in _PRONOUNS:
            meant = self.last(k) or self._people_before(k) or next(iter(self.mentions.single(k)), None)
            return None if meant is not None and by is not None and meant.key == by.key else meant
        if p.pos[k] == "NUM" or p.lemma[k] in ("dozen", "score", "hundred", "thousand", "other"):
            if (nationals := self._of_nation(k)) is not None:
                return nationals
            of = p.behind(k, "of", "from", "among")
            found = [r for o in of for r in self.mentions.parties(o)]
            if found and p.low[of[0]] in _PRONOUNS and self._is_thing(found[0]):
                return self.last(k) or self._people_before(k)  # "fighters backed by jets lost nine of them"
            if found:
                return found[0]
            people = next((o for o in of if p.tag[o] == "NNS" and p.lemma[o].endswith("er")), None)
            if people is not None and not kind_of_thing(p, people):  # "shot three of the ambushers"
                return Referent(self.mentions.phrase(people), people, None, None, "civil")
            return self._of_them(k)
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
        if found and p.lemma[k] == "other" and (before := self.last(k)) is not None:
            return before
        if found:
            return found[0]
        assets = [
            r for r in self.mentions.owners(k) if r.named and r.kind != "Person" and r.key != (by.key if by else None)
        ]
        if assets:
            return assets[0]
        if p.low[k] in _ANAPHORS or kind_of_thing(p, k):
            return self.last(k)
        if p.lemma[k] in ("body", "corpse"):
            beside = [c for c in p.kids[k] if c < k and p.dep[c] in ("compound", "amod", "nmod")]  # "nine rebel bodies"
            return next((r for o in (*p.behind(k, "of"), *beside) for r in self.mentions.parties(o)), None)
        people = p.pos[k] == "NOUN" or p.tag[k] == "NNPS"  # "three Rangers"
        if not people or p.lemma[k] in ("death", "fatality"):
            return None
        return Referent(self.mentions.phrase(k), k, None, None, self.mentions.noun_class(k) or "civil")

    def _is_thing(self, r: Referent) -> bool:
        things = mapping("counted_things", "lemma", "things")
        return r.entity is not None and r.entity.name.split()[-1].lower().removesuffix("s") in things

    def _alone(self, k: int) -> bool:
        """ "killed 80 of them", not "nine of them children"."""
        p = self.p
        return p.low[k] in _PRONOUNS and p.pos[k + 1 : k + 2] not in (["NOUN"], ["PROPN"], ["ADJ"], ["NUM"])

    def _of_them(self, k: int) -> Referent | None:
        """ "of the guerrillas three were killed": the guerrillas."""
        p = self.p
        t = k - 1 - (p.word[k - 1] == ",")
        of = p.head[t] if t > 0 else t
        if p.dep[t] == "pobj" and p.low[of] == "of" and of in (t - 1, t - 2) and p.low[of - 1] in ("", ";", ",", "and"):
            return next(iter(self.mentions.single(t)), None)
        return None

    def _of_nation(self, k: int) -> Referent | None:
        """ "120,000 Russian and 70,000 Ukrainian troops": the number at k counts Russian ones."""
        p, m = self.p, self.mentions
        code = m.w.demonyms.get(normal(p.word[k + 1])) if k + 3 < len(p) else None
        if code is None or p.pos[k + 1] != "ADJ" or p.low[k + 2] != "and" or p.pos[k + 3] != "NUM":
            return None
        noun = next((t for t in range(k + 4, min(k + 8, len(p))) if p.pos[t] == "NOUN"), None)
        if noun is None:
            return None
        text, cls = f"{p.word[k + 1]} {p.word[noun]}", m.noun_class(noun)
        if cls not in ("force", "police"):
            return Referent(text, k, None, None, cls or "civil", code)
        return m.meant(m.states.state_force(code, m.nouns.branch(noun), text), k, text)

    def _people_before(self, k: int) -> Referent | None:
        """ "a thousand attackers; eight of them died": the people named last in the sentence."""
        p = self.p
        first, _ = p.sentences[p.sentence[k]]
        for t in range(k - 1, first - 1, -1):
            if (
                p.tag[t] == "NNS"
                and not kind_of_thing(p, t)
                and self.mentions.noun_class(t) in ("civil", "force", "police", "armed")
            ):
                return next(iter(self.mentions.single(t)), None)
        return None

    def fits(self, k: int, things: str) -> bool:
        """Whether the phrase at token k is of the kind (people, civilians, vehicles, aircraft, lives) counted."""
        p = self.p
        kind = kind_of_thing(p, k)
        before = p.low[k - 1] if k else ""
        if things == "civilians":
            entity = self.mentions.entities.at.get(k)
            people = self.mentions.noun_class(k) == "civil" or (entity is not None and entity.kind == "Community")
            people = people or (p.tag[k] in ("NNS", "NNPS") and normal(p.word[k]) in self.mentions.w.peoples)
            people = people or (p.tag[k] in ("NNS", "NNPS") and normal(p.word[k]) in self.mentions.w.demonyms)
            return people or p.pos[k] == "NUM" or p.lemma[k] in ("dozen", "score", "hundred", "thousand")
        if things == "fighters":
            return kind is None and (
                self.mentions.noun_class(k) in ("force", "police", "armed", "member") or k in self.mentions.entities.at
            )
        if things != "people":
            return kind == things or (
                things == "aircraft" and p.pos[k] == "NUM" and self.thing_before(k, things) is not None
            )
        if self._more_things(k):
            return False
        if kind is not None or p.lemma[k] in _NOT_PEOPLE:
            return p.lemma[k] == "bomber" and before == "suicide"
        if p.pos[k] == "NUM" or p.tag[k] == "CD" or p.lemma[k] in ("dozen", "score", "hundred", "thousand"):
            return True
        if (
            p.low[k] in _ANAPHORS
            or self._alone(k)
            or p.low[k - 1 : k + 1] in (["their", "own"], ["its", "own"], ["his", "own"])
        ):
            return True
        return bool(self.mentions.noun_class(k)) or p.tag[k] in ("NNS", "NNPS", "NNP") or k in self.mentions.entities.at

    def _more_things(self, k: int) -> bool:
        """ "14 vehicles destroyed and a further 40 seized": a bare number joined to things counts them."""
        p = self.p
        return p.pos[k] == "NUM" and p.dep[k] == "conj" and kind_of_thing(p, p.head[k]) is not None

    def thing_before(self, k: int, things: str) -> int | None:
        """ "drones came at night; six were brought down": what a bare number counts."""
        p = self.p
        first, _ = p.sentences[p.sentence[k]]
        return next((t for t in range(k - 1, first - 1, -1) if kind_of_thing(p, t) == things), None)

    def people(self, k: int) -> bool:
        """Whether the phrase at token k is sure to mean people, as verbs that can have other objects need."""
        p = self.p
        if p.lemma[k] in ASSETS or self._more_things(k):
            return False
        entity = self.mentions.entities.at.get(k)
        return bool(self.mentions.noun_class(k)) or p.pos[k] == "NUM" or (entity is not None and entity.kind != "Place")

    def lost(self, k: int) -> bool:
        """Whether the phrase at token k is of people, or of their bodies."""
        return self.fits(k, "people") or (self.p.pos[k] == "NOUN" and self.p.lemma[k] in ("body", "corpse"))
