"""Who and what an article names: one entity for all names of one thing, with its kind decided from all witnesses.

The witnesses are what the name itself says ("Front"), the nouns beside it ("rebel group X", "X fighters"), titles,
appositions, prepositions, the catalogue, the gazetteer, a taught model of names, each with a weight; the sum decides.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import get_args

from graph.model import Place
from graph.model.vocabulary import ActorKind
from ingest.reading.former_names import renamed_pairs
from ingest.reading.names import Name, find_names
from ingest.reading.parse import Parse
from ingest.reading.related_kinds import related_kinds
from ingest.reading.tables import rows, word_set, words
from ingest.reading.witnesses import hear
from ingest.reading.world import World, normal

ACTOR_KINDS: frozenset[str] = frozenset(get_args(ActorKind))
_NO_ACTORS = word_set("names.no_actors")
_GENERIC_TAIL = word_set("entities.generic_tail")
_ARMS_OF_SERVICE = word_set("entities.arms_of_service")
_STATE_WORDS = word_set("entities.state_words")
_DEFENCE = frozenset(["defence force", "defense force", "defence forces", "defense forces"])
_SHORT_HEADS = word_set("entities.short_heads")
_NUMBERED = word_set("entities.numbered_units")
_UNITS = frozenset(["brigade", "battalion", "regiment", "division", "corps", "squadron"])
_TOO_GENERAL = word_set("entities.too_general")
_IN_BETWEEN = frozenset(["of", "for", "in", "and", "to", "de", "du"])
_AREAS = word_set("entities.areas")


@dataclass(eq=False, slots=True)
class Entity:
    """`kind` is an ActorKind, "Place" or "Other"; `state` the ISO code of a country, nationality or capital."""

    key: str
    name: str
    names: list[str] = field(default_factory=list)
    kind: str = "Other"
    country: str | None = None
    known: str | None = None
    state: str | None = None
    place: Place | None = None
    heads: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    titled: list[str] = field(default_factory=list)

    @property
    def acts(self) -> bool:
        return self.kind in ACTOR_KINDS

    @property
    def is_body(self) -> bool:
        """Whether it is a group, force or organisation, not a person, state or people."""
        return self.acts and self.kind not in ("Person", "Government", "Community")

    def also(self, name: str) -> None:
        if name not in self.names:
            self.names.append(name)


_AT_MOST = 3  # mentions of one town or armed group that tell where the news is from


class Entities:
    """All entities of one article; `at[i]` is the entity whose name covers token i."""

    def __init__(self, p: Parse, w: World, favoured: tuple[str, ...] | None = None) -> None:
        self.p, self.w = p, w
        self.names = find_names(p, w)
        self.at: dict[int, Entity] = {}
        self.name_at: dict[int, Name] = {}
        self.by_key: dict[str, Entity] = {}
        self.described: dict[str, Entity] = {}
        named = self._named_countries()
        self.countries = favoured if favoured is not None else tuple(code for code, _ in named.most_common())
        self._near = (self.countries, self._neighbours())  # "al-Shabaab" in news of Kenya is Somalia's
        self._group()
        self.related = related_kinds(p, self.names)
        for entity in set(self.at.values()):
            self._decide(entity)
        self._owners_of_bodies()
        if not self.countries and len(p.sentences) > 3:
            self.countries = self._setting()
        self.home = self._home(named)
        """The country whose army "the army" is."""

    def __iter__(self) -> Iterator[Entity]:
        seen: set[int] = set()
        for entity in [*self.by_key.values(), *self.described.values()]:
            if id(entity) not in seen:
                seen.add(id(entity))
                yield entity

    def described_as(self, key: str, name: str, kind: str, country: str | None) -> Entity:
        """The actor that a description with a country or community names ("Malian troops")."""
        entity = self.described.get(key)
        if entity is None:
            entity = self.described[key] = Entity(key, name, [name], kind, country)
        entity.also(name)
        return entity

    def _named_countries(self) -> Counter[str]:
        """How often the article names each country, nationality or capital, by ISO code."""
        counted: Counter[str] = Counter()
        spoken = re.findall(r"[^\W\d_]+", self.p.text)
        for i, word in enumerate(spoken):
            if not word[0].isupper() or normal(word).split(" ")[0] not in self.w.state_words:
                continue
            for size in (3, 2, 1):
                key = normal(" ".join(spoken[i : i + size]))
                code = self.w.state(key)
                if code:
                    counted[code] += 1
                    break
        return counted

    # -- which names are one --------------------------------------------------------------------------------------

    def _group(self) -> None:
        alias = _aliases(self.p, self.names, self.w, self.countries)
        for name in self.names:
            key = normal(name.text) or name.text
            key = alias.get(key, key)
            entity = self.by_key.get(key)
            if entity is None:
                entity = self.by_key[key] = Entity(key, name.text)
            entity.also(_tidy(name.text))
            if (noun := self._unit_behind(name)) is not None:
                entity.also(f"{_tidy(name.text)} {noun}")
            if (
                name.first
                and self.p.low[name.first - 1] in words("titles", "title")
                and self.p.word[name.first - 1][:1].isupper()
            ):
                entity.titled.append(self.p.between(name.first - 1, name.last))
            entity.heads.append(name.head)
            entity.spans.append((name.first, name.last))
            for i in range(name.first, name.last + 1):
                self.at[i] = entity
                self.name_at[i] = name

    def _unit_behind(self, name: Name) -> str | None:
        """ "The Donbas battalion": the noun that a unit's name goes with."""
        p, k = self.p, name.last + 1
        unit = k < len(p) and p.low[k] in _UNITS and p.word[k][:1].islower() and p.tag[k] == "NN"
        return p.word[k] if unit and p.head[name.head] == k else None

    # -- what an entity is ----------------------------------------------------------------------------------------

    def _decide(self, e: Entity) -> None:
        e.name = max(e.names, key=lambda n: (len(n.split()) > 1, not n.isupper(), len(n)))
        keys = {normal(n) for n in e.names}
        e.state = next(
            (s for k in keys if (s := self.w.country_codes.get(k) or self.w.demonyms.get(k) or self.w.seats.get(k))),
            None,
        )
        known = next((k for codes in self._near for n in e.names if (k := self.w.actor(n, codes))), None)
        votes: dict[str, float] = defaultdict(float)
        if e.state is None and not known and all(set(k.split()) <= self.w.peoples for k in keys):
            votes["Community"] += 8
        if all(n.lower() in _NO_ACTORS for n in e.names):
            votes["Other"] += 12
        if not known and e.state is None:
            alike = {a.kind for n in e.names for a in self.w.known.get(normal(n), ()) if len(n) > 3}
            if len(alike) == 1:
                votes[alike.pop()] += 6  # several of this name are known, all of one kind
        if known:
            votes[known.kind] += 10 if e.state is None else 0
            e.known, e.country = known.id, known.country
        for name in e.names:
            if found := _kind_in_name(name, self.w):
                votes[found[0]] += 6
                e.country = e.country or found[1]
        for head, span in zip(e.heads, e.spans, strict=True):
            hear(self.p, votes, head, *span)
        if any(n.isupper() and 2 <= len(n) <= 8 for n in e.names) and e.state is None:
            votes["Organization"] += 1
            votes["Person"] -= 3
            votes["Place"] -= 1.5
        if not known and e.kind != "Person":
            e.place = next((place for codes in self._near if (place := self.w.place(e.name, codes))), None)
            if e.place:
                votes["Place"] += 2.5 if e.place.country in self.countries[:4] or not self.countries else 0.8
        if e.titled:
            votes["Person"] += 3
        self._relate(votes, e)
        if e.state and (votes["Person"] < 6 or not e.titled):
            votes = defaultdict(float, Place=6)
        kind = max(votes, key=lambda k: votes[k]) if votes else "Other"
        if kind == "Person":
            for name in e.titled:
                e.also(name)
        if (
            kind in ("Other", "Place", "Person")
            and votes[kind] < 2.2
            and not known
            and e.place is None
            and votes["ArmedGroup"] >= 1.5
        ):
            kind = "ArmedGroup"
        if kind == "Organization" and votes["ArmedGroup"] >= 1.5 and votes["Organization"] < 6:
            kind = "ArmedGroup"
        e.kind = kind
        if e.country is None:
            e.country = (
                next((c for first, _ in e.spans if (c := self._country_before(first))), None)
                if kind != "Person"
                else None
            )

    def _setting(self) -> tuple[str, ...]:
        """The one country in which everything lies that is named, in an article that names no country itself."""
        entities = set(self.at.values())
        towns = {e.place.country for e in entities if e.kind == "Place" and e.place} - {None}
        homes = {e.country for e in entities if e.known and e.kind in ("ArmedGroup", "StateForce")} - {None}
        found = [code for code in towns or homes if code]
        return tuple(found) if len(found) == 1 else ()

    def _owners_of_bodies(self) -> None:
        """ "Hekmatyar's Hezb-i-Islami": who has an armed group that bears a name of its own leads it."""
        p = self.p
        for owner, owned in pairwise(self.names):
            if p.low[owner.last + 1 : owner.last + 2] not in (["'s"], ["’s"]) or owned.first - owner.last > 4:
                continue
            between = range(owner.last + 2, owned.first)
            e, body = self.at[owner.head], self.at[owned.head]
            if body.kind not in ("ArmedGroup", "Coalition") or any(p.pos[k] not in ("ADJ", "NOUN") for k in between):
                continue
            if (
                e.kind in ("Organization", "Other", "ArmedGroup")
                and not e.known
                and e.place is None
                and e.state is None
                and not any(n.isupper() or _kind_in_name(n, self.w) for n in e.names)
            ):
                e.kind = "Person"

    def _relate(self, votes: dict[str, float], e: Entity) -> None:
        """What relations tell of the kind; a name that is a body for other reasons keeps its kind."""
        likely = max(votes, key=lambda kind: votes[kind]) if votes else "Other"
        for kind, weight in (vote for head in e.heads for vote in self.related.get(head, ())):
            if kind == "Person" or likely in ("Other", "Place", "Person", "Community"):
                votes[kind] += weight

    def _home(self, named: Counter[str]) -> str | None:
        """Of the countries named, the one of whose towns and armed groups the article speaks most."""
        there: Counter[str] = Counter()
        for entity in set(self.at.values()):
            town = entity.place if entity.kind == "Place" and entity.state is None else None
            code = town.country if town else entity.country if entity.kind == "ArmedGroup" else None
            if code and code in named:
                there[code] += min(len(entity.heads), _AT_MOST)
        most = max(named, key=lambda code: (named[code] + there[code], there[code]), default=None)
        return most or next(iter(self.countries), None)

    def _neighbours(self) -> tuple[str, ...]:
        """The countries around the ones that the article names most."""
        around = [n for code in self.countries[:2] if code in self.w.by_code for n in self.w.by_code[code].neighbours]
        return (*self.countries[:4], *around)

    def _country_before(self, first: int) -> str | None:
        """Country of the nationality right before a name: "the Russian paramilitary group Wagner"."""
        p = self.p
        for i in range(first - 1, max(first - 5, -1), -1):
            if p.pos[i] not in ("ADJ", "NOUN", "PROPN", "PUNCT") or p.word[i] in (",", ";", "("):
                return None
            if (code := self.w.demonyms.get(normal(p.word[i]))) and p.word[i + 1] != "-":
                return code
        return None


@cache
def _name_heads() -> dict[str, dict[str, str]]:
    return {r["word"]: r for r in rows("name_heads")}


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name)


def _kind_in_name(name: str, w: World) -> tuple[str, str | None] | None:
    """Kind and country that the words of a name tell: "Malian Armed Forces", "Popular Front for X"."""
    parts = normal(name).split()
    if not parts:
        return None
    country = next((c for x in parts if (c := w.demonyms.get(x) or w.country_codes.get(x))), None)
    heads = _name_heads()
    if len(parts) == 1 and parts[0] in ("coalition", "alliance"):
        return "Coalition", None
    forces = {
        "army",
        "forces",
        "force",
        "police",
        "navy",
        "guard",
        "guards",
        "gendarmerie",
        "military",
        "staff",
        "troops",
    }
    if (
        forces & set(parts)
        and country
        and all(x in _STATE_WORDS or w.demonyms.get(x) or w.country_codes.get(x) for x in parts)
    ):
        return "StateForce", country
    if parts[0][0].isdigit() and len(parts) > 1 and parts[-1] in _NUMBERED:
        return "StateForce", country  # "the 85th Infantry Battalion"
    if len(parts) > 1 and parts[-1] in _NUMBERED and parts[-2] in _ARMS_OF_SERVICE:
        return "StateForce", country  # "the Second Army Division"
    if len(parts) == 2 and parts[0] in ("armed", "security", "defence", "defense") and parts[1] == "forces":
        return "StateForce", country  # whose country the article knows
    if len(parts) > 1 and parts[-1] in _AREAS and not {"islamic", "free", "of", "for"} & set(parts):
        return "Place", country  # "Rakhine State"
    for size in (2, 1):
        for at in range(len(parts) - size + 1):
            row = heads.get(" ".join(parts[at : at + size]))
            if not row:
                continue
            if row["kind"] == "StateForce" and row["word"] in _DEFENCE and (not country or "self" in parts):
                return "ArmedGroup", country  # "the Land Defence Force" is nobody's army
            where = row["where"]
            if where == "any" or (where == "last" and at + size == len(parts)) or (where == "first" and at == 0):
                if len(parts) == size:
                    continue
                return row["kind"], country
    return None


def _aliases(p: Parse, names: list[Name], w: World, countries: tuple[str, ...]) -> dict[str, str]:
    """Key of a name -> key under which it is kept, where the article shows both to be one."""
    keys: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        keys[normal(name.text) or name.text].append(name)
    alias: dict[str, str] = {}

    def join(short: str, long: str) -> None:
        while long in alias:
            long = alias[long]
        if short != long:
            alias[short] = long

    for a, b in pairwise(names):
        if _defines(p, a, b):
            long, short = (a, b) if len(a.text) >= len(b.text) else (b, a)
            join(normal(short.text), normal(long.text))
    by_known: dict[str, str] = {}
    for key in sorted(keys, key=len, reverse=True):
        if (actor := w.actor(keys[key][0].text, countries)) and w.state(key) is None:
            join(key, by_known.setdefault(actor.id, key))
    longer = _longer_names(keys)
    renamed = [{normal(n.text) for n in pair} for pair in renamed_pairs(p, names)]
    for key in keys:
        if key in alias:
            continue
        candidates = {
            alias.get(k, k)
            for k in longer(key)
            if k != key and {k, key} not in renamed
            if _shortens(key, k, keys, w) or _is_end_of(p, key, k, keys, w)
        }
        if len(candidates) == 1:
            join(key, candidates.pop())
    return alias


def _defines(p: Parse, a: Name, b: Name) -> bool:
    """Whether b stands right behind a as its other name: "X (Y)", "X, or Y,", "X, known as Y"."""
    between = p.low[a.last + 1 : b.first]
    after = p.word[b.last + 1] if b.last + 1 < len(p) else ""
    if between in (["("], ["(", "the"], ["[", "the"], ["["], ["(", "or"]):
        return after in (")", "]", ",", ";", "-", "–") and (
            b.text.isupper() or a.text.isupper() or _initials(a.text) == b.text.upper() or len(b.text.split()) > 1
        )
    if p.sentence[a.last] != p.sentence[b.first] or b.first - a.last > 12:
        return False
    if between == [","] and after in (",", ".", ";", ")") and _may_abbreviate(b.text, a.text):
        follows = "".join(p.word[b.last + 2 : b.last + 3])
        return after != "," or not (follows in ("and", "or") or follows[:1].isupper())
    if (
        between[:1] == [","]
        and between[1:] in (["or"], ["or", "the"], ["also", "called"])
        and (b.text.isupper() or after in (",", "."))
    ):
        return True
    text = " ".join(between)
    return (
        bool(
            re.fullmatch(
                r",? ?(?:\w+ )?(?:better |also |commonly |formerly |locally )?(?:known|called|referred to)"
                r"(?: \w+){0,4} (?:as|by)(?: \w+){0,5}",
                text,
            )
        )
        and "formerly" not in text
        and (b.text.isupper() or "also" in text or "better" in text or "commonly" in text or "locally" in text)
    )


def _initials(name: str) -> str:
    return "".join(x[0] for x in re.findall(r"[A-Za-z]+", name) if x[0].isupper()).upper()


def _may_abbreviate(acronym: str, name: str) -> bool:
    """Whether most letters begin a word of the name, in any order, as those of French names do."""
    letters, initials = Counter(acronym), Counter(_initials(name))
    short = acronym.isupper() and acronym.isalpha() and len(acronym) > 2
    return short and len(name.split()) > 2 and (letters & initials).total() * 5 >= letters.total() * 3


def _abbreviates(acronym: str, name: str, w: World) -> bool:
    """Whether the letters are the name's initials, a nationality before it counted or not ("Sudanese" ... RSF)."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    if _initials(name) == letters:
        return True
    first, _, rest = name.partition(" ")
    return normal(first) in w.demonyms and _initials(rest) == letters


def _longer_names(keys: dict[str, list[Name]]) -> Callable[[str], list[str]]:
    """For a key, in order, the keys that it could be short for; long texts cost no more a name.

    They begin or end with its first word, have it for initials, or are its plural.
    """
    order = {key: n for n, key in enumerate(keys)}
    by_end: defaultdict[str, list[str]] = defaultdict(list)
    by_initials: defaultdict[str, list[str]] = defaultdict(list)
    for key, found in keys.items():
        parts = key.split()
        for word in {*parts[:2], parts[-1], *_SHORT_HEADS.intersection(parts)} if parts else ():
            by_end[word].append(key)
        for initials in {_initials(name.text) for name in found}:
            by_initials[initials].append(key)
            by_initials[initials[1:]].append(key)

    def longer(key: str) -> list[str]:
        parts = key.split()
        near = {*by_end[parts[0]]} if parts else set()
        near |= {*by_initials[re.sub(r"[^A-Z]", "", keys[key][0].text)]} | ({key + "s", key + "es"} & keys.keys())
        return sorted(near, key=order.__getitem__)

    return longer


def _is_end_of(p: Parse, short: str, long: str, keys: dict[str, list[Name]], w: World) -> bool:
    """ "the Volunteers", "the Salvation Front", once the Dran Volunteers and the Ghazal Salvation Front were named."""
    a, b = short.split(), long.split()
    before, name = b[: -len(a)], keys[short][0]
    if not before or b[-len(a) :] != a or not _IN_BETWEEN.isdisjoint(before) or keys[long][0].first > name.first:
        return False
    if (
        not all(n.first > 0 and p.low[n.first - 1] == "the" for n in keys[short])
        or a[0] in w.demonyms
        or a[-1] in _TOO_GENERAL
    ):
        return False
    return len(a) > 1 or a[0].endswith("s") or _kind_in_name(keys[long][0].text, w) is not None


def _shortens(short: str, long: str, keys: dict[str, list[Name]], w: World) -> bool:
    """Whether the key `short` is a shorter name for `long` within one article."""
    a, b = short.split(), long.split()
    if len(a) > len(b) or w.state(short):
        return False
    if short + "s" == long or short + "es" == long:
        return True
    text = keys[short][0].text
    if len(a) == 1 and text.isupper() and 2 <= len(text) <= 8:
        return len(b) > 1 and any(_abbreviates(text, n.text, w) for n in keys[long])
    if b[1:] == a and b[0] in ("al", "el"):
        return True
    if len(a) == 1 and a[0] in _SHORT_HEADS and a[0] in b and text[0].isupper():
        return True
    if len(b) > len(a) and b[: len(a)] == a:
        return all(x in _GENERIC_TAIL for x in b[len(a) :]) or (len(a) > 1 and b[len(a)] in ("for", "of"))
    if len(a) == 1 and len(b) in (2, 3, 4) and b[-1] == a[0]:
        return all(_kind_in_name(n.text, w) is None for n in keys[long])
    return False
