"""Where documents come from: files, folders, standard input, addresses, feeds. A source knows no meanings."""

from ingest.sources.document import Document, Form, Unusable
from ingest.sources.drafts import Draft, draft, drafts
from ingest.sources.gather import documents

__all__ = ["Document", "Draft", "Form", "Unusable", "documents", "draft", "drafts"]
