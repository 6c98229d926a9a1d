"""Arabic numbers with what stands around them."""

from decimal import Decimal

import pytest

from luoshi.text.fold import fold
from luoshi.text.quantities import parse_quantity, scan, write_quantity
from luoshi.text.unclear import Unclear

# (text, low, high, unit, comparator)
SINGLE = [
    # counts
    ("5家", "5", "5", "家", "eq"),
    ("３０家", "30", "30", "家", "eq"),
    ("1,208户", "1208", "1208", "户", "eq"),
    ("1.2万户", "1.2", "1.2", "万户", "eq"),
    ("3000套（间）", "3000", "3000", "套（间）", "eq"),
    ("40台(套)", "40", "40", "台(套)", "eq"),
    ("8.6万人次", "8.6", "8.6", "万人次", "eq"),
    ("12个", "12", "12", "个", "eq"),
    ("5项", "5", "5", "项", "eq"),
    ("2个标段", "2", "2", "个", "eq"),
    # money
    ("15元", "15", "15", "元", "eq"),
    ("1000万元", "1000", "1000", "万元", "eq"),
    ("36.5亿元", "36.5", "36.5", "亿元", "eq"),
    ("1200亿美元", "1200", "1200", "亿美元", "eq"),
    ("1万亿日元", "1", "1", "万亿日元", "eq"),
    ("5.3亿港元", "5.3", "5.3", "亿港元", "eq"),
    ("2万欧元", "2", "2", "万欧元", "eq"),
    ("3.1万英镑", "3.1", "3.1", "万英镑", "eq"),
    ("1.05瑞士法郎", "1.05", "1.05", "瑞士法郎", "eq"),
    ("500元/人·年", "500", "500", "元/人·年", "eq"),
    ("3.5万元/座/年", "3.5", "3.5", "万元/座/年", "eq"),
    ("1.5万/人/年", "1.5", "1.5", "万/人/年", "eq"),
    # measures
    ("12千米", "12", "12", "千米", "eq"),
    ("168厘米", "168", "168", "厘米", "eq"),
    ("4.2万平方米", "4.2", "4.2", "万平方米", "eq"),
    ("387万亩", "387", "387", "万亩", "eq"),
    ("50公顷", "50", "50", "公顷", "eq"),
    ("6.5万立方米", "6.5", "6.5", "万立方米", "eq"),
    ("20万公斤", "20", "20", "万公斤", "eq"),
    ("2.3千克", "2.3", "2.3", "千克", "eq"),
    ("300吨/日", "300", "300", "吨/日", "eq"),
    ("28微克/立方米", "28", "28", "微克/立方米", "eq"),
    ("36℃", "36", "36", "℃", "eq"),
    ("20摄氏度", "20", "20", "摄氏度", "eq"),
    ("90天", "90", "90", "天", "eq"),
    ("24小时", "24", "24", "小时", "eq"),
    ("29岁", "29", "29", "岁", "eq"),
    ("500GB", "500", "500", "GB", "eq"),
    ("2000PFLOPS", "2000", "2000", "PFLOPS", "eq"),
    ("120兆瓦", "120", "120", "兆瓦", "eq"),
    # shares and multiples
    ("5%", "5", "5", "%", "eq"),
    ("５．５％", "5.5", "5.5", "%", "eq"),
    ("5.64‰", "5.64", "5.64", "‰", "eq"),
    ("0.4个百分点", "0.4", "0.4", "个百分点", "eq"),
    ("百分之6.5", "6.5", "6.5", "%", "eq"),
    ("百分之80以上", "80", "80", "%", "ge"),
    ("8成", "8", "8", "成", "eq"),
    ("2.5倍", "2.5", "2.5", "倍", "eq"),
    ("1/4", "0.25", "0.25", "", "eq"),
    ("2/3以上", "0.6667", "0.6667", "", "ge"),
    # compound numbers, in their leading multiplier
    ("2万3千人", "2.3", "2.3", "万人", "eq"),
    ("3亿5000万元", "3.5", "3.5", "亿元", "eq"),
    ("3万5000元", "3.5", "3.5", "万元", "eq"),
    ("1,234万5000元", "1234.5", "1234.5", "万元", "eq"),
    ("12亿3456万7890元", "12.3456789", "12.3456789", "亿元", "eq"),
    ("2万3千余户", "2.3", "2.3", "万户", "ge"),
    ("3万5千", "3.5", "3.5", "万", "eq"),
    # bounds behind the number
    ("170家以上", "170", "170", "家", "ge"),
    ("10万元以上20万元以下", "10", "20", "万元", "range"),
    ("5000万元以上、1亿元以下", "0.5", "1", "亿元", "range"),
    ("6人（含）以下", "6", "6", "人", "le"),
    ("15元/平方米·月", "15", "15", "元/平方米·月", "eq"),
    ("1200元/吨标准煤", "1200", "1200", "元/吨标准煤", "eq"),
    ("3家及以上", "3", "3", "家", "ge"),
    ("100余家", "100", "100", "家", "ge"),
    ("30多家", "30", "30", "家", "ge"),
    ("20几名", "20", "20", "名", "ge"),
    ("100余万人", "100", "100", "万人", "ge"),
    ("1.2万余户", "1.2", "1.2", "万户", "ge"),
    ("60分钟以内", "60", "60", "分钟", "le"),
    ("10人以下", "10", "10", "人", "le"),
    ("750吨以内/日", "750", "750", "吨/日", "le"),
    ("5%左右", "5", "5", "%", "approx"),
    ("200亩上下", "200", "200", "亩", "approx"),
    # and before it
    ("不少于200人次", "200", "200", "人次", "ge"),
    ("不低于85%", "85", "85", "%", "ge"),
    ("至少3家", "3", "3", "家", "ge"),
    ("超过400亿元", "400", "400", "亿元", "ge"),
    ("超1700亿元", "1700", "1700", "亿元", "ge"),
    ("突破2000家", "2000", "2000", "家", "ge"),
    ("逾90%", "90", "90", "%", "ge"),
    ("≥92%", "92", "92", "%", "ge"),
    ("＞5家", "5", "5", "家", "ge"),
    ("不超过3%", "3", "3", "%", "le"),
    ("控制在5%", "5", "5", "%", "le"),
    ("≤30微克/立方米", "30", "30", "微克/立方米", "le"),
    ("至多2次", "2", "2", "次", "le"),
    ("约450亿元", "450", "450", "亿元", "approx"),
    ("近3000名", "3000", "3000", "名", "approx"),
    ("接近60%", "60", "60", "%", "approx"),
    # ranges
    ("80-100家", "80", "100", "家", "range"),
    ("80—100家", "80", "100", "家", "range"),
    ("80～100家", "80", "100", "家", "range"),
    ("2至3个", "2", "3", "个", "range"),
    ("5到8公里", "5", "8", "公里", "range"),
    ("5%-6%", "5", "6", "%", "range"),
    ("5-6%", "5", "6", "%", "range"),
    ("1.5-2亿元", "1.5", "2", "亿元", "range"),
    ("1亿-2亿元", "1", "2", "亿元", "range"),
    ("8000万—1.2亿元", "0.8", "1.2", "亿元", "range"),
    ("8000—1万人", "0.8", "1", "万人", "range"),
    ("40公里至45公里", "40", "45", "公里", "range"),
    ("2万平方米—3万平方米", "2", "3", "万平方米", "range"),
    ("介于7%和9%之间", "7", "9", "%", "range"),
    ("60至70分之间", "60", "70", "分", "range"),
    # bounds of regulations
    ("大于等于85%", "85", "85", "%", "ge"),
    ("小于或等于6个工作日", "6", "6", "个工作日", "le"),
    ("不到30户", "30", "30", "户", "le"),
    ("不足4000万元", "4000", "4000", "万元", "le"),
    # compounds with a gap or two scales
    ("7万零6百个", "7.06", "7.06", "万个", "eq"),
    ("2亿6千万元", "2.6", "2.6", "亿元", "eq"),
    # a number alone
    ("42", "42", "42", "", "eq"),
    ("3.50", "3.5", "3.5", "", "eq"),
]

# (text, what is found in it)
SEVERAL = [
    ("没有数字的一句话", []),
    ("", []),
    ("上百家、数十名、若干项", []),
    ("从2375元提高到2423元", [("2375", "元"), ("2423", "元")]),
    ("提高0.9、5.9个百分点", [("0.9", ""), ("5.9", "个百分点")]),
    ("301户611人", [("301", "户"), ("611", "人")]),
    ("80家、16家", [("80", "家"), ("16", "家")]),
    ("1万2024年", [("1", "万"), ("2024", "年")]),
    ("1万50户", [("1", "万"), ("50", "户")]),
    ("3.5万2000元", [("3.5", "万"), ("2000", "元")]),
    ("由40公里到45公里", [("40", "公里"), ("45", "公里")]),
    ("3家和5家", [("3", "家"), ("5", "家")]),
    ("7×24小时", [("7", ""), ("24", "小时")]),
    ("12,34", [("12", ""), ("34", "")]),
    ("1/0", [("1", ""), ("0", "")]),
]


def test_every_number_is_found_once_in_order() -> None:
    assert [q.low for q in scan("新增3家、5.5%、1,200套和7-9个")] == [3, Decimal("5.5"), 1200, 7]


@pytest.mark.parametrize(("text", "low", "high", "unit", "comparator"), SINGLE)
def test_a_number_is_taken_apart(text: str, low: str, high: str, unit: str, comparator: str) -> None:
    (found,) = scan(fold(text))
    assert (found.low, found.high, found.unit, found.comparator) == (Decimal(low), Decimal(high), unit, comparator)


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_numbers_stay_several(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.low, q.unit) for q in scan(fold(text))] == [(Decimal(low), unit) for low, unit in expected]


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("引进不少于170家企业", "170", "不少于170家"),
        ("建成1.2万余户", "1.2", "1.2万余户"),
        ("安排3亿5000万元资金", "3亿5000万", "3亿5000万元"),
        ("占2/3以上", "2/3", "2/3以上"),
        ("约百分之6", "6", "约百分之6"),
        ("控制在5-6%左右", "5", "控制在5-6%左右"),
    ],
)
def test_a_quantity_knows_its_number_and_its_whole(text: str, number: str, whole: str) -> None:
    (found,) = scan(text)
    assert text[found.start : found.end] == number
    assert text[found.begin : found.stop] == whole


def test_the_second_number_of_a_range_is_pointed_at() -> None:
    text = "每年新增80—100家"
    (found,) = scan(text)
    assert text[found.high_start : found.high_start + 3] == "100"


@pytest.mark.parametrize("text", ["-3.2%", "零下8℃", "负5"])
def test_a_sign_is_left_to_who_reads_the_sentence(text: str) -> None:
    (found,) = scan(text)
    assert found.low > 0


def test_the_longest_run_of_digits_does_no_harm() -> None:
    (found,) = scan("9" * 10_000 + "家")
    assert found.unit == "家"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "没有数字"),
        ("若干", "没有数字"),
        ("几百家", "没有数字"),
        ("第三", "没有数字"),
        ("3家和5家", "不止一个数字：2 个"),
        ("2375元、2423元、2500元", "不止一个数字：3 个"),
    ],
)
def test_a_cell_without_one_number_is_refused(text: str, reason: str) -> None:
    assert parse_quantity(text) == Unclear(text, reason)


@pytest.mark.parametrize(("text", "unit"), [(" 1 208 . 5 万 元 ", "万元"), ("８５ ％", "%"), ("80 —\n100 家", "家")])
def test_blanks_in_a_cell_do_not_matter(text: str, unit: str) -> None:
    found = parse_quantity(text)
    assert not isinstance(found, Unclear)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "unit", "comparator"),
    [
        ("三家", "3", "家", "eq"),
        ("三百五十余户", "350", "户", "ge"),
        ("-4.6%", "-4.6", "%", "eq"),
        ("6 . 2 亿 元 左 右", "6.2", "亿元", "approx"),
        ("2 1/4", "2.25", "", "eq"),
        ("4e3", "4000", "", "eq"),
        ("不到六成", "6", "成", "le"),
    ],
)
def test_a_cell_may_hold_any_way_to_write_one_number(text: str, low: str, unit: str, comparator: str) -> None:
    found = parse_quantity(text)
    assert not isinstance(found, Unclear)
    assert (found.low, found.unit, found.comparator) == (Decimal(low), unit, comparator)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("不少于200人次", "200人次以上"),
        ("控制在5%", "5%以内"),
        ("约450亿元", "450亿元左右"),
        ("80～100家", "80-100家"),
        ("3亿5000万元", "3.5亿元"),
        ("1,200套（间）", "1200套（间）"),
    ],
)
def test_a_quantity_is_written_in_the_words_of_the_genre(text: str, written: str) -> None:
    found = parse_quantity(text)
    assert not isinstance(found, Unclear)
    assert write_quantity(found) == written


def test_a_compound_of_very_many_digits_is_one_quantity() -> None:
    for length in (40, 500, 5000):
        (quantity,) = scan("9" * length + "亿5000万")
        assert quantity.unit == "亿"
