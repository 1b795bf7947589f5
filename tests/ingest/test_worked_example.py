"""The worked example of docs/knowledge.md, number by number."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.model import Place
from graph.queries import event, events, relationships
from graph.store import Store
from ingest.retraction import retract
from ingest.review import decide, undo
from tests.graph_dump import clear
from tests.ingest.test_pipeline import put
from tests.telling import ARMY, FLA, Telling, on, says

ANEFIF = Place(id="g-anefif", name="Anefif", names=("Anefif",), country="ML", lat=18.05, lon=0.6)
STORY = (
    "The Azawad Liberation Front said in a statement on Saturday that it had taken Anefif after a day of fighting and "
    "that at least thirty soldiers had been killed on the road to the village, where the convoy had come to a halt."
)
DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "knowledge.md"


def wire(number: int, publisher: str) -> Telling:
    """The agency's report as one paper prints it."""
    told = Telling(f"wire-{number}", published=date(2025, 6, 14), publisher=publisher, text=STORY)
    told.relation(FLA, "CONTROLS", ANEFIF, when=on(date(2025, 6, 14)), claimant=says(FLA), confidence=0.9)
    told.event("battle", FLA, ARMY, when=on(date(2025, 6, 14)), place=ANEFIF)
    return told.killed(30, None, of=ARMY, claimant=says(FLA))


def denial() -> Telling:
    told = Telling("denial", published=date(2025, 6, 15), publisher="Bamako Herald")
    told.relation(FLA, "CONTROLS", ANEFIF, claimant=says(ARMY), stance="denies", confidence=0.9)
    told.event("battle", FLA, ARMY, when=on(date(2025, 6, 14)), place=ANEFIF)
    return told.killed(3, 3, of=ARMY, claimant=says(ARMY))


def visit() -> Telling:
    told = Telling("visit", published=date(2025, 6, 16), publisher="Sahel Courier")
    return told.relation(FLA, "CONTROLS", ANEFIF, when=on(date(2025, 6, 15)), confidence=0.9)


def retreat() -> Telling:
    told = Telling("retreat", published=date(2025, 6, 20), publisher="Desert Wire")
    return told.relation(FLA, "WITHDREW_FROM", ANEFIF, when=on(date(2025, 6, 18)), claimant=says(FLA))


@pytest.fixture
def graph(store: Store) -> Store:
    clear(store)
    return store


def control(store: Store, **when: Any) -> Any:
    found = relationships(store, "azawad-liberation-front", predicates=["CONTROLS"], **when).items
    return found[0] if found else None


def test_step_by_step(graph: Store) -> None:
    page = DOCUMENT.read_text(encoding="utf-8")

    def shown() -> str:
        now = control(graph)
        row = f"| {now.claims} | {now.sources} | {now.confidence:.2f} | {'yes' if now.disputed else 'no'} |"
        assert row in page, row
        return row

    put(graph, [wire(1, "Desert Wire")])
    assert shown() == "| 1 | 1 | 0.35 | no |"
    put(graph, [wire(number, f"Paper {number}") for number in range(2, 6)])
    assert shown() == "| 5 | 1 | 0.35 | no |"
    put(graph, [denial()])
    assert shown() == "| 6 | 1 | 0.23 | yes |"
    put(graph, [visit()])
    assert shown() == "| 7 | 2 | 0.47 | yes |"
    rejected = next(each.claim for each in control(graph, quotes=9).evidence if each.stance == "denies")
    decision = decide(graph, "reject claim", "analyst", claim=rejected, reason="the spokesman meant Aguelhok")
    assert shown() == "| 6 | 2 | 0.72 | no |"
    undo(graph, decision.id, "analyst")
    assert shown() == "| 7 | 2 | 0.47 | yes |"
    put(graph, [retreat()])
    assert control(graph).until == date(2025, 6, 18)
    retract(graph, ["visit"])
    assert shown() == "| 6 | 1 | 0.23 | yes |"


def test_the_two_clocks(graph: Store) -> None:
    put(graph, [wire(1, "Desert Wire"), denial(), visit(), retreat()])
    assert control(graph, as_of=date(2025, 6, 17)) is not None
    assert control(graph, as_of=date(2025, 6, 19)) is None
    assert control(graph, as_of=date(2025, 6, 19), known_at=date(2025, 6, 19)).until is None
    assert control(graph, known_at=date(2025, 6, 13)) is None
    assert (control(graph, known_at=date(2025, 6, 14)).claims, control(graph).claims) == (1, 3)


def test_both_sides_of_one_clash_stand_side_by_side(graph: Store) -> None:
    put(graph, [wire(1, "Desert Wire"), denial()])
    (found,) = events(graph, "azawad-liberation-front").items
    (killed,) = event(graph, found.id).figures
    assert (killed.lowest, killed.highest, killed.disputed) == (3, None, True)
    assert {claim.claimant.id: (claim.min, claim.max) for claim in killed.claims if claim.claimant} == {
        "azawad-liberation-front": (30, None),
        "malian-armed-forces": (3, 3),
    }
