"""Bodies that are known by a person: "Haftar's forces", "fighters loyal to X", and the body a person speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ingest.reading.entities import Entity
from ingest.reading.referents import Referent
from ingest.reading.tables import word_set
from ingest.reading.world import normal

if TYPE_CHECKING:
    from ingest.reading.mentions import Mentions

_UNDER = frozenset(["loyal", "faithful", "led", "headed", "commanded", "under", "answering", "allegiant", "following"])
_FORMER = word_set("neighbours.former")
_LEADING = frozenset(["lead", "command", "head"])
_SOMEBODY = frozenset(["man", "woman", "caller", "voice", "person"])
CHARGE = frozenset(["command", "leadership", "control", "orders", "order", "banner"])


class LedBodies:
    """Persons and the bodies they lead, speak or fight for."""

    def __init__(self, mentions: Mentions) -> None:
        self.p, self.entities, self.mentions = mentions.p, mentions.entities, mentions

    def chiefs(self, i: int) -> list[Referent]:
        """ "forces loyal to X", "a faction led by X": the person behind the phrase."""
        p = self.p
        for k in p.kids[i]:
            if k > i and p.low[k] in _UNDER and p.dep[k] in ("acl", "amod", "advmod", "relcl", "prep", "advcl"):
                spots = [k] if p.dep[k] == "prep" else p.children(k, "prep", "agent", "dative")
                spots += [
                    q
                    for s in spots
                    for c in p.children(s, "pobj")
                    if p.lemma[c] in CHARGE
                    for q in p.children(c, "prep")
                ]
                for o in (o for spot in spots for o in p.children(spot, "pobj")):
                    entity = self.entities.at.get(o)
                    if entity is not None and entity.kind == "Person":
                        return [self.mentions.meant(entity, o)]
        return []

    def aside(self, i: int) -> bool:
        """ "The force, led by X, was formed": known already, and led by X besides."""
        p = self.p
        bare = all(p.low[k] == "the" or p.dep[k] == "punct" for k in p.kids[i] if k < i)
        return bare and any(p.low[k] == "the" for k in p.kids[i]) and p.word[i + 1 : i + 2] == [","]

    def men_of(self, i: int, person: Referent) -> list[Referent]:
        """ "Haftar's forces", "his men": the body that the article says the person leads, else a body of its own."""
        if all(self.p.pos[k] == "PRON" for k in self.p.children(i, "poss")) and self.p.child(i, "poss") is not None:
            body = self.body_of_person(person.entity) if person.entity else None
            return [body] if body else []
        poss = self.p.child(i, "poss")
        text = (
            f"{person.text}'s {self.mentions.phrase(i)}"
            if poss is not None and self.p.low[poss] == "whose"
            else self.p.between(self.p.subtree(poss)[0], i)
            if poss is not None and poss < i
            else f"{self.mentions.phrase(i)}{self.p.text[self.p.end[i] : self.p.end[self._name_end(person.token)]]}"
        )
        return [self._men(i, text, self._shorter(i, person.token))]

    def loyal(self, i: int, last: int) -> Referent:
        """ "fighters loyal to X": a body of its own, whatever state they once served."""
        words = self.mentions.phrase(i)
        return self._men(i, f"{words}{self.p.text[self.p.end[i] : self.p.end[last]]}", [words])

    def _men(self, i: int, text: str, shorter: Iterable[str]) -> Referent:
        """A body of its own under the words `text`, no state's force even where the noun at token i means one."""
        kind = self.mentions.nouns.kinds.get(self.p.lemma[i]) or "ArmedGroup"
        men = self.entities.described_as(normal(text), text, "ArmedGroup" if kind == "StateForce" else kind, None)
        for name in shorter:
            if " " in name:
                men.also(name)
        return self.mentions.meant(men, i)

    def _shorter(self, i: int, until: int) -> Iterator[str]:
        """ "a rebel faction of the Sand Corps led by X": also "rebel faction" and "faction of the Sand Corps"."""
        p = self.p
        yield self.mentions.phrase(i)
        for prep in p.children(i, "prep"):
            if p.low[prep] in ("of", "from") and i < prep < until:
                for o in p.children(prep, "pobj"):
                    yield p.between(i, self._name_end(o))

    def _name_end(self, i: int) -> int:
        name = self.entities.name_at.get(i)
        return name.last if name else i

    def body_behind(self, i: int) -> Referent | None:
        """The body for which the person or official at token i speaks or fights."""
        p, m = self.p, self.mentions
        if m.noun_class(i) == "source":
            return None
        beside = [k for k in p.kids[i] if p.dep[k] in ("appos", "compound", "nmod")]
        spots = [i, *[k for k in beside if m.noun_class(k) == "role"], *self._as_whom(i)]
        for spot in spots:
            if any(p.low[k] in _FORMER for k in p.kids[spot]):
                continue  # "Y, a former police chief", speaks for no police
            for prep in self._for_whom(spot):
                if p.low[prep] in ("for", "of"):
                    apposed = self._before_name(prep)
                    if apposed is not None:
                        return apposed
                    for o in p.children(prep, "pobj"):
                        for r in self.mentions.parties(o):
                            if r.named and r.kind != "Person":
                                return r
            codes = self.mentions.nationalities(spot)
            if codes and any(p.lemma[k] in ("army", "military") for k in p.kids[spot]):
                return m.meant(m.states.state_force(codes[0], "army", m.phrase(spot)), spot)
            for r in self.mentions.owners(spot):
                if r.named and r.kind != "Person":
                    return r
        return None

    def _for_whom(self, spot: int) -> Iterator[int]:
        """The prepositions behind an office; also of "X, who speaks for Y"."""
        p = self.p
        yield from p.children(spot, "prep")
        for k in p.children(spot, "acl", "relcl"):
            if p.lemma[k] == "speak":
                yield from (prep for prep in p.children(k, "prep") if p.low[prep] == "for")

    def _as_whom(self, i: int) -> Iterator[int]:
        """ "a man who called himself a spokesman for X", "a caller claiming to be its commander": the office."""
        p = self.p
        if p.lemma[i] in _SOMEBODY:
            for k in p.children(i, "relcl", "acl"):
                yield from (t for t in range(k, p.subtree(k)[1] + 1) if self.mentions.noun_class(t) == "role")

    def is_somebodys_voice(self, i: int) -> bool:
        """Whether the phrase at token i is nobody known but says for whom he speaks."""
        return next(self._as_whom(i), None) is not None

    def _before_name(self, prep: int) -> Referent | None:
        """ "a spokesman for the Front, Sidi Keita, said": the parser makes one phrase of the Front and its man."""
        p = self.p
        at = prep + 1 + (p.low[prep + 1 : prep + 2] == ["the"])
        name = self.entities.name_at.get(at)
        if name is None or name.first != at or p.word[name.last + 1 : name.last + 2] != [","]:
            return None
        entity, man = self.entities.at[name.head], self.entities.at.get(name.last + 2)
        if not entity.is_body or man is None or man.kind != "Person":
            return None
        return self.mentions.meant(entity, name.head)

    def body_of_person(self, person: Entity) -> Referent | None:
        """The body that a person is said to belong to at any place in the article."""
        for head in person.heads:
            body = self.body_behind(head)
            if body is not None and body.kind != "Government":
                return body
        return next((body for head in person.heads if (body := self._led_by(head)) is not None), None)

    def _led_by(self, i: int) -> Referent | None:
        """ "X, who leads Y", "Y, led by X", "X's Y": Y."""
        p = self.p
        owned = self.entities.at.get(p.head[i]) if p.dep[i] == "poss" else None
        if owned is not None and owned.kind in ("ArmedGroup", "Coalition"):
            return self.mentions.meant(owned, p.head[i])
        led = [o for k in p.kids[i] if p.dep[k] == "relcl" and p.lemma[k] in _LEADING for o in p.children(k, "dobj")]
        by = p.head[i]
        if p.dep[i] == "pobj" and p.low[by] == "by" and p.lemma[p.head[by]] in _LEADING:
            led += [p.head[p.head[by]]] if p.dep[p.head[by]] in ("acl", "relcl") else []
        bodies = (r for o in led for r in self.mentions.single(o))
        return next((r for r in bodies if r.named and r.kind not in ("Person", "Government")), None)
