"""What a relation tells of the names that it joins: who leads is a person, what has a leader or an offshoot is a body.

Little known actors are told apart by little else: "the Gray Wolves, led by Hashim Dreni".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.model.vocabulary import LINEAGE
from ingest.reading.clauses import objects_of, subjects_of
from ingest.reading.former_names import renamed_pairs
from ingest.reading.frames import Frame, verb_frame
from ingest.reading.names import Name
from ingest.reading.noun_frames import noun_frame
from ingest.reading.parse import Parse
from ingest.reading.tables import lexicon, word_set
from ingest.reading.taught.kinds import LIKELY, likely_kinds
from ingest.reading.wordings import told_in_words

Votes = dict[int, list[tuple[str, float]]]

_BODIES = word_set("related_kinds.bodies")
_LEADING = word_set("related_kinds.leading")
_ACTING = word_set("related_kinds.acting")
_UNIONS = frozenset(["merger", "fusion", "unification", "amalgamation"])
_MADE = word_set("related_kinds.made")
_HEADS = word_set("entities.short_heads")
_BODY, _PERSON, _ACTS = 2.4, 2.2, 1.6
_UNDER_NAME = [["under", "the", noun] for noun in ("banner", "name", "umbrella", "label")]
_SURE = 6.5  # more than what "League" in a name tells of cups


def related_kinds(p: Parse, names: Sequence[Name]) -> Votes:
    """Head of a name -> (kind, weight)."""
    votes: Votes = defaultdict(list)
    head_of = {k: name.head for name in names for k in range(name.first, name.last + 1)}
    for pair in renamed_pairs(p, names):
        for name in pair:
            votes[name.head].append(("ArmedGroup", _BODY))
    for head in _acting(p, head_of):
        if _definite(p, head, head_of):
            votes[head].append(("ArmedGroup", _ACTS))
    for name in names:
        if p.low[name.first - 3 : name.first] in _UNDER_NAME and name.first > 2:
            votes[name.head].append(("ArmedGroup", _SURE))  # "under the banner X"
        owned = p.low[name.first - 1 : name.first] in (["'s"], ["’s"]) and name.first > 1
        if owned and p.low[name.last] == "province" and _no_place(p, name.first - 2):
            votes[name.head].append(("ArmedGroup", _SURE))  # "Islamic State's Sinai Province"
    for told in told_in_words(p, {k: n for n in names for k in range(n.first, n.last + 1)}, lambda n: _no_body(p, n)):
        for head in (told.subject, *told.others):
            if head in head_of:
                sure = p.low[head] in _HEADS
                votes[head_of[head]].append(("ArmedGroup", _SURE if sure else _BODY))
    for frame in _frames(p):
        for trigger in frame.triggers:
            for row in lexicon("relation_frames").get((trigger, frame.form), ()):
                for kind, tokens in _told(p, frame, row):
                    weight = _PERSON if kind == "Person" else _BODY
                    for token in tokens:
                        for head in {head_of[k] for k in p.conjuncts(token) if k in head_of}:
                            if kind != "Person" or not _definite(p, head, head_of):
                                votes[head].append((kind, weight))
    return votes


def _no_body(p: Parse, name: Name) -> bool:
    """Whether a name of one or two words looks like a place or person."""
    if name.last - name.first > 1 or p.word[name.head].isupper():
        return False
    likely = likely_kinds(p, name.head, name.first, name.last)
    return likely["Place"] + likely["Person"] > LIKELY


def _no_place(p: Parse, i: int) -> bool:
    return likely_kinds(p, i, i, i)["Place"] < LIKELY


def _acting(p: Parse, head_of: Mapping[int, int]) -> Iterator[int]:
    """Names of those who do what only bodies do, or of what is founded."""
    for i in range(len(p)):
        if p.pos[i] == "VERB" and p.lemma[i] in _ACTING | _MADE:
            done = p.lemma[i] in _MADE
            for token in (objects_of(p, i) or subjects_of(p, i)) if done else subjects_of(p, i):
                if token in head_of:
                    yield head_of[token]
            if done and len(subjects_of(p, i)) == 1:
                beside = p.conjuncts(subjects_of(p, i)[0])
                yield from (head_of[k] for k in beside if len(beside) > 1 and k in head_of)
        elif p.lemma[i] in _UNIONS and p.pos[i] == "NOUN":
            for o in p.behind(i, "of", "between", "with"):
                yield from (head_of[k] for k in p.conjuncts(o) if k in head_of)
        elif p.low[i] == "part" and p.dep[i] == "attr":
            yield from (head_of[k] for k in subjects_of(p, p.head[i]) if k in head_of)


def _frames(p: Parse) -> Iterator[Frame]:
    for i in range(len(p)):
        if p.pos[i] == "VERB" and p.lemma[i] in _BODIES | _LEADING:
            yield verb_frame(p, i)
        elif p.pos[i] == "NOUN" and p.lemma[i] in _BODIES | _LEADING:
            yield noun_frame(p, i)


def _told(p: Parse, frame: Frame, row: dict[str, str]) -> Iterator[tuple[str, list[int]]]:
    bodies, persons = frame.first(row["subject"]), frame.first(row["object"])
    if row["predicate"] in ("LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY"):
        if p.lemma[frame.at] in _LEADING:
            yield "Person", persons
            yield "ArmedGroup", bodies
    elif row["predicate"] in LINEAGE | {"PART_OF", "AFFILIATED_WITH"} and p.lemma[frame.at] in _BODIES:
        yield "ArmedGroup", bodies
        yield "ArmedGroup", persons


def _definite(p: Parse, name: int, head_of: Mapping[int, int]) -> bool:
    """Nobody is called "the" and a name."""
    first = name
    while first - 1 in head_of and head_of[first - 1] == name:
        first -= 1
    return first > 0 and p.low[first - 1] == "the"
