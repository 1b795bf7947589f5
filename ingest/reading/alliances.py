"""Who stands together, told by more than one word: "X and its ally Y", "fought side by side", "an alliance of X and Y".

"allied with", "joined forces with" and the like stand in `tables/relation_frames.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import subjects_of, verb_lemma
from ingest.reading.frames import Frame
from ingest.reading.happening import by_force
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED, BODIES, Stated
from ingest.reading.tables import lexicon, word_set

_LEAGUES = word_set("alliances.leagues")
_MADE = word_set("alliances.made")
_JOINT = frozenset(["joint", "united", "common", "combined", "unified"])
_TOGETHER = (["side", "by", "side"], ["shoulder", "to", "shoulder"], ["hand", "in", "hand"], ["back", "to", "back"])
_MARCHING = word_set("alliances.marching")
_SIDING = word_set("alliances.siding")
_ENDING = frozenset(["suspend", "end", "halt", "stop", "cancel", "abandon", "break", "dissolve", "refuse", "reject"])
_FORMER = frozenset(["former", "ex", "erstwhile", "onetime", "old", "estranged"])
_FRIENDS = frozenset(["ally", "partner", "comrade"])
NOUNS = _LEAGUES | _FRIENDS | _MADE
_WITHIN = ("in", "of", "from", "within")


class Alliances:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def of(self, frame: Frame) -> Iterator[Stated]:
        if frame.form == "v":
            yield from self._side_by_side(frame)
            yield from self._alongside(frame)
            yield from self._against(frame)
            yield from self._allied_since(frame)
        elif frame.form == "n":
            yield from self._friend_of(frame)
            yield from self._friends(frame)
            yield from self._league_of(frame)
            yield from self._joint(frame)
            yield from self._coordinated(frame)

    def _side_by_side(self, frame: Frame) -> Iterator[Stated]:
        """ "X and Y fight side by side", "X fought shoulder to shoulder with Y", "X and Y attacked together"."""
        p, v = self.p, frame.at
        if frame.passive or not (by_force(verb_lemma(p, v)) or verb_lemma(p, v) in _MARCHING):
            return
        for k in range(v + 1, min(v + 9, p.sentences[p.sentence[v]][1])):
            past = k + 3 if p.low[k : k + 3] in _TOGETHER else k + 1 if p.low[k] in ("together", "jointly") else 0
            if past:
                partners = p.children(past, "pobj") if p.low[past : past + 1] == ["with"] else []
                if not partners and not by_force(verb_lemma(p, v)):
                    return
                one = [r for t in frame.first("agent") for r in self.mentions.parties(t)]
                yield from self._each(v, one, [r for t in partners for r in self.mentions.parties(t)])
                return

    def _alongside(self, frame: Frame) -> Iterator[Stated]:
        """ "X patrols alongside Y", "entered the town alongside Y"."""
        p, v = self.p, frame.at
        if frame.passive or not (by_force(verb_lemma(p, v)) or verb_lemma(p, v) in _MARCHING):
            return
        ones = [r for t in frame.first("agent") for r in self.mentions.parties(t)]
        others = [r for t in frame.roles.get("alongside", []) for r in self.mentions.parties(t)]
        if others:
            yield from self._each(v, ones, others)

    def _against(self, frame: Frame) -> Iterator[Stated]:
        """ "works with X against Y", "helped X against Y": whom those on one side are against."""
        lemma = verb_lemma(self.p, frame.at)
        foes = [r for t in frame.roles.get("against", []) for r in self.mentions.parties(t)]
        if not foes:
            return
        sides = list(frame.first("agent")) if lemma in _SIDING and not frame.passive else []
        sides += [t for name in ("with", "alongside") for t in frame.roles.get(name, [])] if sides else []
        rows = lexicon("relation_frames").get((lemma, "v"), ())
        if any(row["predicate"] == "SUPPORTS" and row["object"] == "patient" for row in rows):
            sides += frame.roles.get("patient", [])
        for one in (r for t in sides for r in self.mentions.parties(t)):
            for foe in foes:
                if {one.kind, foe.kind} <= ARMED and one.named and foe.named and one.key != foe.key:
                    yield Stated(frame.at, one, "FIGHTS", foe, 0.65)

    def _allied_since(self, frame: Frame) -> Iterator[Stated]:
        """ "X and Y, allied since May, advanced"."""
        p, v = self.p, frame.at
        if p.low[v] != "allied" or frame.first("with|to") or p.dep[v] == "amod":
            return
        first = frame.first("patient|agent")
        top = first[0] if first else v
        while p.dep[top] == "conj":
            top = p.head[top]
        yield from self._each(v, list(self.mentions.parties(top)), [])

    def _friend_of(self, frame: Frame) -> Iterator[Stated]:
        """ "X and its ally Y", "its allies in the Y", "Y, a longtime ally of X"."""
        p, n = self.p, frame.at
        if p.lemma[n] not in _FRIENDS or not frame.roles.get("poss"):
            return
        if any(p.low[k] in _FORMER for k in p.kids[n]):
            return
        owners = [r for t in self._owners(n, frame.roles["poss"]) for r in self.mentions.single(t)]
        names = self.mentions.entities.name_at
        at = n + 1 + (p.low[n + 1 : n + 2] == ["the"])
        spots = [names[at].head] if at in names and names[at].first == at else []
        if not spots and p.tag[n] == "NNS":
            spots = p.children(n + 1, "pobj") if n + 1 < len(p) and p.low[n + 1] in _WITHIN else []
        friends = [r for t in spots for r in self.mentions.parties(t)]
        yield from self._each(n, owners, friends or self._of_nations(n))

    def _of_nations(self, n: int) -> list[Referent]:
        """ "and their Russian allies": the state's."""
        m = self.mentions
        named = [k for k in self.p.children(n, "amod", "compound") if self.p.word[k][:1].isupper()]
        codes = m.nationalities(n) if len(named) == 1 else []
        return [m.meant(m.states.government(code, self.p.word[named[0]]), n) for code in codes]

    def _owners(self, n: int, owners: list[int]) -> list[int]:
        """ "X and their allies": of X, with whom they are named."""
        p = self.p
        if p.dep[n] == "conj" and all(p.pos[o] == "PRON" for o in owners):
            return [p.head[n]]
        return [c for o in owners for c in p.conjuncts(o)]

    def _friends(self, frame: Frame) -> Iterator[Stated]:
        """ "X and Y are allies", "X and Y became partners"."""
        p, n = self.p, frame.at
        above = p.head[n]
        if p.lemma[n] not in _FRIENDS or p.tag[n] != "NNS" or p.dep[n] != "attr" or frame.first("of|poss"):
            return
        if p.lemma[above] in ("be", "become", "remain") and not p.children(above, "neg"):
            yield from self._each(n, [r for t in subjects_of(p, above) for r in self.mentions.parties(t)], [])

    def _league_of(self, frame: Frame) -> Iterator[Stated]:
        """ "an alliance of X and Y", "a combined force of X and Y": without a name of its own."""
        p, n = self.p, frame.at
        if p.lemma[n] not in _LEAGUES and not (p.lemma[n] == "force" and self._is_joint(n)):
            return
        if any(r.named and not r.text.lower().startswith(p.low[n]) for r in self.mentions.single(n) if r.token == n):
            return
        if p.dep[n] == "attr" and any(r.named for s in subjects_of(p, p.head[n]) for r in self.mentions.single(s)):
            return  # "it is a coalition of X and Y": what they are part of has a name
        found = [r for t in frame.first("between|of") for r in self.mentions.parties(t)]
        yield from self._each(n, found, [])

    def _joint(self, frame: Frame) -> Iterator[Stated]:
        """ "X and Y set up a joint command", "X carried out joint patrols with Y"."""
        p, n = self.p, frame.at
        verb = p.head[n]
        made = (p.lemma[n] in _MADE and self._is_joint(n)) or (p.lemma[n] == "pact" and self._of_arms(n))
        if p.dep[n] == "pobj" and p.lemma[n] in _LEAGUES and p.low[verb] in ("into", "in"):
            made = True  # "entered into an alliance with", "in league with"
        if not made or p.dep[n] not in ("dobj", "pobj") or p.lemma[verb] in _ENDING:
            return
        if p.dep[n] == "pobj":
            if p.low[verb] not in ("under", "in", "into"):
                return
            verb = p.head[verb]
        if p.pos[verb] not in ("VERB", "AUX") or (p.pos[verb] == "AUX" and p.lemma[n] not in _LEAGUES):
            return
        others = [r for t in self._with(n, verb) for r in self.mentions.parties(t)]
        spots = subjects_of(p, verb)
        if p.dep[n] == "pobj" and p.children(verb, "dobj"):
            spots = p.children(verb, "dobj")  # "puts X and Y under a joint command"
        yield from self._each(n, [r for t in spots for r in self.mentions.parties(t)], others)

    def _of_arms(self, n: int) -> bool:
        return any(self.p.low[k] in ("defence", "defense", "military", "mutual", "security") for k in self.p.kids[n])

    def _coordinated(self, frame: Frame) -> Iterator[Stated]:
        """ "X conducted strikes coordinated with Y"."""
        p, n = self.p, frame.at
        verbs = [k for k in p.children(n, "acl") if p.low[k] in ("coordinated", "co-ordinated")]
        partners = [r for t in self._with(*verbs) for r in self.mentions.parties(t)]
        if partners:
            yield from self._each(n, [r for t in frame.first("by|poss") for r in self.mentions.parties(t)], partners)

    def _with(self, *spots: int) -> list[int]:
        return [o for t in spots for o in self.p.behind(t, "with")]

    def _is_joint(self, n: int) -> bool:
        return any(self.p.low[k] in _JOINT for k in self.p.kids[n] if k < n)

    @staticmethod
    def _each(at: int, ones: list[Referent], others: list[Referent]) -> Iterator[Stated]:
        """Each of `ones` with each of `others`; when there are none, the first of `ones` with the rest."""
        ones = [r for r in ones if r.named and r.kind in BODIES]
        others = [r for r in others if r.named and r.kind in BODIES]
        if not others:
            ones, others = ones[:1], ones[1:]
        for one in ones:
            for other in others:
                if one.key != other.key and (one.kind in ARMED or other.kind in ARMED):
                    yield Stated(at, one, "ALLIED_WITH", other, 0.7)
