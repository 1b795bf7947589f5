"""Which noun of a sentence each number counts."""

from __future__ import annotations

from ingest.reading.clauses import verb_lemma
from ingest.reading.mentions import Mentions
from ingest.reading.numbers import Quantity, find_quantities
from ingest.reading.parse import Parse
from ingest.reading.tables import lexicon, mapping, word_set
from ingest.reading.things import kind_of_thing
from ingest.reading.world import normal

_COLLECTIVE = word_set("losses.collective")
_ONE_MORE = ("another", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_STATES = mapping("loss_states", "word", "measure")
_IN_PHRASE = ("JJ", "NN", "NNS", "NNP", "NNPS", "HYPH", "VBN", "VBG", "POS")
_TIMES = word_set("names.times")
_DIRECTIONS = word_set("described_places.directions")
_CAPTIVE = ("hostage", "prisoner", "captive")
_PEOPLE = ("civil", "force", "police", "armed", "role", "source")


class QuantitiesInText:
    """`of` a token: how many it counts; `stands_for`: the counted noun behind a number or its qualifier."""

    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self._quantity: dict[int, Quantity] = {}
        self._stands_for: dict[int, int] = {}
        self._number: dict[int, int] = {}
        for first, past in p.sentences:
            self._learn(first, past)

    def __contains__(self, k: int) -> bool:
        return k in self._quantity

    def __getitem__(self, k: int) -> Quantity:
        return self._quantity[k]

    def give(self, k: int, quantity: Quantity) -> None:
        """Say that the noun at token k is counted by a number that stands elsewhere."""
        self._quantity.setdefault(k, quantity)

    def hand_over(self, t: int, k: int) -> None:
        """Say that the number at token t, which seemed to stand alone, counts the noun at token k."""
        before = self._number[t]
        self.give(k, self._quantity[before])
        self._number.update({n: k for n, counted in self._number.items() if counted == before})

    def before_of(self, t: int) -> Quantity | None:
        """The number in "30 of them", token t being "them"."""
        return self._quantity.get(self._number[t - 2]) if t - 2 in self._number else None

    def stands_for(self, k: int) -> int:
        """The token that a quantity at token k counts; k itself where it counts nothing else."""
        return self._stands_for.get(k, k)

    def covers(self, t: int) -> bool:
        """Whether token t is part of a number with its qualifiers."""
        return t in self._number

    def counted_by_number(self, t: int) -> int:
        """The token that the number which token t is part of counts."""
        return self._number[t]

    def _learn(self, first: int, past: int) -> None:
        """Tie each quantity of a sentence to the token whose phrase it counts."""
        p = self.p
        base = p.start[first]
        for start, end, quantity in find_quantities(p.between(first, past - 1)):
            inside = [t for t in range(first, past) if p.start[t] < base + end and p.end[t] > base + start]
            if not inside or (inside[0] > first and p.low[inside[0] - 1] == "not"):
                continue  # "and not seven, as the regime would have it"
            if p.low[inside[0] - 1 : inside[-1] + 1] == ["but", "one"] and inside[0] > first:
                continue  # "the last block but one"
            top = next(
                (
                    t
                    for t in reversed(inside)
                    if p.head[t] not in inside
                    and p.dep[t] not in ("advmod", "det", "prep", "case", "quantmod", "amod", "mark")
                ),
                inside[-1],
            )
            counted = self._noun_behind(inside[-1] + 1, past) or self._counted(top, inside)
            if self._of_more(inside[-1], counted):
                counted = top  # "one of four people seized": four were
            if p.lemma[counted] in _CAPTIVE and p.tag[counted] == "NN" and quantity.max != 1:
                counted = top  # "took nine hostage"
            self._stands_for[top] = counted
            self._number.update(dict.fromkeys(inside, counted))
            if counted not in self._quantity:
                self._quantity[counted] = quantity

    def _of_more(self, last: int, counted: int) -> bool:
        """ "one of four people seized from a hotel": the noun that the second number counts has a clause of its own."""
        p = self.p
        clauses = [k for k in p.kids[counted] if k > counted and p.dep[k] in ("acl", "relcl")]
        clause = any((verb_lemma(p, k), "v") in lexicon("loss_words") for k in clauses)
        return clause and p.low[last + 1 : last + 2] == ["of"] and p.pos[last + 2] == "NUM" and counted > last + 2

    def _counted(self, top: int, inside: list[int]) -> int:
        """The noun that a quantity counts, or the quantity's own head when it stands alone."""
        p = self.p
        if (
            p.dep[top] in ("nummod", "amod", "compound", "quantmod", "det", "nmod", "advmod")
            and p.head[top] > top
            and p.pos[p.head[top]] in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
        ):
            above = p.head[top]
            if p.low[above] in _DIRECTIONS and p.low[above + 1 : above + 2] == ["of"]:
                return top
            if p.pos[above] == "NUM" and p.dep[above] == "nummod" and above in inside:
                return p.head[above]
            return above
        for k in p.kids[top]:  # "dozens of soldiers", "two of the men"
            if p.dep[k] == "prep" and p.low[k] == "of" and top in inside and k > top:  # not "of the 38 killed 21 were"
                for o in p.children(k, "pobj"):
                    return o
        return top

    def _noun_behind(self, i: int, past: int) -> int | None:
        """The head of a plural noun phrase right behind a number, "of" with a further number passed over.

        "12 of 15 drones", "four of its soldiers", "20 armoured vehicles wrecked": where the words stand in a row, the
        parser is not asked.
        """
        p = self.p
        if i < past and p.low[i] == "of":
            i += 1
            while i < past and (p.pos[i] in ("DET", "NUM") or p.tag[i] == "PRP$"):
                i += 1
        head = None
        while i < past and (p.tag[i] in _IN_PHRASE or p.word[i] == "-"):
            if p.low[i] in _STATES or (p.tag[i] in ("NNP", "NNPS") and p.low[i] in _TIMES):
                break
            if p.low[i] in _DIRECTIONS and p.low[i + 1 : i + 2] == ["of"]:
                break  # "captured nine south of the town"
            if p.tag[i] in ("NNS", "NNPS") or p.lemma[i] in ("people", "police", "personnel"):
                head = i
            i += 1
            if head is not None and not (i < past and p.tag[i] in ("NN", "NNS")):
                break
        return head

    def number_of(self, k: int) -> Quantity | None:
        """How many the phrase at token k is, an article or "another" counting as one."""
        p = self.p
        if k in self._quantity:
            return self._quantity[k]
        if p.pos[k] == "NUM" and k in self._number and p.low[self._number[k]] in _STATES:
            return self._quantity.get(self._number[k])  # "nineteen dead"
        if p.low[k] in _ONE_MORE:
            return Quantity(1, 1, False, p.word[k])
        return Quantity(1, 1, False, d) if (d := self._determiner(k)) in ("a", "an", "another") else None

    def named(self, k: int) -> Quantity | None:
        """One, where token k is somebody's name."""
        name = self.mentions.entities.at.get(k)
        if name is None or name.kind != "Person" or self.p.tag[k] not in ("NNP", "NN"):
            return None
        return Quantity(1, 1, False, self.mentions.entities.name_at[k].text)

    def among_counted(self, k: int) -> Quantity | None:
        """Like `number_of` for one in a list where others are counted: a name, "his wife", "the driver" is one."""
        found = self.number_of(k)
        if found is not None:
            return found
        if (one := self.named(k)) is not None:
            return one
        determiner = self._determiner(k)
        return Quantity(1, 1, False, determiner) if determiner in ("the", "his", "her", "their", "'s") else None

    def _national(self, k: int) -> bool:
        """ "a Chadian" is one of a country, where no noun follows."""
        w = self.mentions.w
        word = normal(self.p.word[k])
        alone = self.p.pos[k + 1 : k + 2] not in (["NOUN"], ["PROPN"], ["ADJ"])
        return self.p.tag[k] in ("NN", "NNP", "JJ") and alone and word in w.demonyms and word not in w.country_codes

    def _determiner(self, k: int) -> str:
        """The determiner of a noun that stands for one person."""
        p = self.p
        person = self._national(k) or (
            p.tag[k] == "NN"
            and p.pos[k] == "NOUN"
            and p.lemma[k] not in _COLLECTIVE
            and k not in self.mentions.entities.at
            and self.mentions.noun_class(k) in _PEOPLE
        )
        if not person and (p.tag[k] not in ("NN", "NNP", "CD") or kind_of_thing(p, k) in (None, "lives")):
            return ""
        before = next((d for d in p.kids[k] if p.dep[d] in ("det", "poss")), None)
        if before is None:
            return ""
        return p.low[before] if p.dep[before] == "det" or p.tag[before] == "PRP$" else "'s"
