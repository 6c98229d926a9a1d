"""Parts of promises, items of projects, lists told in turn, and what only says which ones are meant."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

PAST = "柳湾市2024年政府工作报告\n一、2023年工作回顾\n"
PLAN = "柳湾镇2023年工作计划\n"
POLICY = "柳湾县科技创新扶持办法\n一、加大支持\n"


def read(text: str) -> list[Figure]:
    return find_figures(parse(Reading(text=text + "\n", whole_lines=False, format="txt"), "sample"))


def names(text: str) -> list[str]:
    return [f"{figure.low:g} {figure.indicator}" for figure in read(text)]


def sides(text: str) -> list[str]:
    return [figure.modality for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全年计划投资9亿元，其中道路4亿元、桥梁5亿元。", ["target", "target", "target"]),
        ("今年计划招生500人，其中高中200人，实际招生480人。", ["target", "target", "actual"]),
        ("实际完成投资9亿元，其中道路4亿元。", ["actual", "actual"]),
        ("2023年水利建设的主要任务是：计划完成工程90件，其中：修复6件；治理2件。", ["target"] * 3),
    ],
)
def test_parts_of_a_promise_are_promised(text: str, told: list[str]) -> None:
    assert sides(PAST + text) == told


def test_an_item_that_presents_a_project_names_its_sizes() -> None:
    text = (
        "（一）药材产业园项目：该项目位于我镇东王村，总投资120万元，占地50余亩。\n"
        "（二）净菜加工项目：该项目占地10亩，预计投资1000余万元。"
    )
    assert names(PLAN + text) == [
        "120 药材产业园项目总投资",
        "50 药材产业园项目占地",
        "10 净菜加工项目占地",
        "1000 净菜加工项目投资",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("建成投运项目完成投资83亿元；新开工项目完成投资26亿元。", ["83 建成投运项目投资", "26 新开工项目投资"]),
        ("河口镇（累计到位资金90万元，占目标的36%）。", ["90 河口镇到位资金", "36 河口镇到位资金"]),
        (
            "氨氮和二氧化硫排放量（含农业）分别为10万吨、9万吨，比2010年的12万吨、11万吨分别减少5%（其中工业排放量减少6%）、7%。",
            [
                "10 氨氮排放量",
                "9 二氧化硫排放量",
                "12 氨氮排放量",
                "11 二氧化硫排放量",
                "-5 氨氮排放量",
                "-6 工业排放量",
                "-7 二氧化硫排放量",
            ],
        ),
        (
            "电子信息、装备制造两个万亿级产业稳中有进，全年产值分别达90亿元和80亿元。",
            ["90 电子信息产业产值", "80 装备制造产业产值"],
        ),
        (
            "电气机械和器材制造业，汽车制造业产值分别增长4%和3%。",
            ["4 电气机械和器材制造业产值", "3 汽车制造业产值"],
        ),
        ("对居住在深山的300户900人实施扶贫搬迁。", ["300 扶贫搬迁", "900 扶贫搬迁"]),
        ("开展惠民演出、文化下乡等活动200场次。", ["200 惠民演出、文化下乡等活动"]),
        ("全市人均道路面积达到15平方米，其余各县城达到12平方米。", ["15 人均道路面积", "12 各县城人均道路面积"]),
        ("经济总量要达到2300亿元。", ["2300 经济总量"]),
        ("落实省委三次、四次全会精神，新建公园5个。", ["5 公园"]),
        ("推动资源向两个新城区、三个副中心和农村配置，新建学校5所。", ["5 学校"]),
        ("城乡三项基本医疗保险参保率达到95%。", ["95 城乡三项基本医疗保险参保率"]),
        ("培育3家销售额超1亿的茶叶企业，20%的村集体年收入超30万元。", ["3 茶叶企业", "20 村集体年收入超30万元"]),
        (
            "生产总值增长5%，排名全市第1位（预期目标为8%以上）。",
            ["5 生产总值", "8 生产总值"],
        ),
        (
            "三次产业结构为9：51：40。",
            [f"{n} 第{w}产业比重" for n, w in ((9, "一"), (51, "二"), (40, "三"))],
        ),
    ],
)
def test_names_of_numbers(text: str, told: list[str]) -> None:
    assert names(PAST + text) == told


def test_couples_are_counted_in_pairs() -> None:
    (figure,) = read(PAST + "为2万对符合条件的怀孕夫妇提供检查。")
    assert (figure.low, figure.unit) == (2, "万对")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("42亩食品产业园加快建设。", ["context"]),
        ("建成42亩食品产业园。", ["actual"]),
        ("12万平方米厂房建成投用。", ["actual"]),
    ],
)
def test_how_large_a_place_is_that_is_being_built_was_not_reached(text: str, told: list[str]) -> None:
    assert sides(PAST + text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "柳湾市规划纲要\n一、“十五”期间发展回顾\n2005年生产总值39亿元，是2000年的2倍，年均增长16%。",
            ["2005", "2005", "2001-2005"],
        ),
        (
            "柳湾市2010年节能工作方案\n2006至2009年，能耗累计下降16%。2010年，能耗下降4%。",
            ["2006-2009", "2010"],
        ),
        (
            PAST + "建成项目完成投资83亿元，占前三季度目标的96%；新开工项目完成投资26亿元。",
            ["2023", "2023", "2023"],
        ),
    ],
)
def test_periods_of_rates_and_of_goals_held_against(text: str, told: list[str]) -> None:
    assert [figure.period for figure in read(text)] == told


def test_goals_named_by_the_year_that_an_opening_strives_for() -> None:
    text = (
        "柳湾市加强设施建设的实施意见\n一、主要目标\n从2015年起，用3年时间，"
        "到2017年力争累计完成投资8亿元。\n（一）建成路网。人均道路面积达到15平方米。"
    )
    assert [(figure.indicator, figure.period) for figure in read(text)] == [
        ("完成投资", "2015-2017"),
        ("人均道路面积", "2017"),
    ]


def test_opinions_without_a_title_lay_down_and_number_tells_their_year() -> None:
    text = (
        "柳政发〔2018〕37号\n各乡镇人民政府：\n现就加快发展茶业提出如下意见：\n一、完善政策\n"
        "支持规模茶场对连片100亩以上的基地开展技术示范。给予投资额70%、最高不超过80万元补助。"
    )
    assert [(figure.low, figure.modality, figure.period) for figure in read(text)] == [
        (70, "rule", "2018"),
        (80, "rule", "2018"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "加强对创新综合体的支持力度，按照投入的30%，给予最高20万元的资金支持。",
            ["30 创新综合体资金支持", "20 创新综合体资金支持"],
        ),
        ("新认定为省级企业研究院（实验室、工程中心、技术中心）的，给予50万元奖励。", ["50 省级企业研究院奖励"]),
        (
            "8.支持专利产业化。企业自主申报的专利授权后产品年销售收入超过500万元的，采取评审的方式，按照年销售收入的1%给予奖励。",
            ["1 专利产业化奖励"],
        ),
    ],
)
def test_payments_are_named_by_what_is_supported(text: str, told: list[str]) -> None:
    assert names(POLICY + text) == told


def test_a_statement_on_the_making_of_a_budget_plans() -> None:
    text = "柳湾区2015年财政预算编报说明\n（二）支出安排\n1、教育支出2亿元（区本级1亿元，上级361万元），增长5%。"
    assert [(figure.indicator, figure.modality) for figure in read(text)] == [
        ("教育支出", "target"),
        ("区本级教育支出", "target"),
        ("上级教育支出", "target"),
        ("教育支出", "target"),
    ]


def test_a_meeting_that_sums_up_a_year_plans_the_next() -> None:
    text = (
        "1月22日，柳湾市召开商务工作会议，总结2018年工作，研究部署2019年工作。\n2018年，进出口增长15%。\n"
        "今年，我市商务工作将奋力推进开放。实现进出口增长20%以上。"
    )
    assert [(figure.modality, figure.period) for figure in read(text)] == [("actual", "2018"), ("target", "2019")]


def test_the_end_of_another_plan_is_its_own_year() -> None:
    text = "柳湾市现代化\n未来五年主要目标任务\n2027年总量达到23亿元。力争到“十四五”末，城镇化率达70%。"
    assert [figure.period for figure in read("发布日期：2022-12-26\n" + text)] == ["2027", "2025"]
