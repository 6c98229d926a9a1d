"""Near misses of the rules for prizes, limits, points, terms and plans, told by readers with fresh eyes."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

REPORT = "柳湾县2023年工作总结\n"
POLICY = "关于促进柳湾县发展的若干措施\n柳政发〔2023〕9号\n"
RULES = "柳湾县物业管理办法\n2023年1月5日\n"
ABOVE = ["桐区防汛“十四五”规划", "一、主要指标", "表1  全区防汛主要指标"]


def told(text: str) -> list[str]:
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    return [f"{f.indicator} {f.low:g}{f.unit} {f.modality}" for f in figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("优良天数比例达到90%，考核断面优良率95%。", ["优良天数比例 90% actual", "考核断面优良率 95% actual"]),
        ("按期整改率100%，按期回复率98%。", ["按期整改率 100% actual", "按期回复率 98% actual"]),
        ("向上级部门申报项目32个。", ["上级部门申报项目 32个 actual"]),
        ("按照规划新增照护床位320张。", ["照护床位 320张 actual"]),
        ("核发生产许可证36件。", ["生产许可证 36件 actual"]),
        ("城市与农村居民的人均收入均增长6%。", ["城市居民的人均收入 6% actual", "农村居民的人均收入 6% actual"]),
        (
            "新院区总建筑面积22万平方米，总投资9亿元。",
            ["新院区总建筑面积 22万平方米 actual", "新院区总投资 9亿元 actual"],
        ),
        ("强农惠农补贴。一般公共预算支出3.2亿元。", ["一般公共预算支出 3.2亿元 actual"]),
        ("发行专项债券5亿元，期限为10年，利率2.9%。", ["专项债券 5亿元 actual", "专项债券利率 2.9% actual"]),
        ("农村公路计划改造提升项目已完工120公里。", ["农村公路计划改造提升项目完工 120公里 actual"]),
        ("目前，累计建成助餐点120个。", ["助餐点 120个 actual"]),
    ],
)
def test_reports_tell_what_they_told(sentence: str, expected: list[str]) -> None:
    assert told(REPORT + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("对入驻企业给予3年的租金补贴，每家企业每年最高10万元。", ["租金补贴期限 3年 rule", "租金补贴 10万元 rule"]),
        ("给予1年期的贷款贴息，最高20万元。", ["1年期的贷款贴息 20万元 rule"]),
        (
            "企业招用毕业生给予1000元补贴，招用残疾人的，补贴标准提高到2000元。",
            ["企业招用毕业生补贴 1000元 rule", "招用残疾人补贴标准 2000元 rule"],
        ),
        ("对展位费给予全额补贴，每个展位最高3万元。", ["展位费补贴 3万元 rule"]),
    ],
)
def test_payments_keep_their_names(sentence: str, expected: list[str]) -> None:
    assert told(POLICY + sentence) == expected


def test_what_a_regulation_aims_at_and_how_things_stand() -> None:
    assert told(RULES + "力争引进企业20家。现有低保对象3200人。") == ["引进企业 20家 target", "低保对象 3200人 actual"]


def test_conditions_end_with_their_sentence() -> None:
    assert told("柳湾县2024年工作要点\n申报条件：员工30人以上。新增企业不少于20家。") == ["新增企业 20家 target"]


def test_two_columns_stay_two() -> None:
    heads = ["序号", "指标名称", "2020年目标", "完成情况", "指标", "属性"]
    rows = ["1", "堤防达标率（%）", "35", "39", "约束性", "2", "泵站完好率（%）", "70", "80", "约束性"]
    rows += ["3", "水面率（%）", "3", "4", "预期性"]
    assert told("\n\n".join((*ABOVE, *heads, *rows)))[:2] == ["堤防达标率 35% target", "堤防达标率 39% actual"]


def test_a_column_of_ranks_is_no_other_tables() -> None:
    lines = [
        "柳湾县2023年造林完成情况",
        "乡镇",
        "面积（亩）",
        "排名",
        "甲镇",
        "120",
        "1",
        "乙镇",
        "90",
        "2",
        "丙镇",
        "80",
        "3",
    ]
    assert "甲镇面积 120亩 actual" in told("\n".join(lines))


def test_the_day_of_the_field_before_stays_the_date() -> None:
    text = "柳湾县物业管理办法\n发布日期：2023年12月31日 失效日期：2028年12月31日\n第一条 每户补贴50元。\n"
    assert parse(Reading(text=text, whole_lines=False, format="txt"), "sample").parts[0].meta.date == "2023-12-31"


@pytest.mark.parametrize(
    ("clause", "points"),
    [("对未整改的每" + "每" * 300 + "5分。", 5), ("未整改的，" + "人每月每次每" * 300 + "项扣3分。", 3)],
)
def test_points_behind_a_long_run_of_each_are_read(clause: str, points: int) -> None:
    """A pattern that tried every way to divide such a run would not come back."""
    figures = find_figures(parse(Reading(text=RULES + clause, whole_lines=False, format="txt"), "sample"))
    assert [float(figure.low) for figure in figures] == [points]
