"""How a budget is adjusted in the course of the year, and how several years are summed up, in our own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.figures.model import Figure

Read = Callable[[str], list[Figure]]

ADJUSTED = "关于柳湾区2025年预算调整方案（草案）的报告\n（柳湾区财政局）\n二、一般公共预算支出调整情况\n"
WORK = "柳湾县2026年政府工作报告\n——2026年1月12日在县人代会上\n一、2025年工作回顾\n"
FISCAL = "柳湾区财政发展第十四个五年规划（2021—2025年）\n一、“十三五”时期财政改革和发展回顾\n"


def told(figures: list[Figure]) -> list[tuple[float, str, str, str | None]]:
    return [(float(f.low or 0), f.measure, f.modality, f.period) for f in figures]


def test_what_is_added_and_taken_away_is_a_change(read: Read) -> None:
    text = "（1）调增产业奖补支出900万元；\n（2）调减道路养护支出700万元，调减科目主要是：公安400万元、水利300万元。\n"
    figures = read(ADJUSTED + text)
    assert [(f.indicator, float(f.low or 0), f.measure) for f in figures] == [
        ("产业奖补支出", 900, "change"),
        ("道路养护支出", -700, "change"),
        ("公安", -400, "change"),
        ("水利", -300, "change"),
    ]


def test_the_budget_at_the_beginning_of_the_year_is_a_target_of_that_year(read: Read) -> None:
    figures = read(ADJUSTED + "国税收入由年初的9亿元调整为7亿元，调减2亿元。\n")
    assert [(m, p) for _, _, m, p in told(figures)][:2] == [("target", "2025"), ("target", "2025")]
    assert told(figures)[2][:2] == (-2, "change")


def test_limits_sent_down_are_laid_down_and_bonds_sent_down_are_there(read: Read) -> None:
    text = (
        "省财政厅2025年下达我区政府债务限额90亿元，其中：一般债务限额30亿元、专项债务限额60亿元；"
        "2025年下达我区债券额度9亿元，其中：新增债券5亿元、置换债券4亿元。\n由区财政偿还2022年3年期债券2亿元。\n"
    )
    figures = read(ADJUSTED + text)
    assert [f.modality for f in figures][:6] == ["rule", "rule", "rule", "actual", "actual", "actual"]
    assert figures[0].indicator == "政府债务限额"
    assert figures[-1].period == "2025"


def test_since_an_event_holds_for_its_own_list_item(read: Read) -> None:
    text = "2018年6月网上超市上线以来，累计完成采购项目48个，成交金额1亿元；评审工作加力，共完成26项评审任务。\n"
    assert [f.period for f in read(FISCAL + text)] == ["2018-2020", "2018-2020", "2016-2020"]


def test_what_is_summed_up_behind_a_level_is_of_all_the_years(read: Read) -> None:
    text = "截至2020年底，政府债务余额37亿元；地方债券支持有力，共争取债券资金28亿元，其中新增债券13亿元。\n"
    assert [f.period for f in read(FISCAL + text)] == ["2020", "2016-2020", "2016-2020"]


def test_last_year_said_in_a_work_report_is_the_year_reported_on(read: Read) -> None:
    (figure,) = read(WORK + "全县剑杆织机去年新增900台。\n")
    assert figure.period == "2025"
    figures = read(WORK + "今年以来，全县招商见效。\n全县剑杆织机去年新增900台。\n")
    assert [f.period for f in figures] == ["2024"]
    (figure,) = read(WORK + "今年以来招商见效，新签项目比去年增加9个。\n")
    assert figure.measure == "change"


def test_what_is_built_on_names_no_year_for_what_follows(read: Read) -> None:
    plan = "柳湾县农村环境整治三年行动方案\n（柳政办〔2018〕9号）\n2018年8月21日\n一、总体目标\n"
    text = "——2018年，在2017年工作的基础上，完成55个村庄生活垃圾治理；建设公厕50座。\n到2020年，治理率达到90%。\n"
    assert [(f.modality, f.period) for f in read(plan + text)] == [
        ("target", "2018"),
        ("target", "2018"),
        ("target", "2020"),
    ]


def test_three_years_of_time_run_from_the_year_planned_for(read: Read) -> None:
    plan = "柳湾县2026年政府工作报告\n二、2026年工作安排\n"
    (figure,) = read(plan + "利用三年时间完成植树2.3万亩。\n")
    assert (figure.indicator, figure.period) == ("植树", "2026-2028")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("石马公司等24家企业被认定为省级研发机构。", [("省级研发机构", 24)]),
        ("3个村被评为省级文明村庄，2个项目获批国家重点研发计划。", [("省级文明村庄", 3), ("国家重点研发计划项目", 2)]),
        ("加快路网建设。投资2亿元，完成了向阳路改造。", [("路网建设投资", 2)]),
        ("支出基数中有21亿元无支撑。", [("支出基数", 21)]),
        (
            "一是办好各级学校。改善条件，配齐教师。全年投入资金9万元。二是优化医疗服务。加强联动。全年投入资金8万元。",
            [("办好各级学校投入资金", 9), ("优化医疗服务投入资金", 8)],
        ),
        ("县内30个工作专班迅速与邻县对接。", [("工作专班", 30)]),
        ("在册船舶全部装机，登记12米以上1501艘渔船。", [("12米以上渔船", 1501)]),
        ("压减地下水开采量21.5亿立方米。", [("地下水开采量", -21.5)]),
        ("产业园新增规上企业5家。", [("产业园规上企业", 5)]),
        ("全县累计争取2026年水利项目7个。", [("水利项目", 7)]),
        ("一般公共预算共投入民生资金35亿元。", [("民生资金", 35)]),
        ("新一轮减税政策实施以来累计减税降费11亿元。", [("减税降费", 11)]),
        ("发放纾困贷款3605万元，利率低至3.35%。", [("纾困贷款", 3605), ("纾困贷款利率", 3.35)]),
        (
            "外债提款数9万元，较预算调整时提款数6万元增加3万元。",
            [("外债提款数", 9), ("外债提款数", 6)],
        ),
    ],
)
def test_names_of_what_was_done(sentence: str, expected: list[tuple[str, float]], read: Read) -> None:
    found = [(f.indicator, float(f.low or 0)) for f in read(WORK + sentence + "\n")]
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("实施特色产业园项目，年度计划投资0.2亿元。", ["特色产业园项目年度计划投资"]),
        ("支持企业实施观光园项目，计划完成年度投资1亿元。", ["观光园项目年度投资"]),
        ("建成1条以上整洁有序“示范街”。", ["整洁有序“示范街”"]),
        ("培育2家特色浓、信誉高、有竞争力的“老字号”品牌。", ["“老字号”品牌"]),
        ("择优选择10家具有引领性、示范性品牌首店。", ["品牌首店"]),
        ("作为关键指标的水产品产量达49万吨。", ["水产品产量"]),
    ],
)
def test_names_of_what_is_planned(sentence: str, expected: list[str], read: Read) -> None:
    plan = "柳湾县2026年政府工作报告\n二、2026年工作安排\n"
    assert [f.indicator for f in read(plan + sentence + "\n")] == expected


def test_at_least_holds_for_a_whole_list_and_milliseconds_are_measured(read: Read) -> None:
    plan = "柳湾县2026年政府工作报告\n二、2026年工作安排\n"
    figures = read(plan + "支持至少2个平台、3种架构，时延不超过200ms，建设机房4处。\n")
    assert [(f.comparator, f.unit) for f in figures] == [("ge", "个"), ("ge", "种"), ("le", "ms"), ("eq", "处")]


def test_what_work_goes_by_is_context(read: Read) -> None:
    (figure,) = read(WORK + "以15个渔港改造为契机，发展休闲渔业。\n")
    assert (figure.indicator, figure.modality) == ("渔港改造", "context")


def test_a_proportion_to_one_is_written_with_its_unit(read: Read) -> None:
    (figure,) = read(WORK + "城乡居民收入比缩小到1.98：1。\n")
    assert (figure.indicator, float(figure.low or 0), figure.unit) == ("城乡居民收入比", 1.98, ":1")


BUDGET = "云岭县2021年预算执行情况和2022年预算草案的报告\n\n一、2021年预算执行情况\n\n"


@pytest.mark.parametrize("plan", ["预算调整数", "调整预算数", "年初预算"])
def test_the_adjusted_sum_that_revenue_is_held_against_is_the_plan_of_it(plan: str, read: Read) -> None:
    found = read(f"{BUDGET}公共财政收入4309万元，完成{plan}4161万元的103.6%，同比增长8.3%。\n")
    assert [(one.indicator, one.modality) for one in found] == [
        ("公共财政收入", modality) for modality in ("actual", "target", "actual", "actual")
    ]


def test_a_book_that_money_came_from_is_not_the_one_adjusted(read: Read) -> None:
    found = read(
        f"{BUDGET}政府性基金支出预算21亿元。执行中调入一般公共预算等安排支出，支出预算调整为19亿元。实际完成15亿元。\n"
    )
    assert [one.indicator for one in found] == ["政府性基金支出预算"] * 3
    assert [one.modality for one in found] == ["target", "target", "actual"]


def test_what_a_congress_passed_is_a_target_and_named_without_it(read: Read) -> None:
    found = read(
        f"{BUDGET}县十四届人大七次会议批准县本级2021年公共财政预算支出目标17亿元。当年实际完成18亿元，为预算的106%。\n"
    )
    assert [(one.modality, one.period) for one in found] == [("target", "2021"), ("actual", "2021"), ("actual", "2021")]
    assert not any("会议" in one.indicator for one in found)


def test_what_is_told_anew_without_a_part_is_the_whole(read: Read) -> None:
    found = read(f"{BUDGET}财政收入6亿元，增长39%（剔除一次性非税收入1.7亿元后，增长0.2%）。\n")
    assert (found[3].indicator, found[3].measure) == ("财政收入", "growth")
    found = read(f"{BUDGET}非税收入6亿元，占比63%；剔除一次性收入后占比38%，上升9个百分点。\n")
    assert {one.indicator for one in found[1:]} == {"非税收入占比"}


def test_a_day_in_the_next_sentence_is_not_of_the_months_before(read: Read) -> None:
    found = read("2022年上半年云岭区经济运行情况\n\n1-5月，服务业营业收入7亿元。6月末，存款余额756亿元。\n")
    assert [one.period for one in found] == ["2022M1-M5", "2022Q1-Q2"]


def test_an_item_that_begins_with_the_share_done_promises_nothing(read: Read) -> None:
    found = read(
        "云岭市2022年十件民生实事完成情况\n\n一、开展学位供给行动\n\n"
        "全年项目资金支出5亿元，完成年初计划的119%。新改扩建学校21所、9所已完成。\n"
    )
    assert [one.modality for one in found if one.unit != "件"] == ["actual"] * 4
