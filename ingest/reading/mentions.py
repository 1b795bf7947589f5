"""Noun phrases as parties: who is meant by the phrase that the grammar hangs on one token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.reading.coreference import Coreference
from ingest.reading.described import allegiance, called, opposed, origin, sides_with
from ingest.reading.entities import Entities, Entity
from ingest.reading.parse import Parse
from ingest.reading.regroup import regroup
from ingest.reading.said_of import one_of_a_list
from ingest.reading.tables import mapping, word_set
from ingest.reading.world import World, normal

_LEFT = ("compound", "amod", "nmod", "poss", "npadvmod", "nummod", "det", "punct", "appos")
_LOOSE = word_set("mentions.loose")
_OWNED_BY = ("of", "from", "with", "within", "in")
_BETWEEN_NAMES = frozenset(
    [
        *(",", "and", "&", "the", "a", "an", "as", "well", "both", "of"),
        *("faction", "part", "wing", "branch", "section", "splinter"),
    ]
)
_UNDER = frozenset(["loyal", "faithful", "led", "headed", "commanded", "under", "answering", "allegiant", "following"])
_CHARGE = frozenset(["command", "leadership", "control", "orders", "order", "banner"])
_FIGHTING = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition"})
_STRIKES = word_set("mentions.strikes")
_PORTIONS = word_set("mentions.portions")
_BESIDE_THEM = frozenset(["ally", "backer", "rival", "enemy", "foe", "opponent"])
_SELF_STYLED = (["call", "themselves"], ["calls", "itself"], ["called", "themselves"], ["called", "itself"])
_KNOWN_AS = ["known", "as"]
ASSETS = word_set("mentions.assets")


@dataclass(frozen=True, slots=True)
class Referent:
    """Who a phrase means: an entity of the article, or an unnamed party under its own words."""

    text: str
    token: int
    entity: Entity | None = None
    kind: str | None = None
    cls: str = ""
    country: str | None = None

    @property
    def named(self) -> bool:
        return self.entity is not None

    @property
    def key(self) -> str:
        return self.entity.key if self.entity else self.text.lower()


class Mentions:
    """Resolves tokens to referents; answers are remembered."""

    def __init__(self, p: Parse, w: World, entities: Entities) -> None:
        self.p, self.w, self.entities = p, w, entities
        self.classes = mapping("actor_nouns", "lemma", "class")
        self.kinds = mapping("actor_nouns", "lemma", "kind")
        self.coreference = Coreference(p, entities, self)
        regroup(p, entities)
        self._known: dict[int, list[Referent]] = {}
        self.coreference.learn()

    def parties(self, i: int) -> list[Referent]:
        """Everyone meant by the phrase at token i and what is coordinated with it."""
        found: list[Referent] = []
        for k in self._coordinated(i):
            for referent in self.single(k):
                if all(referent.key != other.key for other in found):
                    found.append(referent)
        return found

    def listed(self, i: int, start: int | None = None) -> list[int]:
        """Heads of the names that follow in a plain list: "A, B (B2), a wing of C and D".

        The parser often loses its way there. The list begins behind the name at token i, or with the name at or behind
        token `start`.
        """
        p, names = self.p, self.entities.name_at
        chain: list[int] = []
        at, closed = (names[i].last + 1 if i in names else i + 1) if start is None else start, False
        while at < len(p) and p.sentence[at] == p.sentence[i]:
            if p.word[at] in ("(", "[") and at + 2 < len(p) and p.word[at + 2] in (")", "]"):
                at += 3
                continue
            begin = at
            while at < len(p) and p.low[at] in _BETWEEN_NAMES and at not in names:
                closed = closed or p.low[at] in ("and", "&")
                at += 1
            fresh = start is not None and not chain
            if (at == begin and not fresh) or at >= len(p) or at not in names or names[at].first != at:
                break
            if not fresh and not {",", "and", "&"} & set(p.low[begin:at]):
                break
            if start is None and not self._alike(i, names[at].head):
                break
            chain.append(names[at].head)
            at = names[at].last + 1
            if closed:
                break
        return chain if closed and len(chain) > 1 else []

    def _coordinated(self, i: int) -> list[int]:
        p = self.p
        found = [*(self.listed(i) or self._follows(i))] if i in self.entities.at else []
        for k in p.conjuncts(i):
            found.insert(0, k) if k == i else found.append(k)
            for a in p.kids[k]:
                if p.dep[a] == "appos" and a in self.entities.at and self.entities.name_at[a].first == k + 1:
                    found += p.conjuncts(a)[1:]
            name = self.entities.name_at.get(k)
            if name is None:
                continue
            for t in range(name.first, name.last + 1):
                found += [
                    x
                    for c in p.kids[t]
                    if t != k and p.dep[c] == "conj" and not name.first <= c <= name.last
                    for x in p.conjuncts(c)
                ]
        return found

    def single(self, i: int) -> list[Referent]:
        """Who the phrase at token i alone means; empty when it is nobody who could act."""
        if i not in self._known:
            self._known[i] = []  # a phrase that refers to itself means nobody
            self._known[i] = self._resolve(i)
        return self._known[i]

    # -- one phrase -----------------------------------------------------------------------------------------------

    def _resolve(self, i: int) -> list[Referent]:
        p = self.p
        if i in self.entities.at:
            return self._by_name(i)
        if p.pos[i] == "PRON" or p.low[i] in ("which", "who", "that", "whom", "its", "their", "whose"):
            entity = self.coreference.pronoun(i)
            together = self._together(i, entity) if entity and p.low[i] in ("they", "them", "their") else []
            return together or ([self._of(entity, i)] if entity else self._antecedent(i))
        name = self._adjacent_name(i)
        if name is not None:
            return self._by_name(name)
        if p.pos[i] == "NUM" or p.tag[i] == "CD":
            return self._counted(i)
        if p.pos[i] not in ("NOUN", "PROPN", "ADJ", "VERB"):
            return []
        if p.lemma[i] in _PORTIONS:
            return [
                r
                for prep in p.children(i, "prep")
                if p.low[prep] == "of"
                for o in p.children(prep, "pobj")
                for r in self.parties(o)
            ]
        if p.dep[i] == "appos" and p.head[i] in self.entities.at and self.entities.at[p.head[i]].kind == "Person":
            return self._by_name(p.head[i])
        return self._by_noun(i)

    def _follows(self, i: int) -> list[int]:
        """The second name of "with A and B in 2017", which the parser likes to hang on something else."""
        p, names = self.p, self.entities.name_at
        if p.dep[i] not in ("pobj", "dobj") or i not in names or any(p.dep[k] == "conj" for k in p.kids[i]):
            return []
        at = names[i].last + 1
        if at + 1 < len(p) and p.low[at] == "and" and p.sentence[at] == p.sentence[i]:
            at += 1 + (p.low[at + 1] == "the")
            if (
                at in names
                and names[at].first == at
                and names[at].last + 1 < len(p)
                and p.pos[names[at].last + 1] in ("ADP", "PUNCT", "PART")
                and self._alike(i, names[at].head)
            ):
                return [names[at].head]
        return []

    def _alike(self, i: int, other: int) -> bool:
        """Whether two names may stand in one list: people with people, what is no person with the like."""
        at = self.entities.at
        return (at[i].kind == "Person") == (at[other].kind == "Person")

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
        return [self._of(r.entity, i) for r in named if r.entity] if len(named) > 1 and bodies else []

    def _antecedent(self, i: int) -> list[Referent]:
        """For a relative pronoun: the party of the noun that the clause hangs on."""
        p = self.p
        if p.low[i] not in ("which", "who", "that", "whom", "whose"):
            return []
        for above in p.ancestors(i):
            if p.dep[above] == "relcl":
                return self.parties(p.head[above])
        return []

    def _adjacent_name(self, i: int) -> int | None:
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
        if self.noun_class(i) not in ("group", "armed", "body") or self.p.tag[i] == "NNS":
            return None
        name = self.entities.name_at.get(i + 1)
        if name is None or name.first != i + 1 or self.p.sentence[i + 1] != self.p.sentence[i]:
            return None
        return name.head if self.entities.at[name.head].is_body else None

    def _called(self, i: int) -> int | None:
        """ "a coalition called the Northern Pact", "a group known as X": the name is that of the noun."""
        p, names = self.p, self.entities.name_at
        if not (self.noun_class(i) in ("group", "armed", "force") and i + 3 < len(p)):
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

    def _counted(self, i: int) -> list[Referent]:
        """ "three of the soldiers", or a bare number that counts what its neighbours count."""
        p = self.p
        for prep in p.children(i, "prep"):
            if p.low[prep] == "of":
                return [r for k in p.children(prep, "pobj") for r in self.parties(k)]
        return []

    def _of(self, e: Entity, i: int, text: str | None = None) -> Referent:
        return Referent(text or e.name, i, e, e.kind, self.classes.get(self.p.lemma[i], ""), e.country)

    def _by_name(self, i: int) -> list[Referent]:
        e = self.entities.at[i]
        if e.acts:
            return [self._of(e, i)]
        if e.state and self._nationals(i):
            return [Referent(self.p.word[i], i, None, None, "member", e.state)]
        if e.state and e.kind in ("Place", "Other") and not self._is_a_target(i):
            return [
                self._of(
                    self.government(e.state, e.names[0] if len(e.names) == 1 else self.entities.name_at[i].text), i
                )
            ]
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

    def government(self, code: str, surface: str) -> Entity:
        country = self.w.by_code[code]
        entity = self.entities.described_as(f"{code}:government", surface, "Government", code)
        entity.also(country.name)
        if self.w.known:
            known = self.w.actor(f"Government of {country.name}")
            if known:
                entity.known = known.id
        return entity

    def state_force(self, code: str, branch: str, surface: str) -> Entity:
        """The army, police, air force, navy or security forces of a country."""
        country = self.w.by_code[code]
        demonym = country.demonyms[0] if country.demonyms else country.name
        entity = self.entities.described_as(f"{code}:{branch}", surface, "StateForce", code)
        names = {"army": ("army", "Armed Forces"), "police": ("police",)}.get(branch, (branch,))
        for name in names:
            entity.also(f"{demonym} {name}")
            if self.w.known and (known := self.w.actor(f"{demonym} {name}")) and known.kind == "StateForce":
                entity.known = known.id
                entity.also(known.name)
        return entity

    def phrase(self, i: int) -> str:
        """The words of the phrase without articles, numbers and what follows the head."""
        p = self.p
        first = i
        while (
            first - 1 >= 0
            and p.sentence[first - 1] == p.sentence[i]
            and self._under(first - 1, i)
            and not (
                p.head[first - 1] == i and p.dep[first - 1] in ("cc", "conj", "appos", "relcl", "prep", "nsubj", "mark")
            )
            and p.word[first - 1] not in (",", ";", ":", "“", '"', "(", "‘")
        ):
            first -= 1
        counted = [k for k in range(first, i) if p.pos[k] == "NUM" and not (k + 1 < i and p.word[k + 1] == "-")]
        first = counted[-1] + 1 if counted else first
        while first < i and (
            p.low[first] in _LOOSE
            or p.pos[first] in ("NUM", "DET", "PRON")
            or p.word[first] in ("“", '"', "‘", "’s", "-")
            or p.dep[first] in ("quantmod", "nummod")
        ):
            first += 1
        return p.between(first, i)

    def _under(self, k: int, i: int) -> bool:
        p = self.p
        for _ in range(6):
            if p.head[k] == i:
                return True
            if p.head[k] == k:
                return False
            k = p.head[k]
        return False

    def branch(self, i: int) -> str:
        p = self.p
        lemma, before = p.lemma[i], p.low[i - 1] if i else ""
        if self.classes.get(lemma) == "police":
            return "police"
        if lemma == "force" and before in ("air", "security", "police", "special"):
            return {"air": "air force", "security": "security forces", "police": "police", "special": "army"}[before]
        return {"navy": "navy", "airforce": "air force"}.get(lemma, "army")

    def noun_class(self, i: int) -> str:
        low = self.p.low[i]
        found = self.classes.get(self.p.lemma[i]) or self.classes.get(low)
        return found or (self.classes.get(low[:-1], "") if self.p.pos[i] == "PROPN" and low.endswith("s") else "")

    def _by_noun(self, i: int) -> list[Referent]:
        cls = self.noun_class(i)
        if not cls:
            return self._nominal_adjective(i)
        if self.p.lemma[i] in _CHARGE and self.p.low[self.p.head[i]] in ("under", "of"):
            return []  # "under the command of X" is no body
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
            return [self._of(entity, i) for entity in several]
        if cls == "party":
            return [self._unnamed(i, cls)]  # "both sides"; "the enemy" is the speaker's word
        named = self._apposed(i)
        if named:
            return named
        if self.p.lemma[i] in _BESIDE_THEM and self.p.child(i, "poss") is not None:
            return [self._unnamed(i, "group")]  # "the army and its allies": these are others
        owners, codes = self.owners(i), self.nationalities(i)
        if cls in ("force", "police", "armed") and self._of_a_people(i):
            return [self._described(i, None)]
        if self.p.lemma[i] == "peacekeeper" and (missions := [o for o in owners if o.kind == "Organization"]):
            return [Referent(self.phrase(i), i, o.entity, o.kind, cls, o.country) for o in missions]
        if cls in ("force", "police") and codes:
            return [self._of(self.state_force(code, self.branch(i), self.phrase(i)), i) for code in codes]
        if cls == "government" and codes:
            return [self._of(self._state_body(i, code), i) for code in codes]
        ruled = [o.country for o in owners if o.kind == "Government" and o.country and o.named]
        if cls in ("force", "police") and ruled and not any(o.named and o.kind in _FIGHTING for o in owners):
            return [self._of(self.state_force(ruled[0], self.branch(i), self.phrase(i)), i)]
        acting = [o for o in owners if o.named and o.kind not in ("Person", "Government")]
        if not acting and cls in ("armed", "force", "group", "member"):
            whose = allegiance(self.p, self.entities, i)
            if whose is not None:
                return [self._loyal(i, whose)]
        if cls == "force" and self.p.lemma[i] in ("force", "forces", "troop", "soldier") and not acting:
            acting = self._of_government(i)
        if acting and (
            cls in ("armed", "force", "member") or (cls in ("group", "body", "police") and self._names_it(i))
        ):
            bodies = [o for o in acting if o.kind != "Community"]
            if not bodies:
                return [self._described(i, acting[0].country)]
            return [Referent(self.phrase(i), i, o.entity, o.kind, cls, o.country) for o in bodies]
        if codes and cls in ("armed", "group", "community", "body", "member"):
            return [self._described(i, codes[0])]
        if cls in ("armed", "group", "force") and sides_with(self.p, i):
            return [self._described(i, None)]
        persons = [o for o in owners if o.named and o.kind == "Person"] or self._chiefs(i)
        if persons and cls in ("force", "armed", "group", "member"):
            return self._persons_men(i, persons[0])
        if cls in ("force", "police") and origin(self.p, self.entities, i):
            return [self._described(i, None)]
        whole = self._of_coalition(i, cls)
        if whole:
            return whole
        entity = self.coreference.description(i, cls)
        if entity:
            return [self._of(entity, i, self.phrase(i))]
        if self.p.lemma[i] == "coalition" and self._is_one_coalition(i):
            return [self._described(i, None)]
        if cls in ("armed", "group") and origin(self.p, self.entities, i):
            return [self._described(i, None)]
        return [self._unnamed(i, cls)]

    def _is_one_coalition(self, i: int) -> bool:
        """ "the international coalition", "the Coalition", "US-led coalition": the one that everybody knows."""
        p = self.p
        return p.tag[i] != "NNS" and (
            p.word[i][:1].isupper()
            or any(p.low[k] in ("international", "global", "military", "western", "led", "arab") for k in p.kids[i])
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

    def _apposed(self, i: int) -> list[Referent]:
        """ "X, a coalition led by ...": the noun means whomever it stands in apposition to."""
        p = self.p
        beside = self._behind_comma(i)
        if beside is not None:
            return self._by_name(beside)
        above = p.head[i]
        name = called(p, self.entities, i)
        if name is not None and self.entities.at[name].acts and self.entities.at[name].kind != "Person":
            return self._by_name(name)
        if (
            p.dep[i] == "appos"
            and above < i
            and above in self.entities.at
            and self.entities.at[above].acts
            and self.entities.at[above].kind != "Person"
        ):
            return self._by_name(above)
        if (
            p.dep[i] == "appos"
            and above < i
            and p.pos[above] == "NOUN"
            and self.noun_class(above) in ("group", "armed", "force", "body")
        ):
            found = [r for r in self.single(above) if r.named]
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
                and self.entities.at[k].kind != "Person"
                and p.low[k - 1] not in ("and", "or")
            ):
                return self._by_name(k)
        return []

    def _subject_named(self, k: int) -> list[Referent]:
        entity = self.entities.at.get(k)
        return self._by_name(k) if entity is not None and entity.is_body else []

    def _behind_comma(self, i: int) -> int | None:
        """Head of the name that "X, an elite outfit commanded by ..." describes, whatever the parser made of it."""
        p = self.p
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

    def _before_bracket(self, i: int) -> int:
        """The token before "(RDF)" when i closes such a bracket."""
        return i - 3 if self.p.word[i] == ")" and i > 2 and self.p.word[i - 2] == "(" else i

    def _chiefs(self, i: int) -> list[Referent]:
        """ "forces loyal to X", "a faction led by X": the person behind the phrase."""
        p = self.p
        for k in p.kids[i]:
            if k > i and p.low[k] in _UNDER and p.dep[k] in ("acl", "amod", "advmod", "relcl", "prep", "advcl"):
                spots = [k] if p.dep[k] == "prep" else p.children(k, "prep", "agent", "dative")
                spots += [
                    q
                    for s in spots
                    for c in p.children(s, "pobj")
                    if p.lemma[c] in _CHARGE
                    for q in p.children(c, "prep")
                ]
                for o in (o for spot in spots for o in p.children(spot, "pobj")):
                    entity = self.entities.at.get(o)
                    if entity is not None and entity.kind == "Person":
                        return [self._of(entity, o)]
        return []

    def _persons_men(self, i: int, person: Referent) -> list[Referent]:
        """ "Haftar's forces", "his men": the body that the article says the person leads, else a body of its own."""
        if all(self.p.pos[k] == "PRON" for k in self.p.children(i, "poss")) and self.p.child(i, "poss") is not None:
            body = self.body_of_person(person.entity) if person.entity else None
            return [body] if body else []
        poss = self.p.child(i, "poss")
        text = (
            f"{person.text}'s {self.phrase(i)}"
            if poss is not None and self.p.low[poss] == "whose"
            else self.p.between(self.p.subtree(poss)[0], i)
            if poss is not None and poss < i
            else f"{self.phrase(i)}{self.p.text[self.p.end[i] : self.p.end[self._name_end(person.token)]]}"
        )
        return [self._men(i, text, self._shorter(i, person.token))]

    def _men(self, i: int, text: str, shorter: Iterable[str]) -> Referent:
        """A body of its own under the words `text`, no state's force even where the noun at token i means one."""
        kind = self.kinds.get(self.p.lemma[i]) or "ArmedGroup"
        men = self.entities.described_as(normal(text), text, "ArmedGroup" if kind == "StateForce" else kind, None)
        for name in shorter:
            if " " in name:
                men.also(name)
        return self._of(men, i)

    def _shorter(self, i: int, until: int) -> Iterator[str]:
        """ "a rebel faction of the Sand Corps led by X": also "rebel faction" and "faction of the Sand Corps"."""
        p = self.p
        yield self.phrase(i)
        for prep in p.children(i, "prep"):
            if p.low[prep] in ("of", "from") and i < prep < until:
                for o in p.children(prep, "pobj"):
                    yield p.between(i, self._name_end(o))

    def _name_end(self, i: int) -> int:
        name = self.entities.name_at.get(i)
        return name.last if name else i

    def body_behind(self, i: int) -> Referent | None:
        """The body for which the person or official at token i speaks or fights."""
        p = self.p
        if self.noun_class(i) == "source":
            return None
        spots = [
            i,
            *[k for k in p.kids[i] if p.dep[k] in ("appos", "compound", "nmod") and self.noun_class(k) == "role"],
        ]
        for spot in spots:
            for prep in p.children(spot, "prep"):
                if p.low[prep] in ("for", "of"):
                    for o in p.children(prep, "pobj"):
                        for r in self.parties(o):
                            if r.named and r.kind != "Person":
                                return r
            for r in self.owners(spot):
                if r.named and r.kind != "Person":
                    return r
            codes = self.nationalities(spot)
            if codes and any(p.lemma[k] in ("army", "military") for k in p.kids[spot]):
                return self._of(self.state_force(codes[0], "army", self.phrase(spot)), spot)
        return None

    def body_of_person(self, person: Entity) -> Referent | None:
        """The body that a person is said to belong to at any place in the article."""
        for head in person.heads:
            body = self.body_behind(head)
            if body is not None and body.kind != "Government":
                return body
        return None

    def _nominal_adjective(self, i: int) -> list[Referent]:
        """ "the dead", "the military": adjectives and assets that stand for whoever holds them."""
        if self.p.lemma[i] in ASSETS or self.p.low[i] in ASSETS:
            return [
                o
                for o in [
                    *self.owners(i),
                    *[Referent(e.name, i, e, e.kind, "force", e.country) for e in self._asset_of_state(i)],
                ]
                if o.named
            ]
        return []

    def _asset_of_state(self, i: int) -> list[Entity]:
        if self.owners(i):
            return []
        return [
            self.state_force(code, "army", f"{self.w.by_code[code].demonyms[0]} army")
            for code in self.nationalities(i)
            if self.w.by_code[code].demonyms
        ]

    def _unnamed(self, i: int, cls: str) -> Referent:
        kind = self.kinds.get(self.p.lemma[i]) or None
        codes = self.nationalities(i)
        return Referent(self.phrase(i), i, None, kind, cls, codes[0] if codes else None)

    def _described(self, i: int, code: str | None) -> Referent:
        text = self.phrase(i)
        kind = self.kinds.get(self.p.lemma[i]) or "ArmedGroup"
        return self._of(self.entities.described_as(normal(text), text, kind, code), i)

    def _of_a_people(self, i: int) -> bool:
        """ "the Bosnian Serb army", "Iraqi Kurdish forces": a state's people, not the state."""
        p, peoples = self.p, self.w.peoples
        named = [k for k in range(max(i - 3, 1), i) if p.sentence[k] == p.sentence[i] and self._under(k, i)]
        return any(
            k - 1 in named
            and all(normal(p.word[j]) in peoples and j not in self.entities.at for j in (k - 1, k))
            and p.word[k - 1][:1].isupper()
            for k in named
        )

    def _loyal(self, i: int, last: int) -> Referent:
        """ "fighters loyal to X": a body of its own, whatever state they once served."""
        words = self.phrase(i)
        return self._men(i, f"{words}{self.p.text[self.p.end[i] : self.p.end[last]]}", [words])

    def _state_body(self, i: int, code: str) -> Entity:
        p = self.p
        if p.lemma[i] == "ministry":
            text = self.phrase(i)
            what = next(
                (
                    x
                    for x in ("defence", "defense", "interior", "foreign", "information", "health")
                    if x in text.lower()
                ),
                "ministry",
            ).replace("defense", "defence")
            e = self.entities.described_as(f"{code}:{what} ministry", p.between(p.subtree(i)[0], i), "Government", code)
            country = self.w.by_code[code]
            e.also(f"{country.name}'s {what} ministry")
            if country.demonyms:
                e.also(f"{country.demonyms[0]} {what} ministry")
                e.also(f"{country.demonyms[0]} Ministry of {what.title()}")
                known = self.w.actor(f"{country.demonyms[0]} Ministry of {what.title()}") if self.w.known else None
                if known:
                    e.known = known.id
            return e
        return self.government(code, self.phrase(i))

    def _of_government(self, i: int) -> list[Referent]:
        """ "government forces": the army of the country that the article is about."""
        p = self.p
        for k in p.kids[i]:
            if k < i and p.lemma[k] in ("government", "regime", "state", "federal") and self.entities.countries:
                e = self.state_force(self.entities.countries[0], "army", self.phrase(i))
                return [self._of(e, i)]
        return []

    def _names_it(self, i: int) -> bool:
        """ "the Islamic State group": the name stands as modifier, so the noun only says what it is."""
        return any(
            self.p.dep[k] in ("compound", "nmod", "amod") and k in self.entities.at for k in self.p.kids[i]
        ) or any(self.p.dep[k] == "appos" and k in self.entities.at for k in self.p.kids[i])

    def _office(self, i: int) -> list[Referent]:
        """Someone known by an office: the person named with it, else an unnamed one of that body."""
        p = self.p
        for k in p.kids[i]:
            if p.dep[k] == "appos" and k in self.entities.at and self.entities.at[k].kind == "Person":
                return self._by_name(k)
        if p.dep[i] == "appos" and p.head[i] in self.entities.at and self.entities.at[p.head[i]].kind == "Person":
            return self._by_name(p.head[i])
        return [Referent(self.phrase(i), i, None, "Person", "role", None)]

    # -- what stands with a noun ----------------------------------------------------------------------------------

    def owners(self, i: int) -> list[Referent]:
        """Parties that the phrase ascribes itself to: "X fighters", "X's base", "members of X", "rebel positions"."""
        p = self.p
        found: list[Referent] = []
        for k in p.kids[i]:
            if k < i and p.dep[k] in ("compound", "nmod", "poss", "amod"):
                if self._before_hyphen(k) or opposed(p, k):
                    continue
                if k in self.entities.at:
                    e = self.entities.at[k]
                    if e.acts:
                        found.append(self._of(e, k))
                elif p.pos[k] == "PRON" or p.dep[k] == "poss":
                    found += self.single(k)
                elif self.noun_class(k) in ("force", "police", "armed", "government", "group") and p.lemma[k] not in (
                    "state",
                    "drone",
                    "helicopter",
                    "artillery",
                    "front",
                    "head",
                ):
                    found += [r for r in self.single(k) if r.named]
            elif p.dep[k] == "prep" and p.low[k] in _OWNED_BY:
                for o in p.children(k, "pobj"):
                    for r in self.parties(o):
                        if r.named and (r.kind != "Government" or p.low[k] == "of"):
                            found.append(r)
        return found

    def _before_hyphen(self, k: int) -> bool:
        return (
            k + 1 < len(self.p)
            and self.p.word[k + 1] == "-"
            and k + 2 < len(self.p)
            and self.p.tag[k + 2] in ("VBN", "VBD", "JJ", "VBG", "NN", "VB")
        )

    def nationalities(self, i: int) -> list[str]:
        """ISO codes of the countries that the phrase's modifiers name: "Malian and Nigerien troops", "Mali's army"."""
        p = self.p
        found: list[str] = []
        for k in p.kids[i]:
            if (
                k > i
                and p.dep[k] == "prep"
                and (
                    p.low[k] in ("of", "from")
                    or (p.low[k] == "in" and self.noun_class(i) == "government" and not found)
                )
                and self.noun_class(i) in ("force", "police", "government", "armed")
            ):
                for o in p.children(k, "pobj"):
                    if o in self.entities.at and self.entities.at[o].state and self.entities.at[o].kind == "Place":
                        found.append(str(self.entities.at[o].state))
            if k > i or p.dep[k] not in ("amod", "compound", "nmod", "poss") or self._before_hyphen(k):
                continue
            if opposed(p, k):
                continue
            for m in p.conjuncts(k):
                code = self._state_of(m)
                if code and code not in found:
                    found.append(code)
            for g in p.kids[k]:
                if (
                    g < k
                    and p.dep[g] in ("amod", "compound")
                    and p.lemma[k]
                    in ("government", "army", "security", "police", "opposition", "state", "rebel", "air")
                ):
                    code = self._state_of(g)
                    if code and code not in found:
                        found.append(code)
        return found

    def _state_of(self, k: int) -> str | None:
        e = self.entities.at.get(k)
        if e is not None:
            return e.state if not e.acts else None
        return self.w.demonyms.get(normal(self.p.word[k])) if self.p.word[k][:1].isupper() else None
