"""Who says a clause, how, and whether it is said to be so at all.

From a verb or event noun upwards: the innermost verb of saying that governs it names the claimant and the stance; what
is negated, planned, feared, conditional or asked on the way there is not a fact. "According to" and quotations that run
over several sentences are the two other ways in which news text says whose words it prints.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model.vocabulary import LINEAGE, STRUCTURE
from ingest.reading.claimants import Claimants
from ingest.reading.clauses import extracted_from, is_passive, subjects_of, verb_lemma
from ingest.reading.factuality import asked, has_none, hedged, keeps, negated, nonfactual, stances, subjects_own, unreal
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse
from ingest.reading.quotations import quoted, speakers
from ingest.reading.referents import Referent
from ingest.reading.reported_clauses import ACCUSING, is_content
from ingest.reading.reporting_tags import according, continued, trailing
from ingest.reading.said import Said
from ingest.reading.said_of import viewer
from ingest.reading.tables import lexicon, word_set

__all__ = ["Attribution", "Said"]

_DOUBTFUL = word_set("attribution.doubtful")
_SAYING = word_set("attribution.saying")
_RUMOURED = ("report", "say", "allege", "rumour", "rumor", "claim")
_COUNTING = word_set("attribution.counting")
_KINSHIP = frozenset(
    key
    for key, found in lexicon("relation_frames").items()
    if key not in lexicon("event_frames") and any(row["predicate"] in LINEAGE | STRUCTURE for row in found)
)
_STATES = frozenset(["killed", "dead", "wounded", "injured", "captured"])
_TOLLS = frozenset(["toll", "figure", "count", "tally", "total", "estimate"])
_NUMBERS = _TOLLS | {"number"}
_QUOTING = frozenset(["quote", "cite"])
_STATEMENTS = word_set("attribution.statements")
_TELLING_BY = {"speak": "of", "attribute": "to"}
_UNREAL_NOUNS = word_set("attribution.unreal_nouns")


class Attribution:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p = p
        self.stances = stances()
        self.claimants = Claimants(p, mentions)
        self._known: dict[int, Said] = {}
        self._quoted = quoted(p)
        self._speakers = speakers(p, self.claimants)

    def claimant(self, i: int) -> tuple[Referent | None, str | None, str | None] | None:
        """(claimant, speaker, channel) for the subject of a verb of saying at token i."""
        return self.claimants.claimant(i)

    def of(self, i: int) -> Said:
        """What the article makes of the clause or noun at token i."""
        if i not in self._known:
            self._known[i] = self._of(i)
        return self._known[i]

    def is_quoted(self, i: int) -> bool:
        """Whether the token stands in a quotation of several words."""
        return self._quoted[i]

    def _of(self, i: int) -> Said:
        said = self._climb(i)
        if (said.claimant is None and said.by is None) or self._by_another(i, said):
            said = according(self.p, self.claimants, i, said)
        if said.claimant is None and (said.by is None or self._speakerless(said.by)):
            said = trailing(self.p, self.claimants, i, said)
        if said.claimant is None and said.by is None:
            said = continued(self.p, self.claimants, i, said)
        if said.claimant is None and said.by is None and self._quoted[i]:
            speaker = self._speakers.get(self.p.sentence[i])
            if speaker is not None:
                said = replace(said, claimant=speaker.claimant, speaker=speaker.speaker, channel=speaker.channel)
        if asked(self.p, i):
            said = replace(said, factual=False)
        return said

    def _by_another(self, i: int, said: Said) -> bool:
        """ "X said it took Y in raids in which, according to Z, ten died": Z says so, not X."""
        p = self.p
        clause = i if p.pos[i] == "VERB" else p.verb_above(i)
        if said.by is None or clause is None or p.dep[clause] != "relcl":
            return False
        return any(p.low[k : k + 2] == ["according", "to"] and k > said.by for k in p.kids[clause])

    def _speakerless(self, verb: int) -> bool:
        """Whether the parser found nobody for a verb that somebody must say."""
        return self.p.lemma[verb] in _SAYING and not is_passive(self.p, verb) and not subjects_of(self.p, verb)

    def of_figure(self, i: int) -> Said:
        """Like `of`, where the verb at i may itself be the one that reports: "the army claimed 7 rebels killed".

        "X is accused of killing twelve" leaves open who did it, not that twelve are dead.
        """
        said = self.of(i)
        if said.by is not None and said.claimant is None and self.p.lemma[said.by] in ACCUSING:
            said = replace(said, stance="asserts")
        own = subjects_own(self.p, i) and not is_passive(self.p, i)
        if own and self._gives_as(i):
            return self._spoken(replace(said, claimant=None, speaker=None), i)
        if own and self.p.lemma[i] in _COUNTING:
            return self._reported(replace(said, claimant=None, speaker=None), i, denied=False)
        above = self.p.head[i]
        if said.by is None and (putting := self._number_put(i)) is not None:
            return self._reported(said, putting, denied=False)
        if said.by is None and (spoken := self._spoken_of(i)) is not None:
            return self._spoken(said, spoken)
        if said.by is None and self.p.dep[i] == "advcl" and self.p.lemma[above] in _COUNTING:
            return self.of_figure(above)  # "put its losses at 18, ten of them killed in one ambush"
        if said.by is None and self.p.pos[i] == "VERB" and self.stances.get(verb_lemma(self.p, i), "none") != "none":
            return self._reported(said, i, denied=False)
        return said

    def _gives_as(self, i: int) -> bool:
        """ "Gave the toll as 25 dead", "gave a higher toll of 41", "owned to 14 dead"."""
        p = self.p
        if p.lemma[i] == "own":
            return p.low[i + 1 : i + 2] in (["to"], ["up"])
        if p.lemma[i] != "give":
            return False
        given, behind = p.children(i, "dobj"), set(p.low[i + 1 : i + 8])
        counted = any(p.pos[k] == "NUM" for o in given for k in p.kids[o])  # "gave 3,000 soldiers killed"
        return "as" in behind or any(p.lemma[o] in _TOLLS for o in given) or (counted and bool(_STATES & behind))

    def _number_put(self, i: int) -> int | None:
        """ "Put the number of those who had fled at 1,300": the putting."""
        p = self.p
        people = p.head[i]
        number = p.head[p.head[people]]
        told = p.dep[i] == "relcl" and p.dep[people] == "pobj" and p.lemma[number] in _NUMBERS
        return p.head[number] if told and p.dep[number] == "dobj" and p.lemma[p.head[number]] in _COUNTING else None

    def _spoken_of(self, i: int) -> int | None:
        """ "Doctors spoke of eight dead soldiers": they do; when they spoke is not when it was."""
        p = self.p
        above = (t for t in (i, *p.ancestors(i)) if p.pos[t] in ("VERB", "AUX"))
        told = (t for t in above if p.lemma[t] in _TELLING_BY or any(p.pos[s] != "NUM" for s in subjects_own(p, t)))
        verb = next(told, None)  # "and 11 taken prisoner" is no clause of its own
        if verb is None or p.lemma[verb] not in _TELLING_BY or negated(p, verb) or is_passive(p, verb):
            return None
        return verb if any(p.low[k] == _TELLING_BY[p.lemma[verb]] for k in p.kids[verb]) else None

    def _climb(self, i: int) -> Said:
        p = self.p
        said = Said()
        seen = viewer(p, i) if (p.lemma[i], p.pos[i][:1].lower()) in _KINSHIP else None
        if seen is not None and not is_passive(p, seen) and not negated(p, seen) and not unreal(p, seen):
            return self._spoken(said, seen)  # "Y calls X an arm of Z"
        aside = self._relative(i)
        checking, cur = not aside, i
        rumour = presupposed = False
        denied = p.pos[i] in ("VERB", "AUX") and (negated(p, i) or has_none(p, i))
        if p.dep[i] == "acomp":  # "was never present in Y"
            denied = negated(p, p.head[i])
            said = replace(said, factual=not unreal(p, p.head[i]))
        if p.pos[i] == "NOUN" and any(p.low[k] == "no" for k in p.kids[i]):
            denied = True
        if p.pos[i] in ("VERB", "AUX") and unreal(p, i):
            said = replace(said, factual=False)
        if hedged(p, i):
            said = replace(said, stance="unverified")
        extracted = extracted_from(p, i)
        if extracted is not None and p.lemma[extracted] in self.stances:
            return self._spoken(replace(said, factual=said.factual and not denied), extracted)
        while p.head[cur] != cur:
            above, dep = p.head[cur], p.dep[cur]
            if dep in ("ccomp", "parataxis") and ";" in p.word[min(i, above) : max(i, above)]:
                cur = above  # "it is backed by X; Y calls that a lie": two clauses
                continue
            lemma = verb_lemma(p, above) if p.pos[above] in ("VERB", "AUX") else p.lemma[above]
            if (holding := self._holding(cur)) is not None:
                return self._spoken(replace(said, stance="denies") if denied else said, holding)
            if p.pos[above] in ("VERB", "AUX"):
                if rumour and dep in ("dobj", "prep") and self.stances.get(lemma) == "denies":
                    return self._reported(replace(said, stance="asserts"), above, denied=False)
                plan = aside and self.stances.get(lemma) == "none"
                if presupposed and lemma in ACCUSING:
                    break  # "accused X of firing the shells that killed nine": that they did is no accusation
                if lemma in self.stances and not plan and is_content(p, cur, above, i):
                    return self._reported(said, above, denied)
                if checking:
                    if (
                        dep in ("xcomp", "ccomp", "pcomp", "dobj", "nsubjpass", "oprd", "prep", "pobj")
                        and lemma in nonfactual("verb")
                        and not keeps(p, cur, above, i)
                    ):
                        said = replace(said, factual=False)
                    if dep in ("dobj", "nsubj", "nsubjpass", "pobj", "prep", "xcomp", "conj", "attr", "acomp") and not (
                        dep == "conj" and subjects_own(p, cur)
                    ):
                        if negated(p, above) and dep != "conj" and p.pos[i] != "VERB":
                            denied = True
                        if unreal(p, above) and (dep != "conj"):
                            said = replace(said, factual=False)
                    if p.pos[i] in ("NOUN", "PROPN"):
                        checking = False
            elif lemma in _DOUBTFUL and dep in ("acl", "prep", "pobj") and p.pos[above] == "NOUN":
                said = replace(said, stance="unverified")
                checking, rumour = False, True
            elif lemma == "denial" or lemma in _UNREAL_NOUNS:
                if dep in ("acl", "prep", "pobj", "pcomp"):
                    said = replace(said, stance="denies") if lemma == "denial" else replace(said, factual=False)
            elif p.pos[above] in ("NOUN", "PROPN", "PRON") and dep in ("relcl", "acl", "appos"):
                checking = False
            presupposed = presupposed or (dep == "relcl" and any(p.low[k] == "the" for k in p.kids[above]))
            cur = above
        return replace(said, factual=said.factual and not denied)

    def _holding(self, cur: int) -> int | None:
        """ "Diplomats hold that ...", "have no doubt that ...": the verb over what they hold, the clause at cur."""
        p, above = self.p, self.p.head[cur]
        if not any(p.low[k] == "that" and p.dep[k] == "mark" for k in p.kids[cur]):
            return None
        if p.lemma[above] == "hold" and p.dep[cur] == "ccomp" and not is_passive(p, above):
            return above
        shown = p.lemma[above] in ("show", "indicate") and any(
            p.lemma[s] in _STATEMENTS for s in subjects_own(p, above)
        )
        if shown and p.dep[cur] == "ccomp" and not negated(p, above):
            return above  # "figures of the ministry show that ..."
        certain = p.lemma[above] == "doubt" and p.pos[above] == "NOUN" and any(p.low[k] == "no" for k in p.kids[above])
        return p.head[above] if certain and p.lemma[p.head[above]] == "have" else None

    def _relative(self, i: int) -> bool:
        """ "vowed to avenge the raid, in which nine died": what only tells more of something is so."""
        p = self.p
        pronouns = (o for k in p.kids[i] if p.dep[k] == "prep" for o in p.children(k, "pobj"))
        return p.pos[i] == "VERB" and any(p.low[o] in ("which", "whom") for o in pronouns)

    def _reported(self, said: Said, verb: int, denied: bool) -> Said:
        stance = self.stances[verb_lemma(self.p, verb)]
        if stance == "none" or negated(self.p, verb) or unreal(self.p, verb):
            unconfirmed = stance in ("confirms", "asserts") and unreal(self.p, verb)
            return (
                replace(said, factual=False)
                if not unconfirmed
                else replace(said, stance="unverified", by=verb, factual=said.factual and not denied)
            )
        if stance == "denies":
            said = replace(said, stance="denies", factual=said.factual and not denied)
        elif denied:
            said = replace(said, stance="denies")
        elif said.stance == "asserts":
            said = replace(said, stance=stance)  # type: ignore[arg-type]  # the table's words are the ontology's
        return self._spoken(said, verb)

    def _spoken(self, said: Said, verb: int) -> Said:
        p = self.p
        if is_passive(p, verb):
            agents = [o for k in p.children(verb, "agent") for o in p.children(k, "pobj")]
            rumoured = (
                not agents and p.lemma[verb] in _RUMOURED and bool(p.children(verb, "xcomp"))
            )  # "was reported to have taken prisoners"
            blamed = not agents and verb_lemma(p, verb) in ACCUSING  # "is accused of backing X", by whomever
            doubtful = self.stances.get(verb_lemma(p, verb)) == "unverified" or rumoured or blamed
            said = replace(said, by=verb, stance="unverified" if doubtful and said.stance != "denies" else said.stance)
            return self.claimants.named(said, agents, verb) if agents else said
        said = replace(said, by=verb)
        if (quoting := self._quoting(verb)) is not None:
            found = self.claimants.named(said, p.children(quoting, "dobj"), quoting)
            return found if found.channel else replace(found, channel=self.claimants.medium(quoting))
        if self.stances.get(verb_lemma(p, verb)) in ("confirms", "asserts") and said.stance not in (
            "denies",
            "unverified",
        ):
            said = replace(said, stance=self.stances[verb_lemma(p, verb)])  # type: ignore[arg-type]  # as above
        return self.claimants.named(said, subjects_of(p, verb), verb)

    def _quoting(self, verb: int) -> int | None:
        """ "The agency quoted X as saying that ...": the quoting over the saying; whom it quotes says so."""
        p = self.p
        if p.tag[verb] != "VBG" or p.low[p.head[verb]] != "as":
            return None
        above = p.verb_above(p.head[verb])
        if above is None or p.lemma[above] not in _QUOTING or is_passive(p, above):
            return None
        return above if p.children(above, "dobj") else None
