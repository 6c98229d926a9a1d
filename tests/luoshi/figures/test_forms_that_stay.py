"""What new rules must leave alone: near misses of theirs, told by readers with fresh eyes."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

REPORT = "柳湾县2024年政府工作报告\n——2024年1月16日在县人代会上\n一、2023年工作回顾\n"


def document(text: str) -> Document:
    return parse(Reading(text=text, whole_lines=False, format="txt"), "sample")


def told(text: str) -> list[tuple[str, str]]:
    return [(f.indicator, f"{f.low}{f.unit}") for f in find_figures(document(text))]


def times(text: str) -> list[tuple[str | None, str]]:
    return [(f.period, f.modality) for f in find_figures(document(text))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("5个城市公园投入使用。", ["5个"]),
        ("2个县市区项目投入运行，9个城市书房投入90万元。", ["2个", "9个", "90万元"]),
        ("实施3个城市更新项目，总投入9亿元。", ["3个", "9亿元"]),
        ("开工地铁3线、轻轨5线。", ["3线", "5线"]),
        ("奖励50对获奖夫妇，资助20对符合条件的家庭。", ["50对", "20对"]),
    ],
)
def test_numbers_that_count(sentence: str, expected: list[str]) -> None:
    assert [value for _, value in told(REPORT + sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("30家企业获得贷款9亿元。", "企业"),
        ("12家企业获批专项资金3000万元。", "企业"),
        ("9所学校获评市级以上荣誉30项。", "学校"),
        ("完成投资90亿元，“东湖大桥”、“西岭隧道”等3个竣工。", "东湖大桥"),
        ("投入500万元的资金用于老旧小区改造。", "老旧小区改造"),
        ("规上工业企业划分为甲类30家、乙类50家。", "规上工业企业划分为甲类"),
        ("实施民生实事六类20项。", "民生实事六类"),
        ("对失能老人每周提供2次服务。", "服务"),
    ],
)
def test_names_that_stay(sentence: str, name: str) -> None:
    found = [indicator for indicator, _ in told(REPORT + sentence)]
    assert any(name in indicator for indicator in found)
    assert not any(indicator.startswith(("得", "批", "评", "甲类规", "六类民", "对失能")) for indicator in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "获批2024年中央城市更新补助资金2亿元。",
        "获批2024年度海绵城市建设资金9亿元。",
        "列入2024年重点城市更新项目5个。",
    ],
)
def test_the_year_of_money_is_no_honour(sentence: str) -> None:
    assert times(REPORT + sentence) == [("2024", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "柳湾县民政局2024年工作总结\n一、聚焦民生保障目标\n新增养老床位300张。\n",
        "柳湾县教育局2024年工作总结\n一、教育质量目标\n新增学位3000个。\n",
        "2025年柳湾县政府工作报告\n2025年1月14日\n各位代表！今年以来，县委重要部署落地见效，办好十件民生实事。\n新增养老床位300张。\n",
    ],
)
def test_what_was_done_is_no_promise(text: str) -> None:
    assert times(text) == [("2024", "actual")]


def test_columns_keep_their_years_and_rows_their_names() -> None:
    years = "柳湾县2024年人口表\n指标\t2023年\t2024年\t2025年目标\n2024年末户籍人口（万人）\t90\t91\t92\n"
    assert [period for period, _ in times(years)] == ["2023", "2024", "2025"]
    kinds = "柳湾县2024年目标表\n街镇名称\t指标类别\t目标值\n东街\t新增就业\t500人\n西街\t新增就业\t300人\n"
    assert all("就业" in indicator for indicator, _ in told(kinds))
    points = "柳湾县2024年考试情况\n学校\t人数\t分数\n一中\t300\t592.5\n二中\t200\t580.1\n"
    assert "592.5" in [value for _, value in told(points)]


def test_an_empty_remark_moves_no_row() -> None:
    text = (
        "柳湾县2025年目标表\n| 领域 | 指标 | 单位 | 2025年目标 | 备注 |\n|---|---|---|---|---|\n"
        "| 经济 | 财政收入 | 亿元 | 20 | 力争 |\n| 经济 | 规上企业 | 家 | 25 | |\n| 民生 | 新增就业 | 人 | 3000 | |\n"
    )
    assert told(text) == [("财政收入", "20亿元"), ("规上企业", "25家"), ("就业", "3000人")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("为优化环境，县政府出台优化营商环境若干措施，减税3亿元。\n2024年，地区生产总值300亿元。\n", ""),
        ("根据上级要求，未制定重大项目社会稳定风险评估实施方案，扣5分。\n", ""),
        ("为落实要求，国家发展改革委制定了《关于恢复和扩大消费的措施》，我县新建充电桩300个。\n", ""),
        ("有关内容如下：\n一、建设任务\n新建道路12公里。\n", ""),
        ("柳县2025年度工作\n计划\n任务名称\n责任单位\n建设公园\n住建局\n", "柳县2025年度工作计划"),
    ],
)
def test_what_is_no_title(text: str, title: str) -> None:
    assert document(text).meta.title == title


@pytest.mark.parametrize(
    "text",
    [
        "项目\n分值\n目标\n全县",
        "指标\n权重\n目标\n产值增速\n10%\n5.5%",
        "指标\n分值\n目标\n一、经济发展\n（一）工业\n规上企业数\n10",
    ],
)
def test_heads_of_scores_without_rows_below_lose_nothing(text: str) -> None:
    assert document(text).source == text


def test_a_row_of_a_table_is_not_cut_as_a_flattened_text() -> None:
    task = "加快产业发展。" * 40
    text = (
        "柳湾县2025年工作任务\n| 任务 | 内容 | 责任单位 |\n"
        f"| 工业 | {task} 一、新增规上企业20家。 二、技改投资10亿元。 三、工业增加值增长6%。 | 工信局 |\n"
        "| 农业 | 新建高标准农田2万亩 | 农业农村局 |\n"
    )
    assert [len(table.rows) for table in document(text).tables] == [3]
