"""One clause, one frame: who does it to whom, with what prepositions, however the sentence is built.

Passives, relative clauses, participles, coordinated verbs and controlled infinitives all come out with the same roles,
so that the lexicon needs one line a meaning. Roles hold token indices of phrase heads, coordination not yet unfolded.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_HAPPEN = frozenset(
    [
        *("break", "erupt", "take", "resume", "flare", "rage", "continue", "occur"),
        *("start", "begin", "go", "intensify", "happen", "spread", "ensue", "follow"),
    ]
)
_WH = frozenset(("which", "who", "that", "whom"))
_LIGHT = word_set("frames.light")
_SUBJECT_CONTROL = word_set("frames.subject_control")
_LEMMAS = {
    "rebrande": "rebrand",
    "rechristene": "rechristen",
    "cofounde": "cofound",
    "stag": "stage",
    "rap": "rape",
    "retook": "retake",
    "overran": "overrun",
    "slew": "slay",
    "renam": "rename",
    "freed": "free",
}


@dataclass(slots=True)
class Frame:
    """A verb (`form` "v") or event noun ("n") at token `at`; `triggers` are the lexicon keys it may stand under."""

    at: int
    form: str
    triggers: list[str]
    roles: dict[str, list[int]] = field(default_factory=dict)
    passive: bool = False

    def choices(self, names: str) -> list[list[int]]:
        """The filled roles of "a|b|c" in that order."""
        return [self.roles[name] for name in names.split("|") if self.roles.get(name)]

    def first(self, names: str) -> list[int]:
        """The first filled role of "a|b|c"."""
        for name in names.split("|"):
            if self.roles.get(name):
                return self.roles[name]
        return []


def verb_lemma(p: Parse, v: int) -> str:
    lemma = p.lemma[v]
    return _LEMMAS.get(lemma, lemma)


def verb_frame(p: Parse, v: int) -> Frame:
    """The frame of the verb at token v."""
    frame = Frame(v, "v", _verb_triggers(p, v))
    frame.passive = is_passive(p, v)
    roles = frame.roles
    subjects, objects = subjects_of(p, v), _objects(p, v)
    agents = [o for k in p.children(v, "agent") for o in p.children(k, "pobj", "pcomp")]
    if frame.passive and not agents:  # "armed and paid by X"
        agents = [
            o
            for c in p.children(v, "conj")
            if p.tag[c] in ("VBN", "VBD")
            for k in p.children(c, "agent")
            for o in p.children(k, "pobj")
        ]
    if frame.passive:
        roles["patient"] = subjects
        roles["agent"] = agents or [o for k in p.children(v, "prep") if p.low[k] == "by" for o in p.children(k, "pobj")]
        if objects:
            roles["complement"] = objects
    else:
        roles["agent"], roles["patient"] = subjects, objects
    roles["subject"] = subjects
    complement = [k for k in p.kids[v] if p.dep[k] in ("oprd", "attr")]
    if complement:
        roles.setdefault("complement", complement)
    _prepositions(p, v, roles)
    for k in p.children(v, "prt", "advmod", "advcl", "dative"):
        if k > v:
            _prepositions(p, k, roles)
            if p.dep[k] == "dative" and p.pos[k] == "ADP":
                roles.setdefault(p.low[k], []).extend(p.children(k, "pobj"))
    light = frame.triggers[0].split("_")[0] in _LIGHT
    for o in objects:
        if o == v:
            continue
        inner: dict[str, list[int]] = {}
        _prepositions(p, o, inner)
        for name, tokens in inner.items():
            if light or name not in ("of", "in", "for"):
                roles.setdefault(name, tokens)
    return frame


def _verb_triggers(p: Parse, v: int) -> list[str]:
    """Most specific first: "take_control", "break_away", "attack"."""
    lemma = verb_lemma(p, v)
    found = [f"{lemma}_{verb_lemma(p, o)}" for o in _objects(p, v)]
    found += [
        f"{lemma}_{p.lemma[k]}"
        for k in p.children(v, "oprd", "acomp", "advmod", "xcomp")
        if p.lemma[k] in ("hostage", "prisoner", "captive")
    ]
    found += [
        f"{lemma}_{p.low[k]}"
        for k in p.kids[v]
        if k > v
        and (
            p.dep[k] in ("prt", "advmod", "prep")
            and p.low[k] in ("away", "off", "out", "over", "up", "down", "back", "as", "under", "together")
        )
    ]
    found.append(lemma)
    return found


_TAKES_OBJECT = word_set("frames.takes_object")


def is_passive(p: Parse, v: int) -> bool:
    if any(p.dep[k] == "auxpass" for k in p.kids[v]):
        return True
    if any(p.dep[k] == "nsubjpass" for k in p.kids[v]):
        return not (any(p.dep[k] == "dobj" for k in p.kids[v]) and any(p.lemma[k] == "have" for k in p.kids[v]))
    if p.tag[v] not in ("VBN", "VBD"):
        return False
    if (
        verb_lemma(p, v) in _TAKES_OBJECT
        and not any(p.dep[k] in ("dobj", "dative") for k in p.kids[v])
        and not any(p.dep[k] in ("aux", "ccomp") for k in p.kids[v])
        and not any(p.low[k] in _WH for k in p.kids[v])
    ):
        return True  # "12 killed, 30 wounded": headline and note style leave the auxiliary out
    if p.dep[v] in ("acl", "amod") and p.tag[v] == "VBN":
        return True
    if (
        p.lemma[v] in ("make", "compose")
        and p.dep[v] in ("acl", "advcl", "conj", "dep", "relcl")
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
        return is_passive(p, p.head[v]) and not _objects(p, v)
    return (
        p.dep[v] == "advcl"
        and p.tag[v] == "VBN"
        and not _own_subject(p, v)
        and not any(p.dep[k] == "aux" for k in p.kids[v])
    )


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
        return [] if any(p.low[k] in _WH for k in p.kids[v]) else [above]
    if dep == "xcomp":
        objects = _objects(p, above)
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
            if verb_lemma(p, governor) in ("accuse", "suspect", "convict", "charge", "blame"):
                return subjects_of(p, governor, depth + 1) if is_passive(p, governor) else _objects(p, governor)
            return subjects_of(p, governor, depth + 1)
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
            wh = [k for k in p.kids[r] if p.low[k] in _WH and k < r]
            if p.dep[r] == "relcl" and wh and _own_subject(p, r) and _own_subject(p, r)[0] not in wh:
                return r
            return None
    return None


def _through_relative(p: Parse, v: int, k: int) -> int:
    return p.head[v] if p.low[k] in _WH and p.dep[v] == "relcl" else k


def _objects(p: Parse, v: int) -> list[int]:
    found = []
    for k in p.kids[v]:
        if p.dep[k] == "dobj" or (p.dep[k] == "dative" and p.pos[k] != "ADP"):
            found.append(p.head[v] if p.low[k] in _WH and p.dep[v] == "relcl" else k)
    if (
        not found
        and p.dep[v] == "relcl"
        and not is_passive(p, v)
        and not any(p.low[k] in _WH for k in p.kids[v])
        and _own_subject(p, v)
    ):
        found.append(p.head[v])
    return found


def _prepositions(p: Parse, i: int, roles: dict[str, list[int]]) -> None:
    for k in p.kids[i]:
        if p.dep[k] not in ("prep", "agent") and not (p.dep[k] in ("prt", "advmod") and p.pos[k] == "ADP"):
            continue
        objects = p.children(k, "pobj")
        for deeper in p.children(k, "prep"):  # "out of X", "from across X"
            objects = objects or p.children(deeper, "pobj")
            roles.setdefault(p.low[deeper], []).extend(p.children(deeper, "pobj"))
        if objects:
            roles.setdefault(p.low[k], []).extend(
                p.head[i] if p.low[o] in _WH and p.dep[i] == "relcl" else o for o in objects
            )


def noun_frame(p: Parse, n: int) -> Frame:
    """The frame of a noun that stands for a happening or a relation."""
    triggers = []
    if n and p.head[n - 1] == n and p.dep[n - 1] in ("compound", "amod"):
        triggers.append(f"{p.lemma[n - 1]} {p.lemma[n]}")
    triggers.append(p.lemma[n])
    frame = Frame(n, "n", triggers)
    roles = frame.roles
    _prepositions(p, n, roles)
    for k in p.kids[n]:
        if p.dep[k] == "poss":
            roles.setdefault("poss", []).append(k)
        elif k < n and p.dep[k] in ("compound", "nmod", "amod") and not (k + 1 < len(p) and p.word[k + 1] == "-"):
            roles.setdefault("modifier", []).append(k)
        elif p.dep[k] == "acl" and p.low[k] == "involving":
            roles.setdefault("between", []).extend(p.children(k, "dobj"))
        elif p.dep[k] == "acl" and p.tag[k] == "VBN":
            for agent in p.children(k, "agent"):
                roles.setdefault("by", []).extend(p.children(agent, "pobj"))
    if p.dep[n] in ("compound", "nmod") and p.head[n] > n:
        above = p.head[n]
        _prepositions(p, above, roles)
        beside = [
            k for k in p.kids[above] if k < n and p.dep[k] in ("compound", "nmod", "poss") and p.word[k + 1] != "-"
        ]
        for k in beside:
            roles.setdefault("poss" if p.dep[k] == "poss" else "modifier", []).append(k)
    verb = p.head[n]
    if p.dep[n] in ("nsubj", "nsubjpass") and p.lemma[verb] in _HAPPEN:
        _prepositions(p, verb, roles)
        for k in p.children(verb, "prt", "advmod"):
            _prepositions(p, k, roles)
    roles["self"] = _described(p, n)
    if not roles.get("by") and p.dep[n] == "dobj":
        governor = p.head[n]
        if verb_lemma(p, governor) in (
            "launch",
            "mount",
            "carry",
            "stage",
            "conduct",
            "make",
            "suffer",
            "begin",
            "start",
            "claim",
            "lead",
            "renew",
            "resume",
        ) and not is_passive(p, governor):
            if verb_lemma(p, governor) not in ("suffer", "claim"):
                roles["by"] = subjects_of(p, governor)
            for name in ("on", "against", "with", "from"):
                governed: dict[str, list[int]] = {}
                _prepositions(p, governor, governed)
                if governed.get(name):
                    roles.setdefault(name, governed[name])
    if p.dep[n] == "nsubjpass" and not roles.get("by"):
        for agent in p.children(p.head[n], "agent"):
            roles["by"] = p.children(agent, "pobj")
    return frame


def _described(p: Parse, n: int) -> list[int]:
    """Whom the noun is said of: subject of "is n", what it stands in apposition to, the name behind it."""
    found: list[int] = []
    dep, above = p.dep[n], p.head[n]
    if p.lemma[n] in ("wing", "faction", "part", "branch", "section", "splinter") and dep in ("conj", "appos"):
        last = p.subtree(n)[1]
        if p.low[n - 1 : n] and (p.low[last + 1 : last + 2] == ["and"] or dep == "conj" or "and" in p.low[n:last]):
            return []  # one of a list: "A, a wing of B and C"
    if dep == "conj" and p.dep[above] in ("attr", "appos"):
        return _described(p, above)
    if dep == "attr" and p.pos[above] in ("AUX", "VERB"):
        return subjects_of(p, above)
    if dep == "appos":
        return [above]
    if dep == "nsubj" and p.lemma[above] == "be":
        found += [k for k in p.kids[above] if p.dep[k] == "attr"]
    if dep == "pobj" and p.low[above] in ("as", "under"):
        governor = p.head[above]
        if p.pos[governor] in ("VERB", "AUX"):
            return subjects_of(p, governor)
        if p.pos[governor] in ("NOUN", "PROPN"):
            return [governor]
    found += [k for k in p.kids[n] if p.dep[k] == "appos" and k > n]
    if dep in ("compound", "nmod") and above > n:
        found.append(above)
    return found


def adjective_frame(p: Parse, a: int) -> Frame:
    """The frame of an adjective said of somebody: "X is active in Y", "X, active in Y"."""
    frame = Frame(a, "a", [p.lemma[a]])
    _prepositions(p, a, frame.roles)
    above = p.head[a]
    frame.roles["self"] = (
        subjects_of(p, above)
        if p.dep[a] == "acomp"
        else [above]
        if p.dep[a] in ("amod", "appos", "acl", "relcl")
        else []
    )
    return frame
