"""Whom "it", "they", "its" and "we" mean: who speaks, the subject of the clause, else who was mentioned last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.reading.entities import Entity
from ingest.reading.reported_clauses import ACCUSING
from ingest.reading.tables import lexicon, mapping, word_set

if TYPE_CHECKING:
    from ingest.reading.coreference import Coreference

_UNNAMED = ("armed", "civil", "force", "police", "member")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "dative", "pobj")
_STRIKES = word_set("pronouns.strikes")


class Pronouns:
    """Answers for one article, out of what `coreference` knows."""

    def __init__(self, coreference: Coreference) -> None:
        self.p, self.mentions, self.coreference = coreference.p, coreference.mentions, coreference
        self.verbs = mapping("report_verbs", "lemma", "stance")

    def pronoun(self, i: int) -> Entity | None:
        p = self.p
        low = p.low[i]
        if low in (
            "which",
            "who",
            "that",
            "whom",
            "whose",
            "what",
            "i",
            "you",
            "this",
            "these",
            "those",
            "there",
            "one",
            "each",
        ):
            return None
        if low in ("it", "they") and self._reports(i):
            before = self._said_before(i)
            if before is not None:
                return before
        if low == "it" and (accused := self.accused(i)) is not None:
            return accused
        if low == "its" and self._heads_who_reports(i) and (before := self._said_before(i)) is not None:
            return before
        speaker = self.speaker(i)
        if low in ("he", "him", "she", "her", "his"):
            if self.means_an_office(i):
                return None
            return self.coreference.first(i, frozenset({"Person"}), 3)
        bodies = frozenset(
            {"ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Organization", "Community"}
        )
        if low in ("we", "our", "us"):
            return speaker
        if low in ("it", "they", "its", "their", "them"):
            if speaker is not None and self._right_under_report(i):
                return speaker
            if low in ("its", "their"):
                near = self._subject_of_clause(i)
                if near is not None:
                    return near
                if low == "their" and self.unnamed_subject(i) is not None:
                    return None
            return self.coreference.first(i, bodies, 2, self._doer(i) if low in ("it", "them") else None)
        return None

    def means_an_office(self, i: int) -> bool:
        """ "X lent the sultan a battle group; Y sent him engineers": the sultan, whoever was named before."""
        p, at = self.p, self.mentions.entities.at
        first, _ = p.sentences[p.sentence[i]]
        for k in range(i - 1, first, -1):
            if k in at and at[k].kind == "Person":
                return False
            if p.low[k - 1] == "the" and p.tag[k] != "NNS" and self.mentions.noun_class(k) == "role":
                alone = not p.children(k, "prep", "appos", "compound", "relcl") and p.dep[k] in _ARGUMENTS
                return alone and all(r.entity is None for r in self.mentions.single(k))
        return False

    def _doer(self, i: int) -> Entity | None:
        """The subject of the clause that has token i as its object: "who drove them out" are not themselves."""
        p = self.p
        verb = p.head[i]
        if p.dep[i] == "pobj" and p.low[verb] in ("beside", "alongside", "with", "against", "by"):
            verb = p.head[verb]
        elif p.dep[i] != "dobj":
            return None
        rows = lexicon("event_frames").get((p.lemma[verb], "v"), ())
        if not any(row["fights"] == "yes" for row in rows):
            return None
        for k in p.children(verb, "nsubj"):
            for r in self.mentions.parties(k):
                return r.entity
        return None

    def accused(self, i: int) -> Entity | None:
        """ "broke with Sudan, accusing it of arming X": whoever was named last before, but for who accuses."""
        p, verb = self.p, self.p.head[i]
        if p.dep[i] != "dobj" or p.lemma[verb] not in ACCUSING or p.dep[verb] != "advcl":
            return None
        subjects = {r.key for k in p.children(p.head[verb], "nsubj") for r in self.mentions.single(k)}
        for k in range(verb - 1, p.sentences[p.sentence[i]][0] - 1, -1):
            if k in self.mentions.entities.at:
                for r in self.mentions.single(k):
                    if r.entity and r.kind != "Person" and r.key not in subjects:
                        return r.entity
        return None

    def _heads_who_reports(self, i: int) -> bool:
        """ "Its director said": the office of who was heard before."""
        office = self.p.head[i]
        return self._reports(office) and self.mentions.noun_class(office) in ("role", "source")

    def _reports(self, i: int) -> bool:
        p = self.p
        return p.dep[i] == "nsubj" and p.lemma[p.head[i]] in self.verbs

    def _said_before(self, i: int) -> Entity | None:
        """ "X said ... It said it had lost nine men": who reports on is who reported in the sentence before."""
        p = self.p
        number = p.sentence[i] - 1
        if number < 0:
            return None
        for v in range(*p.sentences[number]):
            if p.low[v : v + 2] == ["according", "to"] and (said := p.child(v + 1, "pobj")) is not None:
                return self.body_of(said)
            if p.pos[v] == "VERB" and self.verbs.get(p.lemma[v], "none") != "none":
                subject = p.child(v, "nsubj")
                if subject is not None:
                    return self.body_of(subject)
        return None

    def _right_under_report(self, i: int) -> bool:
        return self.p.dep[i] in ("nsubj", "nsubjpass", "poss")

    def speaker(self, i: int) -> Entity | None:
        """The body that speaks in the report that token i stands in, if it does."""
        p = self.p
        for above in p.ancestors(i):
            if p.lemma[above] in self.verbs:
                subject = next((k for k in p.kids[above] if p.dep[k] == "nsubj" and k != i), None)
                if subject is None or (subject > i and p.sentence[subject] != p.sentence[i]):
                    continue
                return self.body_of(subject)
        return None

    def body_of(self, i: int) -> Entity | None:
        """The body for which the speaker at token i speaks: itself, or that of a spokesman or statement."""
        for referent in self.mentions.parties(i):
            if referent.entity and referent.entity.kind != "Person":
                return referent.entity
        codes = self.mentions.nationalities(i) if self.mentions.noun_class(i) == "role" else []
        if len(codes) == 1 and not self.mentions.owners(i):
            country = self.mentions.w.by_code[codes[0]].name  # "Uganda's foreign minister"
            return self.mentions.states.government(codes[0], country)
        owners = [o for o in self.mentions.owners(i) if o.entity and o.entity.kind != "Person"]
        body = owners[0] if owners else self.mentions.body_behind(i)
        return body.entity if body else None

    def unnamed_subject(self, i: int) -> int | None:
        """ "The gunmen used their rifles": the subject of the pronoun's own clause, where it names nobody."""
        p = self.p
        above = next((k for k in p.ancestors(i) if p.pos[k] in ("VERB", "AUX")), None)
        for k in p.children(above, "nsubj", "nsubjpass") if above is not None else ():
            many = k < i and p.pos[k] == "NOUN" and p.tag[k] == "NNS" and self.mentions.noun_class(k) in _UNNAMED
            if many and not any(r.entity for r in self.mentions.single(k)):
                return k
        return None

    def _subject_of_clause(self, i: int) -> Entity | None:
        p = self.p
        for above in p.ancestors(i):
            if p.pos[above] in ("VERB", "AUX") and not self._strikes(above, i):
                for k in p.kids[above]:
                    if p.dep[k] in ("nsubj", "nsubjpass") and k < i and not p.subtree(k)[0] <= i <= p.subtree(k)[1]:
                        for r in self.mentions.parties(k):
                            if r.entity and r.entity.kind != "Person":
                                return r.entity
        return None

    def _strikes(self, verb: int, i: int) -> bool:
        """ "they struck a base of its northern faction": nobody strikes what is their own."""
        p = self.p
        if p.lemma[verb] not in _STRIKES:
            return False
        return any(p.subtree(o)[0] <= i <= p.subtree(o)[1] for o in p.children(verb, "dobj"))
