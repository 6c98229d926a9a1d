"""Scorecard, drift and contradictions as pages and as files."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Alignment, Change, Contradiction, Document, Figure, Government, Plan

NEXT = """云岭区2026年重点工作安排

云府发〔2026〕1号

一、保障民生
1.新增养老床位280张，改造社区食堂15家。（责任单位：区民政局）
2.新建充电桩100个。（责任单位：区建设局）
"""
BULLETIN = """云岭区2025年国民经济和社会发展统计公报

一、综合
2025年，新增养老床位305张。
"""


@pytest.fixture
def card(plan: Plan, report_document: Document, supervisor: Any) -> Plan:
    """The plan, held against its report."""
    services.align_plan(supervisor, plan)
    return plan


@pytest.fixture
def disagreement(plan_document: Document, report_document: Document, drop: Any, supervisor: Any) -> Contradiction:
    """320 beds in the report, 305 in the bulletin."""
    drop("公报.txt", BULLETIN)
    services.find_contradictions(supervisor, report_document.government)
    found = Contradiction.objects.first()
    assert found is not None
    return found


def shown(browser: Any, address: str, **asked: Any) -> str:
    answer = browser.get(address, asked)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_scorecard_shows_both_sentences_and_the_verdict(sign_in: Any, reader: Any, card: Plan) -> None:
    text = shown(sign_in(reader), f"/plans/{card.pk}/scorecard/")
    assert "<mark>300</mark>" in text
    assert "<mark>320</mark>" in text
    assert "超额" in text


def test_unreported_rows_stay_and_say_where_was_looked(sign_in: Any, reader: Any, card: Plan) -> None:
    text = shown(sign_in(reader), f"/plans/{card.pk}/scorecard/", verdict="unreported")
    assert "报告中未见" in text
    assert "<mark>300</mark>" not in text
    assert "国民经济和社会发展计划执行情况" in text[text.index("查找结果的文件") :]


def test_counts_have_their_denominator_whatever_is_filtered(sign_in: Any, reader: Any, card: Plan) -> None:
    total = Alignment.objects.filter(plan=card).count()
    for verdict in ("", "unreported"):
        text = shown(sign_in(reader), f"/plans/{card.pk}/scorecard/", verdict=verdict)
        assert f"/{total}</span>" in text
        assert f"{total}项量化目标" in text


@pytest.mark.parametrize(
    ("asked", "kept", "left_out"),
    [
        ({"chapter": "second"}, "<mark>30</mark>", "<mark>300</mark>"),
        ({"unit": "民政局"}, "<mark>300</mark>", "<mark>30</mark>"),
        ({"state": "settled"}, "没有符合条件的目标", "<mark>300</mark>"),
        ({"verdict": "x' OR 1=1"}, "<mark>300</mark>", "没有符合条件的目标"),
        ({"unit": "1; DROP TABLE x", "chapter": "-1", "page": "'"}, "<mark>300</mark>", "没有符合条件的目标"),
    ],
)
def test_it_filters(sign_in: Any, reader: Any, card: Plan, asked: dict[str, str], kept: str, left_out: str) -> None:
    sections = card.document.outline["sections"]
    second = [str(index) for index, one in enumerate(sections) if one[5] < 0][1]
    units = {one.name: one.pk for one in card.government.units.all()}
    given = {key: {"second": second, "民政局": units.get("区民政局")}.get(value, value) for key, value in asked.items()}
    text = shown(sign_in(reader), f"/plans/{card.pk}/scorecard/", **given)
    assert kept in text
    assert left_out not in text


def test_a_supervisor_settles_a_row_and_a_reader_may_not(
    sign_in: Any, supervisor: Any, reader: Any, card: Plan
) -> None:
    row = Alignment.objects.get(plan=card, verdict="exceeded")
    address, form = f"/alignments/{row.pk}/", {"action": "confirm", "version": row.version}
    assert sign_in(reader).post(address, form).status_code == 403
    assert "不是这一项" not in shown(sign_in(reader), f"/plans/{card.pk}/scorecard/")
    answer = sign_in(supervisor).post(address, form, headers={"HX-Request": "true"})
    assert "人工确认" in answer.content.decode()
    row.refresh_from_db()
    assert row.review_state == "confirmed"
    assert sign_in(supervisor).post(address, {**form, "action": "reject"}).status_code == 409
    assert Change.objects.filter(action="confirm_alignment").count() == 1


def test_a_rejected_outcome_is_unreported(sign_in: Any, supervisor: Any, card: Plan) -> None:
    row = Alignment.objects.get(plan=card, verdict="exceeded")
    answer = sign_in(supervisor).post(f"/alignments/{row.pk}/", {"action": "reject", "version": row.version})
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#row-{row.pk}")
    text = shown(sign_in(supervisor), f"/plans/{card.pk}/scorecard/", verdict="unreported")
    assert "<mark>300</mark>" in text
    assert "<mark>320</mark>" not in text


@pytest.mark.parametrize("form", [{}, {"action": "confirm"}, {"action": "drop", "version": "1"}, {"version": "1' OR"}])
def test_a_form_that_says_nothing_changes_nothing(
    sign_in: Any, supervisor: Any, card: Plan, form: dict[str, str]
) -> None:
    row = Alignment.objects.filter(plan=card).first()
    assert row is not None
    assert sign_in(supervisor).post(f"/alignments/{row.pk}/", form).status_code == 404


def test_the_page_aligns_a_plan(
    sign_in: Any, supervisor: Any, reader: Any, plan: Plan, report_document: Document
) -> None:
    address = f"/plans/{plan.pk}/scorecard/"
    assert "对照目标与结果" in shown(sign_in(supervisor), address)
    assert "对照目标与结果" not in shown(sign_in(reader), address)
    assert sign_in(reader).post(address).status_code == 403
    assert sign_in(supervisor).post(address).status_code == 302
    assert Alignment.objects.filter(plan=plan).exists()


def test_drift_shows_what_was_raised_and_dropped(sign_in: Any, reader: Any, plan: Plan, drop: Any) -> None:
    newer = drop("next.txt", NEXT).document.plans.get()
    text = shown(sign_in(reader), f"/plans/{newer.pk}/drift/")
    for word in ("降低", "提高", "取消", "新增"):
        assert word in text
    assert "<mark>300</mark>" in text
    assert "<mark>280</mark>" in text
    only = shown(sign_in(reader), f"/plans/{newer.pk}/drift/", **{"from": plan.pk, "change": "new"})
    assert "<mark>100</mark>" in only
    assert "<mark>280</mark>" not in only
    Figure.objects.filter(plan=newer, low=280).update(low=310, high=310, review_state="edited")
    Figure.objects.filter(plan=newer, low=310).first().save()  # type: ignore[union-attr]
    assert "力度" not in text
    assert shown(sign_in(reader), f"/plans/{newer.pk}/drift/").count("降低") < text.count("降低")


def test_a_plan_without_another_says_what_would_be_here(sign_in: Any, reader: Any, plan: Plan) -> None:
    assert "先导入另一年的计划" in shown(sign_in(reader), f"/plans/{plan.pk}/drift/", **{"from": "9' OR 1=1"})


def test_contradictions_show_both_sentences_and_titles(
    sign_in: Any, reader: Any, government: Government, disagreement: Contradiction
) -> None:
    text = shown(sign_in(reader), f"/g/{government.pk}/contradictions/")
    assert "<mark>320</mark>" in text
    assert "<mark>305</mark>" in text
    assert "统计公报》" in text
    assert f"《{disagreement.first.document_id}." not in text
    assert "没有符合条件" in shown(sign_in(reader), f"/g/{government.pk}/contradictions/", grade="soft")


def test_a_contradiction_is_settled(
    sign_in: Any, supervisor: Any, leader: Any, government: Government, disagreement: Contradiction
) -> None:
    address, form = f"/contradictions/{disagreement.pk}/", {"action": "rejected", "version": disagreement.version}
    assert sign_in(leader).post(address, form).status_code == 403
    assert sign_in(supervisor).post(address, {**form, "action": "deleted"}).status_code == 422
    assert sign_in(supervisor).post(address, form).status_code == 302
    assert "<mark>305</mark>" not in shown(sign_in(leader), f"/g/{government.pk}/contradictions/")
    assert "<mark>305</mark>" in shown(sign_in(leader), f"/g/{government.pk}/contradictions/", state="rejected")


def test_the_entry_page_counts(sign_in: Any, reader: Any, government: Government, card: Plan) -> None:
    text = shown(sign_in(reader), f"/g/{government.pk}/comparisons/")
    assert card.title in text
    assert f"/plans/{card.pk}/scorecard/?verdict=exceeded" in text


def test_nothing_found_is_only_said_after_a_check(
    sign_in: Any, supervisor: Any, government: Government, card: Plan
) -> None:
    address = f"/g/{government.pk}/comparisons/"
    assert "还没有对照过" in shown(sign_in(supervisor), address)
    services.start_check(supervisor, government, "contradictions")
    text = shown(sign_in(supervisor), address)
    assert "还没有对照过" not in text
    assert "0处不一致" in text


@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv", "html"])
def test_every_comparison_is_a_file(
    sign_in: Any, reader: Any, card: Plan, disagreement: Contradiction, drop: Any, kind: str
) -> None:
    newer = drop("next.txt", NEXT).document.plans.get()
    addresses = [
        f"/plans/{card.pk}/scorecard.{kind}",
        f"/plans/{newer.pk}/drift.{kind}",
        f"/g/{card.government_id}/contradictions.{kind}",
    ]
    for address in addresses:
        answer = sign_in(reader).get(address)
        assert answer.status_code == 200
        assert answer["Content-Disposition"].startswith("attachment;")
        assert len(answer.content) > 300


def test_files_hold_what_the_filters_leave_and_run_nothing(sign_in: Any, reader: Any, card: Plan) -> None:
    Figure.objects.filter(plan=card, low=300).update(indicator_name="=cmd|'/c calc'!A1", quote="=1+1<script>x</script>")
    answer = sign_in(reader).get(f"/plans/{card.pk}/scorecard.xlsx", {"verdict": "exceeded"})
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert len(rows) == 2
    assert "'=cmd|'/c calc'!A1" in rows[1]
    text = sign_in(reader).get(f"/plans/{card.pk}/scorecard.csv").content.decode("utf-8-sig")
    assert "'=cmd" in text
    assert "<script>x" not in sign_in(reader).get(f"/plans/{card.pk}/scorecard.html").content.decode()
    assert sign_in(reader).get(f"/plans/{card.pk}/scorecard.exe").status_code == 404


def test_texts_are_escaped(sign_in: Any, reader: Any, government: Government, card: Plan, disagreement: Any) -> None:
    evil = "<script>alert(1)</script>"
    Figure.objects.update(quote=evil, indicator_name=evil, clause=evil)
    Document.objects.update(title=evil)
    Plan.objects.update(title=evil)
    Alignment.objects.update(reason=evil)
    Contradiction.objects.update(explanation=evil)
    for address in (
        f"/plans/{card.pk}/scorecard/",
        f"/plans/{card.pk}/drift/",
        f"/g/{government.pk}/contradictions/",
        f"/g/{government.pk}/comparisons/",
    ):
        assert evil not in shown(sign_in(reader), address)


def test_another_governments_rows_are_not_there(
    sign_in: Any, stranger: Any, outsider: Any, government: Government, card: Plan, disagreement: Contradiction
) -> None:
    row = Alignment.objects.filter(plan=card).first()
    assert row is not None
    for user in (stranger, outsider):
        browser = sign_in(user)
        for address in (
            f"/plans/{card.pk}/scorecard/",
            f"/plans/{card.pk}/scorecard.csv",
            f"/plans/{card.pk}/drift/",
            f"/plans/{card.pk}/drift.docx",
            f"/g/{government.pk}/comparisons/",
            f"/g/{government.pk}/contradictions/",
            f"/g/{government.pk}/contradictions.xlsx",
            f"/g/{government.pk}/tables.xlsx",
        ):
            assert browser.get(address).status_code == 404, address
        form = {"action": "confirm", "version": "1"}
        assert browser.post(f"/alignments/{row.pk}/", form).status_code == 404
        assert browser.post(f"/contradictions/{disagreement.pk}/", form).status_code == 404
        assert browser.post(f"/plans/{card.pk}/scorecard/").status_code == 404


def test_the_number_of_queries_does_not_grow(
    sign_in: Any, reader: Any, government: Government, card: Plan, disagreement: Any
) -> None:
    browser = sign_in(reader)
    addresses = [
        f"/plans/{card.pk}/scorecard/",
        f"/g/{government.pk}/contradictions/",
        f"/g/{government.pk}/comparisons/",
    ]

    def counted() -> list[int]:
        numbers = []
        for address in addresses:
            with CaptureQueriesContext(connection) as asked:
                browser.get(address)
            numbers.append(len(asked))
        return numbers

    counted()  # a first page also begins the session
    before = counted()
    for number in range(20):
        given = {"government": government, "document": card.document, "plan": card, "low": number, "high": number}
        one = Figure.objects.create(
            modality="target", start=number, quote="新增床位若干张，另有说明，长于一个单元格的句子。", **given
        )
        other = Figure.objects.create(
            modality="actual", start=number, quote="完成床位若干张，另有说明，长于一个单元格的句子。", **given
        )
        Alignment.objects.create(
            government=government, plan=card, target=one, outcome=other, verdict="met", also=[other.pk]
        )
        Contradiction.objects.create(
            government=government, first=one, second=other, kind="conflict", grade="hard", explanation="x"
        )
    assert counted() == before
    assert max(before) <= 15


def test_tables_hold_tasks_targets_and_observations(
    sign_in: Any, reader: Any, government: Government, card: Plan
) -> None:
    Figure.objects.filter(low=320).update(indicator_name="@SUM(1+1)")
    answer = sign_in(reader).get(f"/g/{government.pk}/tables.xlsx")
    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["任务", "目标值", "实绩值", "说明", "luoshi-lists", "luoshi"]
    assert [one.title for one in book if one.sheet_state == "visible"] == ["任务", "目标值", "实绩值", "说明"]
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "'@SUM(1+1)" in cells
    assert 300 in cells
    tasks = list(book["任务"].iter_rows(values_only=True))
    assert "区民政局" in {row[tasks[0].index("牵头单位")] for row in tasks[1:]}


def test_the_queries_of_a_drift_do_not_grow(sign_in: Any, reader: Any, plan: Plan, drop: Any) -> None:
    newer = drop("next.txt", NEXT).document.plans.get()
    browser, counts = sign_in(reader), []
    browser.get(f"/plans/{plan.pk}/scorecard/")  # a first page also begins the session
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            browser.get(f"/plans/{newer.pk}/drift/")
        counts.append(len(asked))
        for number in range(20):
            words = f"新建第{number}号社区充电站并投入使用，方便周边居民就近充电。"
            given = {"document": newer.document, "government": newer.government, "modality": "target", "unit": "座"}
            given |= {"indicator_name": f"第{number}号社区充电站", "quote": words, "low": number, "high": number}
            Figure.objects.create(plan=newer, start=number, **given)
    assert counts[0] == counts[1] <= 28
