"""What is missed is put into the group that says where reading broke off."""

import pytest

from benchmarks.answers import Answers, of_gold
from benchmarks.corpus import Labelled
from benchmarks.missed import GROUPS, missed
from benchmarks.naming import names

FRONT, ARMY, CORPS = ["Azawad Front"], ["Malian army"], ["Sand Corps"]
FIGHTS = {"subject": FRONT, "predicate": "FIGHTS", "object": ARMY}
KILLED = {"measure": "killed", "of": ARMY, "min": 3, "max": 3}


def groups(kind: str, gold: dict[str, object], told: list[dict[str, object]], known: list[list[str]]) -> list[str]:
    document = Labelled("a", None, of_gold({kind: [gold]}), Answers())
    return list(missed(document, of_gold({kind: told}), [names(each) for each in known]))


@pytest.mark.parametrize(
    ("kind", "gold", "told", "known", "group"),
    [
        ("relations", FIGHTS, [], [FRONT], "relation: a party is not found"),
        ("relations", FIGHTS, [], [FRONT, ARMY], "relation: both known, nothing read"),
        ("relations", FIGHTS, [FIGHTS | {"object": CORPS}], [FRONT, ARMY], "relation: read with other ends"),
        (
            "relations",
            FIGHTS,
            [FIGHTS | {"predicate": "SUPPORTS"}],
            [FRONT, ARMY],
            "relation: another one is read between the two",
        ),
        ("measures", KILLED, [KILLED | {"of": FRONT}], [], "figure: number read, of somebody else"),
        ("measures", KILLED, [KILLED | {"measure": "wounded"}], [], "figure: number read as another kind"),
        ("measures", KILLED, [], [], "figure: number not read"),
    ],
)
def test_a_group_for_each(
    kind: str, gold: dict[str, object], told: list[dict[str, object]], known: list[list[str]], group: str
) -> None:
    assert groups(kind, gold, told, known) == [group]
    assert group in GROUPS


def test_what_is_read_is_not_missed() -> None:
    assert groups("relations", FIGHTS, [FIGHTS], [FRONT, ARMY]) == []
