"""What a counted phrase is made of that is no person: vehicles, aircraft, lives."""

from __future__ import annotations

import re

from ingest.reading.parse import Parse
from ingest.reading.tables import mapping

_AIRCRAFT = re.compile(
    r"(?:MiG|Mig|MIG|Mirage|Sukhoi|Antonov|Tornado|Phantom|Skyhawk|Apache|Chinook|Huey|Puma|Bayraktar|Shahed|Tucano)s?$"
    r"|(?:Su|MiG|Mig|MIG|Mi|F|A|Il|An|Ka|L|UH|AH|CH|OH|MQ|RQ|TB|C)-?\d+\w*$"
)
_VEHICLES = re.compile(r"(?:T-?\d\d|BMP|BTR|MRAP|BRDM|APC|Leopard|Abrams|Bradley|Merkava|Humvee)(?:-?\d)?s?$")


def kind_of_thing(p: Parse, k: int) -> str | None:
    """ "vehicles", "aircraft" or "lives" for the phrase at token k; models ("a Su-25") are known by their names."""
    things = mapping("counted_things", "lemma", "things")
    lemma = p.lemma[k]
    pair = things.get(f"{p.low[k - 1]} {lemma}") if k else None
    found = pair or things.get(lemma) or things.get(p.low[k])
    if found is not None:
        return found
    if lemma == "fighter" and k and _AIRCRAFT.match(p.word[k - 1]):
        return "aircraft"  # "five MiG fighters"
    first = k
    while first > 0 and p.start[first] == p.end[first - 1] and (p.word[first - 1] == "-" or p.word[first] == "-"):
        first -= 1  # "Su-25" may be three tokens
    word = p.between(first, k)
    return "aircraft" if _AIRCRAFT.match(word) else "vehicles" if _VEHICLES.match(word) else None
