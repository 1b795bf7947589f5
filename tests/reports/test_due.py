"""When reports are due: time zones, daylight saving, months of unequal length."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from reports.definitions import Definition, due_between, next_due, period
from reports.definitions.due import back
from reports.runs.plan import rows


def _definition(schedule: str, timezone: str, **more: object) -> Definition:
    told = {"name": "x", "kind": "quality", "schedule": schedule, "timezone": timezone, **more}
    return Definition.model_validate(told)


def _utc(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("schedule", "timezone", "after", "until", "dues"),
    [
        # Monday at six in Paris is five in UTC in winter and four in summer.
        ("0 6 * * MON", "Europe/Paris", "2025-03-20", "2025-04-01", ["2025-03-24 05:00", "2025-03-31 04:00"]),
        ("0 6 * * MON", "Europe/Paris", "2025-10-20", "2025-10-28", ["2025-10-20 04:00", "2025-10-27 05:00"]),
        # The clock jumps from two to three: what was due at half past two is due when it has jumped.
        ("30 2 * * *", "Europe/Paris", "2025-03-29", "2025-03-30 12:00", ["2025-03-29 01:30", "2025-03-30 01:00"]),
        # Half past two comes twice: it is due the first time.
        ("30 2 * * *", "Europe/Paris", "2025-10-25 12:00", "2025-10-27", ["2025-10-26 00:30"]),
        # The southern half of the earth has summer when the north has winter.
        ("0 6 * * *", "Australia/Sydney", "2025-04-05 12:00", "2025-04-07", ["2025-04-05 20:00", "2025-04-06 20:00"]),
        # A zone with half hours, and one without daylight saving.
        ("0 6 * * *", "Asia/Kolkata", "2025-03-29", "2025-03-30", ["2025-03-29 00:30"]),
        ("0 6 * * *", "Africa/Bamako", "2025-03-29", "2025-03-30 12:00", ["2025-03-29 06:00", "2025-03-30 06:00"]),
        # 0 and 7 are Sunday, as cron has it.
        ("0 6 * * 0", "UTC", "2025-06-01 12:00", "2025-06-09", ["2025-06-08 06:00"]),
        ("0 6 1 * *", "UTC", "2025-01-15", "2025-03-02", ["2025-02-01 06:00", "2025-03-01 06:00"]),
        ("0 6 29 2 *", "UTC", "2025-01-01", "2028-03-01", ["2028-02-29 06:00"]),
    ],
)  # fmt: skip
def test_due_times_follow_the_wall_clock(schedule: str, timezone: str, after: str, until: str, dues: list[str]) -> None:
    found = due_between(_definition(schedule, timezone), _utc(after), _utc(until))
    assert [f"{due:%Y-%m-%d %H:%M}" for due in found] == dues


@pytest.mark.parametrize("timezone", ["Europe/Paris", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe"])
def test_a_daily_report_is_due_once_a_day_all_year(timezone: str) -> None:
    for hour in range(5):
        found = due_between(_definition(f"30 {hour} * * *", timezone), _utc("2025-01-01"), _utc("2026-01-01"))
        assert len({due.isoformat() for due in found}) == 365


@pytest.mark.parametrize(
    ("due", "timezone", "length", "days"),
    [
        ("2025-07-07 04:00", "Europe/Paris", "1 week", (date(2025, 6, 30), date(2025, 7, 6))),
        ("2025-07-07 22:30", "Europe/Paris", "1 day", (date(2025, 7, 7), date(2025, 7, 7))),
        ("2025-03-01 06:00", "UTC", "1 month", (date(2025, 2, 1), date(2025, 2, 28))),
        ("2025-01-01 06:00", "UTC", "2 years", (date(2023, 1, 1), date(2024, 12, 31))),
    ],
)
def test_a_period_is_complete_days_of_the_zone(due: str, timezone: str, length: str, days: tuple[date, date]) -> None:
    assert period(_definition("0 6 * * *", timezone, period=length), _utc(due)) == days


def test_consecutive_weeks_leave_no_day_out_and_count_none_twice() -> None:
    definition = _definition("0 6 * * MON", "Europe/Paris")
    covered = [period(definition, due) for due in due_between(definition, _utc("2025-01-01"), _utc("2026-01-01"))]
    assert all(back(later[0], "1 day") == earlier[1] for earlier, later in pairwise(covered))


def test_the_month_before_the_last_of_march_begins_with_the_last_of_february() -> None:
    assert back(date(2025, 3, 31), "1 month") == date(2025, 2, 28)
    assert back(date(2024, 2, 29), "1 year") == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("missed", "states"),
    [
        ("each", ["waiting"] * 3),
        ("latest", ["skipped", "skipped", "waiting"]),
        ("skip", ["skipped", "skipped", "waiting"]),
    ],
)
def test_missed_runs_are_made_up_or_skipped_as_defined(missed: str, states: list[str]) -> None:
    definition = _definition("0 6 * * *", "UTC", missed=missed)
    now = _utc("2025-07-03 06:10")
    found = rows(definition, due_between(definition, _utc("2025-06-30 12:00"), now), now)
    assert [row["state"] for row in found] == states


def test_a_report_without_schedule_is_never_due() -> None:
    assert next_due(Definition.model_validate({"name": "x", "kind": "quality"}), _utc("2025-01-01")) is None
