"""Whom a noun is said of: "X is a wing of Y", "X, leader of Y", "Y named X its chief", "a spokesman for Y, X, said"."""

from __future__ import annotations

from ingest.reading.clauses import is_passive, objects_of, subjects_of, verb_lemma
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

APPOINTING = word_set("said_of.appointing")
_ENTERING = frozenset(["succeed", "replace", "become", "take"])
_BONDS = frozenset(["link", "tie", "connection", "affiliation", "root", "origin"])
_VIEWING = frozenset(
    ["regard", "see", "describe", "view", "consider", "treat", "denounce", "brand", "identify", "label", "portray"]
)
_CALLING = frozenset(["call", "consider", "deem", "label", "brand", "dub", "term", "declare"])
_LIST_SIGNS = frozenset([",", "and", "–", "—", "--"])
_PARTS = word_set("said_of.parts")
_NAME_INSIDE = frozenset(["-", "of", "al", "el", "the"])
_CLOSING = frozenset([",", ".", ";", ")", "”", '"'])


def said_of(p: Parse, n: int) -> list[int]:
    """Tokens of the phrases that the noun at token n is said of, by the grammar, else by the order of the words."""
    return _by_grammar(p, n) or _name_after(p, n)


def one_of_a_list(p: Parse, n: int) -> bool:
    """Whether "and" goes on behind the noun at token n: "A, a faction of B and a part of C" are several."""
    behind = (
        p.low[k]
        for k in range(n + 1, p.sentences[p.sentence[n]][1])
        if p.low[k] in _LIST_SIGNS or (p.low[k] == "-" and p.start[k] > p.end[k - 1])
    )
    return p.lemma[n] in _PARTS and next(behind, "") == "and"  # behind a comma the apposition has ended


def _by_grammar(p: Parse, n: int) -> list[int]:
    found: list[int] = []
    dep, above = p.dep[n], p.head[n]
    if p.lemma[n] in _PARTS and dep in ("conj", "appos"):
        last = p.subtree(n)[1]
        if p.low[n - 1 : n] and (p.low[last + 1 : last + 2] == ["and"] or dep == "conj" or "and" in p.low[n:last]):
            return [k for k in p.kids[n] if p.dep[k] == "appos" and k > n]  # one of a list: "A, a wing of B and C"
    if dep == "conj" and p.dep[above] in ("attr", "appos", "oprd"):
        return said_of(p, above)
    if dep == "attr" and p.pos[above] in ("AUX", "VERB"):
        return subjects_of(p, above)
    if dep == "appos":
        return [above]
    if dep == "nsubj" and p.lemma[above] == "be":
        found += [k for k in p.kids[above] if p.dep[k] == "attr"]
    appointed = _appointed(p, n)
    if appointed:
        return appointed
    if _taken_for(p, n):
        return [p.head[above]]  # "whom experts consider a splinter of X"
    if dep == "oprd" and p.pos[above] == "VERB":  # "whom the government calls the head of X"
        return subjects_of(p, above) if is_passive(p, above) else objects_of(p, above)
    if dep == "pobj" and p.low[above] in ("as", "under"):
        governor = p.head[above]
        if p.low[above] == "as" and verb_lemma(p, governor) in _VIEWING and not is_passive(p, governor):
            return objects_of(p, governor)
        if p.pos[governor] in ("VERB", "AUX"):
            return subjects_of(p, governor)
        if p.pos[governor] in ("NOUN", "PROPN"):
            return [governor]
    if dep == "pobj" and p.low[above] == "with" and p.lemma[n] in _BONDS and p.pos[p.head[above]] in ("NOUN", "PROPN"):
        return [p.head[above]]  # "a group with links to Y"
    if dep == "pobj" and p.low[above] == "of" and p.low[p.head[above]] == "one" and p.tag[n] == "NNS":
        return said_of(p, p.head[above])  # "one of the founders of Y"
    if p.lemma[n] == "member" and p.tag[n] == "NNS":
        return found  # "members of A, B and C"
    found += [k for k in p.kids[n] if p.dep[k] == "appos" and k > n]
    if dep in ("compound", "nmod") and above > n:
        found.append(above)
    return found


def viewer(p: Parse, n: int) -> int | None:
    """The verb by which somebody takes another for the n: "sees X as a wing of Y", "calls X an arm of Y"."""
    above = p.head[n]
    if p.dep[n] in ("pobj", "pcomp", "amod") and p.low[above] == "as" and verb_lemma(p, p.head[above]) in _VIEWING:
        return p.head[above]
    return above if (p.dep[n] == "oprd" and verb_lemma(p, above) in _CALLING) or _taken_for(p, n) else None


def _taken_for(p: Parse, n: int) -> bool:
    verb = p.head[n]
    called = p.dep[n] == "dobj" and p.dep[verb] == "relcl" and verb_lemma(p, verb) in _CALLING
    return called and any(p.low[k] in ("whom", "which", "that") and k < verb for k in p.kids[verb])


def appointment(p: Parse, n: int) -> int | None:
    """The verb that makes somebody the n: "named him leader", "elected as its chairman"."""
    governor = p.head[n]
    if p.dep[n] == "pobj" and p.low[governor] in ("as", "to"):
        governor = p.head[governor]
    elif p.dep[n] not in ("oprd", "dobj", "attr", "appos"):
        return None
    return governor if p.pos[governor] == "VERB" and verb_lemma(p, governor) in APPOINTING else None


def takes_office(p: Parse, n: int) -> bool:
    """Whether the clause tells of the day on which it began: "named him leader", "succeeded Y as head"."""
    above = p.head[n]
    verb = p.head[above] if p.dep[n] == "pobj" and p.low[above] == "as" else above
    return appointment(p, n) is not None or verb_lemma(p, verb) in _ENTERING


def _appointed(p: Parse, n: int) -> list[int]:
    verb = appointment(p, n)
    if verb is None:
        return []
    found = [k for k in (*objects_of(p, verb), *p.children(verb, "oprd", "dative", "nsubj")) if k != n and k > verb]
    if any(p.low[k] in ("himself", "herself", "itself", "themselves") for k in found):
        return subjects_of(p, verb)  # "named himself leader"
    found += [k for k in p.kids[n] if k < n and p.dep[k] in ("compound", "nmod") and p.pos[k] == "PROPN"]
    return found or (subjects_of(p, verb) if is_passive(p, verb) else [])


def _name_after(p: Parse, n: int) -> list[int]:
    """ "Y leader X set off", "a spokesman for Y, X, said", "Y's armed wing, the X, fired": what the parser missed."""
    _, past = p.sentences[p.sentence[n]]
    at = n + 1
    if at < past and p.pos[at] == "PROPN" and p.tag[n] == "NN":
        return [_end_of_name(p, at, past)]
    if at < past and p.low[at] in ("of", "for", "from", "in"):
        ends = (k for k in range(at + 1, min(at + 9, past)) if p.word[k] == "," or p.pos[k] in ("VERB", "AUX"))
        at = next(ends, past)
    if at + 2 >= past or p.word[at] != ",":
        return []
    at += 1 + (p.low[at + 1] == "the")
    if p.pos[at] != "PROPN":
        return []
    last = _end_of_name(p, at, past)
    return [last] if _closed(p, last, past) else []


def _closed(p: Parse, last: int, past: int) -> bool:
    """Whether the apposition ends behind token `last` instead of going on as a list."""
    after = last + 1
    if after >= past or p.word[after] not in _CLOSING:
        return False  # "a change in Y's contingent, X said": who says it is no contingent
    goes_on = p.low[after + 1 : after + 3]
    return p.word[after] != "," or not (
        goes_on[:1] in (["and"], ["or"])
        or (p.pos[after + 1 : after + 2] == ["PROPN"])
        or (goes_on[:1] == ["the"] and p.pos[after + 2 : after + 3] == ["PROPN"])
    )


def _end_of_name(p: Parse, at: int, past: int) -> int:
    last = at
    while last + 1 < past and (
        p.pos[last + 1] == "PROPN"
        or (p.low[last + 1] in _NAME_INSIDE and last + 2 < past and p.pos[last + 2] == "PROPN")
    ):
        last += 1
    return last
