"""Quantities in Chinese numerals, and the many numerals that only name something."""

from decimal import Decimal
from itertools import pairwise

import pytest

from luoshi.text.chinese_quantities import scan_chinese

# (text, low, high, unit, comparator)
COUNTED = [
    ("新增两个站点", "2", "2", "个", "eq"),
    ("改造四千二百户", "4200", "4200", "户", "eq"),
    ("引进三十余家企业", "30", "30", "家", "ge"),
    ("培训二十几名骨干", "20", "20", "名", "ge"),
    ("走访十几家企业", "10", "10", "家", "ge"),
    ("建成十项工程", "10", "10", "项", "eq"),
    ("惠及五万户家庭", "5", "5", "万户", "eq"),
    ("服务三万五千人", "3.5", "3.5", "万人", "eq"),
    ("投资一亿二千万元", "1.2", "1.2", "亿元", "eq"),
    ("投资一亿二千余万元", "1.2", "1.2", "亿元", "ge"),
    ("服务三十多万户", "30", "30", "万户", "ge"),
    ("总量达一点五万亿元", "1.5", "1.5", "万亿元", "eq"),
    ("补助二千万元", "2000", "2000", "万元", "eq"),
    ("新增三万多平方米", "3", "3", "万平方米", "ge"),
    ("全长三十二点五公里", "32.5", "32.5", "公里", "eq"),
    ("装机五十千瓦", "50", "50", "千瓦", "eq"),
    ("回收两吨半", "2.5", "2.5", "吨", "eq"),
    ("提高零点四个百分点", "0.4", "0.4", "个百分点", "eq"),
    ("拨付叁佰万元", "300", "300", "万元", "eq"),
    ("缴获近一吨", "1", "1", "吨", "approx"),
    ("达到二又四分之一", "2.25", "2.25", "", "eq"),
    ("加装两台电梯", "2", "2", "台", "eq"),
    ("办好两件实事", "2", "2", "件", "eq"),
    ("在三个月内办结", "3", "3", "个月", "eq"),
    ("约三千人", "3000", "3000", "人", "approx"),
    ("不少于二十个", "20", "20", "个", "ge"),
    ("控制在六十件以内", "60", "60", "件", "le"),
    ("新增十二家左右", "12", "12", "家", "approx"),
    ("十家以上", "10", "10", "家", "ge"),
    ("每街镇新增三至五家", "3", "5", "家", "range"),
    ("设立十到十五个", "10", "15", "个", "range"),
    # a bare scale counts behind 超, 突破, 近 or before 余
    ("首店突破千家", "1000", "1000", "家", "ge"),
    ("走访企业超百家", "100", "100", "家", "ge"),
    ("集聚百余家机构", "100", "100", "家", "ge"),
    ("培训近千名", "1000", "1000", "名", "approx"),
    ("服务逾万家", "10000", "10000", "家", "ge"),
    ("规模超百亿元", "100", "100", "亿元", "ge"),
    ("客流超百万人次", "100", "100", "万人次", "ge"),
    # 一 counts behind a verb that opens something
    ("新建一所学校", "1", "1", "所", "eq"),
    ("建成了一座泵站", "1", "1", "座", "eq"),
    ("规模增长一倍", "1", "1", "倍", "eq"),
    ("提高一个百分点", "1", "1", "个百分点", "eq"),
    # set forms
    ("增长百分之五", "5", "5", "%", "eq"),
    ("增长百分之五点五左右", "5.5", "5.5", "%", "approx"),
    ("达到百分之百", "100", "100", "%", "eq"),
    ("不低于百分之九十五", "95", "95", "%", "ge"),
    ("死亡率千分之三以下", "3", "3", "‰", "le"),
    ("提高五个百分点", "5", "5", "个百分点", "eq"),
    ("占三分之二", "0.6667", "0.6667", "", "eq"),
    ("占四分之三以上", "0.75", "0.75", "", "ge"),
    ("占近五成", "5", "5", "成", "approx"),
    ("占八成以上", "8", "8", "成", "ge"),
    ("占三成半", "3.5", "3.5", "成", "eq"),
    ("比2020年翻一番", "1", "1", "番", "eq"),
    ("产值翻了两番", "2", "2", "番", "eq"),
    ("增长两倍以上", "2", "2", "倍", "ge"),
    ("一个半小时到达", "1.5", "1.5", "小时", "eq"),
    ("压缩到一个半月", "1.5", "1.5", "个月", "eq"),
    ("工期两年半", "2.5", "2.5", "年", "eq"),
    ("居住三年以上", "3", "3", "年", "ge"),
]

NAMES = [
    "一些", "一批项目", "一体推进", "一方面", "一是强化", "一件事", "一张网", "一门式", "一线员工", "一流营商环境",
    "打造一个平台", "一家人", "一心一意", "一一对应", "一番事业", "一票否决", "一网通办", "一分部署",
    "三年行动计划", "第十五个五年规划", "五个中心", "四个意识", "两个确立", "十二个坚持", "三个一百", "三大工程",
    "四大功能区", "两条战线", "一条主线", "两会", "七一", "五一劳动节", "八一路", "十佳", "三八红旗手",
    "“四个全面”", "“十项举措”", "“两个免于”", "第一", "第三条", "前三名", "每两个", "统一", "专一", "万众一心", "百姓",
    "十四五", "“十五五”", "二十大", "二十届三中全会", "三级网络", "二期工程", "三类企业", "四季", "三元桥", "四人小组",
    "三次产业", "二次供水", "三位一体", "连续六次获评", "千家万户", "百场万人", "成千上万家", "亿元楼", "万元",
    "五米宽", "这三项",
    "半年", "三三两两", "两手抓", "八项规定", "三项制度", "十分重要", "一二三产业",
    # loose numbers
    "四五百家", "几十家", "数百人", "上百个", "二三十个", "若干项", "三五个",
    # refused on purpose: a discount is no share of anything
    "七折", "八五折",
    "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "low", "high", "unit", "comparator"), COUNTED)
def test_a_numeral_before_a_unit_counts(text: str, low: str, high: str, unit: str, comparator: str) -> None:
    (found,) = scan_chinese(text)
    assert (found.low, found.high, found.unit, found.comparator) == (Decimal(low), Decimal(high), unit, comparator)


@pytest.mark.parametrize("text", NAMES)
def test_a_numeral_that_names_is_left_alone(text: str) -> None:
    assert list(scan_chinese(text)) == []
    assert list(scan_chinese(f"推进{text}，")) == []


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("引进不少于三十家企业", "三十", "不少于三十家"),
        ("惠及五万余户", "五", "五万余户"),
        ("投资一亿二千万元", "一亿二千万", "一亿二千万元"),
        ("增长百分之五左右", "五", "百分之五左右"),
        ("占三分之二", "三分之二", "三分之二"),
    ],
)
def test_a_quantity_knows_its_number_and_its_whole(text: str, number: str, whole: str) -> None:
    (found,) = scan_chinese(text)
    assert text[found.start : found.end] == number
    assert text[found.begin : found.stop] == whole


def test_several_stand_in_order_without_overlap() -> None:
    text = "新建两所学校、改造三十个小区，受益四千二百户，占三分之一"
    found = list(scan_chinese(text))
    assert [q.unit for q in found] == ["所", "个", "户", ""]
    assert all(one.stop <= other.begin for one, other in pairwise(found))


@pytest.mark.parametrize("text", ["3万余户", "5百余家", "2.5万名"])
def test_the_tail_of_an_arabic_number_is_not_read_again(text: str) -> None:
    assert list(scan_chinese(text)) == []
