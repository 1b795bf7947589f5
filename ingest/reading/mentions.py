"""Noun phrases as parties: who is meant by the phrase that the grammar hangs on one token."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.reading.apposed import Apposed
from ingest.reading.clauses import verb_lemma
from ingest.reading.coreference import Coreference
from ingest.reading.described import allegiance, origin, sides_with
from ingest.reading.entities import Entities, Entity
from ingest.reading.led_bodies import CHARGE, LedBodies
from ingest.reading.lists import Lists
from ingest.reading.ministries import settle_ministries
from ingest.reading.nouns import Nouns
from ingest.reading.owners import Owners
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.regroup import regroup
from ingest.reading.state_bodies import StateBodies
from ingest.reading.tables import lexicon, word_set
from ingest.reading.world import World, normal

_AREAS = word_set("entities.areas")
_FIGHTING = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition"})
_STRIKES = word_set("mentions.strikes")
_CROWDS = frozenset(["group", "band", "gang", "crowd", "mob", "party"])
_PORTIONS = word_set("mentions.portions")
_SAID_OF_BODIES = frozenset(["core", "predecessor", "successor", "forerunner", "precursor", "backbone", "parent"])
_BESIDE_THEM = frozenset(["ally", "backer", "rival", "enemy", "foe", "opponent"])
_WARLIKE = frozenset(["battle", "attack", "territory_change", "air_strike", "explosion", "withdrawal"])
_HOLDING = frozenset(["hold", "occupy", "advance", "shell"])
ASSETS = word_set("mentions.assets")


class Mentions:
    """Resolves tokens to referents; answers are remembered."""

    def __init__(self, p: Parse, w: World, entities: Entities) -> None:
        self.p, self.w, self.entities = p, w, entities
        self.nouns, self.lists, self.states = Nouns(p), Lists(p, entities), StateBodies(w, entities)
        self.apposed, self.led, self._owners = Apposed(self), LedBodies(self), Owners(self)
        self.noun_class, self.phrase, self.listed = self.nouns.noun_class, self.nouns.phrase, self.lists.listed
        self.owners, self.nationalities = self._owners.of, self._owners.countries
        self.body_behind, self.body_of_person = self.led.body_behind, self.led.body_of_person
        settle_ministries(p, w, entities, self.states, self.nationalities)
        self.coreference = Coreference(p, entities, self)
        regroup(p, entities)
        self._known: dict[int, list[Referent]] = {}
        self._settled: dict[int, Entity] = {}
        self.coreference.learn()

    def settle(self, meant: Mapping[int, Entity]) -> None:
        """Take it from elsewhere whom the phrases at these tokens mean."""
        self._settled |= meant
        self._known.clear()
        self.coreference.learn()

    def parties(self, i: int) -> list[Referent]:
        """Everyone meant by the phrase at token i and what is coordinated with it."""
        found: list[Referent] = []
        for k in self.lists.coordinated(i):
            for referent in self.single(k):
                if all(referent.key != other.key for other in found):
                    found.append(referent)
        return found

    def single(self, i: int) -> list[Referent]:
        """Who the phrase at token i alone means; empty when it is nobody who could act."""
        if i not in self._known:
            self._known[i] = []  # a phrase that refers to itself means nobody
            self._known[i] = self._resolve(i)
        return self._known[i]

    def _resolve(self, i: int) -> list[Referent]:
        p = self.p
        if i in self._settled:
            return [self.meant(self._settled[i], i, self.phrase(i) if p.pos[i] == "NOUN" else None)]
        if i in self.entities.at:
            return self.by_name(i)
        if p.pos[i] == "PRON" or p.low[i] in ("which", "who", "that", "whom", "its", "their", "whose"):
            entity = self.coreference.pronoun(i)
            together = self._together(i, entity) if entity and p.low[i] in ("they", "them", "their") else []
            if p.low[i] == "their" and entity is None and (subject := self.coreference.unnamed_subject(i)) is not None:
                return self.single(subject)
            return together or ([self.meant(entity, i)] if entity else self._antecedent(i))
        name = self.apposed.name_behind(i)
        if name is not None:
            return self.by_name(name)
        if p.pos[i] == "NUM" or p.tag[i] == "CD":
            return self._counted(i)
        if p.pos[i] not in ("NOUN", "PROPN", "ADJ", "VERB"):
            return []
        if p.lemma[i] == "part" and any(p.dep[k] == "relcl" for k in p.kids[i]):
            return []  # "a part of X that had turned against Y" is not X
        if p.lemma[i] in _PORTIONS or self._a_number_of(i):
            return [r for o in p.behind(i, "of") for r in self.parties(o)]
        if p.dep[i] == "appos" and p.head[i] in self.entities.at and self.entities.at[p.head[i]].kind == "Person":
            return self.by_name(p.head[i])
        return self._by_noun(i)

    def _a_number_of(self, i: int) -> bool:
        """ "a group of armed men": so many men, and no body of which anything else is known."""
        p = self.p
        if p.lemma[i] not in _CROWDS or not any(p.low[k] in ("a", "an", "another") for k in p.kids[i]):
            return False
        of = p.behind(i, "of")
        people = len(of) == 1 and p.tag[of[0]] == "NNS" and of[0] not in self.entities.at
        if not people or any(p.dep[k] in ("acl", "relcl", "appos") for k in p.kids[i]):
            return False
        return not any(r.entity for r in self.parties(of[0]))

    def _together(self, i: int, entity: Entity) -> list[Referent]:
        """ "A and B said they ...": all that were named together, when `entity` was named as one of several bodies."""
        p = self.p
        spot = self.coreference.last(i, entity)
        if spot is None or p.dep[i] == "poss":
            return []
        top = spot
        while p.dep[top] == "conj":
            top = p.head[top]
        named = self.parties(top) if top in self.entities.at and len(p.conjuncts(top)) > 1 else []
        bodies = all(r.named and r.kind not in ("Person", "Community", None) for r in named)
        return [self.meant(r.entity, i) for r in named if r.entity] if len(named) > 1 and bodies else []

    def _antecedent(self, i: int) -> list[Referent]:
        """For a relative pronoun: the party of the noun that the clause hangs on."""
        p = self.p
        if p.low[i] not in ("which", "who", "that", "whom", "whose"):
            return []
        for above in p.ancestors(i):
            if p.dep[above] == "relcl":
                return self.parties(p.head[above])
        return []

    def _counted(self, i: int) -> list[Referent]:
        """ "three of the soldiers", or a bare number that counts what its neighbours count."""
        p = self.p
        for prep in p.children(i, "prep"):
            if p.low[prep] == "of":
                return [r for k in p.children(prep, "pobj") for r in self.parties(k)]
        return []

    def meant(self, e: Entity, i: int, text: str | None = None) -> Referent:
        return Referent(text or e.name, i, e, e.kind, self.nouns.classes.get(self.p.lemma[i], ""), e.country)

    def by_name(self, i: int) -> list[Referent]:
        e = self.entities.at[i]
        if e.acts:
            return [self.meant(e, i)]
        if e.state and self._nationals(i):
            if self._wages_war(i):
                return [self.meant(self.states.nationals_in_arms(e.state, self.p.word[i]), i, self.p.word[i])]
            return [Referent(self.p.word[i], i, None, None, "member", e.state)]
        if e.state and e.kind in ("Place", "Other") and not self._is_a_target(i):
            surface = e.names[0] if len(e.names) == 1 else self.entities.name_at[i].text
            return [self.meant(self.states.government(e.state, surface), i)]
        return []

    def _is_a_target(self, i: int) -> bool:
        """ "attacked Port Sudan": a seat of government that is taken or struck is a town, not whom it stands for."""
        p = self.p
        struck = p.dep[i] in ("dobj", "nsubjpass") and p.lemma[p.head[i]] in _STRIKES
        return struck and normal(self.entities.at[i].name) in self.w.seats

    def _nationals(self, i: int) -> bool:
        """ "Russians" are people of a country, soldiers or not: neither its government nor its army."""
        key = normal(self.p.word[i])
        return key.endswith("s") and key in self.w.demonyms and key not in self.w.country_codes

    def _wages_war(self, i: int) -> bool:
        """ "The Rwandans attacked", "held by the Rwandans": the country's forces, by what they do."""
        p = self.p
        if not any(p.low[k] == "the" for k in p.kids[i]) or any(p.pos[k] == "NUM" for k in p.kids[i]):
            return False
        above = p.head[i]
        verb = p.head[above] if p.dep[i] == "pobj" and p.dep[above] == "agent" else above
        acts = p.dep[i] == "nsubj" or verb != above
        types = {row["type"] for row in lexicon("event_frames").get((verb_lemma(p, verb), "v"), ())}
        return acts and p.pos[verb] == "VERB" and bool(types & _WARLIKE or p.lemma[verb] in _HOLDING)

    def _by_noun(self, i: int) -> list[Referent]:
        cls = self.noun_class(i)
        if not cls:
            core = [k for k in self.p.children(i, "appos") if k in self.entities.at and self.entities.at[k].is_body]
            said = core and self.p.lemma[i] in _SAID_OF_BODIES
            return self.by_name(core[0]) if said else self._nominal_adjective(i)  # "the SDF's core, the YPG"
        if self.p.lemma[i] in CHARGE and self.p.low[self.p.head[i]] in ("under", "of"):
            return []  # "under the command of X" is no body
        if cls == "source" and self.p.low[i] in ASSETS and self.p.dep[i] in ("dobj", "nsubjpass", "pobj"):
            return self._nominal_adjective(i)  # a headquarters that is struck, and not one that says something
        if self.p.word[i] in ("front", "fronts") and self.p.low[self.p.head[i]] in ("to", "at", "on", "from", "along"):
            return []  # "sent weapons to the front"
        if cls in ("civil", "source"):
            return [self._unnamed(i, cls)]
        if cls == "role":
            return self._office(i)
        if self.p.lemma[i] == "state" and any(
            k in self.entities.at and self.entities.at[k].kind == "Place"
            for k in self.p.children(i, "compound", "nmod")
        ):
            return []  # "India's Chhattisgarh state" is a place
        several = self.coreference.several(i)
        if several:
            return [self.meant(entity, i) for entity in several]
        named = self.apposed.parties(i)
        if named:
            return named
        if cls == "party" and (those := self._rivals_named(i)):
            return those
        if cls == "party":
            return [self._unnamed(i, cls)]  # "both sides"; "the enemy" is the speaker's word
        if self.p.lemma[i] in _BESIDE_THEM and self.p.child(i, "poss") is not None:
            return [self._unnamed(i, "group")]  # "the army and its allies": these are others
        owners, codes = self.owners(i), self.nationalities(i)
        if cls in ("force", "armed", "member") and (units := self._units(i, owners)):
            return [Referent(self.phrase(i), i, o.entity, o.kind, cls, o.country) for o in units]
        if cls in ("force", "police", "armed") and self._of_a_people(i):
            return [self.described(i, None)]
        if self.p.lemma[i] == "peacekeeper" and (missions := [o for o in owners if o.kind == "Organization"]):
            return [Referent(self.phrase(i), i, o.entity, o.kind, cls, o.country) for o in missions]
        if cls in ("force", "police") and codes:
            return [self._state_force(i, code, alone=len(codes) == 1) for code in codes]
        if cls == "government" and codes:
            return [self.meant(self.state_body(i, code), i) for code in codes]
        ruled = [o.country for o in owners if o.kind == "Government" and o.country and o.named]
        if cls in ("force", "police") and ruled and not any(o.named and o.kind in _FIGHTING for o in owners):
            return [self._state_force(i, ruled[0])]
        acting = [o for o in owners if o.named and (o.kind not in ("Person", "Government") or self._unrecognised(o))]
        if not acting and cls in ("armed", "force", "group", "member"):
            whose = allegiance(self.p, self.entities, i)
            if whose is not None:
                return [self.led.loyal(i, whose)]
        if cls == "force" and self.p.lemma[i] in ("force", "forces", "troop", "soldier") and not acting:
            acting = self._of_government(i)
        if acting and (
            cls in ("armed", "force", "member") or (cls in ("group", "body", "police") and self.apposed.holds_name(i))
        ):
            bodies = [o for o in acting if o.kind != "Community"]
            if not bodies:
                return [self.described(i, acting[0].country)]
            return [Referent(self.phrase(i), i, o.entity, o.kind, cls, o.country) for o in bodies]
        if codes and cls in ("armed", "group", "community", "body", "member"):
            return [self.described(i, codes[0])]
        if cls in ("armed", "group", "force") and sides_with(self.p, i):
            return [self.described(i, None)]
        persons = [o for o in owners if o.named and o.kind == "Person"] or self.led.chiefs(i)
        if persons and self.led.aside(i) and (known := self.coreference.description(i, cls)):
            return [self.meant(known, i, self.phrase(i))]
        if persons and cls in ("force", "armed", "group", "member"):
            return self.led.men_of(i, persons[0])
        if cls in ("force", "police") and origin(self.p, self.entities, i):
            return [self.described(i, None)]
        whole = self._of_coalition(i, cls)
        if whole:
            return whole
        entity = self.coreference.description(i, cls)
        if entity:
            return [self.meant(entity, i, self.phrase(i))]
        if self.p.lemma[i] == "coalition" and self._is_one_coalition(i):
            return [self.described(i, None)]
        if cls in ("armed", "group") and origin(self.p, self.entities, i):
            return [self.described(i, None)]
        if cls in ("armed", "group", "force") and self._told_apart(i):
            return [self.described(i, None)]
        if cls in ("armed", "force") and self._from_a_place(i):
            return [self._from_there(i)]
        return self._joined_in(i) or [self._unnamed(i, cls)]

    @staticmethod
    def _unrecognised(owner: Referent) -> bool:
        """ "forces of the Sand People's Republic": a state of its own making, whose forces go by its name."""
        name = owner.entity.name.lower() if owner.entity else ""
        of_a_country = owner.entity is not None and ":" in owner.entity.key
        return owner.kind == "Government" and not of_a_country and ("republic" in name or "emirate" in name)

    def _from_a_place(self, i: int) -> int | None:
        """ "forces from the Amhara region", "fighters from Misrata": last token of where they are from."""
        p = self.p
        k = i + 1
        if p.low[k : k + 1] != ["from"] or not (p.head[k] == i or p.dep[i] in ("pobj", "conj")):
            return None  # "withdrew forces from X"
        for o in p.children(k, "pobj"):
            spot = next((t for t in (o, *p.kids[o]) if t in self.entities.at), None)
            entity = self.entities.at[spot] if spot is not None else None
            if spot is None or entity is None or entity.state is not None:
                continue
            if entity.kind == "Place" or (p.low[o] in _AREAS and entity.kind == "Community"):
                return max(o, self.entities.name_at[spot].last)
        return None

    def _from_there(self, i: int) -> Referent:
        last = self._from_a_place(i) or i
        words = self.phrase(i)
        text = f"{words}{self.p.text[self.p.end[i] : self.p.end[last]]}"
        kind = self.nouns.kinds.get(self.p.lemma[i]) or "ArmedGroup"
        return self.meant(self.entities.described_as(normal(text), text, kind, None), i)

    def _told_apart(self, i: int) -> bool:
        """ "Rwandan-backed rebels", "the Kurdish-led militia": told apart by whose they are."""
        p = self.p
        if any(p.low[k] == "of" for k in p.children(i, "prep")):
            return False  # "the Eritrean-backed wing of X"
        return any(
            k > 1
            and p.word[k - 1] == "-"
            and (p.low[k], "m") in lexicon("relation_frames")
            and (p.low[k] in ("led", "backed", "allied", "run") or self.noun_class(i) != "force")
            and (k - 2 in self.entities.at or self.w.state(p.word[k - 2]) is not None)
            and p.word[k - 2][:1].isupper()
            for k in p.kids[i]
            if k < i
        )

    def _joined_in(self, i: int) -> list[Referent]:
        """ "a coalition of X and Y", "an alliance between X and Y" without a name: those who make it up."""
        p = self.p
        if p.lemma[i] in ("column", "convoy", "squad", "band", "team"):
            return [r for o in p.behind(i, "of") for r in self.parties(o) if r.named]
        if p.lemma[i] not in ("coalition", "alliance", "force", "group"):
            return []
        found = [r for o in p.behind(i, "of", "between") for r in self.parties(o) if r.named]
        return found if len(found) > 1 and all(r.kind in _FIGHTING for r in found) else []

    def _units(self, i: int, owners: list[Referent]) -> list[Referent]:
        """ "Salvadoran troops of the Atlacatl Battalion", "Rwandan Hutu rebels of the FDLR": whoever is named last."""
        of = [k for k in self.p.children(i, "prep") if self.p.low[k] in ("of", "from")]
        return [
            o
            for o in owners
            if o.entity is not None
            and o.kind in _FIGHTING
            and o.token in self.entities.at
            and any(o.token > k for k in of)
        ]

    def _rivals_named(self, i: int) -> list[Referent]:
        """ "its rivals of the River Front", "their old enemies in the Gulf Cartel": those."""
        p = self.p
        if all(p.pos[k] != "PRON" for k in p.children(i, "poss")):
            return []
        spots = p.behind(i, "of", "in", "from")
        return [r for o in spots if o in self.entities.at for r in self.parties(o) if r.named and r.kind in _FIGHTING]

    def _state_force(self, i: int, code: str, *, alone: bool = True) -> Referent:
        """The force of a country; of "Rwandan and Mozambican troops" each goes by its own nationality."""
        country, phrase = self.w.by_code[code], self.phrase(i)
        own = phrase if alone or not country.demonyms else f"{country.demonyms[0]} {self.p.word[i]}"
        return self.meant(self.states.state_force(code, self.nouns.branch(i), own), i, phrase)

    def _is_one_coalition(self, i: int) -> bool:
        """ "the international coalition", "the Coalition", "US-led coalition": the one that everybody knows."""
        p = self.p
        return p.tag[i] != "NNS" and (
            p.word[i][:1].isupper()
            or any(p.low[k] in ("international", "global", "military", "western", "led", "arab") for k in p.kids[i])
            or p.low[i - 2 : i] == ["-", "led"]  # "Saudi-led coalition warplanes"
        )

    def _of_coalition(self, i: int, cls: str) -> list[Referent]:
        """ "coalition forces", "Coalition aircraft": those of the coalition."""
        p = self.p
        if cls not in ("force", "armed", "member"):
            return []
        for k in p.children(i, "compound", "nmod", "poss"):
            if p.lemma[k] == "coalition":
                return [
                    Referent(self.phrase(i), i, r.entity, r.kind, cls, r.country) for r in self.single(k) if r.named
                ]
        return []

    def _nominal_adjective(self, i: int) -> list[Referent]:
        """ "the dead", "the military": adjectives and assets that stand for whoever holds them."""
        if self.p.lemma[i] in ASSETS or self.p.low[i] in ASSETS:
            if (fighters := self._fighters_before(i)) is not None:
                return fighters
            return [
                o
                for o in [
                    *self.owners(i),
                    *[Referent(e.name, i, e, e.kind, "force", e.country) for e in self._asset_of_state(i)],
                ]
                if o.named
            ]
        return []

    def _fighters_before(self, i: int) -> list[Referent] | None:
        """ "Somali rebel base", "guerrilla camps": those fighters', and not the army's of the country."""
        p = self.p
        k = i - 1
        if k < 0 or p.head[k] != i or k in self.entities.at or self.noun_class(k) not in ("armed", "group"):
            return None
        if any(o.named and o.kind in _FIGHTING for o in self.owners(i)):
            return None  # "the Lion Brigade rebel base"
        codes = self.nationalities(i)
        of_people = k > 0 and p.head[k - 1] in (i, k) and normal(p.word[k - 1]) in self.w.peoples
        if k and p.word[k - 1][:1].isupper() and (codes or of_people):
            text = f"{p.word[k - 1]} {p.word[k]}" + ("" if p.word[k].endswith("s") else "s")
            return [
                self.meant(self.entities.described_as(normal(text), text, "ArmedGroup", codes[0] if codes else None), i)
            ]
        return self.single(k)

    def _asset_of_state(self, i: int) -> list[Entity]:
        if self.owners(i):
            return []
        return [
            self.states.state_force(code, "army", f"{self.w.by_code[code].demonyms[0]} army")
            for code in self.nationalities(i)
            if self.w.by_code[code].demonyms
        ]

    def _unnamed(self, i: int, cls: str) -> Referent:
        kind = self.nouns.kinds.get(self.p.lemma[i]) or None
        codes = self.nationalities(i)
        return Referent(self.phrase(i), i, None, kind, cls, codes[0] if codes else None)

    def described(self, i: int, code: str | None) -> Referent:
        text = self.phrase(i)
        kind = self.nouns.kinds.get(self.p.lemma[i]) or "ArmedGroup"
        return self.meant(self.entities.described_as(normal(text), text, kind, code), i)

    def _of_a_people(self, i: int) -> bool:
        """ "the Bosnian Serb army", "Iraqi Kurdish forces": a state's people, not the state."""
        p, peoples = self.p, self.w.peoples
        named = [k for k in range(max(i - 3, 1), i) if p.sentence[k] == p.sentence[i] and self.nouns.under(k, i)]
        return any(
            k - 1 in named
            and all(normal(p.word[j]) in peoples and j not in self.entities.at for j in (k - 1, k))
            and p.word[k - 1][:1].isupper()
            for k in named
        )

    def _of_government(self, i: int) -> list[Referent]:
        """ "government forces": the army of the country that the article is about."""
        p = self.p
        for k in p.kids[i]:
            if k < i and p.lemma[k] in ("government", "regime", "state", "federal", "junta"):
                if self.entities.home:
                    e = self.states.state_force(self.entities.home, "army", self.phrase(i))
                else:
                    e = self.entities.described_as(f"{p.lemma[k]}:army", self.phrase(i), "StateForce", None)
                return [self.meant(e, i)]
        return []

    def state_body(self, i: int, code: str) -> Entity:
        """The ministry or government of a country that the noun at token i means."""
        if self.p.lemma[i] == "ministry":
            surface = self.p.between(self.p.subtree(i)[0], i)
            return self.states.ministry(code, self.phrase(i), surface)
        return self.states.government(code, self.phrase(i))

    def _office(self, i: int) -> list[Referent]:
        """Someone known by an office: the person named with it, else an unnamed one of that body."""
        p = self.p
        for k in p.kids[i]:
            if p.dep[k] == "appos" and k in self.entities.at and self.entities.at[k].kind == "Person":
                return self.by_name(k)
        if p.dep[i] == "appos" and p.head[i] in self.entities.at and self.entities.at[p.head[i]].kind == "Person":
            return self.by_name(p.head[i])
        return [Referent(self.phrase(i), i, None, "Person", "role", None)]
