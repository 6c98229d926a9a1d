"""What must hold of the small parsers for every input."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.alignment.periods import months
from luoshi.text.chinese_quantities import scan_chinese
from luoshi.text.fold import fold
from luoshi.text.numerals import parse_numeral, write_numeral
from luoshi.text.periods import find_periods, parse_period, write_period, years_of
from luoshi.text.quantities import Quantity, parse_quantity, scan, write_quantity
from luoshi.text.unclear import Unclear
from luoshi.text.units import comparable, from_base, parse_unit, to_base, unit_table

PIECES = [
    *"0123456789.,%‰-—～/／:：×+（）()“”，。；、★①年月日第约超近不每各家个户元万亿千百十一二两三五半余多几点分之成番倍至到",
    *("以上", "以内", "左右", "不少于", "控制在", "百分之", "平方米", "万元", "人次", "个百分点", "套（间）", "吨/日"),
    *(
        "2024年",
        "前三季度",
        "“十四五”",
        "十五年",
        "上半年",
        "第十五个五年规划",
        "１５％",
        "3亿5000万元",
        "2万3千",
        "1/3",
    ),
]
genre = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
texts = st.one_of(genre, st.text(max_size=60))
units = st.builds(
    lambda multiplier, word: multiplier + word,
    st.sampled_from(["", *sorted(unit_table().multipliers)]),
    st.sampled_from([*unit_table().known, *unit_table().classifiers]),
)
values = st.decimals(min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=4)


@given(st.integers(min_value=-(10**16) + 1, max_value=10**16 - 1))
def test_a_written_numeral_reads_back(value: int) -> None:
    assert parse_numeral(write_numeral(value)) == value


@given(texts)
def test_reading_a_numeral_never_raises_and_is_a_number_or_unclear(text: str) -> None:
    assert isinstance(parse_numeral(text), int | Decimal | Unclear)


@given(texts)
def test_folding_keeps_the_length_and_is_done_at_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(values, units)
def test_a_value_goes_to_the_base_unit_and_back(value: Decimal, unit: str) -> None:
    base_value, base = to_base(value, unit)
    assert from_base(base_value, unit) == value
    assert to_base(base_value, base) == (base_value, base)


@given(units, units)
def test_comparing_units_is_symmetric(one: str, other: str) -> None:
    assert comparable(one, other) == comparable(other, one)
    assert comparable(one, one)


@given(st.text(max_size=12))
def test_a_unit_is_taken_apart_or_refused(text: str) -> None:
    parsed = parse_unit(text)
    assert isinstance(parsed, Unclear) or parsed.multiplier >= 1


def _stands_well(text: str, found: list[Quantity]) -> None:
    last = 0
    for quantity in found:
        assert last <= quantity.begin <= quantity.start < quantity.end <= quantity.stop <= len(text)
        assert quantity.high_start == -1 or quantity.end <= quantity.high_start < quantity.stop
        last = quantity.stop


@given(texts)
def test_the_spans_of_a_scan_are_inside_ordered_and_apart(text: str) -> None:
    folded = fold(text)
    _stands_well(folded, list(scan(folded)))
    _stands_well(folded, list(scan_chinese(folded)))


@given(texts)
def test_the_number_pointed_at_is_the_number_given(text: str) -> None:
    folded = fold(text)
    for quantity in scan(folded):
        written = folded[quantity.start : quantity.end]
        value = parse_numeral(written)
        assert not isinstance(value, Unclear)
        if quantity.high_start == -1:  # the lower end of a range may be moved into the unit of the upper one
            unit = next((c for c in written if c in "亿万千"), "")
            scale = {"": 1, "千": 10**3, "万": 10**4, "亿": 10**8}[unit]
            assert abs(Fraction(quantity.low) * scale - Fraction(value)) <= Fraction("0.00005")


@given(texts)
def test_every_arabic_number_is_found(text: str) -> None:
    folded = fold(text)
    covered = {at for quantity in scan(folded) for at in range(quantity.start, quantity.stop)}
    digits = [at for at, c in enumerate(folded) if c in "0123456789"]
    # the tail of 1.2.3 and of 1,5.2 belongs to a number that is none
    assert all(at in covered or "." in folded[max(0, at - 60) : at] for at in digits)


@given(
    values.map(lambda value: value.quantize(Decimal("0.01"))),
    values.map(lambda value: value.quantize(Decimal("0.01"))),
    st.sampled_from(["家", "万元", "亿美元", "%", "个百分点", "万平方米", "吨/日", "人次", "套（间）", ""]),
    st.sampled_from(["eq", "ge", "le", "approx", "range"]),
)
def test_a_written_quantity_reads_back(low: Decimal, step: Decimal, unit: str, comparator: str) -> None:
    high = low + step + 1 if comparator == "range" else low
    quantity = Quantity(0, 0, 0, 0, low, high, unit, comparator)
    found = parse_quantity(write_quantity(quantity))
    assert not isinstance(found, Unclear)
    assert (found.low, found.high, found.unit, found.comparator) == (low, high, unit, comparator)


years = st.integers(min_value=1950, max_value=2049)
short_forms = st.one_of(
    years.map(str),
    st.builds("{}Q{}".format, years, st.integers(1, 4)),
    st.builds("{}Q1-Q{}".format, years, st.integers(2, 4)),
    st.builds("{}H{}".format, years, st.integers(1, 2)),
    st.builds("{}M{}".format, years, st.integers(1, 12)),
    st.builds(lambda y, m, n: f"{y}M{m}-M{min(m + n, 11)}", years, st.integers(1, 10), st.integers(1, 9)),
    st.builds(lambda y, n: f"{y}-{y + n}", years, st.integers(1, 20)),
)


@given(short_forms)
def test_a_written_period_reads_back(period: str) -> None:
    """The same months, under the one name that a half year or quarters have: 1—9月 are the first three quarters."""
    read = parse_period(write_period(period))
    assert months(read) == months(period)
    assert parse_period(write_period(read)) == read


@given(texts, st.one_of(st.none(), years))
def test_periods_are_well_formed_and_stand_inside_in_order(text: str, year: int | None) -> None:
    last = 0
    for mention in find_periods(text, year):
        assert last <= mention.start < mention.end <= len(text)
        first, final = years_of(mention.period)
        assert first <= final
        assert parse_period(write_period(mention.period)) == mention.period
        last = mention.end


@pytest.mark.parametrize("piece", ["十", "1,", "5.", "3亿5", "2万3千", "1/", "十五", "一百万", "8000万-", "1月至"])
def test_a_long_run_of_one_piece_takes_no_long_time(piece: str) -> None:
    text = piece * 3000
    assert len(list(scan(text))) + len(list(scan_chinese(text))) + len(list(find_periods(text, 2025))) <= len(text)
