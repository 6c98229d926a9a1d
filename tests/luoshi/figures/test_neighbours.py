"""What stands right beside a number and makes it a name."""

from __future__ import annotations

import pytest

from luoshi.figures.neighbours import is_of_life, why_beside
from luoshi.text.quantities import scan

REASONS = [
    ("第3届", "edition"),
    ("C7地块", "address"),
    ("2025年5月", "date"),
    ("文件第3", "ordinal"),
    ("专栏2", "ordinal"),
    ("连续4次", "streak"),
    ("8+X", "formula"),
    ("每2年", "per"),
    ("每2户", None),
    ("（3）", "marker"),
    ("位列3", "rank"),
    ("预期寿命84岁", None),
    ("60岁", "edition"),
    ("投资二期3期，", None),
    ("新增7家", None),
    ("每5元", None),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_neighbour_makes_a_number_a_name(text: str, reason: str | None) -> None:
    last = list(scan(text))[-1] if text != "2025年5月" else next(scan(text))
    assert why_beside(text, last, last.end) == reason


@pytest.mark.parametrize(("text", "alive"), [("平均年龄约41岁", True), ("年满60岁", False)])
def test_only_a_reported_age_is_of_life(text: str, alive: bool) -> None:
    (quantity,) = scan(text)
    assert is_of_life(text, quantity, 12) is alive
