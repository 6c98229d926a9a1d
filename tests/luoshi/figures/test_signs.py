"""A minus before a number: as a mark before a rate, in words before any number."""

from __future__ import annotations

import pytest

from luoshi.figures.counting import all_quantities
from luoshi.figures.signs import has_minus
from luoshi.text.quantities import scan


@pytest.mark.parametrize(
    ("text", "minus"),
    [("增速为-3%", True), ("增长5-8%", False), ("增速-3家", False), ("收支结余-90万元", True), ("投资5-8万元", False)],
)
def test_a_minus_is_a_sign_only_before_a_rate(text: str, minus: bool) -> None:
    quantity = list(scan(text))[-1]
    assert has_minus(text, quantity) is minus


@pytest.mark.parametrize(
    ("text", "minus"),
    [
        ("价格增长负3.2%", True),
        ("为企业减负12亿元", False),
        ("夜间最低零下8℃", True),
        ("误差正负2%", False),
        ("负氧离子2000个", False),
    ],
)
def test_a_minus_in_words_belongs_to_its_number(text: str, minus: bool) -> None:
    (quantity,) = all_quantities(text)
    assert has_minus(text, quantity) is minus
