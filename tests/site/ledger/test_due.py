"""When a term is over: days, months, quarters, halves, years, stretches of years."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi_site.ledger.models import Commitment
from luoshi_site.ledger.queries.due import past_due, still_due

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("due", "over"),
    [
        ("2025-12-31", True),
        ("2026-11-19", True),
        ("2026-11-20", False),
        ("2026-12-31", False),
        ("2026-10", True),
        ("2026-11", False),
        ("2025-06", True),
        ("2025", True),
        ("2026", False),
        ("2027", False),
        ("2026Q3", True),
        ("2026Q4", False),
        ("2026Q1-Q3", True),
        ("2026Q1-Q4", False),
        ("2025Q4", True),
        ("2025Q1-Q3", True),
        ("2026Q1-Q2", True),
        ("2026H1", True),  # as older ledgers hold it
        ("2026Q3-Q4", False),
        ("2026M10", True),
        ("2026M11", False),
        ("2025M2-M6", True),
        ("2021-2025", True),
        ("2024-2028", False),
        ("2026-2030", False),
    ],
)
def test_a_term_is_over_or_not(commitment, due, over):
    Commitment.objects.filter(pk=commitment.pk).update(due=due)
    rows = Commitment.objects.filter(pk=commitment.pk)
    assert past_due(rows, TODAY).exists() is over
    assert still_due(rows, TODAY).exists() is not over


def test_without_a_term_nothing_is_late_or_due(commitment):
    Commitment.objects.filter(pk=commitment.pk).update(due="")
    rows = Commitment.objects.filter(pk=commitment.pk)
    assert not past_due(rows, TODAY).exists()
    assert not still_due(rows, TODAY).exists()
