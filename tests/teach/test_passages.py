"""Labelled passages: what is read of them, and what a slip of the pen is told."""

from pathlib import Path

import pytest

from graph.errors import InputError
from teach.passages import EventTold, Figure, Marked, Told, passages

PASSAGE = """\
The [a.G:Lion Brigade] ([a:LB]) took [p.L:Mopti] from [b.F:Malian soldiers] on Monday.
> a CONTROLS p; ?b WITHDREW_FROM p; ~a ALLIED_WITH b
# killed | Monday | b
"""


def _write(folder: Path, text: str, events: str | None = None) -> Path:
    (folder / "some.txt").write_text(text, encoding="utf-8")
    if events is not None:
        (folder / "some.events").write_text(events, encoding="utf-8")
    return folder


def test_marks_become_characters_of_the_bare_text(tmp_path: Path) -> None:
    (passage,) = passages(_write(tmp_path, PASSAGE))
    assert passage.text == "The Lion Brigade (LB) took Mopti from Malian soldiers on Monday."
    assert passage.marks[:2] == [Marked(4, 16, "a"), Marked(18, 20, "a")]
    assert passage.kinds == {"a": "ArmedGroup", "p": "Place", "b": "StateForce"}
    assert passage.letter_at(38, 45) == "b"
    assert passage.letter_at(0, 3) is None


def test_what_is_told_is_kept_apart_from_what_is_no_fact(tmp_path: Path) -> None:
    (passage,) = passages(_write(tmp_path, PASSAGE))
    assert passage.relations == [
        Told("a", "CONTROLS", "p"),
        Told("b", "WITHDREW_FROM", "p", "?"),
        Told("a", "ALLIED_WITH", "b", "~"),
    ]
    assert passage.figures == [Figure("killed", "Monday", "b")]
    assert passage.events is None


def test_events_stand_beside_the_passages(tmp_path: Path) -> None:
    line = "1 | territory_change | took | a/party b/defender | p | on Monday\n~1 | attack | took@2 | - | - | -\n"
    (passage,) = passages(_write(tmp_path, PASSAGE, line))
    assert passage.events == [
        EventTold("territory_change", "took", 1, {"a": "party", "b": "defender"}, "p", True),
        EventTold("attack", "took", 2, {}, None, False),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[a.G:X] fights [b:Y].\n>\n", "line 1: 'b' has no kind"),
        ("[a.Q:X] fights.\n>\n", "line 1: no kind 'Q'"),
        ("[a.G:X] fights.\n> a FIGHTS b\n", "line 2: nobody is marked 'b'"),
        ("[a.G:X] fights [b.G:Y].\n> a HITS b\n", "line 2: 'a HITS b' is no relation"),
        ("[a.G:X] fights [b.G:Y].\n> a CONTROLS b\n", "wrong kind of object"),
        ("[a.G:X] fights [b.G:Y].\n# killed | nine | b\n", "line 2: no count of losses"),
        ("> a FIGHTS b\n", "line 1: what is told stands before any passage"),
        ("[a.G:X [b.G:Y]] fights.\n>\n", "bracket is left over"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=r"some\.txt") as told:
        list(passages(_write(tmp_path, text)))
    assert complaint in str(told.value)


@pytest.mark.parametrize("line", ["2 | attack | took | - | - | -", "1 | raid | took | - | - | -", "1 | attack | took"])
def test_events_that_fit_nothing_are_told(tmp_path: Path, line: str) -> None:
    with pytest.raises(InputError, match=r"some\.events, line 1"):
        list(passages(_write(tmp_path, PASSAGE, line + "\n")))


def test_all_our_passages_are_well_formed() -> None:
    every = list(passages())
    assert len({passage.id for passage in every}) == len(every) > 10_000
    told = {relation.predicate for passage in every for relation in passage.relations if not relation.flag}
    assert len(told) == 18
