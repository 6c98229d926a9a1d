"""Of two large plans a page comes first, and fetches the changes by itself."""

from __future__ import annotations

from typing import Any

import pytest

from luoshi_site.ledger.queries import plan_changes

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_changes_of_large_plans_arrive_without_a_click(
    page: Any, enter: Any, live_server: Any, full: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(plan_changes, "_AT_ONCE", 1)
    enter(page, live_server.url)
    for name, there in (("plan compared", ".drift-words"), ("drift", "article.pair")):
        page.goto(live_server.url + full[name])
        page.wait_for_selector(there)
        assert page.locator("main").count() == 1
        assert "正在比较" not in page.inner_text("main")
    assert page.wrong == []
