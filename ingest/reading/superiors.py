"""Who stands above a body or whom it is loyal to: a ministry of no named country, a person for the body they lead."""

from __future__ import annotations

from ingest.reading.mentions import Mentions
from ingest.reading.referents import Referent
from ingest.reading.stated import BODIES
from ingest.reading.tables import word_set
from ingest.reading.world import normal

_CHARGE = word_set("superiors.charge")
_OFFICES = word_set("superiors.offices")
_FORCES = word_set("superiors.forces")
_MEN = frozenset(["group", "armed", "force", "member"])
_BANNERS = frozenset(["banner", "flag", "umbrella", "name", "rank", "roof"])
_VAGUE = word_set("superiors.vague")


def superiors(m: Mentions, i: int, *, person: bool) -> list[Referent]:
    """Who commands, meant by the phrase at token i; `person`: also somebody who is named or known by an office."""
    p = m.p
    if p.lemma[i] in _BANNERS and i not in m.entities.at:
        return []  # "under the banner of X": their own masters
    if p.lemma[i] in _CHARGE and i not in m.entities.at:  # "placed under the command of X"
        return [r for o in (*p.behind(i, "of"), *p.children(i, "poss")) for r in superiors(m, o, person=person)]
    parties = m.parties(i)
    found = [r for r in parties if r.named and (r.kind in BODIES or (person and r.kind == "Person"))]
    if found or i in m.entities.at or any(r.named for r in parties):
        return found
    text = _in_full(m, i)
    if p.lemma[i] in _FORCES:
        return [m.meant(m.entities.described_as(normal(text), text, "StateForce", None), i)]
    owners = (
        []
        if p.lemma[i] in _BANNERS
        else [r for r in m.owners(i) if r.named and r.kind in BODIES and r.kind != "Government"]
    )
    if owners:
        return owners  # "the United Nations mission"
    official = m.noun_class(i) in ("government", "force", "police") or (person and p.lemma[i] in _OFFICES)
    if not official or p.lemma[i] in _VAGUE or p.tag[i] not in ("NN", "NNP"):
        return []
    kind = m.nouns.kinds.get(p.lemma[i]) or "Government"
    return [m.meant(m.entities.described_as(normal(text), text, kind, None), i)]


def bodies_of(m: Mentions, i: int) -> list[Referent]:
    """The bodies meant by the phrase at token i, by themselves or by the one who leads them."""
    found: list[Referent] = []
    alone = m.single(i)
    for r in alone if any(r.kind == "Person" for r in alone) else m.parties(i):
        if r.named and r.kind == "Person" and r.entity is not None:
            body = m.led.body_of_person(r.entity)
            found += [body] if body is not None else []
        elif r.named and not (r.kind == "Community" and m.p.behind(i, "of")):
            found.append(r)
    if not found and (
        m.noun_class(i) or i in m.entities.at or m.p.lemma[i] in _BANNERS
    ):  # "the Tigrayans of the TPLF", "its units"
        behind = [r for o in m.p.behind(i, "of") for r in m.single(o)]
        poss = (
            [r for o in m.p.children(i, "poss") if m.p.pos[o] == "PRON" for r in m.single(o)]
            if m.noun_class(i) in _MEN
            else []
        )
        found += [r for r in (*behind, *poss) if r.named and r.kind in BODIES - {"Government"}]
    if not found and i not in m.entities.at and m.noun_class(i) == "role":
        body = m.led.body_behind(i)
        found += [body] if body is not None else []
    return found


def _in_full(m: Mentions, i: int) -> str:
    """ "the ministry of defence": with what it is the ministry of."""
    p = m.p
    owner = next(iter(p.children(i, "poss")), None)
    said = m.phrase(i) if owner is None else p.between(p.subtree(owner)[1] + 1, i)
    behind = [o for o in m.p.behind(i, "of") if o not in m.entities.at and o == i + 2]
    return f"{said} of {p.word[behind[0]]}" if behind else said
