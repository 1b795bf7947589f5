"""Figures given as a toll: "put the dead at 25", "the death toll rose to 40", "a toll of 12 dead"."""

from __future__ import annotations

from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_KINDS = {
    "dead": "killed",
    "death": "killed",
    "toll": "killed",
    "fatality": "killed",
    "killed": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "injury": "wounded",
    "missing": "missing",
    "displaced": "displaced",
    "captured": "captured",
    "prisoner": "captured",
    "hostage": "abducted",
    "loss": "killed",
}
_TELL = frozenset(["give", "report", "announce", "cite", "publish", "issue"])
_PUT = word_set("tolls.putting")
_RISE = word_set("tolls.rising")
_RAISE = word_set("tolls.raising")


def toll(p: Parse, v: int, roles: dict[str, list[int]]) -> list[tuple[str, int, int]]:
    """(measure, token of what is counted, token of the number) for each toll that the verb at v gives."""
    lemma = p.lemma[v]
    if lemma in _TELL:  # "gave a higher toll of 41"
        tolls = [o for o in roles.get("patient", []) if p.lemma[o] in ("toll", "count", "tally")]
        of = [(kind(p, o) or "killed", o, n) for o in tolls for n in p.behind(o, "of")[:1] if p.pos[n] == "NUM"]
        if of:
            return of
    if lemma in _PUT:
        at = roles.get("at", [])
        found = [
            (m, o, n) for o in roles.get("patient", []) for c in p.conjuncts(o) if (m := kind(p, c)) for n in at[:1]
        ]
        return found + _in_order(p, v)
    if lemma in _RAISE:
        to = [n for n in roles.get("to", []) + roles.get("past", []) + roles.get("at", []) if n > v]
        raised = roles.get("patient", []) or [n + 2 for n in to[:1] if p.lemma[n + 2 : n + 3] == ["number"]]
        return [(m, o, n) for o in raised if (m := kind(p, o)) for n in to[:1]]  # "bringing to nine the number of dead"
    if lemma == "number" and not roles.get("patient"):
        roles = roles | {"patient": [k for k in p.kids[v] if p.pos[k] == "NUM" and k > v]}
    if lemma in _RISE:
        numbers = roles.get("to", []) + roles.get("at", []) + roles.get("patient", []) + roles.get("complement", [])
        return [(m, o, n) for o in roles.get("agent", []) if (m := kind(p, o)) and _is_toll(p, o) for n in numbers[:1]]
    return []


def _in_order(p: Parse, v: int) -> list[tuple[str, int, int]]:
    """ "put the dead at 25, fighters among them, and the wounded at 80": by the order of the words."""
    _, past = p.sentences[p.sentence[v]]
    found = []
    for o in range(v + 1, past):
        if p.low[o] in _KINDS and p.pos[o] in ("NOUN", "ADJ", "VERB", "PROPN"):
            at = next((t for t in range(o + 1, min(o + 7, past)) if p.low[t] == "at"), None)
            if at is None or any(p.word[t] in (",", ";") or p.pos[t] == "VERB" for t in range(o + 1, at)):
                continue
            number = next((t for t in range(at + 1, min(at + 6, past)) if p.pos[t] == "NUM"), None)
            if number is not None and not any(p.pos[t] in ("NOUN", "VERB") for t in range(at + 1, number)):
                found.append((_KINDS[p.low[o]], o, number))
    return found


def kind(p: Parse, o: int) -> str | None:
    """The measure that a noun such as "death toll" or "number of wounded" counts."""
    lemma = p.lemma[o]
    if lemma in ("number", "toll", "count", "figure", "total"):
        for prep in p.children(o, "prep"):
            for k in p.children(prep, "pobj"):
                inner = _KINDS.get(p.low[k]) or _KINDS.get(p.lemma[k]) or _said_of(p, k)
                if inner:
                    return inner
        return "killed" if lemma == "toll" or any(p.low[k] == "death" for k in p.kids[o]) else None
    return _KINDS.get(p.low[o]) or _KINDS.get(lemma) or (_KINDS.get(p.low[o + 1]) if _with_state(p, o) else None)


def _said_of(p: Parse, k: int) -> str | None:
    """ "the number of civilians to have died", "the number of soldiers killed"."""
    behind = [k + 3] if p.low[k + 1 : k + 3] == ["to", "have"] else []
    for c in (*p.children(k, "acl", "relcl"), *behind):
        if p.lemma[c] in ("die", "perish"):
            return "killed"
        if found := _KINDS.get(p.low[c]):
            return found
    return None


def _with_state(p: Parse, o: int) -> bool:
    """ "put the rebel dead at 60": the parser makes the rebel the object."""
    return o + 1 < len(p) and p.low[o + 1] in ("dead", "wounded", "injured") and p.tag[o] in ("NN", "NNS", "NNP")


def _is_toll(p: Parse, o: int) -> bool:
    return p.lemma[o] in ("toll", "number", "count", "figure", "total", "death", "fatality", "loss") or (
        p.low[o] in ("dead", "wounded", "injured", "missing", "displaced")
    )
