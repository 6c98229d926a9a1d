"""What is late and what is due next: conditions on commitments, by the day on which the page is asked for."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length

from luoshi_site.ledger.models import LIVE, Alignment, Commitment

MET = ("met", "exceeded")
_MONTHS = 12
_SPAN = len("2026-2030")


def past_due(rows: QuerySet[Commitment], today: date) -> QuerySet[Commitment]:
    """Those of ``rows`` whose term has ended. A term is a day, a month, a quarter, a half, a year or several years."""
    year = str(today.year)
    ended = Q(due__lt=year, due_length__lt=_SPAN) | Q(due__lt=year, due_length=_SPAN + 1)
    ended |= Q(due_length=_SPAN, due__lt=f"{today.year}-") & ~Q(due__gte=f"{today.year - 30}", due__in=_open(today))
    ended |= Q(due__startswith=f"{year}-", due__lt=today.isoformat(), due_length=len("2026-01-01"))
    ended |= Q(due__in=_ended_this_year(today))
    return rows.exclude(due="").alias(due_length=Length("due")).filter(ended)


def still_due(rows: QuerySet[Commitment], today: date) -> QuerySet[Commitment]:
    """Those of ``rows`` that have a term which is not over."""
    late = past_due(Commitment.objects.all(), today).values("pk")
    return rows.exclude(due="").filter(due__gte=str(today.year)).exclude(pk__in=late)


def not_done(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Those of ``rows`` of which no document shows that every target was met; those without numbers are among them."""
    own = Q(target__commitment=OuterRef("pk")) | Q(target__commitment__parent=OuterRef("pk"))
    answers = Alignment.objects.filter(own, withdrawn="", target__review_state__in=LIVE)
    return rows.exclude(Exists(answers.filter(verdict__in=MET)) & ~Exists(answers.exclude(verdict__in=MET)))


def _ended_this_year(today: date) -> list[str]:
    year, month = today.year, today.month
    quarters = (month - 1) // 3
    found = [f"{year}Q{one}" for one in range(1, quarters + 1)]
    found += [f"{year}Q{first}-Q{last}" for last in range(1, quarters + 1) for first in range(1, last)]
    found += [f"{year}H1"] if month > _MONTHS // 2 else []
    found += [f"{year}M{one}" for one in range(1, month)] + [f"{year}-{one:02d}" for one in range(1, month)]
    found += [f"{year}M{first}-M{last}" for last in range(1, month) for first in range(1, last)]
    return found


def _open(today: date) -> list[str]:
    """Stretches of years (2024-2028) that began before this year and are not over."""
    return [
        f"{first}-{last}"
        for first in range(today.year - 30, today.year)
        for last in range(today.year, today.year + 31)
    ]
