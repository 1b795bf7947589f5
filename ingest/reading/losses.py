"""Figures: how many were killed, wounded, captured, missing, abducted, displaced or destroyed, and whose loss it is."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import is_passive, subjects_of, verb_lemma
from ingest.reading.counted_lists import CountedLists
from ingest.reading.frames import Frame
from ingest.reading.gaps import Gaps
from ingest.reading.losers import UNDER_ARMS, Losers
from ingest.reading.loss import Loss
from ingest.reading.mentions import Mentions
from ingest.reading.numbers import Quantity
from ingest.reading.parse import Parse
from ingest.reading.parts import Parts
from ingest.reading.quantities_in_text import QuantitiesInText
from ingest.reading.referents import Referent
from ingest.reading.restated import Restated
from ingest.reading.stated import ARMED, BODIES
from ingest.reading.states import STATES, belongs, counted_by, either
from ingest.reading.tables import lexicon, mapping, word_set, words
from ingest.reading.things import kind_of_thing
from ingest.reading.tolls import toll
from ingest.reading.whose_side import WhoseSide
from ingest.reading.word_order import in_order
from ingest.reading.zeros import Zeros

_WEAK = word_set("losses.weak")
_ASIDE = word_set("losses.aside")
_SUFFERING = word_set("losses.suffering")
_GIVING = ("give", "put", "list")
_FALLING = frozenset(["upon", "on", "back", "into", "to", "under", "from", "for", "short", "behind", "out", "apart"])
_TELLS_WHO = ("was", "were", "are", "belonged", "belong")
_CONCEDING = ("concede", "admit", "acknowledge", "own", "mourn")
_LETTING_GO = word_set("losses.letting_go")
_OTHERWISE = ("injury", "illness", "suspension", "transfer", "retirement", "club", "rival", "competitor")
_EVACUEES = word_set("losses.evacuees")
_ACCIDENTS = word_set("losses.accidents")
_TAKING = ("take", "seize", "make", "capture", "hold")
_REMAINS = ("body", "corpse", "coffin", "remains", "remain")
_OWNING_UP = word_set("losses.owning_up")
_COUNTED_AS = mapping("casualty_nouns", "word", "measure")
_OF_STATES = ("force", "police")


class Losses:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self.quantities = QuantitiesInText(p, mentions)
        self.losers = Losers(p, mentions)
        self.lists = CountedLists(p, self.quantities)
        self.sides = WhoseSide(p, mentions)
        self.zeros = Zeros(p, mentions, self.sides)
        self._done: set[int] = set()
        self._misfortunes: dict[int, bool] = {}
        self._measured: set[tuple[int, str]] = set()

    def of(self, frame: Frame) -> Iterator[Loss]:
        """The figures that the clause or noun of a frame gives."""
        for trigger in frame.triggers:
            for row in lexicon("loss_words").get((trigger, frame.form), ()):
                yield from self._fit(frame, row)
        if frame.form == "v":
            yield from self._tolls(frame)
            yield from self._stated(frame)

    def _fit(self, frame: Frame, row: dict[str, str]) -> Iterator[Loss]:
        tokens = [] if either(self.p, frame.at) else frame.first(row["role"])
        if row["trigger"] == "flee" and frame.roles.get("patient") and not tokens:
            return
        if self._no_loss(frame, row):
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
        loser = self._sufferer(frame) if row["trigger"] in ("lose", "cost") or row["role"] == "of" else None
        first_of: Referent | None = None
        for k, quantity in self._members(tokens, row):
            if (
                self._peaceful(k)
                or self._told_already(k, frame, row["measure"])
                or self._other_state(k, row["measure"])
                or self._counts_no_men(k, row["trigger"])
            ):
                continue
            if row["trigger"] == "lose" and STATES.get(" ".join(self.p.low[k + 1 : k + 2]), "killed") != "killed":
                continue  # "lost one man wounded"
            if self.p.dep[frame.at] == "amod" and (quantity.literal in ("a", "an") or self._dies(k)):
                continue  # "a captured rebel said", "50 captured rebels died in prison"
            self._done.add(k)
            self._measured.add((k, row["measure"]))
            if row["measure"] == "displaced" and quantity.max == 1:
                continue  # who fled and tells of it
            if row["measure"] == "killed" and self._natural(frame):
                continue
            of = (
                loser
                if loser and row["things"] == "people"
                else self._owner(k, by, row["things"]) or self._beside(k, frame.at) or first_of or self.losers.last(k)
            )
            first_of = first_of or of
            if of is not None and row["things"] == "people":
                self.losers.remember(k, of)
            soldiers = row["trigger"] == "hold" and (
                self.p.lemma[k] == "prisoner"
                or self.mentions.noun_class(k) in _OF_STATES
                or (by is not None and by.cls in _OF_STATES)
            )
            yield Loss(k, frame.at, "captured" if soldiers else row["measure"], quantity, loser or of, by)
        yield from self._deaths_noun(frame, row)

    def _dies(self, k: int) -> bool:
        told = lexicon("loss_words").get((verb_lemma(self.p, self.p.head[k]), "v"), ())
        return self.p.dep[k] in ("nsubj", "nsubjpass") and any(row["measure"] == "killed" for row in told)

    def _no_loss(self, frame: Frame, row: dict[str, str]) -> bool:
        """ "took them into the hills", "the death sentences of six", "evacuated its staff", "plunged into a ravine"."""
        p = self.p
        if row["trigger"] == "lose" and any(p.lemma[t] in _OTHERWISE for t in frame.roles.get("to", [])):
            return True
        if row["trigger"] == "fall" and p.low[frame.at + 1 : frame.at + 2] and p.low[frame.at + 1] in _FALLING:
            return True
        if row["trigger"] == "cost" and frame.form == "v":
            return not self._paid_in_lives(frame)
        if row["trigger"] == "take_into":
            return not any(p.lemma[t] in ("custody", "captivity", "detention") for t in frame.roles.get("into", []))
        if row["trigger"] == "death" and p.dep[frame.at] == "compound":
            return p.lemma[p.head[frame.at]] not in ("toll", "count", "number")
        if row["trigger"] == "evacuate":
            return any(p.lemma[t] in _EVACUEES for t in frame.roles.get("patient", []))
        return frame.form == "v" and p.dep[frame.at] == "advcl" and p.lemma[p.head[frame.at]] in _ACCIDENTS

    def _counts_no_men(self, k: int, trigger: str) -> bool:
        """ "Two groups gave up": nobody knows how many men."""
        return trigger in ("give_up", "surrender") and self.mentions.noun_class(k) == "group"

    def _told_already(self, k: int, frame: Frame, measure: str) -> bool:
        """Whether the count at k has been taken; the captives who "were shot" may be told to have been abducted too."""
        if k not in self._done:
            return False
        finite = any(self.p.dep[x] == "auxpass" for x in self.p.kids[frame.at])
        return (k, measure) in self._measured or not (finite and k in frame.roles.get("patient", []))

    def _members(self, tokens: list[int], row: dict[str, str]) -> list[tuple[int, Quantity]]:
        """What of the coordinated phrases at `tokens` is counted; asides ("including a general") are no more losses."""
        members = [
            k
            for token in map(self._meant, tokens)
            for conjunct in self.p.conjuncts(token)
            if not self._aside(conjunct) and self.losers.fits(k := self.quantities.stands_for(conjunct), row["things"])
            if row["trigger"] not in _WEAK or row["things"] != "people" or self.losers.people(k)
        ]
        return self._counted(members)

    def _meant(self, token: int) -> int:
        """ "the bodies of four marines, killed on Sunday": the marines; "seized 27 workers and shot them": so many."""
        p = self.p
        if p.low[token] == "them" and token not in self.quantities:
            first, _ = p.sentences[p.sentence[token]]
            dragged = (t for t in range(token - 1, first, -1) if t in self.quantities and p.dep[t] == "dobj")
            counted = next(dragged, None)
            if counted is not None and self.losers.people(counted) and p.head[token] in p.conjuncts(p.head[counted]):
                self.quantities.give(token, self.quantities[counted])
            return token
        return next(iter(p.behind(token, "of") if p.lemma[token] in _REMAINS else []), token)

    def _counted(self, members: list[int]) -> list[tuple[int, Quantity]]:
        counted = any(self.quantities.number_of(k) is not None for k in members)
        number = self.quantities.among_counted if counted else self.quantities.number_of
        return [(k, quantity) for k in members if (quantity := number(k)) is not None]

    def _owner(self, k: int, by: Referent | None, things: str) -> Referent | None:
        """Whose loss it is: never of the one who inflicts it; things are lost by whoever loses people beside them."""
        bare = self.losers.thing_before(k, things) if things == "aircraft" and self.p.pos[k] == "NUM" else None
        of = self.losers.whose(k if bare is None else bare, by)
        if of is not None and by is not None and of.key == by.key:
            return None
        if things in ("people", "civilians", "fighters"):
            return of
        if of is not None and of.named:
            return of if of.kind in BODIES else self.losers.last(k)
        codes = self.mentions.nationalities(k)
        if len(codes) == 1:  # "an Ethiopian MiG-23"
            return self.mentions.meant(self.mentions.states.state_force(codes[0], "army", "forces"), k)
        last = self.losers.last(k)
        return last if last is not None and (last.named or last.cls in UNDER_ARMS) else of or last

    def _beside(self, k: int, told: int) -> Referent | None:
        """Whose loss the words behind the count or behind what tells it say: "12 were killed in the rebel ranks"."""
        return self.sides.behind(k) or (self.sides.behind(told) if told > k else None)

    def _aside(self, k: int) -> bool:
        """Whether "including" or "among them" stands before the phrase at token k."""
        p = self.p
        first, _ = p.subtree(k)
        return any(
            p.low[t] in _ASIDE for t in range(max(first - 2, p.sentences[p.sentence[k]][0]), first + 1) if t != k
        )

    def _captor(self, frame: Frame, measure: str) -> Referent | None:
        """ "The brigade took 40 prisoners": whoever took them."""
        if measure not in ("captured", "abducted") or verb_lemma(self.p, frame.at) not in _TAKING:
            return None
        return next((r for t in frame.roles.get("agent", []) for r in self.mentions.parties(t) if r.named), None)

    def _sufferer(self, frame: Frame) -> Referent | None:
        """Who has the losses that a clause tells: "X lost nine men", "X's losses came to nine", "the loss of nine"."""
        p = self.p
        lemma = verb_lemma(p, frame.at) if frame.form == "v" else p.lemma[frame.at]
        if frame.form == "n":
            return self._admitting(frame.at) if lemma in ("loss", "cost", "price") else None
        given = frame.roles.get("patient", []) if lemma in _GIVING else []  # "gave its losses as 13 killed"
        for t in (*frame.roles.get("subject", []), *given):
            if p.low[t] in _COUNTED_AS or p.lemma[t] == "toll":
                return self.sides.of_noun(t)
        if lemma == "inflict":
            return next((r for t in frame.roles.get("on", []) for r in self.mentions.parties(t)), None)
        if lemma == "cost" and not frame.passive:
            payers = [t for t in frame.roles.get("patient", []) if t not in self.quantities]
            paid = [r for t in payers[:1] for r in self.mentions.parties(t)]
            return next((r for r in paid if r.named or r.cls in (*UNDER_ARMS, "civil")), None)
        left = {f"leave_{what}" for what in ("behind", *_REMAINS)}  # "the rebels left 17 bodies on the field"
        if lemma in _SUFFERING or left & set(frame.triggers) or "leave_behind" in frame.triggers:
            agents = frame.roles.get("agent", [])
            parties = [r for t in agents for r in self.mentions.parties(t)]
            parties += [r for t in agents if p.lemma[t] == "side" and (r := self.sides.owner_of_side(t)) is not None]
            return next((r for r in parties if r.named or r.cls in UNDER_ARMS), None)
        return None

    def _paid_in_lives(self, frame: Frame) -> bool:
        """ "cost twelve lives", "cost the army twelve men"; not "cost twelve men their homes"."""
        paid = frame.roles.get("patient", [])
        last = max(paid, default=frame.at)
        counted = self.quantities.stands_for(last) in self.quantities
        return counted and (self.p.lemma[last] == "life" or len(paid) > 1)

    def _admitting(self, n: int) -> Referent | None:
        """ "admitted the loss of 14 men", "for the loss of nine": whoever has it, by the clause around it."""
        p = self.p
        owner = self.sides.of_noun(n) if p.child(n, "poss", "compound", "amod") is not None else None
        if owner is not None:
            return owner
        verb = next((a for a in p.ancestors(n) if p.pos[a] in ("VERB", "AUX")), None)
        if verb is None or (p.dep[n] == "dobj" and verb_lemma(p, verb) not in _OWNING_UP):
            return None
        if p.dep[n] == "pobj" and is_passive(p, verb):  # "were thrown back by X with the loss of 25"
            if p.low[p.head[n]] == "for":
                return None  # "42 rebels had been killed for the loss of two of his men"
            hit = (r for t in subjects_of(p, verb) if not kind_of_thing(p, t) for r in self.mentions.parties(t))
            return next((r for r in hit if r.kind != "Person" and (r.named or r.cls in UNDER_ARMS)), None)
        return self.zeros.subject(verb)

    def _paid(self, k: int) -> Referent | None:
        """ "took the hill for the loss of five dead": whoever paid for it."""
        p = self.p
        for t in range(k - 1, max(k - 4, 1), -1):
            if p.low[t] == "of" and p.lemma[t - 1] in ("loss", "cost", "price"):
                return self._admitting(t - 1)
        return None

    def left_over(self) -> Iterator[Loss]:
        """What the words beside a count tell, of the sentences that tell of losses at all."""
        for first, past in self.p.sentences:
            for zero in self.zeros.of(first, past):
                if zero.at not in self._done:
                    self._done.add(zero.at)
                    yield zero
            for measure, word, counted in in_order(self.p, self.lists, first, past):
                for k, quantity in self._counted(counted) if not self._by_nature(word) else ():
                    counts = self.quantities.counted_by_number(k) if self.quantities.covers(k) else k
                    if (
                        self._peaceful(k)
                        or {k, counts} & self._done
                        or not self.losers.lost(k)
                        or self._other_state(k, measure)
                        or (self.p.lemma[k] in _REMAINS and measure != "killed")
                    ):
                        continue
                    if verb_lemma(self.p, word) in _WEAK and not self.losers.people(k):
                        continue
                    if self.p.dep[word] == "amod" and quantity.literal in ("a", "an"):
                        continue
                    self._done |= {k, counts}
                    if measure == "displaced" and quantity.max == 1:
                        continue
                    of = self.losers.whose(k, None) or self._beside(k, word)
                    if self.p.lemma[k] in _REMAINS:  # nobody says whose they are, but who left them behind
                        head = self.p.head[k]
                        of = of or (self.zeros.subject(head) if self.p.lemma[head] == "leave" else None)
                    else:
                        of = of or self.losers.last(k)
                    if of is not None:
                        self.losers.remember(k, of)
                    yield Loss(k, word, measure, quantity, of, None)

    def take(self, counted: int, number: int) -> bool:
        """Whether nobody has told a loss of what the number counts; from now on somebody has."""
        new = not {counted, number} & self._done and not self._peaceful(counted)
        self._done |= {counted, number}
        return new

    def parts(self, told: list[Loss]) -> Iterator[Loss]:
        """Figures told by those before them: without a verb of their own, as parts, and who was among the dead."""
        gaps = list(Gaps(self.p, self.mentions, self.losers, self.quantities, self.sides).of(told, self._done))
        yield from gaps
        yield from Restated(self.p, self.quantities).of([*told, *gaps], self._done)
        yield from Parts(self.p, self.quantities, self.lists, self.losers).of([*told, *gaps], self._done)

    def _other_state(self, k: int, measure: str) -> bool:
        """ "12 killed, 78 wounded": a bare number goes with the word right behind it."""
        p = self.p
        after = STATES.get(p.low[k + 1]) if k + 1 < len(p) and p.pos[k] == "NUM" else None
        return after is not None and after != measure

    def _peaceful(self, k: int) -> bool:
        """Whether the sentence tells of a misfortune and of nobody under arms: "the ferry sank with the loss of 60"."""
        p = self.p
        number = p.sentence[k]
        if number not in self._misfortunes:
            tokens = range(*p.sentences[number])
            misfortune = any(p.lemma[t] in words("natural_causes") for t in tokens)
            armed = any(self.mentions.noun_class(t) in ("force", "armed", "group") for t in tokens)
            armed = armed or any(
                (e := self.mentions.entities.at.get(t)) is not None and e.kind in ARMED for t in tokens
            )
            self._misfortunes[number] = misfortune and not armed
        return self._misfortunes[number]

    def _by_nature(self, word: int) -> bool:
        """ "the flood left 200 people homeless"."""
        verb = next((v for v in (word, *self.p.ancestors(word)) if self.p.pos[v] == "VERB"), None)
        return verb is not None and any(self.p.lemma[t] in words("natural_causes") for t in subjects_of(self.p, verb))

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
            and frame.at in self.quantities
            and (
                row["trigger"] in ("death", "fatality", "martyr")
                or (row["trigger"] == "loss" and self.p.tag[frame.at] == "NNS")
            )
            and frame.at not in self._done
        ):
            self._done.add(frame.at)
            of = next((r for t in frame.first(row["role"]) for r in self.mentions.parties(t)), None)
            of = of or (self._admitting(frame.at) if row["trigger"] in ("loss", "martyr") else None)
            modifiers = [r for t in frame.roles.get("modifier", []) for r in self.mentions.single(t)]
            yield Loss(
                frame.at,
                frame.at,
                row["measure"],
                self.quantities[frame.at],
                of or (modifiers[0] if modifiers else None),
                None,
            )

    def _tolls(self, frame: Frame) -> Iterator[Loss]:
        for measure, counted, number in toll(self.p, frame.at, frame.roles):
            k = self.quantities.stands_for(number)
            if k not in self.quantities and self.quantities.covers(number):
                k = self.quantities.counted_by_number(number)
            if k in self.quantities and k not in self._done:
                self._done.add(k)
                behind = "".join(self.p.low[k + 1 : k + 2])  # "put its losses at four wounded"
                measure = STATES.get(behind, measure)
                people = [r for r in self.mentions.single(k) if r.cls in ("civil", "force", "police", "armed")]
                of = self.sides.of_noun(counted) or next(iter(people), None)
                yield Loss(k, frame.at, measure, self.quantities[k], of, None)

    def _stated(self, frame: Frame) -> Iterator[Loss]:
        """ "left 12 dead", "suffered seven wounded", "12 people were dead", "20 are missing"."""
        p = self.p
        v = frame.at
        before: Referent | None = None
        sufferer = self._sufferer(frame)
        if self._natural(frame) or self._peaceful(v):
            return
        first, past = p.subtree(v)
        for k in range(first, past + 1):
            word = p.low[k]
            measure = STATES.get(word)
            if measure is None or not belongs(p, k, v) or any(p.dep[o] == "dobj" for o in p.kids[k]):
                continue
            if k != v and any(p.dep[o] == "auxpass" for o in p.kids[k]):
                continue  # a clause of its own
            if p.low[k - 2 : k] in (["of", "the"], ["of", "those"]) and "".join(p.low[k + 1 : k + 2]) in _TELLS_WHO:
                continue  # "seven of the dead were villagers", "belonged to X"
            counted = counted_by(p, self.quantities, k)
            if counted is None or counted in self._done:
                continue
            if p.low[k - 3 : k] == ["one", "of", "the"]:
                self._done.add(counted)  # "one of the dead, a doctor said, was a nurse": how many died, others tell
                continue
            if counted == k and word in ("prisoners", "captives") and verb_lemma(p, v) in _LETTING_GO:
                continue
            if self.p.lemma[counted] in _REMAINS and measure != "killed":
                continue  # "received 71 bodies and more than 200 wounded"
            quantity = self.quantities[counted]
            if kind_of_thing(p, counted) is not None or (quantity.max == 0 and p.dep[k] == "amod"):
                continue  # "none of the dead soldiers was known"
            if measure == "captured" and p.dep[k] == "amod" and not self.losers.people(counted):
                continue  # "fifty captured rifles"
            self._done.add(counted)
            of = self.losers.whose(counted, None) or sufferer or self._beside(counted, k) or self._paid(counted)
            of = of or (self.zeros.subject(v) if verb_lemma(p, v) in _CONCEDING else None)
            of = of or before or self.losers.last(k)
            before = before or of
            if of is not None:
                self.losers.remember(k, of)
            yield Loss(counted, v, measure, quantity, sufferer or of, self._captor(frame, measure))
