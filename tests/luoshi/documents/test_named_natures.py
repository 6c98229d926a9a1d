"""Tables flattened to a cell a line whose rows end with the nature of the indicator."""

from __future__ import annotations

import pytest

from luoshi.documents.lines import split_lines
from luoshi.documents.named_natures import read_named_natures

TABLE = """\
指  标
2020年
2025年
属性
一、发展水平
1.幼儿园毛入园率（%）
98%
99%以上
约束性
2.平均受教育年限（年）
11.4年
12.3年以上
约束性
二、队伍建设
1.标准班额比例（%）
其中：小学
初中
34.5%
77.3%
80%以上
85%以上
预期性
2.教师大专以上比例（%）
其中：本科以上比例（%）
97.7%
49.8%
100%
完成市下达目标
预期性
"""


def _texts(text: str) -> list[list[str]]:
    table = read_named_natures(split_lines(text), 0)
    if table is None:
        return []
    return [["".join(text[a:b] for a, b in cell) if cell else "" for cell in row] for row in table.rows]


def test_rows_end_with_the_nature_and_tell_their_parts() -> None:
    assert _texts(TABLE) == [
        ["指  标", "2020年", "2025年", "属性"],
        ["一、发展水平", "", "", ""],
        ["1.幼儿园毛入园率（%）", "98%", "99%以上", "约束性"],
        ["2.平均受教育年限（年）", "11.4年", "12.3年以上", "约束性"],
        ["二、队伍建设", "", "", ""],
        ["1.标准班额比例（%）小学", "34.5%", "80%以上", "预期性"],
        ["1.标准班额比例（%）初中", "77.3%", "85%以上", "预期性"],
        ["2.教师大专以上比例（%）", "97.7%", "100%", "预期性"],
        ["其中：本科以上比例（%）", "49.8%", "完成市下达目标", "预期性"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        TABLE.replace("属性", "备注"),  # no column of natures
        TABLE.replace("34.5%\n", "", 1).replace("二、队伍建设\n", ""),  # values that don't go into the columns
        "\n".join(TABLE.splitlines()[:8]),  # no whole row
    ],
)
def test_what_does_not_come_out_even_is_no_table_or_ends_it(text: str) -> None:
    rows = _texts(text)
    assert len(rows) in (0, 4)
    assert not any("标准班额" in cell for row in rows for cell in row)


def test_a_header_printed_again_and_the_number_of_a_page_are_no_row() -> None:
    rows = "粮食产量（万吨）\n30\n40\n约束性\n绿地（公顷）\n100\n120\n预期性\n"
    head = "指标\n2020年\n2025年\n属性\n"
    assert _texts(f"{head}{rows}- 12 -\n{head}{rows}") == [head.split(), *[rows.split()[:4], rows.split()[4:]] * 2]


def test_the_columns_of_a_whole_text_have_their_own_years(read) -> None:
    figures = read(f"江城市“十四五”教育发展规划\n主要指标表\n{TABLE}")
    told = [(f.indicator, f.low, f.period, f.modality) for f in figures]
    assert ("幼儿园毛入园率", 98, "2020", "actual") in told
    assert ("幼儿园毛入园率", 99, "2025", "target") in told
    assert ("标准班额比例初中", 85, "2025", "target") in told
