"""The month of issue at the end of a summary tells its year as a day does."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading

OPENING = "柳湾区卫健局工作情况汇报\n一、工作开展情况\n今年以来，新建卫生室12个。\n二、下一步工作\n新建卫生室20个。\n"


@pytest.mark.parametrize(
    ("end", "period", "planned"),
    [
        ("2024年8月\n", "2024", "2024"),
        ("柳湾区卫健局\n二〇二四年十二月\n", "2024", "2025"),
        ("（2025年1月）\n", "2024", "2025"),
        ("2024年8月起施行\n", None, None),
    ],
)
def test_the_month_at_the_end_tells_the_year(end: str, period: str | None, planned: str | None) -> None:
    meta = parse(Reading(OPENING + end, False, "txt"), "sample").meta
    assert (meta.period, meta.planned) == (period, planned)
