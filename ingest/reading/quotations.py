"""Quotations that run over several sentences: what stands inside, and whose words each sentence quotes."""

from __future__ import annotations

from ingest.reading.claimants import Claimants
from ingest.reading.clauses import subjects_of
from ingest.reading.factuality import stances, subjects_own
from ingest.reading.parse import Parse
from ingest.reading.reporting_tags import according, tells
from ingest.reading.said import Said


def quoted(p: Parse) -> list[bool]:
    """Whether each token stands inside a quotation of several words."""
    inside, state = [], False
    for i, word in enumerate(p.word):
        if word == "“":
            state = True
        elif word == "”":
            state = False
        elif word == '"':
            state = not state
        if i and p.text[p.end[i - 1] : p.start[i]].count("\n") > 1 and word not in ("“", '"') and state:
            state = False
        inside.append(state)
    return inside


def speakers(p: Parse, claimants: Claimants) -> dict[int, Said]:
    """For each sentence who speaks where it quotes without saying whom: the speaker of the quotation before it."""
    found: dict[int, Said] = {}
    last: Said | None = None
    for number, (first, past) in enumerate(p.sentences):
        verb = next(
            (
                v
                for v in range(first, past)
                if p.pos[v] == "VERB"
                and (stances().get(p.lemma[v], "none") != "none" or tells(p, v))
                and subjects_own(p, v)
            ),
            None,
        )
        if verb is not None:
            claimants.heard[number] = last or Said()
            said = claimants.named(Said(by=verb), subjects_of(p, verb), verb)
        else:
            said = according(p, claimants, first, Said())
        if said.claimant is not None:
            last = said
        if last is not None:
            found[number] = last
    return found
