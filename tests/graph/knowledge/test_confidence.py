"""More independent support never lowers confidence, a denial never raises it."""

from hypothesis import given
from hypothesis import strategies as st

from graph.knowledge.confidence import Telling, confidence, weight, weights

tellings = st.builds(
    Telling,
    source=st.sampled_from(["Courier", "Herald", "AFP", "Echo"]),
    stance=st.sampled_from(["asserts", "denies", "confirms", "unverified"]),
    confidence=st.floats(0, 1),
    stake=st.sampled_from(["none", "unnamed", "party", "own_success", "own_loss"]),
    reliability=st.sampled_from("ABCDEF"),
    credibility=st.sampled_from("123456"),
    ruling=st.sampled_from([None, "confirm", "reject"]),
)


@given(st.lists(tellings))
def test_confidence_is_a_share(told: list[Telling]) -> None:
    assert 0.0 <= confidence(told) <= 1.0


@given(st.lists(tellings), tellings.filter(lambda each: each.stance != "denies"))
def test_more_support_never_lowers_it(told: list[Telling], more: Telling) -> None:
    assert confidence([*told, more]) >= confidence(told) - 1e-12


@given(st.lists(tellings), tellings.filter(lambda each: each.stance == "denies"))
def test_a_denial_never_raises_it(told: list[Telling], denial: Telling) -> None:
    assert confidence([*told, denial]) <= confidence(told) + 1e-12


@given(st.lists(tellings), st.randoms())
def test_the_order_of_tellings_does_not_matter(told: list[Telling], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert confidence(shuffled) == confidence(told)


def test_a_source_that_repeats_itself_adds_nothing() -> None:
    once = Telling("Courier", confidence=0.9)
    assert confidence([once, once, Telling("Courier", confidence=0.5)]) == confidence([once])
    assert confidence([once, Telling("Herald", confidence=0.5)]) > confidence([once])


def test_own_losses_weigh_more_than_own_success() -> None:
    assert weight(Telling("Courier", stake="own_loss")) > weight(Telling("Courier", stake="own_success"))


def test_a_person_has_the_last_word_on_a_claim() -> None:
    assert confidence([Telling("Courier", confidence=0.1, ruling="confirm")]) == 1.0
    assert confidence([Telling("Courier", confidence=0.9, ruling="reject")]) == 0.0


def test_every_grade_of_the_admiralty_scale_has_a_weight() -> None:
    assert set(weights()["reliability"]) == set("ABCDEF")
    assert set(weights()["credibility"]) == set("123456")
