"""When a clause was so: the date that the grammar hangs on it, or the only date of its sentence."""

from __future__ import annotations

from datetime import date

from graph.model import UNKNOWN, Interval
from ingest.reading.dates import DateMention, find_dates
from ingest.reading.parse import Parse
from ingest.reading.tables import mapping


class TimeInText:
    def __init__(self, p: Parse, published: date | None) -> None:
        self.p, self.published = p, published
        self._found: dict[int, list[tuple[int, int, Interval]]] = {}
        self.report = mapping("report_verbs", "lemma", "stance")

    def of_clause(self, i: int, *, strictly: bool = False) -> Interval:
        """The time of the verb or event noun at token i; `UNKNOWN` where the text tells none.

        `strictly` takes only a date that hangs on that very word.
        """
        found = self.in_sentence(self.p.sentence[i])
        if not found:
            return UNKNOWN
        if self.p.pos[i] == "NOUN":
            for at, _, interval in found:
                if self.p.head[at] == i and at < i:
                    return interval  # "the 2002 ceasefire", "Friday's ambush"
        own = self._governor(i)
        hanging = [(self._hops(at, i), interval) for at, verb, interval in found if verb == i]
        if hanging:
            hops, interval = min(hanging, key=lambda pair: pair[0])
            if hops == 0 or interval.precision == "day":
                return interval
            return UNKNOWN if self._on_a_name(found, i) else interval
        for _, verb, interval in found:
            if verb == own and (not strictly or self.p.dep[i] in ("attr", "acomp")):
                return interval
        if strictly:
            return UNKNOWN
        near = [(abs(at - i), interval) for at, verb, interval in found if self._related(verb, own)]
        if near:
            return min(near, key=lambda pair: pair[0])[1]
        free = [interval for _, verb, interval in found if self.p.lemma[verb] not in self.report]
        if len(free) != 1 or len(found) != 1 or self._aside(found[0][1], own, free[0]):
            return UNKNOWN
        return free[0]

    def of_outcome(self, i: int) -> Interval:
        """The time of what has come about: where only the report is dated ("said on Friday they had left")."""
        found = self.of_clause(i)
        p, own = self.p, self._governor(i)
        perfect = any(p.lemma[k] == "have" and p.dep[k] == "aux" for k in [*p.kids[own], *p.kids[p.head[own]]])
        if found.known or not perfect:
            return found
        dated = self.in_sentence(p.sentence[i])
        told = [interval for _, verb, interval in dated if p.lemma[verb] in self.report]
        return told[0] if len(dated) == 1 and told else found

    def in_sentence(self, number: int) -> list[tuple[int, int, Interval]]:
        """(token, governing verb, interval) of each date in a sentence."""
        if number not in self._found:
            first, past = self.p.sentences[number]
            base = self.p.start[first]
            mentions = find_dates(self.p.sentence_text(number), self.published)
            self._found[number] = [
                (t, self._governor(t), m.interval)
                for m in mentions
                if (t := self._token(m, base, first, past)) is not None
            ]
        return self._found[number]

    def _token(self, m: DateMention, base: int, first: int, past: int) -> int | None:
        """The token of a date mention that hangs on a token outside it."""
        inside = [t for t in range(first, past) if self.p.start[t] < base + m.end and self.p.end[t] > base + m.start]
        for t in inside:
            if self.p.head[t] not in inside or self.p.head[t] == t:
                return t
        return inside[0] if inside else None

    def _governor(self, i: int) -> int:
        """The verb or event noun that token i hangs on."""
        p = self.p
        if p.pos[i] in ("VERB", "AUX"):
            return i
        for above in p.ancestors(i):
            if p.pos[above] in ("VERB", "AUX"):
                return above
        return i

    def _hops(self, at: int, i: int) -> int:
        """How many nouns stand between a date and the verb that it is under."""
        hops = 0
        for above in self.p.ancestors(at):
            if above == i:
                break
            hops += self.p.pos[above] in ("NOUN", "PROPN")
        return hops

    def _on_a_name(self, found: list[tuple[int, int, Interval]], i: int) -> bool:
        """ "X, a group active since the 1990s, attacked ...": all dates hang on a name or an apposition."""
        p = self.p
        for at, verb, _ in found:
            if verb != i:
                continue
            above = list(p.ancestors(at))
            above = above[: above.index(i)] if i in above else above
            if not any(p.dep[k] == "appos" or (p.pos[k] == "PROPN" and p.dep[k] != "pobj") for k in above):
                return False
        return True

    def _aside(self, verb: int, own: int, interval: Interval) -> bool:
        """ "X, which was formed in 2019, ...": whether a date stands in a clause that only tells more of somebody."""
        p = self.p
        clause = next((k for k in (verb, *p.ancestors(verb)) if p.dep[k] in ("relcl", "acl")), None)
        if clause is None or own == clause or clause in p.ancestors(own):
            return False
        first = p.subtree(clause)[0]
        return interval.precision not in ("day", None) or p.word[first - 1] == ","

    def _related(self, verb: int, own: int) -> bool:
        """A date on a coordinated verb, or on a clause right above or below, counts when nothing is nearer."""
        p = self.p
        if p.lemma[verb] in self.report and p.lemma[own] not in self.report:
            return False
        return p.head[verb] == own or p.head[own] == verb
