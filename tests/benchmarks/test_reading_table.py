"""The table of scores, and when a score counts as fallen."""

from benchmarks.reading_table import WITHOUT, Results, Row, fallen, table


def results(right: int, false: int = 0, of: int = 200) -> Results:
    return {"development": {"relations": {"right": right, "missing": of - right, "false": false}}}


def one_row(row: Row) -> Results:
    return {"s": {"row": row}}


def test_a_small_fall_is_let_pass_and_a_larger_one_is_not() -> None:
    before = results(150)
    assert fallen(results(148), before) == []
    assert fallen(results(140), before) == ["development, relations: 85.7 -> 82.4"]


def test_a_rise_is_no_fall() -> None:
    assert fallen(results(180), results(150)) == []


def test_among_few_answers_a_single_one_may_be_lost() -> None:
    few, fewer, fewest = (one_row({"right": right, "of": 20}) for right in (15, 14, 13))
    assert fallen(fewer, few) == []
    assert fallen(fewest, few) == ["s, row: 75.0 -> 65.0"]


def test_more_nonsense_in_off_topic_texts_is_a_fall() -> None:
    before, after = (one_row({"false": false, "of": 16}) for false in (1, 4))
    assert len(fallen(after, before)) == 1


def test_a_set_that_was_not_read_has_not_fallen() -> None:
    assert fallen({}, results(150)) == []


def test_the_table_shows_scores_their_change_and_what_the_catalogue_is_worth() -> None:
    now = results(100, false=100) | {"development" + WITHOUT: results(50, false=150)["development"]}
    row = table(now, results(90, false=110)).splitlines()[-1]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells == ["development", "relations", "0.500", "0.500", "0.500", "200", "+5.0", "0.250"]


def test_what_was_never_measured_before_is_new() -> None:
    assert "new" in table(results(1), {})
