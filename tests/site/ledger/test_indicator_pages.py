"""The list of indicators and the page of one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger.models import Document, Figure, Government, Indicator


@pytest.fixture
def beds(plan_document: Document, report_document: Document) -> Indicator:
    """养老床位: a target of 300, an outcome of 320, the next year's target of 280."""
    found = plan_document.figures.get(indicator_name__contains="养老床位").indicator
    assert found is not None
    return found


def page(sign_in: Any, user: Any, address: str, **asked: str) -> str:
    answer = sign_in(user).get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_counts_targets_and_observations(sign_in: Any, reader: Any, government: Government, beds: Any) -> None:
    text = page(sign_in, reader, f"/g/{government.pk}/indicators/", q="养老床位")
    row = text[text.index("<tbody>") : text.index("</tbody>")]
    assert beds.name in row
    assert '<td data-label="目标值" class="n">2</td>' in row
    assert "2025–2026" in row


@pytest.mark.parametrize(
    "sort", ["name", "-name", "unit", "nature", "name; DROP TABLE ledger_figure", "figures__quote", "?"]
)
@pytest.mark.usefixtures("beds")
def test_it_sorts_by_known_keys_and_ignores_others(
    sign_in: Any, reader: Any, government: Government, sort: str
) -> None:
    assert "养老床位" in page(
        sign_in, reader, f"/g/{government.pk}/indicators/", sort=sort, page="x' OR '1", direction="--"
    )
    assert Figure.objects.exists()


@pytest.mark.usefixtures("beds")
def test_the_list_says_so_when_nothing_matches(sign_in: Any, reader: Any, government: Government) -> None:
    assert "没有符合条件的指标" in page(sign_in, reader, f"/g/{government.pk}/indicators/", q="地铁里程")


def test_an_empty_list_says_what_would_be_here(
    sign_in: Any, reader: Any, supervisor: Any, government: Government
) -> None:
    assert "导入文件" not in page(sign_in, reader, f"/g/{government.pk}/indicators/")
    assert "导入文件" in page(sign_in, supervisor, f"/g/{government.pk}/indicators/")


def test_the_number_of_queries_does_not_grow(
    sign_in: Any, reader: Any, government: Government, beds: Indicator
) -> None:
    browser = sign_in(reader)
    addresses = [f"/g/{government.pk}/indicators/", f"/indicators/{beds.pk}/?g={government.pk}"]
    counts = []
    browser.get(addresses[0])  # a first page also begins the session
    for _ in range(2):
        for address in addresses:
            with CaptureQueriesContext(connection) as asked:
                browser.get(address)
            counts.append(len(asked))
        document = Document.objects.first()
        for number in range(30):
            other = Indicator.objects.create(government=government, name=f"指标{number}")
            for indicator in (other, beds):
                Figure.objects.create(
                    government=government, document=document, indicator=indicator, modality="target", low=number,
                    high=number, unit="张", period="2025", period_start=2025, period_end=2025,
                )  # fmt: skip
    assert counts[:2] == counts[2:]
    assert max(counts) <= 14


def test_the_page_shows_chart_and_sentences(sign_in: Any, reader: Any, government: Government, beds: Indicator) -> None:
    text = page(sign_in, reader, f"/indicators/{beds.pk}/", g=str(government.pk))
    assert '<svg class="plot"' in text
    wide, narrow = text.partition('class="chart-narrow"')[::2]
    assert wide.count('class="plot-target"') == 2
    assert narrow.count('class="plot-target"') == 2 + 1  # and the legend's
    assert (wide.count("plot-actual"), narrow.count("plot-actual")) == (1, 1 + 1)
    assert "新增养老床位<mark>300</mark>张" in text
    assert "<mark>320</mark>" in text


def test_the_legend_tells_what_a_dotted_target_is_where_one_is_drawn(
    sign_in: Any, reader: Any, beds: Indicator, plan_document: Document
) -> None:
    parks = plan_document.figures.filter(indicator_name__contains="口袋公园", ambition="stretch").get().indicator
    assert parks is not None
    assert "力争的目标值" in page(sign_in, reader, f"/indicators/{parks.pk}/")
    assert "力争的目标值" not in page(sign_in, reader, f"/indicators/{beds.pk}/")


def test_names_are_escaped(sign_in: Any, reader: Any, government: Government, beds: Indicator) -> None:
    Indicator.objects.filter(pk=beds.pk).update(name="<script>alert(1)</script>")
    Figure.objects.filter(indicator=beds).update(quote="<img src=x onerror=alert(1)>", unit='"><b>')
    for address in (f"/g/{government.pk}/indicators/", f"/indicators/{beds.pk}/?g={government.pk}"):
        text = page(sign_in, reader, address)
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert '"><b>' not in text


def test_another_governments_are_not_there(
    sign_in: Any, reader: Any, stranger: Any, government: Government, elsewhere: Government, beds: Indicator
) -> None:
    own = Indicator.objects.create(government=elsewhere, name="望江县的指标")
    assert sign_in(reader).get(f"/indicators/{own.pk}/").status_code == 404
    assert sign_in(reader).get(f"/indicators/{beds.pk}/", {"g": elsewhere.pk}).status_code in (200, 404)
    assert sign_in(stranger).get(f"/g/{government.pk}/indicators/").status_code == 404
    common = Indicator.objects.filter(government=None).first()
    assert common is not None
    assert sign_in(stranger).get(f"/indicators/{common.pk}/", {"g": government.pk}).status_code == 404
    assert sign_in(stranger).get(f"/indicators/{common.pk}/", {"g": "1' OR 1=1"}).status_code == 404


@pytest.mark.usefixtures("beds")
def test_rejected_figures_are_not_drawn(sign_in: Any, reader: Any, government: Government, beds: Indicator) -> None:
    Figure.objects.filter(indicator=beds).update(review_state="rejected")
    assert "还没有文件提到这个指标" in page(sign_in, reader, f"/indicators/{beds.pk}/", g=str(government.pk))


def test_an_outsider_sees_none_of_it(sign_in: Any, outsider: Any, government: Government, beds: Indicator) -> None:
    for address in (f"/g/{government.pk}/indicators/", f"/indicators/{beds.pk}/"):
        assert sign_in(outsider).get(address).status_code == 404


@pytest.fixture
def two_reports(drop: Any) -> Indicator:
    """粮食产量 of 2024 as two documents report it, the later one with a revised count; and a yearly average."""
    said = "2024年，粮食产量{}万吨，粮食产量增长2.3%。"
    first = f"云岭区2024年国民经济和社会发展计划执行情况报告\n\n一、执行情况\n{said.format(12.1)}\n\n2025年1月12日\n"
    later = f"云岭区2024年统计公报\n\n一、农业\n{said.format(12.7)}\n\n2025年5月6日\n"
    for name, text in (("报告.txt", first), ("公报.txt", later)):
        assert drop(name, text).document is not None
    found = list(Figure.objects.filter(indicator_name="粮食产量", modality="actual", measure="amount"))
    assert sorted(one.low for one in found) == [Decimal("12.1"), Decimal("12.7")]
    assert found[0].indicator is not None
    return found[0].indicator


def test_two_values_of_one_year_say_why_they_differ(sign_in: Any, reader: Any, two_reports: Indicator) -> None:
    text = page(sign_in, reader, f"/indicators/{two_reports.pk}/", kind="amount-万吨")
    assert "同一年有几个实绩值" in text
    assert "《云岭区2024年统计公报》（2025年5月6日）改为12.7万吨" in text
    assert text.count("已修订</span>") == 1
    chart = text[text.index("plot-grid") : text.index("<figcaption")]
    assert "12.1 已修订" in chart
    assert 'class="plot-earlier"' in chart


def test_a_value_said_twice_alike_needs_no_words(sign_in: Any, reader: Any, two_reports: Indicator) -> None:
    text = page(sign_in, reader, f"/indicators/{two_reports.pk}/", kind="growth-%")
    assert "2.3" in text
    assert "同一年有几个实绩值" not in text


def test_why_values_differ_costs_no_query_a_row(sign_in: Any, reader: Any, two_reports: Indicator, drop: Any) -> None:
    with CaptureQueriesContext(connection) as before:
        page(sign_in, reader, f"/indicators/{two_reports.pk}/", kind="amount-万吨")
    for day in range(1, 5):
        drop(
            f"{day}.txt",
            f"云岭区2024年农业简报第{day}期\n\n一、农业\n2024年，夏粮秋粮两季增产，全年粮食产量1{day}.5万吨。\n\n2025年6月{day}日\n",
        )
    with CaptureQueriesContext(connection) as after:
        page(sign_in, reader, f"/indicators/{two_reports.pk}/", kind="amount-万吨")
    assert len(after) <= len(before)
