"""How many tokens may still be spent, shared by all requests under way."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

from graph.errors import BudgetSpent

LEAST_ANSWER = 256  # tokens; an answer cut shorter is of no use
_CHARACTERS_PER_TOKEN = 4  # of English, about; what the endpoint reports counts in the end


def estimate(text: str) -> int:
    """Tokens of a text, roughly."""
    return len(text) // _CHARACTERS_PER_TOKEN + 1


class Grant:
    """The leave for one request: `answer` is how many tokens the answer may have; `used` is to be set afterwards."""

    def __init__(self, prompt: int, answer: int) -> None:
        self.held, self.answer = prompt + answer, answer
        self.used = prompt  # of a request that failed, the prompt was spent all the same


class Budget:
    """`limit` 0: as many as needed."""

    def __init__(self, limit: int) -> None:
        self._limit, self._spent, self._held = limit, 0, 0
        self._changed = Condition()

    @property
    def spent(self) -> int:
        return self._spent

    @contextmanager
    def grant(self, prompt: int, answer: int) -> Iterator[Grant]:
        """Leave to send `prompt` tokens and receive up to `answer`; waits while requests under way hold what is left.

        Raises BudgetSpent when what is left does not hold the prompt and a short answer.
        """
        with self._changed:
            grant = self._granted(prompt, answer)
            self._held += grant.held
        try:
            yield grant
        finally:
            with self._changed:
                self._held -= grant.held
                self._spent += grant.used
                self._changed.notify_all()

    def _granted(self, prompt: int, answer: int) -> Grant:
        if not self._limit:
            return Grant(prompt, answer)
        while self._held and self._left() < prompt + answer:
            self._changed.wait()
        if self._left() < prompt + min(answer, LEAST_ANSWER):
            raise BudgetSpent(
                f"The budget of {self._limit} tokens is spent ({self._spent} used).",
                "Raise ACTORGRAPH_LLM_BUDGET, or use the built-in reader.",
            )
        return Grant(prompt, min(answer, self._left() - prompt))

    def _left(self) -> int:
        return self._limit - self._spent - self._held
