"""Who speaks: from the subject of a verb of saying to the body spoken for, its speaker and the channel."""

from __future__ import annotations

from dataclasses import replace

from ingest.reading.mentions import Mentions
from ingest.reading.nouns import OF_A_SOURCE
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.said import Said
from ingest.reading.tables import word_set, words
from ingest.reading.things import kind_of_thing
from ingest.reading.world import normal

_SAYING = word_set("attribution.saying")
_STATEMENTS = word_set("attribution.statements")
_HAS_FIGURES = frozenset(["armed", "group", "force", "police", "government"])


class Claimants:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self.heard: dict[int, Said] = {}
        """For a sentence who spoke in those before it; filled as the sentences are gone through in order."""

    def named(self, said: Said, subjects: list[int], verb: int) -> Said:
        p = self.p
        said = replace(said, channel=self.channel(verb))
        if any(p.low[k] in ("unconfirmed", "unverified") for subject in subjects for k in p.kids[subject]):
            said = replace(said, stance="unverified")
        for subject in subjects:
            if p.lemma[subject] == "side":
                owners = p.children(subject, "poss", "compound", "amod", "nmod")
                owner = next((r for k in owners for r in self.mentions.single(k)), None)
                return replace(said, claimant=owner) if owner else said  # "the general's side"
            for k in p.conjuncts(subject):
                found = self.claimant(k)
                if found is None:
                    continue
                referent, speaker, channel = self.cited(verb, channel=found[2]) or found
                if referent is None:
                    return replace(said, channel=channel or said.channel)
                return replace(said, claimant=referent, speaker=speaker, channel=channel or said.channel)
        return said

    def cited(self, verb: int, *, channel: str | None = None) -> tuple[Referent | None, str | None, str | None] | None:
        """ "the agency reported, citing security sources": they speak, the agency is their channel."""
        p = self.p
        first, past = p.sentences[p.sentence[verb]]
        for k in range(max(first, verb - 10), min(verb + 5, past)):
            if p.low[k] in ("citing", "quoting", "relaying") and (k == first or k > verb or p.word[k - 1] == ","):
                objects = p.children(k, "dobj")
                found = self.claimant(objects[0]) if objects else None
                if found and found[0]:
                    return found[0], found[1], found[2] or channel or self.channel(verb)
        return None

    def claimant(self, i: int) -> tuple[Referent | None, str | None, str | None] | None:
        """(claimant, speaker, channel) for the subject of a verb of saying at token i."""
        p, m = self.p, self.mentions
        if kind_of_thing(p, i) is not None:
            return None  # "two trucks burnt, and put its losses at four": the parser's error
        if any(p.low[k] in ("no", "neither") for k in p.kids[i]):
            return None  # "no group has admitted planting the bomb that killed two": nobody says so
        if p.lemma[i] in _STATEMENTS and p.pos[i] in ("NOUN", "PROPN"):
            last = self._last_before(i)
            if last and any(p.tag[k] == "PRP$" for k in p.children(i, "poss")):
                return last.claimant, last.speaker, p.lemma[i]  # "its statement": of him who spoke last
            owners = [o for o in m.owners(i) if o.named] or [
                r
                for k in [*p.children(i, "prep"), *(a for v in p.children(i, "acl") for a in p.children(v, "agent"))]
                if p.low[k] in ("by", "from")
                for o in p.children(k, "pobj")
                for r in m.parties(o)
            ]
            if not owners:
                beside = [k for k in p.children(i, "compound", "amod") if m.noun_class(k) in _HAS_FIGURES]
                owners = [r for k in beside for r in m.single(k)]  # "a rebel communique", "army figures"
                if not owners and beside and m.noun_class(beside[0]) in ("force", "government", "police"):
                    whose = beside[0]  # "interior ministry figures", of which country nobody says
                    owners = [Referent(m.nouns.in_full(whose, OF_A_SOURCE), whose, None, None, "source")]
            if owners:
                return owners[0], None, p.lemma[i]
            return (last.claimant, last.speaker, p.lemma[i]) if last else (None, None, None)
        if p.low[i] in ("he", "she") and (before := self._spoke_in_sentence(i)) is not None:
            return self.claimant(before)
        if p.low[i] == "they" and (before := self._spoke_in_sentence(i, many=True)) is not None:
            return self.claimant(before)
        if p.low[i] in ("it", "they", "he", "she"):
            last = self._last_before(i)
            if (
                last
                and last.by is not None
                and p.sentence[i] - p.sentence[last.by] <= 2
                and (last.speaker or p.low[i] in ("it", "they") or self._is_somebody(last))
            ):
                return last.claimant, last.speaker, None
        referents = m.single(i)
        if all(r.entity is None for r in referents) and (person := self._named_behind(i)) is not None:
            return person, person.text, None
        man = self._apposed_man(i) if not referents else None
        if man is not None and (body := m.body_behind(i)) is not None:
            return body, man.text, None  # "its director of operations, General X"
        if not referents and p.pos[i] in ("NOUN", "PROPN"):
            somebody = Referent(m.nouns.in_full(i, OF_A_SOURCE), i, None, None, "source")
            return somebody, None, None  # whoever says something
        if not referents:
            return None
        r = referents[0]
        if r.entity and normal(r.entity.name) in words("agencies", "name"):
            return None, None, r.entity.name
        if r.kind == "Person" or r.cls in ("role", "source") or m.led.is_somebodys_voice(i):
            body = self.mentions.body_behind(i)
            if body is not None:
                return body, (r.text if r.entity else None), None
            if r.cls == "role" and not r.entity:
                last = self._last_before(i)
                if last and last.claimant and last.claimant.named and any(p.low[k] == "the" for k in p.kids[i]):
                    return last.claimant, last.speaker, None
            if r.entity:
                return self._office_of(i, r), r.text, None
        if r.entity is None and p.pos[i] == "NOUN":
            r = replace(r, text=m.nouns.in_full(i, OF_A_SOURCE))
        return r, None, None

    def _named_behind(self, i: int) -> Referent | None:
        """ "the governor of X, Omar Haddane, said": the man."""
        return self._apposed_man(i) if self.mentions.body_behind(i) is None else None

    def _apposed_man(self, i: int) -> Referent | None:
        at = self.mentions.entities.at
        if self.p.tag[i] != "NN":
            return None
        man = next((k for k in self.p.children(i, "appos") if k in at and at[k].kind == "Person"), None)
        return next(iter(self.mentions.by_name(man)), None) if man is not None else None

    def _spoke_in_sentence(self, i: int, *, many: bool = False) -> int | None:
        """ "X of the Brigade said its men had crossed; the Brigade, he added, had killed three": X."""
        p, at = self.p, self.mentions.entities.at
        first, _ = p.sentences[p.sentence[i]]
        verbs = (v for v in range(i - 1, first, -1) if p.lemma[v] in _SAYING and p.pos[v] == "VERB")
        subjects = (s for v in verbs for s in p.children(v, "nsubj"))
        if many:  # "Residents said gunmen had come; they counted 27 dead"
            return next((s for s in subjects if p.tag[s] in ("NNS", "NNPS")), None)
        return next((s for s in subjects if s in at and at[s].kind == "Person"), None)

    def _is_somebody(self, said: Said) -> bool:
        """ "A lawyer said ... He added": one person without a name."""
        who = said.claimant
        return who is not None and who.entity is None and self.p.tag[who.token] in ("NN", "NNP")

    def _office_of(self, i: int, person: Referent) -> Referent:
        """A person whose body an earlier sentence named speaks for it still."""
        entity = person.entity
        if entity is None:
            return person
        for head in entity.heads:
            if head < i and head != i:
                body = self.mentions.body_behind(head)
                if body is not None:
                    return body
        return person

    def medium(self, verb: int) -> str | None:
        """The subject that only passes on what others say, by name."""
        at = self.mentions.entities.at
        return next((at[k].name for k in self.p.children(verb, "nsubj") if k in at), None)

    def channel(self, verb: int) -> str | None:
        p = self.p
        for k in p.kids[verb]:
            if (
                p.dep[k] in ("dobj", "dative")
                and k in self.mentions.entities.at
                and normal(self.mentions.entities.at[k].name) in words("agencies", "name")
            ):
                return self.mentions.entities.at[k].name
            if p.dep[k] in ("prep", "dative"):
                for o in p.children(k, "pobj"):
                    if p.lemma[o] in _STATEMENTS or p.low[o] in (
                        "telegram",
                        "twitter",
                        "facebook",
                        "x",
                        "whatsapp",
                        "interview",
                    ):
                        return p.lemma[o]
                    if o in self.mentions.entities.at and normal(self.mentions.entities.at[o].name) in words(
                        "agencies", "name"
                    ):
                        return self.mentions.entities.at[o].name
        return None

    def _last_before(self, i: int) -> Said | None:
        last = self.heard.get(self.p.sentence[i])
        return last if last and last.claimant else None
