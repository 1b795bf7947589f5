"""What is so although the grammar above it says it is only meant: who wants to defeat somebody fights them.

"sent troops to back X", "agreed to fight alongside X", "vowed to step up its campaign against X", "is fighting to
topple X with the help of Y".
"""

from __future__ import annotations

from ingest.reading.attribution import Attribution
from ingest.reading.parse import Parse
from ingest.reading.said import Said
from ingest.reading.stated import Stated
from ingest.reading.tables import word_set

_MEANS_TO_FIGHT = word_set("reader.means_to_fight")
_SETTING_OUT = word_set("reader.setting_out")
_AIM = ("xcomp", "advcl")
_STRUGGLING = frozenset(["fight", "battle", "struggle", "try", "attempt"])


def presupposed(p: Parse, attribution: Attribution, stated: Stated) -> Said | None:
    """Who says what `stated` takes for granted, where it does; None where it is only meant."""
    at = stated.at
    if stated.predicate == "FIGHTS":
        own = p.pos[at] == "NOUN" and any(p.dep[k] == "poss" for k in p.kids[at])
        if own or (p.lemma[at] in _MEANS_TO_FIGHT and p.low[at - 1] == "to"):
            return Said()
    if stated.predicate in ("SUPPORTS", "ALLIED_WITH"):
        if _sets_out(p, at):
            return attribution.of(p.head[at])
        verb = p.head[p.head[at]]
        if p.pos[at] == "NOUN" and p.dep[at] == "pobj" and p.dep[verb] in _AIM and p.lemma[p.head[verb]] in _STRUGGLING:
            return attribution.of(p.head[verb])
    return None


def _sets_out(p: Parse, at: int) -> bool:
    """ "Y sent troops to back X": who sets out to help somebody is helping."""
    if p.low[at - 1] == "to" and p.dep[at] == "xcomp" and p.lemma[p.head[at]] == "agree":
        return p.tag[p.head[at]] in ("VBD", "VBN")
    return (
        p.low[at - 1] == "to"
        and p.dep[at] in ("advcl", "xcomp", "acl", "relcl")
        and (p.lemma[p.head[at]] in _SETTING_OUT or p.lemma[p.head[p.head[at]]] in _SETTING_OUT)
    )
