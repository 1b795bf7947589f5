"""Who gives whom what to fight with: "X sends arms to Y", "Y lives off Saudi money", "with weapons supplied by X".

Verbs and nouns that say "supports" by themselves stand in `tables/relation_frames.tsv`. Here it takes two words: one
for giving or receiving, one for what is given.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import ACCUSATIONS, is_passive, subjects_of, verb_lemma
from ingest.reading.frames import Frame, verb_frame
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import ARMED, Stated
from ingest.reading.tables import lexicon, word_set

_GIVE = word_set("giving.give")
_TAKE = word_set("giving.take")
_LEAN = word_set("giving.lean")
_ARMS = word_set("giving.arms")
_MEANS = word_set("giving.means")
_SUPPORT = word_set("giving.support")
_SHIPMENTS = word_set("giving.shipments")
_DOING_IT = word_set("giving.doing_it")
_TO_THE_AID = word_set("giving.to_the_aid")
_COMING = word_set("giving.coming")
_ACTING_FOR = word_set("giving.acting_for")
_USING = word_set("giving.using")
_SUPPLIED = frozenset(["supplied", "provided", "donated", "furnished", "delivered"])
_HANDING = frozenset(["give", "provide", "supply", "lend", "donate", "grant", "offer", "pledge", "extend", "furnish"])
_PEOPLE = frozenset(["fighter", "volunteer", "mercenary", "reinforcement"])  # whom one draws from one's own
_SURRENDERING = frozenset(["over", "up", "in", "back", "away"])
_SERVING = frozenset(["behalf", "pay", "payroll", "rescue", "side", "defence", "defense", "supplier", "provider"])
_MILITARY = frozenset(["military", "air", "logistical", "armed", "lethal", "security", "covert", "battlefield", "fire"])
_FOR = ("to", "for")
NOUNS = (
    _ARMS
    | _MEANS
    | _SUPPORT
    | _SHIPMENTS
    | _DOING_IT
    | {"behalf", "rescue", "pay", "payroll", "supplier", "provider", "source"}
)


class Giving:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions

    def of(self, frame: Frame) -> Iterator[Stated]:
        if frame.form == "v":
            yield from self._given(frame)
            yield from self._taken(frame)
        elif frame.form == "n":
            yield from self._having(frame)
            yield from self._help_for(frame)
            yield from self._to_the_aid(frame)
            yield from self._on_behalf(frame)
            yield from self._supplied(frame)

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _given(self, frame: Frame) -> Iterator[Stated]:
        """ "X sends arms to Y", "gave Y missiles", "arms were sent to Y by X", "Y was given arms by X"."""
        p = self.p
        if verb_lemma(p, frame.at) not in _GIVE or any(p.low[k] in _SURRENDERING for k in p.children(frame.at, "prt")):
            return
        direct = [*frame.roles.get("patient", []), *frame.roles.get("complement", []), *frame.roles.get("with", [])]
        things = [t for spot in direct for t in p.conjuncts(spot) if self._is_help(t)]
        givers = frame.roles.get("agent", []) or (frame.roles.get("by", []) if frame.passive else [])
        if not direct and givers and all(self._is_help(t) for t in givers):
            things, givers = givers, frame.roles.get("by", [])  # "rockets supplied to Y by X hit the town"
        if frame.passive and not givers:
            givers = [o for t in things for o in p.behind(t, "by")]
        takers = [t for t in frame.roles.get("patient", []) if not set(p.conjuncts(t)) & set(things)]
        takers = takers or frame.first("to|into|for") or [o for t in things for o in p.behind(t, *_FOR)]
        if verb_lemma(p, frame.at) not in _HANDING:
            takers = [t for t in takers if not self._is_a_country(t)]  # "ships arms to Yemen", whoever gets them there
        for thing in things[:1]:
            holders = takers or (self._holders(thing) if frame.passive else [])
            yield from self._support(frame.at, givers, thing, holders or self._named_before(thing))

    def _is_a_country(self, t: int) -> bool:
        entity = self.mentions.entities.at.get(t)
        return entity is not None and entity.kind == "Place"

    def _named_before(self, thing: int) -> list[int]:
        """ "gave the Y armoured vehicles": the parser takes whom it was given for a part of the phrase."""
        p, names = self.p, self.mentions.entities.name_at
        first = p.subtree(thing)[0]
        k = first + (p.low[first] == "the")
        name = names.get(k)
        return [name.head] if name is not None and k < thing and p.low[first] == "the" else []

    def _taken(self, frame: Frame) -> Iterator[Stated]:
        """ "Y gets arms from X", "Y relies on help from X", "All seven receive Saudi money"."""
        lemma = verb_lemma(self.p, frame.at)
        if frame.passive or lemma not in _TAKE | _LEAN:
            return
        spots = frame.roles.get("patient", []) if lemma in _TAKE else frame.first("on|off|from")
        things = [t for s in spots for t in self.p.conjuncts(s) if self._is_help(t)]
        for thing in (t for t in things[:1] if self.p.lemma[t] not in _PEOPLE):
            givers = frame.roles.get("from", []) if lemma in _TAKE else []
            sources = ("from", "by", "of") if self.p.lemma[thing] in _SUPPORT else ("from",)
            givers = givers or self.p.behind(thing, *sources)
            if not givers and self.p.lemma[thing] not in _ARMS:
                yield from self._of_nation(frame.at, thing, frame.roles.get("agent", []))
                givers = self._owners(thing)
            yield from self._support(frame.at, givers, thing, frame.roles.get("agent", []))

    # -- nouns --------------------------------------------------------------------------------------------------------

    def _having(self, frame: Frame) -> Iterator[Stated]:
        """ "has the support of X", "with X's backing", "won with weapons from X": token of the noun."""
        p, n = self.p, frame.at
        above = p.head[n]
        if p.dep[n] == "dobj" and p.lemma[above] in _TAKE | {"have"} and p.lemma[n] in _SUPPORT:
            helped = subjects_of(p, above)
        elif p.dep[n] == "pobj" and p.low[above] in ("with", "using", "through", "thanks"):
            helped = self._whom_with(p.head[above])
        else:
            return
        own = p.lemma[n] in _SUPPORT
        if not own and not self._is_help(n):
            return
        whose = self._owners(n) if own else []  # "founded with Washington's blessing by X": Washington's
        givers = whose or frame.first("of|from|by" if own else "from")
        if own and not givers:
            yield from self._of_nation(n, n, helped)
        yield from self._support(n, givers, n, helped)

    def _whom_with(self, above: int) -> list[int]:
        if self.p.pos[above] in ("VERB", "AUX"):
            return verb_frame(self.p, above).first("agent|subject")
        return [above] if self.p.pos[above] in ("NOUN", "PROPN") else []

    def _help_for(self, frame: Frame) -> Iterator[Stated]:
        """ "X's support for Y", "Iranian arms shipments to Y", "X's arming of Y"."""
        p, n = self.p, frame.at
        lemma = p.low[n] if p.tag[n] == "VBG" else p.lemma[n]
        if lemma in ("supplier", "provider", "source", "conduit") and self._arms_inside(n):
            takers = frame.first("to|for") or [o for t in frame.roles.get("of", []) for o in p.behind(t, *_FOR)]
            yield from self._support(n, frame.roles.get("self", []), n, takers)
            return
        own = lemma in _SUPPORT or lemma in _DOING_IT
        if not own and not (lemma in _SHIPMENTS and self._of_arms(frame)):
            return
        takers = frame.first("for|to")
        if not takers and (lemma in _DOING_IT or frame.roles.get("poss")):
            takers = frame.roles.get("of", [])
        givers = frame.first("by|from|poss")
        if not givers:
            givers = self._who_denies(n)
        if not givers:
            yield from self._of_nation(n, n, takers)
            givers = [k for k in frame.roles.get("modifier", []) if k in self.mentions.entities.at]
        yield from self._support(n, givers, n, takers)

    def _who_denies(self, n: int) -> list[int]:
        """ "has denied any support for Y", "rejected allegations of support for Y"."""
        p, spot = self.p, n
        if p.dep[n] == "pobj" and p.low[p.head[n]] == "of" and p.lemma[p.head[p.head[n]]] in ACCUSATIONS:
            spot = p.head[p.head[n]]
        denies = p.dep[spot] == "dobj" and p.lemma[p.head[spot]] in ("deny", "reject", "dismiss")
        return subjects_of(p, p.head[spot]) if denies else []

    def _to_the_aid(self, frame: Frame) -> Iterator[Stated]:
        """ "X came to the aid of Y", "rushed to Y's defence"."""
        p, n = self.p, frame.at
        prep = p.head[n]
        verb = p.head[prep]
        if p.lemma[n] in _TO_THE_AID and p.dep[n] == "pobj" and p.low[prep] == "to" and p.lemma[verb] in _COMING:
            yield from self._support(n, subjects_of(p, verb), n, frame.first("of|poss"))

    def _on_behalf(self, frame: Frame) -> Iterator[Stated]:
        """ "fights on behalf of Y", "on Y's behalf"; "in the pay of X"."""
        p, n = self.p, frame.at
        prep = p.head[n]
        above = p.head[prep]
        if p.dep[n] != "pobj" or p.low[prep] not in ("on", "in"):
            return
        violent = any(row["fights"] == "yes" for row in lexicon("event_frames").get((p.lemma[above], "v"), ()))
        if p.lemma[n] == "behalf" and (violent or p.lemma[above] in _ACTING_FOR):
            yield from self._support(n, subjects_of(p, above), n, frame.first("of|poss"))
        elif p.low[n] in ("pay", "payroll"):
            served = subjects_of(p, above) if p.pos[above] in ("VERB", "AUX") else [above]
            yield from self._support(n, frame.first("of|poss"), n, served)

    def _supplied(self, frame: Frame) -> Iterator[Stated]:
        """ "with American-supplied missiles": whoever has them was given them."""
        p, n = self.p, frame.at
        if p.lemma[n] not in _ARMS:
            return
        for k in range(max(n - 4, 2), n):
            if p.low[k] in _SUPPLIED and p.word[k - 1] == "-" and p.sentence[k] == p.sentence[n]:
                givers = self._state_or_name(k - 2)
                for giver in givers:
                    yield from self._between(n, [giver], n, self._holders(n))

    # -- who ----------------------------------------------------------------------------------------------------------

    def _is_help(self, t: int) -> bool:
        lemma = self.p.lemma[t]
        return t not in self.mentions.entities.at and (
            lemma in _ARMS or lemma in _MEANS or lemma in _SUPPORT or (lemma in _SHIPMENTS and self._arms_inside(t))
        )

    def _arms_inside(self, t: int) -> bool:
        spots = [*self.p.children(t, "compound", "amod", "nmod"), *self.p.behind(t, "of")]
        return any(self.p.lemma[k] in _ARMS | _MEANS | _SUPPORT for k in spots)

    def _of_arms(self, frame: Frame) -> bool:
        return self._arms_inside(frame.at)

    def _owners(self, t: int) -> list[int]:
        return [k for k in self.p.kids[t] if k < t and (self.p.dep[k] == "poss" or k in self.mentions.entities.at)]

    def _holders(self, thing: int) -> list[int]:
        """Whose weapons they are: who uses them, attacks with them, owns them."""
        p = self.p
        owners = self.p.children(thing, "poss")
        above = p.head[thing]
        if owners:
            return owners
        if p.dep[thing] == "dobj" and p.lemma[above] in _USING and not is_passive(p, above):
            return subjects_of(p, above)
        if p.dep[thing] == "pobj" and p.low[above] in ("with", "using"):
            return self._whom_with(p.head[above])
        return []

    def _state_or_name(self, k: int) -> list[Referent]:
        m = self.mentions
        entity = m.entities.at.get(k)
        if entity is not None and entity.acts:
            return [m.meant(entity, k)]
        code = m.w.state(self.p.word[k]) if self.p.word[k][:1].isupper() else None
        return [m.meant(m.states.government(code, self.p.word[k]), k)] if code else []

    def _of_nation(self, at: int, thing: int, takers: list[int]) -> Iterator[Stated]:
        """ "Saudi money", "Ugandan aid": the state's."""
        for k in self.p.children(thing, "amod", "compound", "nmod"):
            if k < thing and self.p.word[k][:1].isupper() and self.p.word[k + 1] != "-":
                yield from self._between(at, self._state_or_name(k), thing, takers)

    def _support(self, at: int, givers: list[int], thing: int, takers: list[int]) -> Iterator[Stated]:
        yield from self._between(at, [r for t in givers for r in self.mentions.parties(t)], thing, takers)

    def _between(self, at: int, givers: list[Referent], thing: int, takers: list[int]) -> Iterator[Stated]:
        for giver in givers:
            if not giver.named or giver.kind not in ARMED | {"Person", "Organization", "Community"}:
                continue
            for taker in (r for t in takers for r in self.mentions.parties(t)):
                body = taker
                if taker.entity and taker.kind == "Person":
                    body = self.mentions.led.body_of_person(taker.entity) or taker
                if body.named and body.kind in ARMED and body.key != giver.key and self._for_war(giver, thing, body):
                    yield Stated(at, giver, "SUPPORTS", body, 0.7)

    def _for_war(self, giver: Referent, thing: int, taker: Referent) -> bool:
        """Money and goods for a state are no side taken in a war, and those of a charity are for people."""
        p = self.p
        if p.lemma[thing] in _SERVING:
            return True
        if p.lemma[p.head[thing]] in ("sell", "buy", "purchase") and taker.kind == "Government":
            return False  # trade
        if p.lemma[thing] in _ARMS or any(p.low[k] in _MILITARY for k in p.kids[thing]):
            return True
        if p.lemma[thing] in _SUPPORT and giver.kind != "Organization":
            return True
        return taker.kind != "Government" and giver.kind != "Organization"
