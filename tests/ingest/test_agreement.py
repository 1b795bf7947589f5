"""Two readings of one article: agreement makes sure, everything else stays and is marked."""

from datetime import date
from typing import Any

from graph.model import (
    ActorReading,
    Claimant,
    EventReading,
    Interval,
    MeasureClaim,
    Mention,
    Participant,
    Party,
    Reading,
    RelationClaim,
)
from ingest.reading.agreement import agreed

FRONT = Party(id="front", name="Valley Front", names=("Valley Front", "the Front"))
GUARD = Party(id="hill-guard", name="Hill Guard", names=("Hill Guard",))
RENAMED = Party(id="guard-of-the-hills", name="Guard of the Hills", names=("Guard of the Hills", "the Hill Guard"))
QUOTE: dict[str, Any] = {"quote": "q", "start": 0, "end": 1}
FRIDAY, SUNDAY = (Interval(from_=day, to=day, precision="day") for day in (date(2024, 11, 29), date(2024, 12, 1)))


def reading(reader: str, **told: Any) -> Reading:
    return Reading(article="a", reader=reader, **told)


def fights(one: Party, other: Party, **more: Any) -> RelationClaim:
    told = {"subject": one, "predicate": "FIGHTS", "object": other, "confidence": 0.8, **QUOTE} | more
    return RelationClaim(**told)


def battle(number: str, actor: Party, when: Interval = FRIDAY) -> EventReading:
    part = Participant(actor=actor, role="party")
    return EventReading(id=number, type="battle", when=when, participants=(part,), confidence=0.5, **QUOTE)


def killed(event: str | None, least: int, **more: Any) -> MeasureClaim:
    return MeasureClaim(
        event=event,
        measure="killed",
        of=FRONT,
        min=least,
        max=least,
        literal=str(least),
        confidence=0.5,
        **QUOTE,
        **more,
    )


def relations(one: list[RelationClaim], other: list[RelationClaim]) -> list[tuple[str | None, float]]:
    both = agreed(reading("one", relations=tuple(one)), reading("other", relations=tuple(other)))
    return [(claim.reader, claim.confidence) for claim in both.relations]


def test_what_both_say_is_said_once_and_surer() -> None:
    assert relations([fights(FRONT, GUARD)], [fights(FRONT, GUARD, confidence=0.7)]) == [("one + other", 0.94)]


def test_a_symmetric_relation_may_be_told_either_way_and_under_another_name() -> None:
    assert relations([fights(FRONT, GUARD)], [fights(RENAMED, FRONT)]) == [("one + other", 0.96)]


def test_what_one_says_alone_is_kept_and_marked() -> None:
    alone = fights(FRONT, GUARD, predicate="SPLIT_FROM")
    assert relations([fights(FRONT, GUARD)], [alone]) == [("one", 0.8), ("other", 0.8)]


def test_another_claimant_is_another_claim() -> None:
    said = fights(FRONT, GUARD, claimant=Claimant(id=None, name="officials", names=("officials",)))
    assert [reader for reader, _ in relations([fights(FRONT, GUARD)], [said])] == ["one", "other"]


def test_a_denial_agrees_with_no_assertion() -> None:
    assert len(relations([fights(FRONT, GUARD)], [fights(FRONT, GUARD, stance="denies")])) == 2


def test_figures_follow_their_event_into_the_common_reading() -> None:
    one = reading("one", events=(battle("e1", FRONT),), measures=(killed("e1", 3),))
    other = reading(
        "other", events=(battle("e1", FRONT, SUNDAY), battle("e2", FRONT)), measures=(killed("e2", 3), killed("e1", 7))
    )
    both = agreed(one, other)
    assert [(event.id, event.reader) for event in both.events] == [("e1", "one + other"), ("e2", "other")]
    assert [(claim.event, claim.min, claim.reader) for claim in both.measures] == [
        ("e1", 3, "one + other"),
        ("e2", 7, "other"),
    ]


def test_actors_bring_their_names_and_mentions_together() -> None:
    seen = ActorReading(**GUARD.model_dump(), mentions=(Mention(text="Hill Guard", start=4, end=14),))
    also = ActorReading(**RENAMED.model_dump(), mentions=(Mention(text="the Hill Guard", start=40, end=54),))
    (actor,) = agreed(reading("one", actors=(seen,)), reading("other", actors=(also,))).actors
    assert actor.id == "hill-guard"
    assert set(actor.names) == {"Hill Guard", "Guard of the Hills", "the Hill Guard"}
    assert [mention.start for mention in actor.mentions] == [4, 40]
