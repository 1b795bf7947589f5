"""Whether a clause is said to be so at all: negation, modal and governing verbs, conditions, hedges, questions."""

from __future__ import annotations

from functools import cache

from ingest.reading.clauses import verb_lemma
from ingest.reading.parse import Parse
from ingest.reading.tables import mapping, rows, word_set

_IMPLICATIVE = word_set("attribution.implicative")
_LASTING = frozenset(["remain", "stay", "continue"])  # what "will remain" is so already


@cache
def nonfactual(kind: str) -> frozenset[str]:
    """The words of one kind (modal, verb, mark, hedge) that take what they govern out of the facts."""
    return frozenset(row["word"] for row in rows("nonfactual") if row["as"] == kind)


def stances() -> dict[str, str]:
    """The stance that each verb of saying gives to what it reports."""
    return mapping("report_verbs", "lemma", "stance")


def negated(p: Parse, v: int) -> bool:
    return any(p.dep[k] == "neg" or p.low[k] in ("never", "neither") for k in p.kids[v])


def has_none(p: Parse, v: int) -> bool:
    """ "has no ties to X", "no soldier has shot at X"."""
    return any(p.low[k] == "no" and p.dep[k] == "det" for o in p.children(v, "dobj", "nsubj") for k in p.kids[o])


def has_to(p: Parse, v: int) -> bool:
    """Whether the verb at token v is an infinitive with "to"."""
    return any(p.dep[k] == "aux" and p.low[k] == "to" for k in p.kids[v])


def unreal(p: Parse, v: int) -> bool:
    for k in p.kids[v]:
        if p.dep[k] in ("aux", "auxpass") and p.low[k] in nonfactual("modal"):
            return not (_may_have(p, v) or (p.low[k] in ("will", "would") and p.lemma[v] in _LASTING))
        if p.dep[k] == "mark" and p.low[k] in nonfactual("mark"):
            return True
    passive = p.tag[v] == "VBN" and any(p.dep[k] == "auxpass" and p.low[k] == "be" for k in p.kids[v])
    if (p.tag[v] == "VB" or passive) and has_to(p, v):
        above = p.head[v]
        if p.lemma[above] == "use" and p.tag[above] in ("VBD", "VBN"):
            return False  # "has used tanks to drive them out"
        if p.dep[v] in ("acl", "advcl", "relcl"):
            went_on = p.lemma[above] in ("go", "come") and (p.low[v - 2 : v] == ["on", "to"] or p.head[v] == v - 2)
            return not (p.dep[v] == "advcl" and (went_on or p.lemma[v] in ("form", "create", "become", "leave")))
        if p.dep[v] == "xcomp":
            lemma = verb_lemma(p, above)
            return (
                lemma not in _IMPLICATIVE
                and lemma not in stances()
                and not (passive and lemma in ("know", "consider", "think"))
                and not any(p.low[k] == "have" for k in p.kids[v])
            )
    return False


def hedged(p: Parse, i: int) -> bool:
    if any(p.low[k] in nonfactual("hedge") and p.dep[k] in ("advmod", "amod") for k in p.kids[i]):
        return True
    return _may_have(p, i) or (i > 0 and p.low[i - 1] in ("feared", "presumed") and p.low[i] in ("dead", "killed"))


def _may_have(p: Parse, v: int) -> bool:
    """ "may have killed": nobody plans it, nobody knows it."""
    helpers = {p.low[k] for k in p.kids[v] if p.dep[k] in ("aux", "auxpass")}
    return "have" in helpers and bool(helpers & {"may", "might", "could"}) and p.tag[v] == "VBN"


def asked(p: Parse, i: int) -> bool:
    _, past = p.sentences[p.sentence[i]]
    return p.word[past - 1] == "?" or (past > 1 and p.word[past - 2] == "?")


def keeps(p: Parse, cur: int, above: int, i: int) -> bool:
    """ "failed to hold the town it had captured": a finite clause of its own below is not touched."""
    if p.lemma[above] == "aim" and p.dep[cur] == "nsubjpass":
        return True  # "the offensive is aimed at X"
    return p.dep[cur] in ("relcl",) or (
        p.pos[i] == "VERB" and p.dep[cur] in ("dobj", "nsubjpass", "prep") and p.lemma[above] not in ("call",)
    )


def subjects_own(p: Parse, v: int) -> list[int]:
    return p.children(v, "nsubj", "nsubjpass")
