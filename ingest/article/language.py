"""Which language an article is in, offline."""

import re
from collections.abc import Callable
from functools import cache

from graph.errors import UnsupportedLanguage

_LOOKED_AT = 5_000  # characters
_FEWEST_WORDS = 8  # below which a text is too short to tell
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    (
        *("the", "of", "and", "in", "to", "a", "was", "were", "is", "are", "by", "on", "for", "said", "at", "from"),
        *("with", "that", "has", "had", "have", "his", "it", "its", "an", "as", "who", "after", "killed"),
    )
)
_NEWS = (  # languages that news comes in; the classifier takes a list of foreign names for one of the rarest otherwise
    *(
        "en",
        "fr",
        "es",
        "pt",
        "de",
        "it",
        "nl",
        "pl",
        "cs",
        "sv",
        "da",
        "no",
        "fi",
        "hu",
        "ro",
        "bg",
        "el",
        "sr",
        "hr",
        "uk",
    ),
    *("ru", "tr", "ar", "fa", "he", "ur", "hi", "bn", "ta", "te", "ne", "si", "zh", "ja", "ko", "vi", "th", "id", "ms"),
    *("sw", "am", "ka", "hy", "az", "kk", "ca", "sq", "mk", "my", "km", "tl", "ku", "ps", "so", "ha"),
)
_ENGLISH_SHARE = 0.2  # of an English text's words; texts in other languages that quote English names stay below


def language_of(text: str) -> str | None:
    """ISO 639-1 code, or None where the text is too short to tell.

    Short English texts full of foreign names mislead the classifier, so the share of English function words decides
    first.
    """
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if len(words) < _FEWEST_WORDS:
        return None
    if sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    return _classified(text[:_LOOKED_AT])


def require(language: str | None, accepted: tuple[str, ...]) -> None:
    """Raise UnsupportedLanguage unless the language is accepted or could not be told."""
    if language and language not in accepted:
        raise UnsupportedLanguage(
            f"The article is in another language ({language}).", f"Languages read: {', '.join(accepted)}."
        )


def _classified(text: str) -> str:
    return str(_classifier()(text)[0])


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    import py3langid  # loads its model when imported; most articles never need it

    py3langid.set_languages(_NEWS)
    return py3langid.classify  # type: ignore[no-any-return]
