"""A table between two sums told in prose belongs to neither."""

from __future__ import annotations

from luoshi.alignment.contradictions.breakdowns import find_breakdowns
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.fiscal.find import find_identities

REPORT = """关于云岭区2024年预算执行情况和2025年预算草案的报告

一、2024年预算执行情况

（一）一般公共预算

表1 支出执行情况（单位：亿元）

科目\t执行数\t完成率（%）
教育支出\t21.36\t98.9
农林水支出\t6.30\t97.2
合计\t27.66\t98.5

（二）政府性基金预算

区级政府性基金收入完成24.80亿元。加上上级补助收入1.35亿元、上年结转收入2.05亿元，收入总量28.20亿元。
"""


def test_the_cells_of_a_table_are_no_terms_of_the_next_sum() -> None:
    document = parse(Reading(text=REPORT, whole_lines=True, format="txt"), "sample")
    (identity,) = find_identities(document, find_figures(document))
    assert identity.holds
    assert len(identity.left) == 3


def test_a_column_of_rates_has_no_total() -> None:
    document = parse(Reading(text=REPORT, whole_lines=True, format="txt"), "sample")
    totals = [each.total.unit for each in find_breakdowns(document, find_figures(document))]
    assert totals == ["亿元"]
