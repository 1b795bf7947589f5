"""Whose a loss is where the words beside it say so: "in the rebel ranks", "on the government side", "among the police".

Also whose the losses are that a noun names: "the rebels' losses", "army casualties", "casualties among the settlers".
"""

from __future__ import annotations

from ingest.reading.clauses import subjects_of
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import words

_SIDES = frozenset(["side", "part"])
_RANKS = frozenset(["rank", "number", "force", "contingent"])
_NOBODYS = frozenset(["each", "both", "either", "all", "neither", "other"])
_REACH = 8  # tokens between what is counted and the words that say whose it is
_LOST = ("force", "police", "armed", "group", "member", "government", "civil", "community", "role")


class WhoseSide:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def behind(self, i: int) -> Referent | None:
        """Whose loss the words say that stand behind token i, before anything else is told."""
        p = self.p
        _, past = p.sentences[p.sentence[i]]
        for t in range(i + 1, min(i + _REACH, past - 1)):
            if p.low[t] in ("among", "in", "on", "within", "from", "amongst") and (found := self.at(t)) is not None:
                return found
            if p.pos[t] in ("VERB", "AUX", "SCONJ") or p.word[t] in (";", ",", ":", "-") or p.low[t] in ("and", "but"):
                return None
        return None

    def at(self, t: int) -> Referent | None:
        """The party of "among the police", "in its ranks", "on the rebel side", the preposition being token t."""
        p = self.p
        for o in p.children(t, "pobj"):
            if p.low[t] in ("among", "amongst"):
                noun = self._ranked(o)
                return noun if noun is not None else self._people(o)
            if p.lemma[o] in _SIDES and p.low[t] in ("on", "from"):
                return self.owner_of_side(o)
            if p.lemma[o] in _RANKS and p.low[t] in ("in", "within", "from") and p.lemma[o] != "force":
                return self._ranked(o)
        return None

    def of_noun(self, o: int) -> Referent | None:
        """Whose losses a noun such as "losses", "casualties" or "dead" names."""
        p = self.p
        if p.low[o + 1 : o + 2] in (["dead"], ["wounded"], ["injured"]) and (found := self._people(o)) is not None:
            return found  # "the rebel dead"
        if o and p.low[o] in ("dead", "wounded", "injured") and o - 1 in self.mentions.entities.at:
            return self._people(o - 1)  # "put Hezbollah dead at 20"
        for k in p.kids[o]:
            if k < o and p.dep[k] in ("poss", "compound", "nmod", "amod") and p.word[k + 1] != "-":
                found = (self._own(k) if p.low[k + 1] == "own" else None) or self._people(k) or self._own(k)
                if found is not None:
                    return found
        of_nation = self._of_nation(o)
        if of_nation is not None:
            return of_nation
        for k in p.children(o, "prep"):
            if p.low[k] in ("among", "amongst", "of", "for", "to"):
                for x in p.children(k, "pobj"):
                    found = self.of_noun(x) if p.lemma[x] in ("dead", "wounded", "loss", "casualty") else None
                    found = found or (self.owner_of_side(x) if p.lemma[x] in _SIDES else None)
                    found = found or self._ranked(x) or self._people(x)
                    if found is not None and (found.named or found.cls in _LOST):
                        return found
            elif (found := self.at(k)) is not None:
                return found
        return None

    def owner_of_side(self, o: int) -> Referent | None:
        """Whose side the noun at token o is: "the rebel side", "his side"."""
        p = self.p
        if any(p.low[k] in _NOBODYS for k in p.kids[o]):
            return None
        for k in p.kids[o]:
            if p.dep[k] in ("poss", "compound", "nmod", "amod") and k < o:
                found = self._people(k)
                if found is not None:
                    return found
                if p.low[k + 1] == "own" and (found := self._own(k)) is not None:
                    return found
        if (speaker := self._speakers_side(o)) is not None:
            return speaker
        of = [r for prep in p.children(o, "prep") for x in p.children(prep, "pobj") for r in self.mentions.parties(x)]
        return of[0] if of else self._of_nation(o)

    def _speakers_side(self, o: int) -> Referent | None:
        """ "An officer of the Front said his side had lost one": the Front's."""
        p = self.p
        if not any(p.low[k] in ("his", "her", "their", "its", "our") for k in p.kids[o]):
            return None
        said = [a for a in p.ancestors(o) if p.pos[a] == "VERB" and p.lemma[a] in words("report_verbs")]
        for token in (t for v in said for t in subjects_of(p, v) if t != o):
            for r in self.mentions.parties(token):
                body = self.mentions.body_behind(token) if r.kind == "Person" or r.cls == "role" else r
                if body is None and r.entity is not None:
                    body = self.mentions.body_of_person(r.entity)
                if body is not None and body.kind != "Person":
                    return body
        return None

    def _ranked(self, o: int) -> Referent | None:
        """ "the rebel ranks", "the ranks of the army"."""
        return self.owner_of_side(o) if self.p.lemma[o] in _RANKS and self.p.lemma[o] != "force" else None

    def _of_nation(self, o: int) -> Referent | None:
        """ "Russian losses", "on the Turkish side": the country's soldiers."""
        codes = self.mentions.nationalities(o)
        return (
            self.mentions.meant(self.mentions.states.state_force(codes[0], "army", self.mentions.phrase(o)), o)
            if len(codes) == 1
            else None
        )

    def _own(self, k: int) -> Referent | None:
        """ "The commander put his own losses at two": those of whoever says so."""
        p = self.p
        if p.tag[k] != "PRP$":
            return None
        verb = p.verb_above(k)
        for token in subjects_of(p, verb) if verb is not None else ():
            for r in self.mentions.parties(token):
                body = self.mentions.body_behind(token) if r.kind == "Person" or r.cls == "role" else None
                return body or self._chief(token) or r
        return None

    def _chief(self, token: int) -> Referent | None:
        """ "An aide to General X put his side's losses at two": whoever it is, for X's men."""
        men = [r for o in self.p.behind(token, "to") for r in self.mentions.single(o) if r.entity]
        bodies = (self.mentions.body_of_person(r.entity) or r for r in men if r.entity and r.kind == "Person")
        return next(bodies, None)

    def _people(self, k: int) -> Referent | None:
        found = [r for r in self.mentions.single(k) if r.kind != "Person" and (r.named or r.cls in _LOST)]
        return found[0] if found else None
