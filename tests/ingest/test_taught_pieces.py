"""Words cut into the pieces that the taught model knows."""

from ingest.reading.taught.pieces import Pieces

KNOWN = Pieces({piece: n for n, piece in enumerate(["[UNK]", "[CLS]", "[SEP]", "rebel", "##s", "##lion", "-", "sao"])})


def test_the_longest_known_beginning_comes_first() -> None:
    assert KNOWN.of("rebels") == [3, 4]
    assert KNOWN.of("rebel") == [3]


def test_small_letters_without_accents_and_marks_apart() -> None:
    assert KNOWN.of("São-Rebels") == [7, 6, 3, 4]


def test_what_cannot_be_cut_is_unknown_and_never_nothing() -> None:
    assert KNOWN.of("rebelx") == [3, 0]
    assert KNOWN.of("") == KNOWN.of("\u0301") == [0]
    assert KNOWN.of("x" * 1000) == [0]
