"""A wire story reprinted is one source, however it was cut and credited."""

from datetime import date

import pytest

from graph.store import Store
from ingest.article.copies import fingerprints, is_copy
from tests.graph_dump import clear, dump
from tests.telling import ARMY, FLA, Telling

WIRE = (
    "GAO (AFP) - Fighters of the Azawad Liberation Front attacked an army convoy near Anefif on Friday, officials said."
    " The convoy of some twenty vehicles was on its way from Gao to Kidal when it came under fire from two sides. "
    "A regional elected official spoke of several dead, while the army said that the attack had been repelled. "
    "Witnesses saw smoke over the road until nightfall, and a helicopter circled above the wells east of the village. "
    "The front said in a statement that it had taken twelve soldiers prisoner and burnt four lorries. "
    "Neither account could be checked by independent sources in a region that journalists can hardly reach."
)
REPRINT = WIRE.replace("GAO (AFP) - ", "").replace("officials said", "officials told reporters")
CUT = " ".join(WIRE.split()[:60])
OTHER = (
    "The Malian army has denied that it lost soldiers in an ambush in the north on Friday. Its chief of staff spoke on "
    "state television and showed pictures of weapons that were said to come from the attackers, who fled to the border."
    " An elected official of the region, however, confirmed by telephone that wounded men had been flown out to Gao."
)


@pytest.mark.parametrize("copy", [REPRINT, CUT, WIRE.upper()], ids=["edited", "cut", "in capitals"])
def test_a_reprint_is_a_copy_and_is_found_by_its_fingerprints(copy: str) -> None:
    assert is_copy(WIRE, copy)
    assert is_copy(copy, WIRE)
    assert set(fingerprints(WIRE)) & set(fingerprints(copy))


def test_another_report_of_the_same_day_is_none() -> None:
    assert not is_copy(WIRE, OTHER)


def test_very_short_texts_are_copies_only_of_their_equals() -> None:
    assert is_copy("Clashes in Kidal.", "clashes in Kidal")
    assert not is_copy("Clashes in Kidal.", "Clashes in Kidal on Friday.")


def test_five_reprints_are_one_source(store: Store) -> None:
    from tests.ingest.test_pipeline import put

    clear(store)
    papers = [
        Telling(f"p{n}", text=text, publisher=f"Paper {n}", published=date(2025, 6, 14 + n)).relation(
            FLA, "FIGHTS", ARMY
        )
        for n, text in enumerate([CUT, WIRE, REPRINT, WIRE, WIRE.upper()])
    ]
    put(store, papers, batch=2)
    put(store, [Telling("own", text=OTHER, publisher="Herald").relation(FLA, "FIGHTS", ARMY)])
    nodes, ties = dump(store)
    fights = next(values for _, kind, _, values in ties if kind == "FIGHTS")
    assert (fights["claims"], fights["sources"]) == (6, 2)
    origins = {values["id"]: values["origin"] for labels, values in nodes if labels == ["Article"]}
    assert origins == {**{f"p{n}": "p0" for n in range(5)}, "own": "own"}
