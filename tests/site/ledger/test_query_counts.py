"""Every page asks the same number of queries, however much the ledger holds."""

from __future__ import annotations

import random
import re
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
SMALL, LARGE = Size(2, 50, 120, 400), Size(2, 150, 400, 1_400)


_VALUES = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b|%s")
_LISTS = re.compile(r"\(\?(?:, \?)*\)")


def _repeated(browser: Any, address: str) -> tuple[int, int]:
    """How many queries a page asks, and how many of them only repeat another with other values."""
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        response = browser.get(address)
    assert response.status_code == 200, (address, response.status_code)
    shapes = {_LISTS.sub("(?)", _VALUES.sub("?", one["sql"])) for one in asked.captured_queries}
    return len(asked), len(asked) - len(shapes)


def counts(size: Size, sign_in: Any) -> dict[str, tuple[int, int]]:
    """What each page asks of a ledger of a size; the ledger is gone afterwards."""
    found = {}
    with transaction.atomic():
        fill(size)
        assert Figure.objects.count() == size.targets + size.observations
        government = Government.objects.order_by("pk").first()
        browsers = {page.role: sign_in(User.objects.get(username=f"{page.role}0")) for page in PAGES}
        for browser in browsers.values():
            browser.get("/health/")  # a first request notes when the person was seen
        for page in PAGES:
            asked = Asked(government, 0, random.Random(page.name))
            if address_of(page, asked) is not None:
                found[page.name] = _repeated(browsers[page.role], address_of(page, asked))
        assert verify().faults == ()
        Session.objects.all().delete()
        transaction.set_rollback(True)
    return found


def test_no_page_asks_more_of_a_larger_ledger(sign_in):
    # Some kinds of rows need a query of their own and may be missing from the small ledger; none is asked row by row.
    few, many = counts(SMALL, sign_in), counts(LARGE, sign_in)
    assert {name: (number, many[name]) for name, number in few.items() if many[name][1] > number[1]} == {}
    assert {name: (number, many[name]) for name, number in few.items() if many[name][0] > number[0] + 2} == {}
    assert {name: number for name, (number, _) in many.items() if number > 30} == {}


def test_the_same_seed_makes_the_same_ledger():
    texts = []
    for _ in range(2):
        with transaction.atomic():
            fill(Size(2, 20, 50, 100), seed=5)
            rows = Figure.objects.order_by("pk").values_list("indicator_name", "low", "quote", "review_state")
            texts.append(list(rows))
            transaction.set_rollback(True)
    assert texts[0] == texts[1]
