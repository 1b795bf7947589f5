"""Whom descriptions without a name mean: "the group", "the army", "the two sides".

A description must agree with its antecedent in kind; one that fits nobody means nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, groupby
from typing import TYPE_CHECKING

from ingest.reading.entities import Entity
from ingest.reading.tables import word_set

if TYPE_CHECKING:
    from ingest.reading.coreference import Coreference

ACTOR_BODIES = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition", "Organization"})
_TOGETHER = 4  # sentences that "the two groups" look back to a pair
_BELONGING = frozenset(["part", "member", "component", "wing", "faction", "unit"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "its", "their", "his"])
_FITS: dict[str, frozenset[str]] = {
    "force": frozenset({"StateForce"}),
    "police": frozenset({"StateForce"}),
    "government": frozenset({"Government"}),
    "armed": frozenset({"ArmedGroup", "PrivateMilitary", "Coalition"}),
    "group": frozenset({"ArmedGroup", "PrivateMilitary", "Coalition", "Organization"}),
    "member": frozenset({"ArmedGroup", "PrivateMilitary", "Coalition"}),
    "body": frozenset({"Organization", "PrivateMilitary"}),
}
_SAID_OF_THOSE = frozenset(
    ["mission", "agency", "council", "coalition", "alliance", "bloc", "organisation", "organization", "body", "force"]
)
_KIND_WORDS = word_set("descriptions.kind_words")
_OF_A_PART = word_set("descriptions.of_a_part")
_LASTING = frozenset(["movement", "party", "organisation", "organization"])
_WHOLE_FORCES = frozenset(["army", "armed", "military", "forces", "force", "troops", "soldiers", "tatmadaw"])
_MEDIA = frozenset(["news", "newspaper", "times", "radio", "television", "tv", "herald", "tribune", "daily", "post"])
_LEAGUES = frozenset(["coalition", "alliance"])
_LEAGUE_NAMES = _LEAGUES | word_set("descriptions.leagues")
_ON_THE_MOVE = frozenset(["column", "convoy", "patrol"])
_INSTITUTIONS = frozenset(["army", "military"])
_OF_STATE = frozenset(["government", "national", "federal", "regular", "armed", "state"])
_FOUNDING = word_set("descriptions.founding")
SAID_OF_EVERY_BODY = frozenset(["group", "organisation", "organization", "faction", "wing", "branch", "unit"])
"""That a name has such a word ("the Group for ...") does not say that it is meant."""
_COUNTED = {"both": 2, "two": 2, "three": 3, "four": 4}
_GROUPS = frozenset({"ArmedGroup", "PrivateMilitary", "Coalition", "Organization"})
_SEVERAL: dict[str, frozenset[str]] = {
    **dict.fromkeys(("group", "faction", "movement", "organisation", "organization", "militia", "party"), _GROUPS),
    **dict.fromkeys(("side", "force", "camp", "rival", "ally"), ACTOR_BODIES | {"Government"}),
    **dict.fromkeys(("army", "military"), frozenset({"StateForce"})),
    **dict.fromkeys(("government", "country", "state", "nation", "neighbour", "neighbor"), frozenset({"Government"})),
}
_BARE_FORCES = frozenset(
    ["army", "military", "government", "soldier", "troop", "serviceman", "paratrooper", "conscript", "police"]
)
_SAME_KIND = frozenset(["rebel", "insurgent", "guerrilla", "guerilla", "jihadist", "separatist", "secessionist"])
_BY_NOUN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("rebel", "insurgent", "guerrilla", "separatist", "jihadist", "jihadi", "terrorist", "bandit"),
        frozenset({"ArmedGroup", "Coalition"}),
    ),
    **dict.fromkeys(
        ("unit", "outfit", "regiment", "brigade", "battalion", "division", "squad", "corps", "contingent"),
        frozenset({"ArmedGroup", "StateForce", "PrivateMilitary"}),
    ),
    "mercenary": frozenset({"PrivateMilitary"}),
    "company": frozenset({"PrivateMilitary"}),
    "firm": frozenset({"PrivateMilitary"}),
    "contractor": frozenset({"PrivateMilitary"}),
    "coalition": frozenset({"Coalition", "ArmedGroup"}),
    "alliance": frozenset({"Coalition", "ArmedGroup"}),
    "paramilitary": frozenset({"PrivateMilitary", "ArmedGroup"}),
    "party": frozenset({"Organization", "ArmedGroup"}),
    "council": frozenset({"Organization"}),
    "mission": frozenset({"Organization"}),
    "agency": frozenset({"Organization"}),
}


_BETWEEN_STATES = (
    "nations", "un", "u.n.", "african union", "au", "european", "eu", "arab league", "commonwealth", "atlantic", "nato",
    "osce", "ecowas", "economic community", "red cross", "red crescent", "court", "world bank", "monetary fund",
    "parliament", "commission", "mission", "led coalition", "multinational", "joint force", "task force",
    "stabilization", "stabilisation",
)  # fmt: skip


def between_states(entity: Entity, noun: str) -> bool:
    """Whether it is a body that states keep together, which nobody calls "the group" or "the rebels"."""
    if noun in _SAID_OF_THOSE:
        return False
    names = [f" {name.lower().replace('-', ' ')} " for name in entity.names]
    return any(f" {words} " in name for words in _BETWEEN_STATES for name in names)


def fitting(noun: str, cls: str) -> frozenset[str] | None:
    """The kinds of actors that a noun of this class can describe; None for one that describes nobody."""
    return _BY_NOUN.get(noun) or _FITS.get(cls)


class Descriptions:
    """Answers for one article, out of what `coreference` knows."""

    def __init__(self, coreference: Coreference) -> None:
        self.p, self.entities = coreference.p, coreference.entities
        self.mentions, self.coreference = coreference.mentions, coreference

    def several(self, i: int) -> list[Entity]:
        """ "both groups", "the two sides": as many fitting bodies as one sentence before names, nearest first."""
        p = self.p
        count = next((_COUNTED[p.low[k]] for k in p.kids[i] if k < i and p.low[k] in _COUNTED), 0)
        kinds = _SEVERAL.get(p.lemma[i])
        if not count or kinds is None or p.tag[i] != "NNS" or any(p.dep[k] in ("prep", "relcl") for k in p.kids[i]):
            return []
        if together := self._named_together(i, count, kinds):
            return together
        for number, mentioned in groupby(self.coreference.before(i), key=lambda pair: p.sentence[pair[0]]):
            found = list(dict.fromkeys(entity for _, entity in mentioned if entity.kind in kinds))
            if p.sentence[i] - number > 2 or len(found) >= count:
                return found if len(found) == count and p.sentence[i] - number <= 2 else []
        return []

    def _named_together(self, i: int, count: int, kinds: frozenset[str]) -> list[Entity]:
        """ "X and Y said that ...": as many bodies as are meant, joined by "and" shortly before."""
        p, at = self.p, self.entities.at
        for token, _ in self.coreference.before(i):
            if p.sentence[i] - p.sentence[token] > _TOGETHER:
                break
            if p.dep[token] != "conj" and token in at:
                joined = list(dict.fromkeys(at[k] for k in p.conjuncts(token) if k in at and at[k].kind in kinds))
                if len(joined) == count:
                    return joined
        return []

    def description(self, i: int, cls: str) -> Entity | None:
        """Who "the group", "the army", "a separatist coalition" is; None when nobody fits."""
        p = self.p
        if any(p.word[k - 1] == "-" and p.tag[k] in ("VBN", "VBD") for k in p.kids[i] if 0 < k < i):
            return self._announced(
                i, fitting(p.lemma[i], cls) or frozenset()
            )  # "the US-led coalition" is said of nobody else
        if any(p.low[k] in ("unidentified", "unknown", "each", "either", "neither") for k in p.kids[i]):
            return None  # nobody in particular, or two at once
        determiner = next((p.low[k] for k in p.kids[i] if p.dep[k] in ("det", "poss") and k < i), "")
        kinds = fitting(p.lemma[i], cls)
        if kinds is None or (cls in ("group", "body", "government") and p.tag[i] == "NNS"):
            return None  # "the groups" are several
        soldiers = self._goes_bare(i, cls)
        if cls == "force" and not soldiers and determiner not in _DEFINITE:
            return None
        if determiner in _DEFINITE or soldiers or (cls == "government" and p.lemma[i] == "government"):
            bare = not any(
                p.dep[k] in ("amod", "compound", "nummod", "nmod") and k < i and p.low[k] not in _KIND_WORDS
                for k in p.kids[i]
            )
            return self._definite(i, cls, kinds, bare)
        return self._announced(i, kinds) or (
            self._only_one() if p.lemma[i] in _SAME_KIND and not self._hedged(i) else None
        )

    def _goes_bare(self, i: int, cls: str) -> bool:
        """ "army", "police", and "junta airstrike", "government spokesman": known without an article."""
        p = self.p
        if p.lemma[i] in _INSTITUTIONS and (p.tag[i] == "NNS" or any(p.low[k] in ("a", "an") for k in p.kids[i])):
            return False  # "merged into a single army", "three ethnic armies"
        if p.lemma[i] in _BARE_FORCES and cls in ("force", "police"):
            return True
        return cls in ("police", "government") and p.dep[i] in ("compound", "nmod") and p.tag[i] != "NNS"

    def _hedged(self, i: int) -> bool:
        return any(
            self.p.low[k]
            in ("suspected", "unidentified", "unknown", "other", "presumed", "alleged", "some", "several", "many")
            for k in self.p.kids[i]
        )

    def _only_one(self) -> Entity | None:
        """The one armed group that the whole article names, if it names just one."""
        groups = {id(e): e for e in self.entities.by_key.values() if e.kind in ("ArmedGroup", "Coalition")}
        return next(iter(groups.values())) if len(groups) == 1 else None

    def _named_so(self, i: int) -> Entity | None:
        """ "the special force": the Special Force of X, named before."""
        p = self.p
        first = min((k for k in p.kids[i] if k < i and p.dep[k] in ("amod", "compound")), default=i)
        said = " ".join(p.low[first : i + 1])
        for k in range(bisect_left(self.coreference.tokens, i) - 1, -1, -1):
            entity = self.coreference.found[k]
            if entity.kind in ACTOR_BODIES and any(f" {said}" in f" {name.lower()}" for name in entity.names):
                return entity
        return None

    def _definite(self, i: int, cls: str, kinds: frozenset[str], bare: bool) -> Entity | None:
        if cls == "government" and any(self.p.low[k] in _OF_A_PART for k in self.p.kids[i] if k < i):
            return None  # "the regional government" is not the country's
        new = cls != "government" and any(self.p.low[k] == "new" for k in self.p.kids[i] if k < i)
        founded = self._newly_formed(i) if new and self.p.tag[i] != "NNS" else None
        if founded is not None or (new and cls == "force"):
            return founded
        branch = self.mentions.nouns.branch(i) if cls in ("force", "police") else ""
        if not bare and (whole := self._named_so(i)) is not None:
            return whole
        if (
            (cls in ("group", "body") or self.p.lemma[i] in ("force", "guard", "legion"))
            and bare
            and self.p.tag[i] != "NNS"
            and self.p.lemma[i] not in SAID_OF_EVERY_BODY
        ):
            latest = range(bisect_left(self.coreference.tokens, i) - 1, -1, -1)
            near = (entity for _, entity in self.coreference.before(i))  # whom a sentence is about comes first
            for entity in chain(near, (self.coreference.found[k] for k in latest)):
                if entity.kind in ACTOR_BODIES and self._is_called(entity, self.p.lemma[i]):
                    return entity
        if self.p.lemma[i] in _ON_THE_MOVE:
            return None  # "the column" is some part of somebody's force
        acting = self._acting(i)
        for token, entity in self.coreference.before(i):
            if entity.key in acting:
                continue  # "X said it had destroyed vehicles of the attackers": of others
            if entity.kind not in kinds or (cls == "group" and self._part_of_it(i, token)):
                continue
            if self.p.lemma[i] in ("rebel", "insurgent") and self._on_the_states_side(token):
                continue
            if cls in ("group", "armed", "member") and between_states(entity, self.p.lemma[i]):
                continue
            if self.p.lemma[i] in _LEAGUES and entity.kind != "Coalition" and not self._is_called_league(entity):
                continue  # "the coalition" is not the Houthis
            if cls in ("group", "body") and any(_MEDIA & set(name.lower().split()) for name in entity.names):
                continue
            if cls == "force" and self._foreign(i, token, entity):
                continue  # "JNIM killed ten soldiers", after a word on Russia's contingent
            if branch in ("police", "air force", "navy") and not entity.key.endswith(branch):
                continue
            if self.p.lemma[i] in _LASTING and entity.key in self.entities.described and "s " in entity.key:
                continue  # "the movement" is not "Hun Sen's troops"
            if branch == "army" and entity.key.endswith((":police", ":navy", ":air force")):
                continue
            if bare and self.p.lemma[i] in _INSTITUTIONS and self._is_unit(entity):
                continue
            if bare or cls in ("force", "government") or self._shares_modifier(i, token):
                return entity
        if self.p.lemma[i] == "army" and bare and self.entities.home is None:
            return self._last_army(i)
        if cls in ("force", "police", "government") and self.entities.home and self.entities.countries:
            code = self._where(i) or self.entities.home
            surface = self.mentions.phrase(i)
            if cls == "government":
                return self.mentions.state_body(i, code)
            return self.mentions.states.state_force(code, branch, surface)
        found = self._announced(i, kinds)
        if found is None and cls in ("armed", "group", "member") and self.p.lemma[i] not in ("coalition", "alliance"):
            found = self._only_one()
        return None if found is None or found.key in acting else found

    def _newly_formed(self, i: int) -> Entity | None:
        """ "The new force": the body whose founding the sentences before told, and no older one."""
        p = self.p
        for token, entity in self.coreference.before(i):
            if p.sentence[i] - p.sentence[token] > _TOGETHER or entity.kind not in ACTOR_BODIES:
                continue
            t = p.head[token] if p.dep[token] == "appos" else token
            into = p.dep[t] == "pobj" and p.low[p.head[t]] in ("into", "as")  # "dissolved into one body, the Front"
            verb = p.head[p.head[t]] if into else p.head[t]
            if p.lemma[verb] in _FOUNDING and (into or p.dep[t] in ("dobj", "nsubjpass", "oprd")):
                return entity
        return None

    def _is_called(self, entity: Entity, noun: str) -> bool:
        """ "the front", "the force": of the National Front, the Rapid Support Forces."""
        return any({noun, f"{noun}s"} & set(name.lower().split()) for name in entity.names)

    def _is_called_league(self, entity: Entity) -> bool:
        return any(_LEAGUE_NAMES & set(name.lower().split()) for name in entity.names)

    def _where(self, i: int) -> str | None:
        """ "An army base in Agadez": the country of the place that stands with a force."""
        p, at = self.p, self.entities.at
        whole = p.head[i] if p.dep[i] in ("compound", "nmod") else i
        spots = (at[o] for t in {i, whole} for o in p.behind(t, "in", "at", "near") if o in at)
        codes = (e.state or (e.place.country if e.place else None) for e in spots)
        return next((code for code in codes if code in self.mentions.w.by_code), None)

    def _acting(self, i: int) -> set[str]:
        """Who does what is done in the clause of token i, where that is said before it."""
        p = self.p
        verb = p.verb_above(i)
        subjects = p.children(verb, "nsubj") if verb is not None else []
        return {r.key for s in subjects if p.subtree(s)[1] < i for r in self.mentions.single(s)}

    def _last_army(self, i: int) -> Entity | None:
        """The body of rebels that was called an army last."""
        named = (e for _, e in self.coreference.before(i) if any("army" in name.lower().split() for name in e.names))
        return next(named, None)

    def _on_the_states_side(self, token: int) -> bool:
        """ "Congolese soldiers and allied Wazalendo militias": no rebels."""
        name = self.entities.name_at.get(token)
        return self.p.low[(name.first if name else token) - 1] in ("allied", "pro-government", "loyalist")

    def _foreign(self, i: int, other: int, entity: Entity) -> bool:
        """Whether "soldiers" or "the army" can hardly be those of another country than the article's.

        "The army" may be a foreign one that was called so ("Turkey's army said"), but not "Uruguayan peacekeepers".
        """
        p, home = self.p, self.entities.home
        if home is None or entity.country is None or entity.country == home:
            return False
        if p.lemma[i] in ("soldier", "troop", "serviceman") and not p.children(i, "det", "poss"):
            return True
        of_state = any(p.low[k] in _OF_STATE for k in p.kids[i] if k < i)
        return (p.lemma[i] in _INSTITUTIONS or of_state) and p.lemma[other] not in _INSTITUTIONS

    def _part_of_it(self, i: int, other: int) -> bool:
        """ "X and Y are part of the coalition": which is none of them."""
        p = self.p
        noun = p.head[p.head[i]]
        if p.dep[i] != "pobj" or p.lemma[noun] not in _BELONGING or p.lemma[p.head[noun]] != "be":
            return False
        subjects = p.children(p.head[noun], "nsubj")
        return any(p.subtree(s)[0] <= other <= p.subtree(s)[1] for s in subjects)

    @staticmethod
    def _is_unit(entity: Entity) -> bool:
        """ "the army" is never a brigade, command or police force of it that was named before."""
        return entity.kind == "StateForce" and not any(
            word in _WHOLE_FORCES for name in entity.names for word in name.lower().split()
        )

    def _modifiers(self, i: int) -> set[str]:
        p = self.p
        words: set[str] = set()
        for k in p.kids[i]:
            if k < i and p.dep[k] in ("amod", "compound", "nmod"):
                words |= {p.low[m] for m in range(p.subtree(k)[0], k + 1) if len(p.word[m]) > 3}
        name = self.entities.name_at.get(i)
        if name is not None:
            words |= {
                p.low[m]
                for m in range(max(name.first - 4, 0), name.first)
                if p.sentence[m] == p.sentence[i]
                and len(p.word[m]) > 3
                and p.pos[m] in ("ADJ", "NOUN", "PROPN", "VERB")
            }
        return words | {p.lemma[i]} if p.lemma[i] in ("separatist", "rebel", "jihadist", "islamist") else words

    def _shares_modifier(self, i: int, other: int) -> bool:
        return bool(self._modifiers(i) & self._modifiers(other))

    def _announced(self, i: int, kinds: frozenset[str]) -> Entity | None:
        """A lead that describes whom the article names later.

        "Moscow-run mercenaries" .. "the Moscow-run Africa Corps".
        """
        p = self.p
        if p.sentence[i] > 1:
            return None
        named = {
            id(e): e
            for n in self.entities.names
            if n.first > i
            for e in [self.entities.at[n.head]]
            if e.kind in kinds and any(p.lemma[i] in x.lower().split() for x in e.names)
        }
        if len(named) == 1 and p.lemma[i] not in ("group", "force"):
            return next(iter(named.values()))
        wanted = self._modifiers(i) - {
            "armed",
            "several",
            "other",
            "local",
            "suspected",
            "group",
            "groups",
            "rebel",
            "rebels",
        }
        if not wanted:
            return None
        found: list[Entity] = []
        for name in self.entities.names:
            if name.first > i and p.sentence[name.first] <= p.sentence[i] + 4:
                e = self.entities.at[name.head]
                if e.acts and e.kind != "Person" and wanted & self._modifiers(name.head) and e not in found:
                    found.append(e)
        return found[0] if len(found) == 1 else None
