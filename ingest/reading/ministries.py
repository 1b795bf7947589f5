"""Ministries written as names: "Russia's Defence Ministry" and "the Defence Ministry" of the next article are two.

A name that any country's ministry may bear is the body of one state: of the country beside it, of the one that the same
words meant last, or of the one that the article is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.reading.entities import Entities, Entity
from ingest.reading.parse import Parse
from ingest.reading.state_bodies import StateBodies
from ingest.reading.world import World, normal

_OF_WHAT = (
    r"(?:national )?defen[cs]e|(?:the )?interior|home|foreign(?: affairs)?|internal affairs|information|health|security"
)
_MINISTRY = re.compile(
    rf"(?:the )?(?:(?P<whose>.+?)(?:['’]s)? )??(?:(?P<what>{_OF_WHAT}) ministry|ministry of (?P<of>{_OF_WHAT}))"
    r"(?: of (?P<country>.+))?",
    re.IGNORECASE,
)


def settle_ministries(
    p: Parse, w: World, entities: Entities, states: StateBodies, nationalities: Callable[[int], list[str]]
) -> None:
    """Put the body of a state in the place of each name that only says which ministry; needs a country."""
    last: dict[str, str] = {}
    for name in entities.names:
        match = _MINISTRY.fullmatch(name.text)
        old = entities.at.get(name.head)
        if match is None or old is None or old.kind not in ("Government", "Organization", "Other", "StateForce"):
            continue
        of_what = (match["what"] or match["of"]).lower()
        said = [w.state(normal(part)) for part in (match["whose"], match["country"]) if part]
        if None in said:
            continue  # "Kurdish Defence Ministry": of no state that is known
        beside = said or nationalities(name.head) or _seat_behind(p, entities, name.head)
        code = next((code for code in beside if code in w.by_code), None) or last.get(of_what) or entities.home
        if code not in w.by_code:
            continue
        last[of_what] = code
        body = states.ministry(code, f"{of_what} ministry", _shown(w, code, name.text, whose=bool(said)))
        body.also(name.text)
        _move(entities, name.first, name.last, name.head, old, body)


def _seat_behind(p: Parse, entities: Entities, head: int) -> list[str]:
    """ "the Defence Ministry in Kyiv"."""
    spots = (entities.at[o] for o in p.behind(head, "in", "of") if o in entities.at)
    return [e.state for e in spots if e.state]


def _shown(w: World, code: str, text: str, *, whose: bool) -> str:
    if whose or not w.by_code[code].demonyms:
        return text
    return f"{w.by_code[code].demonyms[0]} {text}"


def _move(entities: Entities, first: int, last: int, head: int, old: Entity, body: Entity) -> None:
    """One mention goes from `old` to `body`; whoever has none left is nobody."""
    if (first, last) in old.spans:
        at = old.spans.index((first, last))
        del old.spans[at], old.heads[at]
    body.spans.append((first, last))
    body.heads.append(head)
    for t in range(first, last + 1):
        entities.at[t] = body
    if not old.spans:
        entities.by_key = {key: e for key, e in entities.by_key.items() if e is not old}
