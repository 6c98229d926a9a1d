"""Lines that were broken inside a sentence at every change of typeface."""

from __future__ import annotations

import pytest

from luoshi.documents.fragments import find_islands
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


PIECES = """一、
2023
年工作总结
主要成绩
2023
年，全县新建果园
2
个、茶园
14
个，推广良种
2
个。建成清水
湾
码头，力争到
2025
年，改造小岛
3
个。
（二）渔业生产
全年投放鱼苗
120
万尾，
新增网箱
•
排筏
30
组。
"""


def test_a_text_in_pieces_at_every_number_becomes_paragraphs() -> None:
    assert paragraphs(PIECES) == [
        "一、2023年工作总结",
        "主要成绩",
        "2023年，全县新建果园2个、茶园14个，推广良种2个。建成清水湾码头，力争到2025年，改造小岛3个。",
        "（二）渔业生产",
        "全年投放鱼苗120万尾，新增网箱•排筏30组。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "指标\n数值\n税收\n12\n亿元\n投资\n30\n亿元\n造林\n9\n万亩\n",  # cells
        "新建学校\n1\n校舍，新增学位900个。\n"
        + "开展巡查，完善制度，加强管理。\n" * 40
        + "完成投资\n2\n占比，完成改造。\n",
    ],
)
def test_cells_and_page_numbers_are_no_pieces(text: str) -> None:
    assert find_islands(split_lines(text)) == []
