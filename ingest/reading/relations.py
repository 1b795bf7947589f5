"""Relations: which frames of the article state one, between whom, and under which names.

The lexicon (`tables/relation_frames.tsv`) says which word in which roles states what; this module fits the roles with
actors of the right kind. What no single frame carries stands beside it: a group *formed in a merger of* others and a
name *formerly known as* another in `lineage`, names that stand together in `named_relations`, `compounds` and
`communities`.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model.vocabulary import STRUCTURE, TO_PERSON, TO_PLACE
from ingest.reading.frames import Frame
from ingest.reading.mentions import ASSETS, Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.noun_frames import noun_frame
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.referents import Referent
from ingest.reading.spelled_out import named_among
from ingest.reading.stated import ARMED, BODIES, Stated, kinds_of_ends
from ingest.reading.superiors import bodies_of, superiors
from ingest.reading.tables import lexicon, word_set, words
from ingest.reading.where_held import given_up, holders, part_in_a_place, where_stated

_TO_PERSONS = word_set("superiors.persons")
_UNITS = word_set("relations.units")
_ONLY_AS_AIM = word_set("relations.only_as_aim")
_ONLY_ENEMIES = word_set("relations.only_enemies")

_ONCE = word_set("relations.once")
_JOINING = frozenset(["join", "rejoin", "enter", "belong"])
_COVERS = frozenset(["umbrella", "banner", "fold", "flag"])
_PARTING = frozenset(["part", "break", "split", "fall"])
_WITHDRAWING = frozenset(["withdraw", "leave", "pull_out", "drop_out", "exit"])
_SOME = word_set("relations.some")
_OVER = word_set("relations.over")
_ADVISERS = frozenset(["adviser", "advisor", "instructor", "trainer", "officer", "pilot", "technician", "expert"])
_BATTLES = frozenset(["attack", "offensive", "assault", "battle", "fight", "operation", "campaign", "raid", "war"])
_DISMISSING = word_set("relations.dismissing")
_LEAGUES = word_set("relations.leagues")
_LESSER = word_set("neighbours.lesser")
_BRANCHES = word_set("relations.branches")


class Relations:
    def __init__(self, p: Parse, mentions: Mentions, places: PlacesInText) -> None:
        self.p, self.mentions, self.places = p, mentions, places
        self.beside = Neighbours(p, mentions)

    def of(self, frame: Frame) -> Iterator[Stated]:
        """Every relation that one frame states."""
        seen: set[str] = set()
        for rank, trigger in enumerate(frame.triggers):
            for row in lexicon("relation_frames").get((trigger, frame.form), ()):
                if row["predicate"] in seen:
                    continue
                found = list(self._fit(frame, row))
                if found:
                    seen.add(row["predicate"])
                yield from found
            if seen and rank == 0 and ("_" in trigger or " " in trigger):
                return

    def _fit(self, frame: Frame, row: dict[str, str]) -> Iterator[Stated]:
        predicate = row["predicate"]
        if predicate == "FIGHTS" and row["trigger"] in _ONLY_AS_AIM and self.p.low[frame.at - 1] != "to":
            return  # who fights to topple a government fights it; a coup is no war
        if frame.form == "n" and self._no_longer(frame.at, predicate):
            return
        objects = frame.choices(row["object"])
        if predicate == "FIGHTS" and (row["trigger"].startswith("rain_") or row["trigger"] in ("advance", "march")):
            objects = [kept for choice in objects if (kept := [t for t in choice if not self.places.at(t)])]
        if predicate == "FIGHTS" and row["trigger"] in _ONLY_ENEMIES:
            whole = [[w for t in choice for w in self._whole(t)] for choice in objects]
            objects = [
                kept for choice in whole if (kept := [t for t in choice if self._of_fighters(t, row["trigger"])])
            ]
        if (
            predicate in TO_PLACE
            and frame.form == "v"
            and not any(self.places.at(t) for choice in objects for t in choice)
            and any(self.p.lemma[t] in words("place_nouns") for choice in objects for t in choice)
            and any(not place.wide for choice in frame.choices("in|at") for t in choice for place in self.places.at(t))
        ):
            objects = frame.choices("in|at")  # "took the palace in Kabul"
        if predicate == "PART_OF" and any(self.p.lemma[t] in _LEAGUES for t in frame.roles.get("in", [])):
            objects = [frame.roles["in"]]  # "joined X in a new alliance"
        subjects = frame.first(row["subject"])
        if predicate == "SPLIT_FROM" and frame.form == "v":
            fellows = self._fellows(frame)
            objects = [[o for o in choice if o not in fellows] for choice in objects]
            frame.roles[row["subject"].split("|")[0]] = subjects + fellows
        if predicate in ("LED_BY", "SUPPORTS", "SUBORDINATE_TO") and frame.passive:
            for name, tokens in list(frame.roles.items()):
                if name in ("patient", "subject"):
                    wholes = [
                        w
                        for t in tokens
                        if (w := self._whole_of(t)) is not None and not any(r.named for r in self.mentions.parties(t))
                    ]
                    frame.roles[name] = wholes or tokens
        if frame.form == "n" and predicate == "SUPPORTS" and row["object"] == "self" and not frame.roles.get("self"):
            body = self.beside.described_by(frame.at)  # "X, Iran's proxy in Yemen"
            if body is not None:
                objects = [[body.token]]
        if predicate == "LED_BY" and not frame.passive and self._only_parts(frame.at, subjects):
            return
        if predicate == "LED_BY" and frame.passive and any(self._is_nameless_unit(t) for t in subjects):
            return
        alone = self._nearest(frame, row)
        at = self._told_at(frame, predicate)
        for chosen in frame.choices(row["subject"]):
            for choice in objects:
                found = [
                    stated
                    for s in chosen
                    for o in choice
                    if s != o
                    for stated in self.between(at, s, predicate, o, alone=alone, trigger=row["trigger"])
                ]
                yield from found
                if found:
                    return
        if predicate == "PART_OF" and row["trigger"] == "join":
            yield from self._fights_beside(frame, objects)
        if predicate == "ALLIED_WITH" and frame.form == "v" and not objects and "with" in row["object"].split("|"):
            allies = [r for s in subjects for r in self._fitting(self.mentions.parties(s), predicate, first=True)]
            if not self._names_another(frame, allies):
                yield from (
                    Stated(frame.at, allies[0], predicate, other, 0.75)
                    for other in allies[1:]
                    if other.key != allies[0].key
                )

    def _names_another(self, frame: Frame, allies: list[Referent]) -> bool:
        """ "A and B formed a coalition, the C", "C was formed by A and B": they found a body, and C is told of it."""
        first, last = self.p.subtree(frame.at)
        at, keys = self.mentions.entities.at, {r.key for r in allies}
        named = any(t in at and at[t].is_body and at[t].key not in keys for t in range(first, last + 1))
        return frame.passive or named

    def _is_nameless_unit(self, t: int) -> bool:
        """ "A brigade of X, led by A": A leads the brigade, and nothing is told of who leads X."""
        p, at = self.p, self.mentions.entities.at
        unit = p.head[p.head[t]] if p.dep[t] == "pobj" and p.low[p.head[t]] == "of" else t
        return p.low[unit] in _UNITS and unit not in at and any(self.mentions.parties(o) for o in p.behind(unit, "of"))

    def _only_parts(self, at: int, bodies: list[int]) -> bool:
        return bool(bodies) and all(part_in_a_place(self.mentions, self.places, at, body) for body in bodies)

    def _fights_beside(self, frame: Frame, objects: list[list[int]]) -> Iterator[Stated]:
        """ "X joined the troops of Y in attacking the town": no part of it, but on its side."""
        for o in (t for choice in objects[:1] for t in choice if self._in_battle(frame.at) or self._is_troops(t)):
            for one in (r for s in frame.first("agent") for r in self._bodies(self.mentions.parties(s), ARMED)):
                for other in self._bodies(self.mentions.parties(o), ARMED):
                    if one.key != other.key:
                        yield Stated(frame.at, one, "ALLIED_WITH", other, 0.7)

    def _nearest(self, frame: Frame, row: dict[str, str]) -> bool:
        """Participles and nouns in apposition describe the party next to them, whatever the parser hung them on.

        Then they describe it alone, and not what is coordinated with it.
        """
        role = row["subject"]
        if self._of_this_one(frame, role):
            return True
        body = None
        if frame.form == "n" and role == "self" and self.p.tag[frame.at] != "NNS":
            body = self.beside.described_by(frame.at)
        elif frame.form == "n" and role == "beneath" and self.p.word[self.p.head[frame.at] - 1] == ",":
            body = self.beside.body_before(self.p.head[frame.at])  # "merged into one, the X, under the command of"
        elif frame.passive and role.startswith("patient") and self.beside.is_reduced(frame.at):
            body = self.beside.body_before(frame.at)
        if body is not None:
            frame.roles[role.split("|")[0]] = [body.token]
        return body is not None

    def _fellows(self, frame: Frame) -> list[int]:
        """ "it broke away from X together with Y": who did so too."""
        p = self.p
        past = p.sentences[p.sentence[frame.at]][1]
        withs = [
            k for k in range(frame.at + 1, past) if p.low[k - 1 : k + 1] in (["together", "with"], ["along", "with"])
        ]
        return [
            o
            for k in withs[:1]
            if not any(p.pos[v] == "VERB" for v in range(frame.at + 1, k))
            for o in p.children(k, "pobj")
        ]

    def _told_at(self, frame: Frame, predicate: str) -> int:
        """ "named A as its chief on Monday": the verb that puts somebody into an office has the date."""
        p, above = self.p, self.p.head[frame.at]
        if frame.form == "n" and predicate in TO_PERSON:
            if p.dep[frame.at] == "oprd":
                return above
            if p.dep[frame.at] == "pobj" and p.low[above] == "as" and p.pos[p.head[above]] == "VERB":
                return p.head[above]
        return frame.at

    def _of_this_one(self, frame: Frame, role: str) -> bool:
        """ "A, which left in May, and B": the clause says nothing of who is named behind it."""
        p, at = self.p, frame.at
        if frame.form != "v" or p.dep[at] not in ("relcl", "acl") or frame.first(role) != [p.head[at]]:
            return False
        later = [k for k in p.kids[p.head[at]] if p.dep[k] == "conj"]
        return bool(later) and min(later) > at

    def _whole_of(self, token: int) -> int | None:
        """ "an alliance of rebel groups led by X": what is said of the members is said of the body they make up."""
        p = self.p
        prep = p.head[token]
        if (
            p.dep[token] == "pobj"
            and p.low[prep] == "of"
            and p.pos[p.head[prep]] == "NOUN"
            and self.mentions.noun_class(p.head[prep]) == "group"
        ):
            return p.head[prep]
        return None

    def _no_longer(self, n: int, predicate: str) -> bool:
        """ "a former member", "a commander of": what is over, or one among many."""
        p = self.p
        if predicate == "OPERATES_IN" and self._given_up(n):
            return True
        beside = {p.low[k] for k in p.kids[n]} | {
            p.low[k] for k in p.kids[p.head[n]] if p.dep[n] in ("compound", "nmod")
        }
        beside |= {p.low[g] for k in p.kids[n] if k < n and p.dep[k] in ("compound", "nmod") for g in p.kids[k]}
        if p.dep[n] == "attr":
            beside |= {p.low[k] for k in p.children(p.head[n], "advmod")}  # "was once a faction of"
        if beside & _OVER:
            return predicate in ("LED_BY", "PART_OF", "SPOKEN_FOR_BY", "ALLIED_WITH", "AFFILIATED_WITH", "SUPPORTS")
        if p.dep[n] == "pobj" and p.low[p.head[n]] == "as" and p.lemma[p.head[p.head[n]]] in _DISMISSING:
            return predicate in TO_PERSON  # "sacked as army chief"
        if predicate == "LED_BY":
            if p.tag[n] == "NNS" and p.low[p.head[p.head[n]]] == "one":
                return True
            return bool(beside & _LESSER) or any(p.lemma[o] in _BRANCHES for o in p.behind(n, "of"))
        return False

    def _given_up(self, n: int) -> bool:
        """ "left their bases in X", "attacked an army base in X"."""
        if given_up(self.p, n):
            return True
        owners = self.p.children(n, "compound", "nmod")
        m = self.mentions
        of_some_army = [k for k in owners if k not in m.entities.at and m.noun_class(k) in ("force", "police")]
        return bool(of_some_army) and len(of_some_army) == len(owners)  # "an army base": whose?

    def between(
        self,
        at: int,
        s: int,
        predicate: str,
        o: int,
        confidence: float = 0.8,
        *,
        alone: bool = False,
        trigger: str = "",
    ) -> Iterator[Stated]:
        """The relation between the phrases at tokens s and o, once for each pair of fitting parties.

        `alone`: of the subjects, only the one at s itself.
        """
        m = self.mentions
        if predicate in TO_PLACE:
            for subject in self._bodies(m.parties(s), ARMED | {"Organization"}):
                for place in where_stated(self.p, self.places, at, o, predicate):
                    yield Stated(at, subject, predicate, place, confidence)
            return
        others = m.parties(o)
        if predicate == "SUBORDINATE_TO":
            others = superiors(m, o, person=trigger in _TO_PERSONS)
        elif predicate == "AFFILIATED_WITH" or (predicate == "SPLIT_FROM" and self.p.lemma[at] in _PARTING):
            others = bodies_of(m, o)  # "the faction that parted with him"
        elif predicate == "PART_OF" and self.p.lemma[o] in _COVERS and o not in m.entities.at:
            others = bodies_of(m, o)  # "joined the umbrella of X"
        elif predicate in TO_PERSON:
            others = holders(m, at, o)
        if predicate == "SUPPORTS":  # who backs a man backs those he leads
            others = [x for r in others or self._whose_campaign(o) for x in self._led_by(r)]
        if predicate == "SUCCEEDS":
            yield from self._persons(at, m.parties(s), m.parties(o), confidence)
        if predicate == "AFFILIATED_WITH" and self._tells_apart(at, s):
            return  # "the terrorists associated with X"
        listed = [] if alone else named_among(m, s)
        ones = m.single(s) if alone else listed or m.parties(s)
        if (
            not listed
            and predicate == "PART_OF"
            and ((self.p.lemma[at] in _JOINING and self._only_some(at, s)) or self._were_once(s))
        ):
            return  # "it was joined by defectors from X", "made up of former fighters of X"
        if predicate == "SUPPORTS":
            ones = [*ones, *self._whose_advisers(s)] or self._whose_strikes(s)
        elif predicate in STRUCTURE and not any(
            (r.named and r.kind in BODIES) or (r.kind == "Person" and predicate == "PART_OF") for r in ones
        ):
            ones = bodies_of(m, s)  # "X's leader swore allegiance to Y", "its units are under the command of Y"
        for subject in self._fitting(ones, predicate, first=True):
            for other in self._fitting(others, predicate, first=False):
                few = len([r for r in m.parties(s) if r.named]) < 2 or self.p.lemma[at] == "dominate"
                if self.p.lemma[at] in ("include", "dominate", "group") and few and not self._has_members(other):
                    continue  # only a coalition is said to include its members
                if self._of_a_country(subject if predicate == "SUBORDINATE_TO" else other, predicate, trigger):
                    continue  # who controls Afghanistan runs a country; nothing unites in a state
                if predicate == "SPLIT_FROM" and trigger in _WITHDRAWING and not self._has_members(other):
                    continue  # who leaves a place or an enemy does not split from it
                if (
                    predicate == "MERGED_INTO"
                    and o not in m.entities.at
                    and self.p.low[o - 1] in ("new", "a", "single")
                ):
                    continue  # "merged into a new group": formed of them
                if (
                    self.p.lemma[at] == "join"
                    and predicate == "PART_OF"
                    and (self._is_troops(o) or self._in_battle(at))
                ):
                    continue  # who joins the troops of another fights beside them
                if subject.key != other.key:
                    yield Stated(at, subject, predicate, other, confidence)

    def _of_a_country(self, r: Referent, predicate: str, trigger: str) -> bool:
        entity = self.mentions.entities.at.get(r.token)
        country = entity is not None and entity.kind == "Place"
        united = trigger in ("bring_together", "army") and r.kind == "Government"
        return (predicate == "SUBORDINATE_TO" and country) or united

    def _tells_apart(self, at: int, s: int) -> bool:
        """Whether a participle right behind a noun for armed men says which of them are meant."""
        p = self.p
        return (
            p.dep[at] == "acl"
            and at == s + 1
            and s not in self.mentions.entities.at
            and self.mentions.noun_class(s) == "armed"
        )

    def _only_some(self, at: int, s: int) -> bool:
        """ "defectors from X", "hundreds of fighters of X": not all of them."""
        p = self.p
        return s not in self.mentions.entities.at and (
            (p.lemma[at] == "belong" and self.mentions.noun_class(s) == "armed")
            or (
                self.mentions.noun_class(s) == "armed"
                and not any(p.dep[k] in ("det", "poss", "prep") for k in p.kids[s])
            )
            or p.lemma[s] in _SOME
            or any(p.dep[k] == "nummod" or p.low[k] in ("some", "many", "several") for k in p.kids[s])
        )

    def _were_once(self, s: int) -> bool:
        p = self.p
        return s not in self.mentions.entities.at and any(p.low[k] in _ONCE for k in p.kids[s])

    @staticmethod
    def _has_members(body: Referent) -> bool:
        words = body.text.lower().split() + (body.entity.name.lower().split() if body.entity else [])
        return body.kind == "Coalition" or any(word in _LEAGUES for word in words)

    @staticmethod
    def _persons(at: int, heirs: list[Referent], predecessors: list[Referent], confidence: float) -> Iterator[Stated]:
        """A person succeeds a person, never a body."""
        for s in heirs:
            for o in predecessors:
                if s.kind == o.kind == "Person" and s.named and o.named and s.key != o.key:
                    yield Stated(at, s, "SUCCEEDS", o, confidence)

    def _fitting(self, referents: list[Referent], predicate: str, *, first: bool) -> list[Referent]:
        if predicate == "SPOKEN_FOR_BY" and first:
            referents = [body for r in referents for body in self._led_by(r)]  # "Keita's spokesman": his body's
        return self._bodies(referents, kinds_of_ends(predicate, first=first))

    def _led_by(self, r: Referent) -> list[Referent]:
        """Whom a person leads: "the army of X, which gets fuel from Y", else by the whole article, else the person."""
        p, m = self.p, self.mentions
        if r.entity is None or r.kind != "Person":
            return [r]
        prep = p.head[r.token]
        if p.dep[r.token] == "pobj" and p.low[prep] == "of" and p.pos[p.head[prep]] in ("NOUN", "PROPN"):
            bodies = [b for b in m.single(p.head[prep]) if b.named and b.kind in BODIES]
            if bodies:
                return bodies
        return [m.led.body_of_person(r.entity) or r]

    def _whose_campaign(self, o: int) -> list[Referent]:
        """ "the offensive, led by X and supported by Y": who supports it supports whoever leads it."""
        if (self.p.lemma[o], "n") not in lexicon("event_frames"):
            return []
        inner = noun_frame(self.p, o)
        led = [
            a
            for k in self.p.children(o, "acl")
            if self.p.lemma[k] in ("lead", "launch", "conduct", "carry", "mount", "wage")
            for by in self.p.children(k, "agent")
            for a in self.p.children(by, "pobj")
        ]
        return [r for t in led or inner.roles.get("poss", []) for r in self.mentions.parties(t)]

    def _whose_advisers(self, s: int) -> list[Referent]:
        """ "backed by Cuban advisers and pilots": the state's."""
        m, p = self.mentions, self.p
        return [
            m.meant(m.states.government(code, p.word[k]), k)
            for c in p.conjuncts(s)
            if p.lemma[c] in _ADVISERS
            for k in p.children(c, "amod", "compound")
            for code in m.nationalities(c)[:1]
            if p.word[k][:1].isupper()
        ]

    def _whose_strikes(self, s: int) -> list[Referent]:
        """ "backed by US air strikes", "with Russian artillery fire": the state's."""
        m, p = self.mentions, self.p
        if (p.lemma[s], "n") not in lexicon("event_frames"):
            return []
        named = [k for k in p.kids[s] if k < s and p.word[k][:1].isupper() and p.word[k + 1] != "-"]
        return [m.meant(m.states.government(code, p.word[k]), k) for k in named[:1] for code in m.nationalities(s)[:1]]

    def _in_battle(self, verb: int) -> bool:
        """ "joined X in attacking the town", "joined X against the army"."""
        p = self.p
        preps = [k for k in p.kids[verb] if p.dep[k] == "prep"]
        inside = [o for k in preps if p.low[k] == "in" for o in p.kids[k]]
        return any(p.low[k] == "against" for k in preps) or any(
            p.tag[o] == "VBG" or p.lemma[o] in _BATTLES for o in inside
        )

    def _whole(self, o: int) -> list[int]:
        """ "part of a stronghold": of what."""
        p = self.p
        if p.lemma[o] not in ("part", "most", "half", "number", "dozen"):
            return [o]
        return p.behind(o, "of") or [o]

    def _of_fighters(self, o: int, trigger: str) -> bool:
        """ "captured three soldiers", "destroyed positions of X": people under arms, and what they hold."""
        if o in self.mentions.entities.at:
            return trigger == "destroy" and any(r.kind in ARMED - {"Government"} for r in self.mentions.single(o))
        people = self.mentions.noun_class(o) in ("force", "police", "armed", "member")
        held = self.p.lemma[o] in ASSETS or self.p.low[o] in ASSETS
        held = held and trigger != "hold"  # who holds a position of Y may hold it for Y
        return (people or held) and any(r.kind in ARMED for r in self.mentions.single(o))

    def _is_troops(self, o: int) -> bool:
        return o not in self.mentions.entities.at and self.mentions.noun_class(o) in ("force", "police")

    @staticmethod
    def _bodies(referents: list[Referent], kinds: frozenset[str] | set[str]) -> list[Referent]:
        return [r for r in referents if r.named and r.kind in kinds]
