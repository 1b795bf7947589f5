"""The built-in reader: from an article's grammar to actors, relations, events and figures with their claimants.

mention -> frame -> relation | event | figure -> who says it -> when and where. A pure function of the article and of
the tables in this package: no database, no clock, no network.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import cast

from graph.model import (
    ActorReading,
    Article,
    Claimant,
    EventReading,
    Interval,
    MeasureClaim,
    Mention,
    Participant,
    Party,
    Reading,
    RelationClaim,
)
from graph.model.vocabulary import LINEAGE, STRUCTURE, SYMMETRIC, TO_PERSON, Role
from ingest.reading.alliances import NOUNS as ALLIANCE_NOUNS
from ingest.reading.alliances import Alliances
from ingest.reading.attribution import Attribution, Said
from ingest.reading.beside import Beside
from ingest.reading.bodies_of_persons import bodies_of_persons
from ingest.reading.communities import Communities
from ingest.reading.compounds import Compounds
from ingest.reading.contingents import Contingents
from ingest.reading.denials import FARTHEST, Denials, Denied, Told
from ingest.reading.entities import ACTOR_KINDS, Entities, Entity
from ingest.reading.events_in_text import EventsInText
from ingest.reading.factuality import has_none
from ingest.reading.frames import Frame, verb_frame
from ingest.reading.giving import NOUNS as GIVING_NOUNS
from ingest.reading.giving import Giving
from ingest.reading.happening import Happening, Part
from ingest.reading.happenings import Happenings
from ingest.reading.held_responsible import hold_responsible
from ingest.reading.holdings import Holdings
from ingest.reading.lineage import Lineage, formed_or_part
from ingest.reading.loss import Loss
from ingest.reading.losses import Losses
from ingest.reading.makeup import Makeup
from ingest.reading.mentions import Mentions
from ingest.reading.named_relations import NamedRelations
from ingest.reading.noun_frames import adjective_frame, noun_frame
from ingest.reading.one_event import fought_by_joining, kept, told_once
from ingest.reading.parse import DEFAULT_MODEL, Parse, parse_many
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.presupposed import presupposed
from ingest.reading.referents import Referent
from ingest.reading.relations import Relations
from ingest.reading.reported_clauses import ACCUSING
from ingest.reading.responsibility import Responsibility
from ingest.reading.said_of import takes_office
from ingest.reading.sides import NOUNS as SIDE_NOUNS
from ingest.reading.sides import Sides
from ingest.reading.stated import ARMED, Stated
from ingest.reading.tables import lexicon, word_set
from ingest.reading.taught import figures as taught_figures
from ingest.reading.taught.happenings import TaughtHappenings, complete
from ingest.reading.taught.model import Encoded
from ingest.reading.taught.relations import TaughtRelations
from ingest.reading.taught.shown import shown
from ingest.reading.time_in_text import TimeInText
from ingest.reading.whose_figures import opponents, with_losers
from ingest.reading.world import World, normal, world

VERSION = "rules/10"
_DOUBTED = 0.03
"""What a rule reads and the model finds less likely than this is not believed."""
_DATED = frozenset(LINEAGE | {"FIGHTS", "CONTROLS", "WITHDREW_FROM", "ALLIED_WITH"})
_ARMIES = ARMED - {"Coalition", "Government"}
_SCORE = re.compile(r"(?<![\w-])\d{1,2}[-–]\d{1,2}(?![\w-])")  # "4-0": what a match ends with, and no clash
_FRIENDLY = STRUCTURE | {"SUPPORTS", "ALLIED_WITH"}
_DOUBTFUL = word_set("attribution.doubtful")
_ANYBODY = word_set("taking_part.anybody")
_OF_WAR = word_set("reader.of_war")


class RulesReader:
    """Reads articles with the spaCy model `model`.

    `catalogue=False` leaves the known actors out, `taught=False` what the taught model adds to the rules.
    """

    version = VERSION

    def __init__(self, model: str = DEFAULT_MODEL, *, catalogue: bool = True, taught: bool = True) -> None:
        self.model, self.taught = model, taught
        self.world = world(catalogue=catalogue)

    def read(self, article: Article) -> Reading:
        return next(self.read_many([article]))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings in the order of the articles; parsing is batched over them."""
        kept: list[Article] = []

        def passing() -> Iterator[Article]:
            for article in articles:
                kept.append(article)
                yield article

        for p in parse_many(passing(), self.model):
            yield _Reader(kept.pop(0), p, self.world, taught=self.taught).reading()


@cache
def reader(model: str = DEFAULT_MODEL) -> RulesReader:
    """The built-in reader, one a process."""
    return RulesReader(model)


class _Reader:
    """One article on its way through the steps."""

    def __init__(self, article: Article, p: Parse, w: World, *, taught: bool) -> None:
        self.article, self.p = article, p
        self.entities = Entities(p, w)
        self.mentions = Mentions(p, w, self.entities)
        self.places = PlacesInText(p, w, self.entities)
        self.frames = list(self._frames()) if self._on_conflict() else []
        known = set(self.entities.described)
        self.seen = shown(p, self.entities, self.mentions, self.places) if self.frames and taught else []
        self.only_seen = self.entities.described.keys() - known
        self.attribution = Attribution(p, self.mentions)
        self.times = TimeInText(p, article.published)
        self.relations = Relations(p, self.mentions, self.places)
        self.named_relations = NamedRelations(p, self.mentions, self.relations)
        self.contingents = Contingents(self.mentions)
        self.sides = Sides(p, self.mentions, self.relations)
        self.giving = Giving(p, self.mentions)
        self.alliances = Alliances(p, self.mentions)
        self.compounds = Compounds(p, self.mentions, self.places)
        self.communities = Communities(p, self.mentions)
        self.makeup = Makeup(p, self.mentions)
        self.holdings = Holdings(p, self.mentions, self.places)
        self.lineage = Lineage(p, self.mentions)
        self.beside = Beside(p, self.mentions)
        self.happenings = Happenings(p, self.mentions, self.places, self.times, self.attribution)
        self.losses = Losses(p, self.mentions)
        self.responsibility = Responsibility(p, self.mentions, self.attribution)
        self.denials = Denials(p, self.attribution)

    def reading(self) -> Reading:
        frames, seen = self.frames, self.seen
        found = [h for frame in frames for h in self.happenings.of(frame)]
        found += list(TaughtHappenings(self.p, self.times, self.places, self.attribution).told(seen, found))
        denied = [h for h in found if h.said.stance == "denies"]
        found = [h for h in found if h.said.stance != "denies"]
        figures = [loss for frame in frames for loss in self.losses.of(frame)]
        figures += self.losses.left_over() if frames else ()
        figures += self.losses.parts(figures) if frames else ()
        figures = list(taught_figures.completed(self.p, self.losses, seen, figures))
        fights = [(h, pair) for h in found + denied for pair in h.fighting()]
        events = told_once(self.p, found)
        accused = [r for frame in frames for r in self.responsibility.of(frame)]
        fights += list(hold_responsible(self.p, events, accused))
        fights += list(fought_by_joining(events, fights))
        complete(self.p, seen, events)
        events = kept(events)
        relations = list(self._relations(frames, fights, seen))
        against = opponents(fights)
        spoken_of = EventsInText(self.p, events)
        bodies = bodies_of_persons(relations)
        measures = [
            m
            for loss in with_losers(self.p, self.attribution, figures, against, spoken_of)
            if (m := self._measure(loss, spoken_of, bodies)) is not None
        ]
        measures = list(_distinct(measures))
        told = [self._event(h) for h in events]
        used = set(_used(relations, told, measures))
        return Reading(
            article=self.article.id,
            reader=VERSION,
            sentences=len(self.p.sentences),
            actors=tuple(a for e, a in self._actors() if e.key not in self.only_seen or a.id in used),
            relations=tuple(relations),
            events=tuple(told),
            measures=tuple(measures),
        )

    def _on_conflict(self) -> bool:
        """Whether a text of some length speaks of anyone under arms.

        The words of conflict are those of sport and trade too. A name that looks like that of an army counts only
        beside words that nothing but a conflict has ("truce", "mortar"), since a team's may look so.
        """
        p = self.p
        short, match = len(p) < 70, _SCORE.search(p.text)
        if short and not match:
            return True
        nouns = [i for i in range(len(p)) if p.pos[i] == "NOUN"]
        names = [e.known is not None for e in self.entities if e.kind in _ARMIES]
        cues = sum(self.mentions.noun_class(i) in ("force", "police", "armed") for i in nouns) + sum(names)
        if cues > (0 if short else 1):
            return True
        of_war = sum(p.lemma[i].lower() in _OF_WAR for i in nouns)
        return not match and of_war > 0 and cues + of_war + names.count(False) > 2

    def _frames(self) -> Iterator[Frame]:
        p = self.p
        nouns = _nouns_of_lexicon()
        for i in range(len(p)):
            if p.tag[i] == "VBG" and p.low[i] in nouns and _is_gerund(p, i):
                yield noun_frame(p, i)
            elif p.pos[i] == "VERB" or (p.pos[i] == "AUX" and p.dep[i] not in ("aux", "auxpass")):
                yield verb_frame(p, i)
            elif p.pos[i] == "ADJ" and (p.lemma[i], "a") in lexicon("relation_frames"):
                yield adjective_frame(p, i)
            elif (p.pos[i] == "NOUN" and p.lemma[i] in nouns) or (
                p.pos[i] == "PROPN" and p.lemma[i] in nouns and i not in self.entities.at
            ):
                yield noun_frame(p, i)

    # -- relations -----------------------------------------------------------------------------------------------

    def _relations(
        self, frames: list[Frame], fights: list[tuple[Happening, tuple[Referent, Referent]]], seen: list[Encoded]
    ) -> Iterator[RelationClaim]:
        told: list[Told] = []
        for one in self._told(frames, fights, seen):
            told.append(one)
            yield one.claim
        known = {_key(one.claim) for one in told}
        for denied in self.denials.of(told):
            claim = self._denied(denied)
            if _key(claim) not in known:
                known.add(_key(claim))
                yield claim

    def _told(
        self, frames: list[Frame], fights: list[tuple[Happening, tuple[Referent, Referent]]], seen: list[Encoded]
    ) -> Iterator[Told]:
        known: set[tuple[str, str, str, str | None, str]] = set()
        told: set[tuple[str, str, str]] = set()
        of_one: set[tuple[int, str, str]] = set()
        taught = TaughtRelations(self.p, seen)
        for stated in self._stated(frames, fights):
            one = self._claimed(stated, self._when(stated))
            if one is None:
                continue
            likely = taught.likely(stated) if one.said.stance != "denies" else None  # it was taught what is so
            if likely is not None:
                if likely < _DOUBTED:
                    continue
                one = one.with_confidence((stated.confidence + likely) / 2)
            if one.said.stance != "denies":
                told.add(_ends(one.claim))
                if self.p.tag[stated.at] == "NN" and stated.predicate in LINEAGE | STRUCTURE:
                    of_one.add((stated.at, *_ends(one.claim)[1:]))
            if _key(one.claim) not in known:
                known.add(_key(one.claim))
                yield one
        yield from self._taught(taught, told, of_one)

    def _taught(
        self, taught: TaughtRelations, told: set[tuple[str, str, str]], of_one: set[tuple[int, str, str]]
    ) -> Iterator[Told]:
        """What the model adds to the relations that are `told`: each once, from where it is surest.

        `of_one`: what a noun in the singular says of one party ("X and Y, a breakaway of Z"), and of no other.
        """
        held = {(predicate, b) for _, predicate, b in told}
        friends = {frozenset((a, b)) for a, predicate, b in told if predicate in _FRIENDLY}
        best: dict[tuple[str, str, str], Told] = {}
        for stated in taught.told(lambda verb: self.attribution.of(verb).factual):
            when = self.times.of_clause(stated.at, strictly=True)  # the joint may belong to several clauses
            if self.p.lemma[stated.at] in ACCUSING:
                stated = replace(stated, said=self.attribution.of_figure(stated.at))
            one = self._claimed(stated, when)
            if one is None or (ends := _ends(one.claim)) in told or self._accuses_itself(one):
                continue
            if (stated.at, *ends[1:]) in of_one:
                continue
            if one.said.stance == "denies":
                continue  # it was taught what is so: "denied losing Goma" is no word against holding it
            if stated.predicate == "FIGHTS" and frozenset((ends[0], ends[2])) in friends:
                continue
            if stated.begun is not None and stated.predicate in TO_PERSON and ends[1:] in held:
                continue  # the man of another body, which the rules know from one sentence
            if stated.predicate not in SYMMETRIC and ends[::-1] in told:
                continue  # X does not lead, follow or belong to what leads, follows or belongs to X
            if ends not in best or best[ends].claim.confidence < one.claim.confidence:
                best[ends] = one
        yield from best.values()

    def _accuses_itself(self, one: Told) -> bool:
        """ "X accuses Y of arming Z": whoever accuses is not who does it."""
        by, who = one.said.by, one.said.claimant
        accuses = by is not None and self.p.lemma[by] in ACCUSING
        return accuses and who is not None and who.key == one.stated.subject.key

    def _stated(
        self, frames: list[Frame], fights: list[tuple[Happening, tuple[Referent, Referent]]]
    ) -> Iterator[Stated]:
        told = list(self._framed(frames))
        yield from formed_or_part([*told, *(self.beside.of(told) if frames else ())])
        for h, (a, b) in fights:
            yield Stated(h.at, a, "FIGHTS", b, 0.8, said=h.said if h.claimed else None)

    def _framed(self, frames: list[Frame]) -> Iterator[Stated]:
        """What clauses, nouns and names state."""
        yield from self.lineage.in_words() if frames else ()
        for frame in frames:
            yield from self.relations.of(frame)
            yield from self.lineage.of(frame)
            yield from self.giving.of(frame)
            yield from self.alliances.of(frame)
            yield from self.sides.of(frame)
            yield from self.communities.of_makeup(frame)
        if frames:
            yield from self.lineage.renamings.between_names()
        for i in range(len(self.p)) if frames else ():
            yield from self.compounds.of_compound(i)
            yield from self.compounds.of_opposed(i)
            yield from self.holdings.of(i)
            yield from self.makeup.of(i)
            yield from self.communities.of_community(i)
            yield from self.communities.of_people(i)
            yield from self.named_relations.of_under(i)
            yield from self.named_relations.of_name(i)
            yield from self.named_relations.of_allied(i)
            yield from self.contingents.of(i)

    def _claimed(self, stated: Stated, when: Interval) -> Told | None:
        said = stated.said or self._said(stated)
        if not said.factual:
            said = presupposed(self.p, self.attribution, stated) or said
        if not said.factual:
            return None
        start, end, quote = self._quote(stated.at, stated.begun)
        other = stated.object
        claim = RelationClaim(
            subject=self._party(stated.subject),
            predicate=stated.predicate,
            object=self._party(other) if isinstance(other, Referent) else other,
            claimant=self._claimant(said),
            stance=said.stance,
            when=when,
            quote=quote,
            start=start,
            end=end,
            confidence=stated.confidence,
        )
        return Told(stated, said, claim)

    def _said(self, stated: Stated) -> Said:
        if self._describes(stated):
            return Said(factual=not has_none(self.p, stated.at))  # not "X, which has no ties to Y"
        return self.attribution.of(stated.at)

    def _denied(self, denied: Denied) -> RelationClaim:
        """What was told, as denied; the quote holds both where they stand near each other."""
        told_at = denied.told.stated.at
        far = self.p.sentence[denied.at] - self.p.sentence[told_at] > FARTHEST
        start, end, quote = self._quote(denied.at, None if far else told_at)
        of = {"claimant": self._claimant(denied.said), "stance": "denies", "quote": quote, "start": start, "end": end}
        return denied.told.claim.model_copy(update=of)

    def _when(self, stated: Stated) -> Interval:
        if stated.predicate in ("CONTROLS", "WITHDREW_FROM"):
            return self.times.of_outcome(stated.at)
        strictly = stated.since is None and (self._describes(stated) or not self._dated(stated))
        return self.times.of_clause(stated.at if stated.since is None else stated.since, strictly=strictly)

    def _dated(self, stated: Stated) -> bool:
        """Whether the day of the clause is the day since which the relation holds."""
        return stated.predicate in _DATED or (stated.predicate == "LED_BY" and takes_office(self.p, stated.at))

    def _describes(self, stated: Stated) -> bool:
        """What only describes somebody in passing ("Wagner founder X", "Y, a wing of Z") is the article's own word."""
        p, at = self.p, stated.at
        if stated.predicate in ("FIGHTS", "CONTROLS", "WITHDREW_FROM"):
            return False
        if self.attribution.is_quoted(at):
            return False  # whoever is quoted describes them so
        if p.dep[at] == "nsubj" and p.lemma[p.head[at]] == "be" and p.dep[p.head[at]] == "ccomp":
            return False  # "diplomats say that its commander is X" is what they say
        if stated.predicate in ("LED_BY", "DRAWN_FROM") and p.pos[at] in ("NOUN", "PROPN", "ADP"):
            told = lexicon("relation_frames").get((p.lemma[at], "n"), ())
            if not any(row["predicate"] == stated.predicate for row in told):
                return True  # "does not bind the army of General A": a body is called by who leads it
        if (
            p.dep[at] == "pobj"
            and p.low[p.head[at]] == "under"
            and p.word[p.head[at] - 1] == ","
            and at < p.head[p.head[at]]
        ):
            return True  # "the force, under NATO command, will leave"
        if p.pos[at] in ("NOUN", "PROPN", "ADV", "ADJ"):
            beside = p.dep[at] == "conj" and p.lemma[at] == "ally"  # "X and its ally Y"
            return beside or p.dep[at] in ("compound", "appos", "nmod", "amod", "advmod", "nsubj", "nsubjpass")
        if p.dep[at] in ("acl", "relcl"):
            first, last = p.subtree(at)
            if p.lemma[p.head[at]] in _DOUBTFUL or "according" in p.low[first:last]:
                return False  # "accusations that it supports X", "which according to Y supports X": somebody's
        while p.dep[at] == "conj" and p.tag[at] == p.tag[p.head[at]] == "VBN":
            at = p.head[at]  # "based in X and supported by Y"
        return p.dep[at] in ("amod", "acl", "relcl") or p.word[at - 1 : at] == ["-"]

    # -- events and figures --------------------------------------------------------------------------------------

    def _event(self, h: Happening) -> EventReading:
        start, end, quote = self._quote(h.at)
        return EventReading(
            id=h.id,
            type=h.type,
            when=h.when,
            place=h.place,
            participants=tuple(
                Participant(
                    actor=self._party(part.referent),
                    role=self._role(part),
                    side=part.side,
                    claimant=self._claimant(part.said),
                    stance=part.said.stance,
                )
                for part in h.parts
            ),
            quote=quote,
            start=start,
            end=end,
            confidence=0.75,
        )

    def _role(self, part: Part) -> Role:
        """Victims are people; a church or party whose house was bombed is whom the attack was on."""
        of_people = part.role != "victim" or part.referent.kind != "Organization"
        return cast(Role, part.role) if of_people else "defender"

    def _measure(self, loss: Loss, told: EventsInText, bodies: Mapping[str, Party]) -> MeasureClaim | None:
        said = self.attribution.of_figure(loss.verb)
        if loss.quantity.max == 0:
            if loss.of is None or (not loss.of.named and loss.of.cls in ("civil", "source", "")):
                return None
            if said.stance == "denies":
                said = replace(said, stance="asserts")  # "said it had lost nobody": the zero is what is said
        elif not said.factual or (said.stance == "denies" and loss.quantity.literal in ("a", "an", "another")):
            return None  # "said no soldier had killed a villager" gives no number
        start, end, quote = self._quote(loss.at)
        event = told.of_figure(loss.at, loss.verb, self.times.of_clause(loss.verb))
        return MeasureClaim(
            event=event.id if event else None,
            measure=loss.measure,
            of=self._loser(loss, bodies),
            by=self._party(loss.by) if loss.by else None,
            min=loss.quantity.min,
            max=loss.quantity.max,
            approximate=loss.quantity.approximate,
            literal=loss.quantity.literal,
            claimant=self._claimant(said),
            stance=said.stance,
            quote=quote,
            start=start,
            end=end,
            confidence=0.8,
        )

    def _loser(self, loss: Loss, bodies: Mapping[str, Party]) -> Party | None:
        """ "He admitted to having lost 12 men": his body did."""
        of = loss.of
        if of is None or of.entity is None or of.kind != "Person" or (loss.quantity.min or loss.quantity.max or 0) < 2:
            return self._party(of) if of else None
        body = self.mentions.body_of_person(of.entity)
        return self._party(body) if body else bodies.get(_id(of.entity)) or self._party(of)

    # -- parties -------------------------------------------------------------------------------------------------

    def _party(self, r: Referent) -> Party:
        if r.entity is None:
            people = r.cls == "armed" or self.p.lemma[r.token] in _ANYBODY
            kind = "Person" if people else _kind(r.kind)  # gunmen are people; a group is what has a name
            is_noun = self.p.pos[r.token] == "NOUN"
            names = tuple(dict.fromkeys(self.mentions.nouns.forms(r.token, r.text) if is_noun else (r.text,)))
            return Party(id=None, name=names[0], names=names, kind=kind, country=r.country)
        e = r.entity
        names = tuple(dict.fromkeys((e.name, *e.names, r.text)))
        return Party(id=_id(e), name=e.name, names=names, kind=_kind(e.kind) or "Government", country=e.country)

    def _claimant(self, said: Said) -> Claimant | None:
        if said.claimant is None:
            return None
        party = self._party(said.claimant)
        return Claimant(**party.model_dump(), speaker=said.speaker, channel=said.channel)

    def _actors(self) -> Iterator[tuple[Entity, ActorReading]]:
        for e in self.entities:
            if not e.acts:
                continue
            mentions = tuple(
                Mention(text=self.p.between(first, last), start=self.p.start[first], end=self.p.end[last])
                for first, last in e.spans
            )
            yield (
                e,
                ActorReading(
                    id=_id(e),
                    name=e.name,
                    names=tuple(dict.fromkeys((e.name, *e.names))),
                    kind=_kind(e.kind),
                    country=e.country,
                    mentions=mentions,
                ),
            )

    def _quote(self, i: int, begun: int | None = None) -> tuple[int, int, str]:
        """The sentence of token `i`, from that of token `begun` on."""
        first, past = self.p.sentences[self.p.sentence[i]]
        if begun is not None:
            first = min(first, self.p.sentences[self.p.sentence[begun]][0])
        start, end = self.p.start[first], self.p.end[past - 1]
        return start, end, self.p.text[start:end]


def _ends(claim: RelationClaim) -> tuple[str, str, str]:
    """Subject, predicate and object, in one order where it says the same both ways."""
    first, last = claim.subject.id or claim.subject.name, claim.object.id or claim.object.name
    if claim.predicate in SYMMETRIC and last < first:
        first, last = last, first
    return first, claim.predicate, last


def _key(claim: RelationClaim) -> tuple[str, str, str, str | None, str]:
    """What is said, by whom and with what stance."""
    return (*_ends(claim), claim.claimant.name if claim.claimant else None, claim.stance)


def _id(e: Entity) -> str:
    return e.known or re.sub(r"[^a-z0-9]+", "-", normal(e.name)).strip("-") or "unnamed"


def _used(
    relations: Iterable[RelationClaim], events: Iterable[EventReading], measures: Iterable[MeasureClaim]
) -> Iterator[str | None]:
    """The ids of all who have part in a claim."""
    for r in relations:
        yield from (r.subject.id, r.object.id, r.claimant.id if r.claimant else None)
    for e in events:
        for part in e.participants:
            yield from (part.actor.id, part.claimant.id if part.claimant else None)
    for m in measures:
        yield from (each.id for each in (m.of, m.by, m.claimant) if each)


def _kind(kind: str | None) -> str | None:
    return kind if kind in ACTOR_KINDS else None


def _distinct(measures: list[MeasureClaim]) -> Iterator[MeasureClaim]:
    seen: set[tuple[object, ...]] = set()
    for m in measures:
        key = (m.measure, m.of.name if m.of else None, m.min, m.max, m.claimant.name if m.claimant else None, m.stance)
        if key not in seen:
            seen.add(key)
            yield m


_UNIONS = frozenset(["merger", "union", "fusion", "unification", "amalgamation"])
_LEAGUES = frozenset(["alliance", "coalition", "umbrella", "federation", "confederation"])


def _is_gerund(p: Parse, i: int) -> bool:
    """ "Fighting between X and Y left ten dead": a noun, whatever the tagger takes it for."""
    if p.dep[i] == "advcl" and any(p.low[k] == "between" for k in p.children(i, "prep")):
        return True
    return p.dep[i] in ("nsubj", "nsubjpass", "csubj", "pobj", "dobj") and all(
        p.low[k] in ("between", "in", "of", "near", "around")
        or (p.low[k] in ("with", "against") and p.dep[i] == "pobj")
        or p.dep[k] not in ("prep", "dobj")
        for k in p.kids[i]
    )


@cache
def _nouns_of_lexicon() -> frozenset[str]:
    """Nouns that may stand for a relation or a happening."""
    tables = ("relation_frames", "event_frames", "loss_words")
    single = {trigger.split()[-1] for table in tables for trigger, form in lexicon(table) if form == "n"}
    return frozenset(single) | _UNIONS | _LEAGUES | GIVING_NOUNS | ALLIANCE_NOUNS | SIDE_NOUNS
