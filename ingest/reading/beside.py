"""What the order of words tells where no clause or noun told it: of persons in offices, of wings and splinters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model.vocabulary import TO_PERSON
from ingest.reading.kinship import Kinship
from ingest.reading.mentions import Mentions
from ingest.reading.neighbours import Neighbours
from ingest.reading.offices import Offices
from ingest.reading.parse import Parse
from ingest.reading.referents import Referent
from ingest.reading.stated import Stated


class Beside:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p = p
        neighbours = Neighbours(p, mentions)
        self.offices, self.kinship = Offices(p, mentions, neighbours), Kinship(p, mentions, neighbours)

    def of(self, told: Sequence[Stated]) -> Iterator[Stated]:
        """What is not among `told`: the leader, or the splinter, that a sentence was not yet read for."""
        p = self.p
        known = {(s.predicate, s.object.key, p.sentence[s.at]) for s in told if isinstance(s.object, Referent)}
        known |= {(s.predicate, s.subject.key, p.sentence[s.at]) for s in told if s.predicate not in TO_PERSON}
        for i in range(1, len(p)):
            for found in (*self.offices.of(i), *self.kinship.of(i)):
                end = found.object if found.predicate in TO_PERSON else found.subject
                if isinstance(end, Referent) and (found.predicate, end.key, p.sentence[i]) not in known:
                    yield found
