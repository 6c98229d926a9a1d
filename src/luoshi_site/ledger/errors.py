"""Why the ledger did not do what it was asked.

    LedgerError
    ├── NotAllowed   the person's roles do not cover it (403)
    ├── StaleRow     someone else changed the row in between; nothing was overwritten (409)
    └── Refused      what was given cannot be used (422)

A message says what happened, that nothing was lost, and what to do. Rows that a person may not see are not refused but
missing: Django's ``Http404``.
"""

from __future__ import annotations

from typing import Any

from django.db import models

from luoshi.said import Said, said


class LedgerError(Exception):
    """What happened and what to do, as a person reads it."""

    status = 400

    def __init__(self, what: str, remedy: str = "") -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(what, remedy)

    @property
    def said(self) -> Said:
        """The whole, so that it can be said in the language of a page."""
        return said(self.what) + self.remedy

    def __str__(self) -> str:
        return self.what + self.remedy


class NotAllowed(LedgerError):
    """The person's roles do not cover it."""

    status = 403


class StaleRow(LedgerError):
    """The row was changed since it was read, by someone else or by the same person in another window (``mine``).

    ``current`` is the row now, ``yours`` what was to be written.
    """

    status = 409

    def __init__(
        self, current: models.Model, yours: dict[str, Any] | None = None, by: str = "", mine: bool = False
    ) -> None:
        if mine:
            what = "这一行您在另一个窗口里刚改过，这里的修改没有保存，也没有覆盖那边的。"
        elif by:
            what = said("这一行刚被别人改过（{by}），您的修改没有保存，也没有覆盖对方的。", by=by)
        else:
            what = "这一行刚被别人改过，您的修改没有保存，也没有覆盖对方的。"
        super().__init__(what, "请看过现在的内容，再决定是否重做。")
        self.current = current
        self.yours = yours or {}
        self.by = by


class Refused(LedgerError):
    """What was given cannot be used. ``field`` names the input at fault, where there is one."""

    status = 422

    def __init__(self, what: str, remedy: str = "", field: str = "") -> None:
        super().__init__(what, remedy)
        self.field = field
