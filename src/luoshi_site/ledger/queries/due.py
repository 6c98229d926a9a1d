"""What is late and what is due next: conditions on commitments, by the day on which the page is asked for."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr

from luoshi_site.ledger.models import LIVE, Alignment, Commitment

MET = ("met", "exceeded")


def past_due(rows: QuerySet[Commitment], today: date) -> QuerySet[Commitment]:
    """Those of ``rows`` whose term has ended. A term is a day, a month, a quarter, a half, a year or several years."""
    year = str(today.year)
    # 2024-2028 began earlier and is still running: its sixth to ninth letters are a year, in no other form of a term.
    running = Q(due_last__gte=year, due_last__lt="3")
    ended = Q(due__lt=year) & ~running
    ended |= Q(due__startswith=f"{year}-", due__lt=today.isoformat(), due_length=len("2026-01-01"))
    ended |= Q(due__in=_ended_this_year(today))
    return rows.exclude(due="").alias(due_last=Substr("due", 6, 4), due_length=Length("due")).filter(ended)


def still_due(rows: QuerySet[Commitment], today: date) -> QuerySet[Commitment]:
    """Those of ``rows`` that have a term which is not over."""
    late = past_due(rows, today).values("pk")
    return rows.exclude(due="").exclude(pk__in=late)


def not_done(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Those of ``rows`` of which no document shows that every target was met; those without numbers are among them.

    The targets of a commitment's parts are its own.
    """
    own = Q(target__commitment=OuterRef("pk")) | Q(target__commitment__parent=OuterRef("pk"))
    answers = Alignment.objects.filter(own, withdrawn="", target__review_state__in=LIVE)
    return rows.exclude(Exists(answers.filter(verdict__in=MET)) & ~Exists(answers.exclude(verdict__in=MET)))


def _ended_this_year(today: date) -> list[str]:
    year, month = today.year, today.month
    quarters = (month - 1) // 3
    found = [f"{year}Q{one}" for one in range(1, quarters + 1)]
    found += [f"{year}Q{first}-Q{last}" for last in range(1, quarters + 1) for first in range(1, last)]
    found += [f"{year}H1"] if month > 6 else []
    found += [f"{year}M{one}" for one in range(1, month)] + [f"{year}-{one:02d}" for one in range(1, month)]
    found += [f"{year}M{first}-M{last}" for last in range(1, month) for first in range(1, last)]
    return found
