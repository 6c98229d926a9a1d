"""What the worker works out ahead: the changes of a plan against the one before it."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from luoshi_site.commands.backup import tables
from luoshi_site.ledger import services
from luoshi_site.ledger.models import Change, KeptDrift, Plan
from luoshi_site.ledger.queries import plan_changes
from luoshi_site.ledger.services import drifting
from luoshi_site.ledger.services.drifting import DriftKeeper, keep_drift, told_of

BEFORE = """云岭区2024年重点工作安排

一、保障民生
1．新增养老床位260张。
2．新建社区书屋8个。
"""
NOW = """云岭区2025年重点工作安排

一、保障民生
1．新增养老床位300张。
2．开展校园周边交通秩序整治。
"""


@pytest.fixture
def both(drop):
    old, new = drop("2024.txt", BEFORE).document.plans.get(), drop("2025.txt", NOW).document.plans.get()
    cache.clear()
    return old, new


def test_the_worker_keeps_what_a_plan_changed_and_the_page_takes_it_from_there(both, monkeypatch):
    old, new = both
    wanted = plan_changes.compare_plans(old, new)
    keeper = DriftKeeper()
    kept = keeper.keep_next()
    assert (kept.old, kept.new) == (old, new)
    assert keeper.keep_next() is None
    monkeypatch.setattr(plan_changes, "compare_plans", lambda *_: pytest.fail("worked out a second time"))
    assert plan_changes.changes_between(old, new) == wanted
    assert {one.change for one in wanted} >= {"raised", "dropped"}


def test_a_changed_target_makes_it_worthless_and_the_keeper_works_it_out_again(both, supervisor):
    old, new = both
    keeper = DriftKeeper()
    first = keeper.keep_next()
    beds = new.figures.get(indicator_name__contains="养老床位")
    services.edit_figure(supervisor, beds.pk, beds.version, low=200, high=200)
    assert "lowered" in {one.change for one in plan_changes.changes_between(old, new)}
    second = keeper.keep_next()
    assert (second.pk, second.mark != first.mark) == (first.pk, True)
    assert keeper.keep_next() is None
    assert KeptDrift.objects.count() == 1


def test_working_ahead_takes_a_tenth_of_a_processor(both, supervisor, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr(drifting.time, "monotonic", lambda: clock[0])
    compare = drifting.compare_plans

    def slowly(*plans):
        clock[0] += 2.0
        return compare(*plans)

    monkeypatch.setattr(drifting, "compare_plans", slowly)
    keeper = DriftKeeper()
    assert keeper.keep_sparingly() is not None  # from 100 to 102
    beds = both[1].figures.get(indicator_name__contains="养老床位")
    services.edit_figure(supervisor, beds.pk, beds.version, low=200, high=200)
    clock[0] = 119.9
    assert keeper.keep_sparingly() is None
    clock[0] = 120.1
    assert keeper.keep_sparingly() is not None


def test_changes_asked_for_before_the_worker_came_are_the_same(both):
    old, new = both
    first = plan_changes.changes_between(old, new)
    assert plan_changes.changes_between(old, new) == first
    keep_drift(new.pk)
    assert plan_changes.changes_between(old, new) == first


def test_a_changed_plan_is_looked_at_and_so_is_the_one_after_it(both, drop, supervisor):
    old, new = both
    other = drop("2025年清单.txt", "云岭区2025年民生实事项目清单\n\n1．新建口袋公园6个。\n").document.plans.get()
    seen = Change.objects.order_by("-id")[0].id
    beds = old.figures.get(indicator_name__contains="养老床位")
    services.edit_figure(supervisor, beds.pk, beds.version, low=200, high=200)
    told = told_of(Plan.objects.all(), Change.objects.filter(id__gt=seen))
    assert (set(told), other in told) == ({old, new}, False)


def test_a_plan_that_cannot_be_compared_does_not_stop_the_worker(both, monkeypatch):
    monkeypatch.setattr("luoshi_site.ledger.services.drifting.compare_plans", lambda *_: 1 / 0)
    assert DriftKeeper().keep_next() is None


def test_a_plan_without_one_before_it_keeps_nothing(both):
    old, _ = both
    assert keep_drift(old.pk) is None
    assert keep_drift(10**9) is None


def test_of_large_plans_the_page_comes_first_and_asks_again_for_the_changes(both, monkeypatch, sign_in, reader):
    old, new = both
    monkeypatch.setattr(plan_changes, "_AT_ONCE", 1)
    browser = sign_in(reader)
    for address, told in (
        (f"/plans/{new.pk}/?against={old.pk}", "比2024年："),
        (f"/plans/{new.pk}/drift/?", "两份计划共"),
    ):
        first = browser.get(address).content.decode()
        assert "正在比较两份计划的目标" in first
        assert told not in first
        cache.clear()
        whole = browser.get(f"{address}&now=1").content.decode()
        assert "正在比较两份计划的目标" not in whole
        assert told in whole
        cache.clear()
    keep_drift(new.pk)
    assert "两份计划共" in browser.get(f"/plans/{new.pk}/drift/").content.decode()


def test_what_is_worked_out_anew_is_no_part_of_a_backup():
    assert KeptDrift not in tables()
