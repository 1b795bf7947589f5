"""The words of docs/ontology.md as types: the only place where they are spelled in Python."""

from typing import Literal

ActorKind = Literal[
    "ArmedGroup", "StateForce", "PrivateMilitary", "Government", "Coalition", "Community", "Person", "Organization"
]
Predicate = Literal[
    "SUCCEEDS", "FORMED_FROM", "SPLIT_FROM", "MERGED_INTO", "RENAMED_FROM",
    "PART_OF", "SUBORDINATE_TO", "AFFILIATED_WITH",
    "SUPPORTS", "ALLIED_WITH", "FIGHTS",
    "LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY",
    "DRAWN_FROM", "OPERATES_IN", "CONTROLS", "WITHDREW_FROM",
]  # fmt: skip
EventType = Literal[
    "battle", "attack", "explosion", "air_strike", "abduction", "violence_against_civilians",
    "territory_change", "withdrawal", "agreement", "formation", "leadership_change", "designation",
]  # fmt: skip
MeasureKind = Literal[
    "killed", "wounded", "captured", "missing", "abducted", "displaced", "vehicles_destroyed", "aircraft_destroyed"
]
Stance = Literal["asserts", "denies", "confirms", "unverified"]
Role = Literal["attacker", "defender", "party", "victim"]
Precision = Literal["day", "week", "month", "season", "year"]

LINEAGE: frozenset[Predicate] = frozenset({"SUCCEEDS", "FORMED_FROM", "SPLIT_FROM", "MERGED_INTO", "RENAMED_FROM"})
STRUCTURE: frozenset[Predicate] = frozenset({"PART_OF", "SUBORDINATE_TO", "AFFILIATED_WITH"})
SYMMETRIC: frozenset[Predicate] = frozenset({"ALLIED_WITH", "FIGHTS"})
TO_PLACE: frozenset[Predicate] = frozenset({"OPERATES_IN", "CONTROLS", "WITHDREW_FROM"})
TO_PERSON: frozenset[Predicate] = frozenset({"LED_BY", "FOUNDED_BY", "SPOKEN_FOR_BY"})
