"""Refreshing who took part in events, from the claims that say so."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.knowledge.confidence import Telling, confidence
from graph.knowledge.wording import strength
from graph.store.connection import Row, Transaction


def refresh_participations(tx: Transaction, events: Iterable[str]) -> None:
    """Set who took part in `events`; whoever is only denied or unverified as a participant stays a claim."""
    wanted = sorted(set(events))
    parts: defaultdict[str, defaultdict[tuple[str, str], list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in tx.run("read/participations", events=wanted):
        row["grade"] = tx.grades.of(row["publisher"], row["claimant"])
        parts[row["event"]][row["actor"], row["role"]].append(row)
    rows = [{"event": event, "actors": _actors(parts[event])} for event in wanted]
    tx.run("project/participations", rows=rows)


def _actors(parts: dict[tuple[str, str], list[Row]]) -> list[dict[str, Any]]:
    found = []
    for (actor, role), claims in sorted(parts.items()):
        kept = [claim for claim in claims if claim["ruling"] != "reject"]
        support = [claim for claim in kept if claim["stance"] in ("asserts", "confirms")]
        if support:
            found.append({"actor": actor, "properties": _properties(role, kept, support)})
    return found


def _properties(role: str, claims: list[Row], support: list[Row]) -> dict[str, Any]:
    tellings = [
        Telling(
            source=each["source"],
            stance=each["stance"],
            confidence=each["confidence"],
            reliability=each["grade"].reliability,
            credibility=each["grade"].credibility,
            ruling=each["ruling"],
        )
        for each in claims
    ]
    properties = {
        "role": role,
        "side": min((each["side"] for each in support if each["side"]), default=None),
        "claims": len(claims),
        "sources": len({each["source"] for each in support}),
        "confidence": round(confidence(tellings), 4),
        "disputed": any(each["stance"] == "denies" for each in claims),
    }
    return {**properties, "strength": strength(properties)}
