"""From passages to what is taught: the right answer at the right pair of mentions."""

from pathlib import Path

from ingest.reading.taught.relations import outcomes
from ingest.reading.taught.weights import load
from teach.examples import MEASURES, TYPES, Example, Teaching
from teach.passages import passages

PASSAGE = """\
The [a.G:Lion Brigade], a wing of the [b.G:River Army], ambushed [c.F:Malian soldiers] near [p.L:Mopti] on Monday. \
[a:The group] killed nine of [c:them].
> a PART_OF b; a FIGHTS c; ?a OPERATES_IN p; ~b SUPPORTS a
# killed | nine | c
"""
EVENTS = "1 | attack | ambushed | a/attacker c/defender | p | on Monday\n"


def _examples(folder: Path) -> list[Example]:
    (folder / "some.txt").write_text(PASSAGE, encoding="utf-8")
    (folder / "some.events").write_text(EVENTS, encoding="utf-8")
    return list(Teaching(load().pieces).of_passages(passages(folder)))


def _answers(example: Example, which: list[set[int]]) -> set[tuple[int, int, str, bool]]:
    """First and second mention by their place in the window, the relation, and whether it is turned."""
    here = example.window.here
    return {
        (here.index(pair.a), here.index(pair.b), outcomes()[n].predicate, outcomes()[n].turned)
        for pair, answers in zip(example.window.pairs, which, strict=True)
        for n in answers
    }


def test_a_relation_is_asked_for_at_one_pair_and_what_may_be_read_counts_neither_way(tmp_path: Path) -> None:
    (example,) = _examples(tmp_path)
    brigade, _, army, soldiers, mopti = range(5)
    assert [m.named for m in example.window.here[:5]] == [True, False, True, False, True]
    assert _answers(example, example.told) == {
        (brigade, army, "PART_OF", False),
        (brigade, soldiers, "FIGHTS", False),
    }
    assert (brigade, mopti, "OPERATES_IN", False) in _answers(example, example.open)


ACROSS = """\
Gunmen of the [a.G:Lion Brigade] struck a base at [p.L:Mopti]. The [c.F:Malian army] drove them off.
> a FIGHTS c
"""


def test_what_two_sentences_tell_together_is_asked_for_across_them(tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text(ACROSS, encoding="utf-8")
    (example,) = Teaching(load().pieces).of_passages(passages(tmp_path))
    told = [pair for pair, answers in zip(example.window.pairs, example.told, strict=True) if answers]
    assert [pair.across for pair in told] == [True]


def test_events_and_figures_are_answers_at_their_words(tmp_path: Path) -> None:
    (example,) = _examples(tmp_path)
    assert example.types is not None
    told = {token: kind for token, kind in example.types.items() if kind is not None}
    assert list(told.values()) == [TYPES.index("attack")]
    assert example.roles[next(iter(told))][:5] == [0, None, None, 1, 4]
    (number,) = [token for token, answers in example.measures.items() if answers]
    assert example.measures[number] == {MEASURES.index("killed")}
    assert sum(example.losers[number]) == 2  # "Malian soldiers" and "them"


ADJECTIVE = """\
[a.F:American] jets bombed the [b.G:Lion Brigade] near [p.L:Mopti]. [b:The group] fled.
> a FIGHTS b
"""


def test_a_force_marked_at_its_adjective_is_the_force_and_a_description_is_whom_its_mark_says(tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text(ADJECTIVE, encoding="utf-8")
    (example,) = Teaching(load().pieces).of_passages(passages(tmp_path))
    assert sum(map(len, example.told)) == 1
    ((one, answers),) = example.same
    named = {c.party.text: answer for c, answer in zip(one.before, answers, strict=True) if c.party}
    assert named["Lion Brigade"] is True
