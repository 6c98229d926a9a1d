"""A payment of which its clause says only that it is paid is named by the condition, opening or label before."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Passage
from luoshi.figures.context import Context
from luoshi.figures.prose import Place, counting_quantities, prose_figures

POLICY = Context("target", "2026", 2026, 2026, ruling=True)
REVIEW = Context("actual", "2025", 2025, 2025)


def read(text: str, topic: str = "", context: Context = POLICY) -> list[str]:
    cell = Passage(text, (0,), (0,), "body")
    found = prose_figures(cell, Place(context, topic, "", -1), counting_quantities(cell))
    return [f"{f.indicator} {f.low}{f.unit}" for f in found]


CONDITIONS = [
    ("头一次进入规模以上服务业名录的企业，奖励10万元。", ["头一次进入规模以上服务业名录企业奖励 10万元"]),
    (
        "年营业收入首次跨上2亿元、6亿元台阶的，依次奖励12万元、36万元。",
        [f"年营业收入首次跨台阶奖励 {n}万元" for n in (12, 36)],
    ),
    ("拥有有效商标的，每件补助0.5万元。", ["有效商标补助 0.5万元"]),
    ("企业为设备更新向银行贷款的，按实际支付利息的40%贴息。", ["设备更新贷款贴息 40%"]),
    ("学校组织教师参加心理健康培训并取得专业证书的，每人补助900元。", ["专业证书补助 900元"]),
    ("冷链包裹发运量达20万件的，每件补贴0.2元。", ["冷链包裹发运量补贴 0.2元"]),
    (
        "开设直播间、年直播销售额超过300万元的，奖励4万元；超过900万元的，奖励9万元。",
        ["年直播销售额奖励 4万元", "年直播销售额奖励 9万元"],
    ),
    ("考入技工院校的，另按每学年0.6万元发放助学金。", ["考入技工院校助学金 0.6万元"]),
    (
        "制定国家标准、行业标准并正式发布的，分别奖励50万元、20万元。",
        ["国家标准奖励 50万元", "行业标准奖励 20万元"],
    ),
    (
        "撂荒田连片复耕20亩以上并种上油菜的，第一年每亩奖400元，第二年每亩奖200元。",
        ["撂荒田连片复耕奖励 400元", "撂荒田连片复耕奖励 200元"],
    ),
    (
        "创业园被认定为省级的，奖补50万元；认定为市级的，奖补30万元。",
        ["省级创业园奖补 50万元", "市级创业园奖补 30万元"],
    ),
    ("通过CMMI5级认证的，奖励20万元。", ["CMMI5级认证奖励 20万元"]),
    ("新建或改造冷藏车的，每辆补助2万元。", ["冷藏车补助 2万元"]),
    ("对毕业5年内高校毕业生创业的，一次性补贴1万元。", ["高校毕业生创业一次性补贴 1万元"]),
    (
        "因火灾受困的，每户救助3000元；因重大疾病的，每户救助不超过2万元。",
        ["因火灾受困救助 3000元", "因重大疾病救助 2万元"],
    ),
    ("再生稻种植面积在30亩到90亩的，每亩补80元。", ["再生稻种植面积补贴 80元"]),
    (
        "育婴员连续从业满2年、4年的，分别给予一次性奖励900元、1900元。",
        ["育婴员连续从业一次性奖励 900元", "育婴员连续从业一次性奖励 1900元"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_it_is_paid_for_its_condition_without_the_numbers_of_that(text: str, expected: list[str]) -> None:
    assert read(text) == expected


OPENINGS = [
    (
        "公益托育机构增加托位，自建场地的每个一次性补助0.9万元，租赁场地的每个补助0.4万元。",
        ["自建场地公益托育机构增加托位一次性补助 0.9万元", "租赁场地公益托育机构增加托位补助 0.4万元"],
    ),
    (
        "建设冷库，库容达到500吨的给予一次性补助30万元，达到1000吨的补助70万元。",
        ["冷库一次性补助 30万元", "冷库补助 70万元"],
    ),
    (
        "社区浴室每服务一位老人，由市、区两级财政按比例合计补助6元，每个浴室全年补助约2万元。",
        ["社区浴室补助 6元", "社区浴室补助 2万元"],
    ),
    (
        "购买插秧机，在省级补贴之外，县级再按机价的15%追加，单台追加金额至多2万元。",
        ["插秧机补贴 15%", "插秧机补贴 2万元"],
    ),
    ("新增入库电商企业，奖励5万元。", ["电商企业奖励 5万元"]),
    ("年内新增限上商贸单位，由县财政一次性奖励3万元。", ["限上商贸单位一次性奖励 3万元"]),
    ("植保组织开展飞防作业，每亩次补8元。", ["飞防作业补贴 8元"]),
    ("低保对象中70周岁以上老人，在差额救助之外每人每月加发90元。", ["低保对象加发补助 90元"]),
    ("救助站接收流浪人员，每人每天补助伙食费30元。", ["伙食费补助 30元"]),
    ("市财政对新建充电桩按每千瓦200元补助。", ["新建充电桩补助 200元"]),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_it_is_paid_for_what_the_sentence_opens_with(text: str, expected: list[str]) -> None:
    assert read(text) == expected


LABELS = [
    (
        "6.重残人员照护补贴：一级每人每月150元，二级、三级每人每月90元。",
        "",
        ["一级重残人员照护补贴 150元", "二级、三级重残人员照护补贴 90元"],
    ),
    (
        "基本生活标准：城市900元/人·月，农村800元/人·月。",
        "",
        ["城市基本生活标准 900元/人·月", "农村基本生活标准 800元/人·月"],
    ),
    ("年满80周岁的，每月50元；百岁老人每月300元。", "高龄津贴", ["高龄津贴 50元", "百岁老人高龄津贴 300元"]),
    ("按人数给予照料补贴，自理老人每人每月90元。", "养老服务补助", ["自理老人照料补贴 90元"]),
    ("主要目标：城市新增托位900个。", "", ["城市新增托位 900个"]),
]


@pytest.mark.parametrize(("text", "topic", "expected"), LABELS)
def test_the_label_or_the_heading_says_what_each_sum_is(text: str, topic: str, expected: list[str]) -> None:
    assert read(text, topic) == expected


BESIDE = [
    (
        "新投产项目厂房投资超过900万元的，竣工后按厂房投资的6%予以补助，单个项目补助总额以400万元为限；"
        "厂房投资超过4000万元的，补助比例提高到9%，总额最高900万元。",
        [
            "新投产项目厂房投资补助 6%",
            "新投产项目厂房投资补助总额 400万元",
            "新投产项目厂房投资补助 9%",
            "新投产项目厂房投资补助 900万元",
        ],
    ),
    ("拥有有效商标的，每件补助0.5万元，一家企业一年补助不超过6件。", ["有效商标补助 0.5万元", "有效商标补助 6件"]),
    ("首席教师每月发放岗位津贴700元，期限不超过24个月。", ["首席教师岗位津贴 700元", "首席教师岗位津贴期限 24个月"]),
    (
        "扶持资金分两期拨付，开工当年拨付50%，次年投产后再拨付余下的50%。",
        ["扶持资金开工当年拨付 50%", "扶持资金投产后拨付 50%"],
    ),
    (
        "开展学徒培训的企业，按每人每年5000元给予补贴，高级工班每人每年6000元。",
        ["学徒培训企业补贴 5000元", "高级工班补贴 6000元"],
    ),
    ("单位当年获得的各类补贴之和，不超过其当年地方贡献的70%。", ["单位各类补贴 70%"]),
    ("对租用车间的给予租金补贴5万元，服役的，按标准的2倍发放。", ["租金补贴 5万元", "租金补贴 2倍"]),
    (
        "参加省外展会的，一个展位补助1万元；参加海外展会的，一个展位补助3万元。",
        ["省外展会展位补助 1万元", "海外展会展位补助 3万元"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_is_laid_down_beside_a_payment_carries_its_name(text: str, expected: list[str]) -> None:
    assert read(text) == expected


REFUSED = [
    ("财政部门积极作为，发放补贴3亿元。", ["补贴 3亿元"]),
    ("自认定之年起，每年给予奖励8万元。", ["奖励 8万元"]),
    ("符合上述条件的，给予奖励8万元。", ["奖励 8万元"]),
    ("每吸纳1人就业，给予900元补贴。", ["补贴 900元"]),
    ("发放各类救助资金5600万元。", ["各类救助资金 5600万元"]),
    ("给予临时救助资金3万元。", ["临时救助资金 3万元"]),
    ("填补空白3项。", ["填补空白 3项"]),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_where_nothing_before_says_what_it_is_for_it_stays_as_it_is(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_who_wrote_a_report_is_no_heading_for_its_payments() -> None:
    from luoshi.figures.heading_words import heading_words, theme_of

    assert theme_of("《江湾日报》记者 林一", heading_words().plain) == ""
