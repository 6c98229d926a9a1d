"""How policies name what they pay, met in issued ones: by who is told before, by stages, by titles of paragraphs."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

POLICY = "柳湾区支持产业发展若干政策\n2024年3月1日\n一、扶持内容\n"


def read(text: str, head: str = POLICY) -> list[Figure]:
    return list(find_figures(parse(Reading(text=head + text, whole_lines=False, format="txt"), "sample")))


def sums(text: str, head: str = POLICY) -> list[str]:
    return [f"{figure.indicator} {figure.low}{figure.unit}" for figure in read(text, head)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("对乡镇物流站，每年给予运营补贴20万元。", ["乡镇物流站运营补贴 20万元"]),
        ("博士后设站单位，一次性给予建站资助60万元。", ["博士后设站单位建站资助 60万元"]),
        ("参加境外展会的，展位费给予70%补助。", ["境外展会展位费补助 70%"]),
        ("给予每家参展单位展位费60%奖励。", ["参展单位展位费奖励 60%"]),
        ("对企业实施数字化项目实际投资额在20万元以上的，按投入的9%给予补助。", ["数字化项目补助 9%"]),
        (
            "企业通过证监局辅导验收后，予以奖励90万元；发审会审核通过后，予以奖励190万元；股票上市，予以奖励80万元。",
            ["辅导验收奖励 90万元", "发审会审核通过奖励 190万元", "股票上市奖励 80万元"],
        ),
        (
            "对牵头起草国家、行业和地方标准的我区建筑业企业，分别给予40万元、20万元、8万元奖励。",
            ["牵头起草国家标准奖励 40万元", "牵头起草行业标准奖励 20万元", "牵头起草地方标准奖励 8万元"],
        ),
        (
            "2.支持建筑企业资质升级。对资质晋升为特级、一级的企业，分别给予400万元、90万元奖励。",
            ["特级建筑企业资质升级奖励 400万元", "一级建筑企业资质升级奖励 90万元"],
        ),
        (
            "培育直播基地，入驻20家的，奖励30万元，每增加10家追加5万元。",
            ["直播基地奖励 30万元", "直播基地奖励 5万元"],
        ),
        ("年出口额300万美元以上且同比增长9%以上的企业，每增加1万美元奖励100元。", ["年出口额奖励 100元"]),
        ("每台电梯补贴不超过施工金额的35%。", ["补贴 35%"]),
        ("区财政按每台3万元给予代建单位工作经费。", ["代建单位工作经费 3万元"]),
        ("既有住宅外窗改造的，按照窗面积每平方米补贴90元。", ["既有住宅外窗改造补贴 90元"]),
        (
            "承办国际级、国家级、省级赛事的，分别给予300万元、100万元、50万元资助。",
            ["国际级赛事资助 300万元", "国家级赛事资助 100万元", "省级赛事资助 50万元"],
        ),
        (
            "对免费开放的民办博物馆，年接待1万人次以上的，给予10万元补助，每增加1万人次增加2万元。",
            ["民办博物馆补助 10万元", "民办博物馆补助 2万元"],
        ),
        ("对获得认证的人才给予奖励，单人最高10万元。", ["人才奖励 10万元"]),
        ("2.节能产品应用。购买并使用二级能效设备的，按设备采购金额的20%给予补贴。", ["节能产品应用补贴 20%"]),
        (
            "（2）入选国家级领军人才（B类）的获奖者、带头人，每人一次性90万元奖励，每年发放6万元岗位津贴。",
            ["国家级领军人才奖励 90万元", "国家级领军人才岗位津贴 6万元"],
        ),
        ("管线移位费用由区财政补贴40%。", ["管线移位费用补贴 40%"]),
        ("烘干机作业补贴标准为每100公斤补贴9元。", ["烘干机作业补贴 9元"]),
        ("顶尖人才（A类，详见附件），给予为期五年每年40万元的购房补贴，每年发放9万元人才津贴。", None),
    ],
)
def test_payments_are_named_by_who_or_what_is_paid(sentence: str, expected: list[str] | None) -> None:
    assert sums(sentence) == (expected or ["顶尖人才购房补贴 40万元", "顶尖人才津贴 9万元"])


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("带动20-25户补助4万元，带动26-30户补助5万元。", [4, 5]),
        ("对购置拖拉机（动力9千瓦以上）的农户，每年补助600元。", [600]),
        ("全年低于3000元的服务可全额抵用，超过3000元部分抵用40%。", [40]),
        ("给予入学照顾奖励，上一年度税收超300万元安排不超过2名。", [2]),
        ("利息补助超过利息总额的60%，不再给予补助；每户补助9万元。", [9]),
        ("对2024年新加装的前50台，再奖励2万元/台。", [2]),
        ("对获得市级补贴的项目，给予补助，最高不超过400万元，市区两级的补贴总额不超过投资额。", [400]),
        ("给予不超过9元/平方米·月的租金补助，期限2年，年度最高3万元。", [9, 2, 3]),
        ("可按照600元/吨标煤给予奖励，按2元/千瓦时给予奖励。", [600, 2]),
    ],
)
def test_conditions_are_no_figures_and_bounds_are(sentence: str, values: list[int]) -> None:
    assert [figure.low for figure in read(sentence)] == values


def test_the_grades_of_a_list_go_on_behind_a_semicolon() -> None:
    text = "住房补贴标准：A类人才90万元，B类人才60万元；C类人才、D类人才分别为40万元和20万元。"
    figures = read(text)
    assert [(f.indicator[:2], f.indicator[-6:], f.low, f.modality) for f in figures] == [
        ("A类", "住房补贴标准", 90, "rule"),
        ("B类", "住房补贴标准", 60, "rule"),
        ("C类", "住房补贴标准", 40, "rule"),
        ("D类", "住房补贴标准", 20, "rule"),
    ]


@pytest.mark.parametrize(
    ("sentence", "share", "unit", "comparator"),
    [
        ("可按照1:0.5比例给予区级配套奖励。", "0.5", "", "eq"),
        ("对列入市级改造的项目，给予不超过1:1的一次性区级资金匹配。", "1", ":1", "le"),
    ],
)
def test_what_is_added_in_proportion_is_a_figure(sentence: str, share: str, unit: str, comparator: str) -> None:
    (figure,) = read(sentence)
    assert (str(figure.low), figure.unit, figure.comparator, figure.modality) == (share, unit, comparator, "rule")
    assert figure.indicator.endswith(("区级配套奖励", "区级资金匹配"))


def test_a_score_is_no_proportion_of_money() -> None:
    assert read("双方以1:1比分战平，获得奖励。") == []


def test_the_title_of_a_paragraph_or_of_the_whole_says_what_is_paid_for() -> None:
    assert sums("3.绿色燃料利用。衔接市级政策，经认定，给予一次性补助9万元。") == ["绿色燃料利用一次性补助 9万元"]
    head = "柳湾区多层住宅加装电梯补贴实施细则\n2024年3月1日\n一、补贴标准\n"
    assert sums("1.经验收，最高补贴30万元。", head) == ["多层住宅加装电梯补贴 30万元"]
    assert sums("（一）绿色建筑项目：二星级每平方米补贴40元，三星级每平方米补贴80元。") == [
        "二星级绿色建筑项目补贴 40元",
        "三星级绿色建筑项目补贴 80元",
    ]


def test_rates_that_hold_from_now_on_are_rules() -> None:
    figures = read("人才公寓租金按市场价的60%收取。公益岗位工资不低于最低工资标准的85%。")
    assert [(f.low, f.comparator, f.modality) for f in figures] == [(60, "eq", "rule"), (85, "ge", "rule")]


def test_the_year_of_a_policy_may_stand_alone_below_its_title() -> None:
    head = "柳湾区促进外贸若干措施\n（2022年）\n一、扶持内容\n"
    assert [figure.period for figure in read("新增外贸企业奖励3万元。", head)] == ["2022"]


def test_what_stands_below_conditions_is_who_may_apply() -> None:
    head = "柳湾区招商引资优惠政策\n2024年1月1日\n第一条 申报条件\n"
    text = "新引进的项目，投资强度不低于300万元/亩。\n第二条 扶持措施\n购置设备的，一次性补助90万元。\n"
    assert [figure.low for figure in read(text, head)] == [90]


def test_grades_of_one_kind_and_how_long_it_is_paid() -> None:
    figures = read("A类工种初级1500元、中级2000元、高级2500元。生活费补贴每人每天50元，最长不超过30天。")
    assert [figure.indicator for figure in figures] == [
        "A类工种初级",
        "A类工种中级",
        "A类工种高级",
        "生活费补贴",
        "生活费补贴期限",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对新落户的软件企业，自落户起连续5年（在认定期内），给予其经济贡献60%的奖励。",
            ["新落户软件企业奖励年限 5年", "新落户软件企业奖励 60%"],
        ),
        ("分3年给予安家补助。", ["安家补助年限 3年"]),
        ("企业应承诺在享受扶持后，8年内不迁出我区。", ["不迁出承诺年限 8年"]),
        ("连续3年盈利的企业，给予9万元奖励。", ["连续盈利企业奖励 9万元"]),
        (
            "按博士每人8万元、硕士每人5万元的标准，给予研究院科研经费补贴，每个研究院每年补贴最高不超过90万元。",
            ["博士科研经费补贴 8万元", "硕士科研经费补贴 5万元", "研究院科研经费补贴 90万元"],
        ),
        (
            "购置自用厂房的，按每平方米600元的标准给予一次性补贴，补贴金额不超过800万元。",
            ["自用厂房一次性补贴 600元", "自用厂房一次性补贴 800万元"],
        ),
        (
            "实用新型专利获得授权后资助900元/件；申请外国发明专利，获得授权后资助9000元/件。",
            ["实用新型专利授权资助 900元/件", "外国发明专利授权资助 9000元/件"],
        ),
        ("给予1:1配套资助。", ["配套资助 1:1"]),
        (
            "对船舶按成交价格的2‰给予补贴。其中，国内船舶不超过1万元/艘，国际船舶不超过9万元/艘。",
            ["船舶补贴 2‰", "国内船舶补贴 1万元/艘", "国际船舶补贴 9万元/艘"],
        ),
        (
            "对年度吞吐量达到10万、20万标箱的新落户船公司，分别给予90万元、190万元奖励。",
            ["新落户船公司奖励 90万元", "新落户船公司奖励 190万元"],
        ),
        ("对报关单量超过5000份，业务排名前20的报关企业予以奖励。", []),
        (
            "新注册的批发企业，年营业收入达到1亿元、3亿元的，入统当年分别给予40万元、90万元的奖励。",
            ["批发企业年营业收入奖励 40万元", "批发企业年营业收入奖励 90万元"],
        ),
    ],
)
def test_how_long_how_much_in_all_and_by_which_step_is_paid(sentence: str, expected: list[str]) -> None:
    assert sums(sentence) == expected


def test_a_title_of_payments_says_what_those_told_below_are_paid() -> None:
    head = "柳湾区扶持航运办法\n2024年3月1日\n"
    text = "第一条 【集装箱补贴】\n\n对年度箱量超过1万标箱的船公司，对其新增部分按每标箱给予50元的补贴。\n"
    assert sums(text, head) == ["船公司集装箱补贴 50元"]
    text = "急需专业人才政策\n\n引进的高级技师，给予一次性安家补助5万元；\n"
    assert sums(text, head) == ["急需专业人才一次性安家补助 5万元"]


def test_what_has_to_be_met_for_an_award_is_no_figure() -> None:
    text = (
        "第二条 【总部企业奖】\n\n(一)符合下列行业营业收入条件。\n\n1.批发业：上一年度营业收入5亿元以上。\n\n"
        "2.零售业：上一年度营业收入2亿元以上。\n\n第三条 【落户奖】\n\n对新落户的批发企业，给予90万元奖励。\n"
    )
    assert sums(text, "柳湾区扶持商贸办法\n2024年3月1日\n") == ["批发企业落户奖励 90万元"]


def test_what_a_treasury_sets_aside_is_named_by_what_it_is_for() -> None:
    text = """某市扶持农业生产若干政策
一、扶持大户
1.市财政列支300万元对新建规模达500亩以上的粮油基地、100亩以上的水产养殖基地予以奖补。
2.列支15万元作为督办工作经费；列支65万元用于秋播种子补贴。
"""
    assert [(figure.indicator, figure.low, figure.unit) for figure in read(text, "")] == [
        ("粮油基地、水产养殖基地奖补资金", 300, "万元"),
        ("督办工作经费", 15, "万元"),
        ("秋播种子补贴资金", 65, "万元"),
    ]


def test_what_an_award_only_says_of_itself_is_no_part_of_its_name() -> None:
    text = (
        "1.对创新回收模式的项目，经认定具有示范意义的，给予不超过20万元的补贴。\n"
        "2.对建设能耗监测系统的重点用能单位，给予适当补贴，单个单位最高不超过15万元。\n"
    )
    names = [figure.indicator for figure in read(text)]
    assert len(names) == 2
    assert not any(word in name for name in names for word in ("示范意义", "适当"))


def test_what_the_first_few_must_reach_and_what_each_sum_is_paid_for_are_no_figures() -> None:
    text = (
        "1.网络零售额在300万元以上至500万元的前五名，当年一次性奖励1万元。\n"
        "2.正常运营6个月以上，月均交易量达100单以上的前10名，给予1000元一次性奖励。\n"
        "3.对跨境电商企业，进出口额每5万美元给予5000元奖励。\n"
    )
    assert [(figure.low, figure.unit) for figure in read(text)] == [(1, "万元"), (1000, "元"), (5000, "元")]


def test_units_or_persons_are_named_by_what_they_earned() -> None:
    text = (
        "1.对获得绿色农产品认证的单位或个人，一次性补助5万元。\n"
        "2.对获得绿色标志使用权的单位或个人，按产品数量给予补助，2个产品以下（含2个）的一次性补助3万元。\n"
        "3.对当年度进出口额10亿元以上（含10亿元）、增幅在5%以上的企业，进出口额比上年度每增加2000万元，给予奖励1万元。\n"
    )
    found = read(text)
    assert [(figure.low, figure.unit) for figure in found] == [(5, "万元"), (3, "万元"), (1, "万元")]
    assert [figure.indicator for figure in found[:2]] == ["绿色农产品认证一次性补助", "绿色标志使用权一次性补助"]
    assert not found[2].indicator.startswith("度")
