"""What is still to come in a review: 年底前有望完成, 春节前可全部封顶."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def read(text: str) -> list[tuple[str, str]]:
    found = find_figures(parse(Reading(text=text + "\n", whole_lines=False, format="txt"), "sample"))
    return [(figure.indicator, figure.modality) for figure in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全年有望完成投资20亿元。", ("完成投资", "target")),
        ("9个安置区春节前可全部封顶。", ("安置区", "target")),
        ("有望新增企业30家。", ("新增企业", "target")),
    ],
)
def test_what_is_expected_is_no_result(text: str, told: tuple[str, str]) -> None:
    assert read(f"柳湾市2024年工作总结\n{text}") == [told]


def test_an_item_that_tells_how_far_things_are_may_look_ahead() -> None:
    title = "柳湾市2024年重点项目进展情况\n"
    text = "截至11月底，12个安置区已开工，全年有望完成投资20亿元。"
    assert [side for _, side in read(title + text)] == ["actual", "target"]
