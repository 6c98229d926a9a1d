"""Reports told at length and the news of them: whose year it is, what is promised, which level was left."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(figure.indicator, figure.modality, figure.period) for figure in read(text)]


def test_a_report_without_a_year_is_of_the_plan_that_it_opens_with() -> None:
    text = (
        "政府工作报告\n\n一、前五年工作回顾\n\n“十二五”时期，是柳湾镇发展最快的五年。\n\n"
        "五年来，农业产值由3亿元增长到了6亿元，增长100%。\n"
    )
    assert told(text) == [
        ("农业产值", "actual", "2010"),
        ("农业产值", "actual", "2015"),
        ("农业产值", "actual", "2011-2015"),
    ]
    assert read(text)[1].measure == "amount"


NEWS = "{day}，柳湾县第九届人民代表大会第一次会议开幕。县长代表县人民政府向大会作政府工作报告。\n\n"


@pytest.mark.parametrize(
    "lead", ["今年经济社会发展主要预期目标是：", "2026年全县主要预期目标为：", "今年主要预期目标："]
)
def test_goals_listed_in_the_news_of_a_report_are_for_the_year_it_plans_for(lead: str) -> None:
    text = NEWS.format(day="2026年1月12日上午") + lead + "税收增长5%，城镇新增就业3000人。城镇化率达到60%。\n"
    assert told(text) == [
        ("税收", "target", "2026"),
        ("城镇新增就业", "target", "2026"),
        ("城镇化率", "target", "2026"),
    ]


def test_the_news_of_a_report_tells_the_year_before_as_done() -> None:
    text = NEWS.format(day="2026年1月12日") + "报告回顾了2025年工作，全县税收增长4%。\n"
    assert told(text) == [("税收", "actual", "2025")]


def test_a_year_in_which_the_work_is_still_to_be_done_well_is_no_year_reported_on() -> None:
    text = (
        "县长向大会作政府工作报告。\n\n2026年是规划的开局之年，做好全年工作意义重大。\n\n主要预期目标是：税收增长5%。\n"
    )
    assert told(text) == [("税收", "target", "2026")]


AHEAD = "今后五年主要目标任务\n\n{day}\n\n"


def test_the_day_on_which_a_page_came_out_is_its_date() -> None:
    text = AHEAD.format(day="来源：县统计局 发布日期：2026-12-20") + "税收年均增长6%以上。\n\n2030年，企业达到80家。\n"
    assert told(text) == [("税收", "target", "2027-2031"), ("企业", "target", "2030")]


def test_the_level_of_today_is_that_before_the_plan() -> None:
    text = (
        AHEAD.format(day="发布时间：2026-12-20") + "研发强度从目前的2%以上达到3%以上，企业由目前的90家增加到200家。\n"
    )
    assert [(figure.modality, figure.period, figure.low) for figure in read(text)] == [
        ("actual", "2026", 2),
        ("target", "2031", 3),
        ("actual", "2026", 90),
        ("target", "2031", 200),
    ]


def test_a_time_that_is_striven_for_makes_all_that_follows_it_a_stretch() -> None:
    (share, seats) = read("柳湾县2026年重点工作安排\n\n力争到2027年，城镇化率达到60%，新增床位900张。\n")
    assert (share.ambition, seats.ambition) == ("stretch", "stretch")


@pytest.mark.parametrize(
    ("text", "estimated"),
    [
        ("预计全年税收9亿元。", True),
        ("全年税收预期9亿元。", True),
        ("税收不及预期，仅9亿元。", False),
        ("高于预期目标，税收达9亿元。", False),
    ],
)
def test_what_is_held_against_an_expectation_is_no_estimate(text: str, estimated: bool) -> None:
    (figure,) = read("柳湾县2025年政府工作报告\n\n一、2024年工作回顾\n\n" + text + "\n")
    assert figure.estimated is estimated


@pytest.mark.parametrize(("words", "period"), [("1-6月", "2025Q1-Q2"), ("1—9月", "2025Q1-Q3"), ("1-5月", "2025M1-M5")])
def test_months_that_are_a_half_year_or_quarters_are_called_so(words: str, period: str) -> None:
    assert told(f"柳湾县2025年经济运行情况\n\n{words}，全县税收9亿元。\n") == [("税收", "actual", period)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("每千人口拥有床位6.5张。", "ratio"),
        ("千人口医师数3.2人。", "ratio"),
        ("小学生均图书43册。", "ratio"),
        ("全市有书屋43家。", "stock"),
    ],
)
def test_so_much_to_each_is_a_ratio(text: str, measure: str) -> None:
    assert [figure.measure for figure in read(f"柳湾市2025年统计公报\n\n{text}\n")] == [measure]


def named(text: str) -> list[tuple[str, str]]:
    head = "柳湾县2025年统计公报\n\n"
    return [(figure.indicator, f"{figure.low}{figure.unit}") for figure in read(head + text + "\n")]


NAMES = [
    (
        "小学4所，招生900人，教职工80人；普通高中2所，毕业生700人。",
        [
            ("小学", "4所"),
            ("小学招生", "900人"),
            ("小学教职工", "80人"),
            ("普通高中", "2所"),
            ("普通高中毕业生", "700人"),
        ],
    ),
    ("各类中等职业教育学校2所。", [("各类中等职业教育学校", "2所")]),
    ("猪、牛出栏分别增长2%、5%。", [("猪出栏", "2%"), ("牛出栏", "5%")]),
    ("本科上线率和一本上线率同比提升7%和3%。", [("本科上线率", "7%"), ("一本上线率", "3%")]),
    (
        "财政支出40亿元；加上解支出9亿元，总支出49亿元。",
        [("财政支出", "40亿元"), ("上解支出", "9亿元"), ("总支出", "49亿元")],
    ),
    ("38个行业中有32个实现增长。", [("行业", "32个")]),
    ("改造供水、燃气、供热等管网60公里。", [("供水、燃气、供热等管网", "60公里")]),
    ("夜校、课堂等文化项目达9个。", [("文化项目", "9个")]),
    ("在监测的90类商品中，有60类商品销量增长。", [("商品销量增长", "60类")]),
    ("监测的90类商品中，销量增长的有60类。", [("商品中销量", "60类")]),
    ("地区生产总值90亿元，按不变价格计算比上年增长3%。", [("地区生产总值", "90亿元"), ("地区生产总值", "3%")]),
    (
        "零售额中，增长较快的有粮油类（增长12%）和汽车类（增长8%）。",
        [("粮油类", "12%"), ("汽车类", "8%")],
    ),
    ("92个计划新开工项目已开工51个。", [("计划新开工项目开工", "51个")]),
    ("5个省级项目、30个市级项目分别完成投资9亿元、8亿元。", [("省级项目投资", "9亿元"), ("市级项目投资", "8亿元")]),
    ("在9个合作社中，申报省级示范社2个。", [("省级示范社", "2个")]),
    ("4个市级重点项目1-5月完成投资8亿元。", [("市级重点项目投资", "8亿元")]),
    ("培育出栏50头以上养殖大户23户。", [("出栏50头以上养殖大户", "23户")]),
    (
        "货物周转量9亿吨公里，增长4%。其中，铁路6亿吨公里，增长2%；公路3亿吨公里。",
        [
            ("货物周转量", "9亿吨公里"),
            ("货物周转量", "4%"),
            ("铁路货物周转量", "6亿吨公里"),
            ("铁路货物周转量", "2%"),
            ("公路货物周转量", "3亿吨公里"),
        ],
    ),
    (
        "居民人均可支配收入3万元，增长5%。其中，城镇居民4万元，增长3%；农村居民2万元。惠及农村居民9万人。",
        [
            ("居民人均可支配收入", "3万元"),
            ("居民人均可支配收入", "5%"),
            ("城镇居民人均可支配收入", "4万元"),
            ("城镇居民人均可支配收入", "3%"),
            ("农村居民人均可支配收入", "2万元"),
            ("农村居民", "9万人"),
        ],
    ),
    (
        "商品房销售面积40万平方米，下降4%，其中住宅30万平方米，下降5%。建成住宅6幢。",
        [
            ("商品房销售面积", "40万平方米"),
            ("商品房销售面积", "-4%"),
            ("住宅销售面积", "30万平方米"),
            ("住宅销售面积", "-5%"),
            ("住宅", "6幢"),
        ],
    ),
    ("通村路全部修好，95%以上的农户用上电商服务。", [("农户", "95%")]),
    (
        "工业增加值增长6%，分别高于全省、全国0.2个、3.1个百分点。",
        [("工业增加值", "6%"), ("工业增加值", "0.2个百分点"), ("工业增加值", "3.1个百分点")],
    ),
    ("增长面达55%，较1-2月份提高15个百分点。", [("增长面", "55%"), ("增长面", "15个百分点")]),
    ("工业增加值增长6%，合计拉动全市增速2个百分点。", [("工业增加值", "6%"), ("工业增加值", "2个百分点")]),
    ("有21个行业增加值实现增长。", [("行业", "21个")]),
    ("蔬菜、瓜果供应充足，分别增长4%、33%。", [("蔬菜", "4%"), ("瓜果", "33%")]),
    ("增值税收入（50%部分）672万元。", [("增值税收入（50%部分）", "672万元")]),
    ("县人代会审议通过2025年全县税收收入预期为20万元。", [("税收收入", "20万元")]),
    (
        "卫生技术人员90人，其中：医院60人、基层医疗卫生机构30人。",
        [("卫生技术人员", "90人"), ("医院卫生技术人员", "60人"), ("基层医疗卫生机构卫生技术人员", "30人")],
    ),
    ("获金、银、铜牌分别为3枚、4枚和5枚。", [("金牌", "3枚"), ("银牌", "4枚"), ("铜牌", "5枚")]),
    ("柳湾县2025年全年税收9亿元。", [("税收", "9亿元")]),
    (
        "生产总值9亿元。分季度看，一季度增长6%，二季度增长7%。",
        [("生产总值", "9亿元"), ("生产总值", "6%"), ("生产总值", "7%")],
    ),
    ("批发业销售额7亿元，同步增长26%。", [("批发业销售额", "7亿元"), ("批发业销售额", "26%")]),
    (
        "投资增长34%，增速比全省平均水平和全国分别高17.2、23.1个百分点。",
        [("投资", "34%"), ("投资", "17.2个百分点"), ("投资", "23.1个百分点")],
    ),
    ("智慧养老院2个、综合为老服务中心1个。", [("智慧养老院", "2个"), ("综合为老服务中心", "1个")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_what_bulletins_count_has_its_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_a_list_promised_in_the_first_sentence_is_promised_throughout() -> None:
    text = "柳湾县提出，2026年全县将着力办好十件实事。\n\n1.危桥。改造危桥20座。\n\n2.学位。新增学位900个。\n"
    assert told(text) == [("危桥", "target", "2026"), ("学位", "target", "2026")]


def test_what_was_planned_and_is_already_done_is_done() -> None:
    assert told("柳湾县2025年统计公报\n\n92个计划新开工项目已开工51个。\n") == [
        ("计划新开工项目开工", "actual", "2025")
    ]


def test_sums_that_were_planned_stand_beside_what_came_of_them() -> None:
    text = (
        "柳湾镇2025年政府工作报告\n\n一、2024年工作回顾\n\n财政支出年初预算11万元，调整预算15万元，实现支出14万元。\n"
    )
    assert told(text) == [
        ("财政支出年初预算", "target", "2024"),
        ("财政支出调整预算", "target", "2024"),
        ("财政支出", "actual", "2024"),
    ]


def test_what_a_budget_was_to_be_is_a_target_with_the_parts_in_its_bracket() -> None:
    text = (
        "柳湾县2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n\n"
        "县四届人大三次会议批准的县级一般公共预算收入预算36亿元（其中：开发区4亿元），实际完成37亿元（其中：开发区5亿元），增长3%。"
        "年初县级一般公共预算支出70亿元，执行中调整为79亿元。实际完成74亿元（其中：开发区9亿元），增长7%。\n"
    )
    revenue, spending = "县级一般公共预算收入", "县级一般公共预算支出"
    assert [(figure.indicator, f"{figure.low}", figure.modality) for figure in read(text)] == [
        (revenue + "预算", "36", "target"),
        (f"开发区{revenue}预算", "4", "target"),
        (revenue, "37", "actual"),
        (f"开发区{revenue}", "5", "actual"),
        (revenue, "3", "actual"),
        (spending, "70", "target"),
        (spending, "79", "target"),
        (spending, "74", "actual"),
        (f"开发区{spending}", "9", "actual"),
        (spending, "7", "actual"),
    ]


def test_what_is_already_done_in_a_bracket_of_a_target_is_done() -> None:
    text = "柳湾县2026年工作安排\n\n新建学校9所（其中：已开工3所）。\n"
    assert [figure.modality for figure in read(text)] == ["target", "actual"]


def test_what_money_is_meant_for_is_named_behind_a_list() -> None:
    text = (
        "柳湾县2026年预算安排\n\n安排5亿元，用于离休干部、职工及居民养老保险等社会保障支出；"
        "安排9亿元，继续支持医疗卫生体制改革。\n"
    )
    assert [figure.indicator for figure in read(text)] == ["社会保障支出", "医疗卫生体制改革资金"]


def test_rates_side_by_side_with_a_minus_are_both_of_growth() -> None:
    text = "柳湾县2025年统计公报\n\n税收2亿元、出口1亿元，同比分别-6.2%、-19.3%。\n"
    assert [(figure.measure, str(figure.low)) for figure in read(text)][2:] == [("growth", "-6.2"), ("growth", "-19.3")]


def test_years_told_in_spring_end_with_the_year_before_and_levels_side_by_side_were_left_before_them() -> None:
    text = "柳湾县发展情况\n\n2026年4月28日\n\n五年来，城乡居民收入分别由2万元、7000元增长到3万元、1万元，"
    text += "年均分别增长8%、9%。\n"
    assert told(text) == [
        ("城镇居民收入", "actual", "2020"),
        ("农村居民收入", "actual", "2020"),
        ("城镇居民收入", "actual", "2025"),
        ("农村居民收入", "actual", "2025"),
        ("城镇居民收入", "actual", "2021-2025"),
        ("农村居民收入", "actual", "2021-2025"),
    ]


def test_a_review_since_a_year_goes_on_over_its_bullets() -> None:
    text = (
        "政府工作报告\n\n2026年11月18日在县人民代表大会上\n\n上届政府工作回顾\n\n"
        "2021年以来，我们砥砺奋进。\n\n——旧房改造有力推进。改造危房900户。\n"
    )
    assert told(text) == [("危房", "actual", "2021-2026")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("年末固定电话用户90万户。", "stock"),
        ("新增移动电话用户30万户。", "amount"),
        ("全年完成邮政业务总量20亿元。", "amount"),
    ],
)
def test_what_stands_at_the_end_of_a_year_is_a_stock(text: str, measure: str) -> None:
    assert [figure.measure for figure in read(f"柳湾市2025年统计公报\n\n{text}\n")] == [measure]


def test_the_news_of_a_budget_takes_its_years_from_the_report_that_it_names() -> None:
    text = (
        "日前，《关于柳湾县2025年预算执行情况和2026年预算草案的报告》公布。\n\n2026年收支预算总体安排\n\n"
        "1、一般公共预算。初步安排一般公共预算收入24万元，增长8%。\n\n全年支出预计68万元，支出共计70万元。\n"
    )
    assert told(text) == [
        ("一般公共预算收入", "target", "2026"),
        ("一般公共预算收入", "target", "2026"),
        ("一般公共预算支出", "target", "2026"),
        ("一般公共预算支出", "target", "2026"),
    ]


def test_the_year_that_goals_are_named_for_is_the_one_planned() -> None:
    text = (
        "2026年，县城要这么干！\n\n1月9日，柳湾县县长向大会作政府工作报告。柳湾县今年的主要预期目标是，税收增长6%左右。\n\n"
        "1月8日，云岭县县长作政府工作报告时表示，2026年全县主要预期目标是：税收增长7%；出口增长8%。\n\n"
        "青石县今年主要预期目标是2026年税收增长9%。\n"
    )
    assert told(text) == [
        ("税收", "target", "2026"),
        ("税收", "target", "2026"),
        ("出口", "target", "2026"),
        ("税收", "target", "2026"),
    ]


def test_how_long_something_has_gone_on_is_not_when_it_was() -> None:
    text = "柳湾县2025年统计公报\n\n税收增长6%，增速近6年来持续领跑全市，投资增长8%。\n"
    assert told(text) == [("税收", "actual", "2025"), ("投资", "actual", "2025")]


def test_a_plan_of_one_year_is_of_that_year() -> None:
    assert told("2025年农业发展规划\n\n新建养殖场8个。\n") == [("养殖场", "target", "2025")]


def test_a_year_on_a_line_of_its_own_opens_the_half_of_a_report_above_its_numbered_clauses() -> None:
    text = (
        "柳湾镇工作情况汇报\n\n2025年工作总结\n\n一、产业发展。新建大棚90座。\n\n二、民生实事。改造危房30户。\n\n"
        "2026年工作安排\n\n一、产业发展。新建大棚100座。\n\n二、民生实事。改造危房40户。\n"
    )
    assert told(text) == [
        ("大棚", "actual", "2025"),
        ("危房", "actual", "2025"),
        ("大棚", "target", "2026"),
        ("危房", "target", "2026"),
    ]


def test_what_a_report_set_out_to_do_is_listed_below_it() -> None:
    text = (
        "报告精彩数据速读\n\n2026年1月6日，市人民代表大会开幕，市长向大会报告政府工作时提出2026年主要任务。\n\n"
        "◆消除薄弱村100个\n\n◆加装电梯90部\n"
    )
    assert told(text) == [("薄弱村", "target", "2026"), ("电梯", "target", "2026")]


def test_what_is_planned_for_a_later_year_than_the_one_looked_back_on_is_a_target() -> None:
    text = (
        "近日，柳湾县县长作政府工作报告，回顾了2025年的政府工作。\n\n2025年全县税收9亿元。\n\n"
        "2026年，柳湾县计划新建学校2所，新增绿化面积28万平方米。\n"
    )
    assert told(text) == [
        ("税收", "actual", "2025"),
        ("学校", "target", "2026"),
        ("绿化面积", "target", "2026"),
    ]


def test_a_sum_that_grew_by_so_much_each_year_is_that_of_the_last_year() -> None:
    text = "柳湾县政府工作报告\n\n2026年1月9日\n\n一、“十四五”时期工作回顾\n\n“十四五”时期，税收950亿元，年均增长8%。\n"
    assert told(text) == [("税收", "actual", "2025"), ("税收", "actual", "2021-2025")]


def test_months_of_one_point_are_not_those_of_the_next() -> None:
    text = "柳湾街道2025年工作总结\n\n一是指标稳中有进。1-10月产值48亿元，增长6%。二是新增书屋4家。\n"
    assert told(text) == [
        ("产值", "actual", "2025M1-M10"),
        ("产值", "actual", "2025M1-M10"),
        ("书屋", "actual", "2025"),
    ]
