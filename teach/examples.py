"""From labelled passages to what the network learns from: what the reader would show it, with answers.

Mentions are those that the reader itself spots, so that the network is taught on what it will see. A relation is asked
for at one pair of mentions, the one that stands closest in the grammar; other pairs of the same two count neither way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import get_args

from graph.model import Article
from graph.model.vocabulary import SYMMETRIC, EventType, MeasureKind
from ingest.reading.entities import Entities
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse, parse_many
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.reader import RulesReader
from ingest.reading.stated import ARMED
from ingest.reading.tables import rows
from ingest.reading.taught.happenings import ROLES, TELLING
from ingest.reading.taught.pieces import Pieces
from ingest.reading.taught.relations import outcomes
from ingest.reading.taught.spotted import Spotted, spotted
from ingest.reading.taught.windows import Leaning, Pair, Window, leaning, windows
from ingest.reading.world import World, world
from teach.passages import KINDS, Passage

TYPES: tuple[str, ...] = get_args(EventType)
MEASURES: tuple[str, ...] = get_args(MeasureKind)
GOLD_KINDS = tuple(KINDS.values())
_OUTCOME = {(o.predicate, o.turned): n for n, o in enumerate(outcomes())}
_ROUND = {"dozen", "score", "hundred", "thousand", "several", "couple"}
_TABLES = ("relation_frames", "lineage_words", "event_frames")


@dataclass(slots=True)
class Example:
    """A window with its answers; `told` and `open` (neither way) are numbers of outcomes, by pair.

    `same` says for each mention before one without a name whether both are one party, None where nobody said.
    `types` and `roles` (a column a role, the last the place) are None and empty where nobody labelled events.
    """

    window: Window
    told: list[set[int]]
    open: list[set[int]]
    kinds: dict[Spotted, int] = field(default_factory=dict)
    same: list[tuple[Leaning, list[bool | None]]] = field(default_factory=list)
    types: dict[int, int | None] | None = None
    roles: dict[int, list[int | None]] = field(default_factory=dict)
    measures: dict[int, set[int]] = field(default_factory=dict)
    losers: dict[int, list[bool]] = field(default_factory=dict)


class Teaching:
    """Makes examples with the reader's own grammar, names and mentions."""

    def __init__(self, pieces: Pieces) -> None:
        self._reader = RulesReader(taught=False)
        self._pieces, self._world = pieces, world()

    def of_passages(self, passages: Iterable[Passage]) -> Iterator[Example]:
        waiting: list[Passage] = []

        def articles() -> Iterator[Article]:
            for passage in passages:
                waiting.append(passage)
                yield Article(id=passage.id, text=passage.text)

        for p in parse_many(articles()):
            yield from _Labelled(p, self._world, waiting.pop(0)).examples(self._pieces)

    def of_tables(self) -> Iterator[Example]:
        """The tables' own examples, with what the rules read in them, which tests hold to be right."""
        texts = [row["example"] for table in _TABLES for row in rows(table) if row["example"]]
        articles = [Article(id=f"example-{n}", text=text) for n, text in enumerate(texts)]
        for p, reading in zip(parse_many(articles), self._reader.read_many(articles), strict=True):
            read: set[tuple[str, str, str]] = {
                (r.subject.name, r.predicate, r.object.name) for r in reading.relations if r.stance == "asserts"
            }
            yield from _Read(p, self._world, read).examples(self._pieces)


class _Shown:
    """One text with its mentions, in the windows that the reader would show."""

    def __init__(self, p: Parse, w: World) -> None:
        self.p = p
        self.entities = Entities(p, w)
        self.mentions = Mentions(p, w, self.entities)
        self.places = PlacesInText(p, w, self.entities)

    def windows(self, pieces: Pieces) -> Iterator[Window]:
        return windows(self.p, list(spotted(self.p, self.entities, self.mentions, self.places)), pieces)

    def apart(self, pair: Pair) -> float:
        """How far two mentions are from each other: steps in the grammar, and some of the words between them."""
        if pair.across:
            return 100 + 0.2 * (pair.b.first - pair.a.last)
        steps = [[s.head, *self.p.ancestors(s.head)].index(pair.joint) for s in (pair.a, pair.b)]
        return sum(steps) + 0.2 * (pair.b.first - pair.a.last)


class _Read(_Shown):
    """A text labelled with a reading."""

    def __init__(self, p: Parse, w: World, read: set[tuple[str, str, str]]) -> None:
        super().__init__(p, w)
        self._read = read

    def examples(self, pieces: Pieces) -> Iterator[Example]:
        for window in self.windows(pieces):
            if window.pairs:
                yield Example(window, [self._told(pair) for pair in window.pairs], [set() for _ in window.pairs])

    def _told(self, pair: Pair) -> set[int]:
        a, b = _names(pair.a), _names(pair.b)
        return {
            n
            for n, outcome in enumerate(outcomes())
            for s, o in ([(b, a)] if outcome.turned else [(a, b)])
            if any((x, outcome.predicate, y) in self._read for x in s for y in o)
            or (outcome.predicate in SYMMETRIC and any((y, outcome.predicate, x) in self._read for x in s for y in o))
        }


def _names(s: Spotted) -> set[str]:
    names = {s.place.name} if s.place else set()
    return names | ({s.party.text, s.party.entity.name} if s.party and s.party.entity else set())


class _Labelled(_Shown):
    """A passage: whose mark covers a mention, or covers the mentions of the same entity elsewhere, is meant."""

    def __init__(self, p: Parse, w: World, passage: Passage) -> None:
        super().__init__(p, w)
        self.passage = passage
        counted: dict[str, Counter[str]] = {}
        for e in self.entities:
            for head in e.heads:
                if letter := self._mark(head):
                    counted.setdefault(e.key, Counter())[letter] += 1
                    for place in self.places.at(head):
                        counted.setdefault(place.name, Counter())[letter] += 1
        self._by_key = {key: letters.most_common(1)[0][0] for key, letters in counted.items()}

    def _mark(self, token: int) -> str | None:
        return self.passage.letter_at(self.p.start[token], self.p.end[token])

    def _who(self, s: Spotted) -> str | None:
        known = s.party.key if s.party else s.place.name if s.place else ""
        return self._mark(s.head) or self._marked_before(s) or self._by_key.get(known)

    def _marked_before(self, s: Spotted) -> str | None:
        """ "[a.F:American] jets": a force that is marked at its adjective alone."""
        before = s.head - 1
        if s.named or before < 0 or self.p.head[before] != s.head or self.p.dep[before] not in ("amod", "compound"):
            return None
        letter = self._mark(before)
        return letter if letter and self.passage.kinds[letter] in ARMED - {"Government"} else None

    def _same(self, pair: Pair) -> bool:
        a = self._who(pair.a)
        return a is not None and a == self._who(pair.b)

    def examples(self, pieces: Pieces) -> Iterator[Example]:
        events, figures = self._events(), self._figures()
        seen = list(self.windows(pieces))
        told = self._told([pair for window in seen for pair in window.pairs if not self._same(pair)])
        for window in seen:
            window.pairs = [pair for pair in window.pairs if pair in told]
            example = Example(window, [told[q][0] for q in window.pairs], [told[q][1] for q in window.pairs])
            for s in window.here:
                kind = self.passage.kinds.get(self._mark(s.head) or "")
                if kind is not None:
                    example.kinds[s] = GOLD_KINDS.index(kind)
            for one in leaning(self.p, window):
                if meant := self._mark(one.mention.head):
                    known = [self._who(c) if c.named else self._mark(c.head) for c in one.before]
                    labelled = [c.named or who is not None for c, who in zip(one.before, known, strict=True)]
                    answers = [who == meant if is_so else None for who, is_so in zip(known, labelled, strict=True)]
                    example.same.append((one, answers))
            if self.passage.events is not None:
                self._add_events(example, {t: e for t, e in events.items() if t in window.spans})
            self._add_figures(example, {t: f for t, f in figures.items() if t in window.spans})
            if example.told or example.types is not None or example.measures:
                yield example

    def _told(self, pairs: Sequence[Pair]) -> dict[Pair, tuple[set[int], set[int]]]:
        """Outcomes that are told, and those that count neither way, by pair."""
        found: dict[Pair, tuple[set[int], set[int]]] = {pair: (set(), set()) for pair in pairs}
        for relation in self.passage.relations:
            if relation.flag == "~":
                continue
            fitting = []
            for pair in pairs:
                who = (self._who(pair.a), self._who(pair.b))
                if who == (relation.subject, relation.object):
                    fitting.append((pair, _OUTCOME[relation.predicate, False]))
                elif who == (relation.object, relation.subject):
                    fitting.append((pair, _OUTCOME[relation.predicate, relation.predicate not in SYMMETRIC]))
            marked = [(q, n) for q, n in fitting if self._mark(q.a.head) and self._mark(q.b.head)] or fitting
            best = min(marked, key=lambda one: self.apart(one[0]))[0] if marked and not relation.flag else None
            for pair, n in fitting:
                found[pair][0 if pair is best else 1].add(n)
        for told, either in found.values():
            either -= told
        return found

    def _add_events(self, example: Example, events: dict[int, tuple[int, dict[str, str], str | None]]) -> None:
        here, p = example.window.here, self.p
        example.types = {t: None for t in example.window.spans if p.pos[t] in TELLING or t in events}
        for token, (kind, roles, place) in events.items():
            example.types[token] = kind
            marks = [self._mark(m.head) for m in here]
            example.roles[token] = [
                len(ROLES) if mark and mark == place else ROLES.index(roles[mark]) if mark in roles else None
                for mark in marks
            ]

    def _add_figures(self, example: Example, figures: dict[int, list[tuple[int, str]]]) -> None:
        here, p = example.window.here, self.p
        for t in example.window.spans:
            if p.pos[t] == "NUM" or p.lemma[t].lower() in _ROUND:
                example.measures[t] = {measure for measure, _ in figures.get(t, ())}
            if t in figures:
                whose = {who for _, who in figures[t]}
                example.losers[t] = [self._mark(m.head) in whose for m in here]

    def _events(self) -> dict[int, tuple[int, dict[str, str], str | None]]:
        """Type, roles and place of the factual ones, by the token that tells them."""
        at = {start: t for t, start in enumerate(self.p.start)}
        found = {}
        for event in self.passage.events or ():
            spots = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(event.trigger)}(?!\w)", self.p.text)]
            token = at.get(spots[event.nth - 1]) if len(spots) >= event.nth else None
            if token is not None and event.factual:
                found[token] = (TYPES.index(event.type), event.roles, event.place)
        return found

    def _figures(self) -> dict[int, list[tuple[int, str]]]:
        """Measures and losers by the last token of the number."""
        found: dict[int, list[tuple[int, str]]] = {}
        p = self.p
        for figure in self.passage.figures:
            start = re.search(rf"(?<!\w){re.escape(figure.literal)}(?!\w)", p.text)
            inside = [t for t in range(len(p)) if start and start.start() <= p.start[t] < start.end()]
            numbers = [t for t in inside if p.pos[t] == "NUM" or p.lemma[t].lower() in _ROUND]
            if numbers:
                found.setdefault(numbers[-1], []).append((MEASURES.index(figure.measure), figure.whose))
        return found
