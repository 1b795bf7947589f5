"""Bodies that may have a lineage, and groups that are counted first and named then: "four factions, among them A"."""

from __future__ import annotations

from ingest.reading.mentions import Mentions
from ingest.reading.name_lists import list_at
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES

_OPENING = frozenset([",", ":", "-", "–", "—", "--"])
_FARTHEST = 16  # tokens from the noun to "including"


def lineal(mentions: Mentions, tokens: list[int], *, alone: bool = False) -> list[Referent]:
    """Bodies that may have a lineage; `alone`: without what is coordinated with a token."""
    found: list[Referent] = []
    for token in tokens:
        for r in mentions.single(token) if alone else named_among(mentions, token) or mentions.parties(token):
            if r.named and r.kind in BODIES - {"Government"} and all(r.key != f.key for f in found):
                found.append(r)
    return found


def members(mentions: Mentions, token: int) -> list[Referent]:
    """ "four smaller factions, among them X and Y", "a merger of the groups that made up the front: A, B and C"."""
    p, names = mentions.p, mentions.entities.name_at
    found = [
        o
        for k in p.kids[token]
        if p.dep[k] == "prep" and p.low[k] in ("including", "among", "like")
        for o in p.children(k, "pobj")
    ]
    at = token + 1 + (p.word[token + 1 : token + 2] == [","])
    at += 2 if p.low[at : at + 2] in (["among", "them"], ["such", "as"]) else p.low[at : at + 1] == ["including"]
    if at > token + 1 + (p.word[token + 1 : token + 2] == [","]):
        at += p.low[at : at + 1] == ["the"]
        found += [names[at].head] if at in names else []
    found += [k for k in p.kids[token] if p.dep[k] == "appos" and k in mentions.entities.at]
    if p.tag[token] == "NNS" and p.word[token + 1 : token + 2] and p.word[token + 1] in (",", "-", "–", "—"):
        found += mentions.listed(token, token + 2)  # "three groups, A, B and C"
    _, past = p.sentences[p.sentence[token]]
    colon = next((k for k in range(token, past) if p.word[k].endswith(":")), None)
    if colon is not None:
        found += mentions.listed(token, colon + 1)
    return lineal(mentions, found)


def named_among(mentions: Mentions, token: int) -> list[Referent]:
    """ "four factions belonging to Z, including X and Y", "two of the groups, X and Y,": those that are named."""
    p, names = mentions.p, mentions.entities.name_at
    if token in names:
        return []
    if p.pos[token] == "NUM" or p.low[token] in ("both", "several"):
        token = next((o for k in p.children(token, "prep") if p.low[k] == "of" for o in p.kids[k]), token)
    if p.tag[token] != "NNS" or mentions.noun_class(token) != "group":
        return []
    past = min(p.sentences[p.sentence[token]][1], token + _FARTHEST)
    if p.word[token + 1 : token + 2] and p.word[token + 1] in _OPENING and token + 2 < past:
        listed = list_at(p, names, token + 2)
        if listed is not None and p.word[listed.last + 1 : listed.last + 2] != ["and"]:
            return lineal(mentions, [n.head for n in listed.names], alone=True)
    for k in range(token + 1, past):
        if p.tag[k] in ("VBD", "VBZ", "VBP") or p.word[k] == ";":
            break
        two = p.low[k : k + 2] in (["among", "them"], ["such", "as"])
        begin = k + 2 if two else k + 1 if p.low[k] == "including" else 0
        if begin and p.word[k - 1] == ",":
            listed = list_at(p, names, begin)
            begin += p.low[begin : begin + 1] == ["the"]
            heads = [n.head for n in listed.names] if listed else [names[begin].head] if begin in names else []
            return lineal(mentions, heads, alone=True)
    return []
