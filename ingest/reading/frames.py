"""One clause, one frame: who does it to whom, with what prepositions, however the sentence is built.

Passives, relative clauses, participles, coordinated verbs and controlled infinitives all come out with the same roles,
so that the lexicon needs one line a meaning. Roles hold token indices of phrase heads, coordination not yet unfolded.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.reading.clauses import WH, is_passive, objects_of, subjects_of, verb_lemma
from ingest.reading.parse import Parse
from ingest.reading.tables import word_set

_LOYALTY = word_set("frames.loyalty")
_NUMBERS = frozenset(["thousand", "hundred", "dozen", "score", "number", "couple", "contingent", "battalion"])
_LIGHT = word_set("frames.light")
_FIGHTING = frozenset(["fight", "battle", "war", "struggle", "work", "operate", "campaign"])


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


def verb_frame(p: Parse, v: int) -> Frame:
    """The frame of the verb at token v."""
    frame = Frame(v, "v", _verb_triggers(p, v))
    frame.passive = is_passive(p, v)
    roles = frame.roles
    subjects, objects = subjects_of(p, v), objects_of(p, v)
    agents = [o for k in p.children(v, "agent") for o in p.children(k, "pobj", "pcomp")]
    if frame.passive and not agents and p.low[v + 1 : v + 2] in (["and"], ["or"], [","]):  # "armed and paid by X"
        agents = [
            o
            for c in p.children(v, "conj")
            if p.tag[c] in ("VBN", "VBD")
            for k in p.children(c, "agent")
            for o in p.children(k, "pobj")
        ]
    if verb_lemma(p, v) == "help" and not objects:  # "to help the rebels fight the army"
        objects = [k for c in p.children(v, "ccomp") if p.tag[c] in ("VB", "VBP") for k in p.children(c, "nsubj")]
    if frame.passive:
        roles["patient"] = subjects
        roles["agent"] = agents or p.behind(v, "by")
        if objects:
            roles["complement"] = objects
    else:
        roles["agent"], roles["patient"] = subjects, objects
        if not objects:
            roles["patient"] = _behind_particle(p, v)
    if _of_both(p, v) and not any(p.low[k] in ("with", "against") for k in p.kids[v]):
        roles["agent"] = [_first_of_list(p, t) for t in roles["agent"]]  # "A and B, which had clashed for years"
    roles["subject"] = subjects
    complement = [k for k in p.kids[v] if p.dep[k] in ("oprd", "attr")]
    if complement:
        roles.setdefault("complement", complement)
    prepositions(p, v, roles)
    for k in p.children(v, "prt", "advmod", "advcl", "dative"):
        if k > v and not (p.dep[k] == "advcl" and p.children(k, "nsubj", "nsubjpass")):
            prepositions(p, k, roles)
            if p.dep[k] == "dative" and p.pos[k] == "ADP":
                roles.setdefault(p.low[k], []).extend(p.children(k, "pobj"))
    for o in roles.get("for", []):
        if p.lemma[o] in ("decade", "year", "month"):
            prepositions(p, o, roles)  # "fought Y for two decades in Z"
    if frame.passive and not roles["agent"]:
        listed: dict[str, list[int]] = {}
        for o in roles.get("as", []):
            prepositions(p, o, listed)  # "is listed as a terrorist group by X"
        roles["agent"] = listed.get("by", [])
    for o in [o for o in roles.get("in", []) if p.low[o] == "lot"]:
        prepositions(p, o, roles)
    for o in roles.get("under", []):
        prepositions(p, o, roles)  # "came under fire from X"
    for o in [o for o in roles.get("at", []) if p.low[o] == "hands"]:
        roles.setdefault("hands", []).extend(o for k in p.children(o, "prep") for o in p.children(k, "pobj"))
    for o in [o for o in roles.get("in", []) if p.lemma[o] == "rank"]:
        among: dict[str, list[int]] = {}
        prepositions(p, o, among)  # "fought in the ranks of X"
        roles.setdefault("alongside", []).extend(among.get("of", []) or p.children(o, "poss"))
    for o in [o for o in roles.get("on", []) if p.lemma[o] == "side"]:
        inner_side: dict[str, list[int]] = {}
        prepositions(p, o, inner_side)  # "fought on the side of X"
        roles.setdefault("alongside", []).extend(inner_side.get("of", []))
    if not roles.get("against") and (against := _against(p, v)):
        roles["against"] = against
    if roles.get("against") and roles.get("with") and verb_lemma(p, v) in _FIGHTING:
        roles.setdefault("alongside", []).extend(roles.pop("with"))  # "fights with X against Y"
    light = frame.triggers[0].split("_")[0] in _LIGHT
    for o in objects:
        if o == v:
            continue
        inner: dict[str, list[int]] = {}
        prepositions(p, o, inner)
        if p.lemma[o] in _LOYALTY and not frame.passive:  # "their leader pledged the group's allegiance to X"
            roles["agent"] = [k for k in p.children(o, "poss") if p.pos[k] != "PRON"] or roles["agent"]
        if light and "to" not in inner:
            for deeper in inner.get("of", []):
                governed: dict[str, list[int]] = {}
                prepositions(p, deeper, governed)  # "an oath of allegiance to X"
                inner.setdefault("to", []).extend(governed.get("to", []))
        for name, tokens in inner.items():
            if name == "on" and light:
                roles[name] = [*tokens, *roles.get(name, [])]  # "inflicted losses on X on Monday"
            elif light or name not in ("of", "in", "for"):
                roles.setdefault(name, tokens)
    return frame


def _of_both(p: Parse, v: int) -> bool:
    """A verb of which one alone is no subject, in a clause that describes."""
    return p.dep[v] in ("relcl", "acl") and verb_lemma(p, v) in ("clash", "skirmish")


def _first_of_list(p: Parse, t: int) -> int:
    while p.dep[t] == "conj":
        t = p.head[t]
    return t


def _behind_particle(p: Parse, v: int) -> list[int]:
    """ "fought off X", "fell upon X": the particle taken for a preposition."""
    if p.low[v + 1 : v + 2] not in (["off"], ["upon"], ["back"]):
        return []
    return p.children(v + 1, "pobj") if p.head[v + 1] == v else []


def _against(p: Parse, v: int) -> list[int]:
    """Against whom: "fought alongside X against Y", where the parser hangs "against" on X."""
    spots = [o for k in p.children(v, "prep", "prt", "advmod") for o in p.children(k, "pobj")]
    for spot in spots:
        for k in p.children(spot, "prep"):
            if p.low[k] == "against":
                return p.children(k, "pobj")
            spots += p.children(k, "pobj") if p.low[k] == "of" and len(spots) < 8 else []
    return []


def _verb_triggers(p: Parse, v: int) -> list[str]:
    """Most specific first: "take_control", "break_away", "attack"."""
    lemma = verb_lemma(p, v)
    objects = objects_of(p, v) or (subjects_of(p, v) if is_passive(p, v) else [])
    counted = [
        k for o in objects if p.lemma[o] in _NUMBERS for k in p.behind(o, "of")
    ]  # "deployed thousands of troops"
    found = [f"{lemma}_{verb_lemma(p, o)}" for o in [*counted, *objects]]
    found += [
        f"{lemma}_{p.lemma[k]}"
        for k in p.children(v, "oprd", "acomp", "advmod", "xcomp")
        if p.lemma[k] in ("hostage", "prisoner", "captive", "alive")
    ]
    found += [
        f"{lemma}_{p.low[k]}"
        for k in p.kids[v]
        if k > v
        and (
            p.dep[k] in ("prt", "advmod", "prep")
            and p.low[k] in ("away", "off", "out", "over", "up", "down", "back", "as", "under", "together", "into")
        )
    ]
    found += [
        f"{lemma}_lot" for k in p.kids[v] if p.low[k] == "in" for o in p.children(k, "pobj") if p.low[o] == "lot"
    ]  # "threw in its lot with X"
    found += [f"{lemma}_{p.low[v + 1]}" for k in p.kids[v] if k == v + 1 and p.low[k] in ("on", "upon")]
    found.append(lemma)
    return found


def prepositions(p: Parse, i: int, roles: dict[str, list[int]]) -> None:
    for k in p.kids[i]:
        if p.dep[k] not in ("prep", "agent") and not (p.dep[k] in ("prt", "advmod") and p.pos[k] == "ADP"):
            continue
        objects = p.children(k, "pobj") or [
            s for c in p.children(k, "pcomp") if p.tag[c] == "VBG" for s in p.children(c, "nsubj")
        ]  # "exchanged fire with soldiers guarding it"
        for deeper in p.children(k, "prep"):  # "out of X", "from across X"
            objects = objects or p.children(deeper, "pobj")
            roles.setdefault(p.low[deeper], []).extend(p.children(deeper, "pobj"))
        if objects:
            roles.setdefault(p.low[k], []).extend(
                p.head[i] if p.low[o] in WH and p.dep[i] == "relcl" else o for o in objects
            )
