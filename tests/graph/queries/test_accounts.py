"""Conflicting accounts: what they share and where they part."""

from hypothesis import given
from hypothesis import strategies as st

from graph.queries.accounts import FigureClaim, figures
from graph.queries.evidence import ArticleNote, PartyNote


def claim(least: int | None, most: int | None, stance: str = "asserts", of: str = "soldiers") -> FigureClaim:
    return FigureClaim.model_validate(
        {"claim": "c", "quote": "q", "start": 0, "end": 1, "stance": stance, "confidence": 0.9, "measure": "killed"}
        | {"of": PartyNote(name=of), "min": least, "max": most, "literal": "q", "article": ArticleNote(id="a")}
    )


def test_at_least_20_and_exactly_50_agree() -> None:
    (figure,) = figures([claim(20, None), claim(50, 50)])
    assert (figure.agreed, figure.highest, figure.disputed) == (20, None, False)


def test_50_and_84_do_not() -> None:
    (figure,) = figures([claim(50, 50), claim(84, 84)])
    assert (figure.lowest, figure.highest, figure.agreed, figure.disputed) == (50, 84, 50, True)


def test_up_to_10_and_at_least_20_do_not() -> None:
    assert figures([claim(None, 10), claim(20, None)])[0].disputed


def test_up_to_10_concedes_nothing() -> None:
    assert figures([claim(None, 10), claim(5, 5)])[0].agreed is None


def test_a_denied_number_is_disputed_and_does_not_widen_the_range() -> None:
    (figure,) = figures([claim(50, 50), claim(500, 500, "denies")])
    assert (figure.highest, figure.disputed) == (50, True)


def test_a_number_that_is_only_denied_is_no_number() -> None:
    (figure,) = figures([claim(50, 50, "denies")])
    assert (figure.lowest, figure.highest, figure.agreed, figure.disputed) == (None, None, None, False)


def test_losses_of_different_parties_are_not_compared() -> None:
    assert [figure.disputed for figure in figures([claim(5, 5), claim(9, 9, of="civilians")])] == [False, False]


numbers = st.integers(0, 1000)
ranges = st.tuples(numbers, numbers).map(lambda pair: claim(min(pair), max(pair)))


@given(st.lists(ranges, min_size=1, max_size=6))
def test_the_range_spans_all_accounts_in_any_order(claims: list[FigureClaim]) -> None:
    (figure,) = figures(claims)
    (again,) = figures(reversed(claims))
    assert (figure.lowest, figure.highest, figure.disputed) == (again.lowest, again.highest, again.disputed)
    assert all(figure.lowest <= (each.min or 0) <= (each.max or 0) <= (figure.highest or 0) for each in claims)  # type: ignore[operator]
