"""Which name a noun leads up to: "rebel group M23", "a group known as X", "X, an elite outfit commanded by ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.reading.described import called
from ingest.reading.referents import Referent
from ingest.reading.said_of import one_of_a_list
from ingest.reading.tables import words

if TYPE_CHECKING:
    from ingest.reading.mentions import Mentions

_SELF_STYLED = (["call", "themselves"], ["calls", "itself"], ["called", "themselves"], ["called", "itself"])
_KNOWN_AS = ["known", "as"]


class Apposed:
    """Nouns that mean the name beside them."""

    def __init__(self, mentions: Mentions) -> None:
        self.p, self.entities, self.mentions = mentions.p, mentions.entities, mentions

    def name_behind(self, i: int) -> int | None:
        """ "the separatist Azawad Front", "rebel group M23": a noun followed at once by the name it introduces."""
        p = self.p
        if p.pos[i] not in ("NOUN", "ADJ", "PROPN"):
            return None
        called = self._called(i)
        if called is not None:
            return called
        for k in p.kids[i]:
            if (
                p.dep[k] in ("appos", "nmod")
                and k > i
                and k in self.entities.at
                and self.entities.name_at[k].first == i + 1
            ):
                return k
        return self._introduced(i)

    def _introduced(self, i: int) -> int | None:
        """ "the Lebanese militant group Hezbollah": the name right behind a noun that leads up to it."""
        leads_up = self.mentions.noun_class(i) in ("group", "armed", "body") or self.p.low[i] == "rival"
        if not leads_up or self.p.tag[i] == "NNS":
            return None
        name = self.entities.name_at.get(i + 1)
        if name is None or name.first != i + 1 or self.p.sentence[i + 1] != self.p.sentence[i]:
            return None
        return name.head if self.entities.at[name.head].is_body else None

    def _called(self, i: int) -> int | None:
        """ "a coalition called the Northern Pact", "a group known as X": the name is that of the noun."""
        p, names = self.p, self.entities.name_at
        if not (self.mentions.noun_class(i) in ("group", "armed", "force") and i + 3 < len(p)):
            return None
        who = i + 1 + (p.word[i + 1] == ",")
        if p.low[who] in ("who", "which", "that") and p.low[who + 1 : who + 3] in _SELF_STYLED:
            who += 3 + (p.low[who + 3 : who + 4] == ["the"])
            return names[who].head if who in names and names[who].first == who and self.entities.at[who].acts else None
        k = (
            i + 2
            if p.low[i + 1] in ("called", "named", "dubbed")
            else i + 3
            if p.low[i + 1 : i + 3] == _KNOWN_AS
            else 0
        )
        k += k > 0 and p.low[k : k + 1] == ["the"]
        return names[k].head if k and k in names and names[k].first == k and self.entities.at[k].acts else None

    def parties(self, i: int) -> list[Referent]:
        """ "X, a coalition led by ...": the noun means whomever it stands in apposition to."""
        p = self.p
        beside = self._behind_comma(i)
        if beside is not None:
            return self.mentions.by_name(beside)
        above = p.head[i]
        name = called(p, self.entities, i)
        if name is not None and self.entities.at[name].acts and self.entities.at[name].kind != "Person":
            return self.mentions.by_name(name)
        if (
            p.dep[i] == "appos"
            and above < i
            and above in self.entities.at
            and self.entities.at[above].acts
            and self.entities.at[above].kind != "Person"
        ):
            return self.mentions.by_name(above)
        if (
            p.dep[i] == "appos"
            and above < i
            and p.pos[above] == "NOUN"
            and self.mentions.noun_class(above) in ("group", "armed", "force", "body")
        ):
            found = [r for r in self.mentions.single(above) if r.named]
            if found:
                return found
        if p.dep[i] == "attr" and p.lemma[above] == "be" and not p.children(above, "neg"):
            found = [r for k in p.children(above, "nsubj") for r in self._subject_named(k)]
            if len(found) == 1:
                return found  # "X is an umbrella organisation comprising ..."
        for k in p.kids[i]:
            if (
                p.dep[k] == "appos"
                and k > i
                and k in self.entities.at
                and self.entities.at[k].acts
                and self.entities.at[k].kind not in ("Person", "Community")
                and p.low[k - 1] not in ("and", "or")
            ):
                return self.mentions.by_name(k)
        enclosed = self._enclosed(i)
        return self.mentions.by_name(enclosed) if enclosed is not None else []

    def _enclosed(self, i: int) -> int | None:
        """Head of the name in "its rival, the Lion Brigade, ..." or "the militia of Omar, the Lion Brigade, ..."."""
        p, names = self.p, self.entities.name_at
        if p.tag[i] not in ("NN", "NNP") or not any(k < i and p.dep[k] in ("det", "poss") for k in p.kids[i]):
            return None
        comma = i + 1
        if p.low[comma : comma + 1] == ["of"]:  # a person's
            comma += 1
            while comma < len(p) and comma not in names and p.low[comma] in words("titles", "title"):
                comma += 1
            if comma not in names or self.entities.at[names[comma].head].kind != "Person":
                return None
            comma = names[comma].last + 1
        at = comma + 1 + (p.low[comma + 1 : comma + 2] == ["the"])
        if p.word[comma : comma + 1] != [","] or at not in names or names[at].first != at:
            return None
        closed = p.word[names[at].last + 1 : names[at].last + 2]
        same = p.sentence[i] == p.sentence[at]
        if closed != [","] or not same or p.dep[names[at].head] in ("nsubj", "nsubjpass", "conj"):
            return None
        return names[at].head if self.entities.at[names[at].head].is_body else None

    def _subject_named(self, k: int) -> list[Referent]:
        entity = self.entities.at.get(k)
        return self.mentions.by_name(k) if entity is not None and entity.is_body else []

    def _behind_comma(self, i: int) -> int | None:
        """Head of the name that "X, an elite outfit commanded by ..." describes, whatever the parser made of it."""
        p = self.p
        if (whose := p.child(i, "poss")) is not None and whose < i:
            return self._of_a_person(i, whose)
        first = min((k for k in p.kids[i] if k < i and p.dep[k] == "det"), default=i)
        if p.low[first] not in ("a", "an", "the") or first < 2 or p.word[first - 1] != "," or p.tag[i] == "NNS":
            return None
        if one_of_a_list(p, i):
            return None
        after = p.low[i + 1] if i + 1 < len(p) else ""
        if p.low[first] == "the" and not (after in ("that", "which") or p.tag[i + 1 : i + 2] == ["VBN"]):
            return None
        name = self.entities.name_at.get(first - 2) or self.entities.name_at.get(self._before_bracket(first - 2))
        if name is None or name.last not in (first - 2, self._before_bracket(first - 2)):
            return None
        return name.head if self.entities.at[name.head].is_body else None

    def _of_a_person(self, i: int, whose: int) -> int | None:
        """ "X, Omar Haddane's movement, took ...": head of X."""
        p, at = self.p, self.entities.at
        before = p.subtree(whose)[0] - 1
        man = whose in at and at[whose].kind == "Person"
        group = self.mentions.noun_class(i) in ("group", "body") and p.word[i + 1 : i + 2] in ([","], ["."])
        name = self.entities.name_at.get(before - 1)
        if not man or not group or p.word[before] != "," or name is None or name.last != before - 1:
            return None
        return name.head if at[name.head].is_body else None

    def _before_bracket(self, i: int) -> int:
        """The token before "(RDF)" when i closes such a bracket."""
        return i - 3 if self.p.word[i] == ")" and i > 2 and self.p.word[i - 2] == "(" else i

    def holds_name(self, i: int) -> bool:
        """ "the Islamic State group": the name stands as modifier, so the noun only says what it is."""
        return any(
            self.p.dep[k] in ("compound", "nmod", "amod") and k in self.entities.at for k in self.p.kids[i]
        ) or any(self.p.dep[k] == "appos" and k in self.entities.at for k in self.p.kids[i])
