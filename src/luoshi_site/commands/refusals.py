"""What the ledger refuses, as errors of the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from luoshi.errors import InputError


@contextmanager
def as_input_errors() -> Iterator[None]:
    """Turns a `LedgerError` into an `InputError`, which ``luoshi`` prints without a traceback."""
    from luoshi_site.ledger.errors import LedgerError

    try:
        yield
    except LedgerError as error:
        raise InputError(error.what, remedy=error.remedy) from error
