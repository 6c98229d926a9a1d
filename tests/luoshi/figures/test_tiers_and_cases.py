"""Payments by tiers, prizes and kinds, and numbers that only tell for which case a rule is, in our own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.figures.model import Figure

POLICY = "柳湾区促进产业发展若干政策措施\n一、支持内容\n"
LAW = "柳湾县政府投资项目管理办法\n第一章 总则\n"

Names = Callable[[str], list[str]]
Read = Callable[[str], list[Figure]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "符合标准要求的旅游驿站，按一级、二级2个等级，分别给予一次性30万元、20万元的补助。",
            ["一级旅游驿站补助 30万元", "二级旅游驿站补助 20万元"],
        ),
        (
            "对新获评主题饭店的，按“金鼎级”、“银鼎级”分别给予一次性90万元、80万元的奖励。",
            ["“金鼎级”主题饭店奖励 90万元", "“银鼎级”主题饭店奖励 80万元"],
        ),
        (
            "对新获评“金宿级”、“银宿级”的旅游民宿，分别给予一次性20万元、10万元的奖励。",
            ["“金宿级”旅游民宿奖励 20万元", "“银宿级”旅游民宿奖励 10万元"],
        ),
        (
            "对在全省导游大赛中取得一、二等奖及单项奖的导游，分别给予一次性5万元、3万元、1万元的奖励。",
            ["全省导游大赛一等奖奖励 5万元", "全省导游大赛二等奖奖励 3万元", "全省导游大赛单项奖奖励 1万元"],
        ),
        (
            "按省内游客20元/人次、省外游客40元/人次，给予宣传经费补助。",
            ["省内游客宣传经费补助 20元/人次", "省外游客宣传经费补助 40元/人次"],
        ),
        (
            "对实现“小升规”“规改股”两个目标的青年企业分别给予10万元、20万元的一次性奖励支持。",
            ["“小升规”青年企业一次性奖励 10万元", "“规改股”青年企业一次性奖励 20万元"],
        ),
        ("中介机构每成功推荐1个企业落户且经营满1年的，给予1万元奖励。", ["中介机构奖励 1万元"]),
        ("对在农村开设5家以上标准化连锁店的企业，按投入的10%给予奖励。", ["标准化连锁店奖励 10%"]),
        (
            "对依托第三方平台，2025年销售额达100万元以上的餐饮企业给予销售额2%的奖励。",
            ["餐饮企业奖励 2%"],
        ),
        (
            "对获国家级、省级（百强工程）农业龙头企业称号，分别一次性奖励10万元、5万元。",
            ["国家级农业龙头企业一次性奖励 10万元", "省级农业龙头企业一次性奖励 5万元"],
        ),
        ("以旧换新补贴资金按照总体9:1的原则实行央地共担。", ["以旧换新补贴资金央地共担比例 9:1"]),
        (
            "对有新引进的A类、B类创新人才的企业，按投入分别给予最高90万元、50万元奖励。",
            ["A类创新人才奖励 90万元", "B类创新人才奖励 50万元"],
        ),
        ("项目经费给予20万以上30万元以下的补助。", ["项目经费补助 20万元"]),
        ("对通过国家高新技术企业认定的青年企业给予20万元奖励。", ["国家高新技术企业奖励 20万元"]),
        ("对举办活动投入20万元以上的，一次性补助8万。", ["活动投入一次性补助 8万"]),
        ("对入选省级榜单遴选认定的青年企业给予10万元奖励。", ["省级榜单奖励 10万元"]),
    ],
)
def test_payments_are_told_apart(sentence: str, expected: list[str], names: Names) -> None:
    assert names(POLICY + sentence + "\n") == expected


def test_a_year_from_which_something_is_paid_is_no_period(read: Read) -> None:
    text = POLICY.replace("区促进", "区2020年促进") + "自2018年度开始，对首次获评节水型企业的，给予补助3万元。\n"
    assert [f.period for f in read(text)] == ["2020"]


def test_conditions_listed_below_their_lead_are_no_figures(names: Names) -> None:
    text = (
        "（一）对满足以下条件之一的商贸企业，分别给予最高10万元、20万元奖励：\n"
        "（1）零售企业销售额达到500万元、1000万元以上；\n（2）农产品销售额达到300万元以上。\n"
    )
    assert [name.rpartition(" ")[2] for name in names(POLICY + text)] == ["10万元", "20万元"]


@pytest.mark.parametrize(
    "sentence",
    [
        "文中所称楼宇，是指总建筑面积在8000平方米及以上（其中商务面积5000平方米及以上）的综合体。",
        "首次认定为5000万元、8000万元税收楼的，给予支持。",
    ],
)
def test_what_is_meant_is_no_figure(sentence: str, read: Read) -> None:
    assert read(POLICY + sentence + "\n") == []


def test_sums_told_aside_and_rates_of_a_tax_are_laid_down(read: Read) -> None:
    text = "优先推荐申请“创业券”支持（分别为200万元、100万元），兑现额度为实际支出的50%。\n"
    assert {f.modality for f in read(POLICY + text)} == {"rule"}
    (figure,) = read(POLICY + "自2026年1月1日至2027年12月31日，小规模纳税人的起征点为月销售额10万元。\n")
    assert (figure.modality, figure.period) == ("rule", "2026-2027")


@pytest.mark.parametrize(
    "sentence",
    [
        "第五条 累计变更金额在10万元以内（含10万元）的，报单位负责人审批。",
        "第六条 总投资3000万元以上的政府投资项目，应当实行代建。",
        "第七条 项目总投资额在300万元以下且不新增用地的；",
        "第八条 概算超过批复估算10%以内的（不含征地费），由概算审批部门批复。",
        "删除第九条“评审后，支付至评审价的90%”的表述。",
    ],
)
def test_the_case_of_a_rule_is_no_figure(sentence: str, read: Read) -> None:
    assert read(LAW + sentence + "\n") == []


def test_what_a_regulation_lays_down_is_a_figure(read: Read) -> None:
    (figure,) = read(LAW + "第十条 支付进度款不得超过合同价的80%，余款按规定支付。\n")
    assert (float(figure.low or 0), figure.modality) == (80, "rule")


def test_bounds_repeated_without_end_are_read(read: Read) -> None:
    """Each of them may begin another bound: a pattern that tries all ways to share them out would not come back."""
    assert read(LAW + "第十一条 金额在10万元" + "以上" * 300 + "等情形。\n")
