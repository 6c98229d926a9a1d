"""Reviews of a five-year plan half way: what has come of it by the year that they tell, and what is still to come."""

from __future__ import annotations

from tests.luoshi.telling import Read, dated, named

TITLE = "云岭县“十四五”规划纲要实施情况中期评估报告\n"
RESULTS = TITLE + "一、主要指标完成情况\n2023年，生产总值完成301亿元，年均增长5.5%，低于规划目标1.5个百分点。\n"
TABLE = (
    "表1 主要指标中期完成情况\n序号\t指标名称\t单位\t2020年基数\t2023年完成值\t2025年规划值\t完成进度\n"
    "1\t规上企业数\t家\t130\t171\t200\t达到\n2\t森林覆盖率\t%\t40.1\t40.9\t41.5\t达到\n"
)


def test_results_are_of_the_years_up_to_the_review(read: Read) -> None:
    text = "二、重点任务推进情况\n三年累计引进项目81个，规上企业由130家增加到171家，新改建公路540公里。\n"
    assert dated(read(RESULTS + text)) == [
        (301, "actual", "2023"),
        (5.5, "actual", "2021-2023"),
        (-1.5, "actual", "2023"),
        (81, "actual", "2021-2023"),
        (130, "actual", "2020"),
        (171, "actual", "2023"),
        (540, "actual", "2021-2023"),
    ]


def test_what_is_held_against_the_goal_and_what_is_not_begun(read: Read) -> None:
    text = "二、重点任务推进情况\n148项重大工程项目中，有16项尚未开工，开工率89.2%。\n"
    assert named(read(RESULTS + text)) == [
        ("生产总值", 301),
        ("生产总值", 5.5),
        ("生产总值", -1.5),
        ("未开工重大工程项目", 16),
        ("重大工程项目开工率", 89.2),
    ]


def test_the_table_sets_the_plan_beside_what_came_of_it(read: Read) -> None:
    found = [(f.indicator, float(f.low or 0), f.modality, f.period) for f in read(RESULTS + TABLE)][3:]
    assert found == [
        ("规上企业", 130, "actual", "2020"),
        ("规上企业", 171, "actual", "2023"),
        ("规上企业", 200, "target", "2025"),
        ("森林覆盖率", 40.1, "actual", "2020"),
        ("森林覆盖率", 40.9, "actual", "2023"),
        ("森林覆盖率", 41.5, "target", "2025"),
    ]


def test_what_is_still_needed_is_ahead(read: Read) -> None:
    text = "四、下阶段工作\n2024—2025年，研发投入强度每年需提高0.3个百分点，力争到2025年新增规上企业29家以上。\n"
    assert dated(read(RESULTS + text))[3:] == [(0.3, "target", "2024-2025"), (29, "target", "2025")]
