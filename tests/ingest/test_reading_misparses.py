"""Clauses that the statistical parser loses are mended."""

import pytest

from graph.model import Article
from ingest.reading import RulesReader
from ingest.reading.misparses import mend
from ingest.reading.parse import parse

READER = RulesReader(catalogue=False, taught=False)


def test_the_subject_behind_a_conjunction_is_the_clauses_own() -> None:
    text = "Abu Idris took over as leader of the Desert Shield after Abu Walid was killed in a French raid in 2020."
    p = parse(Article(id="a", text=text))
    walid, killed = p.word.index("Walid"), p.word.index("killed")
    assert (p.head[walid], p.dep[walid]) == (killed, "nsubjpass")
    assert walid in p.kids[killed]


def test_a_participle_between_commas_is_not_the_main_verb() -> None:
    p = parse(Article(id="a", text="The militia, renamed the Tolo Defence Corps last year, was absorbed in June."))
    militia, absorbed = p.word.index("militia"), p.word.index("absorbed")
    assert (p.head[militia], p.dep[militia]) == (absorbed, "nsubjpass")
    assert p.head[p.word.index("renamed")] == militia
    assert p.roots == [absorbed]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "other"),
    [
        (
            "Ansar Sahra and Katiba Tiwal announced that they had merged to form a group called the Desert Shield.",
            "Desert Shield",
            "FORMED_FROM",
            "Katiba Tiwal",
        ),
        (
            "The Tolo Army is an umbrella organisation comprising the Lion Front and the Sons of Tolo.",
            "Sons of Tolo",
            "PART_OF",
            "Tolo Army",
        ),
        (
            "The Lion Front has its roots in the Sand Movement of Alice Keita.",
            "Lion Front",
            "SUCCEEDS",
            "Sand Movement",
        ),
    ],
)
def test_what_follows_from_it(text: str, subject: str, predicate: str, other: str) -> None:
    found = [(r.subject.name, r.predicate, r.object.name) for r in READER.read(Article(id="a", text=text)).relations]
    assert (subject, predicate, other) in found


def test_what_is_claimed_goes_on_behind_and() -> None:
    text = "The Lion Front claimed to have shot down a Malian army helicopter and destroyed six vehicles."
    measures = READER.read(Article(id="a", text=text)).measures
    assert {(m.measure, m.claimant.name if m.claimant else None) for m in measures} == {
        ("aircraft_destroyed", "Lion Front"),
        ("vehicles_destroyed", "Lion Front"),
    }


def test_who_tells_something_else_behind_and_does_not_speak_for_what_stands_before() -> None:
    text = "The army buried 40 soldiers, and the Lion Front said 25 of its fighters had died."
    (first, *_) = READER.read(Article(id="a", text=text)).measures
    assert (first.min, first.claimant) == (40, None)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "The Goram Front was formed in a merger of the Sand Corps, the Lion Council (LC), a faction of the River "
            "Movement (RM) and a part of the Hill Guard.",
            ("Lion Council", "PART_OF", "River Movement"),
        ),
        (
            'The departure "does not mean any change" in Chad\'s contingent, the Desert Corps said in a message.',
            ("Desert Corps", "PART_OF", "Chad"),
        ),
        (
            "The dead include Oumar Tall, the secretary-general of the Hill Guard, who had joined the Goram Front.",
            ("Hill Guard", "PART_OF", "Goram Front"),
        ),
    ],
)
def test_what_the_text_does_not_say(text: str, wrong: tuple[str, str, str]) -> None:
    found = {(r.subject.name, r.predicate, r.object.name) for r in READER.read(Article(id="a", text=text)).relations}
    assert wrong not in found


def test_bodies_are_nobodys_until_the_text_says_whose() -> None:
    text = "Six soldiers were captured, rebels said. Videos show dozens of bodies in the sand."
    measures = READER.read(Article(id="a", text=text)).measures
    assert [m.of.name if m.of else None for m in measures if m.measure == "killed"] == ["people"]


def test_what_somebody_is_accused_of_is_what_the_accuser_says() -> None:
    p = parse(Article(id="a", text="The army accuses the front of being allied with the Sons of Tolo."))
    accuses, of = p.word.index("accuses"), p.word.index("of")
    assert (p.head[of], p.dep[of]) == (accuses, "prep")


def test_the_dead_beside_things_that_hang_on_nothing_stay_where_they_are() -> None:
    p = parse(Article(id="a", text="40 dead and six tanks."))
    p.head[:], p.dep[:] = [1, 4, 4, 4, 4, 4], ["nummod", "amod", "cc", "nummod", "ROOT", "punct"]
    p.kids[:] = [[k for k in range(6) if p.head[k] == i != k] for i in range(6)]
    mend(p)
    assert p.head[1] == p.head[4] == 4


def test_an_adjective_before_a_name_is_no_noun_and_an_attack_is_by_whoever_attacks() -> None:
    text = "Sudan's army said it had beaten back an assault on El-Obeid by the paramilitary Rapid Support Forces (RSF)."
    (claim,) = READER.read(Article(id="a", text=text)).relations
    assert (claim.subject.name, claim.predicate, claim.object.name) == (
        "Sudan's army",
        "FIGHTS",
        "Rapid Support Forces",
    )


def test_what_a_verb_is_done_by_is_left_where_it_is() -> None:
    p = parse(Article(id="a", text="The army answered the assault by a volley of mortar fire."))
    by = p.word.index("by")
    before = p.head[by], p.dep[by]
    mend(p)
    assert (p.head[by], p.dep[by]) == before
