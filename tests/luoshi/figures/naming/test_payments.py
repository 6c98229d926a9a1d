"""What is paid, to whom, up to how much, and on which condition: policies, livelihood lists and notices."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Passage
from luoshi.figures.context import Context
from luoshi.figures.counting import counting_quantities
from luoshi.figures.prose import Place, prose_figures

POLICY = Context("target", "2026", 2026, 2026, ruling=True)
NOTICE = Context("rule", "2026", 2026, 2026, ruling=True)
PLAN = Context("target", "2026", 2026, 2026)
REVIEW = Context("actual", "2025", 2025, 2025)


def read(text: str, context: Context = POLICY) -> list[str]:
    cell = Passage(text, (0,), (0,), "body")
    found = prose_figures(cell, Place(context, "", "", -1), counting_quantities(cell))
    return [f"{f.indicator} {f.comparator} {f.low}{f.unit} {f.modality}" for f in found]


PAID = [
    ("对新引进的整机制造企业，给予50万元奖励。", ["整机制造企业奖励 eq 50万元 rule"]),
    ("对新建的社区食堂，给予一次性建设补贴8万元。", ["一次性建设补贴 eq 8万元 rule"]),
    ("企业通过认定后奖励30万元。", ["奖励 eq 30万元 rule"]),
    ("可给予最高2000万元的分阶段奖励。", ["分阶段奖励 le 2000万元 rule"]),
    ("按研发投入的20%给予补助，每家企业每年最高100万元。", ["补助 eq 20% rule", "补助 le 100万元 rule"]),
    ("给予不超过总投资的20%、最高300万元的贷款贴息。", ["贷款贴息 le 20% rule", "贷款贴息 le 300万元 rule"]),
    ("租金按不超过每平方米每月30元的标准给予补贴。", ["租金补贴 le 30元 rule"]),
    (
        "贷款贴息按同期利率的50%执行，单户企业年贴息额不超过30万元。",
        ["贷款贴息 eq 50% rule", "贷款贴息 le 30万元 rule"],
    ),
    (
        "分别按3万元/户、5万元/户标准给予培育机构奖励。",
        ["培育机构奖励 eq 3万元/户 rule", "培育机构奖励 eq 5万元/户 rule"],
    ),
    ("连续三年按每年100%、80%的比例给予租金补贴。", ["租金补贴 eq 100% rule", "租金补贴 eq 80% rule"]),
    ("每项分别奖励30万元、15万元。", ["奖励 eq 30万元 rule", "奖励 eq 15万元 rule"]),
    ("对新评为绿色工厂的，当年给予企业8万元奖励。", ["绿色工厂奖励 eq 8万元 rule"]),
    (
        "对初次认定为国家级、省级工业设计中心的，当年分别给予企业60万元和20万元奖励。",
        ["国家级工业设计中心奖励 eq 60万元 rule", "省级工业设计中心奖励 eq 20万元 rule"],
    ),
    (
        "对新入库的限上餐饮企业，奖励6万元（第一年奖励4万元，第二年奖励2万元）。",
        [f"限上餐饮企业奖励 eq {sum_}万元 rule" for sum_ in (6, 4, 2)],
    ),
    ("对引进的乡村工匠，每年发放2万元人才津贴。", ["乡村工匠人才津贴 eq 2万元 rule"]),
    ("对仓储项目，参照其年度贡献的60%给予企业奖励。", ["仓储项目奖励 eq 60% rule"]),
    ("商品被评为老字号、地方名品的，一次性奖励企业3万元。", ["老字号、地方名品一次性奖励 eq 3万元 rule"]),
    ("对牵头制定行业标准的企业或项目单位给予7万元奖励。", ["行业标准奖励 eq 7万元 rule"]),
    (
        "对冷链攻关项目，给予最高30%补助，项目执行期内补助总额不超过90万元。",
        ["冷链攻关项目补助 le 30% rule", "冷链攻关项目补助总额 le 90万元 rule"],
    ),
    (
        "（二）数字车间项目，按不超过设备投入的20%给予补助，单项补助最高额度原则上不超过60万元。",
        ["数字车间项目补助 le 20% rule", "数字车间项目补助 le 60万元 rule"],
    ),
    ("对引进的研发中心，给予不超过投资总额8%的补助。", ["研发中心补助 le 8% rule"]),
    ("对来我市落户的创新团队，再给予70万元用于研究。", ["创新团队资助 eq 70万元 rule"]),
    ("一次性给予个人6-9万元安家费。", ["安家费 range 6万元 rule"]),
    ("拔尖人才：给予90万元资助；", ["拔尖人才资助 eq 90万元 rule"]),
    ("主管部门在15个工作日内完成审核。", ["审核 le 15个工作日 rule"]),
    ("设立总规模5亿元的科创基金。", ["科创基金规模 eq 5亿元 target"]),
    ("到2026年底，培育链上企业50家以上。", ["链上企业 ge 50家 target"]),
]


@pytest.mark.parametrize(("text", "expected"), PAID)
def test_a_policy_says_what_it_pays(text: str, expected: list[str]) -> None:
    assert read(text) == expected


CONDITIONS = [
    ("小于7米的捕捞船为每月300元，补助一年。", ["小于7米的捕捞船 eq 300元 rule"]),
    ("农药瓶200毫升以下0.3元/只，给予补助。", ["农药瓶200毫升以下 eq 0.3元/只 rule"]),
    (
        "项目投资强度不低于每亩90万元，在建设期内，依投资额的8%给予奖励。",
        ["项目投资强度 ge 90万元 rule", "奖励 eq 8% rule"],
    ),
    ("力争规模达到90家以上，对优秀企业给予9万元奖励。", ["规模 ge 90家 target", "优秀企业奖励 eq 9万元 rule"]),
    (
        "营业收入首次突破5亿元、10亿元的，分别给予30万元、60万元奖励。",
        ["营业收入奖励 eq 30万元 rule", "营业收入奖励 eq 60万元 rule"],
    ),
    ("直接融资额100万元（含）至500万元的，给予20万元奖励。", ["直接融资额奖励 eq 20万元 rule"]),
    ("对年出口额达到300万美元以上的企业，给予最高40万元补助。", ["年出口额补助 le 40万元 rule"]),
    ("对成交额首次突破1000万元、5000万元的机构，给予5万元补贴。", ["成交额补贴 eq 5万元 rule"]),
    ("每新增1亿元产值奖励10万元。", ["产值奖励 eq 10万元 rule"]),
    ("对冷链项目，投资2000万元以上至6000万元的，参照其贡献的50%给予奖励。", ["冷链项目奖励 eq 50% rule"]),
    ("年销售额在3000万元及以上的，单品种奖励企业20万元。", ["年销售额奖励 eq 20万元 rule"]),
    ("按每招用1人800元的标准发放一次性就业补贴。", ["一次性就业补贴 eq 800元 rule"]),
    ("稳定就业的，按900元/人的标准分别给予单位和个人就业补贴。", ["单位和个人就业补贴 eq 900元/人 rule"]),
    ("人数达到20人的，最高可申请贴息贷款80万元。", ["贴息贷款 le 80万元 rule"]),
    ("每培养1名高级技师奖励5000元。", ["高级技师奖励 eq 5000元 rule"]),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_on_which_condition_it_pays_is_no_figure(text: str, expected: list[str]) -> None:
    assert read(text) == expected


STANDARDS = [
    (
        "80—89周岁老人每人每月发放高龄津贴50元，90—99周岁每人每月100元。",
        ["高龄津贴 eq 50元 rule", "高龄津贴 eq 100元 rule"],
    ),
    ("孤儿基本养育标准：集中养育每人每月2200元。", ["孤儿集中养育 eq 2200元 rule"]),
    ("特困人员基本生活标准按低保标准的1.3倍确定。", ["特困人员基本生活标准 eq 1.3倍 rule"]),
    ("年底前新建助餐点30个。", ["助餐点 eq 30个 target"]),
]


@pytest.mark.parametrize(("text", "expected"), STANDARDS)
def test_a_notice_lays_down_standards_and_orders_work(text: str, expected: list[str]) -> None:
    assert read(text, NOTICE) == expected


ELSEWHERE = [
    (PLAN, "给予每户一次性补贴2000元。", ["一次性补贴 eq 2000元 rule"]),
    (PLAN, "为企业发放助企资金3亿元。", ["企业助企资金 eq 3亿元 target"]),
    (REVIEW, "给予企业奖励3亿元。", ["企业奖励 eq 3亿元 actual"]),
    (PLAN, "对20家企业给予奖励。", ["企业奖励 eq 20家 target"]),
]


@pytest.mark.parametrize(("context", "text", "expected"), ELSEWHERE)
def test_elsewhere_only_what_is_paid_each_time_or_capped_is_a_rule(
    context: Context, text: str, expected: list[str]
) -> None:
    assert read(text, context) == expected


def test_what_was_paid_for_what_was_counted_before_is_told_by_it() -> None:
    assert read("完成技能培训4000人次，补贴费用30万元。", REVIEW)[1] == "技能培训补贴费用 eq 30万元 actual"


IN_TURN = [
    (
        "对引进的硕士、学士，分别给予8万元、4万元安家补助。",
        ["硕士安家补助 eq 8万元 rule", "学士安家补助 eq 4万元 rule"],
    ),
    (
        "首获省级、市级荣誉企业的，分别给予4万元、2万元奖励。",
        ["省级荣誉企业奖励 eq 4万元 rule", "市级荣誉企业奖励 eq 2万元 rule"],
    ),
    (
        "对完成股改、辅导并获得正式受理、成功上市三个阶段分别给予40万元、50万元、60万元资助。",
        [
            "股改资助 eq 40万元 rule",
            "辅导并获得正式受理资助 eq 50万元 rule",
            "成功上市资助 eq 60万元 rule",
        ],
    ),
    (
        "对新评定为国家3A、4A级的旅游景区，一次性分别给予8万元、40万元奖励。",
        ["国家3A级旅游景区奖励 eq 8万元 rule", "国家4A级旅游景区奖励 eq 40万元 rule"],
    ),
    (
        "对新认定的国家级示范工厂、省级示范工厂，分别给予60万元、20万元奖励。",
        ["国家级示范工厂奖励 eq 60万元 rule", "省级示范工厂奖励 eq 20万元 rule"],
    ),
    (
        "对当年评为省级、市级工程中心的，分别奖励30万元和10万元。",
        ["省级工程中心奖励 eq 30万元 rule", "市级工程中心奖励 eq 10万元 rule"],
    ),
    (
        "首次列入领航企业、隐形冠军企业的，分别给予一次性奖励40万元、15万元。",
        ["领航企业一次性奖励 eq 40万元 rule", "隐形冠军企业一次性奖励 eq 15万元 rule"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_TURN)
def test_payments_in_turn_are_each_for_its_own_recipient(text: str, expected: list[str]) -> None:
    assert read(text) == expected


BOUNDS = [
    (
        "对新办民宿给予2万元补助，单个民宿最高补助10万元。",
        ["新办民宿补助 eq 2万元 rule", "新办民宿补助 le 10万元 rule"],
    ),
    ("给予5万元奖补，每个企业最高奖补不超过20万元。", ["奖补 eq 5万元 rule", "奖补 le 20万元 rule"]),
    ("对新办的作坊给予3万元补贴。每家每年不超过9万元。", ["作坊补贴 eq 3万元 rule", "作坊补贴 le 9万元 rule"]),
    ("每吸纳1人就业，给予900元补贴；再给予300元。", ["就业补贴 eq 900元 rule", "就业补贴 eq 300元 rule"]),
    ("对认定为首版次软件的产品，一次性奖励企业50万元。", ["首版次软件一次性奖励 eq 50万元 rule"]),
    ("对完成股改的奖励40万元。", ["股改奖励 eq 40万元 rule"]),
    ("自认定之年起，前三年按贡献的80%给予奖励。", ["奖励 eq 80% rule"]),
    (
        "对采用自主知识产权的高新技术企业和科技型中小企业，给予8万元补助。",
        ["高新技术企业和科技型中小企业补助 eq 8万元 rule"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_a_bound_for_each_is_that_of_the_payment_before(text: str, expected: list[str]) -> None:
    assert read(text) == expected


WHOM = [
    (
        "对新评定为国家五星级、四星级标准的饭店（规上企业），分别给予50万元、30万元奖励。",
        ["国家五星级饭店奖励 eq 50万元 rule", "国家四星级饭店奖励 eq 30万元 rule"],
    ),
    ("对达标的楼宇，一次性奖励楼宇业主或物业部门60万元。", ["楼宇一次性奖励 eq 60万元 rule"]),
    (
        "对首次认定的省级、市级示范区，分别给予管理单位80万元、30万元的补助。",
        ["省级示范区补助 eq 80万元 rule", "市级示范区补助 eq 30万元 rule"],
    ),
    (
        "给予企业前三年100%，后两年50%的租金补助，单个企业补助金额不超过9万元。",
        ["租金补助 eq 100% rule", "租金补助 eq 50% rule", "租金补助金额 le 9万元 rule"],
    ),
    ("本意见所称楼宇是指建筑面积5000平方米及以上的楼宇。对楼宇给予9万元奖励。", ["楼宇奖励 eq 9万元 rule"]),
    ("每新引进或培育新增1家限上企业，给予管理单位5万元奖励。", ["管理单位奖励 eq 5万元 rule"]),
    ("纳税过1亿元的企业达到30家。", ["纳税过1亿元的企业 eq 30家 target"]),
]


@pytest.mark.parametrize(("text", "expected"), WHOM)
def test_whom_it_is_paid_to_and_who_is_meant_are_no_figures(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_years_of_a_recipient_are_no_period() -> None:
    cell = Passage("租金前三年全免，给予6万元补助。", (0,), (0,), "body")
    found = prose_figures(cell, Place(POLICY, "", "", -1), counting_quantities(cell))
    assert [figure.period for figure in found] == ["2026"]


HOW_IT_IS_EARNED = [
    (
        "对新设立的销售公司，首次纳统且当年销售额超过2亿元，按其销售额的4‰给予最高90万元奖励。",
        ["销售公司奖励 eq 4‰ rule", "销售公司奖励 le 90万元 rule"],
    ),
    (
        "开业率达80%以上的商业综合体，分别按照总额最高不超过20万元、60万元的额度，按30%、70%比例给予开业奖励。",
        [
            "开业奖励 le 20万元 rule",
            "开业奖励 le 60万元 rule",
            "开业奖励 eq 30% rule",
            "开业奖励 eq 70% rule",
        ],
    ),
    ("按照每家智慧菜场每年4万元进行补贴。", ["智慧菜场补贴 eq 4万元 rule"]),
    (
        "苗木繁育基地按不高于900元/亩进行补助，补助总额限30万元。",
        ["苗木繁育基地补助 le 900元/亩 rule", "补助总额 le 30万元 rule"],
    ),
    (
        "年销售额首次达到2亿元，且增幅（正增长，下同）高于平均的批发业企业，给予5万元奖励。",
        ["批发业企业奖励 eq 5万元 rule"],
    ),
    ("三是品种改良补助。每个点补助6万元。", ["品种改良补助 eq 6万元 rule"]),
    ("对投保出口信用保险（进口除外）的企业，按保费的20%予以奖励。", ["出口信用保险企业奖励 eq 20% rule"]),
    ("每出口1美元奖励人民币0.3元。", ["出口奖励 eq 0.3元 rule"]),
    ("对参展企业给予补助，补助金额最高为每展位2万元（低于2万元的按实补助）。", ["参展企业补助金额 le 2万元 rule"]),
    (
        "年纳税额90万元以上的总部项目，自纳税之日起，按其贡献额的80%，连续3年奖励给企业。",
        ["总部项目奖励 eq 80% rule", "总部项目奖励年限 eq 3年 rule"],
    ),
    (
        "新认定的制造业创新中心给予80万元奖励，国家级技术中心给予90万元奖励。",
        ["制造业创新中心奖励 eq 80万元 rule", "国家级技术中心奖励 eq 90万元 rule"],
    ),
    (
        "对满负荷企业给予用电奖励8万元，上述奖励单家企业最高不超过60万元。",
        ["满负荷企业用电奖励 eq 8万元 rule", "满负荷企业用电奖励 le 60万元 rule"],
    ),
    ("实行分段补助：厂房开工后支付30%。", ["厂房开工后支付 eq 30% rule"]),
    ("独立供地20亩以上（并购的除外）的工业项目，给予7万元奖励。", ["工业项目奖励 eq 7万元 rule"]),
    ("支持开展有机认证，每个产品补助3万元。", ["有机认证补助 eq 3万元 rule"]),
    ("每个产品补助3万元。", ["产品补助 eq 3万元 rule"]),
    ("取得注册证书的，给予最高不超过70万元资助。", ["注册证书资助 le 70万元 rule"]),
    (
        "完成I、II、III期试验的，分别最高不超过100万、300万、900万元资助。",
        ["I期试验资助 le 100万元 rule", "II期试验资助 le 300万元 rule", "III期试验资助 le 900万元 rule"],
    ),
    ("对年度出口首次达到200万美元以上，给予8万元补贴。", ["补贴 eq 8万元 rule"]),
    ("支持对全市有带动作用的产业项目，按总投资的5%-9%给予支持。", ["产业项目支持 range 5% rule"]),
    (
        "对首次获证的食品给予补助，每个品种补助最高60万元。",
        ["食品补助 le 60万元 rule"],
    ),
    ("对第2—5类器械给予9万元奖励。", ["奖励 eq 9万元 rule"]),
    (
        "对制造业项目按照设备投资的8%以内给予三年不超过2000万元奖励，其中对认定为创新型项目的，给予不超过900万元的奖励。",
        ["制造业项目奖励 le 8% rule", "制造业项目奖励 le 2000万元 rule", "创新型项目奖励 le 900万元 rule"],
    ),
    (
        "对当年财政贡献达到60万元，且注册满三年的工业企业，可按照基数的15%给予奖励。",
        ["工业企业奖励 eq 15% rule"],
    ),
    ("对承办展会的单位，给予2万元的资金支持。", ["承办展会单位资金支持 eq 2万元 rule"]),
    ("对扩产项目给予扶持，单个项目最高扶持90万元。", ["扩产项目扶持 le 90万元 rule"]),
    (
        "入库满一年给予3万元扶持资金，完成股改给予6万元扶持资金。",
        ["入库满一年扶持资金 eq 3万元 rule", "完成股改扶持资金 eq 6万元 rule"],
    ),
    ("对在交易所首次公开发行股票的企业给予最高500万元资助。", ["公开发行股票企业资助 le 500万元 rule"]),
    ("在基础层挂牌且满10个月以上的企业，给予40万元资助。", ["资助 eq 40万元 rule"]),
    (
        "对增发给予配套，融资额2000万元以上且不高于6000万元的配套不高于45%，融资额6000万元以上配套不高于25%。",
        ["增发配套 le 45% rule", "增发配套 le 25% rule"],
    ),
    ("满足以下条件之一的企业给予奖励：（1）销售额达到700万元；（2）销售额达到900万元以上。", []),
    ("给予最高8万元、16万元奖励。", ["奖励 le 8万元 rule", "奖励 le 16万元 rule"]),
    ("对迁入的企业，由区补助70万元。", ["迁入企业补助 eq 70万元 rule"]),
    ("对新建标准化民宿6家以上的每间奖励3000元。", ["标准化民宿奖励 eq 3000元 rule"]),
    (
        "对发展民宿达30家以上、床位90张以上，总投入在800万元以上且验收合格的，给予村集体奖励60万元。",
        ["村集体奖励 eq 60万元 rule"],
    ),
    ("对全年接待人数达到2万人次以上的旅行社进行奖励，每家1万元。", ["旅行社奖励 eq 1万元 rule"]),
    ("新开设主题餐厅，营业面积在200平方米以上，经营满一年的一次性奖励2万元。", ["主题餐厅一次性奖励 eq 2万元 rule"]),
    ("项目投入600万元—3000万元，奖励投资额的4%—10%。", ["投资额奖励 range 4% rule"]),
    ("对引进老字号门店满2年的，奖励2万元。", ["老字号门店奖励 eq 2万元 rule"]),
    ("对符合条件的，奖励2万元。", ["奖励 eq 2万元 rule"]),
]


@pytest.mark.parametrize(("text", "expected"), HOW_IT_IS_EARNED)
def test_only_what_is_paid_is_a_figure_however_long_the_condition(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_a_list_of_payments_is_a_rule_to_its_end_outside_policies_as_well() -> None:
    text = "对新评定的三星级、四星级、五星级酒店，一次性分别给予10万元、30万元、90万元奖励。"
    assert read(text, PLAN) == [
        "三星级酒店奖励 eq 10万元 rule",
        "四星级酒店奖励 eq 30万元 rule",
        "五星级酒店奖励 eq 90万元 rule",
    ]


def test_a_bare_payment_is_told_apart_by_the_heading_above_it() -> None:
    cell = Passage("验收合格后给予8万元奖励；复评通过的，再给予2万元奖励。", (0,), (0,), "body")
    found = prose_figures(cell, Place(POLICY, "绿色工厂创建", "", -1), counting_quantities(cell))
    assert [figure.indicator for figure in found] == ["绿色工厂创建奖励", "绿色工厂创建奖励"]


def test_what_is_paid_on_a_condition_is_a_rule_in_news_as_well() -> None:
    assert read("引进总部企业的，给予80万元奖励。", REVIEW) == ["总部企业奖励 eq 80万元 rule"]
    assert read("按投资的7%给予补贴，最高60万元。", REVIEW) == ["补贴 eq 7% rule", "补贴 le 60万元 rule"]
    assert read("单家企业最高可获电力奖励70万元，每千瓦时奖励0.3元。", REVIEW) == [
        "电力奖励 le 70万元 rule",
        "电力奖励 eq 0.3元 rule",
    ]
    assert read("对引进总部企业的单位，已给予80万元奖励。", REVIEW)[0].endswith("actual")


GRADES = [
    (
        "对初次认定为国家、省级企业技术中心的企业，分别给予企业90万元、30万元奖励。",
        ["国家企业技术中心奖励 eq 90万元 rule", "省级企业技术中心奖励 eq 30万元 rule"],
    ),
    (
        "对新评定为省级和柳湾级融合示范区本级财政分别给予一次性60万元、20万元奖励。",
        ["省级融合示范区财政奖励 eq 60万元 rule", "柳湾级融合示范区财政奖励 eq 20万元 rule"],
    ),
    (
        "新评定为国家甲级、乙级的乡村客栈，分别给予一次性奖励9万元、6万元。",
        ["国家甲级乡村客栈一次性奖励 eq 9万元 rule", "国家乙级乡村客栈一次性奖励 eq 6万元 rule"],
    ),
    (
        "对新设立的国家、省级研究院，分别给予50万元、30万元奖励。",
        ["国家研究院奖励 eq 50万元 rule", "省级研究院奖励 eq 30万元 rule"],
    ),
    (
        "对总投资达到300万元，客房数量在4-14间的单个民宿，每间客房给予一次性补贴1万元。",
        ["单个民宿一次性补贴 eq 1万元 rule"],
    ),
    ("本措施共有9条、32项，对新建的社区食堂给予8万元奖励。", ["社区食堂奖励 eq 8万元 rule"]),
]


@pytest.mark.parametrize(("text", "expected"), GRADES)
def test_grades_are_paid_each_by_its_own(text: str, expected: list[str]) -> None:
    assert read(text) == expected
