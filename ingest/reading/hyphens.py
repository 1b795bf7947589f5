"""Words whose hyphen the tokenizer must respect ("cease-fire")."""

from __future__ import annotations

from spacy.language import Language

from ingest.reading.tables import word_set


def hyphenated(nlp: Language) -> Language:
    """The pipeline, taught these words; returns the one given."""
    for word in word_set("hyphens.whole"):
        for form in (word, word.capitalize(), "-".join(part.capitalize() for part in word.split("-"))):
            nlp.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]
    return nlp
