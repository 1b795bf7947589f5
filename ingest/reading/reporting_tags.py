"""Reporting tags: "..., the police said on Friday" behind a clause, "according to X" anywhere beside it."""

from __future__ import annotations

from dataclasses import replace

from ingest.reading.claimants import Claimants
from ingest.reading.parse import Parse
from ingest.reading.said import Said
from ingest.reading.tables import word_set

_SAYING = word_set("attribution.saying")


def trailing(p: Parse, claimants: Claimants, i: int, said: Said) -> Said:
    """ "..., the police union said on Friday": the reporter behind the comma speaks for all that stands before it.

    The grammar says so too, where the parser got it right; this looks at the order of words for where it did not.
    """
    _, past = p.sentences[p.sentence[i]]
    for r in range(i + 1, past):
        if p.word[r] == ";":
            return said
        if p.lemma[r] not in _SAYING or p.tag[r] not in ("VBD", "VBZ", "VBP"):
            continue
        speaker = _before_verb(p, i, r)
        closed = past - r <= 10 and not any(
            p.pos[k] == "VERB" and p.tag[k] in ("VBD", "VBZ") for k in range(r + 1, past)
        )
        if speaker is not None and (closed or p.word[r + 1] in (",", ":")):
            found = claimants.claimant(speaker)
            if found is None:
                return said
            channel = found[2] or claimants.channel(r)
            return replace(said, claimant=found[0], speaker=found[1], channel=channel, by=r)
    return said


def _before_verb(p: Parse, i: int, r: int) -> int | None:
    """Head of the phrase between the last comma before the verb r and the verb; None when a clause stands there."""
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


def according(p: Parse, claimants: Claimants, i: int, said: Said) -> Said:
    first, past = p.sentences[p.sentence[i]]
    for k in range(first, past - 1):
        if p.low[k] == "according" and p.low[k + 1] == "to":
            objects = [o for prep in [*p.children(k, "prep"), k + 1] for o in p.children(prep, "pobj")]
            for o in objects:
                found = claimants.claimant(o)
                if found and found[0] is not None:
                    return replace(said, claimant=found[0], speaker=found[1], channel=found[2], by=k)
    return said
