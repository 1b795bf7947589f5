"""Losses told as a state: "left 12 dead", "suffered seven wounded", "12 people were dead", "20 are missing"."""

from __future__ import annotations

from ingest.reading.parse import Parse
from ingest.reading.quantities_in_text import QuantitiesInText
from ingest.reading.tables import mapping

STATES = mapping("loss_states", "word", "measure")


def belongs(p: Parse, k: int, v: int) -> bool:
    """Whether v is the nearest verb above the word k (which may be tagged a verb itself, as in "11 are missing")."""
    if k == v and p.tag[k] == "VBG":
        return True
    for above in p.ancestors(k):
        if above == v:
            return True
        if p.pos[above] in ("VERB", "AUX") and p.low[above] not in STATES:
            return False
    return False


def counted_by(p: Parse, quantities: QuantitiesInText, k: int) -> int | None:
    """The counted phrase of which the state at token k is said."""
    if k in quantities:
        return k
    own = p.child(k, "nsubj", "nsubjpass")
    if own is not None:
        return quantities.stands_for(own) if quantities.stands_for(own) in quantities else None
    above = p.head[k]
    if above in quantities and p.dep[k] in (
        "acl",
        "amod",
        "relcl",
        "appos",
        "oprd",
        "advcl",
        "acomp",
        "nmod",
        "dobj",
        "dep",
        "conj",
    ):
        return above
    for x in sorted(p.kids[above], key=lambda x: p.dep[x] == "nsubj"):  # "eight strikes left 34 dead"
        j = quantities.stands_for(x)
        if (
            j in quantities
            and p.dep[x] in ("nsubj", "dobj", "nsubjpass", "attr")
            and p.dep[k] in ("acomp", "oprd", "amod", "advcl", "ccomp", "xcomp", "acl", "advmod", "attr", "dep")
        ):
            return j
    for j in (k - 1, k - 2):
        if j == k - 2 and p.low[k - 1] in ("and", ",", "or", "but"):
            continue
        if j >= 0 and j in quantities and p.sentence[j] == p.sentence[k] and p.pos[j] in ("NUM", "NOUN"):
            return j
    return None


def either(p: Parse, i: int) -> bool:
    """ "killed or wounded": nobody says how many of each."""
    beside = (i + 2, i - 2)
    return any(0 <= t < len(p) and p.low[(t + i) // 2] == "or" and p.low[t] in STATES for t in beside)
