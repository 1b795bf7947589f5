"""A count's words and the least and most they can mean (docs/ontology.md holds the rules)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.reading.numbers import find_quantities, parse_quantity

PHRASES = """
two | 2 | 2 |
Twenty-five | 25 | 25 |
a hundred and twenty | 120 | 120 |
two hundred thousand | 200000 | 200000 |
half a million | 500000 | 500000 |
one and a half million | 1500000 | 1500000 |
1,200 | 1200 | 1200 |
12 000 | 12000 | 12000 |
2.5 million | 2500000 | 2500000 |
1.2m | 1200000 | 1200000 |
a dozen | 12 | 12 |
two dozen | 24 | 24 |
half a dozen | 6 | 6 |
a pair of | 2 | 2 |
a couple of | 2 | 2 |
a | 1 | 1 |
no | 0 | 0 |
none | 0 | 0 |
no one | 0 | 0 |
all seven | 7 | 7 |
at least 21 | 21 | - |
no fewer than 7 | 7 | - |
100+ | 100 | - |
ten or more | 10 | - |
more than 1,200 | 1201 | - |
more than a dozen | 13 | - |
over 100 | 101 | - |
exceeding 40 | 41 | - |
up to 30 | - | 30 |
as many as 12 | - | 12 |
fewer than 10 | - | 9 |
less than five | - | 4 |
between 10 and 15 | 10 | 15 |
10 to 15 | 10 | 15 |
10-15 | 10 | 15 |
three or four | 3 | 4 |
at least 10 to 15 | 10 | - |
about 40 | 40 | 40 | approximate
around a dozen | 12 | 12 | approximate
some 300 | 300 | 300 | approximate
nearly 50 | 50 | 50 | approximate
almost 60 | 60 | 60 | approximate
30-odd | 30 | 30 | approximate
at least an estimated 300 | 300 | - | approximate
dozens | 24 | - | approximate
several dozen | 36 | - | approximate
scores | 40 | - | approximate
hundreds | 200 | - | approximate
several hundred | 300 | - | approximate
tens of thousands | 20000 | - | approximate
hundreds of thousands | 200000 | - | approximate
several | 3 | - | approximate
a few | 3 | - | approximate
a handful | 3 | - | approximate
at least several hundred | 300 | - | approximate
"""


def _end(cell: str) -> int | None:
    return None if cell == "-" else int(cell)


@pytest.mark.parametrize("row", PHRASES.strip().splitlines())
def test_words_mean_what_the_ontology_says(row: str) -> None:
    words, low, high, approximate = (cell.strip() for cell in row.split("|"))
    quantity = parse_quantity(words)
    assert quantity is not None
    assert (quantity.min, quantity.max, quantity.approximate) == (_end(low), _end(high), bool(approximate))
    assert quantity.literal == words


@pytest.mark.parametrize("words", ["", "banana", "soldiers", "two and three", "the", "several soldiers"])
def test_words_that_are_no_number_give_none(words: str) -> None:
    assert parse_quantity(words) is None


SENTENCES = {
    "The raid on June 5 killed 12 soldiers, including three officers, and hurt at least 20, the army said in 2023.": [
        "12",
        "three",
        "at least 20",
    ],
    "A 35-year-old from Brigade 21 drove 40 km past M23 men, T-55 tanks and BM-21 rockets into the G5 Sahel.": [],
    "Some 10 percent of the $30 million, 200 metres of wire, 7.62 mm rounds and a 1.2m wall were lost.": [],
    "John Smith, 35, said the toll rose from 10 to 15 at 10:30 on 5 March and that 2-3 more died.": ["10", "15", "2-3"],
    "Resolution 2720 was adopted three days later, on 2021-03-05, by 14 votes.": ["14"],
    "About 2000 people fled and 2000 people came before the 2014 elections; in 2014 rebels took it, as in the 1990s.": [
        "About 2000",
        "2000",
    ],
    "A 200-strong force of 500-600 men won 3-1 in the 20th century and served 10-15-year sentences.": [
        "200",
        "500-600",
    ],
    "One of the soldiers died and no one else; two policemen and a dozen or so rebels were held for two nights.": [
        "One",
        "no one",
        "two",
        "a dozen or so",
    ],
    "The 21 Brigade, led by General Koné, lost more than 30 men.": ["more than 30"],
    "The rebels withdrew from the town after a day of fighting.": [],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_gives_its_counts_and_nothing_else(sentence: str) -> None:
    found = find_quantities(sentence)
    assert [quantity.literal for _, _, quantity in found] == SENTENCES[sentence]
    assert [sentence[start:end] for start, end, _ in found] == SENTENCES[sentence]


@given(st.integers(0, 10**9))
def test_a_whole_number_is_read_back_from_its_digits(number: int) -> None:
    for digits in (str(number), f"{number:,}"):
        quantity = parse_quantity(digits)
        assert quantity is not None
        assert quantity.min == quantity.max == number


@given(st.text(alphabet="0123456789 ,.-–ab%onetwdzhur", max_size=60))
def test_any_text_is_scanned_with_offsets_that_hold(text: str) -> None:
    for start, end, quantity in find_quantities(text):
        assert text[start:end] == quantity.literal
        assert quantity.min is None or quantity.max is None or quantity.min <= quantity.max
