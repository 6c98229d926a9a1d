"""A page of a long list, and what was asked of it: filters and sort keys that are known, everything else ignored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, QuerySet, Window

SIZE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Rows ``first`` to ``last`` of ``total``; ``asked`` are the filters in force, for the links to other pages."""

    rows: list[Any]
    number: int
    size: int
    total: int
    asked: Mapping[str, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        return (self.number - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return self.first + len(self.rows) - 1 if self.rows else 0

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def before(self) -> str:
        """The query string of the page before; empty on the first."""
        return self._link(self.number - 1) if self.number > 1 else ""

    @property
    def after(self) -> str:
        """The query string of the next page; empty on the last."""
        return self._link(self.number + 1) if self.number < self.pages else ""

    def _link(self, number: int) -> str:
        return "?" + urlencode({**self.asked, "page": number})


def page_of(rows: QuerySet[Any], asked: Mapping[str, str], wanted: str | None, size: int = SIZE) -> Page:
    """The wanted page of a list: two queries. A page that is no number, or past the end, is the nearest there is."""
    total = rows.count()
    number = min(whole(wanted, 1) or 1, max(1, -(-total // size)))
    found = list(rows[(number - 1) * size : number * size])
    return Page(found, number, size, total, {key: value for key, value in asked.items() if value})


def first_of(rows: QuerySet[Any], most: int) -> tuple[int, list[Any]]:
    """How many rows there are, and the first of them; one query, for the condition may be dear."""
    found = list(rows.annotate(in_all=Window(Count("*")))[:most])
    return (found[0].in_all if found else 0), found


def whole(written: str | None, otherwise: int | None = None) -> int | None:
    """A positive number as a person's address holds it; ``otherwise`` for anything else.

    >>> whole("12"), whole("1 OR 1=1"), whole("-1", 1), whole(None), whole("９")
    (12, None, 1, None, None)
    """
    if written and written.isascii() and written.isdigit() and len(written) <= 9 and int(written) > 0:
        return int(written)
    return otherwise


def one_of(written: str | None, legal: Mapping[str, Any] | tuple[str, ...] | list[str], otherwise: str = "") -> str:
    """What was asked for if it is one of ``legal``, and ``otherwise`` if not.

    >>> one_of("name", ("name", "unit")), one_of("name; DROP TABLE x", ("name", "unit"), "unit")
    ('name', 'unit')
    """
    return written if written and written in legal else otherwise
