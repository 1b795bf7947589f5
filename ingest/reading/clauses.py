"""Who stands as subject and object of a verb, and whether it is passive, however the clause is built.

Relative clauses, participles, coordinated verbs and controlled infinitives share the subject of another verb.
"""

from __future__ import annotations

from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

WH = frozenset(("which", "who", "that", "whom"))
_BOUND = word_set("clauses.bound")
_TAKES_OBJECT = word_set("frames.takes_object")
_SUBJECT_CONTROL = word_set("frames.subject_control")
_HELD_AGAINST = frozenset(
    [
        "accuse",
        "suspect",
        "convict",
        "charge",
        "blame",
        "condemn",
        "criticise",
        "criticize",
        "denounce",
        "praise",
        "thank",
    ]
)
ACCUSATIONS = frozenset(["accusation", "allegation", "charge"])
"""What somebody is said to have done, by others."""
_LEMMAS = {
    "rebrande": "rebrand",
    "machinegunne": "machinegun",
    "dynamit": "dynamite",
    "rechristene": "rechristen",
    "cofounde": "cofound",
    "stag": "stage",
    "rap": "rape",
    "wag": "wage",
    "retook": "retake",
    "overran": "overrun",
    "slew": "slay",
    "renam": "rename",
    "freed": "free",
    "swore": "swear",
    "reoccupie": "reoccupy",
    "clung": "cling",
}


def verb_lemma(p: Parse, v: int) -> str:
    lemma = p.lemma[v]
    return _LEMMAS.get(lemma, lemma)


def is_passive(p: Parse, v: int) -> bool:
    if any(p.dep[k] == "auxpass" for k in p.kids[v]):
        return True
    if any(p.dep[k] == "nsubjpass" for k in p.kids[v]):
        return not (any(p.dep[k] == "dobj" for k in p.kids[v]) and any(p.lemma[k] == "have" for k in p.kids[v]))
    if p.tag[v] not in ("VBN", "VBD"):
        return False
    if any(p.dep[k] == "aux" and p.lemma[k] == "have" for k in p.kids[v]):
        return False  # "had killed", whatever it hangs on
    if (
        verb_lemma(p, v) in _TAKES_OBJECT
        and not any(p.dep[k] in ("dobj", "dative") for k in p.kids[v])
        and not any(p.dep[k] in ("aux", "ccomp") for k in p.kids[v])
        and not any(p.low[k] in WH for k in p.kids[v])
    ):
        return True  # "12 killed, 30 wounded": headline and note style leave the auxiliary out
    if p.dep[v] == "acl" and p.tag[v] == "VBD" and any(p.low[k] == "down" for k in p.kids[v]):
        return not any(p.dep[k] in ("dobj", "nsubj") for k in p.kids[v])  # "eight jets shot down since May"
    if p.dep[v] in ("acl", "amod") and p.tag[v] == "VBN":
        return not _is_main_after_all(p, v)
    if verb_lemma(p, v) in _BOUND and p.word[v - 1 : v] == [","] and p.low[v + 1 : v + 2] in (["to"], ["with"]):
        return not any(p.dep[k] in ("dobj", "nsubj") and k > v for k in p.kids[v])  # "X, linked to Y, took"
    if (
        p.lemma[v] in ("make", "compose")
        and (p.dep[v] in ("acl", "advcl", "conj", "dep", "relcl") or p.word[v - 1] == ",")
        and not any(p.dep[k] == "dobj" for k in p.kids[v])
        and any(p.low[k] == "of" for k in p.kids[v])
    ):
        return True
    if (
        p.dep[v] in ("acl", "advcl", "conj", "dep")
        and not _own_subject(p, v)
        and not any(
            (p.dep[k] == "dobj" and p.lemma[v] not in ("designate", "name", "declare", "label")) or p.dep[k] == "aux"
            for k in p.kids[v]
        )
        and any(p.low[k] == "by" and p.dep[k] in ("prep", "agent") for k in p.kids[v])
    ):
        return True
    if (
        p.dep[v] in ("acl", "advcl", "appos", "ROOT", "conj", "dep")
        and any(p.dep[k] == "agent" for k in p.kids[v])
        and not _own_subject(p, v)
    ):
        return True
    if (
        p.dep[v] == "conj"
        and not _own_subject(p, v)
        and p.tag[v] == "VBN"
        and not any(p.dep[k] == "aux" for k in p.kids[v])
    ):
        return is_passive(p, p.head[v]) and not objects_of(p, v)
    return (
        p.dep[v] == "advcl"
        and p.tag[v] == "VBN"
        and not _own_subject(p, v)
        and not any(p.dep[k] == "aux" for k in p.kids[v])
    )


def _is_main_after_all(p: Parse, v: int) -> bool:
    """ "X militants killed ten villagers": a past tense with an object, taken for a participle of its subject."""
    noun = p.head[v]
    if p.dep[v] != "acl" or p.dep[noun] != "ROOT" or p.lemma[v] in ("call", "name", "dub", "know", "give"):
        return False
    return any(p.dep[k] == "dobj" and k > v for k in p.kids[v]) and not any(p.low[k] == "by" for k in p.kids[v])


def _own_subject(p: Parse, v: int) -> list[int]:
    return p.children(v, "nsubj", "nsubjpass")


def subjects_of(p: Parse, v: int, depth: int = 0) -> list[int]:
    """The grammatical subjects of a verb, its own or the one it shares."""
    own = _own_subject(p, v)
    if own:
        return [_through_relative(p, v, k) for k in own]
    if depth > 6:
        return []
    reporter = extracted_from(p, v)
    if reporter is not None:
        return [p.head[reporter]]
    dep, above = p.dep[v], p.head[v]
    beside = _name_beside(p, v)
    if beside is not None:
        return [beside]
    if dep in ("acl", "amod"):
        return [above]
    if dep == "relcl":
        return [] if any(p.low[k] in WH for k in p.kids[v]) else [above]
    if dep == "xcomp" and p.dep[above] == "acomp":
        return subjects_of(p, p.head[above], depth + 1)  # "X is determined to defeat Y"
    if dep == "xcomp":
        objects = objects_of(p, above)
        if objects and not is_passive(p, above) and verb_lemma(p, above) not in _SUBJECT_CONTROL:
            return [o for o in objects if o != v]
        return subjects_of(p, above, depth + 1)
    if dep == "advcl" and p.tag[v] == "VBG" and is_passive(p, above):
        agents = [
            o
            for k in p.kids[above]
            if p.low[k] == "by" and p.dep[k] in ("agent", "prep")
            for o in p.children(k, "pobj")
        ]
        if agents:
            return agents  # "the camp was attacked by rebels, killing ten"
    if dep in ("conj", "advcl", "dep", "parataxis", "ccomp"):
        if dep == "ccomp" and p.tag[v] not in ("VBG", "VB"):
            return []
        return (
            subjects_of(p, above, depth + 1) if p.pos[above] in ("VERB", "AUX") else ([above] if dep == "advcl" else [])
        )
    if dep == "pcomp":
        governor = p.head[above]
        if p.pos[governor] == "VERB":
            if verb_lemma(p, governor) in _HELD_AGAINST:
                return subjects_of(p, governor, depth + 1) if is_passive(p, governor) else objects_of(p, governor)
            return subjects_of(p, governor, depth + 1)
        if p.lemma[governor] in ACCUSATIONS and p.low[above] == "of" and p.dep[governor] == "dobj":
            return subjects_of(p, p.head[governor], depth + 1)  # "denies charges of arming Y"
    return []


def _name_beside(p: Parse, v: int) -> int | None:
    """ "..., directed by the River Front, formed in May": a participle behind a comma belongs to the name before it."""
    if p.tag[v] not in ("VBN", "VBD") or p.dep[v] not in ("acl", "advcl", "conj", "dep", "ccomp") or v < 3:
        return None
    t = v - 1
    while p.dep[t] in ("advmod", "aux") or p.word[t] in (")",):
        t -= 1
    if p.word[t] != "," or p.pos[t - 1] != "PROPN" or p.sentence[t - 1] != p.sentence[v]:
        return None
    t -= 1
    while (
        p.dep[t] in ("compound", "nmod", "pobj", "prep")
        and p.head[t] != t
        and p.pos[p.head[t]] in ("PROPN", "ADP")
        and abs(p.head[t] - t) < 4
    ):
        t = p.head[t]
    return t if p.pos[t] == "PROPN" else None


def extracted_from(p: Parse, v: int) -> int | None:
    """The verb of saying in "the group, which diplomats say has left": it stands between the pronoun and its verb.

    The parser hangs such a verb on many different things, so this looks at the order of words.
    """
    if p.pos[v] not in ("VERB", "AUX") or _own_subject(p, v) or p.dep[v] == "xcomp":
        return None
    finite = p.tag[v] in ("VBZ", "VBD", "VBP") or any(
        p.dep[k] == "aux" and p.tag[k] in ("VBZ", "VBD", "VBP") for k in p.kids[v]
    )
    if not finite:
        return None
    first, _ = p.sentences[p.sentence[v]]
    for r in range(v - 1, first, -1):
        if p.pos[r] == "VERB" or (p.pos[r] == "AUX" and p.dep[r] not in ("aux", "auxpass")):
            wh = [k for k in p.kids[r] if p.low[k] in WH and k < r]
            if p.dep[r] == "relcl" and wh and _own_subject(p, r) and _own_subject(p, r)[0] not in wh:
                return r
            return None
    return None


def _through_relative(p: Parse, v: int, k: int) -> int:
    if (
        p.low[k] in ("both", "all")
        and p.dep[v] == "relcl"
        and any(p.low[o] in WH for t in p.kids[k] for o in p.kids[t])
    ):
        return _first_of(p, p.head[v])  # "A and B, both of which"
    if p.low[k] not in WH or p.dep[v] != "relcl":
        return k
    return _last_of(p, p.head[v], v) if _is_of_one(p, v) else _one_of_those(p, p.head[v])


def _is_of_one(p: Parse, v: int) -> bool:
    """Whether a verb speaks of one: "which is", "which has taken"."""
    helping = [k for k in p.kids[v] if p.dep[k] in ("aux", "auxpass") and k < v]
    first = min([*helping, v])
    return p.tag[first] == "VBZ" or p.low[first] == "was"


def _last_of(p: Parse, n: int, v: int) -> int:
    """ "X, Y and Z, which is ...": of several joined, the one next to the relative clause at v."""
    joined = [k for k in p.kids[n] if p.dep[k] == "conj" and k < v]
    return _last_of(p, joined[-1], v) if joined else n


def _first_of(p: Parse, n: int) -> int:
    while p.dep[n] == "conj":
        n = p.head[n]
    return n


def _one_of_those(p: Parse, n: int) -> int:
    """ "X, one of five groups that swore": what is said of the groups is said of X."""
    prep = p.head[n]
    one = p.head[prep]
    if p.dep[n] != "pobj" or p.low[prep] != "of" or p.low[one] != "one" or p.tag[n] not in ("NNS", "NNPS"):
        return n
    if p.dep[one] == "appos":
        return p.head[one]
    subject = p.child(p.head[one], "nsubj") if p.dep[one] == "attr" else None
    return n if subject is None else subject


def reciprocal(p: Parse, k: int) -> bool:
    """Whether token k is one of "each other" or "one another"."""
    return any(p.low[at : at + 2] in (["each", "other"], ["one", "another"]) for at in (k - 1, k) if at >= 0)


def _shares_object(p: Parse, v: int, other: int) -> bool:
    """ "trains and pays the rebels": two verbs side by side in one form act on the same."""
    return p.tag[v] == p.tag[other] != "VBN" and other <= v + 3 and not _own_subject(p, other)


def objects_of(p: Parse, v: int) -> list[int]:
    found = []
    for k in p.kids[v]:
        if reciprocal(p, k):
            continue
        if p.dep[k] == "dobj" or (p.dep[k] == "dative" and p.pos[k] != "ADP"):
            found.append(p.head[v] if p.low[k] in WH and p.dep[v] == "relcl" else k)
        elif k == v + 1 and p.dep[k] == "advmod" and p.word[k][:1].isupper():
            found.append(k)  # "leaving Bakhmut": a name that the tagger does not know, taken for an adverb
    if not found and p.low[v + 1 : v + 2] in (["and"], [","], ["or"]) and p.child(v, "auxpass") is None:
        found += [o for c in p.children(v, "conj") if _shares_object(p, v, c) for o in p.children(c, "dobj")]
    if (
        not found
        and p.dep[v] == "relcl"
        and not is_passive(p, v)
        and not any(p.low[k] in WH or p.low[k] in ("where", "when", "why") for k in p.kids[v])
        and _own_subject(p, v)
    ):
        found.append(p.head[v])
    if not found and p.dep[v] == "conj" and p.dep[p.head[v]] == "relcl" and p.tag[v] != "VB":
        shared = p.head[p.head[v]]  # "the army, which Israel set up, pays and commands"
        if (
            not _own_subject(p, v)
            and not p.children(v, "prep", "ccomp", "xcomp")
            and shared in objects_of(p, p.head[v])
        ):
            found.append(shared)
    return found
