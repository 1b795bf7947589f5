"""Alerts: what a condition finds is told once for each cause, however often anything is ingested."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from graph.model import Article, Reading
from graph.store import Store
from ingest.pipeline import ingest
from ingest.resolution.known import Known
from reports.definitions import Definition
from reports.runs import Desk, Pace, history, scheduled
from tests.graph_dump import clear
from tests.telling import ARMY, FLA, JNIM, KIDAL, Telling, on, party, says

NOW = datetime(2025, 7, 1, tzinfo=UTC)
SPLINTER = party("Free Splinter", country="ML")


def _ingest(store: Store, *tellings: Telling) -> None:
    read: dict[str, tuple[Article, Reading]] = {each.id: each.read() for each in tellings}
    ingest(store, [(key, article) for key, (article, _) in read.items()], lambda each: read[each.id][1], known=Known())


def _desk(tmp_path: Path, when: str) -> Desk:
    file = tmp_path / "reports.yaml"
    file.write_text(
        f"reports:\n  - name: alarm\n    kind: lineage\n    when: {when}\n    period: 1 week\n    formats: [md]\n"
        "    recipients: {folder: out}\n"
    )
    return Desk(file, pace=Pace(first_wait=timedelta(0)))


def _split(name: str, day: date) -> Telling:
    return Telling(name, published=day).relation(SPLINTER, "SPLIT_FROM", JNIM, when=on(day))


def test_a_split_sets_off_an_alert_once_and_its_report_tells_of_it(store: Store, tmp_path: Path) -> None:
    clear(store)
    desk = _desk(tmp_path, "new SPLIT_FROM within lineage of JNIM")
    _ingest(store, Telling("before").relation(JNIM, "FIGHTS", ARMY))
    assert scheduled(store, desk, NOW) == [], "what was there at the first look is no news"
    _ingest(store, _split("first", date(2025, 6, 20)))
    [run] = scheduled(store, desk, NOW)
    assert (run.state, run.title) == (
        "done",
        "Alert: Free Splinter split from Group for the Support of Islam and Muslims",
    )
    [file] = (tmp_path / "out" / "alarm").iterdir()
    assert "Free Splinter split from Group for the Support" in file.read_text()
    _ingest(store, _split("told-again", date(2025, 6, 25)))
    assert scheduled(store, desk, NOW) == [], "the same cause told again is no news"


def test_what_was_so_at_the_first_look_is_noted_as_skipped(store: Store, tmp_path: Path) -> None:
    clear(store)
    _ingest(store, _split("old", date(2025, 6, 1)))
    assert scheduled(store, _desk(tmp_path, "new SPLIT_FROM within lineage of JNIM"), NOW) == []
    assert [run.state for run in history(store, "alarm")] == ["skipped"]


def test_an_alert_that_watched_an_empty_graph_tells_of_the_first_split(store: Store, tmp_path: Path) -> None:
    clear(store)
    desk = _desk(tmp_path, "new SPLIT_FROM within lineage of JNIM")
    assert scheduled(store, desk, NOW) == []
    _ingest(store, _split("first", date(2025, 6, 20)))
    assert [run.state for run in scheduled(store, desk, NOW)] == ["done"]


def test_a_split_elsewhere_sets_off_nothing(store: Store, tmp_path: Path) -> None:
    clear(store)
    desk = _desk(tmp_path, "new SPLIT_FROM within lineage of FLA")
    _ingest(store, Telling("before").relation(FLA, "FIGHTS", ARMY))
    scheduled(store, desk, NOW)
    _ingest(store, _split("first", date(2025, 6, 20)))
    assert scheduled(store, desk, NOW) == []


def test_losses_above_a_number_set_off_one_alert_for_each_claimant(store: Store, tmp_path: Path) -> None:
    clear(store)
    desk = _desk(tmp_path, "losses claimed > 20")
    _ingest(store, Telling("before").relation(FLA, "FIGHTS", ARMY))
    scheduled(store, desk, NOW)
    battle = Telling("battle").event("battle", FLA, ARMY, when=on(date(2025, 6, 14)), place=KIDAL)
    battle.killed(47, 47, of=ARMY, claimant=says(FLA)).killed(2, 2, of=ARMY, claimant=says(ARMY))
    battle.killed(21, None, of=ARMY, claimant=says(JNIM))
    _ingest(store, battle)
    runs = scheduled(store, desk, NOW)
    assert {run.state for run in runs} == {"done"}
    assert len(runs) == 2
    assert scheduled(store, desk, NOW) == []


def test_the_condition_is_written_back_as_it_was_read() -> None:
    made = Definition.model_validate({"name": "alarm", "kind": "dyads", "when": "losses  claimed > 20"})
    assert made.model_dump()["when"] == "losses claimed > 20"
