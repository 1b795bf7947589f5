"""The one place that talks to a language model: OpenAI-compatible servers, and Ollama's own interface.

A connection that fails, a server that is busy or does not answer in time is tried again; what is refused is not.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import httpx

from graph.errors import ModelUnavailable
from ingest.reading.llm.settings import LanguageModelSettings

Message = Mapping[str, str]
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_PAUSE = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """`tokens` is prompt and answer together, None where the server does not count."""

    text: str
    tokens: int | None


class _Dialect(Protocol):
    path: str

    def request(
        self, model: str, messages: Sequence[Message], schema: Mapping[str, Any], most: int
    ) -> dict[str, Any]: ...

    def answer(self, body: Any) -> Answer: ...


class _OpenAI:
    path = "chat/completions"

    def request(self, model: str, messages: Sequence[Message], schema: Mapping[str, Any], most: int) -> dict[str, Any]:
        form = {"type": "json_schema", "json_schema": {"name": "reading", "strict": True, "schema": schema}}
        return {"model": model, "messages": messages, "temperature": 0, "max_tokens": most, "response_format": form}

    def answer(self, body: Any) -> Answer:
        usage = body.get("usage") or {}
        return Answer(body["choices"][0]["message"]["content"] or "", usage.get("total_tokens"))


class _Ollama:
    path = "chat"
    _context = 32_768  # tokens; Ollama's own default cuts a long prompt off without a word

    def request(self, model: str, messages: Sequence[Message], schema: Mapping[str, Any], most: int) -> dict[str, Any]:
        options = {"temperature": 0, "num_predict": most, "num_ctx": self._context}
        return {"model": model, "messages": messages, "format": schema, "stream": False, "options": options}

    def answer(self, body: Any) -> Answer:
        counts = [body.get(name) for name in ("prompt_eval_count", "eval_count")]
        return Answer(body["message"]["content"], sum(counts) if all(counts) else None)


class Endpoint:
    """A model at an address; safe to use from several threads."""

    def __init__(self, settings: LanguageModelSettings) -> None:
        self._settings = settings
        self._dialect: _Dialect = _Ollama() if settings.url.rstrip("/").endswith("/api") else _OpenAI()
        headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
        self._client = httpx.Client(headers=headers, timeout=settings.timeout)
        self._structured = True

    def ask(self, messages: Sequence[Message], schema: Mapping[str, Any], most: int) -> Answer:
        """The model's answer of at most `most` tokens; raises ModelUnavailable."""
        failure = ""
        for attempt in range(self._settings.retries + 1):
            if attempt:
                time.sleep(min(self._settings.pause * 2 ** (attempt - 1), _LONGEST_PAUSE))
            try:
                response = self._post(self._dialect.request(self._settings.model, messages, schema, most))
            except httpx.TransportError as error:
                failure = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                continue
            if response.status_code not in _BUSY:
                return self._answer(response)
            failure = f"status {response.status_code}"
        raise self._unavailable(failure, "Is it running, and is ACTORGRAPH_LLM_TIMEOUT long enough?")

    def close(self) -> None:
        self._client.close()

    def _post(self, request: dict[str, Any]) -> httpx.Response:
        """Servers that know no structured output say so with 400 or 422; they are asked without from then on."""
        url = f"{self._settings.url.rstrip('/')}/{self._dialect.path}"
        if self._structured:
            response = self._client.post(url, json=request)
            if response.status_code not in (400, 422) or "response_format" not in request:
                return response
            self._structured = False
        return self._client.post(
            url, json={name: value for name, value in request.items() if name != "response_format"}
        )

    def _answer(self, response: httpx.Response) -> Answer:
        if response.status_code in (401, 403):
            raise self._unavailable("it refuses the key", "Set ACTORGRAPH_LLM_KEY.")
        if response.is_error:
            said = " ".join(response.text[:200].split())
            raise self._unavailable(
                f"status {response.status_code}: {said}", "Look at the address and the model's name."
            )
        try:
            return self._dialect.answer(response.json())
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            raise self._unavailable("what answers there is no chat interface", "Look at the address.") from error

    def _unavailable(self, what: str, remedy: str) -> ModelUnavailable:
        model, url = self._settings.model, self._settings.url
        return ModelUnavailable(f"The language model {model} at {url} cannot be used: {what}.", remedy)
