"""Forms of names, periods and modality met in reports, bulletins, plans and policies of many places."""

from __future__ import annotations

import pytest

import luoshi

REPORT = "柳湾市2024年政府工作报告\n\n一、2023年工作回顾\n\n{}\n"
TASKS = "柳湾市2024年政府工作报告\n\n一、2024年工作安排\n\n{}\n"


def told(text: str) -> list[str]:
    """Each figure as one line: value, unit, indicator, modality and period."""
    figures = luoshi.read_bytes(text.encode(), "forms.txt").figures
    return [f"{f.low}{f.unit} {f.indicator} {f.modality} {f.period}" for f in figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "三次产业比重为9∶50∶41。",
            [
                "9 第一产业比重 actual 2023",
                "50 第二产业比重 actual 2023",
                "41 第三产业比重 actual 2023",
            ],
        ),
        ("城镇人口占常住人口比重（常住人口城镇化率）为44%。", ["44% 常住人口城镇化率 actual 2023"]),
        (
            "居民消费价格与上年持平。分类别看，食品烟酒下降2%，衣着上涨1%。",
            ["-2% 食品烟酒价格 actual 2023", "1% 衣着价格 actual 2023"],
        ),
        (
            "青石米酒、香菇品牌价值分别达13亿元、12亿元。",
            ["13亿元 青石米酒品牌价值 actual 2023", "12亿元 香菇品牌价值 actual 2023"],
        ),
        (
            "省级以上开发区主营业务收入突破9亿元，税收占全市比重提高到85%。",
            ["9亿元 省级以上开发区主营业务收入 actual 2023", "85% 省级以上开发区税收 actual 2023"],
        ),
        (
            "农村居民人均纯收入9万元。居民恩格尔系数（食品支出占消费支出的比重），城市为37%；农村为45%。",
            [
                "9万元 农村居民人均纯收入 actual 2023",
                "37% 城市居民恩格尔系数 actual 2023",
                "45% 农村居民恩格尔系数 actual 2023",
            ],
        ),
        (
            "原油消费量2万吨，增长9%；原煤15万吨，增长8%。主要原材料消费中，钢材7万吨；水泥8万吨。",
            [
                "2万吨 原油消费量 actual 2023",
                "9% 原油消费量 actual 2023",
                "15万吨 原煤消费量 actual 2023",
                "8% 原煤消费量 actual 2023",
                "7万吨 钢材消费量 actual 2023",
                "8万吨 水泥消费量 actual 2023",
            ],
        ),
        (
            "参加基本养老保险人数90万人。其中参保职工60万人，参保的离退休人员30万人。",
            [
                "90万人 基本养老保险人数 actual 2023",
                "60万人 基本养老保险参保职工 actual 2023",
                "30万人 基本养老保险参保离退休人员 actual 2023",
            ],
        ),
        (
            "氨氮、氮氧化物排放分别减少10%。",
            ["-10% 氨氮排放 actual 2023", "-10% 氮氧化物排放 actual 2023"],
        ),
        ("47个项目打通融资的瓶颈。", ["47个 打通融资瓶颈项目 actual 2023"]),
        ("压减平板玻璃产能300万重量箱。", ["300万重量箱 平板玻璃产能 actual 2023"]),
        ("人均预期寿命提高1岁，达到81岁。", ["1岁 人均预期寿命 actual 2023", "81岁 人均预期寿命 actual 2023"]),
        ("设立了全省第一只总规模20亿元的青石产业基金。", ["20亿元 青石产业基金规模 actual 2023"]),
        (
            "利用系数由“十三五”末的0.50提高到0.52。",
            ["0.5 利用系数 actual 2020", "0.52 利用系数 actual 2023"],
        ),
        ("21家企业集团销售收入超过百亿元。", ["21家 企业集团 actual 2023", "100亿元 企业集团销售收入 actual 2023"]),
        ("新建公园10座，目前已建成8座。", ["10座 公园 target 2023", "8座 公园 actual 2023"]),
    ],
)
def test_what_was_reached_is_named_and_dated(sentence: str, expected: list[str]) -> None:
    assert told(REPORT.format(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("开工建设柳湾电池等项目300个。", ["300个 开工项目 target 2024"]),
        (
            "推进甲园切片、乙厂线材等29个项目建设，打造具有竞争力的新材料产业集群，力争产值突破600亿元。",
            ["29个 项目建设 target 2024", "600亿元 新材料产业集群产值 target 2024"],
        ),
        ("加大“四争”力度，争取资金12亿元。", ["12亿元 “四争”资金 target 2024"]),
        (
            "将廉租住房收入线标准由家庭人均可支配收入9600元以下提高到15600元以下。",
            ["9600元 廉租住房收入线标准 rule 2023", "15600元 廉租住房收入线标准 rule 2024"],
        ),
        ("培育2家以上年销售收入达500亿元的高新技术企业。", ["2家 高新技术企业 target 2024"]),
        ("80%的区（县级市）达到教育先进区标准。", ["80% 区（县级市）达到教育先进区标准 target 2024"]),
        ("防洪标准提高到20—50年一遇。", ["20年一遇 防洪标准 target 2024"]),
    ],
)
def test_what_is_to_be_reached_is_named(sentence: str, expected: list[str]) -> None:
    assert told(TASKS.format(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "治理流域面积3000平方公里以上的河流。",
        "禁止新建每小时10蒸吨及以下燃煤锅炉。",
        "全球首批335吨智能车下线。",
        "推进甲厂45GWh电池、汽车试验场等项目。",
        "遭遇50年一遇的暴雨。",
        "索引号：11120000MB1896646L",
    ],
)
def test_what_only_tells_which_is_no_figure(sentence: str) -> None:
    assert told(TASKS.format(sentence)) == []


def test_a_plan_sums_up_the_years_before_it() -> None:
    text = (
        "某省国民经济和社会发展第十五个五年规划纲要\n\n第一章 发展基础\n\n"
        "截止2025年底，已累计改造易涝区域90处，累计建成管网6万公里。\n\n"
        "5年实际利用外资9亿美元，年均增长8%。失业率稳定在4%左右。年旅客吞吐量38万人次。\n\n"
        "第三章 主要目标\n\n五年城镇新增就业和转移农业劳动力各达到40万人。\n"
    )
    assert told(text) == [
        "90处 易涝区域 actual 2021-2025",
        "6万公里 管网 actual 2025",
        "9亿美元 实际利用外资 actual 2021-2025",
        "8% 实际利用外资 actual 2021-2025",
        "4% 失业率 actual 2021-2025",
        "38万人次 年旅客吞吐量 actual 2025",
        "40万人 城镇新增就业 target 2026-2030",
        "40万人 转移农业劳动力 target 2026-2030",
    ]


def test_five_year_plans_of_the_last_century_are_known_by_their_names() -> None:
    text = (
        "某省国民经济和社会发展第十个五年计划纲要\n\n序言\n\n"
        "“九五”时期，经济发展取得成就。综合实力增强，生产总值年均增长8%。\n"
    )
    assert told(text) == ["8% 生产总值 actual 1996-2000"]


def test_births_of_a_year_are_not_people_born_in_it() -> None:
    text = "柳湾市学前教育三年行动计划（2011—2013年）\n\n一、发展现状\n\n2005年本市常住人口出生数为12万人。\n"
    assert told(text) == ["12万人 常住人口出生数 actual 2005"]


def test_a_bounded_need_is_about_so_much() -> None:
    figures = luoshi.read_bytes(TASKS.format("约需新增教师8000人。").encode(), "forms.txt").figures
    assert [(figure.comparator, figure.indicator) for figure in figures] == [("approx", "教师")]


def test_items_promise_for_their_years_and_tell_what_was_done() -> None:
    text = "2015年民生实事上半年进展\n\n90个村通公路（2013—2017年）。上半年已建成8个村。累计下达建设计划95个。\n"
    assert told(text) == [
        "90个 村通公路 target 2013-2017",
        "8个 村 actual 2015Q1-Q2",
        "95个 村 actual 2015Q1-Q2",
    ]


def test_a_colon_opens_how_far_a_promise_is() -> None:
    text = (
        "2025年柳湾区为民办实事项目一季度进展情况\n\n"
        "1.新增200张床位：目前已选址；新增100张护理床位：目前正在施工；新增9个站点：目前已建成3个。\n"
    )
    assert told(text) == [
        "200张 床位 target 2025",
        "100张 护理床位 target 2025",
        "9个 站点 target 2025",
        "3个 站点 actual 2025Q1",
    ]


def test_payments_are_named_by_the_heading_that_says_what_is_paid() -> None:
    text = (
        "柳湾市就业创业补贴办法\n\n一、创业带动就业补贴\n\n毕业5年内的高校毕业生，在登记注册1年内的，按1000元/人的标准给予补贴。\n\n"
        "二、企业升规奖励补助\n\n对工业企业给予5万元奖励；年上缴税金贡献额达到30万元以上，给予10万元奖励。\n\n"
        "三、社会保险补贴\n\n给予社会保险补贴，补贴标准不超过其实际缴费的2/3，补贴期限最长不超过3年。\n\n"
        "四、岗位补贴\n\n公益性岗位补贴期限，除对距法定退休年龄不足5年的人员可延长至退休外，其余人员最长不超过3年。\n"
    )
    assert [line.rsplit(" ", 2)[0] for line in told(text)] == [
        "1000元/人 创业带动就业补贴",
        "5万元 工业企业奖励",
        "10万元 企业升规奖励",
        "0.6667 社会保险补贴",
        "3年 社会保险补贴期限",
        "3年 公益性岗位补贴期限",
    ]
