"""Articles: from what a source yields to a cleaned, dated text with an id made of its content; near copies."""

from ingest.article.build import ENGLISH, article_of_html, article_of_record, article_of_text
from ingest.article.fields import Fields

__all__ = ["ENGLISH", "Fields", "article_of_html", "article_of_record", "article_of_text"]
