"""From a part of an article to a draft: the prompt, and what is done when the answer cannot be used."""

import json
from collections import Counter
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from graph.errors import ModelAnswerUnusable
from ingest.reading.llm.budget import Budget, estimate
from ingest.reading.llm.draft import Draft, salvaged, schema
from ingest.reading.llm.endpoint import Answer, Endpoint, Message
from ingest.reading.llm.settings import LanguageModelSettings

_FAULTS_TOLD = 8


@cache
def prompt() -> str:
    """The instructions, kept as a file."""
    return (files("ingest.reading.llm") / "prompt.md").read_text(encoding="utf-8")


class Asking:
    """Asks for drafts; an answer that does not fit the schema is asked for again with what is wrong with it."""

    def __init__(self, settings: LanguageModelSettings, endpoint: Endpoint, budget: Budget) -> None:
        self._settings, self._endpoint, self._budget = settings, endpoint, budget

    def draft(self, text: str, published: date | None, dropped: Counter[str]) -> Draft:
        """The claims of `text`, not yet checked; what had to be left out is added to `dropped`.

        Raises ModelUnavailable, ModelAnswerUnusable or BudgetSpent.
        """
        messages = self._messages(text, published)
        last: object = None
        for _ in range(self._settings.retries + 1):
            answer = self._asked(messages)
            try:
                return Draft.model_validate_json(_object(answer.text))
            except ValidationError as error:
                last = _loaded(answer.text) or last
                messages = [*messages[:2], {"role": "assistant", "content": answer.text or "{}"}, _correction(error)]
        found = salvaged(last, dropped)
        if found is None:
            raise ModelAnswerUnusable(
                f"The language model {self._settings.model} did not answer with JSON as it was asked to.",
                "Try a model that supports structured output.",
            )
        return found

    def _messages(self, text: str, published: date | None) -> list[Message]:
        day = f"Published: {published.isoformat()}\n\n" if published else ""
        return [
            {"role": "system", "content": prompt()},
            {"role": "user", "content": f"{day}<article>\n{text}\n</article>"},
        ]

    def _asked(self, messages: list[Message]) -> Answer:
        form = schema()
        size = estimate("".join(each["content"] for each in messages) + json.dumps(form))
        with self._budget.grant(size, self._settings.output) as grant:
            answer = self._endpoint.ask(messages, form, grant.answer)
            grant.used = answer.tokens or size + estimate(answer.text)
            return answer


def _correction(error: ValidationError) -> Message:
    faults = [
        f"- {'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}"
        for fault in error.errors()[:_FAULTS_TOLD]
    ]
    told = "\n".join(faults)
    return {
        "role": "user",
        "content": f"That does not fit:\n{told}\nAnswer again with the whole JSON object, corrected.",
    }


def _object(answer: str) -> str:
    """The JSON object in an answer, without what some models put around it."""
    first, last = answer.find("{"), answer.rfind("}")
    return answer[first : last + 1] if 0 <= first < last else answer


def _loaded(answer: str) -> object:
    try:
        return json.loads(_object(answer))
    except ValueError:
        return None
