"""Who says a clause, how, and whether it is said to be so at all.

From a verb or event noun upwards: the innermost verb of saying that governs it names the claimant and the stance; what
is negated, planned, feared, conditional or asked on the way there is not a fact. "According to" and quotations that run
over several sentences are the two other ways in which news text says whose words it prints.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.model.vocabulary import Stance
from ingest.reading.frames import extracted_from, is_passive, subjects_of, verb_lemma
from ingest.reading.mentions import Mentions, Referent
from ingest.reading.parse import Parse
from ingest.reading.tables import rows, word_set, words
from ingest.reading.world import normal

_STATEMENTS = word_set("attribution.statements")
_SAYING = frozenset(["say", "tell", "add", "report", "announce", "claim", "confirm", "state", "declare"])
_DOUBTFUL = word_set("attribution.doubtful")
_IMPLICATIVE = word_set("attribution.implicative")
_CLAUSES = ("ccomp", "parataxis", "pcomp", "xcomp", "advcl", "acl", "conj", "dep")


@dataclass(frozen=True, slots=True)
class Said:
    """`claimant` None is the article's own voice. `factual` False: not stated as so by anybody."""

    claimant: Referent | None = None
    speaker: str | None = None
    channel: str | None = None
    stance: Stance = "asserts"
    factual: bool = True
    by: int | None = None
    """Token of the verb that reports."""


class Attribution:
    def __init__(self, p: Parse, mentions: Mentions) -> None:
        self.p, self.mentions = p, mentions
        self.stances = {r["lemma"]: r["stance"] for r in rows("report_verbs")}
        self.nonfactual = {
            kind: frozenset(r["word"] for r in rows("nonfactual") if r["as"] == kind)
            for kind in ("modal", "verb", "mark", "hedge")
        }
        self._known: dict[int, Said] = {}
        self._quoted = self._quotes()
        self._last: dict[int, Said] = {}
        self._speakers = self._by_sentence()

    def of(self, i: int) -> Said:
        """What the article makes of the clause or noun at token i."""
        if i not in self._known:
            self._known[i] = self._of(i)
        return self._known[i]

    def _of(self, i: int) -> Said:
        said = self._climb(i)
        if said.claimant is None and said.by is None:
            said = self._according(i, said)
        if said.claimant is None and said.by is None:
            said = self._trailing(i, said)
        if said.claimant is None and said.by is None and self._quoted[i]:
            speaker = self._speakers.get(self.p.sentence[i])
            if speaker is not None:
                said = replace(said, claimant=speaker.claimant, speaker=speaker.speaker, channel=speaker.channel)
        if self._asked(i):
            said = replace(said, factual=False)
        return said

    def of_figure(self, i: int) -> Said:
        """Like `of`, where the verb at i may itself be the one that reports: "the army claimed 7 rebels killed"."""
        said = self.of(i)
        if said.by is None and self.p.pos[i] == "VERB" and self.stances.get(verb_lemma(self.p, i), "none") != "none":
            return self._reported(said, i, negated=False)
        return said

    # -- upwards --------------------------------------------------------------------------------------------------

    def _climb(self, i: int) -> Said:
        p = self.p
        said = Said()
        checking, cur = True, i
        negated = p.pos[i] in ("VERB", "AUX") and self._negated(i)
        if p.pos[i] == "NOUN" and any(p.low[k] == "no" for k in p.kids[i]):
            negated = True
        if p.pos[i] in ("VERB", "AUX") and self._unreal(i):
            said = replace(said, factual=False)
        if self._hedged(i):
            said = replace(said, stance="unverified")
        extracted = extracted_from(p, i)
        if extracted is not None and p.lemma[extracted] in self.stances:
            return self._spoken(replace(said, factual=said.factual and not negated), extracted)
        while p.head[cur] != cur:
            above, dep = p.head[cur], p.dep[cur]
            lemma = verb_lemma(p, above) if p.pos[above] in ("VERB", "AUX") else p.lemma[above]
            if p.pos[above] in ("VERB", "AUX"):
                if lemma in self.stances and self._is_content(cur, above, i):
                    return self._reported(said, above, negated)
                if checking:
                    if (
                        dep in ("xcomp", "ccomp", "pcomp", "dobj", "nsubjpass", "oprd", "prep", "pobj")
                        and lemma in self.nonfactual["verb"]
                        and not self._keeps(cur, above, i)
                    ):
                        said = replace(said, factual=False)
                    if dep in ("dobj", "nsubj", "nsubjpass", "pobj", "prep", "xcomp", "conj", "attr") and not (
                        dep == "conj" and subjects_own(p, cur)
                    ):
                        if self._negated(above) and dep != "conj" and p.pos[i] != "VERB":
                            negated = True
                        if self._unreal(above) and (dep != "conj"):
                            said = replace(said, factual=False)
                    if p.pos[i] in ("NOUN", "PROPN"):
                        checking = False
            elif lemma in _DOUBTFUL and dep in ("acl", "prep", "pobj") and p.pos[above] == "NOUN":
                said = replace(said, stance="unverified")
            elif lemma in (
                "denial",
                "plan",
                "threat",
                "attempt",
                "bid",
                "effort",
                "risk",
                "fear",
                "possibility",
                "call",
                "proposal",
                "decision",
                "order",
                "right",
                "ability",
                "prospect",
                "warning",
                "promise",
                "vow",
                "pledge",
                "intention",
            ):
                if dep in ("acl", "prep", "pobj", "pcomp"):
                    said = replace(said, stance="denies") if lemma == "denial" else replace(said, factual=False)
            elif p.pos[above] in ("NOUN", "PROPN", "PRON") and dep in ("relcl", "acl", "appos"):
                checking = False
            cur = above
        return replace(said, factual=said.factual and not negated)

    def _is_content(self, cur: int, verb: int, i: int) -> bool:
        """Whether the branch at `cur` is what the verb of saying says."""
        p = self.p
        dep = p.dep[cur]
        if dep in ("ccomp", "parataxis"):
            low, high = sorted((cur, verb))
            return ";" not in p.word[low:high]
        if dep in ("nsubj", "nsubjpass", "npadvmod", "agent", "conj", "advmod", "cc"):
            return False
        lemma = verb_lemma(p, verb)
        if dep == "prep":
            return (lemma in ("accuse", "blame", "suspect", "charge") and p.low[cur] in ("of", "for")) or (
                lemma in ("confirm", "deny", "report") and p.low[cur] in ("of",)
            )
        if dep == "dobj":
            return (
                lemma
                in (
                    "report",
                    "announce",
                    "confirm",
                    "deny",
                    "claim",
                    "acknowledge",
                    "admit",
                    "reject",
                    "dismiss",
                    "allege",
                    "blame",
                    "declare",
                    "reveal",
                    "describe",
                    "deny",
                )
                and p.pos[i] == "NOUN"
            )
        if dep == "xcomp":
            return True
        if dep == "acl" or dep == "advcl":
            return False
        return dep in ("oprd", "pcomp", "dep")

    def _keeps(self, cur: int, above: int, i: int) -> bool:
        """ "failed to hold the town it had captured": a finite clause of its own below is not touched."""
        return self.p.dep[cur] in ("relcl",) or (
            self.p.pos[i] == "VERB"
            and self.p.dep[cur] in ("dobj", "nsubjpass", "prep")
            and self.p.lemma[above] not in ("call",)
        )

    def _reported(self, said: Said, verb: int, negated: bool) -> Said:
        stance = self.stances[verb_lemma(self.p, verb)]
        if stance == "none" or self._negated(verb) or self._unreal(verb):
            unconfirmed = stance in ("confirms", "asserts") and self._unreal(verb)
            return (
                replace(said, factual=False)
                if not unconfirmed
                else replace(said, stance="unverified", by=verb, factual=said.factual and not negated)
            )
        if stance == "denies":
            said = replace(said, stance="denies", factual=said.factual and not negated)
        elif negated:
            said = replace(said, stance="denies")
        elif said.stance == "asserts":
            said = replace(said, stance=stance)  # type: ignore[arg-type]  # the table's words are the ontology's
        return self._spoken(said, verb)

    def _spoken(self, said: Said, verb: int) -> Said:
        p = self.p
        if is_passive(p, verb):
            agents = [o for k in p.children(verb, "agent") for o in p.children(k, "pobj")]
            said = replace(
                said,
                by=verb,
                stance="unverified" if self.stances.get(verb_lemma(p, verb)) == "unverified" else said.stance,
            )
            return self._named(said, agents, verb) if agents else said
        said = replace(said, by=verb)
        if self.stances.get(verb_lemma(p, verb)) in ("confirms", "asserts") and said.stance not in (
            "denies",
            "unverified",
        ):
            said = replace(said, stance=self.stances[verb_lemma(p, verb)])  # type: ignore[arg-type]  # as above
        return self._named(said, subjects_of(p, verb), verb)

    # -- who ------------------------------------------------------------------------------------------------------

    def _named(self, said: Said, subjects: list[int], verb: int) -> Said:
        p = self.p
        said = replace(said, channel=self._channel(verb))
        for subject in subjects:
            if p.lemma[subject] == "side":
                return said
            for k in p.conjuncts(subject):
                found = self.claimant(k)
                if found is None:
                    continue
                referent, speaker, channel = found
                if referent is None:
                    return replace(said, channel=channel or said.channel)
                return replace(said, claimant=referent, speaker=speaker, channel=channel or said.channel)
        return said

    def claimant(self, i: int) -> tuple[Referent | None, str | None, str | None] | None:
        """(claimant, speaker, channel) for the subject of a verb of saying at token i."""
        p, m = self.p, self.mentions
        if p.lemma[i] in _STATEMENTS and p.pos[i] in ("NOUN", "PROPN"):
            owners = [o for o in m.owners(i) if o.named] or [
                r
                for k in p.children(i, "prep")
                if p.low[k] in ("by", "from")
                for o in p.children(k, "pobj")
                for r in m.parties(o)
            ]
            if owners:
                return owners[0], None, p.lemma[i]
            last = self._last_before(i)
            return (last.claimant, last.speaker, p.lemma[i]) if last else (None, None, None)
        if p.low[i] in ("it", "they", "he", "she"):
            last = self._last_before(i)
            if (
                last
                and last.by is not None
                and p.sentence[i] - p.sentence[last.by] <= 2
                and (last.speaker or p.low[i] in ("it", "they"))
            ):
                return last.claimant, last.speaker, None
        referents = m.single(i)
        if not referents and p.pos[i] in ("NOUN", "PROPN"):
            return Referent(m.phrase(i), i, None, None, "source"), None, None  # whoever says something is somebody
        if not referents:
            return None
        r = referents[0]
        if r.entity and normal(r.entity.name) in words("agencies", "name"):
            return None, None, r.entity.name
        if r.kind == "Person" or r.cls in ("role", "source"):
            body = self._body(i)
            if body is not None:
                return body, (r.text if r.entity else None), None
            if r.cls == "role" and not r.entity:
                last = self._last_before(i)
                if last and last.claimant and last.claimant.named and any(p.low[k] == "the" for k in p.kids[i]):
                    return last.claimant, last.speaker, None
            if r.entity:
                return self._office_of(i, r), r.text, None
        return r, None, None

    def _body(self, i: int) -> Referent | None:
        return self.mentions.body_behind(i)

    def _office_of(self, i: int, person: Referent) -> Referent:
        """A person whose body an earlier sentence named speaks for it still."""
        entity = person.entity
        if entity is None:
            return person
        for head in entity.heads:
            if head < i and head != i:
                body = self._body(head)
                if body is not None:
                    return body
        return person

    def _channel(self, verb: int) -> str | None:
        p = self.p
        for k in p.kids[verb]:
            if (
                p.dep[k] in ("dobj", "dative")
                and k in self.mentions.entities.at
                and normal(self.mentions.entities.at[k].name) in words("agencies", "name")
            ):
                return self.mentions.entities.at[k].name
            if p.dep[k] in ("prep", "dative"):
                for o in p.children(k, "pobj"):
                    if p.lemma[o] in _STATEMENTS or p.low[o] in (
                        "telegram",
                        "twitter",
                        "facebook",
                        "x",
                        "whatsapp",
                        "interview",
                    ):
                        return p.lemma[o]
                    if o in self.mentions.entities.at and normal(self.mentions.entities.at[o].name) in words(
                        "agencies", "name"
                    ):
                        return self.mentions.entities.at[o].name
        return None

    # -- other ways -----------------------------------------------------------------------------------------------

    def _trailing(self, i: int, said: Said) -> Said:
        """ "..., the police union said on Friday": the reporter behind the comma speaks for all that stands before it.

        The grammar says so too, where the parser got it right; this looks at the order of words for where it did not.
        """
        p = self.p
        _, past = p.sentences[p.sentence[i]]
        for r in range(i + 1, past):
            if p.word[r] == ";":
                return said
            if p.lemma[r] not in _SAYING or p.tag[r] not in ("VBD", "VBZ", "VBP"):
                continue
            speaker = self._before_verb(i, r)
            closed = past - r <= 10 and not any(
                p.pos[k] == "VERB" and p.tag[k] in ("VBD", "VBZ") for k in range(r + 1, past)
            )
            if speaker is not None and (closed or p.word[r + 1] in (",", ":")):
                found = self.claimant(speaker)
                if found is None:
                    return said
                channel = found[2] or self._channel(r)
                return replace(said, claimant=found[0], speaker=found[1], channel=channel, by=r)
        return said

    def _before_verb(self, i: int, r: int) -> int | None:
        """Head of the phrase between the last comma before the verb r and the verb; None when a clause stands there."""
        p = self.p
        k = r - 1
        if k > i and p.word[k] == ",":  # an apposition: "the governor, X, said"
            k -= 1
            return k if p.pos[k] in ("PROPN", "NOUN") and any(p.word[j] == "," for j in range(i, k)) else None
        head = None
        while k > i and p.word[k] not in (",", "”", '"'):
            if p.pos[k] in ("VERB", "AUX") and p.dep[k] not in ("amod", "compound", "acl"):
                return None
            if head is None and p.pos[k] in ("NOUN", "PROPN", "PRON"):
                head = k
            if p.pos[k] in ("NOUN", "PROPN", "PRON") and p.dep[k] in ("nsubj", "nsubjpass") and p.head[k] == r:
                head = k
            k -= 1
        return head if k > i and head is not None else None

    def _according(self, i: int, said: Said) -> Said:
        p = self.p
        first, past = p.sentences[p.sentence[i]]
        for k in range(first, past - 1):
            if p.low[k] == "according" and p.low[k + 1] == "to":
                objects = [o for prep in [*p.children(k, "prep"), k + 1] for o in p.children(prep, "pobj")]
                for o in objects:
                    found = self.claimant(o)
                    if found and found[0] is not None:
                        return replace(said, claimant=found[0], speaker=found[1], channel=found[2], by=k)
        return said

    def _quotes(self) -> list[bool]:
        """Whether each token stands inside a quotation of several words."""
        inside, state = [], False
        for i, word in enumerate(self.p.word):
            if word == "“":
                state = True
            elif word == "”":
                state = False
            elif word == '"':
                state = not state
            if (
                i
                and self.p.text[self.p.end[i - 1] : self.p.start[i]].count("\n") > 1
                and word not in ("“", '"')
                and state
            ):
                state = False
            inside.append(state)
        return inside

    def _by_sentence(self) -> dict[int, Said]:
        """For each sentence who speaks where it quotes without saying whom: the speaker of the quotation before it."""
        p = self.p
        speakers: dict[int, Said] = {}
        last: Said | None = None
        for number, (first, past) in enumerate(p.sentences):
            verb = next(
                (
                    v
                    for v in range(first, past)
                    if p.pos[v] == "VERB" and self.stances.get(p.lemma[v], "none") != "none" and subjects_own(p, v)
                ),
                None,
            )
            if verb is not None:
                self._last[number] = last or Said()
                said = self._named(Said(by=verb), subjects_of(p, verb), verb)
                if said.claimant is not None:
                    last = said
            if last is not None:
                speakers[number] = last
        return speakers

    def _last_before(self, i: int) -> Said | None:
        last = self._last.get(self.p.sentence[i])
        return last if last and last.claimant else None

    # -- whether ---------------------------------------------------------------------------------------------------

    def _negated(self, v: int) -> bool:
        return any(self.p.dep[k] == "neg" or self.p.low[k] in ("never", "neither") for k in self.p.kids[v])

    def _unreal(self, v: int) -> bool:
        p = self.p
        for k in p.kids[v]:
            if p.dep[k] in ("aux", "auxpass") and p.low[k] in self.nonfactual["modal"]:
                return True
            if p.dep[k] == "mark" and p.low[k] in self.nonfactual["mark"]:
                return True
        if p.tag[v] == "VB" and any(p.dep[k] == "aux" and p.low[k] == "to" for k in p.kids[v]):
            above = p.head[v]
            if p.dep[v] in ("acl", "advcl", "relcl"):
                return not (p.dep[v] == "advcl" and p.lemma[v] in ("form", "create", "become", "leave"))
            if p.dep[v] == "xcomp":
                lemma = verb_lemma(p, above)
                return (
                    lemma not in _IMPLICATIVE
                    and lemma not in self.stances
                    and not any(p.low[k] == "have" for k in p.kids[v])
                )
        return False

    def _hedged(self, i: int) -> bool:
        p = self.p
        return any(p.low[k] in self.nonfactual["hedge"] and p.dep[k] in ("advmod", "amod") for k in p.kids[i])

    def _asked(self, i: int) -> bool:
        _, past = self.p.sentences[self.p.sentence[i]]
        return self.p.word[past - 1] == "?" or (past > 1 and self.p.word[past - 2] == "?")


def subjects_own(p: Parse, v: int) -> list[int]:
    return p.children(v, "nsubj", "nsubjpass")
