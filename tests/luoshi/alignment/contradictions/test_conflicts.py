from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from luoshi.alignment.contradictions.find import find_contradictions
from luoshi.alignment.contradictions.governments import name_government
from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

Marked = tuple[Document, tuple[Figure, ...]]

SAME_YEAR = "全年新增[1处|社区智慧健身驿站|amount]。\n丰富体育设施，新建[3个|社区智慧健身驿站|amount]。"


def kinds(*documents) -> list[str]:  # type: ignore[no-untyped-def]
    return [each.kind for each in find_contradictions(documents)]


def test_one_report_that_counts_the_same_thing_twice_contradicts_itself(write: Callable) -> None:
    (found,) = find_contradictions([write("报告", SAME_YEAR)])
    assert (found.kind, found.grade) == ("conflict", "hard")
    assert (found.first.figure.low, found.second.figure.low) == (1, 3)
    assert "1处与3个，相差2处" in found.explanation


@pytest.mark.parametrize(
    "text",
    [
        "增长[8.7%|固定资产投资|growth]。\n投资同比增长[8.67%|固定资产投资|growth]。",
        "一般公共预算收入[302.2亿元|一般公共预算收入|amount]。\n完成收入[3,022,013万元|一般公共预算收入|amount]。",
        "实到外资[45.1亿美元|实到外资金额|amount]。\n累计到位[45.12亿美元|实到外资金额|amount]。",
        "服务市民近[16万人次|体育公益配送服务|amount|approx]。\n服务市民[15.94万人次|体育公益配送服务|amount]。",
        "访问量超[9千万次|政务平台访问量|amount|ge]。\n访问量[9600万次|政务平台访问量|amount]。",
    ],
)
def test_numbers_that_only_differ_by_rounding_agree(write: Callable, text: str) -> None:
    assert kinds(write("报告", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        # part of it
        "引进首店[234家|品牌首店引进总数目|amount]，其中[33家|品牌首店引进总数目|amount]在商圈。",
        # target and outcome
        "计划新建[6家|社区长者食堂|amount|target]。\n新建[9家|社区长者食堂|amount]。",
        # another year
        "新建[6家|社区长者食堂|amount|2024]。\n新建[9家|社区长者食堂|amount]。",
        # what there is, and what was added
        "新增[6家|社区长者食堂|amount]。\n全区[34家|社区长者食堂|amount]社区长者食堂运行良好。",
        "新增[6家|社区长者食堂|amount]。\n累计建成[34家|社区长者食堂|amount]。",
        # two moments
        "年初政府债务余额[363亿元|政府债务余额|stock]。\n年末政府债务余额[339亿元|政府债务余额|stock]。",
        # two books
        "一般公共预算安排债务付息支出[1万元|债务付息支出|amount]。\n政府性基金安排债务付息支出[6万元|债务付息支出|amount]。",
        # two levels
        "全市一般公共预算支出[361亿元|一般公共预算支出|amount]。\n市本级一般公共预算支出[70亿元|一般公共预算支出|amount]。",
        # people and visits
        "培训[300人|职业技能提升培训|amount]。\n培训[900人次|职业技能提升培训|amount]。",
        # a word that means something else in each chapter
        "投入资金[5万元|投入资金|amount]。\n投入资金[9万元|投入资金|amount]。",
        # three chapters, three values: not one indicator
        "安排[1个|绿色低碳示范点位|amount]。\n安排[2个|绿色低碳示范点位|amount]。\n安排[9个|绿色低碳示范点位|amount]。",
        # a short name of two things
        "开发[227个|应用场景|amount]。\n上线[64个|应用场景|amount]。",
        # a rule, not a result
        "每户补贴[800元|适老化改造补贴标准|amount|rule]。\n每户补贴[900元|适老化改造补贴标准|amount|rule]。",
    ],
)
def test_what_only_looks_like_a_contradiction_is_left_alone(write: Callable, text: str) -> None:
    assert kinds(write("报告", text)) == []


def test_an_estimate_that_another_document_corrects_is_a_revision(write: Callable) -> None:
    early = write("计划报告", "预计完成社会消费品零售总额[1600亿元|社会消费品零售总额|amount|estimated]。")
    late = write("工作报告", "完成社会消费品零售总额[1529.4亿元|社会消费品零售总额|amount]。")
    (found,) = find_contradictions([early, late])
    assert (found.kind, found.grade) == ("revised", "soft")


def test_several_places_of_one_statement_make_one_row(write: Callable) -> None:
    text = SAME_YEAR + "\n建成[3个|社区智慧健身驿站|amount]。\n民生实事：[1处|社区智慧健身驿站|amount]。"
    (found,) = find_contradictions([write("报告", text)])
    assert len(found.more) == 2


def test_the_order_of_documents_does_not_change_what_is_found(write: Callable) -> None:
    one = write("甲", "新建[6家|社区长者食堂|amount]。")
    other = write("乙", "新建[9家|社区长者食堂|amount]。")
    there, back = find_contradictions([one, other]), find_contradictions([other, one])
    assert there == back


def test_graver_contradictions_come_first(write: Callable) -> None:
    text = SAME_YEAR + (
        "\n工单[5.99万件|热线工单|amount]，下降[8.44%|热线工单|growth|-]。\n受理工单[7.01万件|热线工单|amount|2024]。"
    )
    assert [each.grade for each in find_contradictions([write("报告", text)])] == ["hard", "base"]


def test_documents_of_two_governments_are_not_held_against_each_other(write: Callable) -> None:
    one = write("甲", "新建[6家|社区长者食堂|amount]。", issuer="青禾县人民政府")
    other = write("乙", "新建[9家|社区长者食堂|amount]。", issuer="云州市青石区财政局")
    assert find_contradictions([one, other]) == ()
    same = write("丙", "新建[9家|社区长者食堂|amount]。", issuer="青禾县发展和改革局")
    assert len(find_contradictions([one, same])) == 1


def test_a_new_area_has_numbers_of_its_own(write: Callable) -> None:
    text = (
        "固定资产投资增长[5%|固定资产投资|growth|target]。\n"
        "云湖新区生产总值增长[15%|云湖新区生产总值|growth|target]，固定资产投资增长[18%|固定资产投资|growth|target]。"
    )
    assert kinds(write("报告", text)) == []
    own = (
        "全市固定资产投资增长[5%|固定资产投资|growth|target]。\n今年固定资产投资增长[18%|固定资产投资|growth|target]。"
    )
    assert kinds(write("报告", own)) == ["conflict"]


def test_the_two_sides_of_a_budget_are_equal_by_law(write: Callable) -> None:
    text = "总计[284.54亿元|债券转贷收入|amount]。\n总计[284.54亿元|债券还本支出|amount]。"
    assert kinds(write("报告", text)) == []


def test_a_rate_of_progress_says_nothing_alone(write: Callable) -> None:
    text = (
        "省级项目完成投资计划的[45%|年度投资计划|ratio]，超时序进度[3.5个百分点|超时序进度|change]。\n"
        "市级项目超时序进度[1.5个百分点|超时序进度|change]，整体完成率[111%|整体完成率|ratio]。\n"
        "民生项目整体完成率[140%|整体完成率|ratio]。"
    )
    assert kinds(write("报告", text)) == []


def test_what_is_said_of_all_years_so_far_is_not_held_against_the_last(write: Callable) -> None:
    text = (
        "全年细颗粒物浓度为[26.6微克/立方米|细颗粒物浓度|ratio]。\n"
        "“十四五”以来，优良率达[87%|优良率|ratio]，细颗粒物浓度为[29微克/立方米|细颗粒物浓度|ratio]。"
    )
    assert kinds(write("报告", text)) == []


def titled(marked: Marked, title: str) -> Marked:
    document, figures = marked
    return replace(document, meta=replace(document.meta, title=title)), figures


@pytest.mark.parametrize(
    "title", ["2025年青禾县政府工作报告", "二〇二五年度青禾县国民经济计划报告", "关于青禾县2025年预算执行的报告"]
)
def test_a_year_at_the_front_of_a_title_is_no_part_of_the_place(write: Callable, title: str) -> None:
    one = titled(write("甲", "固定资产投资增长[8.1%|固定资产投资|growth]。"), title)
    other = titled(write("乙", "固定资产投资增长[7.4%|固定资产投资|growth]。"), "青禾县2025年统计公报")
    third = titled(write("丙", "固定资产投资增长[2.4%|固定资产投资|growth]。"), "2025年云州市政府工作报告")
    assert [each.kind for each in find_contradictions([one, other, third])] == ["conflict"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # behind its own indicator's size a growth needs no name
        ("完成[410亿元|生产总值|amount]、增长[5.1%|生产总值|growth|carried]。", ["conflict"]),
        ("完成[410亿元|生产总值|amount]，按不变价格计算，比上年增长[5.1%|生产总值|growth|carried]。", ["conflict"]),
        # … but does where other words stand between, or where the size is another indicator's
        ("完成[410亿元|生产总值|amount]，服务业投资增长[5.1%|生产总值|growth|carried]。", []),
        ("投资[410亿元|固定资产投资|amount]，增长[5.1%|生产总值|growth|carried]。", []),
    ],
)
def test_two_growths_of_one_year_contradict_each_other(write: Callable, text: str, found: list[str]) -> None:
    report = write("报告", "全年生产总值增长[5.6%|生产总值|growth]。")
    assert kinds(report, write("公报", text)) == found


def test_growths_on_another_basis_do_not(write: Callable) -> None:
    plain = "一般公共预算收入增长[4.1%|一般公共预算收入|growth]。"
    text = plain + "\n一般公共预算收入同口径增长[6.2%|一般公共预算收入|growth]。"
    assert kinds(write("报告", text)) == []
    assert kinds(write("报告", plain + "\n一般公共预算收入增长[6.2%|一般公共预算收入|growth]。")) == ["conflict"]
    # the growth of what is valued in constant prices is said to be so or not, and is one
    constant = "生产总值增长[5.6%|生产总值|growth]。\n生产总值可比价增长[5.1%|生产总值|growth]。"
    assert kinds(write("报告", constant)) == ["conflict"]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("云州市青石区人民政府工作报告", "青石区"),
        ("青石区9月份民生工程进展情况", "青石区"),
        ("云州市1—11月重点民生实事落实情况", "云州市"),
        ("关于印发云北水族自治县2025年重点工作安排的通知", "云北水族自治县"),
        ("云北水族侗族苗族瑶族自治县人民政府工作报告", "云北水族侗族苗族瑶族自治县"),
        ("族" * 200, ""),
        ("二〇二五年度青禾县国民经济计划报告", "青禾县"),
        ("全市重点工作推进会", ""),
    ],
)
def test_the_place_of_a_document_is_found_in_its_title(write: Callable, title: str, place: str) -> None:
    assert name_government(titled(write("甲", "首店[1家|首店|amount]。"), title)[0]) == place


def test_a_document_without_a_place_is_held_against_itself_where_there_are_several_places(write: Callable) -> None:
    places = [
        titled(write(name, "首店[9家|首店|amount]。"), f"{name}人民政府工作报告") for name in ("青禾县", "云州市")
    ]
    texts = ("新建[6家|社区长者食堂|amount]。", "新建[8家|社区长者食堂|amount]。")
    unnamed = [write(name, text) for name, text in zip("丙丁", texts, strict=True)]
    assert find_contradictions([*places, *unnamed]) == ()
    assert kinds(*places[:1], *unnamed) == ["conflict"]
    assert kinds(*places, write("戊", texts[0] + "\n" + texts[1])) == ["conflict"]


def test_items_of_one_sentence_are_not_one_thing(write: Callable) -> None:
    begun, opened = (f"新增社区智慧健身驿站[{number}个|社区智慧健身驿站|amount]" for number in (9, 18))
    assert kinds(write("报告", f"开工场馆3处，{begun}；\n启用场馆2处，{opened}。")) == ["conflict"]
    assert kinds(write("报告", f"开工场馆3处，{begun}；启用场馆2处，{opened}。")) == []


def test_promised_rates_are_not_rounded(write: Callable) -> None:
    plan = write("计划", "生产总值增长[6%|生产总值|growth|target]。")
    about = write("报告", "生产总值增长[5.5%|生产总值|growth|target|approx]左右。")
    assert kinds(plan, about) == ["conflict"]
    assert kinds(plan, write("报告", "生产总值增长[5.8%|生产总值|growth|target|approx]左右。")) == []
    # what was achieved may be
    done = "生产总值增长[6%|生产总值|growth]。", "生产总值增长[5.6%|生产总值|growth]。"
    assert kinds(*(write(name, text) for name, text in zip("甲乙", done, strict=True))) == []


def test_three_growths_of_a_known_indicator_are_two_too_many(write: Callable) -> None:
    growths = "\n".join(f"生产总值增长[{value}%|生产总值|growth]。" for value in (5.6, 5.1, 4.2))
    (found,) = find_contradictions([write("报告", growths)])
    assert (found.first.figure.low, found.second.figure.low, len(found.more)) == (Decimal("5.6"), Decimal("4.2"), 1)
    # four are a table of counties, and three of a chapter's word no indicator
    assert kinds(write("报告", growths + "\n生产总值增长[9.1%|生产总值|growth]。")) == []
    assert kinds(write("报告", growths.replace("生产总值", "园区企业产出"))) == []


def test_a_rate_of_fall_is_the_fall(write: Callable) -> None:
    fall = "单位产品综合能耗下降[3.2%|单位产品综合能耗|growth|-]。"
    assert kinds(write("甲", fall), write("乙", "能耗降低率[3.2%|单位产品综合能耗降低率|growth]。")) == []
    assert kinds(write("甲", fall), write("乙", "能耗降低率[3.9%|单位产品综合能耗降低率|growth]。")) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("“十五五”时期，城镇化率达到70%。", "到2030年，城镇化率达到72%。", ["conflict"]),
        ("“十五五”时期，城镇化率达到70%。", "到2030年，城镇化率达到70%。", []),
        ("“十五五”时期，城镇化率达到70%。", "到2028年，城镇化率达到68%。", []),
        ("“十五五”时期，地区生产总值达到900亿元。", "到2030年，地区生产总值达到950亿元。", ["conflict"]),
        ("“十五五”时期，社会消费品零售总额400亿元。", "到2030年，社会消费品零售总额达到430亿元。", ["conflict"]),
    ],
)
def test_a_level_that_a_plan_aims_at_is_that_of_its_last_year(one: str, other: str, found: list[str]) -> None:
    text = f"柳湾市第十五个五年规划纲要\n第一章 主要目标\n{one}\n第二章 新型城镇化\n{other}\n"
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "规划")
    assert kinds((document, find_figures(document))) == found
