"""Which branch below a verb of saying is what it says."""

from __future__ import annotations

from ingest.reading.clauses import verb_lemma
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_REPORTS_NOUN = word_set("attribution.reports_noun")
ACCUSING = frozenset(["accuse", "blame", "suspect", "charge"])
"""Verbs of saying whose object is who is said to do something: "accused X of sending weapons to Y"."""


def is_content(p: Parse, cur: int, verb: int, i: int) -> bool:
    """Whether the branch at `cur` is what the verb of saying says."""
    dep = p.dep[cur]
    if dep in ("ccomp", "parataxis"):
        low, high = sorted((i, verb))
        return ";" not in p.word[low:high] and not (cur < verb and is_hearsay(p, verb))
    if dep in ("nsubj", "nsubjpass", "npadvmod", "agent", "conj", "advmod", "cc"):
        return False
    lemma = verb_lemma(p, verb)
    if dep == "prep":
        return (
            (lemma in ACCUSING and p.low[cur] in ("of", "for", "with"))
            or (lemma in ("confirm", "deny", "report", "boast") and p.low[cur] == "of")
            or (lemma == "describe" and p.low[cur] == "as")
        )
    if dep == "dobj":
        return lemma in _REPORTS_NOUN and p.pos[i] == "NOUN"
    if dep == "xcomp":
        return True
    if dep == "acl" or dep == "advcl":
        return False
    return dep in ("oprd", "pcomp", "dep")


def is_hearsay(p: Parse, verb: int) -> bool:
    """ "X, said to be a cousin of Y": a participle, whatever the parser takes it for; X says nothing."""
    return p.lemma[verb] == "say" and p.low[verb + 1 : verb + 2] == ["to"] and p.tag[verb + 2 : verb + 3] == ["VB"]
