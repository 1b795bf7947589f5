"""Who is held responsible for an attack, by whose word: claims of responsibility, blame, suspicion; plain deeds."""

import pytest

from tests.reads import read, voice

MILITIAS = "Popular Militias"

# sentence -> type of the event, who attacked, by whose word, stance
HELD = {
    "Responsibility for the attack was claimed by the Popular Militias in a communique sent to the press.": (
        "attack",
        MILITIAS,
        MILITIAS,
        "asserts",
    ),
    "The attack, for which the Popular Militias claimed responsibility, left two policemen dead.": (
        "attack",
        MILITIAS,
        MILITIAS,
        "asserts",
    ),
    "The Popular Militias claimed responsibility, in a call to a radio, for the murder of Senator Pedro Ruiz.": (
        "violence_against_civilians",
        MILITIAS,
        MILITIAS,
        "asserts",
    ),
    "The assassination of Mayor Luis Pardo was attributed to the Popular Militias.": (
        "violence_against_civilians",
        MILITIAS,
        None,
        "asserts",
    ),
    "Police said the Popular Militias were responsible for the bombing in Medellin.": (
        "explosion",
        MILITIAS,
        "Police",
        "asserts",
    ),
    "The Popular Militias are believed to be behind the attack.": ("attack", MILITIAS, None, "unverified"),
    "The authorities suspect that the Popular Militias are behind the kidnapping of a businessman.": (
        "abduction",
        MILITIAS,
        "authorities",
        "unverified",
    ),
    "The Popular Militias took responsibility for killing the mayor.": ("attack", MILITIAS, MILITIAS, "asserts"),
    "The bombs were planted in two cars by the Popular Militias.": ("explosion", MILITIAS, None, "asserts"),
    "Guerrillas of the Popular Militias hurled two grenades at a bank in Medellin.": (
        "attack",
        MILITIAS,
        None,
        "asserts",
    ),
    "Two members of the Popular Militias machinegunned a pedestrian at the door of a police club.": (
        "attack",
        MILITIAS,
        None,
        "asserts",
    ),
}


@pytest.mark.parametrize(("text", "told"), HELD.items())
def test_who_is_held_responsible(text: str, told: tuple[str, str, str | None, str]) -> None:
    (event,) = read(text).events
    (part,) = (part for part in event.participants if part.role == "attacker")
    assert (event.type, part.actor.name, voice(part.claimant), part.stance) == told


@pytest.mark.parametrize(
    "text",
    [
        "The Popular Militias denied responsibility for the attack.",
        "The Popular Militias have not claimed responsibility for the attack.",
        "No group has claimed responsibility for the attack.",
    ],
)
def test_who_is_not(text: str) -> None:
    assert [part for event in read(text).events for part in event.participants if part.role == "attacker"] == []
