"""Throw tables that were flattened to a cell a line at the way from a text to its figures.

    python fuzz/fuzz_tables.py [SECONDS] [SEED]

Heads, rows that count up, cells too many and too few, totals and sentences in between stand in any order. What is
asked of the reading is what `fuzz_figures` asks.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from fuzz_figures import main  # it lies beside, not in the package

HEADS = [
    *("指标", "指标名称", "一级指标", "类型", "区域", "工作任务", "项目名称", "备注"),
    *("单位", "指标单位", "属性", "责任单位", "完成时限"),
    *("2025年", "2030年", "2025年目标值", "目标值", "年均增长", "新增装机（MW）", "（亿元）"),
]
CELLS = [
    *("1", "2", "3", "4", "5", "30", "100", "0.3-0.4", "≥5", ">2", "100%", "98%（区管）", "完成5个、6座"),
    *("亿元", "%", "万户", "预期性", "约束性", "—", "/", ""),
    *("甲县", "乙乡", "申通", "集团", "区发改局", "12月底前", "基本消除", "3.森林覆盖率", "其中 绿地"),
    *("合计", "汇总", "表2", "一、任务", "注：略。", "新增就业3000人。", "2026年是开局之年。"),
]


def make(random_: random.Random) -> str:
    """One to three tables below a title."""
    lines = [
        random_.choice(["柳湾市“十五五”规划", "柳湾市2025年工作要点", ""]),
        random_.choice(["表1", "附件", "一、指标"]),
    ]
    for _ in range(random_.randint(1, 3)):
        heads = random_.sample(HEADS, random_.randint(2, 7))
        if random_.random() < 0.8:
            heads.insert(0, "序号")
        lines += heads
        for number in range(1, random_.randint(2, 8)):
            lines += _row(number, len(heads), random_)
        if random_.random() < 0.5:
            lines += [random_.choice(CELLS) for _ in range(random_.randint(1, len(heads) + 1))]
    return random_.choice(["\n", "\n\n", "\r\n"]).join(lines)


def _row(number: int, width: int, random_: random.Random) -> list[str]:
    row = [str(number), *(random_.choice(CELLS) for _ in range(width - 1))]
    chance = random_.random()
    if chance < 0.15:
        row.insert(random_.randint(0, len(row)), random_.choice(CELLS))
    elif chance < 0.3:
        row.pop(random_.randrange(len(row)))
    return row


if __name__ == "__main__":
    main(make)
