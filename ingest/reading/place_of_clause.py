"""Where a clause happens: what its own prepositions say, else the first place that its sentence stands in."""

from __future__ import annotations

from graph.model import Place
from ingest.reading.parse import Parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.tables import word_set, words

_AT = word_set("places_in_text.at")
_REPORT = words("report_verbs")


def _of_a_speaker(p: Parse, prep: int) -> bool:
    """ "the defence ministry in Y said": where who speaks is, not what is spoken of."""
    above = p.head[prep]
    return p.dep[above] == "nsubj" and p.lemma[p.head[above]] in _REPORT


def place_of_clause(p: Parse, places: PlacesInText, i: int) -> Place | None:
    """Where the happening at token i takes place: its own prepositions first, then the sentence's."""
    spots = [
        i,
        *[k for k in p.kids[i] if p.dep[k] in ("dobj", "nsubjpass", "xcomp", "prt", "advmod", "nsubj", "advcl", "acl")],
    ]
    for above in list(p.ancestors(i))[:2]:
        spots.append(above)
    for spot in spots:
        for o in p.behind(spot, *_AT):
            found = places.at(o, loosely=True)
            if found:
                return found[0]
    first, past = p.sentences[p.sentence[i]]
    for k in range(first, past):
        if (
            p.dep[k] == "prep"
            and not _of_a_speaker(p, k)
            and p.low[k] in ("in", "at", "near", "around", "outside", "on")
        ):
            for o in p.children(k, "pobj"):
                found = places.at(o, loosely=True)
                if found:
                    return found[0]
    return None
