"""Which branch below a verb of saying is what it says."""

from __future__ import annotations

from ingest.reading.clauses import verb_lemma
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_REPORTS_NOUN = word_set("attribution.reports_noun")


def is_content(p: Parse, cur: int, verb: int, i: int) -> bool:
    """Whether the branch at `cur` is what the verb of saying says."""
    dep = p.dep[cur]
    if dep in ("ccomp", "parataxis"):
        low, high = sorted((i, verb))
        return ";" not in p.word[low:high]
    if dep in ("nsubj", "nsubjpass", "npadvmod", "agent", "conj", "advmod", "cc"):
        return False
    lemma = verb_lemma(p, verb)
    if dep == "prep":
        return (lemma in ("accuse", "blame", "suspect", "charge") and p.low[cur] in ("of", "for")) or (
            lemma in ("confirm", "deny", "report") and p.low[cur] in ("of",)
        )
    if dep == "dobj":
        return lemma in _REPORTS_NOUN and p.pos[i] == "NOUN"
    if dep == "xcomp":
        return True
    if dep == "acl" or dep == "advcl":
        return False
    return dep in ("oprd", "pcomp", "dep")
