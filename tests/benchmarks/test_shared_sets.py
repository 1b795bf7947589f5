"""Scores of others' sets are read off what their program prints."""

from benchmarks.shared_sets import parsed

PRINTED = """\
== acceptance (1 documents)
                        P      R     F1   right missing false neither
relations           0.909  1.000  0.952      10       0     1       2
  people            1.000  0.500  0.667       1       1     0
claimant, named: 0.833 of 6 found
acceptance: false relations {"subject": ["A 0.100 0.200 0.300"]}
== muc4 (35 documents)
documents 35  strict
perpetrator org          P 0.083 R 0.286 F1 0.129 (gold 7)
org confidence accuracy on matched 1/2   victim number on matched 2/5
== plover (161 documents)
conflict 30: event acc 0.167  source P 1.000 R 0.290 F1 0.450  target P 0.600 R 0.207 F1 0.308  triple 0.000
"""


def test_each_way_of_printing_a_score_is_understood() -> None:
    found = parsed(PRINTED)
    assert found["acceptance"] == {
        "relations": {"precision": 0.909, "recall": 1.0, "f1": 0.952},
        "people": {"precision": 1.0, "recall": 0.5, "f1": 0.667},
        "claimant, named": {"right": 5, "of": 6},
    }
    assert found["muc4"] == {"perpetrator org": {"precision": 0.083, "recall": 0.286, "f1": 0.129}}
    assert found["plover"]["conflict source"]["f1"] == 0.45
    assert found["plover"]["conflict target"]["recall"] == 0.207


def test_nothing_printed_is_nothing_scored() -> None:
    assert parsed("") == {}
