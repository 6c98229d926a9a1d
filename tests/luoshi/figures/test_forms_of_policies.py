"""Prizes, terms, limits and classes that policies and notices lay down, and labels that years are: in our own words."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

POLICY = "关于促进柳湾县发展的若干措施\n柳政发〔2023〕9号\n"
NOTICE = "柳湾县关于调整部分就业政策的通知\n2023年3月1日\n"
REPORT = "柳湾县农业农村局2023年工作总结\n"
PLAN = "柳湾县2023年工作要点\n"


def document(text: str) -> Document:
    return parse(Reading(text=text, whole_lines=False, format="txt"), "sample")


def told(text: str) -> list[str]:
    return [f"{f.indicator} {f.comparator} {f.low:g}{f.unit} {f.modality}" for f in find_figures(document(text))]


def names(text: str) -> list[str]:
    return [f"{f.indicator} {f.low:g}{f.unit}" for f in find_figures(document(text))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("见习期限调整为3—12个月。", ["见习期限 range 3个月 rule"]),
        ("对招用毕业生的单位，给予1年的社会保险补贴。", ["社会保险补贴期限 eq 1年 rule"]),
        ("补贴期限除临近退休人员外，其余人员最长不超过3年。", ["补贴期限 le 3年 rule"]),
        ("给予最长3年的房租补贴。", ["房租补贴期限 le 3年 rule"]),
        ("连续3年亏损的企业不予支持。", []),
    ],
)
def test_how_long_something_is_paid_is_laid_down(sentence: str, expected: list[str]) -> None:
    assert told(NOTICE + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对出口企业，设一等奖1名、二等奖2名，分别给予30万元、20万元的补助。",
            ["一等奖 eq 1名 rule", "二等奖 eq 2名 rule", "一等奖补助 eq 30万元 rule", "二等奖补助 eq 20万元 rule"],
        ),
        (
            "每年评选金牌企业10家、银牌企业20家，分别奖励20万元、10万元。",
            [
                "金牌企业 eq 10家 target",
                "银牌企业 eq 20家 target",
                "金牌企业奖励 eq 20万元 rule",
                "银牌企业奖励 eq 10万元 rule",
            ],
        ),
        (
            "对获得省文创大赛金、银、铜奖的，分别给予5万元、3万元、2万元奖励。",
            [
                "省文创大赛金奖奖励 eq 5万元 rule",
                "省文创大赛银奖奖励 eq 3万元 rule",
                "省文创大赛铜奖奖励 eq 2万元 rule",
            ],
        ),
    ],
)
def test_each_prize_has_its_own_sum(sentence: str, expected: list[str]) -> None:
    assert told(POLICY + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "租赁住房补贴标准为：A类人才每月5000元，B类3000元。",
            ["A类人才租赁住房补贴标准 5000元", "B类人才租赁住房补贴标准 3000元"],
        ),
        (
            "一、职业培训补贴。初级工每人1200元，中级工1800元。",
            ["初级工职业培训补贴 1200元", "中级工职业培训补贴 1800元"],
        ),
        (
            "失业保险金标准一类地区每月1782元，二类地区1629元。",
            ["一类地区失业保险金标准 1782元", "二类地区失业保险金标准 1629元"],
        ),
        (
            "将月最低工资标准由一类1450元、二类1350元，依次调整为1620元、1520元。",
            [
                "一类月最低工资标准 1450元",
                "二类月最低工资标准 1350元",
                "一类月最低工资标准 1620元",
                "二类月最低工资标准 1520元",
            ],
        ),
        ("危房户一级补助5000元/户，二级补助3000元/户。", ["危房户一级补助 5000元/户", "危房户二级补助 3000元/户"]),
    ],
)
def test_a_label_or_the_first_says_what_each_class_is_paid(sentence: str, expected: list[str]) -> None:
    assert names(NOTICE + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "个人贷款额度最高30万元，合伙创业最高110万元。",
            ["个人贷款额度 le 30万元 rule", "合伙创业贷款额度 le 110万元 rule"],
        ),
        ("门诊报销比例为50%，乡镇卫生院为70%。", ["门诊报销比例 eq 50% rule", "乡镇卫生院报销比例 eq 70% rule"]),
        (
            "按最低工资的60%给予见习补贴，留用率达到50%以上的，补贴标准提高到110%。",
            ["见习补贴 eq 60% rule", "见习补贴 eq 110% rule"],
        ),
        ("对新建成的5G基站，每个补贴5000元。", ["5G基站补贴 eq 5000元 rule"]),
        ("对参展企业，展位费给予全额补贴，每个展位最高3万元。", ["参展企业展位费补贴 le 3万元 rule"]),
        ("对创业项目，允许最高50%的损失容忍。", ["创业项目损失容忍 le 50% rule"]),
        ("对灵活就业的，按不超过实际缴费的2/3给予补贴。", ["灵活就业补贴 le 0.6667 rule"]),
        ("贷款贴息：按照LPR的50%给予贴息。", ["贷款贴息 eq 50% rule"]),
        ("建立5000万元的应急转贷资金池。", ["应急转贷资金池 eq 5000万元 target"]),
        ("审批时限压缩至法定时限的30%以内。", ["审批时限 le 30% target"]),
    ],
)
def test_limits_and_rates_beside_a_payment(sentence: str, expected: list[str]) -> None:
    assert told(POLICY + sentence) == expected


def test_the_day_until_which_measures_hold_is_not_their_date() -> None:
    text = "关于发展旅游的扶持办法\n柳文旅规〔2022〕3号\n第一条 新评定的景区，奖励500万元。\n"
    text += "第二条 本办法自发布之日起施行，有效期至2024年12月31日。"
    meta = document(text).parts[0].meta
    assert (meta.date, meta.period) == (None, "2022")


def test_a_number_in_round_brackets_is_the_documents_own() -> None:
    meta = (
        document("关于加快外经贸发展若干政策的通知\n（柳政发[2008]9号）\n各县人民政府：\n对企业给予50万元补助。")
        .parts[0]
        .meta
    )
    assert (meta.number, meta.period) == ("柳政发〔2008〕9号", "2008")


def test_a_notice_without_a_title_lays_down() -> None:
    text = "各县人民政府：\n市人民政府决定调整最低工资标准。现将有关事项通知如下：\n"
    text += "一、月最低工资标准为一类1900元。\n2023年3月1日"
    assert told(text) == ["一类月最低工资标准 eq 1900元 rule"]


def test_what_a_plan_of_several_years_lays_down_holds_in_all_of_them() -> None:
    text = "柳湾县养老服务三年行动方案（2024—2026年）\n"
    text += "一、强化保障。对养老机构，按照每张床位1万元标准给予建设补助，护理员培训率达到90%。"
    assert [(f.modality, f.period) for f in find_figures(document(text))] == [
        ("rule", "2024-2026"),
        ("target", "2024-2026"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("计划3年内共改造公路752条。", ["公路 eq 752条 target"]),
        ("计划搬迁2294户。", ["搬迁 eq 2294户 target"]),
        ("按计划完成整治12处。", ["整治 eq 12处 actual"]),
        ("示范路已开工4条/9.5公里。", ["示范路 eq 4条 actual", "示范路 eq 9.5公里 actual"]),
        (
            "开复工项目64项（新建38项，续建26项）。",
            ["开复工项目 eq 64项 actual", "新建项目 eq 38项 actual", "续建项目 eq 26项 actual"],
        ),
        ("市区入园率达到50%，县（市）达到30%。", ["市区入园率 eq 50% actual", "县（市）入园率 eq 30% actual"]),
        ("播种面积1128万亩（水田168万亩）。", ["播种面积 eq 1128万亩 actual", "水田播种面积 eq 168万亩 actual"]),
    ],
)
def test_what_reports_tell_of_plans_and_parts(sentence: str, expected: list[str]) -> None:
    assert told(REPORT + sentence) == expected


def test_what_is_summed_up_in_a_plan_is_still_to_be_done() -> None:
    assert told(PLAN + "打造银发综合体50个；累计建成友好阵地7000个以上。")[1] == "友好阵地 ge 7000个 target"


def test_a_year_with_a_colon_labels_its_whole_passage() -> None:
    text = "柳湾县公路建设计划\n2022年3月5日\n2023年：新建公路30公里。实施通组路800公里。"
    assert [f.period for f in find_figures(document(text))] == ["2023", "2023"]


def test_the_whole_years_plan_of_a_share_is_no_period_of_what_follows() -> None:
    text = "柳湾市上半年预算执行情况的报告\n2020年8月27日\n"
    text += (
        "上半年，财政收入完成78亿元，完成全年收入计划155.6亿元的50%，下降3%。年内计划完成投资90亿元，开复工项目25个。"
    )
    told_periods = [(float(f.low), f.period) for f in find_figures(document(text))]
    assert told_periods == [
        (78, "2020Q1-Q2"),
        (155.6, "2020"),
        (50, "2020Q1-Q2"),
        (-3, "2020Q1-Q2"),
        (90, "2020"),
        (25, "2020Q1-Q2"),
    ]


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        ("柳湾县“十四五”规划\n一、“十三五”成效\n", "目前全县有老字号30处，不可移动文物53处。", ["2020", "2020"]),
        ("柳湾县“十四五”规划\n一、“十三五”成效\n", "尚有16块滩涂未整治。", ["2020"]),
        (
            "柳湾县数字经济发展情况的报告\n2022年10月28日\n2021年，产值增长8%。\n",
            "截至2022年7月底，项目超过31个，平台服务企业。全县平台达15个。",
            ["2021", "2022", "2022"],
        ),
    ],
)
def test_the_year_in_which_things_stood_so(title: str, sentence: str, expected: list[str]) -> None:
    assert [f.period for f in find_figures(document(title + sentence))] == expected
