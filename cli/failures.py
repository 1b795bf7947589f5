"""Errors as a person at a terminal meets them: one line and an exit code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from graph import errors

# The nearest codes of sysexits.h, which shells and schedulers know; the first class that fits decides.
EXIT_CODES: tuple[tuple[type[errors.ActorgraphError], int], ...] = (
    (errors.InputError, 65),
    (errors.NotFound, 66),
    (errors.Conflict, 65),
    (errors.ReaderError, 69),
    (errors.StoreDenied, 77),
    (errors.StoreUnavailable, 69),
    (errors.StoreError, 70),
    (errors.DownloadFailed, 69),
    (errors.LocalServerError, 75),
)


@contextmanager
def told() -> Iterator[None]:
    """Turn an error of ours into its line and exit code."""
    try:
        yield
    except errors.ActorgraphError as error:
        print(f"actorgraph: {error}", file=sys.stderr)
        sys.exit(exit_code(error))


def exit_code(error: errors.ActorgraphError) -> int:
    """The exit code that says what kind of error it was; 1 for one that the table does not know."""
    return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), 1)
