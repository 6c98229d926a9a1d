from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.alignment.contradictions.find import find_contradictions


def kinds(*documents) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return [(each.kind, each.grade) for each in find_contradictions(documents)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建成绿地[8.1万平方米|绿地|amount]，其中：公共绿地[5.7万平方米|公共绿地|amount]、专用绿地[2.4万平方米|专用绿地|amount]。",
            [],
        ),
        (
            "建成绿地[8.1万平方米|绿地|amount]，其中：公共绿地[5.7万平方米|公共绿地|amount]、专用绿地[1.4万平方米|专用绿地|amount]。",
            [("total", "hard")],
        ),
        # 其中 alone need not name all
        ("引进首店[234家|首店|amount]，其中亚洲首店[9家|亚洲首店|amount]、全国首店[33家|全国首店|amount]。", []),
        # but parts can't be more than the whole
        (
            "引进首店[30家|首店|amount]，其中亚洲首店[9家|亚洲首店|amount]、全国首店[33家|全国首店|amount]。",
            [("total", "hard")],
        ),
        ("税收超亿元楼宇[94幢|亿元楼|stock]，其中月亿楼[97幢|月亿楼|stock]。", [("total", "hard")]),
        # nearly all: worth a look
        (
            "救助资金[1000万元|救助资金总数|amount]，其中低保[600万元|低保资金|amount]、医疗[390万元|医疗资金|amount]。",
            [("total", "soft")],
        ),
        # another unit is no part; the list ends at the semicolon
        ("新增托位[660个|托位|amount]，其中公办园[4家|公办园|amount]；开设托班[700个|托班|amount]。", []),
    ],
)
def test_parts_are_held_against_their_total(write: Callable, text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(write("报告", text)) == expected


TABLE = """
产业	税收（亿元）	占全县税收总收入比重（%）
商贸业	[40.5亿元|商贸业税收|amount]	[40.5%|商贸业税收|ratio]
金融业	[{金融}亿元|金融业税收|amount]	[{占比}%|金融业税收|ratio]
文旅业	[10.0亿元|文旅业税收|amount]	[10.0%|文旅业税收|ratio]
合计	[71.0亿元|三大产业税收|amount]	[71.0%|三大产业税收|ratio]
"""


@pytest.mark.parametrize(
    ("finance", "share", "expected"),
    [("20.5", "20.5", []), ("21.5", "20.5", [("share", "hard"), ("total", "hard")]), ("20.5", "20.4", [])],
)
def test_columns_add_up_and_shares_fit(
    write: Callable, finance: str, share: str, expected: list[tuple[str, str]]
) -> None:
    text = TABLE.replace("{金融}", finance).replace("{占比}", share)
    assert sorted(kinds(write("报告", text))) == expected


def test_a_share_that_does_not_fit_the_stated_whole_is_reported(write: Callable) -> None:
    text = (
        "完成税收总收入[800亿元|税收总收入|amount]。\n"
        "总部经济税收[200亿元|总部经济税收|amount]，占全区总税收收入的[17.1%|总部经济税收|ratio]。"
    )
    (found,) = find_contradictions([write("报告", text)])
    assert (found.kind, found.grade) == ("share", "hard")
    assert "200亿元÷800亿元＝25%" in found.explanation


@pytest.mark.parametrize(("growth", "fits"), [("2%", True), ("2.01%", True), ("2.5%", False), ("5.2%", False)])
def test_increase_and_growth_of_one_sentence_fit(write: Callable, growth: str, fits: bool) -> None:
    text = f"收入完成[3083万元|非税收入|amount]，增收[60.8万元|非税收入|change]，增长[{growth}|非税收入|growth]。"
    # 60.8 of 3,022.2 is 2.01%
    assert kinds(write("报告", text)) == ([] if fits else [("growth", "hard")])


def test_a_completion_rate_is_worked_out_again(write: Callable) -> None:
    text = (
        "分类量[{}吨/日|湿垃圾分类量|amount]（指标为[450吨/日|湿垃圾分类指标|amount|target]），"
        "完成率[102.73%|湿垃圾完成率|ratio]。"
    )
    assert kinds(write("报告", text.format("462.27"))) == []
    assert kinds(write("报告", text.format("482.27"))) == [("completion", "hard")]


def test_a_result_that_doubles_without_a_word_is_worth_a_look(write: Callable) -> None:
    old = write("上年报告", "开放体育场馆[43.1万人次|体育场馆公益开放|amount]。", "2024")
    new = write("本年报告", "开放体育场馆[144万人次|体育场馆公益开放|amount]。")
    (found,) = find_contradictions([old, new])
    assert (found.kind, found.grade) == ("jump", "soft")
    grown = write("本年报告", "开放[144万人次|体育场馆公益开放|amount]，增长[234%|体育场馆公益开放|growth]。")
    assert "jump" not in [kind for kind, _ in kinds(old, grown)]


def test_one_number_under_two_names_is_worth_a_look(write: Callable) -> None:
    text = (
        "文化配送工程惠及[582万人次|文化配送工程|amount]。\n"
        "文化配送工程和公益演出活动服务[582万人次|文化配送工程和公益演出活动服务人次|amount]。"
    )
    assert kinds(write("报告", text)) == [("wording", "soft")]


@pytest.mark.parametrize(
    "text",
    [
        "开工面积[100.3万平方米|开工面积|amount]。\n改造面积[100.3万平方米|旧住房综合改造面积|amount]。",
        "第一产业增加值[23.35亿元|第一产业增加值|amount]。\n第一产业[23.35亿元|第一产业|amount]。",
        "帮扶创业[1606户|帮扶创业|amount]。\n创业帮扶[1606户|创业帮扶|amount]。",
    ],
)
def test_chance_and_word_order_make_no_second_name(write: Callable, text: str) -> None:
    assert kinds(write("报告", text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a count is not rounded
        ("新建公园[12个|公园|amount]，其中口袋公园[7个|口袋公园|amount]、湿地公园[6个|湿地公园|amount]。",
         [("total", "hard")]),
        # what is new behind a comma is no part
        (
            "新增铁路[60公里|铁路|amount]、其中高铁[37公里|高铁|amount]，新增高速公路[80公里|高速公路|amount]。",
            [],
        ),
        # the parts are of the number that they add up to
        (
            "建设学校[12个|学校|amount]，计划竣工[3个|学校竣工|amount]，其中小学[7个|小学|amount]、初中[5个|初中|amount]。",
            [],
        ),
        # three industries make up a hundred
        ("三次产业结构为[18|第一产业比重|ratio]:[38|第二产业比重|ratio]:[47|第三产业比重|ratio]。",
         [("total", "hard")]),
        ("三次产业结构为[18|第一产业比重|ratio]:[36|第二产业比重|ratio]:[46|第三产业比重|ratio]。", []),
        (
            "三次产业结构为[18.1|第一产业比重|ratio]:[36.2|第二产业比重|ratio]:[45.8|第三产业比重|ratio]。",
            [],
        ),
        # a share of something that stands in two other sentences
        (
            "地区生产总值[200亿元|地区生产总值|amount]。\\n服务业增加值[90亿元|服务业增加值|amount]。\\n"
            "服务业增加值占地区生产总值的比重为[52%|服务业增加值|ratio]。",
            [("share", "hard")],
        ),
        (
            "地区生产总值[200亿元|地区生产总值|amount]。\\n服务业增加值[90亿元|服务业增加值|amount]。\\n"
            "服务业增加值占地区生产总值的比重为[45%|服务业增加值|ratio]。",
            [],
        ),
        # every indicator has a plan of its own
        (
            "生产总值完成[12亿元|地区生产总值|amount]，占年计划的[40%|地区生产总值|ratio]。\\n"
            "投资完成[28亿元|固定资产投资|amount]，占年计划的[39%|固定资产投资|ratio]。",
            [],
        ),
    ],
)  # fmt: skip
def test_sums_that_a_careful_reader_would_make(write: Callable, text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(write("报告", text.replace("\\n", "\n"))) == expected


def test_a_column_of_shares_of_each_task_is_of_no_one_whole(write: Callable) -> None:
    rows = (
        "指标\t完成数\t占年任务之比\n"
        "新增就业\t[7.23万人|新增就业|amount]\t[139%|新增就业|ratio]\n"
        "通村道路\t[1361公里|通村道路|amount]\t[100.1%|通村道路|ratio]"
    )
    assert kinds(write("报告", rows)) == []
