"""Actors without a name whom the text tells apart by whose they are or where they are from.

"gunmen loyal to Omar Haddane", "a faction led by Colonel Keita", "Katangan rebels", "Puntland security forces". A plain
"gunmen" is nobody in particular; these are somebody, under their own words.
"""

from __future__ import annotations

from ingest.reading.entities import Entities
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_BOUND = word_set("described.bound")
_LED = word_set("described.led")
_CALLED = frozenset(["known", "called", "calling", "dubbed", "nicknamed", "named"])
_CALLED_AS = frozenset(
    ["as", "the", "itself", "themselves", "collectively", "locally", "commonly", "by", "its", "“", '"']
)
_EQUIPMENT = word_set("described.equipment")  # "Merkava tanks" are from nowhere
_NOT_TELLING = word_set("names.regional") | word_set("entities.generic_tail")


def allegiance(p: Parse, entities: Entities, i: int) -> int | None:
    """Last token of "loyal to X", "led by X" right behind the noun at token i, else None."""
    for k in p.kids[i]:
        if k < i or k > i + 3 or not (p.low[k] in _BOUND or p.low[k] in _LED):
            continue
        wanted = ("by", "under") if p.low[k] in _LED else ("to", "with", "from", "under", "of")
        for prep in p.kids[k]:
            if p.low[prep] not in wanted:
                continue
            for o in p.kids[prep]:
                if p.dep[o] == "pobj" and o in entities.at and entities.at[o].kind not in ("Other", "Person"):
                    return entities.name_at[o].last
    return None


def origin(p: Parse, entities: Entities, i: int) -> bool:
    """Whether a word before the noun at token i says where they are from or of which people they are."""
    return p.lemma[i] not in _EQUIPMENT and any(
        k < i
        and p.dep[k] in ("amod", "compound", "nmod", "poss")
        and p.word[k][:1].isupper()
        and p.low[k] not in _NOT_TELLING
        and not p.low[k].endswith("ist")
        and (k + 1 >= len(p) or p.word[k + 1] != "-")
        and _places_or_describes(p, entities, k)
        for k in p.kids[i]
    )


def _places_or_describes(p: Parse, entities: Entities, k: int) -> bool:
    entity = entities.at.get(k)
    if entity is None:
        first_word = k == p.sentences[p.sentence[k]][0]
        return p.dep[k] != "poss" and (p.tag[k] in ("NNP", "NNPS") or not first_word)
    return entity.kind == "Place" and entity.state is None


def sides_with(p: Parse, i: int) -> bool:
    """ "pro-Iran fighters", "pro-government militia": told apart by whose side they are on."""
    return any(
        p.low[k] == "pro" and p.word[k + 1] == "-" and p.start[k + 1] == p.end[k] for k in range(max(i - 6, 0), i - 2)
    )


def opposed(p: Parse, k: int) -> bool:
    """Whether token k is the X of "pro-X" or "anti-X", which owns nothing of what follows."""
    return k > 1 and p.word[k - 1] == "-" and p.low[k - 2] in ("pro", "anti", "non")


def called(p: Parse, entities: Entities, i: int) -> int | None:
    """Head of the name in "militias known as the X", "a group calling itself X" right behind the noun at token i."""
    at = i + 1
    if at < len(p) and p.word[at] in (",", "("):
        at += 1
    if at >= len(p) or p.low[at] not in _CALLED:
        if at + 1 >= len(p) or p.low[at + 1] not in _CALLED:
            return None
        at += 1  # "locally known as"
    for k in range(at + 1, min(at + 5, len(p))):
        if k in entities.name_at:
            return entities.name_at[k].head if entities.name_at[k].first == k else None
        if p.low[k] not in _CALLED_AS:
            return None
    return None
