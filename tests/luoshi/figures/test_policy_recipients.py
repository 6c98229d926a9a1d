"""Who a payment goes to, what it is reckoned by, and what is laid down by grades, in our own words."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, named

POLICY = "柳湾区关于推动产业高质量发展的若干政策\n"
REPORT = "柳湾县2026年政府工作报告\n——2026年1月12日在县人代会上\n一、2025年工作回顾\n"


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
        ("（九）对参加区里统一组织的20个重点境外展览会的企业，给予展位费40%的补助。", [("展位费补助", 40)]),
        (
            "在柳湾企业就业或创业的博士、硕士，每人每月分别给予500元、300元的专项补贴。",
            [("博士专项补贴", 500), ("硕士专项补贴", 300)],
        ),
        ("（十）对领军人才，4年内享受政府薪酬补贴。", [("政府薪酬补贴年限", 4)]),
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("本科毕业生每月给予生活补贴500元、租房补贴300元；补贴2年。", ("租房补贴年限", 2)),
        ("外地毕业生可享受每年900元探亲补贴，补贴2年。", ("探亲补贴年限", 2)),
        ("对在柳湾全职工作的博士后，2年内每年补助8万元。", ("博士后补助年限", 2)),
        ("给予30%的租金补贴，最长租期2年。", ("最长租期", 2)),
        ("对符合条件的贷款给予40%的贴息补助，最多2年，最高不超过30万元。", ("贷款贴息补助期限", 2)),
    ],
)
def test_for_how_long_is_paid_is_laid_down(read: Read, text: str, wanted: tuple[str, float]) -> None:
    terms = [f for f in read(POLICY + text + "\n") if f.unit == "年"]
    assert named(terms) == [wanted]
    assert terms[0].modality == "rule"


def test_a_time_that_only_says_in_which_case_is_no_term(read: Read) -> None:
    assert [f.unit for f in read(POLICY + "企业成立满3年的，给予5万元奖励。\n")] == ["万元"]


def test_sizes_told_together_and_what_stands_upon_other_payments_tell_only_the_case(read: Read) -> None:
    text = (
        "对15座、30亩以上的建设点，在享受治理资金的基础上，每座县财政补助900元；"
        "安装卷帘机的，在落实农机直补基础上每座补助1200元。\n"
    )
    figures = read(POLICY + text)
    assert [float(f.low or 0) for f in figures] == [900, 1200]
    assert figures[1].indicator == "卷帘机补助"


def test_levels_of_loans_are_rules_and_sizes_taxed_are_no_figures(read: Read) -> None:
    text = "购买新建住房贷款最高额度由9万元提高为18万元。个人购买80平方米（含）以下的普通住房，契税税率执行1%。\n"
    figures = read("柳湾市关于支持居民购买住房的意见\n" + text)
    assert [(float(f.low or 0), f.unit) for f in figures] == [(9, "万元"), (18, "万元"), (1, "%")]
    assert {f.modality for f in figures} == {"rule"}


def test_shares_of_two_and_revenue_by_who_collects_it(read: Read) -> None:
    text = (
        "税收收入和非税收入占一般公共预算收入的比重分别为60%、40%。一般公共预算收入9亿元，其中税务部门安排6亿元。"
        "三次产业结构为9：51：40。\n"
    )
    figures = read(REPORT + text)
    assert [(f.indicator, f.measure) for f in figures if f.unit != "亿元"] == [
        ("税收收入", "ratio"),
        ("非税收入", "ratio"),
        ("第一产业比重", "ratio"),
        ("第二产业比重", "ratio"),
        ("第三产业比重", "ratio"),
    ]
    assert next(f.indicator for f in figures if f.low == 6).startswith("税务部门")


def test_a_streak_since_a_year_does_not_date_what_follows(read: Read) -> None:
    text = "完成固定资产投资94亿元，自2022年以来持续保持两位数增长。其中，建安投资、技改投资分别增长11%、5%。\n"
    assert {f.period for f in read(REPORT + text)} == {"2025"}


def test_what_a_list_of_deeds_tells_with_a_past_verb_or_its_goal_was_done(read: Read) -> None:
    text = (
        "一、设立了助餐点；居家养老人数达到9000人（其中补助4000人），完成全年目标的100.7%；已完成活动室9个。\n"
        "二、完成了30万平方米的旧房修缮工程；累计发放租金900万元。\n"
    )
    figures = read("2025年柳湾区政府实事项目完成情况\n2026年01月22日 来源：柳湾\n" + text)
    assert {f.modality for f in figures} == {"actual"}


def test_how_many_projects_a_list_holds_is_context(read: Read) -> None:
    text = "我县重点工程项目共30项，其中：建设项目27项（省级6项、市级21项），前期项目3项。已开工20项。\n"
    figures = read("2025年柳湾县重点工程进展情况\n" + text)
    assert [f.modality for f in figures] == ["context"] * 5 + ["actual"]


def test_a_share_set_aside_is_no_condition(read: Read) -> None:
    text = "政府采购项目预留给中小企业比例不低于30%，给予小微企业5%的价格扣除。\n"
    assert [float(f.low or 0) for f in read("柳湾市2026年重点工作任务分解方案\n" + text)] == [30, 5]


def test_who_answers_for_an_item_is_not_paid(read: Read) -> None:
    text = "（责任单位：区财政局、各街道、管委会）四、支持物流企业升级，分别一次性给予20万元、40万元、60万元奖励。\n"
    names = [name for name, _ in named(read(POLICY + text))]
    assert len(names) == 3
    assert not any(word in name for name in names for word in ("财政局", "管委会", "街道"))


@pytest.mark.parametrize(
    ("head", "text", "wanted"),
    [
        (POLICY, "内资企业补助5万元。", [("内资企业补助", 5, "rule")]),
        (REPORT, "培训人数达到目标任务120%。", [("培训人数", 120, "actual")]),
        (
            REPORT,
            "引进重大项目15个，其中世界500强项目3个。",
            [("重大项目", 15, "actual"), ("世界500强项目", 3, "actual")],
        ),
        (REPORT, "建成以城区为中心的12个社区养老服务站。", [("社区养老服务站", 12, "actual")]),
        (REPORT, "重点任务交办率、完成率达98%。", [("重点任务交办率", 98, "actual"), ("完成率", 98, "actual")]),
        (REPORT, "在园区内设立法律服务、政策咨询等12个工作站。", [("工作站", 12, "actual")]),
        (
            POLICY,
            "给予一次性创业补贴5000元，按每月1000元发放租房补贴。",
            [("一次性创业补贴", 5000, "rule"), ("租房补贴", 1000, "rule")],
        ),
        (REPORT, "兑现奖补资金300万元，奖励3年以上优秀企业20家。", [("奖补资金", 300, "actual"), ("", 20, "actual")]),
        (
            REPORT,
            "救助标准分为一档和二档两类，每月500元、300元，全年发放救助金9万元、8万元。",
            [("一档救助标准", 500, ""), ("二档救助标准", 300, ""), ("救助金", 9, ""), ("救助金", 8, "")],
        ),
        (
            REPORT,
            "发生地质灾害2起，狂犬病发病3例，死亡3人。",
            [("地质灾害", 2, "actual"), ("狂犬病发病", 3, "actual"), ("死亡", 3, "actual")],
        ),
        (POLICY, "申请最高50万元的商业贷款贴息。", [("商业贷款贴息", 50, "rule")]),
    ],
)
def test_near_misses_stay_what_they_are(read: Read, head: str, text: str, wanted: list[tuple[str, float, str]]) -> None:
    figures = read(head + text + "\n")
    assert [float(f.low or 0) for f in figures] == [value for _, value, _ in wanted]
    for figure, (name, _, modality) in zip(figures, wanted, strict=True):
        assert not name or figure.indicator == name
        assert not modality or figure.modality == modality


def test_aims_of_a_sentence_further_back_do_not_date_another(read: Read) -> None:
    head = "柳湾区2026年关于支持产业发展的若干政策\n"
    text = "到2030年，产业规模不断扩大。对企业给予奖励50万元。建成人才公寓500套。\n"
    assert [f.period for f in read(head + text)] == ["2026", "2026"]
    text = "到2028年，产值达到2000亿元。力争建成示范园2个。\n"
    assert [f.period for f in read(head + text)] == ["2028", "2028"]
