"""Periods in words, their short form, and back."""

import pytest

from luoshi.text.periods import find_periods, parse_period, write_period, years_of
from luoshi.text.unclear import Unclear

# (text, what it names when the text speaks of 2025)
PERIODS = [
    ("2025年", ["2025"]),
    ("到2035年基本实现", ["2035"]),
    ("2025年底", ["2025"]),
    ("截至2025年12月3日", ["2025"]),
    ("2025年9月", ["2025M9"]),
    ("2025年9月份", ["2025M9"]),
    ("2025年1-5月", ["2025M1-M5"]),
    ("2025年1—5月份", ["2025M1-M5"]),
    ("2025年1至5月", ["2025M1-M5"]),
    ("2025年1月至5月", ["2025M1-M5"]),
    ("2025年前5个月", ["2025M1-M5"]),
    ("2025年1-12月", ["2025"]),
    ("2025年13月", ["2025"]),
    ("2025年5-3月", ["2025"]),
    ("2024年前三季度", ["2024Q1-Q3"]),
    ("2024年前三个季度", ["2024Q1-Q3"]),
    ("2024年一季度", ["2024Q1"]),
    ("2024年第一季度", ["2024Q1"]),
    ("2024年一至三季度", ["2024Q1-Q3"]),
    ("2024年1—3季度", ["2024Q1-Q3"]),
    ("2024年上半年", ["2024Q1-Q2"]),
    ("2024年下半年", ["2024Q3-Q4"]),
    ("2021—2025年", ["2021-2025"]),
    ("2021-2025年", ["2021-2025"]),
    ("2021年至2025年", ["2021-2025"]),
    ("2023到2025，", ["2023-2025"]),
    ("2025—2021年", []),
    ("“十四五”时期", ["2021-2025"]),
    ("十四五期间", ["2021-2025"]),
    ("“十四五”末", ["2025"]),
    ("十五五规划", ["2026-2030"]),
    ("“十五五”以来", ["2026-2030"]),
    ("第十五个五年规划纲要", ["2026-2030"]),
    ("第十四个五年规划和2035年远景目标", ["2021-2025", "2035"]),
    ("“十五”期间", ["2001-2005"]),
    ("十五时期", ["2001-2005"]),
    ("去年", ["2024"]),
    ("上年", ["2024"]),
    ("前年", ["2023"]),
    ("今年", ["2025"]),
    ("全年", ["2025"]),
    ("年内", ["2025"]),
    ("三年内", ["2025-2027"]),
    ("2012年起5年内", ["2012-2016"]),
    ("2012年起，用三年时间", ["2012-2014"]),
    ("前三年内", ["2023-2025"]),
    ("第3年内", []),
    ("明年", ["2026"]),
    ("三季度", ["2025Q3"]),
    ("第三季度", ["2025Q3"]),
    ("前三季度", ["2025Q1-Q3"]),
    ("上半年", ["2025Q1-Q2"]),
    ("1-5月", ["2025M1-M5"]),
    ("前5个月", ["2025M1-M5"]),
    ("前12个月", ["2025"]),
    ("五年来", ["2021-2025"]),
    ("五年累计", ["2021-2025"]),
    ("近三年", ["2023-2025"]),
    ("过去五年", ["2021-2025"]),
    ("未来五年", ["2026-2030"]),
    ("今后三年", ["2026-2028"]),
    ("2024年完成12万户，2025年上半年完成8万户", ["2024", "2025Q1-Q2"]),
    # none of these is a period
    ("十五年", []),
    ("历时十五年建成", []),
    ("二十五家", []),
    ("二十四五岁", []),
    ("第十五条", []),
    ("三个季度", []),
    ("五季度", []),
    ("11-15月", []),
    ("12345号", []),
    ("月度例会", []),
    ("近期", []),
    ("五年级", []),
    ("٢٠٢٥年", []),
    ("", []),
]

ROUND_TRIPS = [
    "2025",
    "2024Q1",
    "2024Q4",
    "2024Q1-Q3",
    "2025Q1-Q2",
    "2025Q3-Q4",
    "2025M1",
    "2025M12",
    "2025M1-M5",
    "2021-2025",
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_a_text_names_its_periods(text: str, expected: list[str]) -> None:
    assert [mention.period for mention in find_periods(text, 2025)] == expected


@pytest.mark.parametrize("text", ["去年", "前三季度", "年内", "近三年", "未来五年", "1-5月"])
def test_relative_words_need_the_year_of_the_text(text: str) -> None:
    assert list(find_periods(text)) == []


@pytest.mark.parametrize("word", ["比", "较", "与", "同", "以", "相比", "对比", "相较"])
def test_a_period_behind_a_word_of_comparison_is_a_base(word: str) -> None:
    (mention,) = find_periods(f"{word}2020年翻一番")
    assert (mention.start, mention.period, mention.base) == (0, "2020", True)


def test_growth_over_last_year_makes_last_year_a_base() -> None:
    assert [(m.period, m.base) for m in find_periods("今年完成，比上年增长", 2025)] == [("2025", False), ("2024", True)]
    assert [m.base for m in find_periods("去年同期", 2025)] == [True]


def test_a_mention_knows_where_it_stands() -> None:
    text = "预计2024年前三季度增长"
    (mention,) = find_periods(text)
    assert text[mention.start : mention.end] == "2024年前三季度"


@pytest.mark.parametrize("period", ROUND_TRIPS)
def test_a_written_period_reads_back(period: str) -> None:
    assert parse_period(write_period(period)) == period


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "没有时间"),
        ("近期", "没有时间"),
        ("十五年", "没有时间"),
        ("2024年和2025年", "不止一个时间"),
        ("去年", "没有时间"),
    ],
)
def test_a_text_without_one_period_is_refused(text: str, reason: str) -> None:
    assert parse_period(text) == Unclear(text, reason)


@pytest.mark.parametrize(
    ("period", "years"), [("2025", (2025, 2025)), ("2024Q1-Q3", (2024, 2024)), ("2021-2025", (2021, 2025))]
)
def test_a_period_has_a_first_and_a_last_year(period: str, years: tuple[int, int]) -> None:
    assert years_of(period) == years
