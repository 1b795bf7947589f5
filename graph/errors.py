"""Everything that can go wrong, in one tree. None of it knows of HTTP or of exit codes.

ActorgraphError
├── InputError                a document, a question or a decision that cannot be used
│   ├── UnreadableDocument    empty, binary, wrongly encoded, malformed
│   ├── NotAnArticle          readable, but there is no article in it
│   ├── UnsupportedLanguage   an article in a language that the reader does not read
│   └── InvalidQuestion       a parameter out of range, a cursor that is none of ours
├── NotFound                  no actor, article, event, claim or decision under that id
├── Conflict                  a decision that contradicts one already taken
├── ReaderError               a reader that could not do its work
│   ├── ModelUnavailable      the language model cannot be reached, or refuses
│   ├── ModelAnswerUnusable   the language model answers, but not as it was asked to
│   └── BudgetSpent           no tokens are left to ask the language model with
├── StoreError                the database
│   ├── StoreUnavailable      nothing answers at the address
│   ├── StoreDenied           user name or password refused
│   └── SchemaMismatch        the graph was written by a newer version
└── LocalServerError          the Neo4j that this program runs itself
    ├── DownloadFailed        a jar could not be fetched, or is not the one in the lock file
    ├── ServerDidNotStart     with the last lines of its log
    └── DataFolderInUse       another process holds the data folder and cannot be joined
"""


class ActorgraphError(Exception):
    """Base class. `what` says what happened and where; `remedy` says what to do about it."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy


class InputError(ActorgraphError):
    """Something handed in cannot be used."""


class UnreadableDocument(InputError):
    """A document is empty, binary, wrongly encoded or malformed."""


class NotAnArticle(InputError):
    """A document could be read, but holds no article."""


class UnsupportedLanguage(InputError):
    """An article is written in a language that the reader does not read."""


class InvalidQuestion(InputError):
    """A parameter is out of range or a cursor was not made by this service."""


class NotFound(ActorgraphError):
    """Nothing is kept under the id that was asked for."""


class Conflict(ActorgraphError):
    """A decision contradicts one already taken."""


class ReaderError(ActorgraphError):
    """A reader could not do its work, whatever the article."""


class ModelUnavailable(ReaderError):
    """The language model cannot be reached, is too slow or refuses."""


class ModelAnswerUnusable(ReaderError):
    """The language model does not answer as it was asked to."""


class BudgetSpent(ReaderError):
    """The tokens that may be spent on the language model are spent."""


class StoreError(ActorgraphError):
    """The database could not do what was asked."""


class StoreUnavailable(StoreError):
    """No database answers at the configured address."""


class StoreDenied(StoreError):
    """The database refused the user name or the password."""


class SchemaMismatch(StoreError):
    """The graph was written by a newer version of this program."""


class LocalServerError(ActorgraphError):
    """The Neo4j that this program runs by itself could not be used."""


class DownloadFailed(LocalServerError):
    """A jar could not be fetched, or its SHA-256 sum is not the one in the lock file."""


class ServerDidNotStart(LocalServerError):
    """The local server ended or stayed silent; carries the last lines of its log."""


class DataFolderInUse(LocalServerError):
    """Another process holds the data folder and cannot be joined."""
