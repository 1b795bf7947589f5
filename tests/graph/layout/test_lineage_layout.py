"""The lane layout of the lineage map: hand-made families for what is seen, generated ones for what always holds."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.layout import Label, Life, LineageMap, Step, lay_out
from graph.layout.order import Web, crossings, ordered, web
from graph.layout.spans import Span, rows, spans

DAY = date(2012, 1, 1)


def life(name: str, first: date | None = None, last: date | None = None) -> Life:
    return Life(name.lower(), name, first, last)


def step(older: str, predicate: str, newer: str, day: date) -> Step:
    return Step(f"{older}-{predicate}-{newer}", older, newer, predicate, day)  # type: ignore[arg-type]


LIVES = [life(name) for name in ("MNLA", "HCUA", "MIA", "PSD", "DPA", "FLA", "Ansar")]
STEPS = [
    step("ansar", "SPLIT_FROM", "mia", date(2013, 1, 24)),
    step("mia", "MERGED_INTO", "hcua", date(2013, 5, 19)),
    step("psd", "RENAMED_FROM", "dpa", date(2024, 5, 1)),
    step("mnla", "FORMED_FROM", "fla", date(2024, 11, 30)),
    step("hcua", "FORMED_FROM", "fla", date(2024, 11, 30)),
    step("dpa", "MERGED_INTO", "fla", date(2024, 12, 20)),
]


@pytest.fixture(scope="module")
def drawn() -> LineageMap:
    return lay_out(LIVES, STEPS, horizon=date(2025, 6, 20))


def test_time_runs_from_left_to_right(drawn: LineageMap) -> None:
    lanes = {lane.id: lane for lane in drawn.lanes}
    assert lanes["ansar"].x0 < lanes["mia"].x0 < lanes["mia"].x1 < lanes["dpa"].x0 < lanes["fla"].x0 < lanes["fla"].x1
    texts = [tick.text for tick in drawn.scale.ticks()]
    assert texts == sorted(texts)
    assert {"2014", "2025"} <= set(texts)


def test_lanes_join_where_actors_merge(drawn: LineageMap) -> None:
    lanes = {lane.id: lane for lane in drawn.lanes}
    joined = [bend for bend in drawn.bends if bend.newer == "fla" and bend.day == date(2024, 11, 30)]
    assert {(bend.x1, bend.y1) for bend in joined} == {(lanes["fla"].x0, lanes["fla"].y)}
    assert {bend.y0 for bend in joined} == {lanes["mnla"].y, lanes["hcua"].y}
    assert [(turn.actor, len(turn.steps)) for turn in drawn.turns][-2:] == [("fla", 2), ("fla", 1)]


def test_a_parent_goes_on_after_a_split_and_the_merged_end(drawn: LineageMap) -> None:
    ends = {lane.id: lane.until for lane in drawn.lanes}
    assert ends["ansar"] is None
    assert ends["mia"] == date(2013, 5, 19)
    assert ends["mnla"] == ends["hcua"] == date(2024, 11, 30)
    assert ends["fla"] is None


def test_a_renamed_actor_stays_on_its_line(drawn: LineageMap) -> None:
    lanes = {lane.id: lane for lane in drawn.lanes}
    assert lanes["psd"].y == lanes["dpa"].y
    assert lanes["psd"].x1 == lanes["dpa"].x0


def test_who_acts_after_a_coalition_was_formed_lives_on() -> None:
    steps = [step("mnla", "FORMED_FROM", "cma", date(2014, 10, 1))]
    acting = lay_out([life("MNLA", last=date(2023, 8, 1)), life("CMA")], steps)
    silent = lay_out([life("MNLA"), life("CMA")], steps)
    assert [lane.ends for lane in acting.lanes if lane.id == "mnla"] == [False]
    assert [lane.ends for lane in silent.lanes if lane.id == "mnla"] == [True]


def test_this_family_is_drawn_without_a_crossing(drawn: LineageMap) -> None:
    assert drawn.crossings == 0


def test_an_actor_without_kin_is_a_map_of_one_lane() -> None:
    alone = lay_out([life("FLA")], [], horizon=date(2025, 1, 1))
    assert [lane.id for lane in alone.lanes] == ["fla"]
    assert alone.bends == ()


def test_a_map_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no life"):
        lay_out([], [])


def test_even_time_is_even_where_there_is_room() -> None:
    lives = [life("A"), life("B")]
    scale = lay_out(lives, [step("a", "SPLIT_FROM", "b", date(2015, 1, 1))], horizon=date(2025, 1, 1)).scale
    thirds = [scale.x(date(year, 1, 1)) for year in (2016, 2019, 2022)]
    assert thirds[1] - thirds[0] == pytest.approx(thirds[2] - thirds[1], abs=0.5)


@st.composite
def families(draw: st.DrawFn) -> tuple[list[Life], list[Step]]:
    """Up to fourteen actors and any steps between them, contradictions and circles included."""
    number = draw(st.integers(1, 14))
    lives = [
        Life(f"a{n}", draw(st.sampled_from(["Front", "Movement for the Salvation of the North", "X"])))
        for n in range(number)
    ]
    predicates = st.sampled_from(["FORMED_FROM", "SPLIT_FROM", "SUCCEEDS", "RENAMED_FROM", "MERGED_INTO"])
    ends = st.integers(0, number - 1)
    told = draw(st.lists(st.tuples(ends, ends, predicates, st.integers(0, 4000)), max_size=20))
    steps = [
        Step(f"s{key}", f"a{older}", f"a{newer}", predicate, DAY + timedelta(days=day))
        for key, (older, newer, predicate, day) in enumerate(told)
        if older != newer
    ]
    return lives, steps


def _web(lives: list[Life], steps: list[Step]) -> Web:
    dated = [Life(each.id, each.name, DAY) for each in lives]
    points, spanned = spans(dated, steps)
    index = {(point.day, point.newer): number for number, point in enumerate(points) if point.newer}
    bends = ((each.older, each.newer, index[each.day, each.newer]) for each in steps)
    return web(rows(dated, steps, spanned), spanned, bends)


def touch(one: Label, other: Label) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    apart = one.y + one.height <= other.y or other.y + other.height <= one.y
    return not (beside or apart)


@given(families())
@settings(max_examples=300, deadline=None)
def test_no_two_neighbours_could_change_places_and_leave_fewer_crossings(family: tuple[list[Life], list[Step]]) -> None:
    net = _web(*family)
    order = ordered(net)
    found = crossings(order, net)
    assert sorted(order) == list(range(len(net.rows)))
    for at in range(len(order) - 1):
        exchanged = [*order[:at], order[at + 1], order[at], *order[at + 2 :]]
        assert crossings(exchanged, net) >= found


@given(families())
@settings(max_examples=300, deadline=None)
def test_labels_never_overlap_and_nothing_leaves_the_map(family: tuple[list[Life], list[Step]]) -> None:
    drawn = lay_out(*family)
    labels = [lane.label for lane in drawn.lanes]
    assert not any(touch(one, other) for one, other in combinations(labels, 2))
    for label in labels:
        assert 0 <= label.x <= label.x + label.width <= drawn.width
        assert 0 <= label.y <= label.y + label.height <= drawn.height
    assert len(labels) == len(family[0])


@given(families())
@settings(max_examples=200, deadline=None)
def test_what_happened_later_lies_farther_right(family: tuple[list[Life], list[Step]]) -> None:
    drawn = lay_out(*family)
    for one, other in combinations(sorted(drawn.turns, key=lambda turn: turn.day), 2):
        assert one.x < other.x or (one.day == other.day and one.x != other.x)
    assert list(drawn.scale.xs) == sorted(drawn.scale.xs)


def test_a_tangle_of_eighty_lanes_is_untangled() -> None:
    """Forty pairs, told in the worst order, merge into forty groups: no line need cross another."""
    lives = [life(f"A{n}") for n in range(40)] + [life(f"B{n}") for n in range(40)]
    steps = [step(f"a{n}", "SUCCEEDS", f"b{39 - n}", DAY + timedelta(days=30 * n)) for n in range(40)]
    drawn = lay_out(lives, steps, horizon=date(2020, 1, 1))
    assert drawn.crossings == 0
    assert len(drawn.lanes) == 80


def test_crossings_are_counted_where_a_bend_meets_a_lane() -> None:
    lanes = {"a": Span(0, 2, False), "between": Span(0, 9, False), "b": Span(2, 9, True)}
    net = web([["a"], ["between"], ["b"]], lanes, [("a", "b", 2)])
    assert crossings([0, 1, 2], net) == 1
    assert crossings([0, 2, 1], net) == 0
