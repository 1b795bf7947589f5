"""The taught part of the built-in reader: that it fits its tables, and what it is shown."""

import json
from functools import cache
from typing import get_args

import numpy as np
import pytest

from graph.model import UNKNOWN, Article, Reading
from graph.model.vocabulary import EventType, MeasureKind, Predicate
from ingest.article import article_of_record
from ingest.reading.entities import Entities
from ingest.reading.happening import Happening
from ingest.reading.mentions import Mentions
from ingest.reading.parse import Parse, parse
from ingest.reading.places_in_text import PlacesInText
from ingest.reading.reader import RulesReader, reader
from ingest.reading.stated import Stated
from ingest.reading.taught.coreference import settle
from ingest.reading.taught.encoder import Floats
from ingest.reading.taught.figures import measures
from ingest.reading.taught.happenings import ROLES, kinds, parts
from ingest.reading.taught.kinds import likely_kinds
from ingest.reading.taught.model import Encoded, sides
from ingest.reading.taught.relations import TaughtRelations, outcomes
from ingest.reading.taught.shown import shown
from ingest.reading.taught.spotted import spotted
from ingest.reading.taught.weights import load
from ingest.reading.taught.windows import LONGEST, Leaning, leaning, windows
from ingest.reading.world import world
from tests.samples import SAMPLES

TWO = "The Lion Brigade ambushed a patrol of the River Army, killing four men. The Sand Corps holds Timbuktu."


@cache
def _encoded(text: str) -> list[Encoded]:
    p = parse(Article(id="shown", text=text))
    return shown(p, *_steps(p))


def _steps(p: Parse) -> tuple[Entities, Mentions, PlacesInText]:
    entities = Entities(p, world())
    return entities, Mentions(p, world(), entities), PlacesInText(p, world(), entities)


def _read(text: str) -> Reading:
    return reader().read(Article(id="read", text=text))


def _triples(reading: Reading) -> set[tuple[str, str, str]]:
    return {(claim.subject.name, claim.predicate, claim.object.name) for claim in reading.relations}


def test_each_answer_has_its_row_in_a_table() -> None:
    (both,) = _encoded(TWO)
    assert both.related().shape == (len(both.window.pairs), len(outcomes()))
    assert both.happening([4, 5]).shape == (2, len(kinds()))
    assert both.counted([12]).shape == (1, len(measures()))
    assert both.roles(4).shape[0] == both.lost(4).shape[0] == len(both.window.here)
    assert {outcome.predicate for outcome in outcomes()} == set(get_args(Predicate))
    assert [kind for kind, _ in kinds()] == list(get_args(EventType))
    assert [measure for measure, _ in measures()] == list(get_args(MeasureKind))


def test_a_window_holds_several_sentences_and_pairs_join_those_that_follow_each_other() -> None:
    text = "The Lion Brigade holds Timbuktu. Rain fell. The Sand Corps left. The River Army fled Gao."
    (encoded,) = _encoded(text)
    seen = [(pair.a.head, pair.b.head, pair.across) for pair in encoded.window.pairs]
    word = parse(Article(id="shown", text=text)).word
    assert {(word[a], word[b]): across for a, b, across in seen} == {
        ("Brigade", "Timbuktu"): False,
        ("Corps", "Army"): True,
        ("Corps", "Gao"): True,
        ("Army", "Gao"): False,
    }


def test_a_window_means_the_same_alone_and_in_company() -> None:
    first, second = _encoded(" ".join([TWO] * 12))[:2]
    assert np.allclose(first.related(), load().encode([first.window])[0].related())
    assert np.allclose(second.related(), load().encode([second.window])[0].related())


def test_a_name_is_one_position_and_what_is_too_long_is_left_out() -> None:
    text = "The Lion Brigade fought " + "and fought " * 200 + "the River Army."
    p = parse(Article(id="long", text=text))
    (window,) = windows(p, list(spotted(p, *_steps(p))), load().pieces)
    assert len(window.pieces) == len(window.marks) <= LONGEST
    assert window.spans[1] == window.spans[2]
    assert [m.named for m in window.here] == [True]  # the other stands behind what is looked at


def test_without_the_taught_part_the_rules_read_alone() -> None:
    article = Article(id="plain", text="The Lion Brigade split from the River Army.")
    assert _triples(RulesReader(taught=False).read(article)) == {("Lion Brigade", "SPLIT_FROM", "River Army")}


def test_who_is_only_looked_at_is_no_actor_of_the_reading() -> None:
    article = Article(id="looked", text="The Lion Brigade met the River Army in Bamako, and its men went to Benin.")
    both, rules = (each.read(article) for each in (reader(), RulesReader(taught=False)))
    assert [actor.name for actor in both.actors] == [actor.name for actor in rules.actors]
    assert "Benin" not in [actor.name for actor in both.actors]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Kassim Dorval", "General Kassim Dorval refused to speak.", "Person"),
        ("Harakat", "Fighters of Harakat stormed the post.", "ArmedGroup"),
        ("Belovka", "Shells fell on the outskirts of Belovka.", "Place"),
    ],
)
def test_names_never_seen_have_a_kind_by_their_neighbours(name: str, text: str, kind: str) -> None:
    p = parse(Article(id="name", text=text))
    last = p.word.index(name.split()[-1])
    likely = likely_kinds(p, last, last - len(name.split()) + 1, last)
    assert max(likely, key=lambda each: likely[each]) == kind
    assert sum(likely.values()) == pytest.approx(1, abs=1e-3)


def test_whom_another_sentence_names_has_a_part_only_if_that_is_very_likely() -> None:
    p = parse(Article(id="parts", text="The Lion Brigade ambushed a patrol. The Sand Corps holds Timbuktu."))
    (here,) = [encoded.window.here for encoded in shown(p, *_steps(p))]
    bodies = [m for m in here if m.named and m.party]
    told = Happening(p.word.index("ambushed"), "attack", UNKNOWN, None)
    likely = np.zeros((len(bodies), len(ROLES) + 1), dtype=np.float32)
    likely[:, ROLES.index("attacker")] = 0.85
    assert [part.referent.text for part in parts(p, bodies, likely, 0.5, told)] == ["Lion Brigade"]
    likely[:, ROLES.index("attacker")] = 0.95
    assert [part.referent.text for part in parts(p, bodies, likely, 0.5, told)] == ["Lion Brigade", "Sand Corps"]


def test_only_pronouns_and_bare_descriptions_are_asked_whom_they_mean() -> None:
    text = (
        "The Lion Brigade holds Gao. The group fought Tuareg rebels, who fled. It lost a unit led by Omar Haddane. "
        "The rebels shot his men."
    )
    p = parse(Article(id="lean", text=text))
    (window,) = windows(p, list(spotted(p, *_steps(p))), load().pieces)
    assert [p.low[one.mention.head] for one in leaning(p, window)] == ["group", "it", "rebels", "his"]


def test_whom_a_description_means_can_be_settled_from_elsewhere() -> None:
    p = parse(Article(id="settle", text="The Lion Brigade fought the River Army near Gao. The group lost nine men."))
    entities, mentions, _ = _steps(p)
    group, army = p.word.index("group"), entities.at[p.word.index("Army")]
    assert [r.entity for r in mentions.single(group)] == [entities.at[p.word.index("Brigade")]]
    mentions.settle({group: army})
    assert [(r.entity, r.text) for r in mentions.single(group)] == [(army, "group")]
    assert mentions.coreference.found[-1] is army  # whom "it" would mean next


def _settled(text: str, word: str) -> str:
    """Whom the word means where the model is sure that it means the first party of the text."""
    p = parse(Article(id="settle", text=text))
    entities, mentions, places = _steps(p)
    (window,) = windows(p, list(spotted(p, entities, mentions, places)), load().pieces)

    class Sure(Encoded):
        def same(self, one: Leaning) -> Floats:
            return np.array([before is window.here[0] for before in one.before], dtype=np.float32)

    settle(p, mentions, [Sure(window, np.zeros((len(window.pieces), 768), dtype=np.float32), {})])
    (meant,) = mentions.single(p.low.index(word))
    return meant.entity.name if meant.entity else ""


def test_the_model_may_say_whom_a_description_means_but_not_against_who_speaks_or_another_kind() -> None:
    begins = "The Lion Brigade shelled a base of the River Corps."
    assert _settled(f"{begins} The group lost two men.", "group") == "Lion Brigade"
    assert _settled(f"{begins} The River Corps said it had lost two men.", "it") == "River Corps"
    assert _settled(f"{begins} Omar Haddane spoke. Gao is his town.", "his") == "Omar Haddane"


def _fights(text: str, values: list[float], is_so: bool = True) -> list[Stated]:
    """The fights told where the model finds one this likely at its first pairs, and nothing else."""
    return _told(text, "FIGHTS", values, is_so)


def _told(text: str, predicate: str, values: list[float], is_so: bool = True) -> list[Stated]:
    """What is told where the model finds this predicate so likely at its first pairs, and nothing else."""
    (encoded,) = _encoded(text)
    likely = np.zeros_like(encoded.related())
    likely[: len(values), [outcome.predicate for outcome in outcomes()].index(predicate)] = values

    class Told(Encoded):
        def related(self) -> Floats:
            return likely

    told = Told(encoded.window, np.zeros((len(encoded.window.pieces), 384), dtype=np.float32), {})
    taught = TaughtRelations(parse(Article(id="shown", text=text)), [told])
    return list(taught.told(lambda _: is_so))


def test_what_several_pairs_tell_a_little_is_told() -> None:
    text = "The Lion Brigade met the River Army. The Lion Brigade saw the River Army."
    assert _fights(text, [0.55]) == []
    first, second = _fights(text, [0.55, 0.5])
    assert first.confidence == pytest.approx(1 - 0.45 * 0.5)
    assert second.confidence < first.confidence


def test_what_is_only_planned_between_two_mentions_is_not_told() -> None:
    text = "The Lion Brigade has sworn to crush the River Army."
    assert _fights(text, [0.99]) != []
    assert _fights(text, [0.99], is_so=False) == []


def test_a_purpose_is_no_plan() -> None:
    assert _fights("The Lion Brigade crossed over to attack the River Army.", [0.99], is_so=False) != []


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("The Lion Brigade clashed with herders in Mopti.", False),
        ("The Lion Brigade said a unit had suffered many deaths in the fighting at Mopti.", False),
        ("The Lion Brigade fought herders from its bases in Mopti.", True),
        ("The Lion Brigade, which is strong in Mopti, attacked herders.", True),
    ],
)
def test_who_fought_somewhere_need_not_be_there_but_who_has_bases_is(text: str, is_there: bool) -> None:
    assert bool(_told(text, "OPERATES_IN", [0.99])) is is_there


def test_who_leads_a_body_is_told_of_it_though_the_leader_stands_between() -> None:
    assert _told("The Lion Brigade's leader Omar Haddane spoke.", "LED_BY", [0.99]) != []


def test_what_an_army_does_is_not_told_of_whose_army_it_is() -> None:
    told = _fights("Mali's army fought the River Army.", [0.99] * 3)
    assert {"Mali", "River Army"} not in [{stated.subject.text, stated.object.text} for stated in told]
    assert len(told) == 2


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The army of Mali fought the River Army.", "Mali"),
        ("A splinter of the Lion Brigade fought the River Army.", "Lion Brigade"),
    ],
)
def test_what_a_part_does_is_not_told_of_the_whole(text: str, whole: str) -> None:
    told = _fights(text, [0.99] * 3)
    assert {whole, "River Army"} not in [{stated.subject.text, stated.object.text} for stated in told]


def test_the_confidence_of_a_relation_is_the_mean_of_what_rule_and_model_think() -> None:
    text = "The Lion Brigade split from the River Army in May."
    (rule,) = RulesReader(taught=False).read(Article(id="mean", text=text)).relations
    (encoded,) = _encoded(text)
    split = [(outcome.predicate, outcome.turned) for outcome in outcomes()].index(("SPLIT_FROM", False))
    likely = float(encoded.related()[0, split])
    (both,) = reader().read(Article(id="mean", text=text)).relations
    assert both.confidence == pytest.approx((rule.confidence + likely) / 2, abs=1e-4)


def test_each_word_stands_before_in_between_or_behind_two_mentions() -> None:
    """In whichever order the two are asked about."""
    for a, b in (((1, 2), (4, 4)), ((4, 4), (1, 2))):
        assert sides([a], [b], 6).tolist() == [[0, 1, 1, 2, 3, 4]]


def test_who_accuses_says_what_the_model_reads_in_it() -> None:
    (claim,) = (
        RulesReader()
        .read(Article(id="accused", text="Nigeria accused Liberia of flying weapons to the RUF."))
        .relations
    )
    assert claim.claimant is not None
    assert (claim.subject.name, claim.claimant.name) == ("Liberia", "Nigeria")


def test_what_a_noun_says_of_one_party_the_model_says_of_no_other() -> None:
    text = "The Lion Brigade and the Sand Front, itself a breakaway of the River Movement, are members of the council."
    of_lineage = {each for each in _triples(_read(text)) if each[1] == "SPLIT_FROM"}
    assert of_lineage == {("Sand Front", "SPLIT_FROM", "River Movement")}


def test_the_group_is_whom_the_sentence_before_was_about_and_not_whoever_is_called_so() -> None:
    record = json.loads((SAMPLES / "2017-03-04-four-groups-form-jnim.json").read_text(encoding="utf-8"))
    reading = RulesReader().read(article_of_record(record))
    assert ("Al-Mourabitoun", "MERGED_INTO", "Al-Qaeda in the Islamic Maghreb") in {
        (claim.subject.name, claim.predicate, claim.object.name) for claim in reading.relations
    }
