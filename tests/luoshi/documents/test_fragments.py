"""Lines that were broken inside a sentence at every change of typeface."""

from __future__ import annotations

import pytest

from luoshi.documents.lines import split_lines
from luoshi.documents.reflow import find_paragraphs
from luoshi.documents.weaving import weave


def paragraphs(text: str) -> list[str]:
    return [weave(text, [line.span for line in group]).text for group in find_paragraphs(split_lines(text), False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("前三季度，税收\n9\n亿元，增长\n5%\n；财政支出持平。\n", ["前三季度，税收9亿元，增长5%；财政支出持平。"]),
        ("完成投资\n亿\n元，占全年任务的\n77%\n。\n", ["完成投资亿元，占全年任务的77%。"]),
        ("种植面积达\n7800\n亩，增长\n10%\n。\n", ["种植面积达7800亩，增长10%。"]),
        ("工作回顾\n人口自然增长率为3‰，贷款余额持平。\n", ["工作回顾", "人口自然增长率为3‰，贷款余额持平。"]),
        ("第一段。\n第二段。\n", ["第一段。", "第二段。"]),
        ("税收\n亿元\n9\n投资\n亿元\n8\n", ["税收", "亿元", "9", "投资", "亿元", "8"]),
        ("目录\n1\n2\n", ["目录", "1", "2"]),
        (
            "经济稳进。截止10月，产值5亿元；\n投资2亿元；\n税收1亿元。拆迁提速。上半年拆除9户；\n签约3户。\n",
            ["经济稳进。截止10月，产值5亿元；投资2亿元；税收1亿元。拆迁提速。上半年拆除9户；签约3户。"],
        ),
        ("强化统筹；\n推进治理；\n扩大就业。\n", ["强化统筹；", "推进治理；", "扩大就业。"]),
    ],
)
def test_pieces_of_a_sentence_come_together(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected
