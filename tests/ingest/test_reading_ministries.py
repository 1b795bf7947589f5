"""Ministries that are written like names belong to a country."""

import pytest

from tests.reads import names, read


def _ministries(text: str) -> set[tuple[str, str | None]]:
    return {(actor.name, actor.country) for actor in read(text).actors if "inistry" in actor.name}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Chad's Defence Ministry said 20 Nigerien soldiers were killed. Niger's Defence Ministry denied it.",
            {("Chadian Defence Ministry", "TD"), ("Nigerien Defence Ministry", "NE")},
        ),
        (
            "Chadian troops killed ten rebels near Faya in Chad. The Interior Ministry praised them.",
            {("Chadian Interior Ministry", "TD")},
        ),
        (
            "Armenia shelled Azerbaijani troops near Ganja. The Defence Ministry in Yerevan said nothing of it.",
            {("Armenian Defence Ministry", "AM")},
        ),
        (
            "The Chadian defence ministry said ten soldiers were killed. The Defence Ministry later spoke of twelve.",
            {("Chadian Defence Ministry", "TD")},
        ),
    ],
)
def test_a_ministry_is_that_of_the_country_beside_it_or_of_the_article(
    text: str, found: set[tuple[str, str | None]]
) -> None:
    assert _ministries(text) == found


def test_a_ministry_fights_by_the_forces_it_speaks_of() -> None:
    text = "Chad's Defence Ministry said its forces had killed 20 Nigerien soldiers."
    assert {(r.subject.country, r.predicate, r.object.country) for r in read(text).relations} == {
        ("TD", "FIGHTS", "NE")
    }


def test_a_ministry_of_no_country_that_is_known_keeps_its_name() -> None:
    assert "Defence Ministry" in names("The Defence Ministry said the Lion Brigade had attacked the River Army.")
