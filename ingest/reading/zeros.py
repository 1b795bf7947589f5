"""What a party did not lose: "suffered no losses", "lost no one", "without casualties on our side", "no soldiers died".

A zero is a figure where the text says whose it is; that nobody was hurt tells of nobody's loss.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import is_passive, subjects_of, verb_lemma
from ingest.reading.losers import UNDER_ARMS
from ingest.reading.loss import Loss
from ingest.reading.mentions import Mentions
from ingest.reading.numbers import Quantity
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.tables import lexicon, mapping, word_set
from ingest.reading.things import kind_of_thing
from ingest.reading.whose_side import WhoseSide

_COUNTED_AS = mapping("casualty_nouns", "word", "measure")
_LOSS_NOUNS = word_set("zeros.loss_nouns")
_SUFFERING = word_set("zeros.suffering")
_TELLING = frozenset(
    ["confirm", "acknowledge", "announce", "admit", "disclose", "give", "publish", "report", "mention"]
)
_NO = ("no", "any", "further", "zero")
_SINGLE = frozenset(["man", "soldier", "fighter", "troop", "one", "policeman", "officer", "casualty"])


class Zeros:
    def __init__(self, p: Parse, mentions: Mentions, sides: WhoseSide) -> None:
        self.p, self.mentions, self.sides = p, mentions, sides

    def of(self, first: int, past: int) -> Iterator[Loss]:
        """The zeros that the sentence from token `first` up to `past` tells."""
        p = self.p
        for t in range(first, past):
            if p.low[t] in ("no", "without", "any", "zero"):
                noun = self._noun_behind(t, past)
                if noun is None:
                    continue
                if p.low[noun] in _LOSS_NOUNS:
                    yield from self._no_losses(t, noun)
                elif p.low[t] == "no":
                    yield from self._nobody_of(t, noun)
            elif p.low[t] in ("nobody", "none") or p.low[t : t + 2] == ["no", "one"]:
                yield from self._lost_nobody(t)

    def _noun_behind(self, t: int, past: int) -> int | None:
        p = self.p
        j = t + 1
        while j < past and (p.pos[j] in ("ADJ", "DET", "ADP") or p.low[j] in _NO or p.tag[j] in ("NNP", "NN", "POS")):
            if p.low[j] in _LOSS_NOUNS or p.tag[j] == "IN" or (p.tag[j] == "NN" and p.tag[j + 1 : j + 2] != ["NNS"]):
                break
            j += 1
        return j if j < past and (p.pos[j] in ("NOUN", "PROPN") or p.low[j] in _LOSS_NOUNS) else None

    def _no_losses(self, t: int, noun: int) -> Iterator[Loss]:
        """ "suffered no losses", "there were no army casualties", "without losses on its side"."""
        p = self.p
        verb = next((a for a in (noun, *p.ancestors(noun)) if p.pos[a] in ("VERB", "AUX")), None)
        if any(p.low[k] in ("further", "other", "more", "additional") for k in range(t, noun)):
            return
        if verb is None or (p.low[t] == "any" and not self._denied(t, verb)):
            return
        of = self.sides.of_noun(noun) or self.sides.behind(noun)
        lemma = verb_lemma(p, verb)
        if p.low[t] == "any" and lemma in _TELLING:
            return  # "has not confirmed any losses": it may have had some
        reported = lemma == "report" and p.low[noun] in ("losses", "loss")
        hers = lemma in _SUFFERING or reported or p.low[t] == "without" or self._with(t)
        if of is None and hers and p.low[noun] != "wounded":
            of = self.subject(verb)
        if of is not None:
            at = noun if p.low[noun] in _COUNTED_AS else t
            literal = p.between(t, noun)
            measure = _COUNTED_AS.get(p.low[noun]) or "killed"
            yield Loss(at, verb, measure, Quantity(0, 0, False, literal), of, None)

    def _denied(self, t: int, verb: int) -> bool:
        """ "did not suffer any losses", "without any casualties"."""
        p = self.p
        return p.low[t - 1] in ("without",) or any(p.dep[k] == "neg" for k in p.kids[verb])

    def _with(self, t: int) -> bool:
        """ "took the hill with no losses"."""
        return self.p.low[t - 1] == "with"

    def subject(self, verb: int) -> Referent | None:
        """The party that the subject of a verb (of a passive, its agent) means."""
        p = self.p
        tokens = subjects_of(p, verb)
        if is_passive(p, verb):
            tokens = [o for k in p.children(verb, "agent") for o in p.children(k, "pobj")]
        for token in (t for t in tokens if kind_of_thing(p, t) is None):
            for r in self.mentions.parties(token):
                if (r.named and r.kind != "Person") or r.cls in UNDER_ARMS:
                    return r
                body = self.mentions.body_behind(token) if r.kind == "Person" else None
                if body is not None and body.kind != "Government":
                    return body  # "X, who speaks for Y, admitted the loss of six men"
            owned = [r for r in self.mentions.owners(token) if r.named and r.kind not in ("Person", "Government")]
            if owned:
                return owned[0]  # "its sailors"
        return None

    def _lost_nobody(self, t: int) -> Iterator[Loss]:
        """ "lost no one", "lost none of its men"."""
        p = self.p
        head = t + 1 if p.low[t] == "no" else t
        verb = p.head[head]
        if p.dep[head] == "dobj" and p.lemma[verb] == "lose":
            of = self.subject(verb)
            if of is not None:
                yield Loss(t, verb, "killed", Quantity(0, 0, False, p.between(t, head)), of, None)

    def _nobody_of(self, t: int, noun: int) -> Iterator[Loss]:
        """ "no soldiers were hurt", "lost no men", "no Israeli soldier was killed"."""
        p = self.p
        verb = p.head[noun]
        if p.pos[verb] != "VERB":
            return
        quantity = Quantity(0, 0, False, p.between(t, noun))
        if p.dep[noun] == "dobj" and p.lemma[verb] == "lose":
            of = self.subject(verb)
            if of is not None and (self.mentions.noun_class(noun) or p.lemma[noun] in _SINGLE):
                yield Loss(noun, verb, "killed", quantity, of, None)
            return
        lost = p.dep[noun] == "nsubjpass" and is_passive(p, verb)
        for row in lexicon("loss_words").get((verb_lemma(p, verb), "v"), ()):
            if (
                row["things"] != "people"
                or (row["role"] == "patient") != lost
                or row["role"] not in ("patient", "agent")
            ):
                continue
            if p.dep[noun] not in ("nsubj", "nsubjpass") or row["trigger"] in ("lose", "flee", "cross", "surrender"):
                continue
            parties = self.mentions.single(noun)
            if parties and ((parties[0].named and parties[0].kind != "Person") or parties[0].cls in UNDER_ARMS):
                yield Loss(noun, verb, row["measure"], quantity, parties[0], None)
            return
