"""What is late and what is due next: conditions on commitments, by the day on which the page is asked for."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, Min, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce, Least, Length, Substr

from luoshi_site.ledger.models import LIVE, Alignment, Commitment

MET = ("met", "exceeded")


def past_due(rows: QuerySet[Commitment], today: date) -> QuerySet[Commitment]:
    """Those of ``rows`` whose term has ended. A term is a day, a month, a quarter, a half, a year or several years."""
    return _with_parts(rows).filter(_ended(today))


def still_due(rows: QuerySet[Commitment], today: date) -> QuerySet[Commitment]:
    """Those of ``rows`` that have a term which is not over."""
    return _with_parts(rows).exclude(_ended(today))


def _with_parts(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    return rows.exclude(due="").alias(due_last=Substr("due", 6, 4), due_length=Length("due"))


def _ended(today: date) -> Q:
    year = str(today.year)
    # 2024-2028 began earlier and is still running: its sixth to ninth letters are a year, in no other form of a term.
    running = Q(due_last__gte=year, due_last__lt="3")
    ended = Q(due__lt=year) & ~running
    ended |= Q(due__startswith=f"{year}-", due__lt=today.isoformat(), due_length=len("2026-01-01"))
    return ended | Q(due__in=_ended_this_year(today))


def not_done(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Those of ``rows`` of which no document shows that every target was met; those without numbers are among them.

    The targets of a commitment's parts are its own.
    """
    met = Least(_all_met("target__commitment"), _all_met("target__commitment__parent"))
    return rows.alias(met=met).exclude(met=1)


def _all_met(column: str) -> Coalesce:
    """1 where every answered target was met, 0 where one was not, 2 where there is none.

    A value for each row, looked up by its key: whether one exists, a database may prefer to ask of the whole table.
    """
    answers = Alignment.objects.filter(withdrawn="", target__review_state__in=LIVE, **{column: OuterRef("pk")})
    worst = Min(Case(When(verdict__in=MET, then=1), default=0))
    return Coalesce(Subquery(answers.order_by().values(column).annotate(worst=worst).values("worst")), 2)


def _ended_this_year(today: date) -> list[str]:
    year, month = today.year, today.month
    quarters = (month - 1) // 3
    found = [f"{year}Q{one}" for one in range(1, quarters + 1)]
    found += [f"{year}Q{first}-Q{last}" for last in range(1, quarters + 1) for first in range(1, last)]
    found += [f"{year}H1"] if month > 6 else []  # as older ledgers write the first half
    found += [f"{year}M{one}" for one in range(1, month)] + [f"{year}-{one:02d}" for one in range(1, month)]
    found += [f"{year}M{first}-M{last}" for last in range(1, month) for first in range(1, last)]
    return found
