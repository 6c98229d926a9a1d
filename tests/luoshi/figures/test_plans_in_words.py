"""Texts whose kind, years or side only words deep inside tell, and counts that only close a list."""

from __future__ import annotations

import pytest

from luoshi.documents.kinds import classify_title
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

PAST = "柳湾市2024年政府工作报告\n一、2023年工作回顾\n"


def read(text: str) -> list[Figure]:
    return find_figures(parse(Reading(text=text + "\n", whole_lines=False, format="txt"), "sample"))


def names(text: str) -> list[str]:
    return [f"{figure.low:g} {figure.indicator}" for figure in read(text)]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("柳湾县扶贫开发工作规划", "outline"),
        ("柳湾乡2010年小春生产意见", "arrangement"),
        ("关于2006年旅游业发展目标对各县区分解意见的通知", "arrangement"),
        ("柳湾区2015年财政预算编报说明", "budget_report"),
        ("柳湾县2024年领导干部民主评议意见", "other"),
    ],
)
def test_kinds_by_words_of_titles(title: str, kind: str) -> None:
    assert classify_title(title) == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("突出乡村发展、乡村建设、乡村治理三项重点，新建公园5个。", ["5 公园"]),
        ("做好“老原新”三篇大文章，引进龙头企业9家。", ["9 龙头企业"]),
        ("达到100万元的村2个，90-100万元的3个。", ["2 100万元的村", "3 90-100万元"]),
        ("全市6个产业园实现综合产值268亿元。", ["268 产业园综合产值"]),
        (
            "其中：46个续建项目已开工44个，项目开工率95%，完成投资6亿元。",
            ["44 续建项目开工", "95 项目开工率", "6 续建项目投资"],
        ),
        ("完成投资6亿元，占年度计划的18%，欠时序进度7个百分点。", ["6 完成投资", "18 完成投资", "-7 完成投资"]),
        (
            "全市义务植树100万株。其中，青石区54万株（含市直9万株）、恒山区6万株。",
            ["100 义务植树", "54 青石区义务植树", "9 含市直", "6 恒山区义务植树"],
        ),
        ("粮食412万亩，亩产345公斤，总产14万公斤。", ["412 粮食", "345 亩产", "14 粮食总产"]),
        ("9月6日至10月31日，平均降雨量16毫米。", ["16 降雨量"]),
    ],
)
def test_names_of_numbers(text: str, told: list[str]) -> None:
    assert names(PAST + text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2020年民生实事项目共11项，项目情况如下：\n1.新建公园5个。", ["context", "target"]),
        ("县政府将重点抓好15件民生实事。分别是：新建公园5个。", ["context", "target"]),
        ("加快建设总投资7亿元的县医院迁建项目。", ["context"]),
    ],
)
def test_counts_of_what_a_list_holds_and_costs_of_projects_are_context(text: str, told: list[str]) -> None:
    assert [figure.modality for figure in read(f"柳湾县2020年民生实事项目\n{text}")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("到2015年，收入达到9000元，年均增长13%。", ["2015", "2011-2015"]),
        ("到2017年，收入达到9000元，年均增长13%。", ["2017", "2017"]),
    ],
)
def test_a_yearly_rate_up_to_the_end_of_a_plan_is_of_all_its_years(text: str, told: list[str]) -> None:
    assert [figure.period for figure in read("柳湾县农民增收\n" + text)] == told


def test_what_was_planned_in_a_budget_is_told_beside_what_came() -> None:
    text = (
        "柳湾县2020年财政预算执行情况及2021年财政预算（草案）报告\n一、2020年财政收支情况\n"
        "我县2020年收入计划34亿元，完成33亿元。2020年支出年初计划20亿元，执行中上级追加资金，支出完成23亿元。"
    )
    assert [(figure.low, figure.modality) for figure in read(text)] == [
        (34, "target"),
        (33, "actual"),
        (20, "target"),
        (23, "actual"),
    ]


def test_passages_below_a_bare_word_of_goals_are_promised_where_nothing_else_tells() -> None:
    text = "推进农业现代化具有重要意义。\n具体目标：\n“十二五”时期，粮食播种面积稳定在450万亩。\n新增产能5亿公斤。"
    assert {figure.modality for figure in read(text)} == {"target"}


def test_a_passage_that_goes_on_keeps_the_goals_of_the_one_before() -> None:
    told = "2020年，生产总值140亿元。到“十四五”末，生产总值要达到300亿元。"
    text = f"柳湾市定下五年目标\n{told}\n同时，城镇化率达到45%以上。"
    assert [(figure.modality, figure.period) for figure in read(text)] == [
        ("actual", "2020"),
        ("target", "2025"),
        ("target", "2025"),
    ]


def test_targets_of_performance_a_cell_a_line() -> None:
    cells = (
        "绩效指标 一级 指标 二级指标 三级指标 指标值 产出 指标 数量指标 贷款发放额 4000万元 "
        "质量指标 贷款回收率 ≥90% 足额拨付率 100% 效益 指标 满意度 群众满意度 ≥80%"
    )
    text = "关于下达2022年专项资金的通知\n2022年专项资金绩效目标表\n" + "\n".join(cells.split(" "))
    assert [(figure.indicator, figure.low, figure.comparator) for figure in read(text)] == [
        ("贷款发放额", 4000, "eq"),
        ("贷款回收率", 90, "ge"),
        ("足额拨付率", 100, "eq"),
        ("群众满意度", 80, "ge"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("规上企业贡献了全市60%的一般公共预算收入12亿元。", [60, 12]),
        ("同比增长8%的民营企业税收达到12亿元。", [8, 12]),
        ("12所学校招生900人。", [12, 900]),
    ],
)
def test_sums_beside_a_share_are_told(text: str, told: list[float]) -> None:
    assert [figure.low for figure in read(PAST + text)] == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024年起草规范性文件12份。", "起草规范性文件"),
        ("2023年起诉案件30件。", "起诉案件"),
        ("接待现有望江楼游客3万人。", "望江楼游客"),
        ("提案建议简要120件。", "提案建议简要"),
    ],
)
def test_words_are_not_cut(text: str, name: str) -> None:
    (figure,) = read(PAST + text)
    assert figure.indicator.endswith(name)
    assert figure.modality == "actual"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("超收入计划1.2亿元。", "actual"),
        ("300亩采摘园全部建成。", "actual"),
        ("安全事故5起。", "actual"),
    ],
)
def test_what_came_stays_what_came(text: str, told: str) -> None:
    opening = "柳湾市工作总结\n我们力争到2025年实现覆盖率达90%，各项工作有序推进。\n"
    assert read(opening + text)[-1].modality == told


def test_a_county_invests_no_chapter() -> None:
    figures = read("柳湾县2025年政府工作报告\n四、民生工程\n全县投资30亿元，增长8%。")
    assert [figure.indicator for figure in figures] == ["投资", "投资"]


def test_rows_of_empty_cells_are_read_in_proportion_to_their_length() -> None:
    rows = "甲" + " |" * 3000 + " 乙 |\n"
    assert not read("柳湾市任务表\n" + rows + rows)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2001年到2005年，一产占比由3%减少到1%。", ["2001", "2005"]),
        ("投资完成142亿元，是“九五”时期累计投资的7倍。", ["2001-2005", "2001-2005"]),
    ],
)
def test_a_level_is_left_in_the_first_year_and_sums_are_held_against_other_plans(text: str, told: list[str]) -> None:
    figures = read("柳湾市“十一五”规划纲要\n一、“十五”发展回顾\n" + text)
    assert [figure.period for figure in figures] == told
    assert len({figure.indicator for figure in figures}) == 1


def test_goals_for_the_ends_of_two_plans_take_the_names_told_first() -> None:
    told = "2015年入园率、巩固率分别达到90%、99%；2020年分别达到98%、99.5%。"
    text = f"--普及教育。{told}\n--优质教育。2020年，优秀学校达80%。"
    assert [(figure.indicator, figure.modality, figure.period) for figure in read(text)] == [
        ("入园率", "target", "2015"),
        ("巩固率", "target", "2015"),
        ("入园率", "target", "2020"),
        ("巩固率", "target", "2020"),
        ("优秀学校", "target", "2020"),
    ]
