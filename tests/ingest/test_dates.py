"""Dates of news English as intervals, read against the day of publication: Saturday, 14 June 2025."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.reading.dates import find_dates, parse_when

PUBLISHED = date(2025, 6, 14)

RELATIVE = """
Friday | 2025-06-13 | 2025-06-13 | day
on Friday | 2025-06-13 | 2025-06-13 | day
Saturday | 2025-06-14 | 2025-06-14 | day
last Saturday | 2025-06-07 | 2025-06-07 | day
next Monday | 2025-06-16 | 2025-06-16 | day
Monday last week | 2025-06-02 | 2025-06-02 | day
Thursday night | 2025-06-12 | 2025-06-12 | day
dawn on Friday | 2025-06-13 | 2025-06-13 | day
late on Thursday | 2025-06-12 | 2025-06-12 | day
today | 2025-06-14 | 2025-06-14 | day
yesterday | 2025-06-13 | 2025-06-13 | day
the day before yesterday | 2025-06-12 | 2025-06-12 | day
overnight | 2025-06-13 | 2025-06-14 | day
over the weekend | 2025-06-14 | 2025-06-15 | day
earlier this week | 2025-06-09 | 2025-06-14 | week
last week | 2025-06-02 | 2025-06-08 | week
this month | 2025-06-01 | 2025-06-30 | month
earlier this month | 2025-06-01 | 2025-06-14 | month
last month | 2025-05-01 | 2025-05-31 | month
last year | 2024-01-01 | 2024-12-31 | year
late last year | 2024-10-01 | 2024-12-31 | season
in January | 2025-01-01 | 2025-01-31 | month
last June | 2024-06-01 | 2024-06-30 | month
in August | 2024-08-01 | 2024-08-31 | month
January last year | 2024-01-01 | 2024-01-31 | month
mid-January | 2025-01-11 | 2025-01-20 | week
in early June | 2025-06-01 | 2025-06-10 | week
March 5 | 2025-03-05 | 2025-03-05 | day
June 20 | 2024-06-20 | 2024-06-20 | day
June 15 | 2025-06-15 | 2025-06-15 | day
last summer | 2024-06-01 | 2024-08-31 | season
last winter | 2024-12-01 | 2025-02-28 | season
this spring | 2025-03-01 | 2025-05-31 | season
three days ago | 2025-06-11 | 2025-06-11 | day
three weeks ago | 2025-05-19 | 2025-05-25 | week
two months ago | 2025-04-01 | 2025-04-30 | month
two years ago | 2023-01-01 | 2023-12-31 | year
around a year ago | 2024-01-01 | 2024-12-31 | year
more than two years ago | 2023-01-01 | 2023-12-31 | year
a decade ago | 2015-01-01 | 2015-12-31 | year
several years ago | 2018-06-14 | 2023-06-14 | year
in recent weeks | 2025-05-24 | 2025-06-14 | week
in the past two weeks | 2025-05-31 | 2025-06-14 | week
over the past year | 2024-06-14 | 2025-06-14 | year
from Monday to Wednesday | 2025-06-09 | 2025-06-11 | day
between January and March | 2025-01-01 | 2025-03-31 | month
from November to February | 2024-11-01 | 2025-02-28 | month
since January | 2025-01-01 | ongoing | month
since Tuesday | 2025-06-10 | ongoing | day
since last week | 2025-06-02 | ongoing | week
for a decade | 2015-06-14 | ongoing | year
for more than a decade | 2015-06-14 | ongoing | year
for the past two years | 2023-06-14 | ongoing | year
by Friday | - | 2025-06-13 | day
"""

ABSOLUTE = """
5 March 2021 | 2021-03-05 | 2021-03-05 | day
5th of March, 2021 | 2021-03-05 | 2021-03-05 | day
March the 5th 2021 | 2021-03-05 | 2021-03-05 | day
Friday, June 13, 2025 | 2025-06-13 | 2025-06-13 | day
Sept. 11, 2001 | 2001-09-11 | 2001-09-11 | day
2021-03-05 | 2021-03-05 | 2021-03-05 | day
25/12/2021 | 2021-12-25 | 2021-12-25 | day
23 Aug 88 | 1988-08-23 | 1988-08-23 | day
5-7 June 2024 | 2024-06-05 | 2024-06-07 | day
January 2013 | 2013-01-01 | 2013-01-31 | month
in 2023 | 2023-01-01 | 2023-12-31 | year
early 2012 | 2012-01-01 | 2012-03-31 | season
mid-2015 | 2015-05-01 | 2015-08-31 | season
the end of 2022 | 2022-10-01 | 2022-12-31 | season
summer of 2012 | 2012-06-01 | 2012-08-31 | season
the first half of 2020 | 2020-01-01 | 2020-06-30 | season
in the 1990s | 1990-01-01 | 1999-12-31 | year
the late 1990s | 1997-01-01 | 1999-12-31 | year
from 2012 to 2015 | 2012-01-01 | 2015-12-31 | year
between 2012 and 2015 | 2012-01-01 | 2015-12-31 | year
2012-2015 | 2012-01-01 | 2015-12-31 | year
2012-15 | 2012-01-01 | 2015-12-31 | year
since 2012 | 2012-01-01 | ongoing | year
since the 2012 coup | 2012-01-01 | ongoing | year
since early 2012 | 2012-01-01 | ongoing | season
until 2013 | - | 2013-12-31 | year
before 2012 | - | 2011-12-31 | year
after 5 March 2021 | 2021-03-05 | - | day
"""


def _check(row: str, published: date | None) -> None:
    words, begins, ends, precision = (cell.strip() for cell in row.split("|"))
    interval = parse_when(words, published)
    assert interval is not None
    assert str(interval.from_ or "-") == begins
    assert ("ongoing" if interval.ongoing else str(interval.to or "-")) == ends
    assert interval.precision == precision


@pytest.mark.parametrize("row", RELATIVE.strip().splitlines())
def test_relative_dates_count_from_publication(row: str) -> None:
    _check(row, PUBLISHED)
    assert parse_when(row.split("|")[0].strip(), None) is None, "nothing without a day of publication"


@pytest.mark.parametrize("row", ABSOLUTE.strip().splitlines())
def test_absolute_dates_need_no_publication(row: str) -> None:
    _check(row, None)
    _check(row, PUBLISHED)


@pytest.mark.parametrize(
    "words", ["3/5/2021", "31 June", "a month later", "nearly two months", "may 5 soldiers", "sat down", "about 2000"]
)
def test_words_that_tell_no_date_give_none(words: str) -> None:
    assert parse_when(words, PUBLISHED) is None


SENTENCES = {
    "The raid on June 5 killed 12 soldiers, and 2000 people fled in 2023.": [("June 5", "at"), ("2023", "at")],
    "Resolution 2023 was adopted; some 1990 men have fought for a decade, since January.": [
        ("for a decade", "lasting"),
        ("since January", "since"),
    ],
    "From 2012 to 2015 they held the town, then fought until Friday.": [
        ("From 2012 to 2015", "range"),
        ("until Friday", "until"),
    ],
    "The army may march on the town after heavy fighting.": [],
    "The attack came hours after Friday's talks and before 2019.": [
        ("after Friday", "after"),
        ("before 2019", "before"),
    ],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_gives_its_dates_and_how_they_are_told(sentence: str) -> None:
    found = find_dates(sentence, PUBLISHED)
    assert [(sentence[each.start : each.end], each.kind) for each in found] == SENTENCES[sentence]


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)))
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    for words in (
        day.isoformat(),
        f"{day.day} {day:%B %Y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%A}, {day:%d %b %Y}",
    ):
        interval = parse_when(words, None)
        assert interval is not None
        assert interval.from_ == interval.to == day


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.sampled_from(["Monday", "Friday", "Sunday"]))
def test_a_weekday_is_the_last_one_up_to_publication(published: date, weekday: str) -> None:
    interval = parse_when(weekday, published)
    assert interval is not None
    assert interval.from_ is not None
    assert 0 <= (published - interval.from_).days < 7
    assert f"{interval.from_:%A}" == weekday


@given(
    st.lists(
        st.sampled_from(
            [
                "since",
                "until",
                "from",
                "to",
                "in",
                "the",
                "Friday",
                "2012",
                "June",
                "5",
                "two",
                "years",
                "ago",
                "last",
                "week",
                ",",
                "-",
            ]
        )
    )
)
def test_any_words_are_scanned_with_offsets_that_hold(words: list[str]) -> None:
    text = " ".join(words)
    ends = 0
    for mention in find_dates(text, PUBLISHED):
        assert ends <= mention.start < mention.end <= len(text)
        ends = mention.end
