"""Who denies what others say of him."""

import pytest

from tests.reads import events, read, voice


def _told(text: str) -> set[tuple[str, str, str, str | None, str]]:
    return {(r.subject.name, r.predicate, r.object.name, voice(r.claimant), r.stance) for r in read(text).relations}


@pytest.mark.parametrize(
    "denial",
    [
        "{accused}, a charge that {it} has repeatedly rejected.",
        "{accused}, a charge {it} denies.",
        "{accused}, an accusation rejected by {it}.",
        "{accused}, something {it} denies.",
        "{accused}, which {it} denies.",
        "{accused}. {it} denied the allegation.",
        "{accused}. {it} has always denied it.",
        "{accused}. {it} called the accusation absurd.",
        '{accused}. {it} called that "a fairy tale".',
        "{accused}. {it} said it had no hand in the affair.",
        "{accused}. {it} said it had nothing to do with the group.",
        "{accused}. {it} said the charge was baseless.",
        "{accused}. {it} denied any involvement.",
        "{accused}. {it}, which denies this, closed the border.",
    ],
)
def test_who_is_accused_may_deny_it(denial: str) -> None:
    text = denial.format(accused="Kenya accused Uganda of arming the Lion Brigade", it="Uganda")
    told = {one for one in _told(text) if one[1] == "SUPPORTS"}
    assert told == {
        ("Uganda", "SUPPORTS", "Lion Brigade", "Kenya", "asserts"),
        ("Uganda", "SUPPORTS", "Lion Brigade", "Uganda", "denies"),
    }


def test_the_quote_of_a_denial_holds_what_is_denied() -> None:
    text = "Kenya accused Uganda of arming the Lion Brigade. Uganda denied the accusation."
    denied = next(r for r in read(text).relations if r.stance == "denies")
    assert denied.quote == text[denied.start : denied.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused Uganda of arming the Lion Brigade. Tanzania denied having closed the border.",
        "Kenya accused Uganda of arming the Lion Brigade. Uganda did not deny the accusation.",
        "Kenya accused Uganda of arming the Lion Brigade. Uganda rejected the figure of 300 dead.",
        "Kenya, which accuses Uganda of arming the Lion Brigade, denied it had lost a helicopter.",
        "Kenya accused Uganda of arming the Lion Brigade. It accused Chad of killing villagers, which Chad denied.",
    ],
)
def test_what_is_not_denied(text: str) -> None:
    assert all(stance != "denies" for *_, stance in _told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Uganda, which denies backing the Lion Brigade, sent troops to the border.",
        "Uganda denies Kenyan accusations that it supports the Lion Brigade.",
        "Uganda has repeatedly denied charges of arming the Lion Brigade.",
        "Uganda denied at the time that it had supplied the Lion Brigade with arms.",
        "Uganda denied on Friday that it had armed the Lion Brigade.",
        "Uganda has denied any support for the Lion Brigade.",
        "Uganda dismissed as baseless claims that it backs the Lion Brigade.",
        "Uganda has rejected allegations of support for the Lion Brigade.",
    ],
)
def test_a_denial_that_says_itself_what_is_denied_is_nobodys_claim_that_it_is_so(text: str) -> None:
    assert {one for one in _told(text) if one[1] == "SUPPORTS"} == {
        ("Uganda", "SUPPORTS", "Lion Brigade", "Uganda", "denies")
    }


def test_a_town_that_is_said_not_to_have_fallen_is_not_held() -> None:
    text = "The Lion Brigade said it had captured Gao. The Malian army denied that Gao had fallen."
    assert {one[2:] for one in _told(text) if one[:2] == ("Lion Brigade", "CONTROLS")} == {
        ("Gao", "Lion Brigade", "asserts"),
        ("Gao", "Malian army", "denies"),
    }


def test_who_denies_an_attack_is_told_to_deny_fighting_and_it_is_no_event() -> None:
    text = "The Lion Brigade denied that it had attacked the Malian army."
    assert _told(text) == {("Lion Brigade", "FIGHTS", "Malian army", "Lion Brigade", "denies")}
    assert events(text) == []


def test_who_says_it_has_no_links_denies_them() -> None:
    text = "Uganda said it had no links with the Lion Brigade."
    assert _told(text) == {("Uganda", "AFFILIATED_WITH", "Lion Brigade", "Uganda", "denies")}
    assert _told("Uganda has no links with the Lion Brigade.") == set()


def test_we_are_those_whose_minister_speaks() -> None:
    denied = read('"We do not support the Lion Brigade," Uganda\'s foreign minister said.').relations
    assert [(r.subject.name, r.predicate, r.stance) for r in denied] == [("Uganda", "SUPPORTS", "denies")]


def test_what_somebody_is_accused_of_by_nobody_is_unverified() -> None:
    assert _told("Uganda is accused of arming the Lion Brigade.") == {
        ("Uganda", "SUPPORTS", "Lion Brigade", None, "unverified")
    }
