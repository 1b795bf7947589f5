"""Which language model is asked, where, and how much it may be asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageModelSettings:
    """`url` is the base of an OpenAI-compatible API ("http://localhost:8080/v1") or Ollama's own ("…:11434/api").

    `budget` counts tokens (prompt and answer, as the endpoint reports them) over the life of a reader; 0 is no limit.
    """

    url: str = ""
    model: str = ""
    key: str = ""
    timeout: float = 120.0
    """Seconds for one answer."""
    retries: int = 2
    """How often an article's part is asked for again after an unusable answer or a failed connection."""
    concurrency: int = 2
    """How many requests are under way at a time."""
    pause: float = 1.0
    """Seconds before the second try; doubled before each further one."""
    budget: int = 0
    part: int = 8_000
    """Characters of an article in one request; longer articles are read in parts."""
    output: int = 8_000
    """Tokens that one answer may have."""

    def __repr__(self) -> str:
        """Without the key."""
        return f"LanguageModelSettings(url={self.url!r}, model={self.model!r})"
