"""Units: what they measure, how they scale, what can be compared."""

from decimal import Decimal

import pytest

from luoshi.text.unclear import Unclear
from luoshi.text.units import comparable, dimension, from_base, parse_unit, to_base

DIMENSIONS = [
    ("元", "money_cny"),
    ("万元", "money_cny"),
    ("千亿元", "money_cny"),
    ("亿美元", "money_usd"),
    ("万欧元", "money_eur"),
    ("港元", "money_hkd"),
    ("万亿日元", "money_jpy"),
    ("英镑", "money_gbp"),
    ("瑞士法郎", "money_chf"),
    ("新台币", "money_twd"),
    ("平方米", "area"),
    ("万平方米", "area"),
    ("公顷", "area"),
    ("亩", "area"),
    ("公里", "length"),
    ("厘米", "length"),
    ("cm", "length"),
    ("万立方米", "volume"),
    ("升", "volume"),
    ("吨", "mass"),
    ("万吨", "mass"),
    ("公斤", "mass"),
    ("微克", "mass"),
    ("万吨标准煤", "coal"),
    ("亿千瓦时", "energy"),
    ("兆瓦", "power"),
    ("分钟", "time"),
    ("个工作日", "workday"),
    ("个月", "month"),
    ("%", "share"),
    ("％", "share"),
    ("‰", "share"),
    ("成", "share"),
    ("个百分点", "point"),
    ("倍", "multiple"),
    ("番", "doubling"),
    ("℃", "temperature"),
    ("摄氏度", "temperature"),
    ("TB", "data"),
    ("PFLOPS", "compute"),
    ("微克/立方米", "concentration"),
    ("家", "count:家"),
    ("万人次", "count:人次"),
    ("套（间）", "count:套"),
    ("套(间)", "count:套"),
    ("岁", "count:岁"),
    ("吨/日", "mass/日"),
    ("吨／日", "mass/日"),
    ("万元/亩", "money_cny/亩"),
    ("元/人·年", "money_cny/人·年"),
    ("兔子", "other:兔子"),
]

BASES = [
    ("308.3", "亿元", "30830000000", "元"),
    ("3", "千米", "3000", "米"),
    ("2.5", "公顷", "25000", "平方米"),
    ("3", "亩", "2000", "平方米"),
    ("50", "公斤", "0.05", "吨"),
    ("90", "分钟", "5400", "秒"),
    ("2", "小时", "7200", "秒"),
    ("5.5", "‰", "0.55", "%"),
    ("8", "成", "80", "%"),
    ("2", "EFLOPS", "2000", "PFLOPS"),
    ("2", "Eflops", "2000", "PFLOPS"),
    ("1", "Tbps", "1000000", "Mbps"),
    ("1.5", "TB", "1536", "GB"),
    ("12", "万人次", "120000", "人次"),
    ("750", "吨/日", "750", "吨/日"),
    ("3", "兔子", "3", "兔子"),
]

PAIRS = [
    ("亿元", "万元", True),
    ("亿元", "亿美元", False),
    ("平方米", "亩", True),
    ("平方米", "立方米", False),
    ("公里", "延米", True),
    ("%", "‰", True),
    ("%", "成", True),
    ("%", "个百分点", False),
    ("%", "倍", False),
    ("番", "倍", False),
    ("小时", "分钟", True),
    ("天", "个工作日", False),
    ("项", "条", True),
    ("所", "家", True),
    ("名", "人", True),
    ("人", "人次", False),
    ("户", "户次", True),
    ("万人次", "人次", True),
    ("GB", "PFLOPS", False),
    ("吨", "吨/日", False),
    ("兔子", "兔子", True),
    ("兔子", "家", False),
]


@pytest.mark.parametrize(("unit", "expected"), DIMENSIONS)
def test_a_unit_has_a_dimension(unit: str, expected: str) -> None:
    assert dimension(unit) == expected


@pytest.mark.parametrize(("value", "unit", "expected", "base"), BASES)
def test_a_value_goes_to_the_base_unit_and_back(value: str, unit: str, expected: str, base: str) -> None:
    assert to_base(Decimal(value), unit) == (Decimal(expected), base)
    assert from_base(Decimal(expected), unit) == Decimal(value)


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_values_can_be_compared_within_a_dimension_or_among_like_classifiers(
    one: str, other: str, expected: bool
) -> None:
    assert comparable(one, other) is expected
    assert comparable(other, one) is expected


@pytest.mark.parametrize("text", ["", "万", "亿", "左右", "以上", "（间）", "/日", "兔子"])
def test_what_is_no_unit_is_refused(text: str) -> None:
    assert parse_unit(text) == Unclear(text, "不认识的单位")


def test_a_multiplier_is_taken_apart_from_the_word() -> None:
    unit = parse_unit("十万平方米")
    assert not isinstance(unit, Unclear)
    assert (unit.multiplier, unit.word, unit.base) == (100_000, "平方米", "平方米")


def test_a_unit_that_begins_like_a_multiplier_stays_whole() -> None:
    for word in ("千米", "千克", "千瓦", "百分点"):
        unit = parse_unit(word)
        assert not isinstance(unit, Unclear)
        assert (unit.multiplier, unit.word) == (1, word)
