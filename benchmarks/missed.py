"""Where reading breaks off: what is missed in the labelled sets, grouped and counted.

`python -m benchmarks.missed` prints one table; of the set that is only scored nothing but these counts is shown.
"""

from collections import Counter
from collections.abc import Iterator

from benchmarks.answers import Answers, Happening, Measure, Relation, of_reading
from benchmarks.corpus import OWN, Labelled, labelled
from benchmarks.naming import names
from benchmarks.scoring import matched
from graph.model.vocabulary import TO_PLACE
from ingest.reading.reader import RulesReader

GROUPS = {
    "relation: a party is not found": "names, kinds and descriptions of parties",
    "relation: read with other ends": "who is meant by a noun or pronoun; lists",
    "relation: another one is read between the two": "what a wording says",
    "relation: both known, nothing read": "more passages to teach, and what several sentences tell together",
    "figure: number read, of somebody else": "whose loss it is",
    "figure: number read as another kind": "what a wording says",
    "figure: number not read": "sentences that the model is not shown, parts of a total, numbers that lean on others",
    "event: its type read, with others or on another day": "participants told in other sentences; dates",
    "event: not read": "sentences that the model is not shown, events in the background",
}
"""Group -> what it would take."""


def missed(document: Labelled, told: Answers, actors: list[frozenset[str]]) -> Iterator[str]:
    """The group of everything that is in gold and not among what was told."""
    for wanted, given in (
        (document.gold.relations, told.relations),
        (document.gold.measures, told.measures),
        (document.gold.events, told.events),
    ):
        found = {at for at, _ in matched(wanted, given)}
        for at, item in enumerate(wanted):
            if at not in found:
                yield _group(item, told, actors)


def _group(item: Relation | Measure | Happening, told: Answers, actors: list[frozenset[str]]) -> str:
    if isinstance(item, Relation):
        return f"relation: {_relation(item, told, actors)}"
    if isinstance(item, Measure):
        alike = [m for m in told.measures if (m.min, m.max) == (item.min, item.max)]
        if any(m.measure == item.measure for m in alike):
            return "figure: number read, of somebody else"
        return "figure: number read as another kind" if alike else "figure: number not read"
    alike_events = any(event.types & item.types for event in told.events)
    return "event: its type read, with others or on another day" if alike_events else "event: not read"


def _relation(item: Relation, told: Answers, actors: list[frozenset[str]]) -> str:
    ends = {item.subject, item.object}
    for each in told.relations:
        if all(any(end & other for other in (each.subject, each.object)) for end in ends):
            return "another one is read between the two"
    known = [end for end in ends if any(end & actor for actor in actors)]
    if item.subject not in known or (item.object not in known and item.predicate not in TO_PLACE):
        return "a party is not found"
    half = any(
        each.predicate == item.predicate and (each.subject & item.subject or each.object & item.object)
        for each in told.relations
    )
    return "read with other ends" if half else "both known, nothing read"


def main() -> None:
    """Print the table."""
    reader = RulesReader()
    counted = {name: Counter[str]() for name in OWN}
    for name in OWN:
        documents = [each for each in labelled(name) if each.article]
        readings = reader.read_many(each.article for each in documents if each.article)
        for document, reading in zip(documents, readings, strict=True):
            actors = [names((actor.name, *actor.names)) for actor in reading.actors]
            counted[name].update(missed(document, of_reading(reading), actors))
    print("| missed | " + " | ".join(OWN) + " | what it would take |\n|---|" + "---:|" * len(OWN) + "---|")
    for group, remedy in GROUPS.items():
        print(f"| {group} | " + " | ".join(str(counted[name][group]) for name in OWN) + f" | {remedy} |")


if __name__ == "__main__":
    main()
