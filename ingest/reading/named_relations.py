"""Relations that names standing together state: owners, backers, allies beside them."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.reading.clauses import subjects_of
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.relations import Relations
from ingest.reading.stated import BODIES, Stated

_OWN = frozenset(["his", "her", "whose", "its", "their"])
_COMMANDED = frozenset(["ArmedGroup", "Coalition", "PrivateMilitary"])


_OTHERS = frozenset(["rival", "former", "allied", "old", "fellow"])  # "its rival X" is no part of it


class NamedRelations:
    def __init__(self, p: Parse, mentions: Mentions, relations: Relations) -> None:
        self.p, self.mentions, self.relations = p, mentions, relations

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
                    "government",
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
        if is_name and not owners:
            owners = self._owner_before(m.entities.name_at[i].first)
        if p.lemma[i] == "government":  # "X's government" is no body of its own
            owners = []
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
                    owner = m.entities.at.get(o)  # "the Salvation Government's police", no country's
                    own_state = owner is not None and owner.kind == "Government" and owner.state is None
                    if whole.kind == "Person":
                        yield Stated(i, unit, "LED_BY", whole, 0.7)
                    elif (
                        is_name
                        and unit.kind in ("ArmedGroup", "StateForce")
                        and (whole.kind in ("ArmedGroup", "Organization", "Coalition", "StateForce") or own_state)
                    ):
                        yield Stated(i, unit, "PART_OF", whole, 0.7)

    def _owner_before(self, first: int) -> list[int]:
        """ "Hezbollah's elite Radwan Force", "the army's 33rd Division", "his Liberation Guards"."""
        p, k = self.p, first - 1
        while k > 0 and first - k < 5 and (p.pos[k] in ("ADJ", "ADV")) and p.low[k] not in _OTHERS:
            k -= 1
        if k > 0 and p.low[k] in ("'s", "’s", "'", "’"):
            k -= 1
            if p.pos[k] == "PROPN" or self.mentions.noun_class(k) == "force":
                return [k]
        return [k] if k > 0 and p.low[k] in _OWN else []

    def of_under(self, i: int) -> Iterator[Stated]:
        """ "under its commander X, the Front took", "the Front, under X, took": token i is "under"."""
        p, m = self.p, self.mentions
        if p.low[i] != "under" or p.dep[i] != "prep":
            return
        above = p.head[i]
        bodies = subjects_of(p, above) if p.pos[above] in ("VERB", "AUX") else [above]
        for leader in (r for o in p.children(i, "pobj") for r in m.single(o)):
            for body in (r for b in bodies for r in m.single(b)):
                if leader.named and leader.kind == "Person" and body.named and body.kind in _COMMANDED:
                    yield Stated(i, body, "LED_BY", leader, 0.65)

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
