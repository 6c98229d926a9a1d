"""Every error that luoshi raises on purpose.

    LuoshiError
    ├── ReadError            a file could not be read as a document
    │   ├── EmptyFile        nothing in it
    │   ├── UnknownFormat    not a format that luoshi reads
    │   ├── WrongEncoding    text that is neither UTF-8 nor GB18030
    │   ├── DamagedFile      truncated, or not what its name says
    │   ├── EncryptedFile    needs a password
    │   ├── NoText           scanned pages without a text layer
    │   └── TooLarge         above a limit of size, depth, ratio or time
    ├── LexiconError         a lexicon file that does not hold what its reader expects
    └── InputError           a value given by a caller that cannot be used

A message says what happened, where (file, page, clause) and what to do about it.
"""

from __future__ import annotations

from luoshi.said import Said, said


class LuoshiError(Exception):
    """What went wrong, where, and the remedy; ``str()`` joins the three."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, where, remedy)

    @property
    def said(self) -> Said:
        """The same, so that it can be said in another language."""
        what = said(self.what)
        whole = said("{where}: {what}", where=self.where, what=what) if self.where else what
        if not self.remedy or self.what.endswith("。"):
            return whole + self.remedy
        return said("{whole} {remedy}", whole=whole, remedy=said(self.remedy))

    def __str__(self) -> str:
        return str(self.said)


class ReadError(LuoshiError):
    """A file could not be read as a document."""


class EmptyFile(ReadError):
    """The file holds nothing."""


class UnknownFormat(ReadError):
    """The file is in no format that luoshi reads."""


class WrongEncoding(ReadError):
    """The bytes are neither UTF-8 nor GB18030."""


class DamagedFile(ReadError):
    """The file is truncated, or is not what its name says."""


class EncryptedFile(ReadError):
    """The file is locked with a password."""


class NoText(ReadError):
    """The pages are pictures; there is no text layer."""


class TooLarge(ReadError):
    """The file is above a limit of size, depth, ratio or time."""


class LexiconError(LuoshiError):
    """A lexicon file does not hold what its reader expects."""


class InputError(LuoshiError):
    """A value given by a caller cannot be used."""
