"""Who leads, founded or speaks for whom, as the order of words tells it: "X leader A", "A, spokesman for X"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import verb_lemma
from ingest.reading.mentions import Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES, Stated
from ingest.reading.tables import lexicon, word_set, words
from ingest.reading.world import normal

_PERSONS = ("LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY")
_FORMER = word_set("neighbours.former")
_LESSER = word_set("neighbours.lesser")
_STATE = frozenset(["force", "police", "government", "group", "body"])
_KIN_WORDS = frozenset(["breakaway", "splinter", "dissident", "rival", "renegade", "offshoot"])
_TO_BY = 7  # tokens from a participle to its "by": "founded in the town of X in 1994 by"


class Offices:
    def __init__(self, p: Parse, mentions: Mentions, beside: Neighbours) -> None:
        self.p, self.mentions, self.beside = p, mentions, beside

    def of(self, i: int) -> Iterator[Stated]:
        """Whatever the word at token i tells with its neighbours."""
        p = self.p
        if (
            p.low[i - 3 : i] == ["went", "on", "to"]
            or p.low[i - 1] == "who"
            or (p.low[i - 1] in ("now", "also", "still", "had", "has", "later") and p.low[i - 2] == "who")
        ):
            predicate = self._predicate(verb_lemma(p, i), "v")
            if predicate:
                yield from self._who(i, predicate)
        elif p.tag[i] in ("VBN", "VBD") and p.pos[i] in ("VERB", "ADJ"):
            predicate = self._predicate(verb_lemma(p, i), "v")
            if predicate:
                yield from self._participle(i, predicate)
        if p.low[i] == "of":
            yield from self._of_person(i)
        elif p.low[i] == "under":
            yield from self._under(i)
        elif p.low[i] == "whose":
            yield from self._whose(i)
        if p.tag[i] in ("NN", "NNP"):
            predicate = self._predicate(p.low[i], "n")
            if predicate and i not in self.mentions.entities.name_at:
                yield from self._office(i, predicate)

    @staticmethod
    def _predicate(trigger: str, form: str) -> str | None:
        found = lexicon("relation_frames").get((trigger, form), ())
        return next((row["predicate"] for row in found if row["predicate"] in _PERSONS), None)

    # -- verbs ----------------------------------------------------------------------------------------------------

    def _participle(self, i: int, predicate: str) -> Iterator[Stated]:
        p = self.p
        if not self.beside.is_reduced(i):
            return
        for by in range(i + 1, min(i + _TO_BY, len(p))):
            if p.low[by] == "by":
                break
            if p.pos[by] in ("VERB", "AUX", "PUNCT", "CCONJ"):
                return
        else:
            return
        body = self.beside.body_before(i)
        persons = self.beside.persons_after(by + 1)
        if body is None and persons:
            body = self._described(i, persons[0])
        for person in persons:
            if body is not None:
                yield Stated(i, body, predicate, person, 0.75)

    def _described(self, i: int, leader: Referent) -> Referent | None:
        """ "a breakaway group led by A": known by its leader alone."""
        p, m = self.p, self.mentions
        n = i - 1
        if m.noun_class(n) != "group" or not _KIN_WORDS & set(p.low[max(self.beside.before_phrase(n), 0) : n + 1]):
            return None
        text = m.phrase(n)
        entity = m.entities.described_as(normal(f"{text} led by {leader.text}"), text, "ArmedGroup", None)
        entity.also(f"{text} led by {leader.text}")
        return m.meant(entity, n)

    def _who(self, i: int, predicate: str) -> Iterator[Stated]:
        """ "A, who (now) heads X"."""
        p, names = self.p, self.mentions.entities.name_at
        k = i - 1
        while k > i - 5 and p.low[k] != "who":
            k -= 1
        if p.low[k] != "who":
            return
        k -= 2 if p.word[k - 1] == "," else 1
        person = self.beside.person_at(k) if k in names else self._apposed_person(k)
        persons = [person] if person is not None else []
        if k in names:
            before = names[k].first - 1
            while before > 1 and p.low[before] in words("titles", "title"):
                before -= 1
            other = self.beside.person_at(before - 1) if p.low[before] == "and" else None
            persons += [other] if other is not None else []  # "A and B, who led X"
        body = self.beside.body_after(i + 1)
        past = 0 if body is None else names[body.token].last + 1 if body.token in names else body.token + 1
        part = p.low[past : past + 1] == ["in"] and self._place_at(past + 1)
        owner = p.low[past : past + 1] in (["'s"], ["’s"], ["'"], ["’"])  # "who commands the army's eighth division"
        if body is not None and not owner and not (part and body.kind == "StateForce"):
            for person in persons:
                yield Stated(i, body, predicate, person, 0.75)

    def _apposed_person(self, k: int) -> Referent | None:
        """ "A, a barman turned warlord, who founded X": the apposition ends at token k."""
        p = self.p
        if p.pos[k] != "NOUN" or self.mentions.noun_class(k) not in ("role", "civil", "armed", "force"):
            return None
        for comma in range(k - 1, max(k - 9, 0), -1):
            if p.word[comma] == ",":
                return self.beside.person_at(comma - 1) if p.low[comma + 1] in ("a", "an", "the") else None
            if p.pos[comma] in ("AUX", "ADP", "PRON") or p.word[comma] in (";", "("):
                return None
        return None

    def _of_person(self, i: int) -> Iterator[Stated]:
        """ "the Ninjas of former prime minister A", "the X of lawyer A": whom an armed body is named with."""
        p, names = self.p, self.mentions.entities.name_at
        ends = (i - 1 in names and names[i - 1].last == i - 1) or p.word[i - 1] == ")"
        body = self.beside.ending_at(i - 1) if ends else None
        if body is None or body.kind not in ("ArmedGroup", "Coalition", "PrivateMilitary"):
            return
        k = i + 1
        while k < i + 6 and k < len(p) and k not in names and self._before_a_person(k):
            k += 1
        k = self.beside.over_titles(k)
        person = self.beside.person_at(k) if k in names and names[k].first == k else None
        owns = person is not None and p.low[names[k].last + 1 : names[k].last + 2] in (["'s"], ["’s"])
        if person is not None and not owns and names[k].last > names[k].first:
            yield Stated(i, body, "LED_BY", person, 0.65)

    def _before_a_person(self, k: int) -> bool:
        p = self.p
        return p.word[k].islower() and (
            p.low[k] in _FORMER | {"the", "prime", "rebel", "guerrilla", "self", "-", "proclaimed", "styled"}
            or self.mentions.noun_class(k) in ("role", "civil")
            or p.pos[k] == "ADJ"
        )

    def _under(self, i: int) -> Iterator[Stated]:
        """ "X under General A", "under the leadership of A, X"."""
        p, names = self.p, self.mentions.entities.name_at
        said = p.low[i + 1 : i + 4] in (["the", "command", "of"], ["the", "leadership", "of"])
        k = i + 4 if said else i + 1
        while k < i + 8 and k < len(p) and k not in names and self._before_a_person(k):
            k += 1
        k = self.beside.over_titles(k)
        person = self.beside.person_at(k) if k in names and names[k].first == k else None
        if person is None or p.low[names[k].last + 1 : names[k].last + 2] in (["'s"], ["’s"]):
            return
        body = self.beside.ending_at(i - 1) if i - 1 in names or p.word[i - 1] == ")" or said else None
        if body is None or body.kind not in ("ArmedGroup", "Coalition", "PrivateMilitary"):
            body = self.beside.body_before(i) or body
        if body is None and said and p.word[names[k].last + 1 : names[k].last + 2] == [","]:
            body = self.beside.body_after(names[k].last + 2)
        if body is not None:
            yield Stated(i, body, "LED_BY", person, 0.7)

    def _whose(self, i: int) -> Iterator[Stated]:
        """ "A, whose X took up arms"."""
        names = self.mentions.entities.name_at
        k = i - 1 - (self.p.word[i - 1] == ",")
        person = self.beside.person_at(k) if k in names else None
        body = self.beside.ending_at(i + 1) if i + 1 in names else None
        if person is not None and body is not None:
            yield Stated(i, body, "LED_BY", person, 0.7)
        yield from self._whose_office(i)

    def _whose_office(self, i: int) -> Iterator[Stated]:
        """ "X, whose founder A was", "X, whose leader is A": token i is "whose"."""
        p, names = self.p, self.mentions.entities.name_at
        body = self.beside.body_before(i)
        n = next((k for k in range(i + 1, min(i + 6, len(p))) if self._predicate(p.low[k], "n")), None)
        if body is None or n is None or p.sentence[n] != p.sentence[i]:
            return
        predicate = self._predicate(p.low[n], "n")
        if predicate is None or _FORMER & set(p.low[i:n]) or (predicate == "LED_BY" and _LESSER & set(p.low[i:n])):
            return
        k = n + 1 + (p.low[n + 1 : n + 2] in ([","], ["is"], ["was"], ["remains"]))
        k = self.beside.over_titles(k)
        person = self.beside.person_at(k) if k in names and names[k].first == k else None
        if person is not None:
            yield Stated(n, body, predicate, person, 0.7)

    # -- nouns ----------------------------------------------------------------------------------------------------

    def _office(self, i: int, predicate: str) -> Iterator[Stated]:
        p = self.p
        if self._over(i, predicate):
            return
        if p.low[i - 1] == "and" and self.mentions.noun_class(i - 2) == "role":  # "the founder and leader of X"
            yield from self._shared(i, predicate)
            return
        body, past = None, i + 1
        if p.low[i + 1 : i + 2] in (["of"], ["for"]):
            body = self.beside.body_after(i + 2)
            named = body is not None and body.token in self.mentions.entities.name_at
            past = self._past(body.token if named and body is not None else i + 2)
            if predicate == "LED_BY" and p.low[past : past + 1] == ["in"] and self._place_at(past + 1):
                return  # "commander of X in Tyre": not of all of it
        else:
            owner = self.beside.owner(i)
            if owner in self.mentions.entities.name_at:
                body = self.beside.ending_at(owner)
            elif owner >= 0 and p.low[owner] in ("its", "their"):
                body = next((r for r in self.mentions.single(owner) if r.named and r.kind != "Person"), None)
            elif p.pos[i - 1] in ("NOUN", "PROPN") and self.mentions.noun_class(i - 1) in _STATE:
                body = self._of_state(i - 1)
        person = self._holder(i, past) or (self._spoken_of(i) if predicate == "LED_BY" else None)
        if body is not None and person is not None and body.kind != "Person":
            yield Stated(i, body, predicate, person, 0.7)
            if "founding" in p.low[max(i - 3, 0) : i]:
                yield Stated(i, body, "FOUNDED_BY", person, 0.7)

    def _place_at(self, k: int) -> bool:
        p, at = self.p, self.mentions.entities.at
        k += p.low[k : k + 1] == ["the"]
        return k in at and at[k].kind == "Place"

    def _shared(self, i: int, predicate: str) -> Iterator[Stated]:
        """The second of two offices that one person holds."""
        for first in self._office(i - 2, predicate):
            yield Stated(i, first.subject, predicate, first.object, 0.7)

    def _of_state(self, n: int) -> Referent | None:
        """ "Gambian army spokesman A", "Council spokesman A": the body whose noun stands before the office."""
        m = self.mentions
        if m.noun_class(n) in ("group", "body"):
            last = [e for name in m.entities.names if name.first < n for e in [m.entities.at[name.head]]]
            named = [
                e for e in last if any(x.lower().split()[-1] == self.p.low[n] for x in e.names) and e.kind in BODIES
            ]
            return m.meant(named[-1], n) if named else None
        body = next((r for r in m.single(n) if r.named), None)
        if body is not None and body.entity and m.w.demonyms.get(self.p.low[n - 1]) == body.country:
            body.entity.also(self.p.between(n - 1, n))
        code = m.w.demonyms.get(self.p.low[n - 1])
        if body is None and code and m.noun_class(n) == "force":
            return m.meant(m.states.state_force(code, m.nouns.branch(n), self.p.between(n - 1, n)), n)
        return body

    def _past(self, k: int) -> int:
        """The token behind the name, and the acronym in brackets, that begin shortly behind token k."""
        p, names = self.p, self.mentions.entities.name_at
        for at in range(k, min(k + 6, len(p))):
            if at in names:
                past = names[at].last + 1
                return past + 3 if p.word[past : past + 1] == ["("] and p.word[past + 2 : past + 3] == [")"] else past
        return k + 1

    def _over(self, i: int, predicate: str) -> bool:
        """ "a former leader", "a deputy commander": the office is over, or is one among many."""
        p = self.p
        before = set(p.low[max(self.beside.before_phrase(i), i - 6, 0) : i])
        among = before & _LESSER or p.low[i + 1 : i + 2] in (["in"], ["for"])
        return bool(before & _FORMER or (predicate == "LED_BY" and among))

    def _spoken_of(self, i: int) -> Referent | None:
        """ "the UNITA chief", when one person alone was named in the sentence before it."""
        p, m = self.p, self.mentions
        first = self.beside.before_phrase(i) + 1
        alone = p.pos[i + 1 : i + 2] not in (["PROPN"], ["NOUN"]) and p.low[i + 1 : i + 2] not in ([","], ["of"])
        if p.low[first] != "the" or not alone or p.dep[i] in ("attr", "appos", "oprd", "compound"):
            return None
        if self.beside.owner(i) not in m.entities.name_at:
            return None
        heads = [n.head for n in m.entities.names if p.sentence[n.head] == p.sentence[i] and n.head < i]
        persons = {m.entities.at[h].key: h for h in heads if m.entities.at[h].kind == "Person"}
        return self.beside.person_at(next(iter(persons.values()))) if len(persons) == 1 else None

    def _holder(self, i: int, past: int) -> Referent | None:
        """The person in the office: "X leader A", "the leader of X, A,", "A, the leader of X"."""
        p, names = self.p, self.mentions.entities.name_at
        k = past + (p.word[past : past + 1] == [","])
        if k > past or past == i + 1:
            k = self.beside.over_titles(k)
            if k in names and names[k].first == k and p.sentence[k] == p.sentence[i]:
                person = self.beside.person_at(k)
                if person is not None:
                    return person
        k = self.beside.before_phrase(i)
        if k >= 1 and p.word[k] == "," and p.sentence[k] == p.sentence[i]:
            return self.beside.person_at(k - 1)
        return None
