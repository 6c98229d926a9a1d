"""How plans of several years, policies, bulletins and budget reports tell their figures, met in issued ones."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

PLAN = "柳湾市绿色化工行业发展规划（2016-2020年）\n一、发展回顾\n"
POLICY = "柳湾区支持绿色低碳发展实施办法\n第四条 扶持内容\n（一）工业节能改造\n"
BULLETIN = "2024年柳湾市国民经济和社会发展统计公报\n三、工业\n"
BUDGET = "关于柳湾市2024年预算执行情况和2025年预算草案的报告\n二、2024年落实市人大决议和财政重点工作情况\n"
TALENT = "柳湾市关于推进人才集聚工程的实施意见\n1.总体目标。2022年起5年内，人才贡献率达到40%。\n"
ARRANGEMENT = "柳湾区2025年重点工作安排\n一、安全生产\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def told(text: str) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit} {f.period}" for f in read(text)]


def names(text: str) -> list[str]:
    return [figure.indicator for figure in read(text)]


def test_names_listed_before_a_total_of_years_go_to_the_rates_behind_a_comparison_as_well() -> None:
    text = "2011至2015年产值、利润总额五年累计分别完成90亿元、20亿元，与上一个五年相比分别增长50%、80%。\n"
    assert names(PLAN + text) == ["产值", "利润总额"] * 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("90%的装填生产线实现了自动联控。", ["装填生产线自动联控"]),
        ("32家企业引进45台智能包装机器人应用于人员密集的环节。", ["企业", "智能包装机器人"]),
        ("排查出的全市范围内的90个坑塘全部整治到位。", ["坑塘"]),
        ("发生中毒事件9起，发病80人，死亡2人。", ["中毒事件", "中毒事件发病", "中毒事件死亡"]),
    ],
)
def test_what_a_number_counts(sentence: str, expected: list[str]) -> None:
    assert names(PLAN + sentence) == expected


def test_a_fall_in_so_many_pieces_is_a_change() -> None:
    (figure,) = read(PLAN + "2015年雷管产量减少5.4亿发。")
    assert (figure.measure, figure.low, figure.unit) == ("change", -figure.high.copy_abs(), "亿发")


def test_a_bound_with_its_bracket_in_the_middle_is_one() -> None:
    figures = read(PLAN + "三、主要目标\n到2020年，危险岗位操作人员原则上实现6人（含）以下。")
    assert [(figure.low, figure.comparator, figure.period) for figure in figures] == [(6, "le", "2020")]
    assert [figure.indicator for figure in figures] == ["危险岗位操作人员"]


def test_a_share_of_the_outlay_that_is_to_be_passed_is_that_of_the_last_year() -> None:
    figures = read(PLAN + "三、主要目标\n到2020年，研发投入占企业总收入比重突破3%。")
    assert [figure.period for figure in figures] == ["2020"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("5年内培训新型农民达到40000名。", ["新型农民 40000名 2022-2026"]),
        ("重点引进和培养高层次人才达到2000名左右。", ["高层次人才 2000名 2022-2026"]),
        ("高新技术企业达到900家。", ["高新技术企业 900家 2022-2026"]),
        (
            "每年资助培养社工督导员50名、社会工作从业人员3000名。",
            ["社工督导员 50名 2022-2026", "社会工作从业人员 3000名 2022-2026"],
        ),
        (
            "5年内市、区（县级市）两级筹集建设1000套专家公寓和900套人才公寓。",
            ["专家公寓 1000套 2022-2026", "人才公寓 900套 2022-2026"],
        ),
    ],
)
def test_what_is_done_within_years_is_of_all_of_them(sentence: str, expected: list[str]) -> None:
    assert [each.replace("重点引进和培养", "") for each in told(TALENT + sentence)[1:]] == expected


def test_payments_without_a_name_of_their_own_have_that_of_the_heading() -> None:
    text = (
        "企业自主投资落实节能改造，经审核，实现年节能量20吨标准煤以上（含）或年降碳量30吨二氧化碳以上（含），"
        "按照年节能量给予补贴，补贴资金不超过项目总投资的30%，单个项目补贴金额不超过90万元。"
        "按年节能量计算的，给予1200元/吨标准煤或800元/吨二氧化碳补贴。\n"
    )
    assert told(POLICY + text) == [
        "工业节能改造补贴资金 30% None",
        "工业节能改造补贴金额 90万元 None",
        "工业节能改造补贴 1200元/吨标准煤 None",
        "工业节能改造补贴 800元/吨二氧化碳 None",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1．开展节能产品研发，且产品投放市场，经认定的，按研发投入，给予最高20%的补贴。\n",
            ["节能产品研发补贴"],
        ),
        (
            "并网规模大于800千瓦，对于超过800千瓦的部分，奖励标准为1400元/千瓦。\n",
            ["工业节能改造奖励标准"],
        ),
        (
            "支持举办具有全国影响力的绿色产业论坛、发展峰会等大型主题活动，经认定，按照活动费用给予50%的补贴。\n",
            ["大型主题活动补贴"],
        ),
        ("对新入规企业，给予10万元以上20万元以下奖励。\n", ["新入规企业奖励"]),
        (
            "对租用厂房的，按15元/平方米·月给予补贴，年补助金额最高不超过50万元。\n",
            ["租用厂房补贴", "租用厂房年补助金额"],
        ),
    ],
)
def test_what_is_paid_for(text: str, expected: list[str]) -> None:
    figures = read(POLICY + text)
    assert [figure.indicator for figure in figures] == expected
    assert {figure.modality for figure in figures} == {"rule"}


def test_the_rate_that_a_policy_raises_is_laid_down() -> None:
    text = "对设备投资项目，按设备投资额的8%给予补助；列入市级补助的，补助比例提高3个百分点。\n"
    assert [(f.indicator, f.modality) for f in read(POLICY + text)] == [
        ("设备投资项目补助", "rule"),
        ("设备投资项目补助比例", "rule"),
    ]


def test_members_of_which_only_the_growth_is_told_have_the_metric_of_the_one_before() -> None:
    text = (
        "规模以上工业增加值增长5%。分经济类型看，国有企业增加值增长2%；集体企业下降5%；股份制企业增长3%。"
        "制造业增长4%。\n"
    )
    assert names(BULLETIN + text) == [
        *("规模以上工业增加值", "国有企业增加值", "集体企业增加值", "股份制企业增加值", "制造业增加值"),
    ]


def test_staff_and_checks_are_those_of_the_bodies_told_before() -> None:
    text = "全市供水被监督单位114个，从业人员883人。监督检查116户次，依法查处案件9件。\n"
    assert names(BULLETIN + text) == [
        "供水被监督单位",
        "供水被监督单位从业人员",
        "供水被监督单位监督检查",
        "供水被监督单位依法查处案件",
    ]


def test_a_heading_with_the_year_reported_on_tells_how_things_went() -> None:
    text = (
        "全市获得上级补助113亿元，可比口径增长2%。投入资金3亿元，持续巩固脱贫成果。"
        "投入资金2亿元，支持绿化、排水等城市环境建设水平稳步提升。\n"
        "三、2025年预算草案\n全市一般公共预算收入安排96亿元，加上调出资金和滚存结余3亿元，收入总计99亿元。\n"
    )
    figures = read(BUDGET + text)
    assert [(f.indicator, f.modality, f.period) for f in figures][:4] == [
        ("上级补助", "actual", "2024"),
        ("上级补助", "actual", "2024"),
        ("脱贫成果资金", "actual", "2024"),
        ("城市环境建设资金", "actual", "2024"),
    ]
    assert {f.modality for f in figures[4:]} == {"target"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("力争实现重大生产安全事故零发生。", ["重大生产安全事故"]),
        ("行政诉讼案件保持零败诉。", ["行政诉讼案件败诉"]),
        ("旧改地块全部清零。", ["旧改地块"]),
        ("确保生产安全零事故、零死亡。", ["生产安全事故", "死亡"]),
        ("推进零基预算改革，打造“零距离”服务，新增零售网点。", []),
        ("完成旧改地块清零的目标。", []),
    ],
)
def test_a_zero_in_words_is_a_figure_where_something_is_not_to_happen(sentence: str, expected: list[str]) -> None:
    figures = read(ARRANGEMENT + sentence)
    assert [figure.indicator for figure in figures] == expected
    assert all((figure.low, figure.measure, figure.modality) == (0, "amount", "target") for figure in figures)


def test_what_was_made_sure_of_has_been_done() -> None:
    text = (
        "2018年柳湾县政府工作报告\n一、2017年工作回顾\n确保了农村5万名师生如期供暖。依法取缔作坊35家、整改提升87家。\n"
    )
    figures = read(text)
    assert {figure.modality for figure in figures} == {"actual"}
    assert {figure.measure for figure in figures} == {"amount"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A级物流企业达到90家，其中5A级9家。", ["A级物流企业", "5A级物流企业"]),
        ("Ⅰ～Ⅲ类水质断面26个，占93%；Ⅳ类2个，占7%。", ["Ⅰ~Ⅲ类水质断面"] * 2 + ["Ⅳ类水质断面"] * 2),
        ("新改建分类收集房90座。", ["收集房"]),
        ("新建小区20个，回收利用率达到38%。", ["小区", "回收利用率"]),
        ("我们将完成公路60公里。", ["公路"]),
        ("国家级“小巨人”企业实现零的突破、达2家。", ["国家级“小巨人”企业"]),
    ],
)
def test_nouns_completed_and_kept_whole(sentence: str, expected: list[str]) -> None:
    assert names(BULLETIN + sentence) == expected


def test_what_lies_below_a_goal_is_no_goal() -> None:
    (figure,) = read(BULLETIN + "零售总额较年初预期目标低0.9个百分点。")
    assert (figure.modality, str(figure.low)) == ("actual", "-0.9")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "旅行社组织游客来我市旅游，住宿1晚以上的，年累计达1000人次以上，按20元/人次奖励；达5000人次以上，按30元/人次奖励。",
            ["旅行社组织游客来我市旅游奖励"] * 2,
        ),
        ("旅行社组织旅游专列的，每列游客达500人以上，每趟奖励5万元。", ["旅行社组织旅游专列奖励"]),
        (
            "对国家级赛事，给予50%的办赛经费补助；省级赛事最高不超过30万元。",
            ["国家级赛事办赛经费补助", "省级赛事经费补助"],
        ),
    ],
)
def test_payments_that_go_on_from_the_one_before(text: str, expected: list[str]) -> None:
    found = read("柳湾市促进文旅产业发展奖励办法\n第一条 奖励标准。\n第二条 " + text)
    assert [figure.indicator for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对企业引进的博士、硕士，每月分别发放3000元、1500元生活补贴。",
            [("博士生活补贴", 3000), ("硕士生活补贴", 1500)],
        ),
        (
            "博士、硕士到企业工作的，按每人每月3000元、1500元标准发放生活补贴。",
            [("生活补贴", 3000), ("生活补贴", 1500)],
        ),
        (
            "新建的国家级、省级工匠工作室，分别给予50万元、20万元经费支持。",
            [("国家级工匠工作室经费支持", 50), ("省级工匠工作室经费支持", 20)],
        ),
        (
            "10万元（含）以上20万元以下的，燃油车补贴8000元、新能源车补贴1万元。",
            [("燃油车补贴", 8000), ("新能源车补贴", 1)],
        ),
        ("新建钢架大棚10亩以上的，单体棚每亩补助5000元。", [("单体棚补助", 5000)]),
        ("引进大项目的，按到位资金的2‰奖励中介机构，最高100万元。", [("中介机构奖励", 2), ("中介机构奖励", 100)]),
        ("购买2级能效家电的，按15%给予补贴。", [("2级能效家电补贴", 15)]),
        ("年度奖补总额不超过企业当年贡献的80%。", [("奖补总额", 80)]),
    ],
)
def test_lists_and_kinds_of_payments(text: str, expected: list[tuple[str, int]]) -> None:
    found = read("柳湾市支持创新创业若干政策\n一、奖补标准如下\n" + text)
    assert [(figure.indicator, figure.low) for figure in found] == expected


@pytest.mark.parametrize("headings", ["第一章 发展环境\n第一节 发展基础\n", "第一章 规划背景\n第一节 现实基础\n"])
def test_what_a_plan_stands_on_is_of_the_years_before_it(headings: str) -> None:
    text = (
        f"柳湾区国民经济和社会发展第十五个五年规划纲要\n{headings}"
        "生产总值由2020年的98亿元增长到2025年的135亿元，年均增长6.1%。新改建学校42所，城镇化率达到72%。\n"
    )
    assert [figure.period for figure in read(text)] == ["2020", "2025", "2021-2025", "2021-2025", "2025"]


def test_a_mean_growth_is_of_the_years_that_a_level_took_to_move() -> None:
    found = read("柳湾区2026年政府工作报告\n一、工作回顾\n产值由2021年的98亿元增长到2025年的135亿元，年均增长6.1%。\n")
    assert [figure.period for figure in found] == ["2021", "2025", "2022-2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "根据孵化器培育企业的数量，按20万元/家的标准，给予相关孵化器一次性奖励。",
            ["孵化器一次性奖励"],
        ),
        (
            "按博士学位人员每人8万元、硕士学位人员每人5万元的标准，给予研发机构科研经费补贴。",
            ["博士学位人员科研经费补贴", "硕士学位人员科研经费补贴"],
        ),
        (
            "对经认定的重点实验室、工程中心等创新平台，国家级、省级分别给予300万元、200万元资金配套。",
            ["国家级创新平台资金配套", "省级创新平台资金配套"],
        ),
        (
            "对获得的国家、省级科技计划项目，采用后补助方式，对国家级的给予100%的资金配套；对省级的给予70%的资金配套。",
            ["国家级科技计划项目资金配套", "省级科技计划项目资金配套"],
        ),
        (
            "对研发机构租用场地租金按每平方米最高40元给予补贴，实际租金低于标准的，按实际租金补贴，时间最长不超过5年，"
            "每年最高不超过200万元。",
            ["研发机构租用场地租金补贴", "研发机构租用场地租金补贴时间", "研发机构租用场地租金补贴"],
        ),
        (
            "按其提供服务获得收入的5%对研发机构给予奖励，每个机构该项奖励金额合计不超过200万元。",
            ["研发机构奖励", "研发机构奖励"],
        ),
        (
            "租赁办公场地的，给予企业不超过3年的场租补贴，补贴标准为每平方米每月最高20元。",
            ["场租补贴标准"],
        ),
        (
            "对研发机构与境内外知名高校、科技企业在本区共建联合实验室、研发中心，按投入资金的30%给予资金补助。",
            ["联合实验室、研发中心资金补助"],
        ),
    ],
)
def test_whom_and_what_a_standard_pays(text: str, expected: list[str]) -> None:
    found = read("柳湾区促进科技创新扶持办法\n第一条 扶持标准如下。\n第二条 " + text)
    assert [figure.indicator for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "非常规天然气发展方面，加快增储上产，产量突破200亿立方米、投资超120亿元。",
            ["非常规天然气产量", "非常规天然气投资"],
        ),
        ("聚焦13个产业集群，培育30条产业链。", ["产业链"]),
        ("全市筹措资金8亿元，支持粮食安全、美丽乡村等项目建设，夯实根基。", ["粮食安全、美丽乡村等项目建设资金"]),
    ],
)
def test_fields_and_what_work_goes_by(text: str, expected: list[str]) -> None:
    assert names(BULLETIN + text) == expected


def test_what_makes_a_project_a_major_one_is_no_figure_nor_are_articles() -> None:
    text = (
        "固定资产投资在1亿元及以上且亩均投资强度不低于200万元的工业类项目为重大产业项目。重大产业项目奖励按第2、3条执行。"
        "对新认定的企业，给予10万元奖励。\n"
    )
    assert [figure.low for figure in read(POLICY + text)] == [10]


def test_what_was_left_of_the_year_before_belongs_to_its_book() -> None:
    text = "二、2026年预算草案\n收入总量437.6亿元，其中，一般公共预算收入154.7亿元，上年结余41.1亿元。\n"
    assert names("关于柳湾市2025年预算执行情况和2026年预算草案的报告\n" + text)[-1] == "一般公共预算上年结余"


def test_a_payment_told_by_a_mere_measure_has_the_heading_before_it() -> None:
    text = (
        "柳湾区若干措施\n一、支持合同能源管理\n"
        "由服务机构投资的项目，实施后年节能量50吨标准煤以上的，给予项目投资额30%的补贴。\n"
        "二、建筑光伏\n对其他既有建筑光伏项目，奖励标准为800元/千瓦。\n"
    )
    assert names(text) == ["合同能源管理实施后年节能量补贴", "既有建筑光伏项目奖励标准"]
