"""Every page asks the same number of queries, however much the ledger holds."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

BENCH = Path(__file__).resolve().parents[3] / "bench"
sys.path.insert(0, str(BENCH))

from invented.ledger import fill  # noqa: E402
from invented.pages import PAGES, Asked, address_of  # noqa: E402
from invented.shape import Size  # noqa: E402

from luoshi_site.accounts.models import User  # noqa: E402
from luoshi_site.ledger.models import Figure, Government  # noqa: E402
from luoshi_site.ledger.verify import verify  # noqa: E402

pytestmark = pytest.mark.django_db
SMALL, LARGE = Size(2, 60, 150, 480), Size(2, 240, 600, 1_920)


def counts(size: Size, sign_in: Any) -> dict[str, int]:
    """The queries of each page over a ledger of a size; the ledger is gone afterwards."""
    found = {}
    with transaction.atomic():
        fill(size)
        assert Figure.objects.count() == size.targets + size.observations
        government = Government.objects.order_by("pk").first()
        for page in PAGES:
            address = address_of(page, Asked(government, 0, random.Random(page.name)))
            if address is None:
                continue
            browser = sign_in(User.objects.get(username=f"{page.role}0"))
            browser.get("/health/")  # a first request notes when the person was seen
            cache.clear()
            with CaptureQueriesContext(connection) as asked:
                response = browser.get(address)
            assert response.status_code == 200, (page.name, address, response.status_code)
            found[page.name] = len(asked)
        assert verify().faults == ()
        Session.objects.all().delete()
        transaction.set_rollback(True)
    return found


def test_no_page_asks_more_of_a_larger_ledger(sign_in):
    few, many = counts(SMALL, sign_in), counts(LARGE, sign_in)
    grown = {name: (number, many[name]) for name, number in few.items() if many[name] != number}
    assert grown == {}
    assert max(many.values()) <= 30, many


def test_the_same_seed_makes_the_same_ledger():
    texts = []
    for _ in range(2):
        with transaction.atomic():
            fill(Size(2, 20, 50, 100), seed=5)
            rows = Figure.objects.order_by("pk").values_list("indicator_name", "low", "quote", "review_state")
            texts.append(list(rows))
            transaction.set_rollback(True)
    assert texts[0] == texts[1]
