"""Plans that promise nothing, left by earlier versions, are withdrawn with a reason; those that promise stay."""

from __future__ import annotations

import pytest

from luoshi_site.commands.setting_up import initialise
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import Plan
from luoshi_site.ledger.trail import history, record
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
REPORT = """云岭区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告

一、2025年计划执行情况
2025年，新增养老床位320张，新建口袋公园4座。

二、2026年主要目标
2026年，新增养老床位280张。
"""
BARE = """云岭区2025年国民经济和社会发展计划执行情况的报告

一、2025年计划执行情况
2025年，新增养老床位320张。
"""


@pytest.fixture
def empty(drop) -> Plan:
    """What an earlier version made of a report that says nothing of the next year."""
    from django.db import transaction

    document = drop("报告.txt", BARE).document
    assert not document.plans.exists()
    with transaction.atomic():
        made = Plan.objects.create(
            government=document.government,
            document=document,
            title=document.title,
            kind="plan_report",
            period="2026",
            period_start=2026,
            period_end=2026,
            end=len(document.text),
        )
        record(COMMAND_LINE, "import_plan", made)
    return made


def test_the_start_of_a_new_version_withdraws_it(empty, plan, report_document, capsys):
    told = []
    initialise(told.append)
    empty.refresh_from_db()
    assert empty.withdrawn == "这份文件没有提出计划期内的任务或目标"
    assert any("撤回没有任务和目标的计划1份" in one for one in told)
    change = history(empty).last()
    assert (change.action, change.who_name, change.note) == ("withdraw_plan", "升级", empty.withdrawn)
    assert not Plan.objects.exclude(pk=empty.pk).exclude(withdrawn="").exists()
    told.clear()
    initialise(told.append)
    assert not any("撤回" in one for one in told)
    assert verify().sound


def test_reading_its_document_again_withdraws_it(empty, supervisor):
    document = empty.document
    services.reread(supervisor, document, services.read_stored(document.file, document.name))
    empty.refresh_from_db()
    assert empty.withdrawn
    assert history(empty).last().who == supervisor
    assert verify().sound


def test_a_plan_on_which_people_worked_stays(report_document, supervisor):
    plan = report_document.plans.get()
    for one in plan.commitments.all():
        services.reject_commitment(supervisor, one.pk, one.version)
    for one in plan.figures.filter(modality="target"):
        services.reject_figure(supervisor, one.pk, one.version)
    assert services.withdraw_empty_plans(COMMAND_LINE) == []


def test_a_corrected_report_that_promises_no_more_lets_its_plan_go(drop):
    more = "".join(f"2025年，第{one}街道改造社区食堂{one + 2}家。\n" for one in range(1, 9))
    first = drop("报告.txt", REPORT.replace("新建口袋公园4座。\n", f"新建口袋公园4座。\n{more}")).document
    plan = first.plans.get()
    second = drop("更正.txt", first.text.replace("2026年，新增养老床位280张。", "此处从略。")).document
    assert second.replaces == first
    plan.refresh_from_db()
    assert plan.withdrawn
    assert verify().sound
