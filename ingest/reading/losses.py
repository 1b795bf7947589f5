"""Figures: how many were killed, wounded, captured, missing, abducted, displaced or destroyed, and whose loss it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.reading.frames import Frame
from ingest.reading.mentions import Mentions, Referent
from ingest.reading.numbers import Quantity, find_quantities
from ingest.reading.parse import Parse
from ingest.reading.relations import lexicon
from ingest.reading.tables import mapping, words
from ingest.reading.tolls import toll

_STATES = {
    "dead": "killed",
    "killed": "killed",
    "deaths": "killed",
    "fatalities": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "injuries": "wounded",
    "missing": "missing",
    "unaccounted": "missing",
    "captured": "captured",
    "displaced": "displaced",
    "hostage": "abducted",
    "kidnapped": "abducted",
    "abducted": "abducted",
    "prisoner": "captured",
    "captive": "captured",
    "prisoners": "captured",
}
_TRANSPARENT = frozenset(["member", "people", "person", "man", "other", "element", "body", "total", "number"])
_NOT_PEOPLE = frozenset(
    [
        "house",
        "building",
        "home",
        "shop",
        "school",
        "village",
        "town",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "kilometre",
        "kilometer",
        "mile",
        "attack",
        "time",
        "dollar",
        "percent",
    ]
)


@dataclass(frozen=True, slots=True)
class Loss:
    """One figure at token `at`; `verb` is the token whose clause tells it."""

    at: int
    verb: int
    measure: str
    quantity: Quantity
    of: Referent | None
    by: Referent | None


class Losses:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self.things = mapping("counted_things", "lemma", "things")
        self.verbs = {trigger for trigger, form in lexicon("loss_words") if form == "v"}
        self._quantity: dict[int, Quantity] = {}
        self._stands_for: dict[int, int] = {}
        self._covered: dict[int, tuple[int, int]] = {}
        for first, past in p.sentences:
            self._learn(first, past)
        self._done: set[int] = set()
        self._last_of: dict[int, Referent] = {}

    def _learn(self, first: int, past: int) -> None:
        """Tie each quantity of a sentence to the token whose phrase it counts."""
        p = self.p
        base = p.start[first]
        for start, end, quantity in find_quantities(p.between(first, past - 1)):
            inside = [t for t in range(first, past) if p.start[t] < base + end and p.end[t] > base + start]
            if not inside:
                continue
            top = next(
                (
                    t
                    for t in reversed(inside)
                    if p.head[t] not in inside
                    and p.dep[t] not in ("advmod", "det", "prep", "case", "quantmod", "amod", "mark")
                ),
                inside[-1],
            )
            counted = self._counted(top, inside)
            self._stands_for[top] = counted
            if counted not in self._quantity:
                self._quantity[counted] = quantity
                self._covered[counted] = (inside[0], inside[-1])

    def _counted(self, top: int, inside: list[int]) -> int:
        """The noun that a quantity counts, or the quantity's own head when it stands alone."""
        p = self.p
        if (
            p.dep[top] in ("nummod", "amod", "compound", "quantmod", "det", "nmod", "advmod")
            and p.head[top] > top
            and p.pos[p.head[top]] in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
        ):
            above = p.head[top]
            if p.pos[above] == "NUM" and p.dep[above] == "nummod" and above in inside:
                return p.head[above]
            return above
        for k in p.kids[top]:  # "dozens of soldiers", "two of the men"
            if p.dep[k] == "prep" and p.low[k] == "of" and top in inside:
                for o in p.children(k, "pobj"):
                    return o
        return top

    # -- frames --------------------------------------------------------------------------------------------------

    def of(self, frame: Frame) -> Iterator[Loss]:
        """The figures that the clause or noun of a frame gives."""
        for trigger in frame.triggers:
            for row in lexicon("loss_words").get((trigger, frame.form), ()):
                yield from self._fit(frame, row)
        if frame.form == "v":
            yield from self._tolls(frame)
            yield from self._stated(frame)

    def _fit(self, frame: Frame, row: dict[str, str]) -> Iterator[Loss]:
        tokens = frame.first(row["role"])
        if row["trigger"] == "flee" and frame.roles.get("patient") and not tokens:
            return
        by = next(
            (
                r
                for t in (frame.first(row["by"]) if row["by"] else [])
                for r in self.mentions.parties(t)
                if r.cls not in ("civil", "source")
            ),
            None,
        )
        loser = (
            next((r for t in frame.roles.get("agent", []) for r in self.mentions.parties(t) if r.named), None)
            if row["trigger"] == "lose"
            else None
        )
        first_of: Referent | None = None
        for token in tokens:
            for conjunct in self.p.conjuncts(token):
                k = self._stands_for.get(conjunct, conjunct)
                if k in self._done or not self._fits(k, row["things"]):
                    continue
                quantity = self._number_of(k)
                if quantity is None or self._other_state(k, row["measure"]):
                    continue
                if row["measure"] == "killed" and self._natural(frame):
                    continue
                self._done.add(k)
                of = (
                    loser
                    if loser and row["things"] == "people"
                    else self._whose(k, by) or first_of or self._last_of.get(self.p.sentence[k])
                )
                first_of = first_of or of
                if of is not None and row["things"] == "people":
                    self._last_of[self.p.sentence[k]] = of
                yield Loss(k, frame.at, row["measure"], quantity, loser or of, by)
        yield from self._deaths_noun(frame, row)

    def _other_state(self, k: int, measure: str) -> bool:
        """ "12 killed, 78 wounded": a bare number goes with the word right behind it."""
        p = self.p
        after = _STATES.get(p.low[k + 1]) if k + 1 < len(p) and p.pos[k] == "NUM" else None
        return after is not None and after != measure

    def _natural(self, frame: Frame) -> bool:
        """Whether a death came by illness, accident or weather, which is no loss of a conflict."""
        p = self.p
        return any(
            p.lemma[t] in words("natural_causes", "lemma")
            for role in ("of", "from", "in", "after", "by", "agent", "during")
            for t in frame.roles.get(role, [])
        )

    def _deaths_noun(self, frame: Frame, row: dict[str, str]) -> Iterator[Loss]:
        if (
            frame.form == "n"
            and frame.at in self._quantity
            and row["trigger"] in ("death", "fatality")
            and frame.at not in self._done
        ):
            self._done.add(frame.at)
            of = next((r for t in frame.first(row["role"]) for r in self.mentions.parties(t)), None)
            modifiers = [r for t in frame.roles.get("modifier", []) for r in self.mentions.single(t)]
            yield Loss(
                frame.at,
                frame.at,
                row["measure"],
                self._quantity[frame.at],
                of or (modifiers[0] if modifiers else None),
                None,
            )

    def _number_of(self, k: int) -> Quantity | None:
        p = self.p
        if k in self._quantity:
            return self._quantity[k]
        if p.pos[k] in ("NUM",):
            return self._quantity.get(k)
        if (
            p.tag[k] == "NN"
            and p.pos[k] == "NOUN"
            and self.mentions.noun_class(k) in ("civil", "force", "police", "armed", "role", "source")
            and p.lemma[k]
            not in (
                "people",
                "police",
                "military",
                "army",
                "staff",
                "crew",
                "force",
                "family",
                "convoy",
                "patrol",
                "aircraft",
                "artillery",
                "garrison",
                "media",
                "hospital",
                "report",
                "radio",
                "command",
                "intelligence",
            )
        ):
            det = next((p.low[d] for d in p.kids[k] if p.dep[d] == "det"), "")
            if det in ("a", "an", "another"):
                return Quantity(1, 1, False, det)
        return None

    def _fits(self, k: int, things: str) -> bool:
        p = self.p
        lemma = p.lemma[k]
        kind = self.things.get(lemma) or self.things.get(p.low[k])
        before = p.low[k - 1] if k else ""
        if f"{before} {lemma}" in self.things:
            kind = self.things[f"{before} {lemma}"]
        if things == "civilians":
            return self.mentions.noun_class(k) == "civil"
        if things != "people":
            return kind == things
        if kind is not None or lemma in _NOT_PEOPLE:
            return lemma == "bomber" and before == "suicide"
        if p.pos[k] == "NUM" or p.tag[k] == "CD" or p.lemma[k] in ("dozen", "score", "hundred", "thousand"):
            return True
        return bool(self.mentions.noun_class(k)) or k in self.mentions.entities.at or p.tag[k] in ("NNPS", "NNP")

    def _whose(self, k: int, by: Referent | None) -> Referent | None:
        p = self.p
        if p.pos[k] == "NUM" or p.lemma[k] in ("dozen", "score", "hundred", "thousand", "other"):
            found = [
                r
                for prep in p.children(k, "prep")
                if p.low[prep] in ("of", "from", "among")
                for o in p.children(prep, "pobj")
                for r in self.mentions.parties(o)
            ]
            return found[0] if found else None
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
        if found and p.lemma[k] == "other" and p.sentence[k] in self._last_of:
            return self._last_of[p.sentence[k]]
        if found:
            return found[0]
        assets = [
            r for r in self.mentions.owners(k) if r.named and r.kind != "Person" and r.key != (by.key if by else None)
        ]
        if assets:
            return assets[0]
        if self.mentions.noun_class(k):
            return Referent(self.mentions.phrase(k), k, None, None, self.mentions.noun_class(k))
        return self._last_of.get(p.sentence[k]) if self.things.get(p.lemma[k]) else None

    def _tolls(self, frame: Frame) -> Iterator[Loss]:
        for measure, counted, number in toll(self.p, frame.at, frame.roles):
            k = self._stands_for.get(number, number)
            if k in self._quantity and k not in self._done:
                self._done.add(k)
                owners = [r for r in self.mentions.owners(counted) if r.named]
                among = [
                    r
                    for prep in self.p.children(counted, "prep")
                    for o in self.p.children(prep, "pobj")
                    for r in self.mentions.parties(o)
                    if r.cls in ("civil", "force", "armed", "member")
                ]
                people = [r for r in self.mentions.single(k) if r.cls == "civil"]
                of = next(iter(owners or among or people), None)
                yield Loss(k, frame.at, measure, self._quantity[k], of, None)

    # -- states --------------------------------------------------------------------------------------------------

    def _stated(self, frame: Frame) -> Iterator[Loss]:
        """ "left 12 dead", "suffered seven wounded", "12 people were dead", "20 are missing"."""
        p = self.p
        v = frame.at
        before: Referent | None = None
        sufferer = (
            next((r for t in frame.roles.get("agent", []) for r in self.mentions.parties(t) if r.named), None)
            if p.lemma[v] in ("suffer", "have", "lose", "sustain", "record")
            else None
        )
        first, past = p.subtree(v)
        for k in range(first, past + 1):
            word = p.low[k]
            measure = _STATES.get(word)
            if measure is None or not self._belongs(k, v) or any(p.dep[o] == "dobj" for o in p.kids[k]):
                continue
            counted = self._counted_by(k)
            if counted is None or counted in self._done:
                continue
            quantity = self._quantity[counted]
            self._done.add(counted)
            of = self._whose(counted, None) or sufferer or before or self._last_of.get(p.sentence[k])
            before = before or of
            if of is not None:
                self._last_of[p.sentence[k]] = of
            yield Loss(counted, v, measure, quantity, sufferer or of, None)

    def _belongs(self, k: int, v: int) -> bool:
        """Whether v is the nearest verb above the word k (which may be tagged a verb itself)."""
        p = self.p
        for above in p.ancestors(k):
            if above == v:
                return True
            if p.pos[above] in ("VERB", "AUX") and p.low[above] not in _STATES:
                return False
        return False

    def _counted_by(self, k: int) -> int | None:
        """The counted phrase of which the state at token k is said."""
        p = self.p
        if k in self._quantity:
            return k
        above = p.head[k]
        if above in self._quantity and p.dep[k] in (
            "acl",
            "amod",
            "relcl",
            "appos",
            "oprd",
            "advcl",
            "acomp",
            "nmod",
            "dobj",
            "dep",
            "conj",
        ):
            return above
        for x in p.kids[above]:
            j = self._stands_for.get(x, x)
            if (
                j in self._quantity
                and p.dep[x] in ("nsubj", "dobj", "nsubjpass", "attr")
                and p.dep[k] in ("acomp", "oprd", "amod", "advcl", "ccomp", "xcomp", "acl", "advmod", "attr", "dep")
            ):
                return j
        for j in (k - 1, k - 2):
            if j == k - 2 and p.low[k - 1] in ("and", ",", "or", "but"):
                continue
            if j >= 0 and j in self._quantity and p.sentence[j] == p.sentence[k] and p.pos[j] in ("NUM", "NOUN"):
                return j
        own = p.child(k, "nsubj", "nsubjpass")
        own = self._stands_for.get(own, own) if own is not None else None
        return own if own is not None and own in self._quantity else None
