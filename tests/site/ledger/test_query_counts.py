"""Every page asks the same number of queries, however much the ledger holds."""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

BENCH = Path(__file__).resolve().parents[3] / "bench"
sys.path.insert(0, str(BENCH))

from invented.ledger import fill  # noqa: E402
from invented.pages import PAGES, Asked, address_of  # noqa: E402
from invented.shape import Size  # noqa: E402

from luoshi_site.accounts.models import User  # noqa: E402
from luoshi_site.ledger.models import Commitment, Figure, Government  # noqa: E402
from luoshi_site.ledger.verify import verify  # noqa: E402

pytestmark = pytest.mark.django_db
# So many rows of a kind are looked at.
DRAWS = 12
SMALL, LARGE = Size(2, 110, 260, 800), Size(2, 220, 560, 1_800)


_VALUES = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b|%s")
_EITHER = re.compile(r'("\w+"\."\w+" = \?)(?: OR \1)+')
_LISTS = re.compile(r"\(\?(?:, \?)*\)")


def _asked_by(browser: Any, address: str) -> Counter[str]:
    """How often a page asks each query, whatever its values; nothing where there is no such page of the row (a first
    plan has no drift)."""
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        response = browser.get(address)
    assert response.status_code in (200, 404), (address, response.status_code)
    if response.status_code == 404:
        return Counter()
    return Counter(
        _EITHER.sub(r"\1", _LISTS.sub("(?)", _VALUES.sub("?", one["sql"]))) for one in asked.captured_queries
    )


def counts(size: Size, sign_in: Any) -> dict[str, Counter[str]]:
    """How often each page asks each query of a ledger of a size, the most over several of its rows: one may have what
    another lacks (a target, a successor, a decision). The ledger is gone afterwards."""
    found = {}
    with transaction.atomic():
        fill(size)
        assert Figure.objects.count() == size.targets + size.observations
        assert verify().faults == ()
        government = Government.objects.order_by("pk").first()
        judged = Commitment.objects.filter(government=government, figures__answers__outcome__isnull=False).distinct()
        within, part = judged.order_by("pk")[:2]
        Commitment.objects.filter(pk=part.pk).update(parent=within)  # tasks within tasks are too rare to be drawn
        browsers = {page.role: sign_in(User.objects.get(username=f"{page.role}0")) for page in PAGES}
        for browser in browsers.values():
            browser.get("/health/")  # a first request notes when the person was seen
        for page in PAGES:
            draws = (Asked(government, 0, random.Random(f"{page.name} {draw}")) for draw in range(DRAWS))
            addresses = {address for asked in draws if (address := address_of(page, asked)) is not None}
            if page.name.startswith("commitment"):
                addresses.add(reverse("ledger:commitment", args=[within.pk]))
            for address in sorted(addresses):
                found[page.name] = found.get(page.name, Counter()) | _asked_by(browsers[page.role], address)
        Session.objects.all().delete()
        transaction.set_rollback(True)
    return found


def test_no_page_asks_more_of_a_larger_ledger(sign_in):
    # A row that the smaller ledger lacks may need a query of its own, once; what is asked of both is asked as often.
    few, many = counts(SMALL, sign_in), counts(LARGE, sign_in)
    assert set(few) == set(many)
    more = {
        (name, query): (few[name][query], number)
        for name, asked in many.items()
        for query, number in asked.items()
        if number > max(1, few[name][query])
    }
    assert more == {}
    assert {name: asked.total() for name, asked in many.items() if asked.total() > 30} == {}


def test_the_same_seed_makes_the_same_ledger():
    texts = []
    for _ in range(2):
        with transaction.atomic():
            fill(Size(2, 20, 50, 100), seed=5)
            rows = Figure.objects.order_by("pk").values_list("indicator_name", "low", "quote", "review_state")
            texts.append(list(rows))
            transaction.set_rollback(True)
    assert texts[0] == texts[1]
