"""A language model reads: what it says is believed as far as the text bears it out, however it answers."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from graph.errors import ActorgraphError, BudgetSpent, InvalidQuestion, ModelAnswerUnusable, ModelUnavailable
from graph.model import Article, Reading
from ingest.reading.llm.asking import prompt
from ingest.reading.llm.draft import Draft, schema
from ingest.reading.llm.reader import LanguageModelReader
from ingest.reading.llm.settings import LanguageModelSettings
from ingest.reading.readers import make_reader
from tests.fake_model import FakeModel, Reply, fake_model

TEXT = (
    "The Orsk Hill Guard, which broke away from the Valley Front in May, said it had killed at least nine soldiers "
    "near Ménaka on Friday.\n\nThe army confirmed an ambush but spoke of “three dead”."
)
ARTICLE = Article(id="a1", text=TEXT, published=date(2024, 11, 30))
SPLIT = {
    "subject": "Hill Guard",
    "predicate": "SPLIT_FROM",
    "object": "Valley Front",
    "when": "in May",
    "evidence": "which broke away from the Valley Front in May",
}
AMBUSH = {
    "id": "e9",
    "type": "attack",
    "when": "on Friday",
    "place": "Ménaka",
    "participants": [{"actor": "Hill Guard", "role": "attacker", "claimant": "Hill Guard"}],
    "evidence": "it had killed at least nine soldiers near Ménaka on Friday",
}
NINE = {
    "event": "e9",
    "measure": "killed",
    "of": "soldiers",
    "by": "Hill Guard",
    "number": "at least nine",
    "claimant": "Hill Guard",
    "evidence": "said it had killed at least nine soldiers",
}
ACTORS = [
    {"name": "Orsk Hill Guard", "names": ["Hill Guard"], "kind": "ArmedGroup"},
    {"name": "Valley Front", "names": [], "kind": "ArmedGroup"},
]


def answer(**claims: list[dict[str, Any]]) -> str:
    return json.dumps({"actors": ACTORS, **claims})


GOOD = Reply(answer(relations=[SPLIT], events=[AMBUSH], measures=[NINE]))


@contextmanager
def reading_with(model: FakeModel, **settings: Any) -> Iterator[LanguageModelReader]:
    usual: dict[str, Any] = {"url": model.url, "model": "fake", "timeout": 5.0, "retries": 1, "pause": 0.01}
    reader = LanguageModelReader(LanguageModelSettings(**(usual | settings)))
    try:
        yield reader
    finally:
        reader.close()


def read(*replies: Reply, **settings: Any) -> tuple[Reading, LanguageModelReader, FakeModel]:
    with fake_model(*replies) as model, reading_with(model, **settings) as reader:
        return reader.read(ARTICLE), reader, model


def told(**claims: list[dict[str, Any]]) -> tuple[Reading, dict[str, int]]:
    reading, reader, _ = read(Reply(answer(**claims)))
    return reading, {reason: count for reason, count in reader.dropped.items() if count}


# -- answers well ----------------------------------------------------------------------------------------------------


def test_claims_come_out_as_the_text_has_them() -> None:
    reading, _, _ = read(GOOD)
    (split,), (ambush,), (nine,) = reading.relations, reading.events, reading.measures
    assert (split.subject.name, split.predicate, split.object.name) == ("Orsk Hill Guard", "SPLIT_FROM", "Valley Front")
    assert split.when.from_ == date(2024, 5, 1)
    assert ambush.place is not None
    assert ambush.place.country == "ML"
    assert (nine.min, nine.max, nine.literal) == (9, None, "at least nine")
    assert nine.event == ambush.id == "e1"
    assert nine.claimant is not None
    assert nine.claimant.id == split.subject.id
    assert reading.reader == "llm/1 fake"


def test_every_quote_stands_at_its_offsets() -> None:
    reading, _, _ = read(GOOD)
    claims = (*reading.relations, *reading.events, *reading.measures)
    assert [TEXT[claim.start : claim.end] for claim in claims] == [claim.quote for claim in claims]
    mentions = [mention for actor in reading.actors for mention in actor.mentions]
    assert [TEXT[each.start : each.end] for each in mentions] == [each.text for each in mentions]
    assert {each.text for each in mentions} == {"Orsk Hill Guard", "Valley Front"}


def test_a_date_is_reckoned_from_the_day_of_publication() -> None:
    reading, _, _ = read(GOOD)
    assert reading.events[0].when.from_ == date(2024, 11, 29)


def test_the_model_gets_the_prompt_the_schema_the_key_and_the_article() -> None:
    _, _, model = read(GOOD, key="secret")
    (request,) = model.requests
    assert request["messages"][0]["content"] == prompt()
    assert TEXT in request["messages"][1]["content"]
    assert "2024-11-30" in request["messages"][1]["content"]
    assert request["response_format"]["json_schema"]["schema"] == schema()
    assert model.keys == ["Bearer secret"]


def test_ollama_is_asked_in_its_own_way() -> None:
    with fake_model(GOOD) as model, reading_with(model, url=model.url.replace("/v1", "/api")) as reader:
        assert reader.read(ARTICLE).relations
        assert model.requests[0]["format"] == schema()
        assert model.requests[0]["stream"] is False
        assert reader.tokens == 100


def test_the_example_in_the_prompt_is_an_answer_that_fits() -> None:
    example = prompt().split("## Example")[1]
    draft = Draft.model_validate_json(example[example.index("{") : example.rindex("}") + 1])
    assert (len(draft.actors), len(draft.relations), len(draft.events), len(draft.measures)) == (2, 1, 1, 1)


def test_the_schema_asks_for_every_field_and_no_other() -> None:
    for shape in (schema(), *schema()["$defs"].values()):
        assert set(shape["required"]) == set(shape["properties"])
        assert shape["additionalProperties"] is False


# -- what the text does not bear out ---------------------------------------------------------------------------------


def test_a_claim_whose_quote_is_not_in_the_text_is_dropped_and_counted() -> None:
    reading, dropped = told(relations=[SPLIT, SPLIT | {"evidence": "the Valley Front had been joined by the Guard"}])
    assert len(reading.relations) == 1
    assert dropped == {"quote not in the text": 1}


@pytest.mark.parametrize(
    "quote",
    [
        "Which broke away   from the\nValley Front in May",
        '"which broke away from the Valley Front in May"',
        "which broke away from the Valley Front in may,",
        "which brok away from the Valley Front in May",
    ],
)
def test_a_quote_may_differ_in_case_spacing_and_a_letter_or_two(quote: str) -> None:
    reading, _ = told(relations=[SPLIT | {"evidence": quote}])
    assert reading.relations[0].quote.startswith("which broke away from the Valley Front in May")


def test_quotation_marks_of_any_kind_are_the_same() -> None:
    three = {"measure": "killed", "number": "three", "claimant": "army", "evidence": 'spoke of "three dead"'}
    reading, _ = told(measures=[three])
    assert reading.measures[0].quote == "spoke of “three dead”"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"subject": "River Guard"}, "party not in the text"),
        ({"claimant": "government"}, "claimant not in the text"),
        ({"predicate": "CONTROLS", "object": "Timbuktu"}, "place not in the text"),
    ],
)
def test_nobody_and_no_place_is_made_up(change: dict[str, str], reason: str) -> None:
    reading, dropped = told(relations=[SPLIT | change])
    assert reading.relations == ()
    assert dropped == {reason: 1}


def test_a_number_has_to_stand_in_its_quote() -> None:
    reading, dropped = told(measures=[NINE, NINE | {"number": "nineteen"}])
    assert [claim.min for claim in reading.measures] == [9]
    assert dropped == {"number not in the quote": 1}


def test_an_actor_that_is_not_in_the_text_is_none() -> None:
    _, dropped = told(actors=[{"name": "Grey Wolves"}])
    assert dropped == {"actor not in the text": 1}


def test_a_party_that_is_no_named_actor_has_no_id() -> None:
    reading, _ = told(measures=[NINE])
    assert reading.measures[0].of is not None
    assert (reading.measures[0].of.id, reading.measures[0].of.name) == (None, "soldiers")


# -- answers badly ---------------------------------------------------------------------------------------------------


def test_an_answer_that_is_no_json_is_asked_for_again() -> None:
    reading, _, model = read(Reply("Sure! Here is what I found:"), GOOD)
    assert reading.relations
    assert len(model.requests) == 2
    assert "does not fit" in model.requests[1]["messages"][-1]["content"]


def test_the_second_request_says_what_was_wrong_with_the_first() -> None:
    reading, _, model = read(Reply(answer(relations=[SPLIT | {"predicate": "BETRAYED"}])), GOOD)
    assert reading.relations
    assert "relations.0.predicate" in model.requests[1]["messages"][-1]["content"]


def test_what_is_well_formed_in_an_answer_that_stays_bad_is_kept() -> None:
    reading, reader, _ = read(Reply(answer(relations=[SPLIT, SPLIT | {"predicate": "BETRAYED"}])))
    assert len(reading.relations) == 1
    assert reader.dropped["malformed"] == 1


def test_json_with_talk_around_it_is_taken() -> None:
    reading, _, model = read(Reply(f"Here you are:\n```json\n{GOOD.text}\n```\nAnything else?"))
    assert reading.relations
    assert len(model.requests) == 1


def test_a_model_that_never_answers_with_json_is_given_up() -> None:
    with pytest.raises(ModelAnswerUnusable, match="fake"):
        read(Reply("I cannot help with that."))


def test_a_server_without_structured_output_is_asked_without() -> None:
    reading, _, model = read(Reply("response_format is not supported", status=400), GOOD)
    assert reading.relations
    assert "response_format" not in model.requests[1]


# -- answers slowly, or not at all -----------------------------------------------------------------------------------


def test_a_slow_answer_is_given_up_after_the_time_allowed() -> None:
    with pytest.raises(ModelUnavailable, match="ReadTimeout"):
        read(Reply(GOOD.text, after=0.5), timeout=0.1, retries=0)


def test_a_slow_answer_is_tried_again() -> None:
    reading, _, model = read(Reply(GOOD.text, after=0.5), GOOD, timeout=0.2)
    assert reading.relations
    assert len(model.requests) == 2


def test_a_busy_server_is_tried_again() -> None:
    reading, _, _ = read(Reply("busy", status=503), GOOD)
    assert reading.relations


def test_no_server_is_told_with_its_address() -> None:
    settings = LanguageModelSettings(url="http://127.0.0.1:9/v1", model="fake", retries=0)
    with pytest.raises(ModelUnavailable, match=r"127\.0\.0\.1:9"):
        LanguageModelReader(settings).read(ARTICLE)


@pytest.mark.parametrize(("status", "said"), [(401, "refuses the key"), (404, "status 404.*no such model")])
def test_a_refusal_is_told_at_once(status: int, said: str) -> None:
    with (
        fake_model(Reply("no such model", status=status)) as model,
        reading_with(model) as reader,
        pytest.raises(ModelUnavailable, match=said),
    ):
        reader.read(ARTICLE)
    assert len(model.requests) == 1


def test_the_key_is_never_shown() -> None:
    assert "secret" not in repr(LanguageModelSettings(url="u", model="m", key="secret"))


# -- limits ----------------------------------------------------------------------------------------------------------


def test_no_token_is_spent_beyond_the_budget() -> None:
    with fake_model(Reply(GOOD.text, tokens=6_000)) as model, reading_with(model, budget=10_000) as reader:
        reader.read(ARTICLE)
        reader.read(ARTICLE)
        with pytest.raises(BudgetSpent, match="10000"):
            reader.read(ARTICLE)
        assert len(model.requests) == 2


def test_no_more_requests_are_under_way_than_allowed() -> None:
    articles = [Article(id=f"a{number}", text=TEXT) for number in range(8)]
    with fake_model(Reply(GOOD.text, after=0.05)) as model, reading_with(model, concurrency=3) as reader:
        readings = list(reader.read_many(articles))
    assert [each.article for each in readings] == [each.id for each in articles]
    assert model.most_at_once == 3


def test_a_long_article_is_read_in_parts_and_quoted_as_a_whole() -> None:
    text = "\n\n".join([TEXT, "Nothing else was told of the day. " * 20, TEXT.replace("nine", "eleven")])

    def by(request: dict[str, Any]) -> Reply:
        number = "eleven" if "eleven" in request["messages"][1]["content"] else "nine"
        measure = {name: str(value).replace("nine", number) for name, value in NINE.items()}
        return Reply(answer(events=[AMBUSH | {"evidence": measure["evidence"]}], measures=[measure]))

    with fake_model(by=by) as model, reading_with(model, part=700) as reader:
        reading = reader.read(Article(id="long", text=text, published=ARTICLE.published))
    assert len(model.requests) > 1
    assert {"nine", "eleven"} <= {claim.literal.split()[-1] for claim in reading.measures}
    assert all(text[claim.start : claim.end] == claim.quote for claim in reading.measures)
    assert len({event.id for event in reading.events}) == len(reading.events)


def test_one_article_that_fails_does_not_stop_the_next() -> None:
    bad, good = Article(id="bad", text="Untold."), ARTICLE

    def by(request: dict[str, Any]) -> Reply:
        return Reply("no", status=404) if "Untold" in request["messages"][1]["content"] else GOOD

    with fake_model(by=by) as model, reading_with(model) as reader:
        results = list(reader.attempts([good, bad, good]))
    assert [type(each) for each in results] == [Reading, ModelUnavailable, Reading]


# -- by name ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "said"), [("guess", "rules, llm, both"), ("llm", "ACTORGRAPH_LLM_URL")])
def test_a_reader_that_cannot_be_made_says_what_is_missing(name: str, said: str) -> None:
    with pytest.raises(InvalidQuestion, match=said):
        make_reader(name)


def test_both_readers_together_mark_what_only_one_says() -> None:
    with fake_model(GOOD) as model:
        reader = make_reader("both", LanguageModelSettings(url=model.url, model="fake", retries=0))
        (reading,) = reader.read_many([ARTICLE])
    assert reading.reader == "rules/10 + llm/1 fake"
    assert {claim.reader for claim in (*reading.relations, *reading.events, *reading.measures)} <= {
        "rules/10",
        "llm/1 fake",
        "rules/10 + llm/1 fake",
    }
    (split,) = [claim for claim in reading.relations if claim.predicate == "SPLIT_FROM"]
    assert split.reader == "rules/10 + llm/1 fake"
    assert split.confidence > 0.9


def test_both_fail_together_when_the_model_does() -> None:
    reader = make_reader("both", LanguageModelSettings(url="http://127.0.0.1:9/v1", model="fake", retries=0))
    with pytest.raises(ActorgraphError):
        list(reader.read_many([ARTICLE]))
