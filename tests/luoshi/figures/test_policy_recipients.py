"""Who a payment goes to, what it is reckoned by, and what is laid down by grades, in our own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.figures.model import Figure

Read = Callable[[str], list[Figure]]

POLICY = "柳湾区关于推动产业高质量发展的若干政策\n"
REPORT = "柳湾县2026年政府工作报告\n——2026年1月12日在县人代会上\n一、2025年工作回顾\n"


def named(figures: list[Figure]) -> list[tuple[str, float]]:
    return [(f.indicator, float(f.low or 0)) for f in figures]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # an item's title does not stand before who is paid outright
        (
            "（一）总部经济项目。对新迁入的贸易总部型企业，按到账资金的2%予以奖励，最高奖励6000万元。",
            [("贸易总部型企业奖励", 2), ("贸易总部型企业奖励", 6000)],
        ),
        (
            "（二）金融服务项目。对新设立的金融机构，银行县级支行奖励40万元，证券营业部奖励20万元。",
            [("银行县级支行奖励", 40), ("证券营业部奖励", 20)],
        ),
        (
            "（三）创新示范奖励。对新认定市级及区级工业设计中心、创新示范企业，分别给予40万元、20万元奖补。",
            [("市级工业设计中心、创新示范企业奖补", 40), ("区级工业设计中心、创新示范企业奖补", 20)],
        ),
        (
            "（四）航运贸易项目。鼓励企业在本区搭建跨境贸易综合服务平台，连续2年按主营业务收入的1%给予奖励。",
            [("跨境贸易综合服务平台奖励年限", 2), ("跨境贸易综合服务平台奖励", 1)],
        ),
        # the persons of a firm
        (
            "（五）对年产值首次达到4亿元、8亿元的纺织企业，分别给予企业法定代表人10万元、20万元的奖励。",
            [("纺织企业法定代表人奖励", 10), ("纺织企业法定代表人奖励", 20)],
        ),
        # the first time that so much is reached
        (
            "一、支持企业成长\n对年度营业收入首次突破600万元、3000万元的企业，分别给予8万元、16万元的奖励。",
            [("年度营业收入首次突破奖励", 8), ("年度营业收入首次突破奖励", 16)],
        ),
        # bands that only tell in which case
        (
            "对新引进的研发总部型企业，到账资金2亿元（含）-6亿元、6亿元及以上的，结合贡献，分别给予300万元、900万元奖励。",
            [("研发总部型企业奖励", 300), ("研发总部型企业奖励", 900)],
        ),
        (
            "一、支持企业改造\n300万元—600万元（不含）且单台（套）4万元以上，按设备投资额6%给予补助。",
            [("企业改造设备投资额补助", 6)],
        ),
        ("八、80平米以下的每年不超过2000元，80平米以上的每年不超过4000元的租金补贴。", [("", 2000), ("", 4000)]),
        # topics without what is to be done with them
        ("一、加大出口风险防范\n按签约金额给予2000元的奖励。", [("出口风险防范奖励", 2000)]),
        (
            "（六）鼓励企业购买柳湾算力服务。按企业购买算力实际花费金额的10%给予补助。",
            [("柳湾算力服务补助", 10)],
        ),
        ("（七）对属于未来产业的，再给予每家8万元额外奖励。", [("未来产业奖励", 8)]),
        (
            "（八）对完成全市关键技术攻关任务，并获得市级奖补资金的企业，给予15万元一次性奖补。",
            [("关键技术攻关任务企业一次性奖补", 15)],
        ),
        ("（九）对参加区里组织的20个重点展会的企业，给予展位费40%的补助。", [("展位费补助", 40)]),
        # the rest of a sum is paid out in parts
        (
            "生育二孩发放育儿补贴20000元，按照每年5000元发放。",
            [("二孩育儿补贴", 20000), ("二孩育儿补贴", 5000)],
        ),
        ("凡本区劳动力，可申请额度最高不超过9万元的创业担保贷款，并给予全额贴息。", [("创业担保贷款", 9)]),
    ],
)
def test_a_payment_is_named_by_who_gets_it_or_what_it_is_for(
    read: Read, text: str, wanted: list[tuple[str, float]]
) -> None:
    figures = read(POLICY + text + "\n")
    assert [value for _, value in named(figures)] == [value for _, value in wanted]
    assert {f.modality for f in figures} == {"rule"}
    for (name, _), (expected, _) in zip(named(figures), wanted, strict=True):
        assert not expected or name == expected


def test_prizes_bear_what_is_judged(read: Read) -> None:
    text = "对全区茶叶出口额前3位的企业，设一等奖1名、二等奖2名，分别给予20万元、10万元的补助。\n"
    assert named(read(POLICY + text)) == [
        ("茶叶出口额一等奖", 1),
        ("茶叶出口额二等奖", 2),
        ("茶叶出口额一等奖补助", 20),
        ("茶叶出口额二等奖补助", 10),
    ]


def test_points_that_are_added_to_a_payment_are_laid_down(read: Read) -> None:
    text = "对示范企业实施技改项目的，在原补助基础上，追加补助4个百分点，最高不超过16%。\n"
    figures = read(POLICY + text)
    assert [(f.indicator, f.measure, f.modality) for f in figures] == [
        ("示范企业实施技改项目补助", "change", "rule"),
        ("示范企业实施技改项目补助", "ratio", "rule"),
    ]


def test_sums_of_a_standard_are_told_apart_by_its_grades(read: Read) -> None:
    text = "护理标准分为自理、半自理和完全不能自理人员三种档次，每人每年分别为2000元、3600元、7200元。\n"
    assert named(read("关于调整救助供养标准的通知\n" + text)) == [
        ("自理人员护理标准", 2000),
        ("半自理人员护理标准", 3600),
        ("完全不能自理人员护理标准", 7200),
    ]
    text = (
        "对符合居家养老补贴范围的老年人，按照轻度、中度和重度不同等级，补贴标准由每人每月100元、200元和300元，"
        "调整为每人每月160元、260元和360元。\n"
    )
    names = [name for name, _ in named(read("关于调整居家养老补贴标准的通知\n" + text))]
    assert names == ["轻度居家养老补贴标准", "中度居家养老补贴标准", "重度居家养老补贴标准"] * 2


def test_a_standard_raised_for_several_grades_is_of_each(read: Read) -> None:
    text = "生活补贴标准提高到一级180元/人/月、二级120元/人/月、三四级90元/人/月。\n"
    names = [name for name, _ in named(read(REPORT + text))]
    assert names == ["一级生活补贴标准", "二级生活补贴标准", "三四级生活补贴标准"]


def test_aims_go_on_for_the_year_that_the_sentence_before_names(read: Read) -> None:
    text = "力争通过扶持引导，到2028年，机械化水平达到80%以上。力争建成示范园2个。每年培育带头人9名。\n"
    figures = read("柳湾区2026年关于支持现代农业发展的若干政策意见\n" + text)
    assert [(f.period, f.ambition) for f in figures] == [
        ("2028", "stretch"),
        ("2028", "stretch"),
        ("2026", "base"),
    ]


def test_a_share_that_runs_into_the_next_number_is_a_figure(read: Read) -> None:
    text = "90个续建项目完成投资40亿元，占年度计划的75%12个新建项目已开工11个，完成投资8亿元。\n"
    assert ("新建项目投资", 8.0) in named(read(REPORT + text))
    shares = [f for f in read(REPORT + text) if f.unit == "%"]
    assert [float(f.low or 0) for f in shares] == [75]


def test_operators_are_measured_like_the_whole(read: Read) -> None:
    text = "累计建设5G基站900座（其中移动500座，电信400座）。投放贷款30亿元（其中农行20亿元、工行10亿元）。\n"
    assert [name for name, _ in named(read(REPORT + text))] == [
        "5G基站",
        "移动5G基站",
        "电信5G基站",
        "贷款",
        "农行贷款",
        "工行贷款",
    ]


def test_telephone_numbers_and_levels_of_an_earlier_year(read: Read) -> None:
    text = "全区新建公园3个，咨询13800000000道路景观带2条。地区生产总值90亿元，同比2020年增长40%。\n"
    figures = read(REPORT + text)
    assert [float(f.low or 0) for f in figures] == [3, 2, 90, 40]
    assert figures[-1].indicator == "地区生产总值"


def test_how_many_items_a_notice_names_is_context(read: Read) -> None:
    figures = read("柳湾区2026年政府民生实事项目\n以下10个项目为柳湾区2026年度政府民生实事项目：\n一、新建公厕20座。\n")
    assert [(float(f.low or 0), f.modality) for f in figures] == [(10, "context"), (20, "target")]
