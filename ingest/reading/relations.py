"""Relations: which frames of the article state one, between whom, and under which names.

The lexicon (`tables/relation_frames.tsv`) says which word in which roles states what; this module fits the roles with
actors of the right kind. A few things are said in ways that no single word carries (a group *formed in a merger of*
others, a name *formerly known as* another); they stand in `lineage.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.model import Place
from graph.model.vocabulary import LINEAGE, TO_PERSON, TO_PLACE
from ingest.reading.entities import Entity
from ingest.reading.frames import Frame, subjects_of, verb_frame
from ingest.reading.mentions import Mentions, Referent
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import rows, words
from ingest.reading.world import normal

BODIES = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Organization"})
ARMED = frozenset({"ArmedGroup", "StateForce", "PrivateMilitary", "Coalition", "Government"})
_MOSTLY = frozenset(
    ["predominantly", "mostly", "mainly", "largely", "overwhelmingly", "majority", "ethnic", "primarily", "chiefly"]
)


@dataclass(frozen=True, slots=True)
class Stated:
    """One relation at token `at`, before anybody is asked who says so."""

    at: int
    subject: Referent
    predicate: str
    object: Referent | Place
    confidence: float


@cache
def lexicon(table: str) -> dict[tuple[str, str], list[dict[str, str]]]:
    """(trigger, form) -> rows of a frame table."""
    found: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows(table):
        found[row["trigger"], row["form"]].append(row)
    return dict(found)


class Relations:
    def __init__(self, p: Parse, mentions: Mentions, places: PlacesInText) -> None:
        self.p, self.mentions, self.places = p, mentions, places

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
        if frame.form == "n" and self._no_longer(frame.at, predicate):
            return
        objects = frame.choices(row["object"])
        if (
            predicate in TO_PLACE
            and frame.form == "v"
            and not any(self.places.at(t) for choice in objects for t in choice)
            and any(self.p.lemma[t] in words("place_nouns") for choice in objects for t in choice)
            and frame.roles.get("in")
        ):
            objects = [frame.roles["in"]]  # "took the palace in Kabul"
        subjects = frame.first(row["subject"])
        if predicate in ("LED_BY", "SUPPORTS", "SUBORDINATE_TO") and frame.passive:
            for name, tokens in list(frame.roles.items()):
                if name in ("patient", "subject"):
                    wholes = [
                        w
                        for t in tokens
                        if (w := self._whole_of(t)) is not None and not any(r.named for r in self.mentions.parties(t))
                    ]
                    frame.roles[name] = wholes or tokens
        for chosen in frame.choices(row["subject"]):
            for choice in objects:
                found = [
                    stated
                    for s in chosen
                    for o in choice
                    if s != o
                    for stated in self.between(frame.at, s, predicate, o)
                ]
                yield from found
                if found:
                    return
        if predicate == "ALLIED_WITH" and frame.form == "v" and not objects:
            allies = [r for s in subjects for r in self._fitting(self.mentions.parties(s), predicate, first=True)]
            yield from (
                Stated(frame.at, allies[0], predicate, other, 0.75)
                for other in allies[1:]
                if other.key != allies[0].key
            )

    def of_makeup(self, frame: Frame) -> Iterator[Stated]:
        """ "made up of Tutsi fighters", "drawn from the Hema": whom a body is drawn from."""
        if frame.form != "v" or self.p.lemma[frame.at] not in (
            "make",
            "compose",
            "consist",
            "dominate",
            "draw",
            "recruit",
            "man",
        ):
            return
        p, m = self.p, self.mentions
        bearers = [r for t in frame.first("patient|agent") for r in m.parties(t) if r.named and r.kind in BODIES]
        for role in ("of", "from", "by", "agent", "among"):
            for t in frame.roles.get(role, []):
                for k in [t, *[k for k in p.kids[t] if k < t and p.dep[k] in ("amod", "compound", "nmod")]]:
                    if (
                        p.word[k][:1].isupper()
                        and (normal(p.word[k]) in m.w.peoples or p.entity[k] == "NORP")
                        and not (k in m.entities.at and m.entities.at[k].kind in ARMED)
                    ):
                        community = m.entities.described_as(
                            f"community:{normal(p.word[k])}", p.word[k], "Community", None
                        )
                        yield from (
                            Stated(frame.at, b, "DRAWN_FROM", m._of(community, k), 0.75)
                            for b in bearers
                            if b.key != community.key
                        )

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
        beside = {p.low[k] for k in p.kids[n]} | {
            p.low[k] for k in p.kids[p.head[n]] if p.dep[n] in ("compound", "nmod")
        }
        if beside & {"former", "ex", "ex-", "onetime", "erstwhile", "then", "future"}:
            return predicate in ("LED_BY", "PART_OF", "SPOKEN_FOR_BY", "ALLIED_WITH", "AFFILIATED_WITH", "SUPPORTS")
        if predicate == "LED_BY":
            return bool(
                beside
                & {"a", "an", "deputy", "senior", "local", "regional", "field", "mid", "junior", "another", "vice"}
            )
        return False

    def between(self, at: int, s: int, predicate: str, o: int, confidence: float = 0.8) -> Iterator[Stated]:
        """The relation between the phrases at tokens s and o, once for each pair of fitting parties."""
        m = self.mentions
        if predicate in TO_PLACE:
            for subject in self._bodies(m.parties(s), ARMED | {"Organization"}):
                for place in self.places.at(o):
                    yield Stated(at, subject, predicate, place, confidence)
            return
        for subject in self._fitting(m.parties(s), predicate, first=True):
            for other in self._fitting(m.parties(o), predicate, first=False):
                if self.p.lemma[at] in ("include", "dominate", "group") and other.kind != "Coalition":
                    continue  # only a coalition is said to include its members
                if subject.key != other.key:
                    yield Stated(at, subject, predicate, other, confidence)

    def _fitting(self, referents: list[Referent], predicate: str, *, first: bool) -> list[Referent]:
        if predicate in TO_PERSON and not first:
            return [r for r in referents if r.named and r.kind == "Person"]
        if predicate == "DRAWN_FROM" and not first:
            return [r for r in referents if r.named and r.kind == "Community"]
        kinds = BODIES
        if predicate in LINEAGE:
            kinds = BODIES - {"Government"}
        elif predicate in ("AFFILIATED_WITH", "SUPPORTS"):
            kinds = BODIES | ({"Community"} if first else set())
        elif predicate in TO_PERSON:
            kinds = BODIES
        return self._bodies(referents, kinds)

    @staticmethod
    def _bodies(referents: list[Referent], kinds: frozenset[str] | set[str]) -> list[Referent]:
        return [r for r in referents if r.named and r.kind in kinds]

    # -- names that carry a relation ------------------------------------------------------------------------------

    def of_name(self, i: int) -> Iterator[Stated]:
        """ "Charles Taylor's Patriotic Front", "the Libyan army of Khalifa Haftar", "Hamas's Qassam Brigades"."""
        p, m = self.p, self.mentions
        entity = m.entities.at.get(i)
        is_name = entity is not None and m.entities.name_at[i].head == i
        if not (
            is_name
            or (
                p.pos[i] == "NOUN"
                and m.noun_class(i) in ("group", "force", "government")
                and p.lemma[i]
                in (
                    "faction",
                    "movement",
                    "party",
                    "army",
                    "militia",
                    "junta",
                    "gang",
                    "cartel",
                    "regime",
                    "federation",
                    "group",
                )
            )
        ):
            return
        owners = [k for k in p.kids[i] if p.dep[k] == "poss" and p.pos[k] == "PROPN"]
        owners += [
            o
            for k in p.kids[i]
            if p.dep[k] == "prep" and p.low[k] == "of"
            for o in p.children(k, "pobj")
            if o in m.entities.at
        ]
        for o in owners:
            for whole in m.single(o):
                for unit in m.single(i):
                    if not (unit.named and whole.named) or unit.key == whole.key or unit.kind not in BODIES:
                        continue
                    if whole.kind == "Person":
                        yield Stated(i, unit, "LED_BY", whole, 0.7)
                    elif (
                        is_name
                        and unit.kind in ("ArmedGroup", "StateForce")
                        and whole.kind in ("ArmedGroup", "Organization", "Coalition", "StateForce")
                    ):
                        yield Stated(i, unit, "PART_OF", whole, 0.7)

    def of_backing(self, frame: Frame) -> Iterator[Stated]:
        """ "has the support of X", "with the backing of X": token of the noun."""
        p = self.p
        if frame.form != "n" or p.lemma[frame.at] not in (
            "support",
            "backing",
            "help",
            "assistance",
            "aid",
            "blessing",
            "patronage",
        ):
            return
        backers = frame.first("of|from") or frame.roles.get("modifier", []) + frame.roles.get("poss", [])
        verb = p.head[frame.at]
        if p.dep[frame.at] == "dobj" and p.lemma[verb] in (
            "have",
            "enjoy",
            "receive",
            "get",
            "win",
            "seek",
            "gain",
            "retain",
        ):
            helped = subjects_of(p, verb)
        elif p.dep[frame.at] == "pobj" and p.low[verb] == "with" and p.pos[p.head[verb]] in ("VERB", "AUX"):
            inner = verb_frame(p, p.head[verb])
            helped = inner.first("agent|subject")
        else:
            return
        for b in backers:
            for h in helped:
                yield from self.between(frame.at, b, "SUPPORTS", h, 0.7)

    def of_allied(self, i: int) -> Iterator[Stated]:
        """ "the army and allied militias": token i is the adjective."""
        p = self.p
        noun = p.head[i]
        if p.low[i] != "allied" or p.dep[i] != "amod" or p.dep[noun] != "conj":
            return
        for a in self.mentions.single(p.head[noun]):
            for b in self.mentions.single(noun):
                if a.named and b.named and a.key != b.key and a.kind in BODIES and b.kind in BODIES:
                    yield Stated(i, b, "ALLIED_WITH", a, 0.75)

    # -- compounds -----------------------------------------------------------------------------------------------

    def of_compound(self, i: int) -> Iterator[Stated]:
        """ "the Moscow-run Africa Corps": token i is the participle behind name and hyphen."""
        p = self.p
        found = lexicon("relation_frames").get((p.low[i], "m"))
        if not found or i < 2 or p.word[i - 1] != "-":
            return
        noun = self._noun_after(i)
        owner = self._name_before(i - 2)
        if noun is None or (owner is None and p.low[i] != "based"):
            return
        for row in found:
            for bearer in self.mentions.single(noun):
                if not bearer.named and bearer.cls in ("armed", "group", "force", "body"):
                    bearer = self.mentions._described(noun, None)
                if row["predicate"] in TO_PLACE:
                    name = self.mentions.entities.at.get(i - 2)
                    if bearer.named and bearer.kind in ARMED and name is not None and name.kind == "Place":
                        yield Stated(i, bearer, row["predicate"], self.places.place(name, None), 0.7)
                    continue
                if (
                    owner is None
                    or not bearer.named
                    or bearer.kind == "Person"
                    or bearer.key == owner.key
                    or bearer.kind not in BODIES | {"Community"}
                ):
                    continue
                if row["predicate"] == "DRAWN_FROM" and owner.kind != "Community":
                    continue
                ends = {"name": owner, "noun": bearer}
                predicate = row["predicate"]
                if (
                    predicate == "SUBORDINATE_TO"
                    and (normal(p.word[i - 2]) in self.mentions.w.peoples or p.entity[i - 2] == "NORP")
                    and self.mentions.w.state(p.word[i - 2]) is None
                ):
                    predicate = "DRAWN_FROM"
                if predicate == "SUBORDINATE_TO" and owner.kind == "Person":
                    predicate = "LED_BY"
                yield Stated(i, ends[row["subject"]], predicate, ends[row["object"]], 0.8)

    def _noun_after(self, i: int) -> int | None:
        p = self.p
        above = p.head[i]
        if above > i and p.pos[above] in ("NOUN", "PROPN"):
            name = self.mentions.entities.name_at.get(above)
            return name.head if name else above
        for k in range(i + 1, min(i + 6, len(p))):
            if p.sentence[k] != p.sentence[i] or p.pos[k] in ("ADP", "VERB", "PUNCT"):
                return None
            if k in self.mentions.entities.name_at:
                return self.mentions.entities.name_at[k].head
            if p.pos[k] in ("NOUN", "PROPN") and (k + 1 >= len(p) or p.pos[k + 1] not in ("NOUN", "PROPN")):
                return k
        return None

    def _name_before(self, k: int) -> Referent | None:
        m = self.mentions
        entity: Entity | None = m.entities.at.get(k)
        if entity is not None and entity.acts:
            return m._of(entity, k)
        code = m.w.state(self.p.word[k]) if self.p.word[k][:1].isupper() or self.p.low[k] == "us" else None
        if code:
            return m._of(m.government(code, self.p.word[k]), k)
        return None

    # -- communities ---------------------------------------------------------------------------------------------

    def of_community(self, i: int) -> Iterator[Stated]:
        """ "predominantly Tuareg groups": token i is the adverb."""
        p, m = self.p, self.mentions
        if p.low[i] not in _MOSTLY:
            return
        for k in range(i + 1, min(i + 4, len(p))):
            if p.word[k] == "-":
                continue
            entity = m.entities.at.get(k)
            name = p.word[k]
            if not name[:1].isupper():
                return
            noun = p.head[k] if p.head[k] > k else self._noun_after(k)
            if noun is None:
                return
            if (
                entity is not None
                and entity.kind in ("Community", "ArmedGroup", "Other", "Place", "Person", "Organization")
            ) or m.w.demonyms.get(normal(name)):
                community = m.entities.described_as(f"community:{normal(name)}", name, "Community", None)
                for bearer in m.single(noun):
                    tautology = (
                        bearer.entity is not None
                        and bearer.entity.key in m.entities.described
                        and normal(name) in bearer.key.split()
                    )
                    if bearer.named and bearer.kind in BODIES and bearer.key != community.key and not tautology:
                        yield Stated(i, bearer, "DRAWN_FROM", m._of(community, k), 0.8)
            return
