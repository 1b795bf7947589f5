"""The frames of nouns and adjectives: happenings without a verb, and what is said of somebody in passing."""

from __future__ import annotations

from ingest.reading.clauses import is_passive, objects_of, subjects_of, verb_lemma
from ingest.reading.frames import Frame, prepositions
from ingest.reading.parse import Parse
from ingest.reading.said_of import appointment, said_of, viewer
from ingest.reading.tables import word_set

_OWNERS = ("of", "for", "poss", "to")
_HAPPEN = frozenset(
    [
        *("break", "erupt", "take", "resume", "flare", "rage", "continue", "occur"),
        *("start", "begin", "go", "intensify", "happen", "spread", "ensue", "follow"),
    ]
)
_DOING = word_set("noun_frames.doing")
_DONE_BY = word_set("noun_frames.done_by")
_NOT_DOING = word_set("noun_frames.not_doing")
_MEASURES = frozenset(
    ["series", "wave", "string", "number", "spate", "round", "dozen", "hundred", "campaign", "flurry"]
)
_HARM = word_set("noun_frames.harm")
_ANNOUNCING = frozenset(["announce", "claim", "declare", "celebrate", "complete", "proclaim"])
_TAKING = frozenset(["liberation", "capture", "seizure", "recapture", "conquest", "takeover", "occupation"])
_LYING = frozenset(["be", "remain", "stay", "fall", "pass", "come", "lie", "end"])
_CHARGE = {"control": "in", "charge": "in", "command": "in", "possession": "in", "helm": "at", "head": "at"}
_HOLDS = frozenset(["control", "hold", "grip", "rule", "sway"])
_ENDING = word_set("noun_frames.ending")
_ANSWERING = frozenset(["answer", "respond", "retaliate", "reply", "react", "counter"])
_FALLING = frozenset(["die", "fall", "perish", "walk", "run", "drive", "stumble"])


def noun_frame(p: Parse, n: int) -> Frame:
    """The frame of a noun that stands for a happening or a relation."""
    triggers = []
    word = p.low[n] if p.tag[n] == "VBG" else p.lemma[n]
    if n and p.head[n - 1] == n and p.dep[n - 1] in ("compound", "amod"):
        triggers.append(f"{p.lemma[n - 1]} {p.lemma[n]}")
    triggers.append(word)
    frame = Frame(n, "n", triggers)
    roles = frame.roles
    prepositions(p, n, roles)
    for o in roles.get("of", []):
        if p.lemma[n] == "chief" and p.low[o] == "staff":
            del roles["of"]  # "chief of staff of the army"
            prepositions(p, o, roles)
            break
    for k in p.kids[n]:
        if p.dep[k] == "poss":
            roles.setdefault("poss", []).append(k)
        elif k > 1 and p.word[k - 1] == "-" and p.low[k - 2] in ("anti", "pro", "non"):
            continue
        elif k < n and p.dep[k] in ("compound", "nmod", "amod") and not (k + 1 < len(p) and p.word[k + 1] == "-"):
            roles.setdefault("modifier", []).append(k)
        elif p.dep[k] == "acl" and p.low[k] == "involving":
            roles.setdefault("between", []).extend(p.children(k, "dobj"))
        elif p.dep[k] == "acl" and p.tag[k] == "VBN" and verb_lemma(p, k) not in _NOT_DOING:
            for agent in p.children(k, "agent"):
                roles.setdefault("by", []).extend(p.children(agent, "pobj"))
            if verb_lemma(p, k) in _DOING:
                _aimed_at(p, k, roles)
        elif p.dep[k] == "relcl" and verb_lemma(p, k) in _DOING and not is_passive(p, k):
            roles.setdefault("by", []).extend(t for t in subjects_of(p, k) if t != n)
            _aimed_at(p, k, roles)
    if p.dep[n] in ("compound", "nmod") and p.head[n] > n:
        above = p.head[n]
        prepositions(p, above, roles)
        beside = [
            k for k in p.kids[above] if k < n and p.dep[k] in ("compound", "nmod", "poss") and p.word[k + 1] != "-"
        ]
        for k in beside:
            roles.setdefault("poss" if p.dep[k] == "poss" else "modifier", []).append(k)
    if not roles.get("from"):
        for o in roles.get("of", []):
            below: dict[str, list[int]] = {}
            prepositions(p, o, below)  # "the expulsion of X from Y"
            roles.setdefault("from", []).extend(below.get("from", []))
    verb = p.head[n]
    if p.dep[n] in ("nsubj", "nsubjpass") and p.lemma[verb] in _HAPPEN:
        prepositions(p, verb, roles)
        for k in p.children(verb, "prt", "advmod"):
            prepositions(p, k, roles)
    if p.dep[n] == "nsubj" and p.lemma[verb] == "be":
        for k in p.children(verb, "attr", "acomp"):
            _said_by(p, k, roles)
    if p.dep[n] == "pobj" and p.low[p.head[n]] == "of" and p.lemma[p.head[p.head[n]]] in _MEASURES:
        prepositions(p, p.head[p.head[n]], roles)  # "a series of raids on X"
        roles.pop("of", None)
    _behind_a_party(p, roles)
    _share(p, n, roles)
    if p.dep[n] == "pobj" and p.low[p.head[n]] == "with" and p.pos[p.head[p.head[n]]] in ("NOUN", "PROPN"):
        roles.setdefault("poss", []).append(p.head[p.head[n]])  # "an outfit with hideouts in X"
    roles["self"] = said_of(p, n)
    roles["held"] = _held(p, n)
    _in_charge(p, n, roles)
    if p.dep[n] == "pobj" and p.low[p.head[n]] == "under":
        roles["beneath"] = roles["self"]
        if roles["self"] and roles.get("from") and p.lemma[p.head[p.head[n]]] != "come":
            roles["on"], roles["by"] = roles["self"], roles["from"]  # "X, under attack from Y, left"
    _appointing_body(p, n, roles)
    _by_governor(p, n, roles)
    _harmed(p, n, roles)
    return frame


def _said_by(p: Parse, k: int, roles: dict[str, list[int]]) -> None:
    """ "the assault was the first on the capital by X", "the attack was the work of X"."""
    told: dict[str, list[int]] = {}
    prepositions(p, k, told)
    found = told.get("of", []) if p.lemma[k] in ("work", "doing", "handiwork") else told.get("by", [])
    if found and not roles.get("by"):
        roles["by"] = found
        roles.setdefault("on", []).extend(told.get("on", []))


def _aimed_at(p: Parse, k: int, roles: dict[str, list[int]]) -> None:
    """ "the war waged by X against Y", "the raids that X carried out on Y": whom, at the verb of token k."""
    governed: dict[str, list[int]] = {}
    prepositions(p, k, governed)
    for name in ("against", "on", "with"):
        if governed.get(name):
            roles.setdefault(name, []).extend(governed[name])


def _behind_a_party(p: Parse, roles: dict[str, list[int]]) -> None:
    """ "attacks by X on Y", "the siege of a base of Y by X": the parser hangs the second party on the first."""
    for outer, inner in (("by", ("on", "against")), ("of", ("by", "on", "against")), ("on", ("by",))):
        for o in roles.get(outer, [])[:1]:
            found: dict[str, list[int]] = {}
            prepositions(p, o, found)
            for name in inner:
                if found.get(name) and (name == "on" or not roles.get(name)):
                    roles[name] = [*found[name], *roles.get(name, [])]


def _held(p: Parse, n: int) -> list[int]:
    """ "the town is in the hands of X", "came under the control of X": what is."""
    prep = p.head[n]
    if p.dep[n] != "pobj" or p.low[prep] not in ("in", "into", "under"):
        return []
    verb = p.head[prep]
    before = prep - 1
    while before > 0 and p.dep[before] in ("advmod", "punct"):
        before -= 1
    if p.pos[before] in ("NOUN", "PROPN") and before != verb and p.low[prep] != "into":
        return [before]  # "fired on Y, then in the hands of X"
    if p.pos[verb] not in ("VERB", "AUX"):
        return [verb] if p.pos[verb] in ("NOUN", "PROPN") else []
    if p.lemma[verb] in ("leave", "bring", "put", "place", "keep", "have", "hold") and objects_of(p, verb):
        return objects_of(p, verb)  # "left the town in the hands of X"
    return subjects_of(p, verb) if p.lemma[verb] in _LYING else []


def _in_charge(p: Parse, n: int, roles: dict[str, list[int]]) -> None:
    """ "X is in control of Y", "X's grip on Y", "the control of X over Y": who holds what.

    "A is in command of X" is told like "X is under the command of A".
    """
    lemma, governor = p.lemma[n], p.head[n]
    if p.dep[n] == "pobj" and _CHARGE.get(lemma) == p.low[governor]:
        who = _who_is(p, p.head[governor])
        if p.low[governor] == "at":
            roles["self"] = who
        else:
            whose = [k for w in who for k in p.children(w, "poss")]  # "its founder, X, will remain in charge"
            roles["held"] = roles["beneath"] = roles.pop("of", []) or whose
            roles["poss"] = who
        return
    if lemma in _HOLDS and not roles["held"] and _goes_on(p, n):
        held = roles.get("over") or roles.get("on")
        if held is None and (roles.get("poss") or roles.get("by")):
            held = roles.pop("of", [])
        roles["held"] = held or []


def _who_is(p: Parse, above: int) -> list[int]:
    if p.pos[above] in ("VERB", "AUX"):
        if p.lemma[above] in ("replace", "succeed") and is_passive(p, above):
            return [o for k in p.children(above, "agent") for o in p.children(k, "pobj")]
        return subjects_of(p, above) or p.children(above, "attr", "dobj")  # "at the head of X stands A"
    return [above] if p.pos[above] in ("NOUN", "PROPN") else []


def _goes_on(p: Parse, n: int) -> bool:
    """Whether nothing says that the hold has ended or is only striven for: "lost control", "a battle for control"."""
    governor = p.head[n]
    if p.dep[n] == "pobj" and p.low[governor] in ("for", "over", "against", "without"):
        return False
    return p.dep[n] != "dobj" or p.lemma[governor] not in _ENDING


def _by_governor(p: Parse, n: int, roles: dict[str, list[int]]) -> None:
    """ "X launched an attack on Y", "the attack was launched by X": who does it stands at the verb."""
    governor = p.head[n]
    lemma = verb_lemma(p, governor)
    if p.dep[n] == "nsubjpass" and lemma in (*_DOING, *_DONE_BY) and not roles.get("by"):
        roles["by"] = [o for agent in p.children(governor, "agent") for o in p.children(agent, "pobj")]
    answering = p.head[governor]
    _caught_up(p, n, roles)
    answers = p.lemma[answering] in _ANSWERING or (
        p.lemma[answering] in ("hit", "strike", "press") and bool(p.children(answering, "prt", "advmod", "prep"))
    )
    if p.dep[n] == "pobj" and p.low[governor] == "with" and answers and not roles.get("by"):
        roles["by"] = subjects_of(p, answering)  # "jets answered with raids on X"
    if p.dep[n] == "pobj" and p.low[governor] == "including" and not roles.get("by"):
        roles["by"] = _of_the_whole(p, answering)
    if p.dep[n] == "pobj" and p.low[governor] == "with" and not roles.get("by") and p.lemma[n] in _TAKING:
        roles["by"] = subjects_of(p, answering) if p.pos[answering] == "VERB" and n < answering else []
    if p.dep[n] != "dobj" or roles.get("by") or is_passive(p, governor):
        return
    if p.lemma[n] in _TAKING and lemma in _ANNOUNCING and not roles.get("poss"):
        roles["by"] = subjects_of(p, governor)  # "the army announced the capture of X"
        return
    if lemma not in _DOING and lemma not in ("suffer", "claim"):
        return
    if lemma in _DOING:
        roles["by"] = subjects_of(p, governor)
    governed: dict[str, list[int]] = {}
    prepositions(p, governor, governed)
    for name in ("on", "against", "with", "from"):
        if governed.get(name):
            roles.setdefault(name, governed[name])


def _caught_up(p: Parse, n: int, roles: dict[str, list[int]]) -> None:
    """ "X and Y fought a gunbattle", "X and Y are locked in battle"; "the offensive is aimed at X"."""
    above = p.head[n]
    verb = p.head[above]
    if p.dep[n] == "dobj" and p.lemma[above] == "fight" and not is_passive(p, above):
        roles.setdefault("between", subjects_of(p, above))
    elif p.dep[n] == "pobj" and p.low[above] == "in" and p.lemma[verb] in ("lock", "engage", "involve", "embroil"):
        roles.setdefault("between", subjects_of(p, verb))
    elif p.dep[n] in ("nsubj", "nsubjpass") and p.lemma[above] in ("aim", "direct"):
        at: dict[str, list[int]] = {}
        prepositions(p, above, at)
        roles.setdefault("against", []).extend([*at.get("at", []), *at.get("against", [])])


def _of_the_whole(p: Parse, above: int) -> list[int]:
    """ "X carried out ten raids, including one on Y": who did all of them did this one."""
    if p.pos[above] == "VERB" and verb_lemma(p, above) in _DOING and not is_passive(p, above):
        return subjects_of(p, above)
    verb = p.head[above]
    if p.pos[above] != "NOUN" or p.dep[above] != "dobj" or verb_lemma(p, verb) not in _DOING:
        return []
    return subjects_of(p, verb)


def _harmed(p: Parse, n: int, roles: dict[str, list[int]]) -> None:
    """ "nine soldiers died in an ambush", "X killed six rebels in a raid": whom the clause says was harmed."""
    prep = p.head[n]
    verb = p.head[prep]
    for k in p.children(n, "relcl"):
        within = any(p.low[w] in ("in", "during") and p.low[w + 1 : w + 2] == ["which"] for w in p.children(k, "prep"))
        if within and (verb_lemma(p, k) in _HARM or is_passive(p, k)):
            roles["harmed"] = subjects_of(p, k) if is_passive(p, k) or _loses(p, k) else objects_of(p, k)
    if p.dep[n] == "nsubj" and p.lemma[prep] == "leave" and not roles.get("harmed"):
        roles["harmed"] = _left_dead(p, prep)
    if p.dep[n] != "pobj" or p.low[prep] not in ("in", "during", "by", "into") or p.pos[verb] != "VERB":
        return
    lemma = verb_lemma(p, verb)
    if lemma not in _HARM:
        return
    if lemma in _FALLING or is_passive(p, verb) or lemma in ("lose", "suffer"):
        roles["harmed"] = subjects_of(p, verb)
        if p.dep[verb] == "conj" and all(p.pos[t] == "NUM" for t in roles["harmed"]):
            roles["harmed"] = subjects_of(p, p.head[verb])  # "two soldiers were killed and five wounded in shelling"
    elif p.low[prep] != "by":
        roles["harmed"] = objects_of(p, verb)
        if not roles.get("by"):
            roles["by"] = subjects_of(p, verb)


def _loses(p: Parse, v: int) -> bool:
    return verb_lemma(p, v) in _FALLING or verb_lemma(p, v) in ("lose", "suffer")


def _left_dead(p: Parse, v: int) -> list[int]:
    """ "the raid left five soldiers dead"."""
    last = p.sentences[p.sentence[v]][1]
    state = next((k for k in range(v + 1, min(v + 14, last)) if p.low[k] in ("dead", "wounded", "injured")), None)
    found = [k for k in p.kids[v] if k > v and p.dep[k] in ("dobj", "ccomp", "xcomp", "nsubj") and p.pos[k] != "ADJ"]
    if state is None:
        return []
    return [s for k in found for s in (p.children(k, "nsubj") or [k]) if s < state]


def _share(p: Parse, n: int, roles: dict[str, list[int]]) -> None:
    """ "founder and leader of X": what belongs to one of two coordinated nouns belongs to both."""
    if any(roles.get(name) for name in _OWNERS):
        return
    beside = [p.head[n]] if p.dep[n] == "conj" else [k for k in p.kids[n] if p.dep[k] == "conj"]
    for other in beside:
        if p.pos[other] != "NOUN":
            continue
        prepositions(p, other, roles)
        for k in p.kids[other]:
            if p.dep[k] == "poss":
                roles.setdefault("poss", []).append(k)


def _appointing_body(p: Parse, n: int, roles: dict[str, list[int]]) -> None:
    """ "The Front named X leader": whose leader it is."""
    verb = appointment(p, n)
    if verb is None or any(roles.get(name) for name in _OWNERS) or is_passive(p, verb):
        return
    roles["poss"] = subjects_of(p, verb)


def adjective_frame(p: Parse, a: int) -> Frame:
    """The frame of an adjective said of somebody: "X is active in Y", "X, active in Y"."""
    frame = Frame(a, "a", [p.lemma[a]])
    prepositions(p, a, frame.roles)
    above, seen = p.head[a], viewer(p, a)
    if p.dep[a] == "acomp":
        prepositions(p, above, frame.roles)  # "remain active in Y"
    frame.roles["self"] = (
        (subjects_of(p, seen) if is_passive(p, seen) else objects_of(p, seen))
        if seen is not None
        else subjects_of(p, above)
        if p.dep[a] == "acomp"
        else [above]
        if p.dep[a] in ("amod", "appos", "acl", "relcl")
        else []
    )
    return frame
