"""Words that the tokenizer must leave whole: those with a hyphen ("cease-fire"), ranks cut short ("Col.")."""

from __future__ import annotations

from spacy.language import Language

from ingest.reading.tables import word_set, words


def hyphenated(nlp: Language) -> Language:
    """The pipeline, taught these words; returns the one given."""
    for word in word_set("hyphens.whole"):
        for form in (word, word.capitalize(), "-".join(part.capitalize() for part in word.split("-"))):
            _leave_whole(nlp, form)
    for title in words("titles", "title"):
        if title.endswith(".") and title.capitalize() not in nlp.tokenizer.rules:  # type: ignore[union-attr]
            _leave_whole(nlp, title.capitalize())
    return nlp


def _leave_whole(nlp: Language, form: str) -> None:
    nlp.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]
