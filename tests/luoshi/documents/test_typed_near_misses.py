"""Tables set a cell a line or apart by blanks: what stands above, below and beside them is no cell of theirs."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def read(*lines: str) -> Document:
    text = "柳湾区2025年工作要点\n\n" + "\n".join(lines) + "\n"
    return parse(Reading(text=text, whole_lines=False, format="txt"), "sample")


def rows(document: Document) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in document.tables[0].rows]


def passages(document: Document) -> list[str]:
    return [one.text for one in document.passages]


def test_a_title_that_looks_like_a_head_stays_above() -> None:
    cells = "地区生产总值 亿元 120 区发改局 固定资产投资 亿元 60 区发改局 床位数 张 600 区卫健局 学位数 个 700 区教育局"
    document = read("主要指标", "指标", "单位", "2025年目标", "责任单位", *cells.split())
    assert rows(document)[0] == ["指标", "单位", "2025年目标", "责任单位"]
    assert rows(document)[-1] == ["学位数", "个", "700", "区教育局"]


@pytest.mark.parametrize(
    "odd",
    ["4  民生  城镇登记失业率  %  待上级明确", "4  民生  学位数  个  待统计", "4  民生  床位数，不含护理院  张  600"],
)
def test_a_row_that_does_not_fit_ends_no_table_of_rows(odd: str) -> None:
    document = read(
        "序号  类别  指标  单位  2025年目标",
        "1  经济  地区生产总值  亿元  120",
        "2  投资  固定资产投资  亿元  60",
        "3  就业  新增就业  人  6000",
        odd,
        "5  生态  空气优良天数比例  %  95",
        "6  绿化  森林覆盖率  %  40",
    )
    told = {(one.indicator, one.low, one.unit) for one in find_figures(document)}
    assert {("空气优良天数比例", 95, "%"), ("森林覆盖率", 40, "%")} <= told


def test_a_name_may_begin_like_a_goal() -> None:
    cells = "经济 新增就业 6000人 区人社局 床位数 600张 区卫健局 绿地 9公顷 区绿化局"
    more = "民生 基本养老保险参保率 95% 区人社局 卫生 千人床位数 7张 区卫健局"
    document = read("类别", "指标", "2025年目标", "责任单位", *cells.split(), *more.split())
    assert rows(document)[4:] == [
        ["民生", "基本养老保险参保率", "95%", "区人社局"],
        ["卫生", "千人床位数", "7张", "区卫健局"],
    ]


def test_headings_and_what_is_to_be_done_are_no_rows() -> None:
    cells = "地区生产总值增长 5.1% 5.5% 新增就业 6000人 6500人 床位 500张 600张"
    below = ["（一）增进民生福祉", "提高公共服务水平", "提升养老服务能力", "（二）加强组织领导"]
    document = read("指标", "2024年", "2025年目标", *cells.split(), *below)
    assert len(rows(document)) == 4
    assert "提高公共服务水平" in "".join(passages(document))


@pytest.mark.parametrize("below", ["二、重点任务", "注：床位数含护理院"])
def test_what_stands_below_a_blank_last_cell_is_none(below: str) -> None:
    cells = "1 新增就业 人 6000 预期性 已完成 2 绿地 公顷 9 预期性 已完成 3 床位数 张 600 约束性"
    heads = ["序号", "指标名称", "单位", "2025年目标", "指标属性", "完成情况"]
    document = read(*heads, *cells.split(), below, "新建学校3所。")
    assert rows(document)[-1] == ["3", "床位数", "张", "600", "约束性", None]
    assert find_figures(document)[-1].modality == "target"


def test_every_line_of_a_last_cell_is_kept() -> None:
    cells = (
        "1 经济 地区生产总值 亿元 120 预期性 区发改局 区统计局 2 投资 亿元 60 预期性 区发改局 "
        "3 民生 床位数 张 600 约束性 区卫健局 区民政局 4 学位数 个 700 约束性 区教育局"
    )
    document = read("序号", "类别", "指标名称", "单位", "目标值", "属性", "责任单位", *cells.split())
    owners = [row[-1] for row in rows(document)[1:]]
    assert owners == ["区发改局 区统计局", "区发改局", "区卫健局 区民政局", "区教育局"]


def test_no_name_is_taken_for_a_unit_or_a_value() -> None:
    cells = (
        "1 经济 产值 亿元 110 120 预期性 2 投资 亿元 50 60 预期性 3 民生 床位数 张 600 约束性 4 绿地 公顷 8 9 预期性"
    )
    document = read("序号", "类别", "指标名称", "单位", "2024年", "2025年", "属性", *cells.split())
    assert all(one.unit != "床位数" and one.indicator != "民生" for one in find_figures(document))


def test_a_budget_goes_on_below_its_parts() -> None:
    cells = "一、税收收入 1000 1100 10 增值税 400 410 2.5 其中：小微企业 20 22 11 二、非税收入 300 280 -6.7"
    document = read("单位：万元", "预算科目", "2024年执行数", "2025年预算数", "增长%", *cells.split())
    assert rows(document)[-1] == ["二、非税收入", "300", "280", "-6.7"]
