"""Tables whose rows, names or titles ran together, and rows with groups or blanks."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def told(text: str) -> list[tuple[str, float | None, str, str | None, str]]:
    figures = find_figures(parse(Reading(text=text + "\n", whole_lines=False, format="txt"), "sample"))
    return [
        (figure.indicator, figure.low and float(figure.low), figure.unit, figure.period, figure.modality)
        for figure in figures
    ]


def test_rows_run_into_one_line_come_apart_and_take_the_unit_of_their_kind() -> None:
    rows = (
        "| 县区 | 总 面 积 | 其中成片造林 | 四旁植树 |  | 合  计 | 15 | 10 | 1100 |  | 青 石 县 | 2 | 1 "
        "| 200 |  | 云 岭 区 | 0.5 |   | 30 |"
    )
    text = f"柳湾市关于下达2010年度造林任务的通知\n柳湾市2010年造林任务分解表\n单位：万亩、万株\n{rows}"
    assert told(text) == [
        ("总面积", 15, "万亩", "2010", "target"),
        ("成片造林", 10, "万亩", "2010", "target"),
        ("四旁植树", 1100, "万株", "2010", "target"),
        ("青石县总面积", 2, "万亩", "2010", "target"),
        ("青石县成片造林", 1, "万亩", "2010", "target"),
        ("青石县四旁植树", 200, "万株", "2010", "target"),
        ("云岭区总面积", 0.5, "万亩", "2010", "target"),
        ("云岭区四旁植树", 30, "万株", "2010", "target"),
    ]


def test_rows_of_one_cell_name_a_barred_table_and_its_unit() -> None:
    text = (
        "柳湾省林业厅关于下达2015年补充计划的通知\n附件 | ||\n2015年封山育林补充计划表 | ||\n单位：万亩 "
        "| ||\n单 位 | 封山育林 | 备注 |\n一、柳湾市 | 2.5 | |\n青石县 | 2.5 | |\n桃溪林管局 | 3 | |"
    )
    assert told(text) == [
        ("柳湾市封山育林", 2.5, "万亩", "2015", "target"),
        ("青石县封山育林", 2.5, "万亩", "2015", "target"),
        ("桃溪林管局封山育林", 3, "万亩", "2015", "target"),
    ]


def test_groups_before_numbered_names_and_a_value_left_out() -> None:
    cells = (
        "类别 指　标 2020年 2025年 属性 收入和 就业 1.残疾人培训人数（人） 6000人 预期性 社会保障 "
        "2.参保率（%） 91.8% >90% 预期性 3.无障碍改造（户） 4000 约束性"
    )
    text = "柳湾“十四五”残疾人事业主要指标\n" + "\n".join(cells.split(" "))
    assert told(text) == [
        ("残疾人培训人数", 6000, "人", "2025", "target"),
        ("参保率", 91.8, "%", "2020", "actual"),
        ("参保率", 90, "%", "2025", "target"),
        ("无障碍改造", 4000, "户", "2025", "target"),
    ]


def test_a_title_run_into_the_heads_of_its_table_is_the_title() -> None:
    text = (
        "2021年民生实事项目任务分解表序号项目名称主要内容牵头单位1增加教育供给新建学校12所，"
        "增加学位5000个。张三教育局各街道2促进就业城镇新增就业15000人，登记失业率控制在3%以内。"
        "李四人社局各街道高新区"
    )
    assert {side for *_, side in told(text)} == {"target"}
