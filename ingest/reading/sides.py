"""Who stands on whose side, where more than one word says so: "their efforts to defeat X", "together with X".

What a single verb or noun states stands in `tables/relation_frames.tsv`; here are the phrases around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import is_passive, objects_of, subjects_of, verb_lemma
from ingest.reading.frames import Frame
from ingest.reading.happening import by_force
from ingest.reading.mentions import Mentions
from ingest.reading.noun_frames import noun_frame
from ingest.reading.parse import Parse
from ingest.reading.relations import Relations
from ingest.reading.stated import ARMED, Stated
from ingest.reading.tables import lexicon, word_set

_TO_FIGHT = word_set("reader.means_to_fight")
_EFFORTS = word_set("sides.efforts")
_JOINING = word_set("sides.joining")
_HOLDING = frozenset(["hold", "control", "occupy", "man", "defend", "guard", "garrison", "use", "run"])
_HELPING = word_set("sides.helping")
_IN_SUPPORT = word_set("sides.in_support")
_IN_ALLIANCE = word_set("sides.in_alliance")
NOUNS = _IN_SUPPORT | _IN_ALLIANCE
_TOGETHER = frozenset({"together", "along", "jointly", "side"})


class Sides:
    def __init__(self, p: Parse, mentions: Mentions, relations: Relations) -> None:
        self.p, self.mentions, self.relations = p, mentions, relations

    def of(self, frame: Frame) -> Iterator[Stated]:
        """Every relation that the phrases around one verb or noun state."""
        if frame.form == "v":
            yield from self._means_to_fight(frame)
            yield from self._held_by_others(frame)
            yield from self._beside(frame)
        elif frame.form == "n":
            yield from self._in_the_fight(frame)
            yield from self._in_support(frame)
            yield from self._jointly(frame)

    # -- against ------------------------------------------------------------------------------------------------------

    def _means_to_fight(self, frame: Frame) -> Iterator[Stated]:
        """ "their efforts to defeat X", "the campaign to defeat X": whose efforts they are."""
        p, v = self.p, frame.at
        noun = next((p.head[k] for k in self._up(v) if p.dep[k] in ("acl", "relcl", "pcomp", "advcl")), None)
        meant = any(p.low[t] == "to" for k in self._up(v) for t in p.children(k, "aux"))
        if (noun is None or p.pos[noun] in ("VERB", "AUX")) and meant and verb_lemma(p, v) in _TO_FIGHT:
            against = objects_of(p, v) or (frame.first("against") if verb_lemma(p, v) == "fight" else [])
            yield from self._fight(v, subjects_of(p, v), against)
        if noun is None or verb_lemma(p, v) not in _TO_FIGHT or p.tag[v] not in ("VB", "VBG"):
            return
        noun = p.head[noun] if p.pos[noun] == "ADP" else noun
        if p.pos[noun] in ("ADJ", "VERB") and (p.lemma[noun] in _JOINING or verb_lemma(p, noun) in _JOINING):
            yield from self._fight(v, subjects_of(p, noun) or subjects_of(p, p.head[noun]), objects_of(p, v))
            return  # "is bent on defeating X"
        if p.lemma[noun] in _EFFORTS:
            yield from self._fight(v, self._whose(noun) or self._within(noun), objects_of(p, v))

    def _held_by_others(self, frame: Frame) -> Iterator[Stated]:
        """ "X attacked a bridge held by Y", "X retook land that Y had controlled": from whom it is taken."""
        p = self.p
        if not by_force(verb_lemma(p, frame.at)):
            return
        things = frame.roles.get("patient", [])
        things = [*things, *(o for t in things for k in p.children(t, "prep") for o in p.children(k, "pobj"))]
        for thing in things:
            for held in p.children(thing, "acl", "relcl"):
                if verb_lemma(p, held) not in _HOLDING or (p.dep[held] == "relcl" and not is_passive(p, held)):
                    continue
                yield from self._fight(frame.at, frame.first("agent"), p.behind(held, "by"))

    def _up(self, v: int) -> Iterator[int]:
        """A verb and those it is coordinated with, upwards: "to degrade and defeat"."""
        yield v
        while self.p.dep[v] == "conj" and self.p.pos[self.p.head[v]] == "VERB":
            v = self.p.head[v]
            yield v

    def _in_the_fight(self, frame: Frame) -> Iterator[Stated]:
        """ "X remains committed to the fight against Y", "X is at war with Y"."""
        if self.p.lemma[frame.at] not in _EFFORTS:
            return
        against = frame.roles.get("against", [])
        if self.p.low[self.p.head[frame.at]] == "at" and self.p.lemma[frame.at] == "war":
            against = against or frame.roles.get("with", [])
            if self.p.dep[self.p.head[frame.at]] == "prep":
                ones = subjects_of(self.p, self.p.head[self.p.head[frame.at]])
                yield from self._fight(frame.at, ones, against)
                if not against and self.p.low[frame.at + 1 : frame.at + 2] != ["with"]:
                    yield from self._with_each_other(frame.at, ones)
        elif against:
            yield from self._fight(frame.at, self._whose(frame.at), against)

    def _with_each_other(self, at: int, ones: list[int]) -> Iterator[Stated]:
        """ "X and Y are at war"."""
        bodies = [r for one in ones for r in self.mentions.parties(one) if r.named and r.kind in ARMED]
        for other in bodies[1:]:
            if other.key != bodies[0].key:
                yield Stated(at, bodies[0], "FIGHTS", other, 0.7)

    def _fight(self, at: int, ones: list[int], others: list[int]) -> Iterator[Stated]:
        for one in ones:
            for other in others:
                if one != other:
                    yield from self.relations.between(at, one, "FIGHTS", other, 0.7)

    def _whose(self, noun: int, depth: int = 0) -> list[int]:
        """Whose effort a noun means: its owner, else whoever joins in it by the clause around it."""
        p = self.p
        inner = noun_frame(p, noun)
        owners = inner.first("poss|by")
        if owners and all(p.pos[o] == "PRON" for o in owners):
            helped = self._helped(noun)
            return helped or owners
        if owners or depth > 2:
            return owners
        above, dep = p.head[noun], p.dep[noun]
        if dep == "pobj":
            above, dep = p.head[above], p.dep[above]
        if p.pos[above] in ("VERB", "AUX", "ADJ") and (p.lemma[above] in _JOINING or verb_lemma(p, above) in _JOINING):
            return subjects_of(p, above) or subjects_of(p, p.head[above])
        return self._whose(above, depth + 1) if p.pos[above] == "NOUN" and p.lemma[above] in _EFFORTS else []

    def _within(self, noun: int) -> list[int]:
        """ "In the campaign to defeat X, Y cleared ten villages": those who do something in the course of it."""
        p = self.p
        prep = p.head[noun]
        if p.dep[noun] != "pobj" or p.low[prep] not in ("in", "during", "of"):
            return []
        prep = p.head[p.head[prep]] if p.low[prep] == "of" and p.low[p.head[prep]] in ("part", "course") else prep
        verb = p.head[prep]
        told = p.pos[verb] == "VERB" and (verb_lemma(p, verb), "v") in lexicon("event_frames")
        return subjects_of(p, verb) if told and p.dep[prep] == "prep" else []

    def _helped(self, noun: int) -> list[int]:
        """ "X helps Y in its fight": the fight is that of Y."""
        p = self.p
        prep = p.head[noun]
        verb = p.head[prep]
        if p.dep[noun] == "pobj" and p.low[prep] in ("in", "with") and verb_lemma(p, verb) in _HELPING:
            return objects_of(p, verb)
        return []

    # -- beside -------------------------------------------------------------------------------------------------------

    def _in_support(self, frame: Frame) -> Iterator[Stated]:
        """ "X bombed the town in support of Y", "in coordination with Y"."""
        p, n = self.p, frame.at
        prep = p.head[n]
        if p.dep[n] != "pobj" or p.low[prep] != "in":
            return
        verb = next((k for k in p.ancestors(prep) if p.pos[k] in ("VERB", "AUX")), None)
        if verb is None:
            return
        if p.lemma[n] in _IN_SUPPORT:
            predicate, partners = "SUPPORTS", frame.roles.get("of", [])
        elif p.lemma[n] in _IN_ALLIANCE:
            predicate, partners = "ALLIED_WITH", frame.roles.get("with", [])
        else:
            return
        for one in subjects_of(p, verb):
            for partner in partners:
                yield from self.relations.between(n, one, predicate, partner, 0.7)

    def _beside(self, frame: Frame) -> Iterator[Stated]:
        """ "X attacked Y together with Z", "X retook the town alongside Z"."""
        p, v = self.p, frame.at
        rows = lexicon("event_frames").get((verb_lemma(p, v), "v"), ())
        if not rows or all(row["type"] in ("agreement", "formation", "designation") for row in rows):
            return
        partners = [*frame.roles.get("alongside", []), *frame.roles.get("beside", [])]
        for k in (v, *frame.roles.get("subject", [])):
            for near in p.kids[k]:
                if p.low[near] in _TOGETHER:
                    partners += p.behind(near, "with")
                elif p.low[near] == "with" and p.low[near - 1] in _TOGETHER:
                    partners += p.children(near, "pobj")
        for one in frame.first("agent"):
            for partner in partners:
                if one != partner:
                    yield from self.relations.between(v, one, "ALLIED_WITH", partner, 0.7)

    def _jointly(self, frame: Frame) -> Iterator[Stated]:
        """ "a joint operation by X and Y", "X held joint patrols with Y"."""
        p, n = self.p, frame.at
        if not any(p.low[k] in ("joint", "combined") for k in p.kids[n]):
            return
        actors = [r for t in frame.first("by|of|poss|between") for r in self.mentions.parties(t)]
        actors += [r for t in frame.roles.get("with", []) for r in self.mentions.parties(t)]
        bodies = [r for r in actors if r.named and r.kind in ARMED]
        for other in bodies[1:]:
            if other.key != bodies[0].key:
                yield Stated(n, bodies[0], "ALLIED_WITH", other, 0.7)
