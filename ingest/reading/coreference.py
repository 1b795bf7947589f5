"""Who was mentioned where, and so whom pronouns (`pronouns`) and descriptions (`descriptions`) can mean.

Candidates are the actors mentioned before, nearest sentence first; in a sentence its subject comes before the others.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ingest.reading.descriptions import Descriptions
from ingest.reading.entities import Entities, Entity
from ingest.reading.parse import Parse
from ingest.reading.pronouns import Pronouns

if TYPE_CHECKING:
    from ingest.reading.mentions import Mentions

_REACH = 6  # sentences that a pronoun or description looks back
_WITHIN = ("relcl", "acl", "advcl", "appos", "poss")


class Coreference:
    """Answers for one article; `learn` must run first."""

    def __init__(self, p: Parse, entities: Entities, mentions: Mentions) -> None:
        self.p, self.entities, self.mentions = p, entities, mentions
        self.tokens: list[int] = []
        self.found: list[Entity] = []
        descriptions = Descriptions(self)
        pronouns = Pronouns(self)
        self.pronoun, self.unnamed_subject = pronouns.pronoun, pronouns.unnamed_subject
        self.speaker, self.accused = pronouns.speaker, pronouns.accused
        self.means_an_office = pronouns.means_an_office
        self.description, self.several = descriptions.description, descriptions.several

    def learn(self) -> None:
        """Collect who is mentioned where, by name or by country and force; anew when asked again."""
        self.tokens.clear()
        self.found.clear()
        for i in range(len(self.p)):
            entity = None
            if i in self.entities.at and self.entities.name_at[i].head == i:
                entity = self.entities.at[i]
            elif self._speaks_of_somebody(i):
                entity = next((r.entity for r in self.mentions.single(i) if r.entity and r.kind != "Person"), None)
            if entity is not None and entity.acts:
                self.tokens.append(i)
                self.found.append(entity)

    def _speaks_of_somebody(self, i: int) -> bool:
        """Descriptions and subject pronouns carry on whom the text is about; earlier ones are known by then."""
        p = self.p
        if p.pos[i] == "NOUN":
            return self.mentions.noun_class(i) in ("force", "police", "government", "armed", "group")
        return p.low[i] in ("it", "they") and self._is_subject(i)

    def before(self, i: int) -> list[tuple[int, Entity]]:
        """Actors mentioned before token i: same sentence right to left, then earlier sentences, subjects first."""
        p = self.p
        at = bisect_left(self.tokens, i)
        by_sentence: dict[int, list[tuple[int, Entity]]] = {}
        for k in range(at - 1, -1, -1):
            token = self.tokens[k]
            if p.sentence[i] - p.sentence[token] > _REACH:
                break
            by_sentence.setdefault(p.sentence[token], []).append((token, self.found[k]))
        ordered: list[tuple[int, Entity]] = []
        for number in sorted(by_sentence, reverse=True):
            ordered += sorted(
                by_sentence[number], key=lambda pair: (not self._is_subject(pair[0]), self._depth(pair[0]))
            )
        return ordered

    def last(self, i: int, entity: Entity) -> int | None:
        """The token before i where the entity was mentioned last."""
        at = bisect_left(self.tokens, i)
        return next((self.tokens[k] for k in range(at - 1, -1, -1) if self.found[k] is entity), None)

    def _depth(self, i: int) -> int:
        """How deep in clauses, appositions and possessives a mention stands: a text goes on about who is above."""
        return sum(self.p.dep[above] in _WITHIN for above in [i, *self.p.ancestors(i)])

    def _is_subject(self, i: int) -> bool:
        return self.p.dep[i] in ("nsubj", "nsubjpass")

    def first(self, i: int, kinds: frozenset[str], sentences: int = _REACH, but: Entity | None = None) -> Entity | None:
        """The nearest candidate of these kinds other than `but`."""
        for token, entity in self.before(i):
            if self.p.sentence[i] - self.p.sentence[token] > sentences:
                return None
            if entity.kind in kinds and entity is not but and not self._same_clause_argument(i, token):
                return entity
        return None

    def _same_clause_argument(self, i: int, other: int) -> bool:
        """A pronoun is never the other argument of its own verb ("it attacked the army")."""
        p = self.p
        return (
            p.head[i] == p.head[other]
            and p.pos[i] == "PRON"
            and p.dep[i] != "poss"
            and p.sentence[i] == p.sentence[other]
        )
